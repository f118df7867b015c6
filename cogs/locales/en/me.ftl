### /me and /defaults: what one person used, what is kept of them, how it is forgotten, and what they chose for good.
### A button's text (me-forget, me-erase, me-keep) has at most 80 characters; make it much shorter.

me-title = **You and Easel**
me-pictures = 🎨 **Pictures:** { $today } today · { $month } this month · { $total } in all
# $count is wherever they asked, $more is where they ask now.
me-making = ⏳ **In the making:** { $count } · here you may ask for { $more } more now
me-cost = 💵 **Cost this month:** about ${ NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 3) }

me-stored = 🗄️ **What I keep of you**
me-stored-nothing = Nothing.
# $since is a date.
me-stored-requests =
    • { $count ->
        [one] { $count } request
       *[other] { $count } requests
    } since { $since }: your words and options, when and where you asked, which message holds the picture, what it cost. This stays until you have me forget you, so that buttons below pictures work for years.
me-stored-kept =
    • { $count ->
        [one] The pictures of { $count } request
       *[other] The pictures of { $count } requests
    } that could not be posted, each for a week: `/gallery` shows them.
me-stored-defaults = • Your defaults, until you change them with `/defaults reset`.
me-stored-pictures = -# Pictures that were posted are in Discord's messages and not with me.

me-forget = Forget me

## Before it is done: what is erased, what stays.

me-sure = 🧽 **Shall I forget you?** It cannot be undone.
me-sure-erased = **Erased**
me-sure-requests = • { $count ->
        [one] { $count } request of yours
       *[other] { $count } requests of yours
    }, everywhere: your words and options, when and where you asked, which messages hold the pictures
me-sure-making = • what is in the making: { $count ->
        [one] { $count } request is cancelled
       *[other] { $count } requests are cancelled
    }
me-sure-kept = • the pictures of { $count ->
        [one] { $count } request
       *[other] { $count } requests
    } that could not be posted
me-sure-defaults = • your defaults
me-sure-stays = **What stays**
me-sure-messages = • messages that were posted stay in their channels, and their buttons do not work any more: delete first, with 🗑️ below them, those that should go
me-sure-act = • one line that says that you asked for this: your account's number, when, and how many requests there were
me-erase = Erase everything
me-keep = Keep

## After it, or not

me-forgotten = ✅ Done. { $count ->
        [0] Nothing was stored of you.
        [one] { $count } request was erased, and all that belonged to it.
       *[other] { $count } requests were erased, and all that belonged to them.
    }
# Some jobs were just being posted and have not ended yet.
me-forgotten-later = ⚠️ { $count ->
        [one] { $count } request is just being posted and is
       *[other] { $count } requests are just being posted and are
    } still there. Use `/me` once more in a minute.
me-not-forgotten = Nothing was erased.
me-not-yours = This button is somebody else's. Use `/me` yourself.

## /defaults. Each line is something that was chosen.

defaults-title = 🎛️ **Your defaults** for `/imagine`
defaults-model = • `model` · { $value }
defaults-model-gone = • `model` · { $value }, which is not offered any more
defaults-aspect = • `aspect` · { $value }
defaults-aspect-idle = • `aspect` · { $value }, which your model does not take: it is left out
defaults-style = • `style` · { $value }
defaults-private = • `private` · { $value ->
        [yes] only you see your pictures
       *[no] everybody sees your pictures
    }
defaults-hint = -# What you give with `/imagine` comes before them. Change them with `/defaults set`, take them back with `/defaults reset`.
defaults-none = You have no defaults: I choose for you what you leave out. Choose your own with `/defaults set`.
defaults-nothing-given = Give at least one of `model`, `aspect`, `style` and `private`.

defaults-aspect-other = { $model } does not take the `aspect` { $value }. It takes these: { $names }.
defaults-aspect-none = { $model } takes no `aspect`. Leave it out, or choose another model.
defaults-aspect-unknown = No model takes the `aspect` { $value }. There are these: { $names }.
