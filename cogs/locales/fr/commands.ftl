### What Discord shows of the commands before they are used. The names themselves are not translated.
### At most 100 characters each; a context menu's name (menu-…) at most 32.

command-imagine = Dessine une image à partir de mots et, si tu veux, d'une autre image
option-imagine-prompt = Ce qu'il faut dessiner : sujet, action, décor, style
option-imagine-image = Une image de départ : PNG, JPEG, WebP ou GIF non animé, 10 MiB maximum
option-imagine-image2 = Une autre image de départ, si le modèle en accepte plusieurs
option-imagine-image3 = Une autre image de départ, si le modèle en accepte plusieurs
option-imagine-image4 = Une autre image de départ, si le modèle en accepte plusieurs
option-imagine-count = Nombre d'images : de 1 à 4
option-imagine-aspect = Le format, par exemple 16:9, si le modèle permet de le choisir
option-imagine-style = Un style de dessin : aquarelle, photo, pixel art et bien d'autres
option-imagine-model = Le modèle qui dessine ; certains acceptent plus d'options que d'autres
option-imagine-seed = La même graine et les mêmes mots redonnent la même image, si le modèle l'accepte
option-imagine-enhance = Complète un prompt court : action, décor, lumière et style
option-imagine-private = Visible uniquement par toi ; un bouton permet de la publier
option-imagine-spoiler = Masque l'image tant qu'on n'a pas cliqué dessus

command-help = Ce que tu peux faire ici, comment écrire un bon prompt, et ton dernier problème expliqué
option-help-topic = Le sujet qui t'intéresse
choice-help-start = Premiers pas
choice-help-prompts = Un bon prompt
choice-help-reference = Partir d'une image
choice-help-options = Styles et modèles
choice-help-pictures = Tes images
choice-help-wrong = En cas de problème

command-gallery = Retrouve des images : les tiennes, où qu'elles soient, ou celles de ce serveur
option-gallery-whose = Les tiennes, où qu'elles soient, ou celles de ce serveur que tu peux voir
option-gallery-member = Seulement les images demandées par cette personne
option-gallery-words = Seulement les images dont le prompt contient ces mots
choice-gallery-mine = Mes images
choice-gallery-server = Les images de ce serveur

command-me = Ce que tu as demandé, ce que je garde sur toi, et comment tout effacer

command-defaults = Tes préférences, pour ne pas les redonner à chaque fois
command-defaults-show = Affiche tes préférences
command-defaults-set = Choisis tes préférences pour /imagine
command-defaults-reset = Réinitialise tes préférences : une seule ou toutes
option-defaults-model = Le modèle qui dessine
option-defaults-aspect = Le format, par exemple 16:9
option-defaults-style = Un style de dessin
option-defaults-private = Si tes images ne sont visibles que par toi
option-defaults-what = La préférence à réinitialiser ; toutes si tu ne précises rien
choice-defaults-all = Toutes
choice-defaults-model = Modèle
choice-defaults-aspect = Format
choice-defaults-style = Style
choice-defaults-private = Privé

command-style = Les styles de ce serveur
command-style-list = Affiche les styles disponibles ici
command-style-add = Ajoute un style à ce serveur ; il faut pouvoir gérer le serveur
command-style-remove = Supprime un style de ce serveur ; il faut pouvoir gérer le serveur
option-style-name = Le style à supprimer
command-queue = Ce qui se dessine ici et ce qui attend, avec tes demandes signalées
command-cancel = Annule une de tes demandes
option-cancel-which = La demande à annuler ; ne précise rien pour choisir dans une liste
