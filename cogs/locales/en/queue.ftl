### /queue and /cancel: what is drawn and what waits, and taking back what one asked for.
### The rows of a long queue stand below each other: keep them on one line.

queue-title = **{ $drawing } { $drawing ->
        [one] picture is
       *[other] pictures are
    } being drawn, { $waiting } { $waiting ->
        [one] waits
       *[other] wait
    }**
queue-empty = Nothing is being drawn, and nothing waits. Your turn: `/imagine`
queue-down = 🔌 The image service is down since { $since }. Everything is kept and goes on by itself.
queue-paused = ⏸️ The image service asked us to slow down. It goes on { $when }.
# $who is one of the three texts below the rows.
queue-row-drawing = 🎨 { $who } · started { $since }
queue-row-drawing-several = 🎨 { $who } · { $made } of { $count }, started { $since }
queue-row-waiting = `{ $place }` { $who }
queue-row-ready = `{ $place }` { $who } · ready about { $when }
queue-row-known = ⏳ { $who }
queue-yours = **yours:** { $prompt }
queue-others = { $member }: { $prompt }
queue-private = a private picture
queue-more = … and { $count } more
# A button.
queue-refresh = Refresh

## /cancel

cancel-none = Nothing of yours is in the making.
cancel-ask = Which one?
cancel-choose = Choose what to cancel
# In a menu; plain text, 100 characters at most.
cancel-choice = { $prompt }
cancel-all = All of mine
cancel-too-late = Too late to cancel: the picture is there, and is being posted.
cancel-over = This picture is not in the making any more.
cancel-done = ❌ Cancelled.
cancel-several = ❌ { $count } { $count ->
        [one] request was
       *[other] requests were
    } cancelled.
