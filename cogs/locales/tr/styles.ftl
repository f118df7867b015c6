### /style: the styles that can be chosen here. A form's title and its fields' names have at most 45 characters, the
### hints and examples at most 100. { "{prompt}" } stays as it is: it is where the member's words go.

style-title = 🖌️ Stiller · sayfa { $page } / { $pages }
# Beside a style's name: this server's people added it.
style-own = ⭐ bu sunucuya özel
style-hint = -# Birini `/imagine` komutunun `style` seçeneğinde seç. Sunucuyu yönetebilenler `/style add` ile yenilerini ekler.

## The form

style-form = Yeni stil
style-form-name = Ad
style-form-name-hint = Üyelerin seçerken gördüğü ad: harf, rakam, boşluk ve kısa çizgi.
style-form-name-example = Teneke oyuncak
style-form-template = Stilin metni
style-form-template-hint = Üyenin yazdıklarının geleceği yere bir kez { "{prompt}" } yaz.
style-form-template-example = { "{prompt}" }, ahşap zeminde boyalı teneke oyuncaklar olarak, sıcak ışık

## Answers. $name is a style's.

style-added = ✅ { $name } eklendi: artık herkes onu `/imagine` komutunun `style` seçeneğinde bulur.
style-removed = ✅ { $name } kaldırıldı. Onunla çizilen görseller olduğu gibi kalır.
style-shipped = { $name } benim hazır stillerimden biri ve kalıyor. Yalnızca bu sunucunun stilleri kaldırılabilir.
style-no-server = Bir sunucunun kendi stilleri o sunucuda ve ben oranın üyesiysem değiştirilir.
style-no-manager = Bu sunucunun stillerini yalnızca sunucuyu yönetebilenler değiştirebilir. Onlardan birine sor.
# When a style could not be kept: what was typed comes back, so that it is not lost. $why says what is wrong.
style-again =
    { $why }
    Yazdığın ({ $name }):
    { $template }
