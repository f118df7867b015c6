### /me and /defaults: what one person used, what is kept of them, how it is forgotten, and what they chose for good.
### A button's text (me-forget, me-erase, me-keep) has at most 80 characters; make it much shorter.

me-title = **Easel et toi**
me-pictures = 🎨 **Images :** { $today } aujourd'hui · { $month } ce mois-ci · { $total } au total
# $count is wherever they asked, $more is where they ask now.
me-making = ⏳ **En cours :** { $count } · ici, tu peux encore en demander { $more }
me-cost = 💵 **Coût ce mois-ci :** environ { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 3) } $

me-stored = 🗄️ **Ce que je garde sur toi**
me-stored-nothing = Rien.
# $since is a date.
me-stored-requests =
    • { $count ->
        [one] { $count } demande
       *[other] { $count } demandes
    } depuis le { $since } : tes mots et tes options, quand et où tu as demandé, quel message contient l'image, ce qu'elle a coûté. Je les garde jusqu'à ce que tu me demandes de t'oublier, pour que les boutons sous les images fonctionnent pendant des années.
me-stored-kept =
    • { $count ->
        [one] Les images de { $count } demande
       *[other] Les images de { $count } demandes
    } que je n'ai pas pu envoyer, une semaine chacune : `/gallery` les montre.
me-stored-defaults = • Tes préférences, jusqu'à ce que tu les changes avec `/defaults reset`.
me-stored-pictures = -# Les images envoyées se trouvent dans les messages de Discord, pas chez moi.

me-forget = M'oublier

## Before it is done: what is erased, what stays.

me-sure = 🧽 **Dois-je t'oublier ?** C'est irréversible.
me-sure-erased = **Effacé**
me-sure-requests = • { $count ->
        [one] { $count } demande
       *[other] { $count } demandes
    }, où que ce soit : tes mots et tes options, quand et où tu as demandé, quels messages contiennent les images
me-sure-making = • ce qui est en cours : { $count ->
        [one] { $count } demande sera annulée
       *[other] { $count } demandes seront annulées
    }
me-sure-kept = • les images de { $count ->
        [one] { $count } demande
       *[other] { $count } demandes
    } que je n'ai pas pu envoyer
me-sure-defaults = • tes préférences
me-sure-stays = **Conservé**
me-sure-messages = • les messages envoyés restent dans leurs salons, mais leurs boutons ne fonctionnent plus : supprime d'abord, avec leur bouton 🗑️, ceux qui doivent disparaître
me-sure-act = • une ligne indiquant que tu as demandé cet effacement : l'identifiant de ton compte, la date et le nombre de demandes
me-erase = Tout effacer
me-keep = Garder

## After it, or not

me-forgotten = ✅ C'est fait. { $count ->
        [0] Je ne gardais rien sur toi.
        [one] { $count } demande effacée, avec tout ce qui s'y rattachait.
       *[other] { $count } demandes effacées, avec tout ce qui s'y rattachait.
    }
# Some jobs were just being posted and have not ended yet.
me-forgotten-later = ⚠️ { $count ->
        [one] { $count } demande est en cours d'envoi et n'est pas encore effacée
       *[other] { $count } demandes sont en cours d'envoi et ne sont pas encore effacées
    }. Utilise `/me` une nouvelle fois dans une minute.
me-not-forgotten = Rien n'a été effacé.
me-not-yours = Ce bouton est à quelqu'un d'autre. Utilise `/me` de ton côté.

## /defaults. Each line is something that was chosen.

defaults-title = 🎛️ **Tes préférences** pour `/imagine`
defaults-model = • `model` · { $value }
defaults-model-gone = • `model` · { $value }, qui n'est plus proposé
defaults-aspect = • `aspect` · { $value }
defaults-aspect-idle = • `aspect` · { $value }, que ton modèle n'accepte pas : je n'en tiens pas compte
defaults-style = • `style` · { $value }
defaults-private = • `private` · { $value ->
        [yes] tes images ne sont visibles que par toi
       *[no] tes images sont visibles par tout le monde
    }
defaults-hint = -# Ce que tu précises avec `/imagine` passe avant. Change tes préférences avec `/defaults set`, réinitialise-les avec `/defaults reset`.
defaults-none = Tu n'as pas de préférences : je choisis pour toi ce que tu ne précises pas. Définis-les avec `/defaults set`.
defaults-nothing-given = Précise au moins une option : `model`, `aspect`, `style` ou `private`.

defaults-aspect-other = { $model } n'accepte pas { $value } pour `aspect`, mais accepte : { $names }.
defaults-aspect-none = { $model } n'accepte pas l'option `aspect`. Retire-la, ou choisis un autre modèle.
defaults-aspect-unknown = Aucun modèle n'accepte { $value } pour `aspect`. Valeurs possibles : { $names }.
