### What people read about a job: its waiting message, its result. How these files are written: ../en/jobs.ftl.

## Who asked: the first line of every message about a job, above the prompt. $member is a mention.

job-asked = { $member }さんのリクエスト
job-rerolled = { $member }さんの描き直しリクエスト
job-edited = { $member }さんの編集リクエスト
job-varied = { $member }さんのバリエーションのリクエスト
job-upscaled = { $member }さんの高解像度化リクエスト

## The waiting message's last line. $where is "guild", or "own" in direct messages: one's own queue.

waiting-turn = ⏳ 順番を待っています。
waiting-place = ⏳ 順番を待っています。{ $where ->
        [guild] このサーバーで
       *[own] 自分のリクエストの中で
    }**{ $place }**番目です。
waiting-place-ready = ⏳ 順番を待っています。{ $where ->
        [guild] このサーバーで
       *[own] 自分のリクエストの中で
    }**{ $place }**番目、完成予定は{ $when }です。
waiting-drawing = 🎨 { $since }に描き始めました。
waiting-drawing-several = 🎨 { $since }に描き始め、{ $count }枚中{ $made }枚ができています。
waiting-paused = ⏸️ 画像サービスから、ペースを落とすよう求められました。リクエストはそのまま残り、{ $when }に再開します。
waiting-keeping = ⌛ 時間がかかり、Discordでここに返信できる期限を過ぎてしまいます。画像は保管しておくので、完成したら`/gallery`で受け取ってください。
waiting-down = 🔌 { $since }から画像サービスが停止しています。リクエストはそのまま残り、復旧すると自動で再開します。

## The result. The facts stand side by side in one small line: model · time · size.

result-ready = { $who }：画像ができました
result-seconds = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) }秒
result-minutes = { NUMBER($minutes, minimumFractionDigits: 1, maximumFractionDigits: 1) }分
result-scaled = ここのアップロード上限に合わせて{ $before }から{ $after }に縮小
result-scaled-several = ここのアップロード上限に合わせて縮小
result-partly = { $count }枚中{ $made }枚ができました。{ $why }
result-cut-short = キャンセルしました。{ $count }枚中{ $made }枚はできています。
result-full-prompt = -# ✨ 実際のプロンプト：{ $prompt }
job-cancelled = ❌ キャンセルしました。

## What a screen reader reads of a picture.

alt-several = { $count }枚中{ $number }枚目の画像：{ $prompt }
alt-reference = 元になった画像
