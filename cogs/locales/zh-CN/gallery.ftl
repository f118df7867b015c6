### /gallery: what was drawn, a few to a page. Each entry is the prompt with one small line of facts below it.

gallery-page = 🖼️ **{ $whose ->
        [mine] 你的图片
       *[server] 此服务器的图片
    }** · 第 { $page } 页，共 { $pages } 页
# What is looked for, as it was typed.
gallery-words = “{ $words }”
gallery-kept = 📦 你有 { $count } 个请求的图片已完成，但无法发布：它们在这里等你领取。

# In an entry's small line. $url leads to the message, $when is Discord's timestamp ("2 hours ago").
gallery-pictures = { $count } 张图片
gallery-private = 🔒 私密
gallery-spoiler = 🙈 剧透
gallery-link = [前往]({ $url })
# A week after it was finished, it is given up.
gallery-until = 删除时间：{ $when }

## What could not be posted: an entry's title, and the button that shows it.

gallery-waits = 待领取
gallery-waits-one = 待领取 { $number }
gallery-show = 领取
gallery-show-one = 领取 { $number }

## Nothing to show

gallery-empty-mine = 你还没有图片。用 `/imagine` 画一张吧。
gallery-empty-server = 这里没有你能看到的图片。用 `/imagine` 画一张吧。
gallery-not-found = 没有符合条件的图片。请去掉 `words` 或 `member`，或换几个词。
gallery-no-server = 只有我所在的服务器才有图库。在这里可以看你自己的图片：在 `whose` 中选择，或留空。

## Showing what could not be posted

gallery-not-waiting = 这张图片已不在待领取之列：它已被领取，或一周的保留期已过。现有的图片请看 `/gallery`。
gallery-not-yours = 只有请求这张图片的人才能领取它。
