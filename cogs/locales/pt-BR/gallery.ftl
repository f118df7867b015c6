### /gallery: what was drawn, a few to a page. Each entry is the prompt with one small line of facts below it.

gallery-page = 🖼️ **{ $whose ->
        [mine] Suas imagens
       *[server] Imagens deste servidor
    }** · página { $page } de { $pages }
# What is looked for, as it was typed.
gallery-words = “{ $words }”
gallery-kept = 📦 { $count ->
        [one] Uma imagem sua ficou pronta, mas não consegui enviá-la: ela espera por você aqui.
       *[other] As imagens de { $count } pedidos seus ficaram prontas, mas não consegui enviá-las: elas esperam por você aqui.
    }

# In an entry's small line. $url leads to the message, $when is Discord's timestamp ("2 hours ago").
gallery-pictures = { $count ->
        [one] { $count } imagem
       *[other] { $count } imagens
    }
gallery-private = 🔒 privado
gallery-spoiler = 🙈 spoiler
gallery-link = [ver mensagem]({ $url })
# A week after it was finished, it is given up.
gallery-until = será apagado { $when }

## What could not be posted: an entry's title, and the button that shows it.

gallery-waits = Esperando por você
gallery-waits-one = Esperando por você: { $number }
gallery-show = Mostrar
gallery-show-one = Mostrar { $number }

## Nothing to show

gallery-empty-mine = Você ainda não tem imagens. Peça uma com `/imagine`.
gallery-empty-server = Não há nenhuma imagem que você possa ver aqui. Peça uma com `/imagine`.
gallery-not-found = Nada encontrado. Deixe `words` ou `member` de fora ou tente outras palavras.
gallery-no-server = Um servidor só tem galeria se eu for membro dele. Aqui você vê suas próprias imagens: escolha-as em `whose` ou deixe essa opção de fora.

## Showing what could not be posted

gallery-not-waiting = Esta imagem não está mais esperando: já foi mostrada ou a semana dela acabou. `/gallery` mostra o que há agora.
gallery-not-yours = Só quem pediu esta imagem pode mostrá-la.
