### What people read about a job: its waiting message, its result. How these files are written: ../en/jobs.ftl.

## Who asked: the first line of every message about a job, above the prompt. $member is a mention.

job-asked = Petición de { $member }
job-rerolled = Otra versión para { $member }
job-edited = Edición para { $member }
job-varied = Variación para { $member }
job-upscaled = Ampliación para { $member }

## The waiting message's last line. $where is "guild", or "own" in direct messages: one's own queue.

waiting-turn = ⏳ Esperando turno.
waiting-place = ⏳ Esperando turno: puesto **{ $place }** { $where ->
        [guild] en la cola de este servidor.
       *[own] en tu cola.
    }
waiting-place-ready = ⏳ Esperando turno: puesto **{ $place }** { $where ->
        [guild] en la cola de este servidor, fin estimado: { $when }.
       *[own] en tu cola, fin estimado: { $when }.
    }
waiting-drawing = 🎨 Dibujando (empezó { $since }).
# Several pictures were asked for, and the model makes them one after the other.
waiting-drawing-several = 🎨 Dibujando (empezó { $since }). Imágenes listas: { $made } de { $count }.
waiting-paused = ⏸️ El servicio de imágenes nos pide ir más despacio. Tu petición sigue guardada y continuará { $when }.
# Discord takes answers to a command for 15 minutes only, and there is no other way to answer here.
waiting-keeping = ⌛ Está tardando más tiempo del que Discord me da para responder aquí. Tu imagen no se pierde: cuando esté lista, búscala con `/gallery`.
waiting-down = 🔌 El servicio de imágenes dejó de funcionar ({ $since }). Tu petición sigue guardada y continuará por sí sola.

## The result. The facts stand side by side in one small line: model · time · size.

# $who is one of the job-… lines above; the prompt follows below.
result-ready = { $who }: { $count ->
        [one] tu imagen está lista.
       *[other] tus imágenes están listas.
    }
result-seconds = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
result-minutes = { NUMBER($minutes, minimumFractionDigits: 1, maximumFractionDigits: 1) } min
# $before and $after are sizes in pixels: 4096×3072.
result-scaled = reducida de { $before } a { $after } por el límite de subida de aquí
result-scaled-several = reducidas por el límite de subida de aquí
# Fewer pictures came than were asked for; $why is a sentence or two from errors.ftl.
result-partly = Imágenes listas: { $made } de { $count }. { $why }

# It was cancelled when some pictures were there already.
result-cut-short = Petición cancelada. Imágenes listas: { $made } de { $count }.
# What the model was sent, where a style or `enhance` made the prompt another one. $prompt is plain text.
result-full-prompt = -# ✨ prompt usado: { $prompt }
job-cancelled = ❌ Petición cancelada.

## What a screen reader reads of a picture.

alt-several = Imagen { $number } de { $count }: { $prompt }
alt-reference = La imagen de referencia
