### What people read when a server's rules do not let a picture be drawn: what holds, and what to do next.
### $when is Discord's timestamp ("in 2 hours"), $why is a moderator's own words.

rules-paused = Bu sunucuda çizim duraklatıldı. Bekleyenler saklanıyor.
rules-paused-until = Bu sunucuda çizim duraklatıldı, { $when } devam edecek. Bekleyenler saklanıyor.
rules-blocked = Bu sunucuda artık görsel isteyemezsin.
rules-blocked-until = Şu anda bu sunucuda görsel isteyemezsin. Bu, { $when } sona erecek.
rules-why = Neden: { $why }

rules-channel = Bu kanalda çizim yapılmıyor. Nerede yapıldığını bir moderatöre sor.
rules-channel-where = Bu kanalda çizim yapılmıyor. Bunlardan birini kullan: { $channels }.
rules-adult = Çizim yalnızca yaş sınırı olan kanallarda yapılıyor. Onlardan birini kullan.
rules-role = Burada görsel istemek için şu rollerden biri gerekiyor: { $roles }.
rules-model = Rollerinle { $name } modelini kullanamazsın. Bunlardan birini seç: { $names }.
rules-count = Bir kerede { $given } görsel istedin; rollerin { $limit } görsele izin veriyor. Daha az iste.
rules-words = İsteminde bu sunucunun moderatörlerinin izin vermediği bir şey var. Başka kelimelerle yaz.
rules-quota-member = { $window ->
        [hour] Bu saat için { $limit } görselinden { $left } tanesi kaldı.
        [day] Bugün için { $limit } görselinden { $left } tanesi kaldı.
       *[month] Bu ay için { $limit } görselinden { $left } tanesi kaldı.
    } Yenileri { $when } gelir.
rules-quota-guild = { $window ->
        [hour] Bu sunucunun bu saat için { $limit } görselinden { $left } tanesi kaldı.
        [day] Bu sunucunun bugün için { $limit } görselinden { $left } tanesi kaldı.
       *[month] Bu sunucunun bu ay için { $limit } görselinden { $left } tanesi kaldı.
    } Yenileri { $when } gelir.
rules-budget = Bu sunucunun bu aylık parası bitti. Çizim { $when } yeniden başlar.
rules-permissions = Bu kanalda görsel paylaşamıyorum. Bir moderatör bana burada şunları verebilir: { $permissions }.
rules-policy = Böyle olamaz: { $problem }
past-rules = Sunucunun bir kuralı buna izin vermedi. Bir moderatöre sor.

## Discord's permissions, as its client calls them.

permission-view-channel = Kanalı Gör
permission-send-messages = Mesaj Gönder
permission-send-messages-in-threads = Alt Başlıklarda Mesaj Gönder
permission-attach-files = Dosya Ekle
permission-read-message-history = Mesaj Geçmişini Oku
permission-add-reactions = Tepki Ekle
