### What Discord shows of the commands before they are used. The names themselves are not translated.
### At most 100 characters each; a context menu's name (menu-…) at most 32.

command-imagine = Desenha uma imagem a partir de palavras e, se você quiser, de outra imagem
option-imagine-prompt = O que desenhar: assunto, ação, cenário, estilo
option-imagine-image = Uma imagem de referência: PNG, JPEG, WebP ou GIF sem animação, até 10 MiB
option-imagine-image2 = Mais uma imagem de referência, se o modelo aceitar várias
option-imagine-image3 = Mais uma imagem de referência, se o modelo aceitar várias
option-imagine-image4 = Mais uma imagem de referência, se o modelo aceitar várias
option-imagine-count = Quantas imagens: de 1 a 4
option-imagine-aspect = A proporção, como 16:9, se o modelo permitir escolher
option-imagine-style = Um estilo de desenho: aquarela, fotografia, pixel art e muitos outros
option-imagine-model = O modelo que desenha; alguns aceitam mais opções que outros
option-imagine-seed = A mesma semente com as mesmas palavras repete a imagem, se o modelo aceitar
option-imagine-enhance = Completa um prompt curto com ação, cenário, luz e estilo
option-imagine-private = Só você vê; um botão publica a imagem
option-imagine-spoiler = Esconde a imagem até alguém clicar nela

command-help = O que dá para fazer aqui, como escrever bons prompts e qual foi seu último erro
option-help-topic = O assunto que você quer ler
choice-help-start = Primeiros passos
choice-help-prompts = Bons prompts
choice-help-reference = A partir de uma imagem
choice-help-options = Estilos e modelos
choice-help-pictures = Suas imagens
choice-help-wrong = Quando algo dá errado

command-gallery = Encontra imagens já feitas: as suas, de qualquer lugar, ou as deste servidor
option-gallery-whose = As suas, de qualquer lugar, ou as deste servidor que você pode ver
option-gallery-member = Só o que esta pessoa pediu
option-gallery-words = Só imagens com estas palavras no prompt
choice-gallery-mine = Minhas imagens
choice-gallery-server = Imagens deste servidor

command-me = O que você pediu, o que eu guardo sobre você e como apagar tudo

command-defaults = Suas preferências, para não precisar repeti-las toda vez
command-defaults-show = Mostra suas preferências
command-defaults-set = Define suas preferências para o /imagine
command-defaults-reset = Redefine suas preferências: uma delas ou todas
option-defaults-model = O modelo que desenha
option-defaults-aspect = A proporção, como 16:9
option-defaults-style = Um estilo de desenho
option-defaults-private = Se só você vê suas imagens
option-defaults-what = A preferência a redefinir; se não escolher, são todas
choice-defaults-all = Todas
choice-defaults-model = Modelo
choice-defaults-aspect = Proporção
choice-defaults-style = Estilo
choice-defaults-private = Privado

command-style = Os estilos deste servidor
command-style-list = Mostra os estilos disponíveis aqui
command-style-add = Adiciona um estilo a este servidor; para quem pode gerenciar o servidor
command-style-remove = Remove um estilo deste servidor; para quem pode gerenciar o servidor
option-style-name = O estilo a remover
command-queue = O que está sendo desenhado aqui e o que espera, com os seus pedidos marcados
command-cancel = Cancela um pedido seu
option-cancel-which = O pedido a cancelar; deixe em branco para escolher em uma lista
