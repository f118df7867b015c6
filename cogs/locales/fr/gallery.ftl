### /gallery: what was drawn, a few to a page. Each entry is the prompt with one small line of facts below it.

gallery-page = 🖼️ **{ $whose ->
        [mine] Tes images
       *[server] Les images de ce serveur
    }** · page { $page } sur { $pages }
# What is looked for, as it was typed.
gallery-words = « { $words } »
gallery-kept = 📦 { $count ->
        [one] Une de tes images est prête, mais je n'ai pas pu l'envoyer : elle t'attend ici.
       *[other] Les images de { $count } de tes demandes sont prêtes, mais je n'ai pas pu les envoyer : elles t'attendent ici.
    }

# In an entry's small line. $url leads to the message, $when is Discord's timestamp ("2 hours ago").
gallery-pictures = { $count ->
        [one] { $count } image
       *[other] { $count } images
    }
gallery-private = 🔒 privé
gallery-spoiler = 🙈 spoiler
gallery-link = [voir le message]({ $url })
# A week after it was finished, it is given up.
gallery-until = suppression { $when }

## What could not be posted: an entry's title, and the button that shows it.

gallery-waits = T'attend ici
gallery-waits-one = T'attend ici : { $number }
gallery-show = Afficher
gallery-show-one = Afficher { $number }

## Nothing to show

gallery-empty-mine = Tu n'as pas encore d'images. Demandes-en une avec `/imagine`.
gallery-empty-server = Il n'y a aucune image que tu puisses voir ici. Demandes-en une avec `/imagine`.
gallery-not-found = Aucun résultat. Retire `words` ou `member`, ou essaie d'autres mots.
gallery-no-server = Un serveur n'a de galerie que si j'en suis membre. Ici, tu peux voir tes propres images : choisis-les avec `whose`, ou ne précise rien.

## Showing what could not be posted

gallery-not-waiting = Cette image n'attend plus : elle a été affichée, ou sa semaine est passée. `/gallery` montre ce qu'il y a maintenant.
gallery-not-yours = Seule la personne qui a demandé cette image peut l'afficher.
