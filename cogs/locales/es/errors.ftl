### What people read when something cannot be drawn, is refused, or went wrong: what happened, what to do next.
### The first part is shown at once; the keys past-… are shown later, when only the kind of failure is known.

# How names stand side by side: a, b, c.
list-and-more = { $before }, { $after }

## Refused before anything was spent

refused-prompt-empty = Tu prompt está vacío. Di qué hay que dibujar.
refused-prompt-long = Tu prompt tiene { $length } caracteres. Escribe entre 1 y { $limit }.
refused-reference-large = Tu imagen pesa más de { $limit } MiB. Adjunta una más ligera.
refused-reference-pixels = Tu imagen tiene más de { $limit } megapíxeles. Adjunta una más pequeña.
refused-reference-address = No se puede leer tu imagen desde su dirección. Adjúntala como archivo.
refused-reference-gone = Tu imagen ya no está donde estaba. Vuelve a adjuntarla en /imagine.
refused-reference-unusable = No se puede usar tu imagen: está dañada, es animada o tiene otro formato. Adjunta un PNG, JPEG, WebP o un GIF sin animación.
refused-model = No hay ningún modelo llamado { $name }. Elige uno de estos: { $names }.
# $option is an option's name as Discord shows it, such as seed or aspect; $model is a model's label.
refused-option = { $model } no acepta lo que indicaste en `{ $option }`. Quita esa opción o elige un modelo que la acepte: { $names }.
refused-option-nowhere = { $model } no acepta lo que indicaste en `{ $option }`, y los demás modelos tampoco. Quita esa opción.
# $takes are options, or the values of an option.
refused-option-takes = -# { $model } acepta: { $takes }
refused-references = Indicaste { $given ->
        [one] { $given } imagen
       *[other] { $given } imágenes
    } de referencia; este modelo { $limit ->
        [0] no acepta ninguna
       *[other] acepta { $limit } como máximo
    }. Adjunta menos o elige un modelo que acepte tantas: { $names }.
refused-references-nowhere = Indicaste { $given ->
        [one] { $given } imagen
       *[other] { $given } imágenes
    } de referencia; este modelo { $limit ->
        [0] no acepta ninguna
       *[other] acepta { $limit } como máximo
    }, y ningún otro acepta tantas. Adjunta menos.
refused-pictures = { $given } imágenes a la vez son demasiadas. Pide { $limit } como máximo.
refused-style = Aquí no hay ningún estilo llamado { $name }. Elige uno de la lista que se abre al escribir.
refused-style-name = Un estilo no puede llamarse así. Elige otro nombre: letras, números, espacios y guiones, con { $limit } caracteres como máximo.
refused-style-template = Esto no puede ser un estilo: debe tener un solo lugar para el prompt. Escribe { "`{prompt}`" } una vez, donde vaya el prompt.
refused-style-length = Este estilo tiene más de { $limit } caracteres y no deja espacio para un prompt. Acórtalo.
refused-style-exists = Ya hay un estilo llamado { $name }. Elige otro nombre o quita antes ese estilo.
refused-style-many = Este servidor ya tiene { $limit } estilos propios y no caben más. Quita uno antes.
refused-result-gone = Ya no recuerdo esta imagen: se eliminó o se borraron sus datos. Pide otra con /imagine.
refused-may-not = No puedes usar comandos aquí, así que esto tampoco. Consulta con la moderación.
refused-reroll-running = Tu nueva versión de esta imagen sigue en curso. Inténtalo de nuevo cuando esté lista.
refused-member-busy = Ya tienes { $limit ->
        [one] una imagen
       *[other] { $limit } imágenes
    } en curso aquí. Pide otra cuando termine una.
refused-member-busy-until = Ya tienes { $limit ->
        [one] una imagen
       *[other] { $limit } imágenes
    } en curso aquí. Pide otra cuando termine una ({ $when }).
refused-queue-full = Aquí ya hay { $limit } peticiones en cola. Vuelve en unos minutos.
refused-queue-full-until = Aquí ya hay { $limit } peticiones en cola. Vuelve más tarde ({ $when }).
refused-closing = Easel se está reiniciando. Inténtalo de nuevo en un minuto.
refused-request = Tal como está pedido, esto no se puede dibujar. Prueba de otra manera.

## The image service made no picture

# In small type below one of the texts that follow; $detail is the image service's own text, mostly English.
service-said = -# El servicio de imágenes dice: { $detail }
service-input = El modelo no aceptó esta petición. Prueba con otras palabras u otra imagen.
service-download = El servicio de imágenes no pudo leer tu imagen. Vuelve a adjuntarla e inténtalo de nuevo.
service-declined = El modelo rechazó esta petición. Intenta decirlo con otras palabras.
service-failed = Esta vez el modelo no hizo ninguna imagen. Inténtalo de nuevo o dilo con otras palabras.
service-slow = El modelo tardó demasiado y la petición se detuvo. Inténtalo de nuevo o pide algo más sencillo.
service-auth = El servicio de imágenes rechazó a este bot. Avisa a la persona responsable del bot.
service-setup = Este bot no está bien configurado en el servicio de imágenes. Avisa a la persona responsable del bot.
service-cancelled = El servicio de imágenes canceló esta imagen. Inténtalo de nuevo.
service-unknown = El servicio de imágenes no pudo hacer esta imagen. Inténtalo de nuevo en un momento.
service-unreachable = No se pudo conectar con el servicio de imágenes. Inténtalo de nuevo en unos minutos.
service-uncertain = La conexión con el servicio de imágenes se cortó antes de que respondiera; por eso la petición no se repitió. Inténtalo de nuevo.
service-busy = El servicio de imágenes estaba saturado. Inténtalo de nuevo en unos minutos.
service-key = El servicio de imágenes rechazó la clave de este bot. Avisa a la persona responsable del bot.
service-credit = El saldo de este bot en el servicio de imágenes se agotó. Avisa a la persona responsable del bot.
service-refused = El servicio de imágenes no aceptó esta petición. Prueba con otras palabras u otra imagen.
service-fault = El servicio de imágenes tuvo un fallo. Inténtalo de nuevo en unos minutos.
service-timeout = La imagen no estuvo lista a tiempo y la petición se detuvo. Inténtalo de nuevo.

## What came back, and posting it

picture-address = El servicio de imágenes envió una imagen desde una dirección no permitida. Inténtalo de nuevo.
picture-large = La imagen recibida es demasiado grande para procesarla. Inténtalo de nuevo.
picture-unusable = Lo que envió el servicio de imágenes no es una imagen válida. Inténtalo de nuevo.
posting-failed = La imagen está lista, pero no pude enviarla aquí. Te la guardo una semana: recógela con `/gallery`. La moderación puede revisar mis permisos en este canal.

## Our own fault

unforeseen = Algo falló por nuestra parte. Inténtalo de nuevo; si vuelve a pasar, avisa a la persona responsable del bot.
unforeseen-reference = Algo falló por nuestra parte. Inténtalo de nuevo; si vuelve a pasar, avisa a la persona responsable del bot (código `{ $reference }`).

## The same, later

past-prompt = El prompt estaba vacío o era demasiado largo. Escribe uno más corto.
past-reference = No se pudo usar una imagen de referencia. Adjunta un PNG, JPEG, WebP o un GIF sin animación, que no sea muy grande.
past-model = Este modelo ya no está disponible. Elige otro.
past-option = El modelo no aceptó una de las opciones. Quítala o elige otro modelo.
past-references = Había más imágenes de referencia de las que acepta el modelo. Adjunta menos o elige otro modelo.
past-pictures = Se pidieron demasiadas imágenes a la vez. Pide menos.
past-style = No existía ese estilo. Elige uno de la lista que se abre al escribir.
past-style-kept = No se pudo guardar el estilo. Prueba con otro nombre o un texto más corto.
past-styles = Este servidor ya tenía todos los estilos que puede tener. Quita uno antes.
past-member-busy = Tenías demasiadas imágenes en curso. Pide otra cuando termine una.
past-queue-full = Había demasiadas peticiones en cola. Inténtalo de nuevo en unos minutos.
