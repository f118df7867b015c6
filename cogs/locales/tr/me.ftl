### /me and /defaults: what one person used, what is kept of them, how it is forgotten, and what they chose for good.
### A button's text (me-forget, me-erase, me-keep) has at most 80 characters; make it much shorter.

me-title = **Sen ve Easel**
me-pictures = 🎨 **Görseller:** bugün { $today } · bu ay { $month } · toplam { $total }
# $count is wherever they asked, $more is where they ask now.
me-making = ⏳ **Devam eden:** { $count } · şu anda burada { $more } tane daha isteyebilirsin
me-cost = 💵 **Bu ayın maliyeti:** yaklaşık ${ NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 3) }

me-stored = 🗄️ **Senin hakkında sakladıklarım**
me-stored-nothing = Hiçbir şey.
# $since is a date.
me-stored-requests = • { $since } tarihinden beri { $count } istek: yazdıkların ve seçeneklerin, ne zaman ve nerede istediğin, görselin hangi mesajda olduğu, maliyeti. Seni unutmamı isteyene kadar kalır; görsellerin altındaki düğmeler böylece yıllarca çalışır.
me-stored-kept = • Gönderilemeyen { $count } isteğin görselleri, her biri bir hafta: `/gallery` gösterir.
me-stored-defaults = • Varsayılanların, `/defaults reset` ile değiştirene kadar.
me-stored-pictures = -# Gönderilen görseller Discord'un mesajlarındadır, bende değil.

me-forget = Beni unut

## Before it is done: what is erased, what stays.

me-sure = 🧽 **Seni unutayım mı?** Bu geri alınamaz.
me-sure-erased = **Silinecekler**
me-sure-requests = • her yerdeki { $count } isteğin: yazdıkların ve seçeneklerin, ne zaman ve nerede istediğin, görsellerin hangi mesajlarda olduğu
me-sure-making = • devam edenler: { $count } istek iptal edilir
me-sure-kept = • gönderilemeyen { $count } isteğin görselleri
me-sure-defaults = • varsayılanların
me-sure-stays = **Kalacaklar**
me-sure-messages = • gönderilmiş mesajlar kanallarında kalır ve düğmeleri artık çalışmaz: gitmesini istediklerini önce altlarındaki 🗑️ ile sil
me-sure-act = • bunu istediğini söyleyen tek bir satır: hesap kimliğin (ID), zamanı ve kaç istek olduğu
me-erase = Her şeyi sil
me-keep = Vazgeç

## After it, or not

me-forgotten = ✅ Tamam. { $count ->
        [0] Senin hakkında bir şey saklanmıyordu.
        [one] { $count } istek ve ona ait her şey silindi.
       *[other] { $count } istek ve onlara ait her şey silindi.
    }
# Some jobs were just being posted and have not ended yet.
me-forgotten-later = ⚠️ { $count } istek tam şu anda gönderiliyor ve hâlâ burada. Bir dakika sonra `/me` komutunu yeniden kullan.
me-not-forgotten = Hiçbir şey silinmedi.
me-not-yours = Bu düğme başkasının. `/me` komutunu kendin kullan.

## /defaults. Each line is something that was chosen.

defaults-title = 🎛️ `/imagine` için **varsayılanların**
defaults-model = • `model` · { $value }
defaults-model-gone = • `model` · { $value }, artık sunulmuyor
defaults-aspect = • `aspect` · { $value }
defaults-aspect-idle = • `aspect` · { $value }, modelin bunu almıyor: dikkate alınmaz
defaults-style = • `style` · { $value }
defaults-private = • `private` · { $value ->
        [yes] görsellerini yalnızca sen görürsün
       *[no] görsellerini herkes görür
    }
defaults-hint = -# `/imagine` ile verdiklerin bunlardan önce gelir. `/defaults set` ile değiştir, `/defaults reset` ile geri al.
defaults-none = Varsayılanın yok: boş bıraktıklarını ben seçerim. Kendininkileri `/defaults set` ile seç.
defaults-nothing-given = `model`, `aspect`, `style` ve `private` seçeneklerinden en az birini ver.

defaults-aspect-other = { $model } şu `aspect` değerini almıyor: { $value }. Aldıkları: { $names }.
defaults-aspect-none = { $model } `aspect` almıyor. Boş bırak ya da başka bir model seç.
defaults-aspect-unknown = Hiçbir model şu `aspect` değerini almıyor: { $value }. Olanlar: { $names }.
