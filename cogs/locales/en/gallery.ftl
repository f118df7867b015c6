### /gallery: what was drawn, a few to a page. Each entry is the prompt with one small line of facts below it.

gallery-page = 🖼️ **{ $whose ->
        [mine] Your pictures
       *[server] This server's pictures
    }** · page { $page } of { $pages }
# What is looked for, as it was typed.
gallery-words = “{ $words }”
gallery-kept = 📦 { $count ->
        [one] A picture of yours is finished and could not be posted: it waits for you here.
       *[other] Pictures of { $count } requests of yours are finished and could not be posted: they wait for you here.
    }

# In an entry's small line. $url leads to the message, $when is Discord's timestamp ("2 hours ago").
gallery-pictures = { $count ->
        [one] { $count } picture
       *[other] { $count } pictures
    }
gallery-private = 🔒 private
gallery-spoiler = 🙈 spoiler
gallery-link = [go to it]({ $url })
# A week after it was finished, it is given up.
gallery-until = deleted { $when }

## What could not be posted: an entry's title, and the button that shows it.

gallery-waits = Waiting for you
gallery-waits-one = Waiting for you: { $number }
gallery-show = Show it
gallery-show-one = Show { $number }

## Nothing to show

gallery-empty-mine = You have no pictures yet. Ask for one with `/imagine`.
gallery-empty-server = There is no picture here that you can see. Ask for one with `/imagine`.
gallery-not-found = Nothing fits. Leave `words` or `member` out, or try other words.
gallery-no-server = A server has a gallery where I am a member. Here you see your own pictures: choose them under `whose`, or leave it out.

## Showing what could not be posted

gallery-not-waiting = This one does not wait any more: it was shown, or its week is over. `/gallery` shows what is there now.
gallery-not-yours = Only the one who asked for this picture can have it shown.
