### /style: the styles that can be chosen here. A form's title and its fields' names have at most 45 characters, the
### hints and examples at most 100. { "{prompt}" } stays as it is: it is where the member's words go.

style-title = 🖌️ Estilos · página { $page } de { $pages }
# Beside a style's name: this server's people added it.
style-own = ⭐ deste servidor
style-hint = -# Escolha um na opção `style` do `/imagine`. Quem pode gerenciar o servidor adiciona outros com `/style add`.

## The form

style-form = Novo estilo
style-form-name = Nome
style-form-name-hint = O nome que os membros vão escolher: letras, números, espaços e hifens.
style-form-name-example = Brinquedos de lata
style-form-template = Texto do estilo
style-form-template-hint = Escreva { "{prompt}" } uma única vez, onde entram as palavras do membro.
style-form-template-example = { "{prompt}" }, como brinquedos de lata pintados sobre um piso de madeira, luz quente

## Answers. $name is a style's.

style-added = ✅ Estilo { $name } adicionado: agora todo mundo o encontra na opção `style` do `/imagine`.
style-removed = ✅ Estilo { $name } removido. As imagens desenhadas nele continuam como estão.
style-shipped = { $name } é um dos meus estilos e fica. Só dá para remover estilos deste servidor.
style-no-server = Os estilos de um servidor são alterados no próprio servidor, se eu for membro dele.
style-no-manager = Só quem pode gerenciar este servidor pode mudar os estilos dele. Fale com uma dessas pessoas.
# When a style could not be kept: what was typed comes back, so that it is not lost. $why says what is wrong.
style-again =
    { $why }
    Você escreveu, para { $name }:
    { $template }
