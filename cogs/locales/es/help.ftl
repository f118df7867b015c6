### /help: a topic is a few paragraphs. Names of topics, buttons and menus come as variables, as they are said elsewhere.
### Keep it short: a topic must fit on a phone's screen or two.

help-choose = Leer sobre otro tema

## Start. $topic is the topic that tells more.

help-start = Escribe `/imagine`, di qué hay que dibujar y envíalo. La imagen llega donde la pediste, en cuanto te toque el turno; mientras tanto, un mensaje te dice cuándo.
help-start-words = ✍️ **Todo empieza con las palabras.** Di quién o qué, qué hace, dónde y en qué estilo. Más: *{ $topic }*
help-start-picture = 🖼️ **Parte de una imagen** si quieres: adjúntala en `image`. Más: *{ $topic }*
help-start-then = 🔁 **Y sigue a partir del resultado.** Cada imagen tiene botones para volver a dibujarla, cambiar las palabras o ampliarla. Más: *{ $topic }*
help-start-wait = ⏳ `/queue` muestra lo que espera aquí. `/cancel` cancela algo que pediste: indícalo en `which` o elígelo de una lista. `/help` te trae aquí de nuevo; con `topic`, directo a un tema.
help-start-where = 💬 Todo funciona en servidores, en hilos y en mensajes directos conmigo. Añádeme a tu cuenta y funcionará en cualquier parte de Discord.

## Good prompts

help-prompts = Un buen prompt responde a cuatro preguntas. El orden ayuda: lo que va primero cuenta más.
help-prompts-subject = **Sujeto** · ¿quién o qué es? *un pequeño velero*
help-prompts-action = **Acción** · ¿qué pasa? *se desliza sobre el agua*
help-prompts-place = **Entorno** · ¿dónde y cuándo?, ¿con qué luz y qué clima? *mar en calma al atardecer, luz cálida*
help-prompts-style = **Estilo** · ¿qué tipo de imagen? *ilustración plana, pintura al óleo, fotografía*
help-prompts-see = • Di lo que quieres ver. *Una calle vacía* funciona mejor que *sin gente*.
help-prompts-name = • Nombra las cosas en vez de valorarlas: *luz cálida que entra por una ventana*, no *precioso*.
help-prompts-edit = • Cambia una sola cosa cada vez: **{ $edit }** vuelve a abrir tu prompt.
help-prompts-enhance = ✨ ¿Tienes prisa? Escribe unas pocas palabras y activa `enhance`: añado acción, entorno, luz y estilo, y te muestro lo que envié.
help-few-words = Pocas palabras
help-more-words = Con las cuatro preguntas respondidas

## From a picture. $menu, $edit and $vary are the names of a menu and of buttons.

help-reference = Adjunta una imagen a `/imagine` en `image`. Si el modelo acepta varias, añade `image2`, `image3` e `image4`.
help-reference-menu = O usa una que ya esté aquí: haz clic derecho en un mensaje con una imagen (en el teléfono, mantenlo presionado) y elige **Aplicaciones** y **{ $menu }**.
help-reference-words = **Reparte el trabajo entre la imagen y las palabras.** La imagen muestra lo que se queda; las palabras dicen lo que cambia: otra estación, otro estilo, algo más en la escena. Si se contradicen, decide el azar.
help-reference-results = **{ $vary }**, debajo de un resultado, parte de esa imagen; **{ $edit }** te deja añadir otras.
help-reference-kind = Lo mejor es una imagen nítida con un solo sujeto bien claro: PNG, JPEG, WebP o un GIF sin animación, de 10 MiB como máximo.
help-started-from = Una imagen de referencia
help-referenced = Lo que estas palabras hicieron con ella

## Styles and models: the options of /imagine, and what belongs to them.

help-options = Lo que no indiques lo elijo yo. Las listas se abren al escribir.
help-option-prompt = `prompt` · qué dibujar
help-option-style = `style` · acuarela, fotografía, pixel art y muchos más
help-option-aspect = `aspect` · la proporción: 1:1, 16:9, 9:16
help-option-count = `count` · de una a cuatro imágenes
help-option-model = `model` · qué modelo dibuja: algunos son más rápidos, otros más finos, otros escriben texto legible
help-option-seed = `seed` · la semilla: el mismo número y las mismas palabras dan la misma imagen, si el modelo la acepta
help-option-enhance = `enhance` · completa un prompt corto
help-option-private = `private` · solo la ves tú
help-option-spoiler = `spoiler` · la oculta hasta que alguien haga clic en ella
help-defaults = `/defaults set` guarda lo que quieres siempre, solo para ti. `/defaults show` lo muestra y `/defaults reset` lo restablece: todo, o lo que elijas en `what`.
help-style = `/style list` muestra los estilos que puedes elegir aquí. Quien puede gestionar el servidor añade otros con `/style add` y los quita por su `name` con `/style remove`.

## Your pictures. $reroll and $copy are emoji, $menu is the name of a menu.

help-pictures = Estos botones están debajo de cada imagen y siguen funcionando durante años:
# One button: its emoji, its name, what it does.
help-button = { $emoji } **{ $label }** · { $what }
help-button-reroll = lo mismo, dibujado de nuevo
help-button-edit = lo mismo, con otras palabras u otras imágenes
help-button-vary = otra parecida a esta
help-button-upscale = la misma imagen, más grande
help-button-info = cómo se hizo: prompt, modelo, semilla, tiempo
help-button-publish = muestra una imagen privada a todo el mundo
help-button-delete = la elimina; solo pueden hacerlo tú y la moderación
help-button-cancel = cancela lo que aún no está dibujado
help-pictures-react = Reacciona a cualquier imagen con { $reroll } para volver a dibujarla en tu nombre, o con { $copy } para recibir una copia por mensaje directo.
help-pictures-menu = También encontrarás **{ $menu }** en el menú de un mensaje, en **Aplicaciones**.
help-gallery = `/gallery` encuentra imágenes: las tuyas de todas partes o las de este servidor, según `whose`. `member` y `words` acotan la búsqueda. Lo que no se pudo enviar te espera ahí.
help-me = `/me` muestra lo que has pedido y lo que guardo sobre ti, con un botón para que lo olvide.

## What went wrong. $when is Discord's timestamp: "in 2 minutes", "3 hours ago".

help-wrong-nothing = ✅ Nada, que yo sepa: ninguna de tus peticiones ha fallado últimamente.
help-wrong-last = Tu última petición fallida ({ $when }):
help-wrong-often = **Lo que más suele ayudar**
help-wrong-declined = • Se rechazó una petición: dila con otras palabras. Cada modelo tiene sus propias reglas.
help-wrong-picture = • Se rechazó una imagen de referencia: usa un PNG, JPEG, WebP o un GIF sin animación, de 10 MiB como máximo.
help-wrong-meant = • La imagen no es lo que querías: di qué debe mostrar. Más: *{ $topic }*
help-wrong-permissions = • No puedo enviar nada en un canal: la moderación puede dejarme verlo, enviar mensajes, adjuntar archivos y leer su historial.
help-wrong-copy = • No llegó ninguna copia: permite los mensajes directos de miembros de este servidor.

## Examples

# What a screen reader reads of an example; $prompt is English.
help-alt = Un ejemplo, simulado, dibujado a partir de estas palabras: { $prompt }
