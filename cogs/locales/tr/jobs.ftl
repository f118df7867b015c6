### What people read about a job: its waiting message, its result. How these files are written: ../en/jobs.ftl.

## Who asked: the first line of every message about a job, above the prompt. $member is a mention.

job-asked = İsteyen: { $member }
job-rerolled = Yeniden çizdiren: { $member }
job-edited = Düzenleyen: { $member }
job-varied = Varyasyon isteyen: { $member }
job-upscaled = Büyüten: { $member }

## The waiting message's last line. $where is "guild", or "own" in direct messages: one's own queue.

waiting-turn = ⏳ Sırada bekliyor.
waiting-place = ⏳ { $where ->
        [guild] Bu sunucunun sırasında
       *[own] Senin sıranda
    } bekliyor, yeri: **{ $place }**.
waiting-place-ready = ⏳ { $where ->
        [guild] Bu sunucunun sırasında
       *[own] Senin sıranda
    } bekliyor, yeri: **{ $place }**. Tahmini bitiş: { $when }.
waiting-drawing = 🎨 Çiziliyor, başlangıç: { $since }.
waiting-drawing-several = 🎨 Çiziliyor, hazır olan: { $made } / { $count }, başlangıç: { $since }.
waiting-paused = ⏸️ Görsel servisi yavaşlamamızı istedi. İsteğin saklanıyor, devam: { $when }.
waiting-keeping = ⌛ Bu, Discord'un burada yanıt vermeme izin verdiği süreden uzun sürüyor. Görselin saklanıyor: hazır olunca `/gallery` ile al.
waiting-down = 🔌 Görsel servisi çalışmıyor, başlangıç: { $since }. İsteğin saklanıyor ve kendiliğinden devam edecek.

## The result. The facts stand side by side in one small line: model · time · size.

result-ready = { $count ->
        [one] Görselin hazır.
       *[other] Görsellerin hazır.
    } { $who }
result-seconds = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } sn
result-minutes = { NUMBER($minutes, minimumFractionDigits: 1, maximumFractionDigits: 1) } dk
result-scaled = buradaki yükleme sınırına uyması için küçültüldü: önce { $before }, şimdi { $after }
result-scaled-several = buradaki yükleme sınırına uyması için küçültüldü
result-partly = { $count } görselden { $made } tanesi burada. { $why }
result-cut-short = İptal edildi: { $count } görselden { $made } tanesi burada.
result-full-prompt = -# ✨ çizilen istem: { $prompt }
job-cancelled = ❌ İptal edildi.

## What a screen reader reads of a picture.

alt-several = Görsel { $number } / { $count }: { $prompt }
alt-reference = Başlangıçta kullanılan görsel
