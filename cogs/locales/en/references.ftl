### "Use as reference": a picture in any message as the start of another one. A form's title and its fields' names
### (form-…) have at most 45 characters, what explains a field at most 100.

menu-reference = Use as reference

form-reference = Draw from a picture
form-reference-pictures = Pictures to start from
form-reference-picture = Picture { $number }
form-reference-files = Pictures of your own
form-reference-files-hint = They are used beside those of the message.
form-reference-hint = Say what should be new or different; the picture says the rest.

## Answers. $prompt is what was typed, as a quotation on a line of its own.

reference-none = There is no picture in this message that I can start from. Use the menu on a message with a PNG, JPEG, WebP or GIF picture.
reference-gone =
    This picture is gone: its message was deleted or changed. Use the menu on another one. You wrote:
    { $prompt }
reference-again =
    I have forgotten which picture you meant. Choose **Use as reference** on its message again. You wrote:
    { $prompt }
