### What people read about a job: its waiting message, its result. How these files are written: ../en/jobs.ftl.

## Who asked: the first line of every message about a job, above the prompt. $member is a mention.

job-asked = İsteyen: { $member }
job-rerolled = Yeniden çizdiren: { $member }
job-edited = Düzenleyen: { $member }
job-varied = Varyasyon isteyen: { $member }
job-upscaled = Büyüten: { $member }

## The waiting message's last line. $where is "guild", or "own" in direct messages: one's own queue.

waiting-turn = ⏳ Sırada bekliyor.
waiting-place = ⏳ Bekliyor: { $where ->
        [guild] bu sunucuda
       *[own] kendi isteklerin arasında
    } **{ $place }**. sırada.
waiting-place-ready = ⏳ Bekliyor: { $where ->
        [guild] bu sunucuda
       *[own] kendi isteklerin arasında
    } **{ $place }**. sırada, tahminen { $when } hazır.
waiting-drawing = 🎨 Çiziliyor, { $since } başladı.
waiting-drawing-several = 🎨 Çiziliyor, { $count } görselden { $made } tanesi hazır, { $since } başladı.
waiting-paused = ⏸️ Görsel servisi yavaşlamamızı istedi. İsteğin saklanıyor ve { $when } devam edecek.
waiting-keeping = ⌛ Bu, Discord'un burada yanıt vermem için tanıdığı süreden uzun sürüyor. Görselin saklanıyor: hazır olunca `/gallery` ile al.
waiting-down = 🔌 Görsel servisi saat { $since } itibarıyla çalışmıyor. İsteğin saklanıyor ve kendiliğinden devam edecek.

## The result. The facts stand side by side in one small line: model · time · size.

result-ready = { $count ->
        [one] Görselin hazır.
       *[other] Görsellerin hazır.
    } { $who }
result-seconds = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } sn
result-minutes = { NUMBER($minutes, minimumFractionDigits: 1, maximumFractionDigits: 1) } dk
result-scaled = buradaki yükleme sınırına uyması için küçültüldü: önce { $before }, şimdi { $after }
result-scaled-several = buradaki yükleme sınırına uyması için küçültüldü
result-partly = { $count } görselden { $made } tanesi hazır. { $why }
result-cut-short = İptal edildi: { $count } görselden { $made } tanesi hazır.
result-full-prompt = -# ✨ kullanılan istem: { $prompt }
job-cancelled = ❌ İptal edildi.

## What a screen reader reads of a picture.

alt-several = { $number }. görsel, toplam { $count }: { $prompt }
alt-reference = Başlangıçta kullanılan görsel
