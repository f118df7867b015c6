### What can be done with a result: its buttons, its forms, and the answers to them.
### A button's text (button-…) has at most 80 characters, a form's title and its fields' names (form-…) at most 45;
### make them much shorter.

button-reroll = Yeniden çiz
button-edit = Düzenle
button-vary = Varyasyon
button-upscale = Büyüt
button-info = Bilgi
button-publish = Yayınla
button-delete = Sil
button-cancel = İptal et

## Forms

form-edit = Düzenle ve yeniden çiz
form-vary = Bir görselin varyasyonu
form-upscale = Bir görseli büyüt
form-prompt = İstem
form-files = Yeni referans görseller
form-files-hint = Eskilerin yerine geçer ya da model birden çok alıyorsa onlara eklenir.
form-old = Önceki referans görseller
form-old-keep = Kalsın
form-old-drop = Kullanılmasın
form-which = Hangi görsel?
form-which-one = { $number }. görsel

## ⓘ: what made a picture. Each line is a fact; $value is plain text or a list of links.

info-title = **Bu görsel nasıl oluştu**
info-prompt = **İstem:** { $value }
info-full-prompt = **Kullanılan istem:** { $value }
info-model = **Model:** { $value }
info-style = **Stil:** { $value }
info-aspect = **En boy oranı:** { $value }
info-seed = **Tohum:** { $value }
info-references = **Referans:** { $value }
info-time = **Süre:** çizim { $drawing }, toplam { $total }
info-cost = **Maliyet:** yaklaşık ${ NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 3) }
info-source = **Kaynak:** { $value }
info-asked = **İsteyen:** { $member }, { $when }
info-reference-link = [{ $number }. görsel]({ $url })
info-source-link = [önceki bir görsel]({ $url })

## Answers

menu-reroll = Yeniden çiz
reroll-not-a-result = Bu mesaj benim bir görselim değil ya da unutuldu. Menüyü görsellerimden birinde kullan.
result-published = 📣 Yayınlandı: { $url }
result-not-yours = Bunu yalnızca bu görseli isteyen kişi yapabilir.
result-not-yours-or-moderator = Bunu yalnızca bu görseli isteyen kişi ya da bir moderatör yapabilir.
result-copy = ✉️ İstediğin kopya: { $url }
result-copy-closed = { $member }, sana yazamıyorum: bu sunucunun üyelerinden gelen direkt mesajlara izin ver, sonra yeniden tepki ekle.
