### /queue and /cancel: what is drawn and what waits, and taking back what one asked for.
### The rows of a long queue stand below each other: keep them on one line.

queue-title = **{ $drawing } in Arbeit, { $waiting } in der Warteschlange**
queue-empty = Gerade ist nichts in Arbeit, und nichts wartet. Du bist dran: `/imagine`
queue-down = 🔌 Der Bilddienst ist seit { $since } Uhr gestört. Alle Aufträge bleiben erhalten und gehen von selbst weiter.
queue-paused = ⏸️ Der Bilddienst nimmt gerade nur wenige Anfragen an. Es geht { $when } weiter.
# $who is one of the three texts below the rows.
queue-row-drawing = 🎨 { $who } · { $since } begonnen
queue-row-drawing-several = 🎨 { $who } · { $made } von { $count }, { $since } begonnen
queue-row-waiting = `{ $place }` { $who }
queue-row-ready = `{ $place }` { $who } · etwa { $when } fertig
queue-row-known = ⏳ { $who }
queue-yours = **von dir:** { $prompt }
queue-others = { $member }: { $prompt }
queue-private = ein privates Bild
queue-more = … und { $count } weitere
# A button.
queue-refresh = Aktualisieren

## /cancel

cancel-none = Von dir ist gerade nichts in Arbeit.
cancel-ask = Welchen Auftrag?
cancel-choose = Was soll abgebrochen werden?
# In a menu; plain text, 100 characters at most.
cancel-choice = { $prompt }
cancel-all = Alle meine Aufträge
cancel-too-late = Zu spät zum Abbrechen: Das Bild ist fertig und wird gerade gepostet.
cancel-over = Dieses Bild ist nicht mehr in Arbeit.
cancel-done = ❌ Abgebrochen.
cancel-several = ❌ { $count ->
        [one] { $count } Auftrag
       *[other] { $count } Aufträge
    } abgebrochen.
