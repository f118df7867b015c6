### What people read when a server's rules do not let a picture be drawn: what holds, and what to do next.
### $when is Discord's timestamp ("in 2 hours"), $why is a moderator's own words.

rules-paused = Les dessins sont en pause sur ce serveur. Ce qui attend est conservé.
rules-paused-until = Les dessins sont en pause sur ce serveur et reprennent { $when }. Ce qui attend est conservé.
rules-blocked = Tu ne peux plus demander d'images sur ce serveur.
rules-blocked-until = Tu ne peux pas demander d'images sur ce serveur pour l'instant. Cela prend fin { $when }.
rules-why = Motif : { $why }

rules-channel = On ne dessine pas dans ce salon. Demande à la modération où c'est possible.
rules-channel-where = On ne dessine pas dans ce salon. Utilise l'un de ceux-ci : { $channels }.
rules-adult = On dessine seulement dans les salons soumis à une limite d'âge. Utilise l'un d'eux.
rules-role = Pour demander des images ici, il te faut l'un de ces rôles : { $roles }.
rules-model = Tes rôles ne te permettent pas d'utiliser { $name }. Choisis l'un de ceux-ci : { $names }.
rules-count = Tu as demandé { $given } images à la fois ; tes rôles en permettent { $limit }. Demandes-en moins.
rules-words = Ton prompt contient quelque chose que la modération de ce serveur n'autorise pas. Dis-le autrement.
rules-quota-member = { $window ->
        [hour] Il te reste { $left } de tes { $limit } images de cette heure.
        [day] Il te reste { $left } de tes { $limit } images d'aujourd'hui.
       *[month] Il te reste { $left } de tes { $limit } images de ce mois.
    } Il y en aura d'autres { $when }.
rules-quota-guild = { $window ->
        [hour] Il reste à ce serveur { $left } de ses { $limit } images de cette heure.
        [day] Il reste à ce serveur { $left } de ses { $limit } images d'aujourd'hui.
       *[month] Il reste à ce serveur { $left } de ses { $limit } images de ce mois.
    } Il y en aura d'autres { $when }.
rules-budget = L'argent de ce serveur pour ce mois est dépensé. On dessinera de nouveau { $when }.
rules-permissions = Je ne peux pas envoyer d'images dans ce salon. La modération peut m'y donner : { $permissions }.
rules-policy = Cela ne peut pas être ainsi : { $problem }
past-rules = Une règle du serveur ne l'a pas permis. Demande à la modération.

## Discord's permissions, as its client calls them.

permission-view-channel = Voir le salon
permission-send-messages = Envoyer des messages
permission-send-messages-in-threads = Envoyer des messages dans les fils
permission-attach-files = Joindre des fichiers
permission-read-message-history = Voir les anciens messages
permission-add-reactions = Ajouter des réactions
