### What can be done with a result: its buttons, its forms, and the answers to them.
### A button's text (button-…) has at most 80 characters, a form's title and its fields' names (form-…) at most 45;
### make them much shorter.

button-reroll = Redessiner
button-edit = Modifier
button-vary = Variante
button-upscale = Agrandir
button-info = Infos
button-publish = Publier
button-delete = Supprimer
button-cancel = Annuler

## Forms

form-edit = Modifier et redessiner
form-vary = Dessiner une variante
form-upscale = Agrandir une image
form-prompt = Prompt
form-files = Nouvelles images de départ
form-files-hint = Elles remplacent les anciennes, ou s'y ajoutent si le modèle en accepte plusieurs.
form-old = Images de départ actuelles
form-old-keep = Les garder
form-old-drop = Les retirer
form-which = Quelle image ?
form-which-one = Image { $number }

## ⓘ: what made a picture. Each line is a fact; $value is plain text or a list of links.

info-title = **Comment cette image a été créée**
info-prompt = **Prompt :** { $value }
info-full-prompt = **Prompt utilisé :** { $value }
info-model = **Modèle :** { $value }
info-style = **Style :** { $value }
info-aspect = **Format :** { $value }
info-seed = **Graine :** { $value }
info-references = **Images de départ :** { $value }
info-time = **Durée :** { $drawing } de dessin, { $total } au total
info-cost = **Coût :** environ { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 3) } $
info-source = **Créée à partir de :** { $value }
info-asked = **Demandée par :** { $member }, { $when }
info-reference-link = [image { $number }]({ $url })
info-source-link = [une image précédente]({ $url })

## Answers

menu-reroll = Redessiner
reroll-not-a-result = Ce message ne contient pas d'image de moi, ou elle a été effacée. Utilise le menu sur l'un de mes résultats.
result-published = 📣 Image publiée : { $url }
result-not-yours = Seule la personne qui a demandé cette image peut faire ça.
result-not-yours-or-moderator = Seules la personne qui a demandé cette image et la modération peuvent faire ça.
result-copy = ✉️ Voici ta copie de { $url }
result-copy-closed = { $member }, je ne peux pas t'écrire : autorise les messages privés des membres de ce serveur, puis réagis de nouveau.
