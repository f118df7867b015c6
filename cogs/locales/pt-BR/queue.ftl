### /queue and /cancel: what is drawn and what waits, and taking back what one asked for.
### The rows of a long queue stand below each other: keep them on one line.

queue-title = **{ $drawing } em andamento, { $waiting } na fila**
queue-empty = Nada em andamento e ninguém na fila. Sua vez: `/imagine`
queue-down = 🔌 O serviço de imagens está fora do ar desde as { $since }. Tudo está guardado e vai continuar sozinho.
queue-paused = ⏸️ O serviço de imagens pediu para irmos mais devagar. Continua { $when }.
# $who is one of the three texts below the rows.
queue-row-drawing = 🎨 { $who } · começou { $since }
queue-row-drawing-several = 🎨 { $who } · { $made } de { $count }, começou { $since }
queue-row-waiting = `{ $place }` { $who }
queue-row-ready = `{ $place }` { $who } · previsão: { $when }
queue-row-known = ⏳ { $who }
queue-yours = **você:** { $prompt }
queue-others = { $member }: { $prompt }
queue-private = uma imagem privada
queue-more = … e mais { $count }
# A button.
queue-refresh = Atualizar

## /cancel

cancel-none = Você não tem nada em andamento.
cancel-ask = Qual deles?
cancel-choose = Escolha o que cancelar
# In a menu; plain text, 100 characters at most.
cancel-choice = { $prompt }
cancel-all = Todos os meus pedidos
cancel-too-late = Tarde demais para cancelar: a imagem está pronta e já está sendo enviada.
cancel-over = Esta imagem não está mais em andamento.
cancel-done = ❌ Pedido cancelado.
cancel-several = ❌ { $count ->
        [one] { $count } pedido cancelado.
       *[other] { $count } pedidos cancelados.
    }
