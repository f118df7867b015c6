### /help: a topic is a few paragraphs. Names of topics, buttons and menus come as variables, as they are said elsewhere.
### Keep it short: a topic must fit on a phone's screen or two.

help-choose = Read about something else

## Start. $topic is the topic that tells more.

help-start = Type `/imagine`, say what should be drawn, and send it. The picture comes where you asked, as soon as it is your turn; until then a message tells you when.
help-start-words = ✍️ **Words make the picture.** Say who or what, doing what, where, and in which style. More: *{ $topic }*
help-start-picture = 🖼️ **Start from a picture** if you like: attach it as `image`. More: *{ $topic }*
help-start-then = 🔁 **Then go on from it.** Each picture has buttons: draw it again, change the words, make it larger. More: *{ $topic }*
help-start-wait = ⏳ `/queue` shows what waits here. `/cancel` takes back what you asked for: name it as `which`, or choose it from a list. `/help` brings you here again, with a `topic` straight to that.
help-start-where = 💬 All of it works in servers, in threads and in direct messages with me. Add me to your own account, and it works anywhere in Discord.

## Good prompts

help-prompts = A good prompt answers four questions. The order helps: what comes first counts most.
help-prompts-subject = **Subject** · who or what is it? *a small sailing boat*
help-prompts-action = **Action** · what happens? *glides over the water*
help-prompts-place = **Surroundings** · where and when, in which light and weather? *calm sea at sunset, warm light*
help-prompts-style = **Style** · what kind of picture? *flat illustration, oil painting, photograph*
help-prompts-see = • Say what you want to see. *An empty street* works better than *no people*.
help-prompts-name = • Name things rather than judge them: *warm light from a window*, not *beautiful*.
help-prompts-edit = • Change one thing at a time: **{ $edit }** opens your words again.
help-prompts-enhance = ✨ In a hurry? Give a few words and set `enhance`: I add action, surroundings, light and style, and show you what I sent.
help-few-words = Few words
help-more-words = All four questions answered

## From a picture. $menu, $edit and $vary are the names of a menu and of buttons.

help-reference = Attach a picture to `/imagine` as `image`. Where the model takes several, add `image2`, `image3` and `image4`.
help-reference-menu = Or take one that is here already: right-click a message with a picture (on a phone, hold it), then **Apps** and **{ $menu }**.
help-reference-words = **Let the picture and the words share the work.** The picture shows what should stay, the words say what should be new: another season, another style, one more thing in it. Where they contradict each other, it is luck which of them is drawn.
help-reference-results = **{ $vary }** below a result starts from that picture; **{ $edit }** lets you add others.
help-reference-kind = Best is a sharp picture with one clear subject: PNG, JPEG, WebP or a still GIF, at most 10 MiB.
help-started-from = A picture to start from
help-referenced = What these words made of it

## Styles and models: the options of /imagine, and what belongs to them.

help-options = Leave any of them out, and I choose for you. Lists open as you type.
help-option-prompt = `prompt` · what should be drawn
help-option-style = `style` · watercolour, photograph, pixel art and many more
help-option-aspect = `aspect` · the shape: 1:1, 16:9, 9:16
help-option-count = `count` · one to four pictures
help-option-model = `model` · what draws: some are quicker, some finer, some write readable text
help-option-seed = `seed` · the same number and words give the same picture, where the model takes one
help-option-enhance = `enhance` · fills a short prompt out
help-option-private = `private` · only you see it
help-option-spoiler = `spoiler` · covers it until somebody clicks it
help-defaults = `/defaults set` keeps what you always want, for you alone. `/defaults show` shows it, `/defaults reset` takes it back: all of it, or `what` you choose.
help-style = `/style list` shows the styles that you can choose here. Who may manage the server adds its own with `/style add`, and removes one by its `name` with `/style remove`.

## Your pictures. $reroll and $copy are emoji, $menu is the name of a menu.

help-pictures = These buttons are below a picture, and they keep working for years:
# One button: its emoji, its name, what it does.
help-button = { $emoji } **{ $label }** · { $what }
help-button-reroll = the same again, drawn anew
help-button-edit = the same with other words or other pictures
help-button-vary = another one like this one
help-button-upscale = the same picture, larger
help-button-info = what made it: prompt, model, seed, time
help-button-publish = shows a private picture to everybody
help-button-delete = deletes it; only you and moderators can
help-button-cancel = takes back what is not yet drawn
help-pictures-react = React to any picture with { $reroll } to draw it again in your own name, with { $copy } to get a copy in your direct messages.
help-pictures-menu = A message's menu **Apps** has **{ $menu }** too.
help-gallery = `/gallery` finds pictures again: yours from everywhere, or those of this server, as `whose` says. `member` and `words` narrow it down. What could not be posted waits for you there.
help-me = `/me` shows what you asked for and what is kept of you, and has a button to have it forgotten.

## What went wrong. $when is Discord's timestamp: "in 2 minutes", "3 hours ago".

help-wrong-nothing = ✅ Nothing that I know of: none of your requests failed lately.
help-wrong-last = Your last request that failed, { $when }:
help-wrong-often = **What helps most often**
help-wrong-declined = • A request was declined: put it in other words. The model has rules of its own.
help-wrong-picture = • A picture to start from was refused: use a PNG, JPEG, WebP or still GIF of at most 10 MiB.
help-wrong-meant = • The picture is not what you meant: say what it should show. More: *{ $topic }*
help-wrong-permissions = • I cannot post in a channel: a moderator can let me view it, send messages, attach files and read its history.
help-wrong-copy = • No copy came: allow direct messages from this server's members.

## Examples

# What a screen reader reads of an example; $prompt is English.
help-alt = An example, simulated, drawn from these words: { $prompt }
