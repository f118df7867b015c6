### /help: a topic is a few paragraphs. Names of topics, buttons and menus come as variables, as they are said elsewhere.
### Keep it short: a topic must fit on a phone's screen or two.

help-choose = ほかの項目を読む

## Start. $topic is the topic that tells more.

help-start = `/imagine`と入力し、何を描くかを書いて送信します。順番が来ると、送信した場所に画像が届きます。それまでは、いつごろになるかをメッセージでお知らせします。
help-start-words = ✍️ **絵は言葉で決まります。** 誰や何が、どこで、何をしているか、どんな画風かを書いてください。詳しくは「*{ $topic }*」へ。
help-start-picture = 🖼️ **画像から描くこともできます。** `image`に添付してください。詳しくは「*{ $topic }*」へ。
help-start-then = 🔁 **できた画像から、さらに続けられます。** 画像のボタンで、描き直したり、言葉を変えたり、大きくしたりできます。詳しくは「*{ $topic }*」へ。
help-start-wait = ⏳ `/queue`で順番待ちの様子がわかります。`/cancel`でリクエストをキャンセルできます。`which`で指定するか、一覧から選んでください。この画面は`/help`でまた開けます。`topic`を指定すると、その項目が直接開きます。
help-start-where = 💬 サーバーでも、スレッドでも、ボットとのダイレクトメッセージでも使えます。自分のアカウントに追加すると、Discordのどこでも使えます。

## Good prompts

help-prompts = よいプロンプトは、4つの質問に答えています。先に書いたことほど重視されるので、順番も大切です。
help-prompts-subject = **主役** · 誰？ 何？ *小さなヨット*
help-prompts-action = **動き** · 何をしている？ *水面をすべるように進む*
help-prompts-place = **周りの様子** · いつ、どこで？ 光や天気は？ *夕暮れの穏やかな海、暖かい光*
help-prompts-style = **画風** · どんな絵？ *フラットイラスト、油絵、写真*
help-prompts-see = • 見たいものを書きましょう。「*人がいない*」より「*がらんとした通り*」のほうが、うまくいきます。
help-prompts-name = • 感想ではなく、目に見えるものを書きましょう。「*美しい*」ではなく「*窓から差し込む暖かい光*」のように。
help-prompts-edit = • 変えるのは一度に1つずつ。**{ $edit }**を押すと、前の言葉から書き直せます。
help-prompts-enhance = ✨ 急ぐときは、短い言葉に`enhance`を付けてください。動き、周りの様子、光、画風を補い、実際に使ったプロンプトも表示します。
help-few-words = 短い言葉だけ
help-more-words = 4つの質問すべてに答えた場合

## From a picture. $menu, $edit and $vary are the names of a menu and of buttons.

help-reference = `/imagine`の`image`に画像を添付します。複数の画像を使えるモデルでは、`image2`、`image3`、`image4`も追加できます。
help-reference-menu = すでに投稿されている画像も使えます。画像のあるメッセージを右クリック（スマートフォンでは長押し）して、**アプリ**から**{ $menu }**を選んでください。
help-reference-words = **画像と言葉で役割を分けましょう。** 残したいものは画像で見せて、変えたいことは言葉で書きます。別の季節、別の画風、描き足したいものなどです。両方が食い違うと、どちらが描かれるかは運しだいです。
help-reference-results = できた画像の下の**{ $vary }**は、その画像を元に描きます。**{ $edit }**では、ほかの画像も追加できます。
help-reference-kind = 主役がはっきり1つ写った、鮮明な画像が向いています。PNG、JPEG、WebP、動かないGIFで、10 MiBまでです。
help-started-from = 参照画像
help-referenced = この言葉で描いた結果

## Styles and models: the options of /imagine, and what belongs to them.

help-options = 指定しないものは、おまかせになります。入力を始めると一覧が出ます。
help-option-prompt = `prompt` · 何を描くか
help-option-style = `style` · 水彩画、写真、ドット絵など、いろいろ
help-option-aspect = `aspect` · 縦横比：1:1、16:9、9:16
help-option-count = `count` · 1～4枚
help-option-model = `model` · 描くモデル。速いもの、きれいなもの、文字をきちんと書けるものなどがあります
help-option-seed = `seed` · 同じ数字と同じ言葉なら同じ画像になります（対応するモデルのみ）
help-option-enhance = `enhance` · 短いプロンプトを補います
help-option-private = `private` · 自分だけに表示します
help-option-spoiler = `spoiler` · クリックするまで隠します
help-defaults = `/defaults set`で、いつもの設定を決めておけます。使われるのは自分のリクエストだけです。確認は`/defaults show`、取り消しは`/defaults reset`で。`what`で1つだけ選ぶこともできます。
help-style = `/style list`で、ここで選べるスタイルがわかります。サーバーを管理できる人は、`/style add`でスタイルを追加し、`/style remove`と`name`で削除できます。

## Your pictures. $reroll and $copy are emoji, $menu is the name of a menu.

help-pictures = 画像の下には次のボタンがあり、何年たっても使えます。
# One button: its emoji, its name, what it does.
help-button = { $emoji } **{ $label }** · { $what }
help-button-reroll = 同じ内容で、もう一度描きます
help-button-edit = 言葉や画像を変えて描きます
help-button-vary = この画像に似たものを描きます
help-button-upscale = 同じ画像を大きくします
help-button-info = プロンプト、モデル、シード、時間を表示します
help-button-publish = 非公開の画像を全員に見せます
help-button-delete = 削除します。リクエストした人とモデレーターだけが使えます
help-button-cancel = まだできていないリクエストを取り消します
help-pictures-react = どの画像でも、{ $reroll }でリアクションすると自分のリクエストとして描き直せます。{ $copy }なら、コピーがダイレクトメッセージで届きます。
help-pictures-menu = メッセージのメニューの**アプリ**にも**{ $menu }**があります。
help-gallery = `/gallery`で画像を探せます。どこで描いたかに関係なく自分の画像をすべて見るか、このサーバーの画像を見るかは`whose`で選び、`member`と`words`で絞り込みます。投稿できなかった画像も、ここで受け取れます。
help-me = `/me`で、利用状況と保存されている記録がわかります。記録を消去するボタンもあります。

## What went wrong. $when is Discord's timestamp: "in 2 minutes", "3 hours ago".

help-wrong-nothing = ✅ 最近うまくいかなかったリクエストはありません。
help-wrong-last = 最後にうまくいかなかったリクエスト（{ $when }）：
help-wrong-often = **よくある解決法**
help-wrong-declined = • リクエストが断られた：言葉を変えてみてください。モデルにはそれぞれルールがあります。
help-wrong-picture = • 参照画像が使えなかった：PNG、JPEG、WebP、動かないGIFで、10 MiBまでの画像を使ってください。
help-wrong-meant = • 思った画像にならない：画像に何を入れたいかを書いてください。詳しくは「*{ $topic }*」へ。
help-wrong-permissions = • チャンネルに投稿されない：モデレーターに頼んで、「チャンネルを見る」「メッセージを送信」「ファイルを添付」「メッセージ履歴を読む」の権限をボットに付けてもらってください。
help-wrong-copy = • コピーが届かない：このサーバーのメンバーからのダイレクトメッセージを許可してください。

## Examples

# What a screen reader reads of an example; $prompt is English.
help-alt = この言葉で描いた見本（シミュレーション）：{ $prompt }
