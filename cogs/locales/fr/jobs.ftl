### What people read about a job: its waiting message, its result. How these files are written: ../en/jobs.ftl.

## Who asked: the first line of every message about a job, above the prompt. $member is a mention.

job-asked = Demande de { $member }
job-rerolled = Nouveau tirage demandé par { $member }
job-edited = Modification demandée par { $member }
job-varied = Variante demandée par { $member }
job-upscaled = Agrandissement demandé par { $member }

## The waiting message's last line. $where is "guild", or "own" in direct messages: one's own queue.

waiting-turn = ⏳ En attente.
waiting-place = ⏳ En attente : place **{ $place }** { $where ->
        [guild] dans la file de ce serveur.
       *[own] dans ta file.
    }
waiting-place-ready = ⏳ En attente : place **{ $place }** { $where ->
        [guild] dans la file de ce serveur, fin prévue { $when }.
       *[own] dans ta file, fin prévue { $when }.
    }
waiting-drawing = 🎨 Dessin en cours, commencé { $since }.
# Several pictures were asked for, and the model makes them one after the other.
waiting-drawing-several = 🎨 Dessin en cours : { $made } sur { $count }, commencé { $since }.
waiting-paused = ⏸️ Le service d'images nous demande de ralentir. Ta demande est conservée et reprend { $when }.
# Discord takes answers to a command for 15 minutes only, and there is no other way to answer here.
waiting-keeping = ⌛ C'est plus long que le délai que Discord me laisse pour répondre ici. Ton image est conservée : récupère-la avec `/gallery` quand elle sera prête.
waiting-down = 🔌 Le service d'images est en panne depuis { $since }. Ta demande est conservée et reprendra toute seule.

## The result. The facts stand side by side in one small line: model · time · size.

# $who is one of the job-… lines above.
result-ready = { $who } : { $count ->
        [one] ton image est prête
       *[other] tes images sont prêtes
    }
result-seconds = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
result-minutes = { NUMBER($minutes, minimumFractionDigits: 1, maximumFractionDigits: 1) } min
# $before and $after are sizes in pixels: 4096×3072.
result-scaled = réduite de { $before } à { $after } pour respecter la limite d'envoi ici
result-scaled-several = réduites pour respecter la limite d'envoi ici
# Fewer pictures came than were asked for; $why is a sentence or two from errors.ftl.
result-partly = Images reçues : { $made } sur { $count }. { $why }

# It was cancelled when some pictures were there already.
result-cut-short = Demande annulée, images déjà prêtes : { $made } sur { $count }.
# What the model was sent, where a style or `enhance` made the prompt another one. $prompt is plain text.
result-full-prompt = -# ✨ prompt utilisé : { $prompt }
job-cancelled = ❌ Demande annulée.

## What a screen reader reads of a picture.

alt-several = Image { $number } sur { $count } : { $prompt }
alt-reference = L'image de départ
