### /style: the styles that can be chosen here. A form's title and its fields' names have at most 45 characters, the
### hints and examples at most 100. { "{prompt}" } stays as it is: it is where the member's words go.

style-title = 🖌️ Stile · Seite { $page } von { $pages }
# Beside a style's name: this server's people added it.
style-own = ⭐ von diesem Server
style-hint = -# Wähle einen davon bei `/imagine` als `style`. Wer den Server verwalten darf, fügt mit `/style add` eigene hinzu.

## The form

style-form = Neuer Stil
style-form-name = Name
style-form-name-hint = So steht er zur Auswahl: Buchstaben, Ziffern, Leerzeichen und Bindestriche.
style-form-name-example = Blechspielzeug
style-form-template = Beschreibung des Stils
style-form-template-hint = Schreib einmal { "{prompt}" } an die Stelle, an die der Prompt gehört.
style-form-template-example = { "{prompt}" }, als bemaltes Blechspielzeug auf einem Holzboden, warmes Licht

## Answers. $name is a style's.

style-added = ✅ { $name } ist da und steht jetzt bei `/imagine` unter `style` zur Auswahl.
style-removed = ✅ { $name } ist entfernt. Bilder, die in diesem Stil gezeichnet wurden, bleiben, wie sie sind.
style-shipped = { $name } ist einer meiner Stile und bleibt. Entfernen lassen sich nur die Stile dieses Servers.
style-no-server = Die Stile eines Servers lassen sich nur dort ändern, und nur wenn ich Mitglied des Servers bin.
style-no-manager = Dafür brauchst du die Berechtigung, diesen Server zu verwalten. Frag jemanden, der sie hat.
# When a style could not be kept: what was typed comes back, so that it is not lost. $why says what is wrong.
style-again =
    { $why }
    Du hattest für { $name } geschrieben:
    { $template }
