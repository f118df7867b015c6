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
