### /style: the styles that can be chosen here. A form's title and its fields' names have at most 45 characters, the
### hints and examples at most 100. { "{prompt}" } stays as it is: it is where the member's words go.

style-title = 🖌️ 风格 · 第 { $page } 页，共 { $pages } 页
# Beside a style's name: this server's people added it.
style-own = ⭐ 此服务器的
style-hint = -# 在 `/imagine` 的 `style` 中选择。可以管理服务器的人用 `/style add` 添加更多风格。

## The form

style-form = 新的风格
style-form-name = 名称
style-form-name-hint = 成员选择它时用的名称：文字、数字、空格和连字符。
style-form-name-example = 铁皮玩具
style-form-template = 内容
style-form-template-hint = 在成员的话该出现的地方写一次 { "{prompt}" }。
style-form-template-example = { "{prompt}" }, as painted tin toys on a wooden floor, warm light

## Answers. $name is a style's.

style-added = ✅ 已添加 { $name }：现在大家都能在 `/imagine` 的 `style` 中找到它。
style-removed = ✅ 已移除 { $name }。用它画的图片保持不变。
style-shipped = { $name } 是我自带的风格，会保留。只能移除此服务器自己的风格。
style-no-server = 服务器自己的风格只能在我所在的那个服务器里修改。
style-no-manager = 只有可以管理此服务器的人才能修改它的风格。请联系他们。
# When a style could not be kept: what was typed comes back, so that it is not lost. $why says what is wrong.
style-again =
    { $why }
    你写的 { $name } 是：
    { $template }
