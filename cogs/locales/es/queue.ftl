### /queue and /cancel: what is drawn and what waits, and taking back what one asked for.
### The rows of a long queue stand below each other: keep them on one line.

queue-title = **{ $drawing } en curso, { $waiting } en cola**
queue-empty = No hay nada en curso ni en cola. Te toca: `/imagine`
queue-down = 🔌 El servicio de imágenes dejó de funcionar ({ $since }). Todo sigue guardado y continuará por sí solo.
queue-paused = ⏸️ El servicio de imágenes nos pide ir más despacio. Continuará { $when }.
# $who is one of the three texts below the rows.
queue-row-drawing = 🎨 { $who } · empezó { $since }
queue-row-drawing-several = 🎨 { $who } · { $made } de { $count }, empezó { $since }
queue-row-waiting = `{ $place }` { $who }
queue-row-ready = `{ $place }` { $who } · fin estimado: { $when }
queue-row-known = ⏳ { $who }
queue-yours = **tuya:** { $prompt }
queue-others = { $member }: { $prompt }
queue-private = una imagen privada
queue-more = … y { $count } más
# A button.
queue-refresh = Actualizar

## /cancel

cancel-none = No tienes nada en curso.
cancel-ask = ¿Qué petición?
cancel-choose = Elige qué cancelar
# In a menu; plain text, 100 characters at most.
cancel-choice = { $prompt }
cancel-all = Todas mis peticiones
cancel-too-late = Ya no se puede cancelar: la imagen está lista y se está enviando.
cancel-over = Esta imagen ya no está en curso.
cancel-done = ❌ Petición cancelada.
cancel-several = ❌ { $count ->
        [one] { $count } petición cancelada.
       *[other] { $count } peticiones canceladas.
    }
