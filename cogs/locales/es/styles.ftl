### /style: the styles that can be chosen here. A form's title and its fields' names have at most 45 characters, the
### hints and examples at most 100. { "{prompt}" } stays as it is: it is where the member's words go.

style-title = 🖌️ Estilos · página { $page } de { $pages }
# Beside a style's name: this server's people added it.
style-own = ⭐ de este servidor
style-hint = -# Elige uno en `style` de `/imagine`. Quien puede gestionar el servidor añade otros con `/style add`.

## The form

style-form = Nuevo estilo
style-form-name = Nombre
style-form-name-hint = Con este nombre se elige: letras, números, espacios y guiones.
style-form-name-example = Juguetes de hojalata
style-form-template = Descripción del estilo
style-form-template-hint = Escribe { "{prompt}" } una vez, en el lugar donde va el prompt.
style-form-template-example = { "{prompt}" }, como juguetes de hojalata pintada sobre un suelo de madera, luz cálida

## Answers. $name is a style's.

style-added = ✅ { $name } ya está disponible: aparece en `style` de `/imagine`.
style-removed = ✅ { $name } ya no está. Las imágenes dibujadas con ese estilo se quedan como están.
style-shipped = { $name } es uno de mis estilos y se queda. Solo se pueden quitar los de este servidor.
style-no-server = Los estilos de un servidor solo se pueden cambiar allí, y solo si soy miembro del servidor.
style-no-manager = Para cambiar los estilos necesitas el permiso de gestionar este servidor. Pídeselo a alguien que lo tenga.
# When a style could not be kept: what was typed comes back, so that it is not lost. $why says what is wrong.
style-again =
    { $why }
    Para { $name } habías escrito:
    { $template }
