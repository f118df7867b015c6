### "Use as reference": a picture in any message as the start of another one. A form's title and its fields' names
### (form-…) have at most 45 characters, what explains a field at most 100.

menu-reference = 参照画像に使う

form-reference = 画像から描く
form-reference-pictures = 参照画像
form-reference-picture = 画像{ $number }
form-reference-files = 自分の画像
form-reference-files-hint = メッセージの画像と一緒に使います。
form-reference-hint = 新しくしたいところや変えたいところを書いてください。残りは画像から読み取ります。

## Answers. $prompt is what was typed, as a quotation on a line of its own.

reference-none = このメッセージには、参照画像にできる画像がありません。PNG、JPEG、WebP、GIFの画像があるメッセージで、このメニューを使ってください。
reference-gone =
    この画像はもうありません。メッセージが削除されたか、変更されています。別のメッセージでメニューを使ってください。入力した内容：
    { $prompt }
reference-again =
    どの画像だったか、わからなくなりました。そのメッセージで、もう一度**参照画像に使う**を選んでください。入力した内容：
    { $prompt }
