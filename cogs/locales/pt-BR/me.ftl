### /me and /defaults: what one person used, what is kept of them, how it is forgotten, and what they chose for good.
### A button's text (me-forget, me-erase, me-keep) has at most 80 characters; make it much shorter.

me-title = **Você e o Easel**
me-pictures = 🎨 **Imagens:** { $today } hoje · { $month } neste mês · { $total } no total
# $count is wherever they asked, $more is where they ask now.
me-making = ⏳ **Em andamento:** { $count } · aqui você ainda pode pedir mais { $more }
me-cost = 💵 **Custo neste mês:** cerca de US$ { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 3) }

me-stored = 🗄️ **O que eu guardo sobre você**
me-stored-nothing = Nada.
# $since is a date.
me-stored-requests =
    • { $count ->
        [one] { $count } pedido
       *[other] { $count } pedidos
    } desde { $since }: suas palavras e opções, quando e onde você pediu, qual mensagem tem a imagem e quanto ela custou. Isso fica guardado até você pedir para eu esquecer, para que os botões das imagens funcionem por anos.
me-stored-kept =
    • { $count ->
        [one] As imagens de { $count } pedido
       *[other] As imagens de { $count } pedidos
    } que não consegui enviar, uma semana cada: `/gallery` mostra quais são.
me-stored-defaults = • Suas preferências, até você mudá-las com `/defaults reset`.
me-stored-pictures = -# As imagens enviadas ficam nas mensagens do Discord, não comigo.

me-forget = Esquecer de mim

## Before it is done: what is erased, what stays.

me-sure = 🧽 **Quer que eu esqueça você?** Não dá para desfazer.
me-sure-erased = **O que será apagado**
me-sure-requests = • { $count ->
        [one] { $count } pedido seu
       *[other] { $count } pedidos seus
    }, em qualquer lugar: suas palavras e opções, quando e onde você pediu, quais mensagens têm as imagens
me-sure-making = • o que está em andamento: { $count ->
        [one] { $count } pedido será cancelado
       *[other] { $count } pedidos serão cancelados
    }
me-sure-kept = • as imagens de { $count ->
        [one] { $count } pedido
       *[other] { $count } pedidos
    } que não consegui enviar
me-sure-defaults = • suas preferências
me-sure-stays = **O que fica**
me-sure-messages = • as mensagens enviadas continuam nos canais, mas os botões delas param de funcionar: antes disso, exclua com o botão 🗑️ as que devem sumir
me-sure-act = • uma linha dizendo que você pediu isso: o ID da sua conta, quando foi e quantos pedidos havia
me-erase = Apagar tudo
me-keep = Manter

## After it, or not

me-forgotten = ✅ Pronto. { $count ->
        [0] Não havia nada guardado sobre você.
        [one] { $count } pedido foi apagado, com tudo o que fazia parte dele.
       *[other] { $count } pedidos foram apagados, com tudo o que fazia parte deles.
    }
# Some jobs were just being posted and have not ended yet.
me-forgotten-later = ⚠️ { $count ->
        [one] { $count } pedido está sendo enviado agora e ainda não foi apagado
       *[other] { $count } pedidos estão sendo enviados agora e ainda não foram apagados
    }. Use `/me` mais uma vez em um minuto.
me-not-forgotten = Nada foi apagado.
me-not-yours = Este botão é de outra pessoa. Use `/me` você também.

## /defaults. Each line is something that was chosen.

defaults-title = 🎛️ **Suas preferências** para o `/imagine`
defaults-model = • `model` · { $value }
defaults-model-gone = • `model` · { $value }, que não está mais disponível
defaults-aspect = • `aspect` · { $value }
defaults-aspect-idle = • `aspect` · { $value }, que seu modelo não aceita: fica de fora
defaults-style = • `style` · { $value }
defaults-private = • `private` · { $value ->
        [yes] só você vê suas imagens
       *[no] todo mundo vê suas imagens
    }
defaults-hint = -# O que você informa no `/imagine` vale mais. Mude suas preferências com `/defaults set`, redefina com `/defaults reset`.
defaults-none = Você não tem preferências: o que você não informa, eu escolho. Defina as suas com `/defaults set`.
defaults-nothing-given = Informe pelo menos uma opção: `model`, `aspect`, `style` ou `private`.

defaults-aspect-other = { $model } não aceita { $value } em `aspect`. Valores aceitos: { $names }.
defaults-aspect-none = { $model } não aceita a opção `aspect`. Deixe-a de fora ou escolha outro modelo.
defaults-aspect-unknown = Nenhum modelo aceita { $value } em `aspect`. Valores possíveis: { $names }.
