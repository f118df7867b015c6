### What people read about a job: its waiting message, its result. How these files are written: ../en/jobs.ftl.

## Who asked: the first line of every message about a job, above the prompt. $member is a mention.

job-asked = { $member } 的请求
job-rerolled = { $member } 的重新绘制请求
job-edited = { $member } 的编辑请求
job-varied = { $member } 的变体请求
job-upscaled = { $member } 的放大请求

## The waiting message's last line. $where is "guild", or "own" in direct messages: one's own queue.

waiting-turn = ⏳ 正在排队。
waiting-place = ⏳ 正在排队：{ $where ->
        [guild] 在此服务器的队列中
       *[own] 在你的队列中
    }排第 **{ $place }** 位。
waiting-place-ready = ⏳ 正在排队：{ $where ->
        [guild] 在此服务器的队列中
       *[own] 在你的队列中
    }排第 **{ $place }** 位，预计完成：{ $when }。
waiting-drawing = 🎨 正在绘制，开始于 { $since }。
waiting-drawing-several = 🎨 正在绘制，已完成 { $made } / { $count } 张，开始于 { $since }。
waiting-paused = ⏸️ 图片服务要求放慢速度。你的请求会保留，{ $when }继续。
waiting-keeping = ⌛ 所需时间超出了 Discord 允许我在此回复的时限。图片会为你保留：完成后用 `/gallery` 领取。
waiting-down = 🔌 图片服务自 { $since } 起中断。你的请求会保留，恢复后自动继续。

## The result. The facts stand side by side in one small line: model · time · size.

result-ready = { $who }：图片已完成
result-seconds = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } 秒
result-minutes = { NUMBER($minutes, minimumFractionDigits: 1, maximumFractionDigits: 1) } 分钟
result-scaled = 为符合此处的上传限制，已从 { $before } 缩小到 { $after }
result-scaled-several = 为符合此处的上传限制，已缩小
result-partly = 已完成 { $count } 张图片中的 { $made } 张。{ $why }
result-cut-short = 已取消：{ $count } 张图片中已完成 { $made } 张。
result-full-prompt = -# ✨ 实际提示词：{ $prompt }
job-cancelled = ❌ 已取消。

## What a screen reader reads of a picture.

alt-several = 第 { $number } 张图片，共 { $count } 张：{ $prompt }
alt-reference = 所用的参考图
