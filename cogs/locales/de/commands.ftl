### What Discord shows of the commands before they are used. The names themselves are not translated.
### At most 100 characters each; a context menu's name (menu-…) at most 32.

command-imagine = Zeichne ein Bild aus Worten, auf Wunsch auch nach einer Vorlage
option-imagine-prompt = Was gezeichnet werden soll: Motiv, Handlung, Umgebung, Stil
option-imagine-image = Ein Bild als Vorlage: PNG, JPEG, WebP oder ein GIF ohne Animation, höchstens 10 MiB
option-imagine-image2 = Noch eine Vorlage, wenn das Modell mehrere annimmt
option-imagine-image3 = Noch eine Vorlage, wenn das Modell mehrere annimmt
option-imagine-image4 = Noch eine Vorlage, wenn das Modell mehrere annimmt
option-imagine-count = Wie viele Bilder: 1 bis 4
option-imagine-aspect = Das Seitenverhältnis, etwa 16:9, wenn das Modell eines annimmt
option-imagine-style = Der Stil: Aquarell, Foto, Pixel-Art und viele mehr
option-imagine-model = Was zeichnet; manche Modelle unterstützen mehr Optionen als andere
option-imagine-seed = Gleicher Seed und gleiche Worte, gleiches Bild – wenn das Modell Seeds annimmt
option-imagine-enhance = Ergänzt einen kurzen Prompt um Handlung, Umgebung, Licht und Stil
option-imagine-private = Nur du siehst es; mit einem Button kannst du es veröffentlichen
option-imagine-spoiler = Verdeckt das Bild, bis jemand darauf klickt

command-help = Was du hier machen kannst, wie gute Prompts entstehen und was zuletzt schiefging
option-help-topic = Worüber du etwas lesen möchtest
choice-help-start = Erste Schritte
choice-help-prompts = Gute Prompts
choice-help-reference = Nach einer Vorlage
choice-help-options = Stile und Modelle
choice-help-pictures = Deine Bilder
choice-help-wrong = Was schiefging

command-gallery = Finde Bilder wieder: deine von überall oder die dieses Servers
option-gallery-whose = Deine von überall oder die dieses Servers, die du sehen kannst
option-gallery-member = Nur Bilder aus Aufträgen dieser Person
option-gallery-words = Nur Bilder mit diesen Wörtern im Prompt
choice-gallery-mine = Meine Bilder
choice-gallery-server = Bilder dieses Servers

command-me = Deine Aufträge, was über dich gespeichert ist und wie du es löschen lässt

command-defaults = Was du immer möchtest, damit du es nicht jedes Mal angeben musst
command-defaults-show = Zeige deine Voreinstellungen an
command-defaults-set = Wähle deine Voreinstellungen für /imagine
command-defaults-reset = Setze deine Voreinstellungen zurück: eine oder alle
option-defaults-model = Was zeichnet
option-defaults-aspect = Das Seitenverhältnis, etwa 16:9
option-defaults-style = In welchem Stil gezeichnet wird
option-defaults-private = Ob nur du deine Bilder siehst
option-defaults-what = Welche; ohne Angabe alle
choice-defaults-all = Alle
choice-defaults-model = Modell
choice-defaults-aspect = Seitenverhältnis
choice-defaults-style = Stil
choice-defaults-private = Privat

command-style = Die Stile dieses Servers
command-style-list = Zeige alle Stile an, die du hier wählen kannst
command-style-add = Füge diesem Server einen Stil hinzu; nur wer den Server verwalten darf
command-style-remove = Entferne einen Stil dieses Servers; nur wer den Server verwalten darf
option-style-name = Welcher Stil
command-queue = Was hier gerade gezeichnet wird und was wartet; deine Aufträge sind markiert
command-cancel = Brich einen deiner Aufträge ab
option-cancel-which = Welcher Auftrag; ohne Angabe wählst du aus einer Liste
