### /help: a topic is a few paragraphs. Names of topics, buttons and menus come as variables, as they are said elsewhere.
### Keep it short: a topic must fit on a phone's screen or two.

help-choose = Başka bir konu oku

## Start. $topic is the topic that tells more.

help-start = `/imagine` yaz, ne çizilmesini istediğini söyle ve gönder. Sıran gelince görsel, yazdığın yere gelir; o zamana kadar bir mesaj ne zaman geleceğini gösterir.
help-start-words = ✍️ **Görseli kelimeler oluşturur.** Kim ya da ne, ne yapıyor, nerede ve hangi stilde: bunları söyle. Devamı: *{ $topic }*
help-start-picture = 🖼️ İstersen **bir görselden başla**: `image` olarak ekle. Devamı: *{ $topic }*
help-start-then = 🔁 **Sonra oradan devam et.** Her görselin düğmeleri var: yeniden çiz, kelimeleri değiştir, büyüt. Devamı: *{ $topic }*
help-start-wait = ⏳ `/queue` burada bekleyenleri gösterir. `/cancel` isteğini geri alır: `which` ile söyle ya da listeden seç. `/help` seni yine buraya getirir, `topic` ile doğrudan o konuya.
help-start-where = 💬 Hepsi sunucularda, alt başlıklarda ve benimle direkt mesajlarda çalışır. Beni kendi hesabına eklersen Discord'un her yerinde çalışır.

## Good prompts

help-prompts = İyi bir istem dört soruyu yanıtlar. Sırası da önemli: önce gelen daha ağır basar.
help-prompts-subject = **Konu** · kim ya da ne? *küçük bir yelkenli*
help-prompts-action = **Eylem** · ne oluyor? *suyun üzerinde süzülüyor*
help-prompts-place = **Ortam** · nerede, ne zaman, hangi ışıkta ve havada? *gün batımında sakin deniz, sıcak ışık*
help-prompts-style = **Stil** · nasıl bir görsel? *düz illüstrasyon, yağlıboya, fotoğraf*
help-prompts-see = • Ne görmek istediğini söyle. *Boş bir sokak*, *insan yok* demekten daha iyi çalışır.
help-prompts-name = • Yargılama, adlandır: *güzel* değil, *pencereden gelen sıcak ışık*.
help-prompts-edit = • Her seferinde tek bir şeyi değiştir: **{ $edit }** yazdıklarını yeniden açar.
help-prompts-enhance = ✨ Acelen mi var? Birkaç kelime yaz ve `enhance` seç: eylem, ortam, ışık ve stil eklerim, ne gönderdiğimi de gösteririm.
help-few-words = Birkaç kelime
help-more-words = Dört sorunun yanıtı da var

## From a picture. $menu, $edit and $vary are the names of a menu and of buttons.

help-reference = `/imagine` komutuna `image` olarak bir görsel ekle. Model birden çok alıyorsa `image2`, `image3` ve `image4` de ekle.
help-reference-menu = Ya da zaten burada olan birini kullan: görselli bir mesaja sağ tıkla (telefonda basılı tut), sonra **Uygulamalar** ve **{ $menu }**.
help-reference-words = **Görselle kelimeler işi paylaşsın.** Neyin kalacağını görsel gösterir, neyin yeni olacağını kelimeler söyler: başka bir mevsim, başka bir stil, bir şey daha. Çelişirlerse hangisinin çizileceği şansa kalır.
help-reference-results = Bir sonucun altındaki **{ $vary }** o görselden başlar; **{ $edit }** başkalarını eklemeni sağlar.
help-reference-kind = En iyisi, tek ve net bir konusu olan keskin bir görsel: PNG, JPEG, WebP ya da hareketsiz GIF, en çok 10 MiB.
help-started-from = Bir referans görsel
help-referenced = Bu kelimelerle ondan çıkan

## Styles and models: the options of /imagine, and what belongs to them.

help-options = Hangisini boş bırakırsan onu ben seçerim. Yazarken listeler açılır.
help-option-prompt = `prompt` · ne çizilsin
help-option-style = `style` · suluboya, fotoğraf, piksel sanatı ve daha fazlası
help-option-aspect = `aspect` · en boy oranı: 1:1, 16:9, 9:16
help-option-count = `count` · birden dörde kadar görsel
help-option-model = `model` · çizen: kimi daha hızlı, kimi daha ince, kimi okunur yazı yazar
help-option-seed = `seed` · aynı sayı ve aynı istem aynı görseli verir, model alıyorsa
help-option-enhance = `enhance` · kısa bir istemi tamamlar
help-option-private = `private` · yalnızca sen görebilirsin
help-option-spoiler = `spoiler` · tıklanana kadar kapalı kalır
help-defaults = `/defaults set` her zaman istediklerini yalnızca senin için saklar. `/defaults show` gösterir, `/defaults reset` geri alır: hepsini ya da `what` ile seçtiğini.
help-style = `/style list` burada seçebileceğin stilleri gösterir. Sunucuyu yönetebilenler `/style add` ile kendi stillerini ekler, `/style remove` ve `name` ile birini kaldırır.

## Your pictures. $reroll and $copy are emoji, $menu is the name of a menu.

help-pictures = Bir görselin altında bu düğmeler vardır ve yıllarca çalışır:
# One button: its emoji, its name, what it does.
help-button = { $emoji } **{ $label }** · { $what }
help-button-reroll = aynısı, yeniden çizilmiş
help-button-edit = aynısı, başka kelimelerle ya da görsellerle
help-button-vary = buna benzer bir tane daha
help-button-upscale = aynı görsel, daha büyük
help-button-info = nasıl oluştuğu: istem, model, tohum, süre
help-button-publish = gizli bir görseli herkese gösterir
help-button-delete = siler; yalnızca sen ve moderatörler
help-button-cancel = henüz çizilmemiş olanı geri alır
help-pictures-react = Herhangi bir görsele { $reroll } tepkisi verirsen senin adına yeniden çizilir, { $copy } tepkisi verirsen bir kopyası direkt mesaj olarak gelir.
help-pictures-menu = Mesaj menüsündeki **Uygulamalar** altında da **{ $menu }** vardır.
help-gallery = `/gallery` görselleri yeniden bulur: `whose` ile her yerdekilerini ya da bu sunucununkileri seç, `member` ve `words` ile daralt. Gönderilemeyenler de orada seni bekler.
help-me = `/me` neler istediğini ve senin hakkında ne saklandığını gösterir; unutulmak için bir düğmesi vardır.

## What went wrong. $when is Discord's timestamp: "in 2 minutes", "3 hours ago".

help-wrong-nothing = ✅ Bildiğim bir şey yok: son zamanlarda hiçbir isteğin başarısız olmadı.
help-wrong-last = Başarısız olan son isteğin ({ $when }):
help-wrong-often = **En sık işe yarayanlar**
help-wrong-declined = • Bir istek geri çevrildi: başka kelimelerle anlat. Modelin kendi kuralları var.
help-wrong-picture = • Bir referans görsel reddedildi: en çok 10 MiB büyüklüğünde PNG, JPEG, WebP ya da hareketsiz GIF kullan.
help-wrong-meant = • Görsel istediğin gibi değil: ne göstermesi gerektiğini söyle. Devamı: *{ $topic }*
help-wrong-permissions = • Bir kanala gönderemiyorum: bir moderatör kanalı görmeme, mesaj göndermeme, dosya eklememe ve mesaj geçmişini okumama izin verebilir.
help-wrong-copy = • Kopya gelmedi: bu sunucunun üyelerinden gelen direkt mesajlara izin ver.

## Examples

# What a screen reader reads of an example; $prompt is English.
help-alt = Şu kelimelerle çizilmiş bir örnek (simülasyon): { $prompt }
