### What can be done with a result: its buttons, its forms, and the answers to them.
### A button's text (button-…) has at most 80 characters, a form's title and its fields' names (form-…) at most 45;
### make them much shorter.

button-reroll = Volver a dibujar
button-edit = Editar
button-vary = Variar
button-upscale = Ampliar
button-info = Info
button-publish = Publicar
button-delete = Eliminar
button-cancel = Cancelar

## Forms

form-edit = Editar y volver a dibujar
form-vary = Variar una imagen
form-upscale = Ampliar una imagen
form-prompt = Prompt
form-files = Nuevas imágenes de referencia
form-files-hint = Sustituyen a las anteriores, o se suman a ellas si el modelo acepta varias.
form-old = Imágenes de referencia anteriores
form-old-keep = Conservarlas
form-old-drop = Quitarlas
form-which = ¿Qué imagen?
form-which-one = Imagen { $number }

## ⓘ: what made a picture. Each line is a fact; $value is plain text or a list of links.

info-title = **Cómo se hizo esta imagen**
info-prompt = **Prompt:** { $value }
info-full-prompt = **Prompt usado:** { $value }
info-model = **Modelo:** { $value }
info-style = **Estilo:** { $value }
info-aspect = **Proporción:** { $value }
info-seed = **Semilla:** { $value }
info-references = **Imágenes de referencia:** { $value }
info-time = **Tiempo:** { $drawing } de dibujo, { $total } en total
info-cost = **Precio:** { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 3) } USD aprox.
info-source = **A partir de:** { $value }
info-asked = **Petición de:** { $member }, { $when }
info-reference-link = [imagen { $number }]({ $url })
info-source-link = [una imagen anterior]({ $url })

## Answers

menu-reroll = Volver a dibujar
reroll-not-a-result = Este mensaje no es una imagen mía, o ya no la recuerdo. Usa el menú en una de mis imágenes.
result-published = 📣 Publicada: { $url }
result-not-yours = Solo puede hacerlo quien pidió esta imagen.
result-not-yours-or-moderator = Solo puede hacerlo quien pidió esta imagen, o la moderación.
result-copy = ✉️ Aquí tienes tu copia de { $url }
result-copy-closed = { $member }, no puedo escribirte: permite los mensajes directos de miembros de este servidor y vuelve a reaccionar.
