### /help: a topic is a few paragraphs. Names of topics, buttons and menus come as variables, as they are said elsewhere.
### Keep it short: a topic must fit on a phone's screen or two.

help-choose = Zu einem anderen Thema

## Start. $topic is the topic that tells more.

help-start = Tippe `/imagine`, schreib, was gezeichnet werden soll, und schick es ab. Das Bild kommt dorthin, wo du den Befehl verwendet hast, sobald du an der Reihe bist; bis dahin sagt dir eine Nachricht, wann.
help-start-words = ✍️ **Auf die Worte kommt es an.** Schreib, wer oder was zu sehen ist, was passiert, wo und in welchem Stil. Mehr dazu: *{ $topic }*
help-start-picture = 🖼️ **Geh von einem Bild aus**, wenn du magst: Hänge es als `image` an. Mehr dazu: *{ $topic }*
help-start-then = 🔁 **Und dann geht es weiter.** Unter jedem Bild sind Buttons: neu zeichnen, die Worte ändern, vergrößern. Mehr dazu: *{ $topic }*
help-start-wait = ⏳ `/queue` zeigt, was hier wartet. `/cancel` bricht einen deiner Aufträge ab: Gib ihn bei `which` an oder wähle ihn aus einer Liste. `/help` bringt dich wieder hierher, mit `topic` direkt zu einem Thema.
help-start-where = 💬 Das alles geht auf Servern, in Threads und in Direktnachrichten mit mir. Füge mich deinem eigenen Account hinzu, dann geht es überall auf Discord.

## Good prompts

help-prompts = Ein guter Prompt beantwortet vier Fragen. Die Reihenfolge hilft: Was zuerst kommt, zählt am meisten.
help-prompts-subject = **Motiv** · Wer oder was ist es? *ein kleines Segelboot*
help-prompts-action = **Handlung** · Was passiert? *gleitet über das Wasser*
help-prompts-place = **Umgebung** · Wo und wann, bei welchem Licht und Wetter? *ruhiges Meer bei Sonnenuntergang, warmes Licht*
help-prompts-style = **Stil** · Was für ein Bild? *flächige Illustration, Ölgemälde, Foto*
help-prompts-see = • Schreib, was du sehen möchtest. *Eine leere Straße* klappt besser als *keine Menschen*.
help-prompts-name = • Benenne Dinge, statt sie zu bewerten: *warmes Licht aus einem Fenster*, nicht *wunderschön*.
help-prompts-edit = • Ändere immer nur eine Sache: **{ $edit }** öffnet deinen Prompt noch einmal.
help-prompts-enhance = ✨ Keine Zeit? Ein paar Worte und `enhance` genügen: Ich ergänze Handlung, Umgebung, Licht und Stil und zeige dir, womit ich gezeichnet habe.
help-few-words = Wenige Worte
help-more-words = Alle vier Fragen beantwortet

## From a picture. $menu, $edit and $vary are the names of a menu and of buttons.

help-reference = Hänge bei `/imagine` ein Bild als `image` an. Wenn das Modell mehrere annimmt, kommen `image2`, `image3` und `image4` dazu.
help-reference-menu = Oder nimm eins, das schon hier ist: Rechtsklick auf eine Nachricht mit Bild (am Handy: gedrückt halten), dann **Apps** und **{ $menu }**.
help-reference-words = **Teile die Arbeit zwischen Bild und Worten auf.** Das Bild zeigt, was bleiben soll, die Worte sagen, was neu ist: eine andere Jahreszeit, ein anderer Stil, etwas Zusätzliches. Wo sie sich widersprechen, entscheidet der Zufall.
help-reference-results = **{ $vary }** unter einem fertigen Bild geht von diesem Bild aus; mit **{ $edit }** kannst du weitere hinzufügen.
help-reference-kind = Am besten ist ein scharfes Bild mit einem klaren Motiv: PNG, JPEG, WebP oder ein GIF ohne Animation, höchstens 10 MiB.
help-started-from = Eine Vorlage
help-referenced = Was diese Worte daraus gemacht haben

## Styles and models: the options of /imagine, and what belongs to them.

help-options = Was du weglässt, wähle ich für dich. Listen öffnen sich beim Tippen.
help-option-prompt = `prompt` · was gezeichnet werden soll
help-option-style = `style` · Aquarell, Foto, Pixel-Art und viele mehr
help-option-aspect = `aspect` · das Seitenverhältnis: 1:1, 16:9, 9:16
help-option-count = `count` · ein bis vier Bilder
help-option-model = `model` · was zeichnet: manche Modelle sind schneller, manche feiner, manche schreiben lesbaren Text
help-option-seed = `seed` · gleiche Zahl und gleiche Worte ergeben das gleiche Bild, wenn das Modell Seeds annimmt
help-option-enhance = `enhance` · ergänzt einen kurzen Prompt
help-option-private = `private` · nur du siehst es
help-option-spoiler = `spoiler` · verdeckt es, bis jemand darauf klickt
help-defaults = `/defaults set` merkt sich, was du immer möchtest, nur für dich. `/defaults show` zeigt es an, `/defaults reset` setzt es zurück: alles oder nur, was du bei `what` wählst.
help-style = `/style list` zeigt die Stile, die du hier wählen kannst. Wer den Server verwalten darf, fügt mit `/style add` eigene hinzu und entfernt sie mit `/style remove` und ihrem `name`.

## Your pictures. $reroll and $copy are emoji, $menu is the name of a menu.

help-pictures = Diese Buttons stehen unter einem Bild und funktionieren noch nach Jahren:
# One button: its emoji, its name, what it does.
help-button = { $emoji } **{ $label }** · { $what }
help-button-reroll = dasselbe noch einmal, neu gezeichnet
help-button-edit = dasselbe mit anderen Worten oder Vorlagen
help-button-vary = noch eins, das diesem ähnelt
help-button-upscale = dasselbe Bild, nur größer
help-button-info = wie es entstanden ist: Prompt, Modell, Seed, Dauer
help-button-publish = zeigt ein privates Bild allen
help-button-delete = löscht es; das können nur du und die Moderation
help-button-cancel = bricht ab, was noch nicht gezeichnet ist
help-pictures-react = Reagiere auf irgendein Bild mit { $reroll }, um es in deinem Namen neu zeichnen zu lassen, oder mit { $copy }, um eine Kopie als Direktnachricht zu bekommen.
help-pictures-menu = **{ $menu }** findest du auch im Menü einer Nachricht unter **Apps**.
help-gallery = `/gallery` findet Bilder wieder: deine von überall oder die dieses Servers, je nach `whose`. `member` und `words` grenzen die Suche ein. Was nicht gepostet werden konnte, wartet dort auf dich.
help-me = `/me` zeigt deine Aufträge und was über dich gespeichert ist, mit einem Button zum Löschen.

## What went wrong. $when is Discord's timestamp: "in 2 minutes", "3 hours ago".

help-wrong-nothing = ✅ Nichts, von dem ich wüsste: Von deinen Aufträgen ist in letzter Zeit keiner schiefgegangen.
help-wrong-last = Dein letzter Auftrag, der schiefging ({ $when }):
help-wrong-often = **Was am häufigsten hilft**
help-wrong-declined = • Ein Auftrag wurde abgelehnt: Formuliere ihn anders. Jedes Modell hat seine eigenen Regeln.
help-wrong-picture = • Eine Vorlage wurde abgewiesen: Nimm ein PNG, JPEG, WebP oder ein GIF ohne Animation mit höchstens 10 MiB.
help-wrong-meant = • Das Bild ist nicht, was du gemeint hast: Beschreibe, was es zeigen soll. Mehr dazu: *{ $topic }*
help-wrong-permissions = • Ich kann in einem Kanal nicht posten: Die Moderation kann mir erlauben, ihn zu sehen, Nachrichten zu senden, Dateien anzuhängen und den Nachrichtenverlauf zu lesen.
help-wrong-copy = • Es kam keine Kopie an: Erlaube Direktnachrichten von Mitgliedern dieses Servers.

## Examples

# What a screen reader reads of an example; $prompt is English.
help-alt = Ein Beispiel, simuliert, gezeichnet aus diesen Worten: { $prompt }
