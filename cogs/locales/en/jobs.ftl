### What people read about a job: its waiting message, its result.
###
### How these files are written:
### - One folder a language, one file a feature, the same file names and keys everywhere. Keys are kebab-case and
###   begin with the feature's word. English is complete; a text that a language lacks is said in English.
### - A text has the same { $variables } and functions in every language, in whatever order that language wants.
###   A `[one] *[other]` choice follows the language's own plural forms: Japanese needs none, and may drop it.
### - Numbers are variables, so that Fluent writes them the reader's way (1,000 or 1.000). $when and $since are
###   Discord's timestamps, which Discord writes in the reader's language itself ("in 2 minutes", "3:04 PM").
### - Leave as they are: emoji, **bold**, `code`, "-# " at a line's beginning, command names such as /imagine.
### - Say what happened, then what to do next. Plain, kind, short. Words and tone: ../GLOSSARY.md.

## Who asked: the first line of every message about a job, above the prompt. $member is a mention.

job-asked = { $member } asked for
job-rerolled = { $member } rerolled
job-edited = { $member } edited
job-varied = { $member } asked for a variation of
job-upscaled = { $member } upscaled

## The waiting message's last line. $where is "guild", or "own" in direct messages: one's own queue.

waiting-turn = ⏳ Waiting for a turn.
waiting-place = ⏳ Waiting for a turn: place **{ $place }** { $where ->
        [guild] in this server's queue.
       *[own] in your queue.
    }
waiting-place-ready = ⏳ Waiting for a turn: place **{ $place }** { $where ->
        [guild] in this server's queue, ready about { $when }.
       *[own] in your queue, ready about { $when }.
    }
waiting-drawing = 🎨 Drawing, started { $since }.
# Several pictures were asked for, and the model makes them one after the other.
waiting-drawing-several = 🎨 Drawing, { $made } of { $count } pictures are there, started { $since }.
waiting-paused = ⏸️ The image service asked us to slow down. Yours is kept and goes on { $when }.
# Discord takes answers to a command for 15 minutes only, and there is no other way to answer here.
waiting-keeping = ⌛ This takes longer than Discord lets me answer here. Your picture is kept: get it with `/gallery` once it is done.
waiting-down = 🔌 The image service is down since { $since }. Yours is kept and goes on by itself.

## The result. The facts stand side by side in one small line: model · time · size.

# $who is one of the job-… lines above; the prompt follows below.
result-ready = { $count ->
        [one] Your picture is ready.
       *[other] Your pictures are ready.
    } { $who }
result-seconds = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
result-minutes = { NUMBER($minutes, minimumFractionDigits: 1, maximumFractionDigits: 1) } min
# $before and $after are sizes in pixels: 4096×3072.
result-scaled = scaled down from { $before } to { $after } to fit the upload limit here
result-scaled-several = scaled down to fit the upload limit here
# Fewer pictures came than were asked for; $why is a sentence or two from errors.ftl.
result-partly = { $made } of { $count } pictures are here. { $why }

# It was cancelled when some pictures were there already.
result-cut-short = Cancelled: { $made } of { $count } pictures are here.
# What the model was sent, where a style or `enhance` made the prompt another one. $prompt is plain text.
result-full-prompt = -# ✨ drawn as: { $prompt }
job-cancelled = ❌ Cancelled.

## What a screen reader reads of a picture.

alt-several = Picture { $number } of { $count }: { $prompt }
alt-reference = The picture it was made from
