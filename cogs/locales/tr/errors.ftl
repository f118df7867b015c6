### What people read when something cannot be drawn, is refused, or went wrong: what happened, what to do next.
### The first part is shown at once; the keys past-… are shown later, when only the kind of failure is known.

list-and-more = { $before }, { $after }

## Refused before anything was spent

refused-prompt-empty = İstemin boş. Ne çizilmesini istediğini yaz.
refused-prompt-long = İstemin { $length } karakter. 1 ile { $limit } arasında karakter yaz.
refused-reference-large = Görselin { $limit } MiB sınırını aşıyor. Daha küçük bir görsel ekle.
refused-reference-pixels = Görselin { $limit } megapiksel sınırını aşıyor. Daha küçük bir görsel ekle.
refused-reference-address = Görselin bu adresten okunamıyor. Dosya olarak ekle.
refused-reference-gone = Görselin artık yerinde değil. /imagine komutuna yeniden ekle.
refused-reference-unusable = Görselin kullanılamıyor: bozuk, hareketli ya da başka bir türde. PNG, JPEG, WebP ya da hareketsiz bir GIF ekle.
refused-model = { $name } adında bir model yok. Bunlardan birini seç: { $names }.
# $option is an option's name as Discord shows it, such as seed or aspect; $model is a model's label.
refused-option = { $model }, verdiğin `{ $option }` değerini kullanamıyor. Bu seçeneği boş bırak ya da kullanabilen bir model seç: { $names }.
refused-option-nowhere = { $model }, verdiğin `{ $option }` değerini kullanamıyor; başka bir model de kullanamıyor. Bu seçeneği boş bırak.
refused-option-takes = -# { $model } şunları kabul eder: { $takes }
refused-references = { $given } referans görsel ekledin; { $limit ->
        [0] bu model referans görsel almıyor
       *[other] bu model en çok { $limit } görsel alıyor
    }. Daha az ekle ya da bu kadarını alan bir model seç: { $names }.
refused-references-nowhere = { $given } referans görsel ekledin; { $limit ->
        [0] bu model referans görsel almıyor
       *[other] bu model en çok { $limit } görsel alıyor
    } ve bu kadarını alan başka bir model yok. Daha az ekle.
refused-pictures = Bir kerede { $given } görsel çok fazla. En çok { $limit } tane iste.
refused-style = Burada { $name } adında bir stil yok. Yazarken açılan listeden birini seç.
refused-style-name = Bu, bir stil adı olamaz. Başka bir ad seç: harf, rakam, boşluk ve kısa çizgi, en çok { $limit } karakter.
refused-style-template = Bu bir stil olamaz: istemin geleceği tek bir yer olmalı. Üyenin yazdıklarının geleceği yere bir kez { "`{prompt}`" } yaz.
refused-style-length = Bu stil { $limit } karakterden uzun ve isteme yer bırakmıyor. Kısalt.
refused-style-exists = { $name } adında bir stil zaten var. Başka bir ad seç ya da önce onu kaldır.
refused-style-many = Bu sunucunun kendine ait { $limit } stili var, daha fazlası olamaz. Önce birini kaldır.
refused-result-gone = Bu görsel artık burada bilinmiyor: silindi ya da unutuldu. /imagine ile yeni bir tane iste.
refused-may-not = Burada komut kullanamıyorsun, bu yüzden bunu da yapamazsın. Bir moderatöre sor.
refused-reroll-running = Bu görsel senin için hâlâ yeniden çiziliyor. Hazır olunca tekrar dene.
refused-member-busy = Burada devam eden { $limit } isteğin var. Biri bitince tekrar iste.
refused-member-busy-until = Burada devam eden { $limit } isteğin var. Biri bitince, tahminen { $when }, tekrar iste.
refused-queue-full = Burada zaten { $limit } istek bekliyor. Birkaç dakika sonra yine gel.
refused-queue-full-until = Burada zaten { $limit } istek bekliyor. Tahminen { $when } yer açılır, o zaman yine gel.
refused-closing = Easel yeniden başlatılıyor. Bir dakika sonra tekrar dene.
refused-request = Bu, istendiği gibi çizilemiyor. Başka bir şekilde dene.

## The image service made no picture

# In small type below one of the texts that follow; $detail is the image service's own text, mostly English.
service-said = -# Görsel servisinin mesajı: { $detail }
service-input = Model bu isteği kabul etmedi. Başka kelimeler ya da başka bir görsel dene.
service-download = Görsel servisi görselini okuyamadı. Yeniden ekleyip tekrar dene.
service-declined = Model bu isteği geri çevirdi. Başka kelimelerle anlatmayı dene.
service-failed = Model bu kez görsel üretmedi. Tekrar dene ya da başka kelimelerle anlat.
service-slow = Modelin işi çok uzun sürdü ve durduruldu. Tekrar dene ya da daha basit bir şey iste.
service-auth = Görsel servisi bu botu reddetti. Lütfen botun yöneticisine haber ver.
service-setup = Bu bot görsel servisinde doğru kurulmamış. Lütfen yöneticisine haber ver.
service-cancelled = Görsel servisi bu görseli iptal etti. Tekrar dene.
service-unknown = Görsel servisi bu görseli üretemedi. Biraz sonra tekrar dene.
service-unreachable = Görsel servisine ulaşılamadı. Birkaç dakika sonra tekrar dene.
service-uncertain = Görsel servisi yanıt vermeden bağlantı koptu, bu yüzden istek tekrarlanmadı. Tekrar dene.
service-busy = Görsel servisi çok yoğundu. Birkaç dakika sonra tekrar dene.
service-key = Görsel servisi bu botun anahtarını reddetti. Lütfen botun yöneticisine haber ver.
service-credit = Bu botun görsel servisindeki kredisi bitti. Lütfen yöneticisine haber ver.
service-refused = Görsel servisi bu isteği kabul etmedi. Başka kelimeler ya da başka bir görsel dene.
service-fault = Görsel servisinde bir arıza oldu. Birkaç dakika sonra tekrar dene.
service-timeout = Görsel zamanında bitmedi ve durduruldu. Tekrar dene.

## What came back, and posting it

picture-address = Görsel servisi, izin verilmeyen bir adresten görsel gönderdi. Tekrar dene.
picture-large = Gelen görsel işlenemeyecek kadar büyük. Tekrar dene.
picture-unusable = Görsel servisinden gelen, kullanılabilir bir görsel değil. Tekrar dene.
posting-failed = Görsel hazır ama buraya gönderilemedi. Senin için bir hafta saklanıyor: `/gallery` ile alabilirsin. Bir moderatör buradaki izinlerimi kontrol edebilir.

## Our own fault

unforeseen = Bizim tarafımızda bir şeyler ters gitti. Tekrar dene; sorun sürerse botun yöneticisine haber ver.
unforeseen-reference = Bizim tarafımızda bir şeyler ters gitti. Tekrar dene; sorun sürerse botun yöneticisine haber ver (kayıt no: `{ $reference }`).

## The same, later

past-prompt = İstem boştu ya da çok uzundu. Daha kısa bir istem yaz.
past-reference = Referans görsellerden biri kullanılamadı. PNG, JPEG, WebP ya da hareketsiz bir GIF ekle, çok büyük olmasın.
past-model = Bu model artık sunulmuyor. Başka bir model seç.
past-option = Model, seçeneklerden birini kullanamadı. O seçeneği boş bırak ya da başka bir model seç.
past-references = Modelin aldığından fazla referans görsel vardı. Daha az ekle ya da başka bir model seç.
past-pictures = Bir kerede çok fazla görsel istendi. Daha az iste.
past-style = Böyle bir stil yoktu. Yazarken açılan listeden birini seç.
past-style-kept = Stil kaydedilemedi. Başka bir adla ya da daha kısa bir metinle dene.
past-styles = Bu sunucu stil sınırına ulaşmıştı. Önce birini kaldır.
past-member-busy = Devam eden çok fazla isteğin vardı. Biri bitince tekrar iste.
past-queue-full = Bekleyen çok fazla istek vardı. Birkaç dakika sonra tekrar iste.
