### "Use as reference": a picture in any message as the start of another one. A form's title and its fields' names
### (form-…) have at most 45 characters, what explains a field at most 100.

menu-reference = Als Vorlage verwenden

form-reference = Nach einer Vorlage zeichnen
form-reference-pictures = Vorlagen
form-reference-picture = Bild { $number }
form-reference-files = Eigene Bilder
form-reference-files-hint = Sie kommen zu denen aus der Nachricht dazu.
form-reference-hint = Beschreibe, was neu oder anders sein soll. Den Rest sagt das Bild.

## Answers. $prompt is what was typed, as a quotation on a line of its own.

reference-none = In dieser Nachricht ist kein Bild, das ich als Vorlage nehmen kann. Wähle das Menü bei einer Nachricht mit einem PNG, JPEG, WebP oder GIF.
reference-gone =
    Dieses Bild gibt es nicht mehr: Die Nachricht wurde gelöscht oder geändert. Wähle das Menü bei einer anderen. Du hattest geschrieben:
    { $prompt }
reference-again =
    Ich weiß nicht mehr, welches Bild du gemeint hast. Wähle bei der Nachricht noch einmal **Als Vorlage verwenden**. Du hattest geschrieben:
    { $prompt }
