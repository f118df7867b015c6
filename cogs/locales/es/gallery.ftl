### /gallery: what was drawn, a few to a page. Each entry is the prompt with one small line of facts below it.

gallery-page = 🖼️ **{ $whose ->
        [mine] Tus imágenes
       *[server] Las imágenes de este servidor
    }** · página { $page } de { $pages }
# What is looked for, as it was typed.
gallery-words = «{ $words }»
gallery-kept = 📦 { $count ->
        [one] Una imagen tuya está lista, pero no se pudo enviar: te espera aquí.
       *[other] Las imágenes de { $count } peticiones tuyas están listas, pero no se pudieron enviar: te esperan aquí.
    }

# In an entry's small line. $url leads to the message, $when is Discord's timestamp ("2 hours ago").
gallery-pictures = { $count ->
        [one] { $count } imagen
       *[other] { $count } imágenes
    }
gallery-private = 🔒 privada
gallery-spoiler = 🙈 spoiler
gallery-link = [ir al mensaje]({ $url })
# A week after it was finished, it is given up.
gallery-until = se eliminará { $when }

## What could not be posted: an entry's title, and the button that shows it.

gallery-waits = Te está esperando
gallery-waits-one = Te está esperando: { $number }
gallery-show = Mostrar
gallery-show-one = Mostrar { $number }

## Nothing to show

gallery-empty-mine = Aún no tienes imágenes. Pide una con `/imagine`.
gallery-empty-server = Aquí no hay ninguna imagen que puedas ver. Pide una con `/imagine`.
gallery-not-found = No hay resultados. Quita `words` o `member`, o prueba con otras palabras.
gallery-no-server = Un servidor solo tiene galería si soy miembro de él. Aquí ves tus propias imágenes: elígelas en `whose` o no indiques nada.

## Showing what could not be posted

gallery-not-waiting = Esta imagen ya no espera: ya se mostró, o pasó su semana. `/gallery` muestra lo que hay ahora.
gallery-not-yours = Solo quien pidió esta imagen puede hacer que se muestre.
