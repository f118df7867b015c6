### /queue and /cancel: what is drawn and what waits, and taking back what one asked for.
### The rows of a long queue stand below each other: keep them on one line.

queue-title = **作成中{ $drawing }件、順番待ち{ $waiting }件**
queue-empty = 作成中のものも、順番待ちもありません。すぐに描けます：`/imagine`
queue-down = 🔌 { $since }から画像サービスが停止しています。リクエストはすべて残り、復旧すると自動で再開します。
queue-paused = ⏸️ 画像サービスから、ペースを落とすよう求められました。{ $when }に再開します。
# $who is one of the three texts below the rows.
queue-row-drawing = 🎨 { $who } · { $since }に開始
queue-row-drawing-several = 🎨 { $who } · { $count }枚中{ $made }枚完成、{ $since }に開始
queue-row-waiting = `{ $place }` { $who }
queue-row-ready = `{ $place }` { $who } · 完成予定は{ $when }
queue-row-known = ⏳ { $who }
queue-yours = **自分：** { $prompt }
queue-others = { $member }：{ $prompt }
queue-private = 非公開の画像
queue-more = …ほか{ $count }件
# A button.
queue-refresh = 更新

## /cancel

cancel-none = 作成中や順番待ちになっている自分のリクエストはありません。
cancel-ask = どれをキャンセルしますか？
cancel-choose = キャンセルするものを選択
# In a menu; plain text, 100 characters at most.
cancel-choice = { $prompt }
cancel-all = 自分のものすべて
cancel-too-late = もうキャンセルできません。画像はできていて、投稿しているところです。
cancel-over = このリクエストはもう終わっています。
cancel-done = ❌ キャンセルしました。
cancel-several = ❌ リクエスト{ $count }件をキャンセルしました。
