### /gallery: what was drawn, a few to a page. Each entry is the prompt with one small line of facts below it.

gallery-page = 🖼️ **{ $whose ->
        [mine] 自分の画像
       *[server] このサーバーの画像
    }** · { $page }/{ $pages }ページ
gallery-words = 「{ $words }」
gallery-kept = 📦 完成したのに投稿できなかった画像があります（リクエスト{ $count }件分）。ここで受け取れます。

# In an entry's small line. $url leads to the message, $when is Discord's timestamp ("2 hours ago").
gallery-pictures = { $count }枚
gallery-private = 🔒 非公開
gallery-spoiler = 🙈 スポイラー
gallery-link = [メッセージへ]({ $url })
# A week after it was finished, it is given up.
gallery-until = { $when }に削除

## What could not be posted: an entry's title, and the button that shows it.

gallery-waits = 未受け取り
gallery-waits-one = 未受け取り：{ $number }
gallery-show = 受け取る
gallery-show-one = { $number }を受け取る

## Nothing to show

gallery-empty-mine = まだ画像がありません。`/imagine`で描いてみてください。
gallery-empty-server = ここで見られる画像はまだありません。`/imagine`で描いてみてください。
gallery-not-found = 見つかりませんでした。`words`や`member`を外すか、別の言葉で試してください。
gallery-no-server = サーバーのギャラリーは、Easelが参加しているサーバーにだけあります。ここでは自分の画像を見られます。`whose`で自分の画像を選ぶか、指定せずに使ってください。

## Showing what could not be posted

gallery-not-waiting = この画像はもうここにありません。受け取り済みか、1週間の保管期間が過ぎています。今ある画像は`/gallery`で確認できます。
gallery-not-yours = この画像を受け取れるのは、リクエストした人だけです。
