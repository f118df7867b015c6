### "Use as reference": a picture in any message as the start of another one. A form's title and its fields' names
### (form-…) have at most 45 characters, what explains a field at most 100.

menu-reference = Usar como referencia

form-reference = Dibujar a partir de una imagen
form-reference-pictures = Imágenes de referencia
form-reference-picture = Imagen { $number }
form-reference-files = Tus propias imágenes
form-reference-files-hint = Se usan junto con las del mensaje.
form-reference-hint = Di qué debe ser nuevo o distinto; el resto lo dice la imagen.

## Answers. $prompt is what was typed, as a quotation on a line of its own.

reference-none = En este mensaje no hay ninguna imagen que pueda usar. Abre el menú en un mensaje con una imagen PNG, JPEG, WebP o GIF.
reference-gone =
    Esta imagen ya no está: su mensaje se eliminó o cambió. Usa el menú en otro. Habías escrito:
    { $prompt }
reference-again =
    Ya no recuerdo qué imagen era. Vuelve a elegir **Usar como referencia** en su mensaje. Habías escrito:
    { $prompt }
