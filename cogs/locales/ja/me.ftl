### /me and /defaults: what one person used, what is kept of them, how it is forgotten, and what they chose for good.
### A button's text (me-forget, me-erase, me-keep) has at most 80 characters; make it much shorter.

me-title = **Easelの利用状況**
me-pictures = 🎨 **画像：** 今日{ $today }枚 · 今月{ $month }枚 · 合計{ $total }枚
# $count is wherever they asked, $more is where they ask now.
me-making = ⏳ **作成中・順番待ち：** { $count }件 · ここではあと{ $more }件リクエストできます
me-cost = 💵 **今月の費用：** 約${ NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 3) }

me-stored = 🗄️ **保存されている記録**
me-stored-nothing = ありません。
# $since is a date.
me-stored-requests = • { $since }からのリクエスト{ $count }件：言葉とオプション、リクエストした日時と場所、画像のあるメッセージ、費用。画像の下のボタンを何年も使えるように、記録を消去するまで保存します。
me-stored-kept = • 投稿できなかった画像（リクエスト{ $count }件分）：1週間保管します。`/gallery`で見られます。
me-stored-defaults = • 自分のデフォルト：`/defaults reset`で取り消すまで保存します。
me-stored-pictures = -# 投稿した画像はDiscordのメッセージにあり、ボットには保存していません。

me-forget = 記録を消去

## Before it is done: what is erased, what stays.

me-sure = 🧽 **記録を消去しますか？** 元には戻せません。
me-sure-erased = **消去されるもの**
me-sure-requests = • すべての場所でのリクエスト{ $count }件：言葉とオプション、リクエストした日時と場所、画像のあるメッセージの情報
me-sure-making = • 作成中や順番待ちのリクエスト{ $count }件（キャンセルされます）
me-sure-kept = • 投稿できなかった画像（リクエスト{ $count }件分）
me-sure-defaults = • 自分のデフォルト
me-sure-stays = **残るもの**
me-sure-messages = • 投稿したメッセージはチャンネルに残り、そのボタンは使えなくなります。消したいものは、先に画像の下の🗑️で削除してください
me-sure-act = • 消去を依頼したという1行の記録：アカウントID、日時、リクエストの件数
me-erase = すべて消去
me-keep = 残す

## After it, or not

me-forgotten = ✅ 完了しました。{ $count ->
        [0] 保存されている記録はありませんでした。
       *[other] リクエスト{ $count }件と、それに関する記録をすべて消去しました。
    }
# Some jobs were just being posted and have not ended yet.
me-forgotten-later = ⚠️ リクエスト{ $count }件は投稿の途中なので、まだ残っています。1分ほどしてから、もう一度`/me`を使ってください。
me-not-forgotten = 何も消去していません。
me-not-yours = これはほかの人のボタンです。自分で`/me`を使ってください。

## /defaults. Each line is something that was chosen.

defaults-title = 🎛️ **`/imagine`のデフォルト**
defaults-model = • `model` · { $value }
defaults-model-gone = • `model` · { $value }（もう使えません）
defaults-aspect = • `aspect` · { $value }
defaults-aspect-idle = • `aspect` · { $value }（選んだモデルが対応していないので、使われません）
defaults-style = • `style` · { $value }
defaults-private = • `private` · { $value ->
        [yes] 画像は自分だけに表示
       *[no] 画像は全員に表示
    }
defaults-hint = -# `/imagine`で指定したものが優先されます。変更は`/defaults set`、取り消しは`/defaults reset`で。
defaults-none = デフォルトはまだありません。指定しないものは、おまかせになります。`/defaults set`で自分のデフォルトを決められます。
defaults-nothing-given = `model`、`aspect`、`style`、`private`のうち、1つ以上を指定してください。

defaults-aspect-other = { $model }は`aspect`の{ $value }に対応していません。使えるのは次のものです：{ $names }
defaults-aspect-none = { $model }は`aspect`に対応していません。外すか、別のモデルを選んでください。
defaults-aspect-unknown = `aspect`の{ $value }に対応しているモデルはありません。使えるのは次のものです：{ $names }
