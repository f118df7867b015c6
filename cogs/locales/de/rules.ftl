### What people read when a server's rules do not let a picture be drawn: what holds, and what to do next.
### $when is Discord's timestamp ("in 2 hours"), $why is a moderator's own words.

rules-paused = Das Zeichnen ist auf diesem Server angehalten. Was wartet, bleibt erhalten.
rules-paused-until = Das Zeichnen ist auf diesem Server angehalten und geht weiter: { $when }. Was wartet, bleibt erhalten.
rules-blocked = Du kannst auf diesem Server keine Bilder mehr anfordern.
rules-blocked-until = Du kannst auf diesem Server gerade keine Bilder anfordern. Das endet { $when }.
rules-why = Grund: { $why }

rules-channel = In diesem Kanal wird nicht gezeichnet. Frag die Moderation, wo es geht.
rules-channel-where = In diesem Kanal wird nicht gezeichnet. Nimm einen von diesen: { $channels }.
rules-adult = Gezeichnet wird nur in Kanälen mit Altersbeschränkung. Nimm einen von ihnen.
rules-role = Um hier Bilder anzufordern, brauchst du eine dieser Rollen: { $roles }.
rules-model = Mit deinen Rollen kannst du { $name } nicht nutzen. Wähle eins von diesen: { $names }.
rules-count = Du hast { $given } Bilder auf einmal angefordert; deine Rollen erlauben { $limit }. Fordere weniger an.
rules-words = Dein Prompt enthält etwas, das die Moderation dieses Servers nicht erlaubt. Formuliere es anders.
rules-quota-member = { $window ->
        [hour] Von deinen { $limit } Bildern dieser Stunde sind noch { $left } übrig.
        [day] Von deinen { $limit } Bildern für heute sind noch { $left } übrig.
       *[month] Von deinen { $limit } Bildern dieses Monats sind noch { $left } übrig.
    } Mehr gibt es { $when }.
rules-quota-guild = { $window ->
        [hour] Von den { $limit } Bildern dieses Servers sind in dieser Stunde noch { $left } übrig.
        [day] Von den { $limit } Bildern dieses Servers sind heute noch { $left } übrig.
       *[month] Von den { $limit } Bildern dieses Servers sind diesen Monat noch { $left } übrig.
    } Mehr gibt es { $when }.
rules-budget = Das Geld dieses Servers für diesen Monat ist aufgebraucht. Gezeichnet wird wieder { $when }.
rules-permissions = Ich kann in diesem Kanal keine Bilder posten. Die Moderation kann mir hier geben: { $permissions }.
rules-policy = So geht es nicht: { $problem }
past-rules = Eine Regel des Servers hat es nicht erlaubt. Frag die Moderation.

## Discord's permissions, as its client calls them.

permission-view-channel = Kanal ansehen
permission-send-messages = Nachrichten senden
permission-send-messages-in-threads = Nachrichten in Threads senden
permission-attach-files = Dateien anhängen
permission-read-message-history = Nachrichtenverlauf anzeigen
permission-add-reactions = Reaktionen hinzufügen
