### What can be done with a result: its buttons, its forms, and the answers to them.
### A button's text (button-…) has at most 80 characters, a form's title and its fields' names (form-…) at most 45;
### make them much shorter.

button-reroll = 描き直す
button-edit = 編集
button-vary = バリエーション
button-upscale = 高解像度化
button-info = 詳細
button-publish = 公開
button-delete = 削除
button-cancel = キャンセル

## Forms

form-edit = 編集して描き直す
form-vary = バリエーションを作る
form-upscale = 画像を高解像度化する
form-prompt = プロンプト
form-files = 新しい参照画像
form-files-hint = 前の画像と差し替えます。複数の画像を使えるモデルでは追加になります。
form-old = 前の参照画像
form-old-keep = 使う
form-old-drop = 使わない
form-which = どの画像ですか？
form-which-one = 画像{ $number }

## ⓘ: what made a picture. Each line is a fact; $value is plain text or a list of links.

info-title = **この画像の詳細**
info-prompt = **プロンプト：** { $value }
info-full-prompt = **実際のプロンプト：** { $value }
info-model = **モデル：** { $value }
info-style = **スタイル：** { $value }
info-aspect = **縦横比：** { $value }
info-seed = **シード：** { $value }
info-references = **参照画像：** { $value }
info-time = **時間：** 描画{ $drawing }、全体で{ $total }
info-cost = **費用：** 約${ NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 3) }
info-source = **元の画像：** { $value }
info-asked = **リクエスト：** { $member }、{ $when }
info-reference-link = [画像{ $number }]({ $url })
info-source-link = [前に描いた画像]({ $url })

## Answers

menu-reroll = 描き直す
reroll-not-a-result = このメッセージはEaselの画像ではないか、記録が残っていません。Easelが描いた画像のメッセージで、このメニューを使ってください。
result-published = 📣 公開しました：{ $url }
result-not-yours = この操作ができるのは、この画像をリクエストした人だけです。
result-not-yours-or-moderator = この操作ができるのは、この画像をリクエストした人とモデレーターだけです。
result-copy = ✉️ { $url }のコピーです
result-copy-closed = { $member }さん、ダイレクトメッセージを送れませんでした。このサーバーのメンバーからのダイレクトメッセージを許可して、もう一度リアクションしてください。
