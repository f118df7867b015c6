### /style: the styles that can be chosen here. A form's title and its fields' names have at most 45 characters, the
### hints and examples at most 100. { "{prompt}" } stays as it is: it is where the member's words go.

style-title = 🖌️ Styles · page { $page } of { $pages }
# Beside a style's name: this server's people added it.
style-own = ⭐ of this server
style-hint = -# Choose one as `style` of `/imagine`. Who may manage the server adds others with `/style add`.

## The form

style-form = A new style
style-form-name = Name
style-form-name-hint = What members choose it by: letters, digits, spaces and hyphens.
style-form-name-example = Tin toys
style-form-template = What it says
style-form-template-hint = Write { "{prompt}" } once, where the member's words belong.
style-form-template-example = { "{prompt}" }, as painted tin toys on a wooden floor, warm light

## Answers. $name is a style's.

style-added = ✅ { $name } is there: everybody finds it under `style` of `/imagine` now.
style-removed = ✅ { $name } is gone. Pictures that were drawn in it stay as they are.
style-shipped = { $name } is a style of mine, and stays. Only styles of this server can be removed.
style-no-server = A server's own styles are changed in the server itself, where I am a member.
style-no-manager = Only who may manage this server can change its styles. Ask one of them.
# When a style could not be kept: what was typed comes back, so that it is not lost. $why says what is wrong.
style-again =
    { $why }
    You wrote, as { $name }:
    { $template }
