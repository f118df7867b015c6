### /queue and /cancel: what is drawn and what waits, and taking back what one asked for.
### The rows of a long queue stand below each other: keep them on one line.

queue-title = **{ $drawing } istek çiziliyor, { $waiting } istek bekliyor**
queue-empty = Şu anda ne çizilen ne de bekleyen bir şey var. Sıra sende: `/imagine`
queue-down = 🔌 Görsel servisi çalışmıyor, başlangıç: { $since }. Her şey saklanıyor ve kendiliğinden devam edecek.
queue-paused = ⏸️ Görsel servisi yavaşlamamızı istedi. Devam: { $when }.
# $who is one of the three texts below the rows.
queue-row-drawing = 🎨 { $who } · başlangıç: { $since }
queue-row-drawing-several = 🎨 { $who } · { $made } / { $count }, başlangıç: { $since }
queue-row-waiting = `{ $place }` { $who }
queue-row-ready = `{ $place }` { $who } · tahmini bitiş: { $when }
queue-row-known = ⏳ { $who }
queue-yours = **senin:** { $prompt }
queue-others = { $member }: { $prompt }
queue-private = gizli bir görsel
queue-more = … ve { $count } tane daha
# A button.
queue-refresh = Yenile

## /cancel

cancel-none = Bitmemiş bir isteğin yok.
cancel-ask = Hangisi?
cancel-choose = İptal edilecek isteği seç
# In a menu; plain text, 100 characters at most.
cancel-choice = { $prompt }
cancel-all = Bütün isteklerim
cancel-too-late = İptal için geç kaldın: görsel hazır ve gönderiliyor.
cancel-over = Bu görsel artık çizilmiyor.
cancel-done = ❌ İptal edildi.
cancel-several = ❌ { $count } istek iptal edildi.
