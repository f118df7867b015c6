### What can be done with a result: its buttons, its forms, and the answers to them.
### A button's text (button-…) has at most 80 characters, a form's title and its fields' names (form-…) at most 45;
### make them much shorter.

button-reroll = 重新绘制
button-edit = 编辑
button-vary = 变体
button-upscale = 放大
button-info = 详情
button-publish = 公开
button-delete = 删除
button-cancel = 取消

## Forms

form-edit = 编辑并重新绘制
form-vary = 绘制变体
form-upscale = 放大图片
form-prompt = 提示词
form-files = 新的参考图
form-files-hint = 会替换原有的参考图；模型支持多张时，则一起使用。
form-old = 原有的参考图
form-old-keep = 保留
form-old-drop = 不再使用
form-which = 哪一张图片？
form-which-one = 第 { $number } 张

## ⓘ: what made a picture. Each line is a fact; $value is plain text or a list of links.

info-title = **这张图片是怎么来的**
info-prompt = **提示词：** { $value }
info-full-prompt = **实际提示词：** { $value }
info-model = **模型：** { $value }
info-style = **风格：** { $value }
info-aspect = **画面比例：** { $value }
info-seed = **种子：** { $value }
info-references = **参考图：** { $value }
info-time = **用时：** 绘制 { $drawing }，总共 { $total }
info-cost = **费用：** 约 ${ NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 3) }
info-source = **来源：** { $value }
info-asked = **请求者：** { $member }，{ $when }
info-reference-link = [图片 { $number }]({ $url })
info-source-link = [之前的一张图片]({ $url })

## Answers

menu-reroll = 重新绘制
reroll-not-a-result = 这条消息不是我画的图片，或它的记录已被清除。请在我的图片上使用这个菜单。
result-published = 📣 已公开：{ $url }
result-not-yours = 只有请求这张图片的人才能进行这项操作。
result-not-yours-or-moderator = 只有请求这张图片的人或管理员才能进行这项操作。
result-copy = ✉️ 这是你要的副本：{ $url }
result-copy-closed = { $member }，我无法给你发私信：请允许来自此服务器成员的私信，然后再添加一次反应。
