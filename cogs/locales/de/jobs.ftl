### What people read about a job: its waiting message, its result. How these files are written: ../en/jobs.ftl.

## Who asked: the first line of every message about a job, above the prompt. $member is a mention.

job-asked = Auftrag von { $member }
job-rerolled = Neuzeichnung für { $member }
job-edited = Bearbeitung für { $member }
job-varied = Variante für { $member }
job-upscaled = Vergrößerung für { $member }

## The waiting message's last line. $where is "guild", or "own" in direct messages: one's own queue.

waiting-turn = ⏳ In der Warteschlange.
waiting-place = ⏳ Platz **{ $place }** { $where ->
        [guild] in der Warteschlange dieses Servers.
       *[own] in deiner Warteschlange.
    }
waiting-place-ready = ⏳ Platz **{ $place }** { $where ->
        [guild] in der Warteschlange dieses Servers, etwa { $when } fertig.
       *[own] in deiner Warteschlange, etwa { $when } fertig.
    }
waiting-drawing = 🎨 Wird gezeichnet, { $since } begonnen.
# Several pictures were asked for, and the model makes them one after the other.
waiting-drawing-several = 🎨 Wird gezeichnet, { $since } begonnen: { $made } von { $count } Bildern fertig.
waiting-paused = ⏸️ Der Bilddienst nimmt gerade nur wenige Anfragen an. Dein Auftrag bleibt erhalten und geht { $when } weiter.
# Discord takes answers to a command for 15 minutes only, and there is no other way to answer here.
waiting-keeping = ⌛ Das dauert länger, als Discord mich hier antworten lässt. Dein Bild geht nicht verloren: Sobald es fertig ist, findest du es mit `/gallery`.
waiting-down = 🔌 Der Bilddienst ist seit { $since } Uhr gestört. Dein Auftrag bleibt erhalten und geht von selbst weiter.

## The result. The facts stand side by side in one small line: model · time · size.

# $who is one of the job-… lines above; the prompt follows below.
result-ready = { $who }: { $count ->
        [one] Dein Bild ist fertig.
       *[other] Deine Bilder sind fertig.
    }
result-seconds = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
result-minutes = { NUMBER($minutes, minimumFractionDigits: 1, maximumFractionDigits: 1) } min
# $before and $after are sizes in pixels: 4096×3072.
result-scaled = von { $before } auf { $after } verkleinert, weil hier größere Dateien nicht erlaubt sind
result-scaled-several = verkleinert, weil hier größere Dateien nicht erlaubt sind
# Fewer pictures came than were asked for; $why is a sentence or two from errors.ftl.
result-partly = { $made } von { $count } Bildern fertig. { $why }

# It was cancelled when some pictures were there already.
result-cut-short = Abgebrochen: { $made } von { $count } Bildern fertig.
# What the model was sent, where a style or `enhance` made the prompt another one. $prompt is plain text.
result-full-prompt = -# ✨ gezeichnet als: { $prompt }
job-cancelled = ❌ Abgebrochen.

## What a screen reader reads of a picture.

alt-several = Bild { $number } von { $count }: { $prompt }
alt-reference = Das Bild, das als Vorlage diente
