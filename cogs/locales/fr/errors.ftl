### What people read when something cannot be drawn, is refused, or went wrong: what happened, what to do next.
### The first part is shown at once; the keys past-… are shown later, when only the kind of failure is known.

# How names stand side by side: a, b, c.
list-and-more = { $before }, { $after }

## Refused before anything was spent

refused-prompt-empty = Ton prompt est vide. Dis ce qu'il faut dessiner.
refused-prompt-long = Ton prompt fait { $length } caractères. Écris-en entre 1 et { $limit }.
refused-reference-large = Ton image dépasse { $limit } MiB. Joins-en une plus légère.
refused-reference-pixels = Ton image dépasse { $limit } mégapixels. Joins-en une plus petite.
refused-reference-address = Impossible de lire ton image à cette adresse. Joins-la sous forme de fichier.
refused-reference-gone = Ton image n'est plus là où elle était. Joins-la de nouveau à /imagine.
refused-reference-unusable = Ton image est inutilisable : elle est abîmée, animée ou d'un autre type. Joins un PNG, un JPEG, un WebP ou un GIF non animé.
refused-model = Aucun modèle ne s'appelle { $name }. Choisis parmi ceux-ci : { $names }.
# $option is an option's name as Discord shows it, such as seed or aspect; $model is a model's label.
refused-option = { $model } ne peut pas utiliser ta valeur pour `{ $option }`. Retire cette option, ou choisis un modèle qui l'accepte : { $names }.
refused-option-nowhere = { $model } ne peut pas utiliser ta valeur pour `{ $option }`, et aucun autre modèle non plus. Retire cette option.
refused-option-takes = -# Ce que { $model } accepte : { $takes }
refused-references = Images de départ : tu en as joint { $given }, ce modèle { $limit ->
        [0] n'en accepte aucune
       *[other] en accepte { $limit } au maximum
    }. Joins-en moins, ou choisis un modèle qui en accepte autant : { $names }.
refused-references-nowhere = Images de départ : tu en as joint { $given }, ce modèle { $limit ->
        [0] n'en accepte aucune
       *[other] en accepte { $limit } au maximum
    }, et aucun autre n'en accepte autant. Joins-en moins.
refused-pictures = { $given } images à la fois, c'est trop. Demandes-en { $limit } au maximum.
refused-style = Aucun style ne s'appelle { $name } ici. Choisis-en un dans la liste qui s'ouvre pendant la saisie.
refused-style-name = Ce nom ne convient pas à un style. Choisis-en un autre : des lettres, des chiffres, des espaces et des tirets, { $limit } caractères au maximum.
refused-style-template = Ce texte ne convient pas à un style : il faut exactement un emplacement pour le prompt. Écris { "`{prompt}`" } une seule fois, là où doivent aller les mots du membre.
refused-style-length = Ce style dépasse { $limit } caractères et ne laisse pas de place au prompt. Raccourcis-le.
refused-style-exists = Il existe déjà un style { $name }. Choisis un autre nom, ou supprime d'abord celui-là.
refused-style-many = Ce serveur a atteint la limite de { $limit } styles. Supprimes-en un d'abord.
refused-result-gone = Je ne connais plus cette image : elle a été supprimée ou effacée. Demandes-en une nouvelle avec /imagine.
refused-may-not = Tu n'as pas la permission d'utiliser des commandes ici, donc tu ne peux pas faire ça non plus. Adresse-toi à la modération.
refused-reroll-running = Ton nouveau tirage de cette image est déjà en cours. Réessaie quand il sera prêt.
refused-member-busy = Tu as déjà { $limit ->
        [one] une image
       *[other] { $limit } images
    } en cours ici. Refais ta demande dès qu'une image sera prête.
refused-member-busy-until = Tu as déjà { $limit ->
        [one] une image
       *[other] { $limit } images
    } en cours ici. Refais ta demande dès qu'une image sera prête : { $when }.
refused-queue-full = La file d'attente est pleine ici : { $limit } demandes. Reviens dans quelques minutes.
refused-queue-full-until = La file d'attente est pleine ici : { $limit } demandes. Reviens { $when }.
refused-closing = Easel redémarre. Réessaie dans une minute.
refused-request = Impossible de dessiner cette demande telle quelle. Formule-la autrement.

## The image service made no picture

# In small type below one of the texts that follow; $detail is the image service's own text, mostly English.
service-said = -# Réponse du service d'images : { $detail }
service-input = Le modèle n'a pas accepté cette demande. Essaie avec d'autres mots ou une autre image.
service-download = Le service d'images n'a pas pu lire ton image. Joins-la de nouveau et réessaie.
service-declined = Le modèle a refusé cette demande. Essaie de la formuler autrement.
service-failed = Le modèle n'a pas produit d'image cette fois-ci. Réessaie, ou formule ta demande autrement.
service-slow = Le modèle prenait trop de temps et a été arrêté. Réessaie, ou demande quelque chose de plus simple.
service-auth = Le service d'images a refusé ce bot. Préviens la personne responsable du bot.
service-setup = Ce bot est mal configuré auprès du service d'images. Préviens la personne responsable du bot.
service-cancelled = Le service d'images a annulé la création de cette image. Réessaie.
service-unknown = Le service d'images n'a pas pu créer cette image. Réessaie dans un instant.
service-unreachable = Le service d'images est injoignable. Réessaie dans quelques minutes.
service-uncertain = La connexion au service d'images a été coupée avant sa réponse ; je n'ai donc pas relancé la demande. Réessaie.
service-busy = Le service d'images était surchargé. Réessaie dans quelques minutes.
service-key = Le service d'images a refusé la clé de ce bot. Préviens la personne responsable du bot.
service-credit = Ce bot n'a plus de crédit auprès du service d'images. Préviens la personne responsable du bot.
service-refused = Le service d'images n'a pas accepté cette demande. Essaie avec d'autres mots ou une autre image.
service-fault = Le service d'images a rencontré une erreur. Réessaie dans quelques minutes.
service-timeout = L'image n'était pas prête à temps ; sa création a été arrêtée. Réessaie.

## What came back, and posting it

picture-address = Le service d'images a envoyé une image depuis une adresse non autorisée. Réessaie.
picture-large = L'image reçue est trop grande pour être traitée. Réessaie.
picture-unusable = Le service d'images n'a pas renvoyé d'image utilisable. Réessaie.
posting-failed = L'image est prête, mais je n'ai pas pu l'envoyer ici. Je te la garde une semaine : récupère-la avec `/gallery`. La modération peut vérifier mes permissions ici.

## Our own fault

unforeseen = Une erreur s'est produite de notre côté. Réessaie ; si elle persiste, préviens la personne responsable du bot.
unforeseen-reference = Une erreur s'est produite de notre côté. Réessaie ; si elle persiste, préviens la personne responsable du bot (référence `{ $reference }`).

## The same, later

past-prompt = Le prompt était vide ou trop long. Écris-en un plus court.
past-reference = Une image de départ était inutilisable. Joins un PNG, un JPEG, un WebP ou un GIF non animé, pas trop grand.
past-model = Ce modèle n'est plus proposé. Choisis-en un autre.
past-option = Le modèle ne pouvait pas utiliser une des options. Retire-la, ou choisis un autre modèle.
past-references = Il y avait plus d'images de départ que le modèle n'en accepte. Joins-en moins, ou choisis un autre modèle.
past-pictures = Il y avait trop d'images demandées à la fois. Demandes-en moins.
past-style = Ce style n'existait pas. Choisis-en un dans la liste qui s'ouvre pendant la saisie.
past-style-kept = Le style n'a pas pu être enregistré. Essaie un autre nom ou un texte plus court.
past-styles = Ce serveur avait atteint sa limite de styles. Supprimes-en un d'abord.
past-member-busy = Tu avais trop d'images en cours. Refais ta demande dès que l'une d'elles sera prête.
past-queue-full = La file d'attente était pleine. Refais ta demande dans quelques minutes.
