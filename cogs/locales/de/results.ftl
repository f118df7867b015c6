### What can be done with a result: its buttons, its forms, and the answers to them.
### A button's text (button-…) has at most 80 characters, a form's title and its fields' names (form-…) at most 45;
### make them much shorter.

button-reroll = Neu zeichnen
button-edit = Bearbeiten
button-vary = Variieren
button-upscale = Vergrößern
button-info = Info
button-publish = Veröffentlichen
button-delete = Löschen
button-cancel = Abbrechen

## Forms

form-edit = Bearbeiten und neu zeichnen
form-vary = Bild variieren
form-upscale = Bild vergrößern
form-prompt = Prompt
form-files = Neue Vorlagen
form-files-hint = Sie ersetzen die bisherigen – oder ergänzen sie, wenn das Modell mehrere annimmt.
form-old = Bisherige Vorlagen
form-old-keep = Behalten
form-old-drop = Weglassen
form-which = Welches Bild?
form-which-one = Bild { $number }

## ⓘ: what made a picture. Each line is a fact; $value is plain text or a list of links.

info-title = **So ist dieses Bild entstanden**
info-prompt = **Prompt:** { $value }
info-full-prompt = **Gezeichnet als:** { $value }
info-model = **Modell:** { $value }
info-style = **Stil:** { $value }
info-aspect = **Seitenverhältnis:** { $value }
info-seed = **Seed:** { $value }
info-references = **Vorlagen:** { $value }
info-time = **Dauer:** { $drawing } fürs Zeichnen, { $total } insgesamt
info-cost = **Kosten:** etwa { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 3) } $
info-source = **Entstanden aus:** { $value }
info-asked = **Auftrag von:** { $member }, { $when }
info-reference-link = [Bild { $number }]({ $url })
info-source-link = [einem früheren Bild]({ $url })

## Answers

menu-reroll = Neu zeichnen
reroll-not-a-result = Diese Nachricht ist kein Bild von mir, oder es wurde vergessen. Wähle das Menü bei einem meiner Bilder.
result-published = 📣 Veröffentlicht: { $url }
result-not-yours = Das geht nur bei eigenen Bildern.
result-not-yours-or-moderator = Das geht nur bei eigenen Bildern – oder mit Moderationsrechten.
result-copy = ✉️ Hier ist deine Kopie von { $url }
result-copy-closed = { $member }, ich kann dir nicht schreiben: Erlaube Direktnachrichten von Mitgliedern dieses Servers und reagiere dann noch einmal.
