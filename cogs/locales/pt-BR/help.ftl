### /help: a topic is a few paragraphs. Names of topics, buttons and menus come as variables, as they are said elsewhere.
### Keep it short: a topic must fit on a phone's screen or two.

help-choose = Ler sobre outro assunto

## Start. $topic is the topic that tells more.

help-start = Digite `/imagine`, diga o que desenhar e envie. A imagem chega onde você pediu assim que for a sua vez; até lá, uma mensagem diz quando.
help-start-words = ✍️ **As palavras fazem a imagem.** Diga quem ou o quê, fazendo o quê, onde e em que estilo. Saiba mais: *{ $topic }*
help-start-picture = 🖼️ **Comece de uma imagem**, se quiser: anexe-a em `image`. Saiba mais: *{ $topic }*
help-start-then = 🔁 **Continue a partir do resultado.** Cada imagem tem botões para redesenhar, mudar as palavras ou ampliar. Saiba mais: *{ $topic }*
help-start-wait = ⏳ `/queue` mostra o que está na fila aqui. `/cancel` cancela um pedido seu: informe qual em `which` ou escolha em uma lista. `/help` traz você de volta, e com `topic` vai direto ao assunto.
help-start-where = 💬 Tudo funciona em servidores, em tópicos e em mensagens diretas comigo. Se você me adicionar à sua conta, funciona em todo o Discord.

## Good prompts

help-prompts = Um bom prompt responde a quatro perguntas. A ordem ajuda: o que vem primeiro pesa mais.
help-prompts-subject = **Assunto** · quem ou o que é? *um pequeno barco a vela*
help-prompts-action = **Ação** · o que acontece? *desliza sobre a água*
help-prompts-place = **Cenário** · onde e quando, com que luz e que tempo? *mar calmo ao pôr do sol, luz quente*
help-prompts-style = **Estilo** · que tipo de imagem? *ilustração plana, pintura a óleo, fotografia*
help-prompts-see = • Diga o que você quer ver. *Uma rua deserta* funciona melhor que *sem pessoas*.
help-prompts-name = • Descreva em vez de avaliar: *luz quente de uma janela*, não *bonito*.
help-prompts-edit = • Mude uma coisa de cada vez: **{ $edit }** abre suas palavras de novo.
help-prompts-enhance = ✨ Está com pressa? Escreva poucas palavras e ative `enhance`: eu acrescento ação, cenário, luz e estilo e mostro o prompt usado.
help-few-words = Poucas palavras
help-more-words = As quatro perguntas respondidas

## From a picture. $menu, $edit and $vary are the names of a menu and of buttons.

help-reference = Anexe uma imagem ao `/imagine` em `image`. Se o modelo aceitar várias, use também `image2`, `image3` e `image4`.
help-reference-menu = Ou use uma imagem que já está aqui: clique com o botão direito na mensagem dela (no celular, toque e segure), depois em **Apps** e **{ $menu }**.
help-reference-words = **Divida o trabalho entre a imagem e as palavras.** A imagem mostra o que deve ficar, as palavras dizem o que deve mudar: outra estação, outro estilo, um elemento a mais. Se elas se contradizem, o resultado depende da sorte.
help-reference-results = **{ $vary }**, abaixo de um resultado, parte daquela imagem; **{ $edit }** permite adicionar outras.
help-reference-kind = O ideal é uma imagem nítida com um só assunto bem claro: PNG, JPEG, WebP ou GIF sem animação, até 10 MiB.
help-started-from = Uma imagem de referência
help-referenced = O que estas palavras fizeram dela

## Styles and models: the options of /imagine, and what belongs to them.

help-options = O que você deixar de fora, eu escolho. As listas aparecem enquanto você digita.
help-option-prompt = `prompt` · o que desenhar
help-option-style = `style` · aquarela, fotografia, pixel art e muitos outros
help-option-aspect = `aspect` · a proporção: 1:1, 16:9, 9:16
help-option-count = `count` · de uma a quatro imagens
help-option-model = `model` · o modelo que desenha: uns são mais rápidos, outros mais caprichados, outros escrevem texto legível
help-option-seed = `seed` · a semente: o mesmo número e as mesmas palavras dão a mesma imagem, se o modelo aceitar
help-option-enhance = `enhance` · completa um prompt curto
help-option-private = `private` · só você vê
help-option-spoiler = `spoiler` · esconde a imagem até alguém clicar nela
help-defaults = `/defaults set` guarda suas preferências, só para você. `/defaults show` mostra quais são, `/defaults reset` redefine: todas ou a que você escolher em `what`.
help-style = `/style list` mostra os estilos disponíveis aqui. Quem pode gerenciar o servidor adiciona outros com `/style add` e remove com `/style remove`, pelo `name`.

## Your pictures. $reroll and $copy are emoji, $menu is the name of a menu.

help-pictures = Estes botões ficam abaixo das imagens e funcionam por anos:
# One button: its emoji, its name, what it does.
help-button = { $emoji } **{ $label }** · { $what }
help-button-reroll = o mesmo pedido, desenhado de novo
help-button-edit = o mesmo, com outras palavras ou outras imagens
help-button-vary = outra imagem parecida com esta
help-button-upscale = a mesma imagem, maior
help-button-info = como ela foi feita: prompt, modelo, semente, tempo
help-button-publish = mostra uma imagem privada para todo mundo
help-button-delete = exclui a imagem; só para você e a moderação
help-button-cancel = cancela o que ainda não foi desenhado
help-pictures-react = Reaja a qualquer imagem com { $reroll } para redesenhá-la em seu nome, ou com { $copy } para receber uma cópia nas suas mensagens diretas.
help-pictures-menu = O menu **Apps** de uma mensagem também tem **{ $menu }**.
help-gallery = `/gallery` encontra imagens já feitas: as suas, de qualquer lugar, ou as deste servidor, conforme `whose`. `member` e `words` refinam a busca. O que não consegui enviar espera por você lá.
help-me = `/me` mostra o que você pediu e o que eu guardo sobre você, e tem um botão para apagar tudo.

## What went wrong. $when is Discord's timestamp: "in 2 minutes", "3 hours ago".

help-wrong-nothing = ✅ Tudo certo: nenhum pedido seu falhou nos últimos tempos.
help-wrong-last = Seu último pedido que falhou, { $when }:
help-wrong-often = **O que mais costuma ajudar**
help-wrong-declined = • Um pedido foi recusado: diga com outras palavras. O modelo tem regras próprias.
help-wrong-picture = • Uma imagem de referência foi recusada: use PNG, JPEG, WebP ou GIF sem animação, de até 10 MiB.
help-wrong-meant = • A imagem não saiu como você queria: diga o que ela deve mostrar. Saiba mais: *{ $topic }*
help-wrong-permissions = • Não consigo escrever em um canal: a moderação pode me permitir ver o canal, enviar mensagens, anexar arquivos e ver o histórico de mensagens.
help-wrong-copy = • A cópia não chegou: permita mensagens diretas de membros deste servidor.

## Examples

# What a screen reader reads of an example; $prompt is English.
help-alt = Um exemplo simulado, desenhado a partir destas palavras: { $prompt }
