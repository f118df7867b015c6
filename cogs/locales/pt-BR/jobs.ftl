### What people read about a job: its waiting message, its result. How these files are written: ../en/jobs.ftl.

## Who asked: the first line of every message about a job, above the prompt. $member is a mention.

job-asked = Pedido de { $member }
job-rerolled = Nova versão pedida por { $member }
job-edited = Edição pedida por { $member }
job-varied = Variação pedida por { $member }
job-upscaled = Ampliação pedida por { $member }

## The waiting message's last line. $where is "guild", or "own" in direct messages: one's own queue.

waiting-turn = ⏳ Esperando a vez.
waiting-place = ⏳ Esperando a vez: posição **{ $place }** { $where ->
        [guild] na fila deste servidor.
       *[own] na sua fila.
    }
waiting-place-ready = ⏳ Esperando a vez: posição **{ $place }** { $where ->
        [guild] na fila deste servidor, previsão: { $when }.
       *[own] na sua fila, previsão: { $when }.
    }
waiting-drawing = 🎨 Desenhando, começou { $since }.
# Several pictures were asked for, and the model makes them one after the other.
waiting-drawing-several = 🎨 Desenhando: { $made } de { $count }, começou { $since }.
waiting-paused = ⏸️ O serviço de imagens pediu para irmos mais devagar. Seu pedido está guardado e continua { $when }.
# Discord takes answers to a command for 15 minutes only, and there is no other way to answer here.
waiting-keeping = ⌛ Isso está levando mais tempo do que o Discord me dá para responder aqui. Sua imagem fica guardada: veja-a com `/gallery` quando estiver pronta.
waiting-down = 🔌 O serviço de imagens está fora do ar desde as { $since }. Seu pedido está guardado e vai continuar sozinho.

## The result. The facts stand side by side in one small line: model · time · size.

# $who is one of the job-… lines above.
result-ready = { $who }: { $count ->
        [one] sua imagem está pronta
       *[other] suas imagens estão prontas
    }
result-seconds = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
result-minutes = { NUMBER($minutes, minimumFractionDigits: 1, maximumFractionDigits: 1) } min
# $before and $after are sizes in pixels: 4096×3072.
result-scaled = reduzida de { $before } para { $after } para caber no limite de envio daqui
result-scaled-several = reduzidas para caber no limite de envio daqui
# Fewer pictures came than were asked for; $why is a sentence or two from errors.ftl.
result-partly = Imagens recebidas: { $made } de { $count }. { $why }

# It was cancelled when some pictures were there already.
result-cut-short = Pedido cancelado, imagens já prontas: { $made } de { $count }.
# What the model was sent, where a style or `enhance` made the prompt another one. $prompt is plain text.
result-full-prompt = -# ✨ prompt usado: { $prompt }
job-cancelled = ❌ Pedido cancelado.

## What a screen reader reads of a picture.

alt-several = Imagem { $number } de { $count }: { $prompt }
alt-reference = A imagem de referência
