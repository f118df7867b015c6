### "Use as reference": a picture in any message as the start of another one. A form's title and its fields' names
### (form-…) have at most 45 characters, what explains a field at most 100.

menu-reference = 用作参考图

form-reference = 根据图片绘制
form-reference-pictures = 参考图
form-reference-picture = 图片 { $number }
form-reference-files = 你自己的图片
form-reference-files-hint = 它们会和消息中的图片一起使用。
form-reference-hint = 写下要新增或改变什么；其余由图片说明。

## Answers. $prompt is what was typed, as a quotation on a line of its own.

reference-none = 这条消息里没有能用作参考图的图片。请在带有 PNG、JPEG、WebP 或 GIF 图片的消息上使用这个菜单。
reference-gone =
    这张图片已经不在了：它的消息被删除或修改了。请在另一条消息上使用这个菜单。你写的是：
    { $prompt }
reference-again =
    我已经不记得你选的是哪张图片了。请在那条消息上再次选择**用作参考图**。你写的是：
    { $prompt }
