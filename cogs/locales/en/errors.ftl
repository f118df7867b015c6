### What people read when something cannot be drawn, is refused, or went wrong: what happened, what to do next.
### The first part is shown at once; the keys past-… are shown later, when only the kind of failure is known.

# How names stand side by side: a, b, c.
list-and-more = { $before }, { $after }

## Refused before anything was spent

refused-prompt-empty = Your prompt is empty. Say what should be drawn.
refused-prompt-long = Your prompt has { $length } characters. Write between 1 and { $limit }.
refused-reference-large = Your picture is larger than { $limit } MiB. Attach a smaller one.
refused-reference-pixels = Your picture has more than { $limit } megapixels. Attach a smaller one.
refused-reference-address = Your picture cannot be read from its address. Attach it as a file.
refused-reference-gone = Your picture is no longer where it was. Attach it to /imagine again.
refused-reference-unusable = Your picture cannot be used: it is damaged, animated or of another kind. Attach a PNG, a JPEG, a WebP or a still GIF.
refused-model = There is no model called { $name }. Choose one of these: { $names }.
# $option is an option's name as Discord shows it, such as seed or aspect; $model is a model's label.
refused-option = { $model } cannot use the `{ $option }` you gave. Leave it out, or choose a model that can: { $names }.
refused-option-nowhere = { $model } cannot use the `{ $option }` you gave, and no other model can. Leave it out.
# $takes are options, or the values of an option.
refused-option-takes = -# What { $model } takes: { $takes }
refused-references = You gave { $given } pictures to start from; this model takes { $limit ->
        [0] none
       *[other] { $limit }
    }. Attach fewer, or choose a model that takes as many: { $names }.
refused-references-nowhere = You gave { $given } pictures to start from; this model takes { $limit ->
        [0] none
       *[other] { $limit }
    }, and no other takes as many. Attach fewer.
refused-pictures = { $given } pictures at once are too many. Ask for { $limit } at most.
refused-style = There is no style called { $name } here. Choose one from the list that opens as you type.
refused-style-name = This name cannot be a style's. Choose another one: letters, digits, spaces and hyphens, at most { $limit } characters.
refused-style-template = This cannot be a style: it has no single place for the prompt. Write { "`{prompt}`" } once, where the member's words belong.
refused-style-length = This style is longer than { $limit } characters and leaves no room for a prompt. Make it shorter.
refused-style-exists = A style called { $name } is there already. Choose another name, or remove that one first.
refused-style-many = This server has { $limit } styles of its own, and cannot have more. Remove one first.
refused-result-gone = This picture is not known here any more: it was deleted or forgotten. Ask for a new one with /imagine.
refused-may-not = You may not use commands here, so you may not do this either. Ask a moderator.
refused-reroll-running = Your reroll of this picture is still in the making. Try again when it is there.
refused-member-busy = You have { $limit ->
        [one] a picture
       *[other] { $limit } pictures
    } in the making here. Ask again when one is there.
refused-member-busy-until = You have { $limit ->
        [one] a picture
       *[other] { $limit } pictures
    } in the making here. Ask again when one is there: { $when }.
refused-queue-full = { $limit } requests wait here already. Come back in a few minutes.
refused-queue-full-until = { $limit } requests wait here already. Come back { $when }.
refused-closing = Easel is restarting. Try again in a minute.
refused-request = This cannot be drawn as it was asked for. Try it in another way.

## The image service made no picture

# In small type below one of the texts that follow; $detail is the image service's own text, mostly English.
service-said = -# The image service said: { $detail }
service-input = The model did not take this request. Try other words or another picture.
service-download = The image service could not read your picture. Attach it again and retry.
service-declined = The model declined this request. Try to put it in other words.
service-failed = The model made no picture this time. Try again, or put it in other words.
service-slow = The model took too long and was stopped. Try again, or ask for something simpler.
service-auth = The image service refused this bot. Please tell the bot's operator.
service-setup = This bot is not set up right at the image service. Please tell its operator.
service-cancelled = The image service cancelled this picture. Try again.
service-unknown = The image service could not make this picture. Try again in a moment.
service-unreachable = The image service could not be reached. Try again in a few minutes.
service-uncertain = The connection to the image service broke before it answered, so this was not repeated. Try again.
service-busy = The image service was too busy. Try again in a few minutes.
service-key = The image service refused this bot's key. Please tell the bot's operator.
service-credit = This bot's credit at the image service is used up. Please tell its operator.
service-refused = The image service did not take this request. Try other words or another picture.
service-fault = The image service had a fault. Try again in a few minutes.
service-timeout = The picture was not finished in time and was stopped. Try again.

## What came back, and posting it

picture-address = The image service sent a picture from an address that is not allowed. Try again.
picture-large = The picture that came back is too large to be handled. Try again.
picture-unusable = What came back from the image service is not a usable picture. Try again.
posting-failed = The picture is ready and could not be posted here. It is kept for you for a week: get it with `/gallery`. A moderator can check my permissions here.

## Our own fault

unforeseen = Something went wrong on our side. Try again; if it stays, tell the bot's operator.
unforeseen-reference = Something went wrong on our side. Try again; if it stays, tell the bot's operator (reference `{ $reference }`).

## The same, later

past-prompt = The prompt was empty or too long. Write a shorter one.
past-reference = A picture to start from could not be used. Attach a PNG, a JPEG, a WebP or a still GIF, and not a very large one.
past-model = The model is not offered any more. Choose another one.
past-option = The model could not use one of the options. Leave it out, or choose another model.
past-references = There were more pictures to start from than the model takes. Attach fewer, or choose another model.
past-pictures = Too many pictures were asked for at once. Ask for fewer.
past-style = There was no such style. Choose one from the list that opens as you type.
past-style-kept = The style could not be kept. Try it with another name or shorter words.
past-styles = This server had as many styles as it can have. Remove one first.
past-member-busy = You had too many pictures in the making. Ask again when one is there.
past-queue-full = Too many requests were waiting. Ask again in a few minutes.
