### /help: a topic is a few paragraphs. Names of topics, buttons and menus come as variables, as they are said elsewhere.
### Keep it short: a topic must fit on a phone's screen or two.

help-choose = Lire un autre sujet

## Start. $topic is the topic that tells more.

help-start = Tape `/imagine`, dis ce qu'il faut dessiner et envoie. L'image arrive là où tu l'as demandée, dès que vient ton tour ; en attendant, un message te dit quand.
help-start-words = ✍️ **Les mots font l'image.** Dis qui ou quoi, ce qui se passe, où, et dans quel style. En savoir plus : *{ $topic }*
help-start-picture = 🖼️ **Pars d'une image** si tu veux : joins-la avec `image`. En savoir plus : *{ $topic }*
help-start-then = 🔁 **Continue à partir du résultat.** Chaque image a des boutons pour la redessiner, changer les mots ou l'agrandir. En savoir plus : *{ $topic }*
help-start-wait = ⏳ `/queue` montre ce qui attend ici. `/cancel` annule une de tes demandes : précise-la avec `which`, ou choisis-la dans une liste. `/help` te ramène ici, ou directement au sujet choisi avec `topic`.
help-start-where = 💬 Tout fonctionne dans les serveurs, dans les fils et en message privé avec moi. Ajoute-moi à ton compte, et ça marche partout dans Discord.

## Good prompts

help-prompts = Un bon prompt répond à quatre questions. L'ordre compte : ce qui vient en premier pèse le plus.
help-prompts-subject = **Sujet** · qui ou quoi ? *un petit voilier*
help-prompts-action = **Action** · que se passe-t-il ? *glisse sur l'eau*
help-prompts-place = **Décor** · où et quand, avec quelle lumière et quel temps ? *mer calme au coucher du soleil, lumière chaude*
help-prompts-style = **Style** · quel genre d'image ? *illustration en aplats, peinture à l'huile, photo*
help-prompts-see = • Dis ce que tu veux voir. *Une rue déserte* marche mieux que *sans personne*.
help-prompts-name = • Décris plutôt que de juger : *lumière chaude à une fenêtre*, pas *magnifique*.
help-prompts-edit = • Change une chose à la fois : **{ $edit }** rouvre ton prompt.
help-prompts-enhance = ✨ Pas le temps ? Donne quelques mots et active `enhance` : j'ajoute l'action, le décor, la lumière et le style, et je te montre le prompt utilisé.
help-few-words = Quelques mots
help-more-words = Une réponse aux quatre questions

## From a picture. $menu, $edit and $vary are the names of a menu and of buttons.

help-reference = Joins une image à `/imagine` avec `image`. Si le modèle en accepte plusieurs, ajoute `image2`, `image3` et `image4`.
help-reference-menu = Ou prends une image déjà envoyée : clic droit sur son message (sur téléphone, appui long), puis **Applications** et **{ $menu }**.
help-reference-words = **Partage le travail entre l'image et les mots.** L'image montre ce qui doit rester, les mots disent ce qui doit changer : une autre saison, un autre style, un élément en plus. S'ils se contredisent, le résultat dépend du hasard.
help-reference-results = **{ $vary }**, sous un résultat, part de cette image ; **{ $edit }** permet d'en ajouter d'autres.
help-reference-kind = L'idéal : une image nette avec un seul sujet bien visible, en PNG, JPEG, WebP ou GIF non animé, 10 MiB maximum.
help-started-from = Une image de départ
help-referenced = Ce que ces mots en ont fait

## Styles and models: the options of /imagine, and what belongs to them.

help-options = Ce que tu ne précises pas, je le choisis pour toi. Les listes s'ouvrent pendant la saisie.
help-option-prompt = `prompt` · ce qu'il faut dessiner
help-option-style = `style` · aquarelle, photo, pixel art et bien d'autres
help-option-aspect = `aspect` · le format : 1:1, 16:9, 9:16
help-option-count = `count` · d'une à quatre images
help-option-model = `model` · le modèle qui dessine : plus rapide, plus fin ou capable d'écrire du texte lisible
help-option-seed = `seed` · la graine : le même nombre et les mêmes mots donnent la même image, si le modèle l'accepte
help-option-enhance = `enhance` · complète un prompt court
help-option-private = `private` · visible uniquement par toi
help-option-spoiler = `spoiler` · masque l'image tant qu'on n'a pas cliqué dessus
help-defaults = `/defaults set` enregistre tes préférences, pour toi seulement. `/defaults show` les affiche, `/defaults reset` les réinitialise : toutes, ou celle choisie avec `what`.
help-style = `/style list` montre les styles disponibles ici. Qui peut gérer le serveur en ajoute avec `/style add`, et en supprime avec `/style remove` et leur `name`.

## Your pictures. $reroll and $copy are emoji, $menu is the name of a menu.

help-pictures = Ces boutons se trouvent sous les images et fonctionnent pendant des années :
# One button: its emoji, its name, what it does.
help-button = { $emoji } **{ $label }** · { $what }
help-button-reroll = la même demande, avec un nouveau tirage
help-button-edit = la même, avec d'autres mots ou d'autres images
help-button-vary = une autre image qui ressemble à celle-ci
help-button-upscale = la même image, en plus grand
help-button-info = comment elle a été créée : prompt, modèle, graine, durée
help-button-publish = montre une image privée à tout le monde
help-button-delete = la supprime ; réservé à toi et à la modération
help-button-cancel = annule ce qui n'est pas encore dessiné
help-pictures-react = Réagis à n'importe quelle image avec { $reroll } pour la redessiner en ton nom, avec { $copy } pour en recevoir une copie en message privé.
help-pictures-menu = Le menu **Applications** d'un message contient aussi **{ $menu }**.
help-gallery = `/gallery` retrouve des images : les tiennes, où qu'elles soient, ou celles de ce serveur, selon `whose`. `member` et `words` affinent la recherche. Ce que je n'ai pas pu envoyer t'y attend.
help-me = `/me` montre ce que tu as demandé et ce que je garde sur toi, avec un bouton pour tout effacer.

## What went wrong. $when is Discord's timestamp: "in 2 minutes", "3 hours ago".

help-wrong-nothing = ✅ Rien à signaler : aucune de tes demandes récentes n'a échoué.
help-wrong-last = Ta dernière demande qui a échoué, { $when } :
help-wrong-often = **Ce qui aide le plus souvent**
help-wrong-declined = • Une demande a été refusée : formule-la autrement. Le modèle a ses propres règles.
help-wrong-picture = • Une image de départ a été refusée : utilise un PNG, JPEG, WebP ou GIF non animé de 10 MiB maximum.
help-wrong-meant = • L'image n'est pas ce que tu voulais : dis ce qu'elle doit montrer. En savoir plus : *{ $topic }*
help-wrong-permissions = • Je ne peux pas écrire dans un salon : la modération peut m'autoriser à voir le salon, envoyer des messages, joindre des fichiers et voir les anciens messages.
help-wrong-copy = • Tu n'as pas reçu de copie : autorise les messages privés des membres de ce serveur.

## Examples

# What a screen reader reads of an example; $prompt is English.
help-alt = Un exemple simulé, dessiné à partir de ces mots : { $prompt }
