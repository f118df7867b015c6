### What Discord shows of the commands before they are used. The names themselves are not translated.
### At most 100 characters each; a context menu's name (menu-…) at most 32.

command-imagine = Dibuja una imagen a partir de palabras y, si quieres, de otra imagen
option-imagine-prompt = Qué dibujar: sujeto, acción, entorno, estilo
option-imagine-image = Una imagen de referencia: PNG, JPEG, WebP o un GIF sin animación, de 10 MiB como máximo
option-imagine-image2 = Otra imagen de referencia, si el modelo acepta varias
option-imagine-image3 = Otra imagen de referencia, si el modelo acepta varias
option-imagine-image4 = Otra imagen de referencia, si el modelo acepta varias
option-imagine-count = Cuántas imágenes: de 1 a 4
option-imagine-aspect = La proporción, como 16:9, si el modelo la acepta
option-imagine-style = El estilo: acuarela, fotografía, pixel art y muchos más
option-imagine-model = El modelo que dibuja; algunos aceptan más opciones que otros
option-imagine-seed = La misma semilla y las mismas palabras dan la misma imagen, si el modelo la acepta
option-imagine-enhance = Completa un prompt corto con acción, entorno, luz y estilo
option-imagine-private = Solo la ves tú; con un botón puedes publicarla
option-imagine-spoiler = Oculta la imagen hasta que alguien haga clic en ella

command-help = Qué puedes hacer aquí, cómo escribir buenos prompts y qué falló la última vez
option-help-topic = Sobre qué quieres leer
choice-help-start = Primeros pasos
choice-help-prompts = Buenos prompts
choice-help-reference = A partir de una imagen
choice-help-options = Estilos y modelos
choice-help-pictures = Tus imágenes
choice-help-wrong = Qué falló

command-gallery = Encuentra imágenes: las tuyas de todas partes o las de este servidor
option-gallery-whose = Las tuyas de todas partes o las de este servidor que puedes ver
option-gallery-member = Solo lo que pidió esta persona
option-gallery-words = Solo imágenes con estas palabras en el prompt
choice-gallery-mine = Mis imágenes
choice-gallery-server = Las imágenes de este servidor

command-me = Lo que has pedido, lo que guardo sobre ti y cómo hacer que lo olvide

command-defaults = Lo que quieres siempre, para no tener que decirlo cada vez
command-defaults-show = Muestra tus preferencias
command-defaults-set = Elige tus preferencias para /imagine
command-defaults-reset = Restablece tus preferencias: una o todas
option-defaults-model = El modelo que dibuja
option-defaults-aspect = La proporción, como 16:9
option-defaults-style = El estilo del dibujo
option-defaults-private = Si solo tú ves tus imágenes
option-defaults-what = Cuál; todas si no indicas ninguna
choice-defaults-all = Todas
choice-defaults-model = Modelo
choice-defaults-aspect = Proporción
choice-defaults-style = Estilo
choice-defaults-private = Privacidad

command-style = Los estilos de este servidor
command-style-list = Muestra los estilos que puedes elegir aquí
command-style-add = Añade un estilo a este servidor; solo para quien puede gestionarlo
command-style-remove = Quita un estilo de este servidor; solo para quien puede gestionarlo
option-style-name = Qué estilo
command-queue = Qué se está dibujando aquí y qué espera, con lo tuyo marcado
command-cancel = Cancela algo que pediste
option-cancel-which = Cuál; si no lo indicas, eliges de una lista
