### What Discord shows of the commands before they are used. The names themselves are not translated.
### At most 100 characters each; a context menu's name (menu-…) at most 32.

command-imagine = Draw a picture from words, and from a picture if you like
option-imagine-prompt = What should be drawn: subject, action, surroundings, style
option-imagine-image = A picture to start from: PNG, JPEG, WebP or a still GIF, at most 10 MiB
option-imagine-image2 = One more picture to start from, where the model takes several
option-imagine-image3 = One more picture to start from, where the model takes several
option-imagine-image4 = One more picture to start from, where the model takes several
option-imagine-count = How many pictures: 1 to 4
option-imagine-aspect = The shape, as in 16:9, where the model takes one
option-imagine-style = A style to draw in: watercolour, photograph, pixel art and many more
option-imagine-model = What draws; some take more options than others
option-imagine-seed = The same seed and words give the same picture again, where the model takes one
option-imagine-enhance = Fill a short prompt out with action, surroundings, light and style
option-imagine-private = Only you see it; a button publishes it
option-imagine-spoiler = Cover the picture until somebody clicks it

command-help = What you can do here, how to write good prompts, and what went wrong last
option-help-topic = What you want to read about
choice-help-start = Start
choice-help-prompts = Good prompts
choice-help-reference = From a picture
choice-help-options = Styles and models
choice-help-pictures = Your pictures
choice-help-wrong = What went wrong

command-gallery = Find pictures again: yours from everywhere, or this server's
option-gallery-whose = Yours from everywhere, or those of this server that you can see
option-gallery-member = Only what this person asked for
option-gallery-words = Only pictures whose prompt has these words
choice-gallery-mine = My pictures
choice-gallery-server = This server's pictures

command-me = What you asked for, what is kept of you, and how to have it forgotten

command-defaults = What you always want, so that you need not say it each time
command-defaults-show = Show your defaults
command-defaults-set = Choose your defaults for /imagine
command-defaults-reset = Take your defaults back: one of them, or all
option-defaults-model = What draws
option-defaults-aspect = The shape, as in 16:9
option-defaults-style = A style to draw in
option-defaults-private = Whether only you see your pictures
option-defaults-what = Which one; all of them if you leave it out
choice-defaults-all = All
choice-defaults-model = Model
choice-defaults-aspect = Aspect
choice-defaults-style = Style
choice-defaults-private = Private

command-style = The styles of this server
command-style-list = Show the styles that you can choose here
command-style-add = Add a style of this server; for who may manage it
command-style-remove = Remove a style of this server; for who may manage it
option-style-name = Which one
command-queue = What is being drawn here and what waits, yours marked
command-cancel = Take back what you asked for
option-cancel-which = Which one; leave it out to choose from a list
