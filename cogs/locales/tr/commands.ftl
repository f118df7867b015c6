### What Discord shows of the commands before they are used. The names themselves are not translated.
### At most 100 characters each; a context menu's name (menu-…) at most 32.

command-imagine = Kelimelerden, istersen bir görselden de yola çıkarak çiz
option-imagine-prompt = Ne çizilsin: konu, eylem, ortam, stil
option-imagine-image = Referans görsel: PNG, JPEG, WebP ya da hareketsiz GIF, en çok 10 MiB
option-imagine-image2 = Bir referans görsel daha, model birden çok alıyorsa
option-imagine-image3 = Bir referans görsel daha, model birden çok alıyorsa
option-imagine-image4 = Bir referans görsel daha, model birden çok alıyorsa
option-imagine-count = Kaç görsel: 1 ile 4 arası
option-imagine-aspect = En boy oranı, örneğin 16:9, model alıyorsa
option-imagine-style = Hangi stilde: suluboya, fotoğraf, piksel sanatı ve daha fazlası
option-imagine-model = Hangi model çizsin; bazıları daha çok seçenek alır
option-imagine-seed = Aynı tohum ve aynı istem aynı görseli verir, model alıyorsa
option-imagine-enhance = Kısa bir istemi eylem, ortam, ışık ve stille tamamla
option-imagine-private = Yalnızca sen görebilirsin; bir düğmeyle yayınlanır
option-imagine-spoiler = Spoiler olarak işaretle: görsel tıklanana kadar kapalı kalır

command-help = Burada neler yapabilirsin, iyi istem nasıl yazılır, en son ne ters gitti
option-help-topic = Ne hakkında okumak istersin
choice-help-start = Başlangıç
choice-help-prompts = İyi istemler
choice-help-reference = Bir görselden
choice-help-options = Stiller ve modeller
choice-help-pictures = Görsellerin
choice-help-wrong = Ne ters gitti

command-gallery = Görselleri yeniden bul: her yerdekilerin ya da bu sunucununkiler
option-gallery-whose = Her yerdeki görsellerin ya da bu sunucuda görebildiklerin
option-gallery-member = Yalnızca bu kişinin istedikleri
option-gallery-words = Yalnızca isteminde bu kelimeler geçen görseller
choice-gallery-mine = Görsellerim
choice-gallery-server = Bu sunucunun görselleri

command-me = Neler istedin, senin hakkında ne saklanıyor ve bunları nasıl unutturursun

command-defaults = Hep istediğin seçenekler, her seferinde yazmayasın diye
command-defaults-show = Varsayılanlarını göster
command-defaults-set = /imagine için varsayılanlarını seç
command-defaults-reset = Varsayılanlarını geri al: birini ya da hepsini
option-defaults-model = Hangi model çizsin
option-defaults-aspect = En boy oranı, örneğin 16:9
option-defaults-style = Hangi stilde çizilsin
option-defaults-private = Görsellerin yalnızca sana mı görünsün
option-defaults-what = Hangisi; boş bırakırsan hepsi
choice-defaults-all = Hepsi
choice-defaults-model = Model
choice-defaults-aspect = En boy oranı
choice-defaults-style = Stil
choice-defaults-private = Gizli

command-style = Bu sunucunun stilleri
command-style-list = Burada seçebileceğin stilleri göster
command-style-add = Bu sunucuya stil ekle; sunucuyu yönetebilenler için
command-style-remove = Bu sunucunun bir stilini kaldır; sunucuyu yönetebilenler için
option-style-name = Hangisi
command-queue = Burada neler çiziliyor, neler bekliyor; seninkiler işaretli
command-cancel = İsteğini geri al
option-cancel-which = Hangisi; listeden seçmek için boş bırak
