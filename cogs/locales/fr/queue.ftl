### /queue and /cancel: what is drawn and what waits, and taking back what one asked for.
### The rows of a long queue stand below each other: keep them on one line.

queue-title = **{ $drawing } en cours, { $waiting } en attente**
queue-empty = Rien en cours, rien en attente. À toi : `/imagine`
queue-down = 🔌 Le service d'images est en panne depuis { $since }. Tout est conservé et reprendra tout seul.
queue-paused = ⏸️ Le service d'images nous demande de ralentir. Reprise { $when }.
# $who is one of the three texts below the rows.
queue-row-drawing = 🎨 { $who } · commencé { $since }
queue-row-drawing-several = 🎨 { $who } · { $made } sur { $count }, commencé { $since }
queue-row-waiting = `{ $place }` { $who }
queue-row-ready = `{ $place }` { $who } · fin prévue { $when }
queue-row-known = ⏳ { $who }
queue-yours = **toi :** { $prompt }
queue-others = { $member } : { $prompt }
queue-private = une image privée
queue-more = … et { $count } de plus
# A button.
queue-refresh = Actualiser

## /cancel

cancel-none = Tu n'as aucune demande en cours.
cancel-ask = Laquelle ?
cancel-choose = Choisis ce qu'il faut annuler
# In a menu; plain text, 100 characters at most.
cancel-choice = { $prompt }
cancel-all = Toutes mes demandes
cancel-too-late = Trop tard pour annuler : l'image est prête et part à l'instant.
cancel-over = Cette image n'est plus en cours.
cancel-done = ❌ Demande annulée.
cancel-several = ❌ { $count ->
        [one] { $count } demande annulée.
       *[other] { $count } demandes annulées.
    }
