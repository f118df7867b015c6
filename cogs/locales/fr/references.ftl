### "Use as reference": a picture in any message as the start of another one. A form's title and its fields' names
### (form-…) have at most 45 characters, what explains a field at most 100.

menu-reference = Utiliser comme référence

form-reference = Dessiner à partir d'une image
form-reference-pictures = Images de départ
form-reference-picture = Image { $number }
form-reference-files = Tes propres images
form-reference-files-hint = Elles s'ajoutent à celles du message.
form-reference-hint = Dis ce qui doit changer ou s'ajouter ; l'image dit le reste.

## Answers. $prompt is what was typed, as a quotation on a line of its own.

reference-none = Ce message ne contient aucune image dont je puisse partir. Utilise le menu sur un message avec une image PNG, JPEG, WebP ou GIF.
reference-gone =
    Cette image n'est plus là : son message a été supprimé ou modifié. Utilise le menu sur un autre message. Tu avais écrit :
    { $prompt }
reference-again =
    Je ne sais plus de quelle image il s'agissait. Choisis de nouveau **Utiliser comme référence** sur son message. Tu avais écrit :
    { $prompt }
