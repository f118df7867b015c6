### /style: the styles that can be chosen here. A form's title and its fields' names have at most 45 characters, the
### hints and examples at most 100. { "{prompt}" } stays as it is: it is where the member's words go.

style-title = 🖌️ Styles · page { $page } sur { $pages }
# Beside a style's name: this server's people added it.
style-own = ⭐ de ce serveur
style-hint = -# Choisis-en un avec l'option `style` de `/imagine`. Qui peut gérer le serveur en ajoute d'autres avec `/style add`.

## The form

style-form = Nouveau style
style-form-name = Nom
style-form-name-hint = Le nom que les membres choisiront : lettres, chiffres, espaces et tirets.
style-form-name-example = Jouets en fer-blanc
style-form-template = Texte du style
style-form-template-hint = Écris { "{prompt}" } une seule fois, là où doivent aller les mots du membre.
style-form-template-example = { "{prompt}" }, en jouets de fer-blanc peints sur un plancher en bois, lumière chaude

## Answers. $name is a style's.

style-added = ✅ Style { $name } ajouté : tout le monde le trouve maintenant dans l'option `style` de `/imagine`.
style-removed = ✅ Style { $name } supprimé. Les images dessinées dans ce style ne changent pas.
style-shipped = { $name } est l'un de mes styles, je le garde. Seuls les styles de ce serveur peuvent être supprimés.
style-no-server = Les styles d'un serveur se modifient dans ce serveur, si j'en suis membre.
style-no-manager = Il faut la permission de gérer ce serveur pour modifier ses styles. Adresse-toi à quelqu'un qui l'a.
# When a style could not be kept: what was typed comes back, so that it is not lost. $why says what is wrong.
style-again =
    { $why }
    Tu avais écrit, pour { $name } :
    { $template }
