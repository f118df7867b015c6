### /style: the styles that can be chosen here. A form's title and its fields' names have at most 45 characters, the
### hints and examples at most 100. { "{prompt}" } stays as it is: it is where the member's words go.

style-title = 🖌️ 风格 · 第 { $page } 页，共 { $pages } 页
# Beside a style's name: this server's people added it.
style-own = ⭐ 此服务器自有
style-hint = -# 在 `/imagine` 的 `style` 中选择。有“管理服务器”权限的人可以用 `/style add` 添加更多。

## The form

style-form = 新风格
style-form-name = 名称
style-form-name-hint = 成员用这个名称来选择：文字、数字、空格和连字符。
style-form-name-example = 铁皮玩具
style-form-template = 风格内容
style-form-template-hint = 在成员的提示词该出现的地方写一次 { "{prompt}" }。
style-form-template-example = { "{prompt}" }, as painted tin toys on a wooden floor, warm light

## Answers. $name is a style's.

style-added = ✅ 已添加 { $name }：现在大家都能在 `/imagine` 的 `style` 中找到它。
style-removed = ✅ 已移除 { $name }。用它画的图片不受影响。
style-shipped = { $name } 是我自带的风格，不能移除。只能移除此服务器自己的风格。
style-no-server = 服务器自己的风格只能在我所在的那个服务器里修改。
style-no-manager = 修改此服务器的风格需要“管理服务器”权限。请联系有此权限的人。
# When a style could not be kept: what was typed comes back, so that it is not lost. $why says what is wrong.
style-again =
    { $why }
    你为 { $name } 写的内容是：
    { $template }
