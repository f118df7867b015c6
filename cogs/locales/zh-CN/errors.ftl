### What people read when something cannot be drawn, is refused, or went wrong: what happened, what to do next.
### The first part is shown at once; the keys past-… are shown later, when only the kind of failure is known.

list-and-more = { $before }、{ $after }

## Refused before anything was spent

refused-prompt-empty = 提示词是空的。请写下要画什么。
refused-prompt-long = 你的提示词有 { $length } 个字符。请写 1 到 { $limit } 个字符。
refused-reference-large = 你的图片超过 { $limit } MiB。请上传小一点的图片。
refused-reference-pixels = 你的图片超过 { $limit } 百万像素。请上传小一点的图片。
refused-reference-address = 无法从这个地址读取你的图片。请直接上传文件。
refused-reference-gone = 你的图片已不在原处。请在 /imagine 中重新上传。
refused-reference-unusable = 这张图片无法使用：它已损坏、是动图，或格式不支持。请上传 PNG、JPEG、WebP 或静态 GIF。
refused-model = 没有名为 { $name } 的模型。请从这些里选择：{ $names }。
# $option is an option's name as Discord shows it, such as seed or aspect; $model is a model's label.
refused-option = { $model } 不支持你填写的 `{ $option }`。请去掉它，或选择支持它的模型：{ $names }。
refused-option-nowhere = { $model } 不支持你填写的 `{ $option }`，其他模型也不支持。请去掉它。
refused-option-takes = -# { $model } 支持：{ $takes }
refused-references = 你给了 { $given } 张参考图；{ $limit ->
        [0] 这个模型不支持参考图
       *[other] 这个模型最多支持 { $limit } 张
    }。请减少参考图，或选择支持这么多张的模型：{ $names }。
refused-references-nowhere = 你给了 { $given } 张参考图；{ $limit ->
        [0] 这个模型不支持参考图
       *[other] 这个模型最多支持 { $limit } 张
    }，其他模型也不支持这么多。请减少参考图。
refused-pictures = 一次画 { $given } 张太多了。最多 { $limit } 张。
refused-style = 这里没有名为 { $name } 的风格。请从输入时弹出的列表中选择。
refused-style-name = 这个名称不能用作风格名称。请换一个：文字、数字、空格和连字符，最多 { $limit } 个字符。
refused-style-template = 这不能用作风格：其中必须有且只有一处提示词的位置。请在成员的提示词该出现的地方写一次 { "`{prompt}`" }。
refused-style-length = 这个风格超过 { $limit } 个字符，没有给提示词留下空间。请缩短。
refused-style-exists = 已有名为 { $name } 的风格。请换一个名称，或先移除那一个。
refused-style-many = 此服务器已有 { $limit } 个自定义风格，不能再多。请先移除一个。
refused-result-gone = 这里已经没有这张图片的记录：它已被删除或清除。请用 /imagine 重新画一张。
refused-may-not = 你在这里没有使用命令的权限，因此也不能进行这项操作。请联系管理员。
refused-reroll-running = 你对这张图片的重新绘制还没有完成。请等它完成后再试。
refused-member-busy = 你在这里有 { $limit } 个请求尚未完成。请等其中一个完成后再试。
refused-member-busy-until = 你在这里有 { $limit } 个请求尚未完成。请等其中一个完成后再试（{ $when }）。
refused-queue-full = 这里已有 { $limit } 个请求在排队。请过几分钟再来。
refused-queue-full-until = 这里已有 { $limit } 个请求在排队。请稍后再来（{ $when }）。
refused-closing = Easel 正在重启。请过一分钟再试。
refused-request = 无法按这个要求绘制。请换一种方式再试。

## The image service made no picture

# In small type below one of the texts that follow; $detail is the image service's own text, mostly English.
service-said = -# 图片服务的说明：{ $detail }
service-input = 模型没有接受这个请求。请换一种说法或换一张图片。
service-download = 图片服务无法读取你的图片。请重新上传再试。
service-declined = 模型拒绝了这个请求。请换一种说法。
service-failed = 模型这次没有画出图片。请再试一次，或换一种说法。
service-slow = 模型耗时过长，已被停止。请再试一次，或画简单一点的内容。
service-auth = 图片服务拒绝了这个机器人。请告诉机器人的运营者。
service-setup = 这个机器人在图片服务那边没有设置好。请告诉机器人的运营者。
service-cancelled = 图片服务取消了这张图片。请再试一次。
service-unknown = 图片服务无法画出这张图片。请稍后再试。
service-unreachable = 无法连接图片服务。请过几分钟再试。
service-uncertain = 图片服务回复之前连接就断开了，因此没有自动重试。请再试一次。
service-busy = 图片服务太忙了。请过几分钟再试。
service-key = 图片服务拒绝了这个机器人的密钥。请告诉机器人的运营者。
service-credit = 这个机器人在图片服务的余额已用完。请告诉机器人的运营者。
service-refused = 图片服务没有接受这个请求。请换一种说法或换一张图片。
service-fault = 图片服务出了故障。请过几分钟再试。
service-timeout = 图片没有按时完成，已被停止。请再试一次。

## What came back, and posting it

picture-address = 图片服务返回了不被允许的图片地址。请再试一次。
picture-large = 返回的图片太大，无法处理。请再试一次。
picture-unusable = 图片服务返回的不是可用的图片。请再试一次。
posting-failed = 图片已经画好，但无法发到这里。它会为你保留一周：用 `/gallery` 领取。管理员可以检查我在这里的权限。

## Our own fault

unforeseen = 我们这边出了问题。请再试一次；如果仍然不行，请告诉机器人的运营者。
unforeseen-reference = 我们这边出了问题。请再试一次；如果仍然不行，请告诉机器人的运营者（编号 `{ $reference }`）。

## The same, later

past-prompt = 提示词是空的或太长。请写短一些。
past-reference = 有一张参考图无法使用。请上传 PNG、JPEG、WebP 或静态 GIF，且不要太大。
past-model = 这个模型已不再提供。请选择其他模型。
past-option = 模型不支持其中一个选项。请去掉它，或选择其他模型。
past-references = 参考图超出了模型支持的数量。请减少参考图，或选择其他模型。
past-pictures = 一次要画的图片太多。请少画几张。
past-style = 没有这个风格。请从输入时弹出的列表中选择。
past-style-kept = 风格无法保存。请换一个名称，或把内容写短一些。
past-styles = 此服务器的风格已达上限。请先移除一个。
past-member-busy = 你尚未完成的请求太多。请等其中一个完成后再试。
past-queue-full = 排队的请求太多。请过几分钟再试。
