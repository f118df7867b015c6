### "Use as reference": a picture in any message as the start of another one. A form's title and its fields' names
### (form-…) have at most 45 characters, what explains a field at most 100.

menu-reference = Usar como referência

form-reference = Desenhar a partir de uma imagem
form-reference-pictures = Imagens de referência
form-reference-picture = Imagem { $number }
form-reference-files = Suas próprias imagens
form-reference-files-hint = Elas são usadas junto com as da mensagem.
form-reference-hint = Diga o que deve ser novo ou diferente; a imagem diz o resto.

## Answers. $prompt is what was typed, as a quotation on a line of its own.

reference-none = Nesta mensagem não há nenhuma imagem que eu possa usar. Use o menu em uma mensagem com uma imagem PNG, JPEG, WebP ou GIF.
reference-gone =
    Esta imagem não existe mais: a mensagem dela foi excluída ou alterada. Use o menu em outra. Você escreveu:
    { $prompt }
reference-again =
    Não sei mais qual era a imagem. Escolha **Usar como referência** de novo na mensagem dela. Você escreveu:
    { $prompt }
