### /me and /defaults: what one person used, what is kept of them, how it is forgotten, and what they chose for good.
### A button's text (me-forget, me-erase, me-keep) has at most 80 characters; make it much shorter.

me-title = **Du und Easel**
me-pictures = 🎨 **Bilder:** { $today } heute · { $month } diesen Monat · { $total } insgesamt
# $count is wherever they asked, $more is where they ask now.
me-making = ⏳ **In Arbeit:** { $count } · hier sind gerade noch { $more } möglich
me-cost = 💵 **Kosten diesen Monat:** etwa { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 3) } $

me-stored = 🗄️ **Was ich über dich speichere**
me-stored-nothing = Nichts.
# $since is a date.
me-stored-requests =
    • { $count ->
        [one] { $count } Auftrag
       *[other] { $count } Aufträge
    } seit dem { $since }: deine Worte und Optionen, wann und wo du sie verwendet hast, in welcher Nachricht das Bild ist, was es gekostet hat. Das bleibt, bis du es löschen lässt, damit die Buttons unter den Bildern noch nach Jahren funktionieren.
me-stored-kept =
    • die nicht geposteten Bilder aus { $count ->
        [one] { $count } Auftrag, eine Woche lang
       *[other] { $count } Aufträgen, jeweils eine Woche lang
    }: `/gallery` zeigt sie.
me-stored-defaults = • deine Voreinstellungen, bis du sie mit `/defaults reset` zurücksetzt.
me-stored-pictures = -# Gepostete Bilder liegen in den Nachrichten auf Discord und nicht bei mir.

me-forget = Vergiss mich

## Before it is done: what is erased, what stays.

me-sure = 🧽 **Soll ich dich vergessen?** Das lässt sich nicht rückgängig machen.
me-sure-erased = **Das wird gelöscht**
me-sure-requests = • { $count ->
        [one] { $count } Auftrag von dir
       *[other] { $count } Aufträge von dir
    }, von überall: deine Worte und Optionen, wann und wo du sie verwendet hast, in welchen Nachrichten die Bilder sind
me-sure-making = • was in Arbeit ist: { $count ->
        [one] { $count } Auftrag wird
       *[other] { $count } Aufträge werden
    } abgebrochen
me-sure-kept = • die nicht geposteten Bilder aus { $count ->
        [one] { $count } Auftrag
       *[other] { $count } Aufträgen
    }
me-sure-defaults = • deine Voreinstellungen
me-sure-stays = **Das bleibt**
me-sure-messages = • gepostete Nachrichten bleiben in ihren Kanälen, aber ihre Buttons funktionieren nicht mehr: Lösche vorher mit 🗑️ die Bilder, die verschwinden sollen
me-sure-act = • eine Zeile darüber, dass du das wolltest: die ID deines Accounts, der Zeitpunkt und wie viele Aufträge es waren
me-erase = Alles löschen
me-keep = Behalten

## After it, or not

me-forgotten = ✅ Erledigt. { $count ->
        [0] Über dich war nichts gespeichert.
        [one] { $count } Auftrag wurde gelöscht, mit allem, was dazugehörte.
       *[other] { $count } Aufträge wurden gelöscht, mit allem, was dazugehörte.
    }
# Some jobs were just being posted and have not ended yet.
me-forgotten-later = ⚠️ { $count ->
        [one] { $count } Auftrag wird gerade gepostet und ist
       *[other] { $count } Aufträge werden gerade gepostet und sind
    } noch da. Verwende `/me` in einer Minute noch einmal.
me-not-forgotten = Es wurde nichts gelöscht.
me-not-yours = Dieser Button gehört zu einem anderen Account. Verwende selbst `/me`.

## /defaults. Each line is something that was chosen.

defaults-title = 🎛️ **Deine Voreinstellungen** für `/imagine`
defaults-model = • `model` · { $value }
defaults-model-gone = • `model` · { $value }; wird nicht mehr angeboten
defaults-aspect = • `aspect` · { $value }
defaults-aspect-idle = • `aspect` · { $value }; dein Modell unterstützt es nicht, es wird weggelassen
defaults-style = • `style` · { $value }
defaults-private = • `private` · { $value ->
        [yes] nur du siehst deine Bilder
       *[no] alle sehen deine Bilder
    }
defaults-hint = -# Was du bei `/imagine` angibst, hat Vorrang. Mit `/defaults set` änderst du deine Voreinstellungen, mit `/defaults reset` setzt du sie zurück.
defaults-none = Du hast keine Voreinstellungen: Was du weglässt, wähle ich für dich. Lege deine eigenen mit `/defaults set` fest.
defaults-nothing-given = Gib mindestens eine Option an: `model`, `aspect`, `style` oder `private`.

defaults-aspect-other = { $model } unterstützt { $value } bei `aspect` nicht. Möglich sind: { $names }.
defaults-aspect-none = { $model } unterstützt `aspect` nicht. Lass es weg oder wähle ein anderes Modell.
defaults-aspect-unknown = Kein Modell unterstützt { $value } bei `aspect`. Möglich sind: { $names }.
