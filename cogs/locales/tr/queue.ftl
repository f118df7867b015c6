### /queue and /cancel: what is drawn and what waits, and taking back what one asked for.
### The rows of a long queue stand below each other: keep them on one line.

queue-title = **{ $drawing } çizim sürüyor, { $waiting } çizim sırada bekliyor**
queue-empty = Şu anda ne çizilen ne de bekleyen bir şey var. Sıra sende: `/imagine`
queue-down = 🔌 Görsel servisi saat { $since } itibarıyla çalışmıyor. Her şey saklanıyor ve kendiliğinden devam edecek.
queue-paused = ⏸️ Görsel servisi yavaşlamamızı istedi. Çizim { $when } devam edecek.
# $who is one of the three texts below the rows.
queue-row-drawing = 🎨 { $who } · { $since } başladı
queue-row-drawing-several = 🎨 { $who } · { $made } / { $count }, { $since } başladı
queue-row-waiting = `{ $place }` { $who }
queue-row-ready = `{ $place }` { $who } · tahminen { $when } hazır
queue-row-known = ⏳ { $who }
queue-yours = **senin:** { $prompt }
queue-others = { $member }: { $prompt }
queue-private = gizli bir görsel
queue-more = … ve { $count } tane daha
# A button.
queue-refresh = Yenile

## /cancel

cancel-none = Devam eden bir isteğin yok.
cancel-ask = Hangisi?
cancel-choose = İptal edilecek isteği seç
# In a menu; plain text, 100 characters at most.
cancel-choice = { $prompt }
cancel-all = Bütün isteklerim
cancel-too-late = İptal etmek için çok geç: görsel hazır ve gönderiliyor.
cancel-over = Bu istek artık devam etmiyor.
cancel-done = ❌ İptal edildi.
cancel-several = ❌ { $count } istek iptal edildi.
