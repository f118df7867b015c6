### What can be done with a result: its buttons, its forms, and the answers to them.
### A button's text (button-…) has at most 80 characters, a form's title and its fields' names (form-…) at most 45;
### make them much shorter.

button-reroll = Reroll
button-edit = Edit
button-vary = Vary
button-upscale = Upscale
button-info = Info
button-publish = Publish
button-delete = Delete
button-cancel = Cancel

## Forms

form-edit = Edit and reroll
form-vary = Vary a picture
form-upscale = Upscale a picture
form-prompt = Prompt
form-files = New pictures to start from
form-files-hint = They take the place of the old ones, or join them where the model takes several.
form-old = The pictures it started from
form-old-keep = Keep them
form-old-drop = Leave them out
form-which = Which picture?
form-which-one = Picture { $number }

## ⓘ: what made a picture. Each line is a fact; $value is plain text or a list of links.

info-title = **What made this picture**
info-prompt = **Prompt:** { $value }
info-full-prompt = **Drawn as:** { $value }
info-model = **Model:** { $value }
info-style = **Style:** { $value }
info-aspect = **Aspect:** { $value }
info-seed = **Seed:** { $value }
info-references = **Started from:** { $value }
info-time = **Time:** { $drawing } drawing, { $total } in all
info-cost = **Cost:** about ${ NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 3) }
info-source = **Made from:** { $value }
info-asked = **Asked for by:** { $member }, { $when }
info-reference-link = [picture { $number }]({ $url })
info-source-link = [an earlier picture]({ $url })

## Answers

menu-reroll = Reroll
reroll-not-a-result = This message is not a picture of mine, or it was forgotten. Use the menu on one of my results.
result-published = 📣 Published: { $url }
result-not-yours = Only the one who asked for this picture can do that.
result-not-yours-or-moderator = Only the one who asked for this picture, or a moderator, can do that.
result-copy = ✉️ Here is your copy of { $url }
result-copy-closed = { $member }, I cannot write to you: allow direct messages from this server's members, then react again.
