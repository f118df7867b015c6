### /me and /defaults: what one person used, what is kept of them, how it is forgotten, and what they chose for good.
### A button's text (me-forget, me-erase, me-keep) has at most 80 characters; make it much shorter.

me-title = **Tú y Easel**
me-pictures = 🎨 **Imágenes:** { $today } hoy · { $month } este mes · { $total } en total
# $count is wherever they asked, $more is where they ask now.
me-making = ⏳ **En curso:** { $count } · aquí puedes pedir { $more } más
me-cost = 💵 **Gasto de este mes:** { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 3) } USD aprox.

me-stored = 🗄️ **Lo que guardo sobre ti**
me-stored-nothing = Nada.
# $since is a date.
me-stored-requests =
    • { $count ->
        [one] { $count } petición
       *[other] { $count } peticiones
    } desde el { $since }: tus palabras y opciones, cuándo y dónde las usaste, en qué mensaje está la imagen, cuánto costó. Lo guardo hasta que me pidas que te olvide, para que los botones de las imágenes funcionen durante años.
me-stored-kept =
    • las imágenes de { $count ->
        [one] { $count } petición
       *[other] { $count } peticiones
    } que no se pudieron enviar, durante una semana: `/gallery` las muestra.
me-stored-defaults = • tus preferencias, hasta que las restablezcas con `/defaults reset`.
me-stored-pictures = -# Las imágenes enviadas están en los mensajes de Discord, no conmigo.

me-forget = Olvídame

## Before it is done: what is erased, what stays.

me-sure = 🧽 **¿Quieres que te olvide?** No se puede deshacer.
me-sure-erased = **Se borra**
me-sure-requests = • { $count ->
        [one] { $count } petición tuya
       *[other] { $count } peticiones tuyas
    }, de todas partes: tus palabras y opciones, cuándo y dónde las usaste, en qué mensajes están las imágenes
me-sure-making = • lo que está en curso: { $count ->
        [one] { $count } petición se cancela
       *[other] { $count } peticiones se cancelan
    }
me-sure-kept = • las imágenes de { $count ->
        [one] { $count } petición
       *[other] { $count } peticiones
    } que no se pudieron enviar
me-sure-defaults = • tus preferencias
me-sure-stays = **Se queda**
me-sure-messages = • los mensajes enviados siguen en sus canales, pero sus botones dejan de funcionar: elimina antes, con su botón 🗑️, los que deban desaparecer
me-sure-act = • una línea que dice que lo pediste: el ID de tu cuenta, cuándo y cuántas peticiones eran
me-erase = Borrar todo
me-keep = Conservar

## After it, or not

me-forgotten = ✅ Hecho. { $count ->
        [0] No había nada guardado sobre ti.
        [one] Se borró { $count } petición, con todo lo relacionado.
       *[other] Se borraron { $count } peticiones, con todo lo relacionado.
    }
# Some jobs were just being posted and have not ended yet.
me-forgotten-later = ⚠️ { $count ->
        [one] { $count } petición se está enviando y sigue
       *[other] { $count } peticiones se están enviando y siguen
    } ahí. Usa `/me` otra vez en un minuto.
me-not-forgotten = No se borró nada.
me-not-yours = Este botón es de otra persona. Usa `/me` para ver lo tuyo.

## /defaults. Each line is something that was chosen.

defaults-title = 🎛️ **Tus preferencias** para `/imagine`
defaults-model = • `model` · { $value }
defaults-model-gone = • `model` · { $value }, que ya no está disponible
defaults-aspect = • `aspect` · { $value }
defaults-aspect-idle = • `aspect` · { $value }, que tu modelo no acepta: no se usa
defaults-style = • `style` · { $value }
defaults-private = • `private` · { $value ->
        [yes] solo tú ves tus imágenes
       *[no] todo el mundo ve tus imágenes
    }
defaults-hint = -# Lo que indiques en `/imagine` tiene prioridad. Cambia tus preferencias con `/defaults set` y restablécelas con `/defaults reset`.
defaults-none = No tienes preferencias: lo que no indiques lo elijo yo. Elige las tuyas con `/defaults set`.
defaults-nothing-given = Indica al menos una opción: `model`, `aspect`, `style` o `private`.

defaults-aspect-other = { $model } no acepta { $value } en `aspect`. Acepta estos valores: { $names }.
defaults-aspect-none = { $model } no acepta `aspect`. Quítalo o elige otro modelo.
defaults-aspect-unknown = Ningún modelo acepta { $value } en `aspect`. Los valores posibles son: { $names }.
