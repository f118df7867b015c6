### /gallery: what was drawn, a few to a page. Each entry is the prompt with one small line of facts below it.

gallery-page = 🖼️ **{ $whose ->
        [mine] Senin görsellerin
       *[server] Bu sunucunun görselleri
    }** · sayfa { $page } / { $pages }
# What is looked for, as it was typed.
gallery-words = “{ $words }”
gallery-kept = 📦 { $count ->
        [one] Bir isteğinin görseli hazır ama gönderilemedi: burada seni bekliyor.
       *[other] { $count } isteğinin görselleri hazır ama gönderilemedi: burada seni bekliyor.
    }

# In an entry's small line. $url leads to the message, $when is Discord's timestamp ("2 hours ago").
gallery-pictures = { $count } görsel
gallery-private = 🔒 gizli
gallery-spoiler = 🙈 spoiler
gallery-link = [mesaja git]({ $url })
# A week after it was finished, it is given up.
gallery-until = { $when } silinir

## What could not be posted: an entry's title, and the button that shows it.

gallery-waits = Seni bekliyor
gallery-waits-one = Seni bekliyor: { $number }
gallery-show = Göster
gallery-show-one = Göster: { $number }

## Nothing to show

gallery-empty-mine = Henüz görselin yok. `/imagine` ile bir tane iste.
gallery-empty-server = Burada görebileceğin bir görsel yok. `/imagine` ile bir tane iste.
gallery-not-found = Sonuç bulunamadı. `words` ya da `member` seçeneğini boş bırak veya başka kelimeler dene.
gallery-no-server = Sunucu galerisi yalnızca üyesi olduğum sunucularda var. Burada kendi görsellerini görürsün: `whose` altında onları seç ya da boş bırak.

## Showing what could not be posted

gallery-not-waiting = Bu artık beklemiyor: gösterildi ya da haftası doldu. `/gallery` şu anda olanları gösterir.
gallery-not-yours = Bunu yalnızca bu görseli isteyen kişi gösterebilir.
