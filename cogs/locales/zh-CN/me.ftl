### /me and /defaults: what one person used, what is kept of them, how it is forgotten, and what they chose for good.
### A button's text (me-forget, me-erase, me-keep) has at most 80 characters; make it much shorter.

me-title = **你和 Easel**
me-pictures = 🎨 **图片：** 今天 { $today } 张 · 本月 { $month } 张 · 总共 { $total } 张
# $count is wherever they asked, $more is where they ask now.
me-making = ⏳ **尚未完成：** { $count } 个请求 · 在这里还可以再请求 { $more } 个
me-cost = 💵 **本月费用：** 约 ${ NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 3) }

me-stored = 🗄️ **我保存的关于你的内容**
me-stored-nothing = 什么都没有。
# $since is a date.
me-stored-requests = • 自 { $since } 以来的 { $count } 个请求：你的文字和选项、请求的时间和地点、图片所在的消息、费用。这些会保留到你让我忘记你为止，这样图片下的按钮多年后仍然可用。
me-stored-kept = • { $count } 个请求中无法发布的图片，各保留一周：用 `/gallery` 查看。
me-stored-defaults = • 你的默认设置，直到你用 `/defaults reset` 重置。
me-stored-pictures = -# 已发布的图片在 Discord 的消息里，不在我这里。

me-forget = 忘记我

## Before it is done: what is erased, what stays.

me-sure = 🧽 **要我忘记你吗？** 此操作无法撤销。
me-sure-erased = **会清除**
me-sure-requests = • 你在各处的 { $count } 个请求：你的文字和选项、请求的时间和地点、图片所在的消息
me-sure-making = • 尚未完成的请求：{ $count } 个会被取消
me-sure-kept = • { $count } 个请求中无法发布的图片
me-sure-defaults = • 你的默认设置
me-sure-stays = **会保留**
me-sure-messages = • 已发布的消息会留在各自的频道，但按钮不再可用：想删掉的，请先用消息下的 🗑️ 删除
me-sure-act = • 一行记录，说明你要求过清除：你的账号 ID、时间和请求数量
me-erase = 全部清除
me-keep = 保留

## After it, or not

me-forgotten = ✅ 完成。{ $count ->
        [0] 没有保存关于你的任何内容。
       *[other] 已清除 { $count } 个请求及其全部内容。
    }
# Some jobs were just being posted and have not ended yet.
me-forgotten-later = ⚠️ 还有 { $count } 个请求正在发布，暂时还在。请过一分钟再用一次 `/me`。
me-not-forgotten = 没有清除任何内容。
me-not-yours = 这是别人的按钮。请自己使用 `/me`。

## /defaults. Each line is something that was chosen.

defaults-title = 🎛️ **你的默认设置**，用于 `/imagine`
defaults-model = • `model` · { $value }
defaults-model-gone = • `model` · { $value }，已不再提供
defaults-aspect = • `aspect` · { $value }
defaults-aspect-idle = • `aspect` · { $value }，你的模型不支持，会被忽略
defaults-style = • `style` · { $value }
defaults-private = • `private` · { $value ->
        [yes] 只有你能看到你的图片
       *[no] 所有人都能看到你的图片
    }
defaults-hint = -# 你在 `/imagine` 中填写的内容优先。用 `/defaults set` 更改，用 `/defaults reset` 重置。
defaults-none = 你没有默认设置：留空的选项由我来选。用 `/defaults set` 设置你自己的。
defaults-nothing-given = 请至少填写 `model`、`aspect`、`style`、`private` 中的一项。

defaults-aspect-other = { $model } 不支持 `aspect` { $value }。它支持这些：{ $names }。
defaults-aspect-none = { $model } 不支持 `aspect`。请留空，或选择其他模型。
defaults-aspect-unknown = 没有模型支持 `aspect` { $value }。可用的有：{ $names }。
