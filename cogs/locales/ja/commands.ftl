### What Discord shows of the commands before they are used. The names themselves are not translated.
### At most 100 characters each; a context menu's name (menu-…) at most 32.

command-imagine = 言葉から画像を描きます。画像を元にすることもできます
option-imagine-prompt = 何を描くか：主役、動き、周りの様子、画風
option-imagine-image = 参照画像。PNG、JPEG、WebP、動かないGIFで、10 MiBまで
option-imagine-image2 = 追加の参照画像（複数の画像を使えるモデルのみ）
option-imagine-image3 = 追加の参照画像（複数の画像を使えるモデルのみ）
option-imagine-image4 = 追加の参照画像（複数の画像を使えるモデルのみ）
option-imagine-count = 枚数（1～4枚）
option-imagine-aspect = 16:9などの縦横比（対応するモデルのみ）
option-imagine-style = スタイル。水彩画、写真、ドット絵など、いろいろあります
option-imagine-model = 描くモデル。使えるオプションはモデルによって違います
option-imagine-seed = 同じシードと同じ言葉なら、同じ画像になります（対応するモデルのみ）
option-imagine-enhance = 短いプロンプトに、動き、周りの様子、光、画風を補います
option-imagine-private = 自分だけに表示します。あとからボタンで公開できます
option-imagine-spoiler = クリックするまで画像を隠します

command-help = できること、プロンプトのコツ、最近うまくいかなかったことを表示します
option-help-topic = 知りたいこと
choice-help-start = はじめに
choice-help-prompts = プロンプトのコツ
choice-help-reference = 画像から描く
choice-help-options = スタイルとモデル
choice-help-pictures = できた画像
choice-help-wrong = うまくいかないとき

command-gallery = 描いた画像を探します。自分の画像（場所を問わず）も、このサーバーの画像も
option-gallery-whose = 自分の画像（場所を問わず）か、このサーバーで見られる画像か
option-gallery-member = この人がリクエストした画像だけ
option-gallery-words = プロンプトにこの言葉がある画像だけ
choice-gallery-mine = 自分の画像
choice-gallery-server = このサーバーの画像

command-me = 自分の利用状況と保存されている記録を表示します。記録の消去もできます

command-defaults = 毎回指定しなくて済むように、いつもの設定を決めておきます
command-defaults-show = 自分のデフォルトを表示します
command-defaults-set = /imagineのデフォルトを決めます
command-defaults-reset = デフォルトを取り消します。1つだけでも、まとめてでも
option-defaults-model = 描くモデル
option-defaults-aspect = 16:9などの縦横比
option-defaults-style = スタイル
option-defaults-private = 画像を自分だけに表示するか
option-defaults-what = 取り消す項目。指定しなければすべて
choice-defaults-all = すべて
choice-defaults-model = モデル
choice-defaults-aspect = 縦横比
choice-defaults-style = スタイル
choice-defaults-private = 自分だけに表示

command-style = このサーバーのスタイル
command-style-list = ここで選べるスタイルを表示します
command-style-add = このサーバーのスタイルを追加します（サーバーを管理できる人のみ）
command-style-remove = このサーバーのスタイルを削除します（サーバーを管理できる人のみ）
option-style-name = どのスタイルか
command-queue = ここで描いている画像と順番待ちを表示します。自分の分には印が付きます
command-cancel = リクエストをキャンセルします
option-cancel-which = キャンセルするもの。指定しなければ一覧から選べます
