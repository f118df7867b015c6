### /queue and /cancel: what is drawn and what waits, and taking back what one asked for.
### The rows of a long queue stand below each other: keep them on one line.

queue-title = **{ $drawing } 个请求正在绘制，{ $waiting } 个在排队**
queue-empty = 现在没有正在绘制或排队的请求。轮到你了：`/imagine`
queue-down = 🔌 图片服务自 { $since } 起中断。所有请求都会保留，恢复后自动继续。
queue-paused = ⏸️ 图片服务要求放慢速度。{ $when }继续。
# $who is one of the three texts below the rows.
queue-row-drawing = 🎨 { $who } · 开始于 { $since }
queue-row-drawing-several = 🎨 { $who } · 已完成 { $made } / { $count } 张，开始于 { $since }
queue-row-waiting = `{ $place }` { $who }
queue-row-ready = `{ $place }` { $who } · 预计完成：{ $when }
queue-row-known = ⏳ { $who }
queue-yours = **你的：** { $prompt }
queue-others = { $member }：{ $prompt }
queue-private = 一张私密图片
queue-more = …还有 { $count } 个
# A button.
queue-refresh = 刷新

## /cancel

cancel-none = 你没有尚未完成的请求。
cancel-ask = 要取消哪一个？
cancel-choose = 选择要取消的请求
# In a menu; plain text, 100 characters at most.
cancel-choice = { $prompt }
cancel-all = 我的全部请求
cancel-too-late = 来不及取消了：图片已经画好，正在发布。
cancel-over = 这张图片已不在绘制或排队中。
cancel-done = ❌ 已取消。
cancel-several = ❌ 已取消 { $count } 个请求。
