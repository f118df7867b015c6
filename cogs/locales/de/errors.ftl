### What people read when something cannot be drawn, is refused, or went wrong: what happened, what to do next.
### The first part is shown at once; the keys past-… are shown later, when only the kind of failure is known.

# How names stand side by side: a, b, c.
list-and-more = { $before }, { $after }

## Refused before anything was spent

refused-prompt-empty = Dein Prompt ist leer. Schreib, was gezeichnet werden soll.
refused-prompt-long = Dein Prompt hat { $length } Zeichen. Erlaubt sind 1 bis { $limit }.
refused-reference-large = Deine Vorlage ist größer als { $limit } MiB. Hänge eine kleinere an.
refused-reference-pixels = Deine Vorlage hat mehr als { $limit } Megapixel. Hänge eine kleinere an.
refused-reference-address = Deine Vorlage lässt sich unter ihrer Adresse nicht abrufen. Hänge sie als Datei an.
refused-reference-gone = Deine Vorlage ist nicht mehr da, wo sie war. Hänge sie bei /imagine noch einmal an.
refused-reference-unusable = Deine Vorlage lässt sich nicht verwenden: Sie ist beschädigt, animiert oder hat ein anderes Format. Hänge ein PNG, JPEG, WebP oder ein GIF ohne Animation an.
refused-model = Es gibt kein Modell namens { $name }. Wähle eines von diesen: { $names }.
# $option is an option's name as Discord shows it, such as seed or aspect; $model is a model's label.
refused-option = { $model } unterstützt deine Angabe bei `{ $option }` nicht. Lass sie weg oder wähle ein Modell, das sie unterstützt: { $names }.
refused-option-nowhere = { $model } unterstützt deine Angabe bei `{ $option }` nicht, und auch kein anderes Modell. Lass sie weg.
# $takes are options, or the values of an option.
refused-option-takes = -# { $model } unterstützt: { $takes }
refused-references = Du hast { $given ->
        [one] { $given } Vorlage
       *[other] { $given } Vorlagen
    } angegeben; dieses Modell nimmt { $limit ->
        [0] keine an
       *[other] höchstens { $limit } an
    }. Gib weniger an oder wähle ein Modell, das so viele annimmt: { $names }.
refused-references-nowhere = Du hast { $given ->
        [one] { $given } Vorlage
       *[other] { $given } Vorlagen
    } angegeben; dieses Modell nimmt { $limit ->
        [0] keine an
       *[other] höchstens { $limit } an
    }, und kein anderes nimmt so viele. Gib weniger an.
refused-pictures = { $given } Bilder auf einmal sind zu viele. Möglich sind höchstens { $limit }.
refused-style = Hier gibt es keinen Stil namens { $name }. Wähle einen aus der Liste, die sich beim Tippen öffnet.
refused-style-name = So kann ein Stil nicht heißen. Wähle einen anderen Namen: Buchstaben, Ziffern, Leerzeichen und Bindestriche, höchstens { $limit } Zeichen.
refused-style-template = Das kann kein Stil sein: Für den Prompt muss genau eine Stelle frei sein. Schreib dort einmal { "`{prompt}`" } hin.
refused-style-length = Dieser Stil ist länger als { $limit } Zeichen und lässt keinen Platz für einen Prompt. Kürze ihn.
refused-style-exists = Einen Stil namens { $name } gibt es schon. Wähle einen anderen Namen oder entferne erst den vorhandenen.
refused-style-many = Dieser Server hat schon { $limit } eigene Stile, mehr gehen nicht. Entferne erst einen.
refused-result-gone = Dieses Bild kenne ich nicht mehr: Es wurde gelöscht oder vergessen. Mit /imagine bekommst du ein neues.
refused-may-not = Du darfst hier keine Befehle verwenden, deshalb geht auch das nicht. Wende dich an die Moderation.
refused-reroll-running = Deine Neuzeichnung dieses Bildes ist noch in Arbeit. Versuch es wieder, wenn sie da ist.
refused-member-busy = Du hast hier schon { $limit ->
        [one] ein Bild
       *[other] { $limit } Bilder
    } in Arbeit. Versuch es wieder, wenn eins fertig ist.
refused-member-busy-until = Du hast hier schon { $limit ->
        [one] ein Bild
       *[other] { $limit } Bilder
    } in Arbeit. Versuch es wieder, wenn eins fertig ist ({ $when }).
refused-queue-full = Hier warten schon { $limit } Aufträge. Versuch es in ein paar Minuten wieder.
refused-queue-full-until = Hier warten schon { $limit } Aufträge. Versuch es später wieder ({ $when }).
refused-closing = Easel startet gerade neu. Versuch es in einer Minute noch einmal.
refused-request = So lässt sich das nicht zeichnen. Versuch es auf andere Weise.

## The image service made no picture

# In small type below one of the texts that follow; $detail is the image service's own text, mostly English.
service-said = -# Der Bilddienst meldet: { $detail }
service-input = Das Modell hat diese Anfrage nicht angenommen. Versuch es mit anderen Worten oder einer anderen Vorlage.
service-download = Der Bilddienst konnte deine Vorlage nicht lesen. Hänge sie noch einmal an und versuch es erneut.
service-declined = Das Modell hat diese Anfrage abgelehnt. Versuch, sie anders zu formulieren.
service-failed = Diesmal hat das Modell kein Bild geliefert. Versuch es noch einmal oder formuliere es anders.
service-slow = Das Modell hat zu lange gebraucht und wurde gestoppt. Versuch es noch einmal oder mit etwas Einfacherem.
service-auth = Der Bilddienst hat diesen Bot abgewiesen. Bitte gib dem Betreiber des Bots Bescheid.
service-setup = Dieser Bot ist beim Bilddienst nicht richtig eingerichtet. Bitte gib seinem Betreiber Bescheid.
service-cancelled = Der Bilddienst hat dieses Bild abgebrochen. Versuch es noch einmal.
service-unknown = Der Bilddienst konnte dieses Bild nicht erstellen. Versuch es gleich noch einmal.
service-unreachable = Der Bilddienst war nicht erreichbar. Versuch es in ein paar Minuten noch einmal.
service-uncertain = Die Verbindung zum Bilddienst ist abgebrochen, bevor er geantwortet hat; deshalb wurde der Auftrag nicht wiederholt. Versuch es noch einmal.
service-busy = Der Bilddienst war überlastet. Versuch es in ein paar Minuten noch einmal.
service-key = Der Bilddienst hat den Schlüssel dieses Bots abgewiesen. Bitte gib dem Betreiber des Bots Bescheid.
service-credit = Das Guthaben dieses Bots beim Bilddienst ist aufgebraucht. Bitte gib seinem Betreiber Bescheid.
service-refused = Der Bilddienst hat diese Anfrage nicht angenommen. Versuch es mit anderen Worten oder einer anderen Vorlage.
service-fault = Beim Bilddienst ist ein Fehler aufgetreten. Versuch es in ein paar Minuten noch einmal.
service-timeout = Das Bild ist nicht rechtzeitig fertig geworden und wurde gestoppt. Versuch es noch einmal.

## What came back, and posting it

picture-address = Der Bilddienst hat ein Bild von einer Adresse geschickt, die nicht erlaubt ist. Versuch es noch einmal.
picture-large = Das gelieferte Bild ist zu groß, um es zu verarbeiten. Versuch es noch einmal.
picture-unusable = Was der Bilddienst geliefert hat, ist kein brauchbares Bild. Versuch es noch einmal.
posting-failed = Das Bild ist fertig, konnte hier aber nicht gepostet werden. Es wird eine Woche für dich aufgehoben: Hol es dir mit `/gallery`. Die Moderation kann meine Berechtigungen hier prüfen.

## Our own fault

unforeseen = Bei uns ist etwas schiefgegangen. Versuch es noch einmal. Wenn es wieder passiert, gib dem Betreiber des Bots Bescheid.
unforeseen-reference = Bei uns ist etwas schiefgegangen. Versuch es noch einmal. Wenn es wieder passiert, gib dem Betreiber des Bots Bescheid (Fehlercode `{ $reference }`).

## The same, later

past-prompt = Der Prompt war leer oder zu lang. Versuch es mit einem kürzeren.
past-reference = Eine Vorlage ließ sich nicht verwenden. Hänge ein PNG, JPEG, WebP oder ein GIF ohne Animation an, nicht allzu groß.
past-model = Dieses Modell wird nicht mehr angeboten. Wähle ein anderes.
past-option = Das Modell hat eine der Optionen nicht unterstützt. Lass sie weg oder wähle ein anderes Modell.
past-references = Es waren mehr Vorlagen, als das Modell annimmt. Hänge weniger an oder wähle ein anderes Modell.
past-pictures = Es waren zu viele Bilder auf einmal. Versuch es mit weniger.
past-style = Diesen Stil gab es nicht. Wähle einen aus der Liste, die sich beim Tippen öffnet.
past-style-kept = Der Stil konnte nicht gespeichert werden. Versuch es mit einem anderen Namen oder einem kürzeren Text.
past-styles = Dieser Server hatte schon so viele Stile, wie er haben kann. Entferne erst einen.
past-member-busy = Du hattest zu viele Bilder in Arbeit. Versuch es wieder, wenn eins fertig ist.
past-queue-full = Es warteten zu viele Aufträge. Versuch es in ein paar Minuten noch einmal.
