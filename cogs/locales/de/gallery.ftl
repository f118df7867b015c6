### /gallery: what was drawn, a few to a page. Each entry is the prompt with one small line of facts below it.

gallery-page = 🖼️ **{ $whose ->
        [mine] Deine Bilder
       *[server] Bilder dieses Servers
    }** · Seite { $page } von { $pages }
# What is looked for, as it was typed.
gallery-words = „{ $words }“
gallery-kept = 📦 { $count ->
        [one] Ein Bild von dir ist fertig, konnte aber nicht gepostet werden: Es wartet hier auf dich.
       *[other] Die Bilder aus { $count } deiner Aufträge sind fertig, konnten aber nicht gepostet werden: Sie warten hier auf dich.
    }

# In an entry's small line. $url leads to the message, $when is Discord's timestamp ("2 hours ago").
gallery-pictures = { $count ->
        [one] { $count } Bild
       *[other] { $count } Bilder
    }
gallery-private = 🔒 privat
gallery-spoiler = 🙈 Spoiler
gallery-link = [zur Nachricht]({ $url })
# A week after it was finished, it is given up.
gallery-until = wird { $when } gelöscht

## What could not be posted: an entry's title, and the button that shows it.

gallery-waits = Wartet auf dich
gallery-waits-one = Wartet auf dich: { $number }
gallery-show = Anzeigen
gallery-show-one = { $number } anzeigen

## Nothing to show

gallery-empty-mine = Du hast noch keine Bilder. Dein erstes bekommst du mit `/imagine`.
gallery-empty-server = Hier gibt es keine Bilder, die du sehen kannst. Mit `/imagine` kommt eins dazu.
gallery-not-found = Nichts gefunden. Lass `words` oder `member` weg oder versuch es mit anderen Wörtern.
gallery-no-server = Ein Server hat nur dann eine Galerie, wenn ich dort Mitglied bin. Hier siehst du deine eigenen Bilder: Wähle sie bei `whose` oder lass die Option weg.

## Showing what could not be posted

gallery-not-waiting = Dieses Bild wartet nicht mehr: Es wurde angezeigt, oder die Woche ist um. `/gallery` zeigt, was jetzt da ist.
gallery-not-yours = Nur wer dieses Bild in Auftrag gegeben hat, kann es sich anzeigen lassen.
