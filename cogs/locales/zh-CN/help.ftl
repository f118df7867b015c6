### /help: a topic is a few paragraphs. Names of topics, buttons and menus come as variables, as they are said elsewhere.
### Keep it short: a topic must fit on a phone's screen or two.

help-choose = 了解其他内容

## Start. $topic is the topic that tells more.

help-start = 输入 `/imagine`，写下要画什么，然后发送。轮到你时，图片就会出现在你请求的地方；在那之前，会有一条消息告诉你大约何时完成。
help-start-words = ✍️ **图片由文字决定。** 说清是谁或什么、在做什么、在哪里、用什么风格。详见：*{ $topic }*
help-start-picture = 🖼️ **也可以从一张图片开始：** 把它作为 `image` 上传。详见：*{ $topic }*
help-start-then = 🔁 **然后继续创作。** 每张图片都有按钮：重新绘制、修改文字、放大。详见：*{ $topic }*
help-start-wait = ⏳ `/queue` 显示这里的排队情况。`/cancel` 取消你的请求：用 `which` 指定，或从列表中选择。`/help` 会再次打开本帮助，加上 `topic` 可直接跳到某个主题。
help-start-where = 💬 在服务器、子区以及和我的私信中都能使用。把我添加到你的账号，在 Discord 的任何地方都能用。

## Good prompts

help-prompts = 好的提示词回答四个问题。顺序也有用：越靠前越重要。
help-prompts-subject = **主体** · 是谁或什么？ *一艘小帆船*
help-prompts-action = **动作** · 在发生什么？ *滑过水面*
help-prompts-place = **环境** · 何时何地，什么光线和天气？ *日落时平静的海面，暖光*
help-prompts-style = **风格** · 什么样的图片？ *扁平插画、油画、照片*
help-prompts-see = • 写你想看到的。*空荡荡的街道*比*没有人*更有效。
help-prompts-name = • 描述事物，而不是评价：*窗户透出的暖光*，而不是*美丽*。
help-prompts-edit = • 一次只改一处：**{ $edit }**会再次打开你的文字。
help-prompts-enhance = ✨ 赶时间？写几个词并打开 `enhance`：我会补充动作、环境、光线和风格，并告诉你实际使用的提示词。
help-few-words = 只有几个词
help-more-words = 四个问题都回答了

## From a picture. $menu, $edit and $vary are the names of a menu and of buttons.

help-reference = 在 `/imagine` 的 `image` 中上传图片。模型支持多张时，再加上 `image2`、`image3` 和 `image4`。
help-reference-menu = 也可以使用已经发出的图片：右键点击带图片的消息（手机上长按），然后选择 **APP** 和**{ $menu }**。
help-reference-words = **让图片和文字分工。** 图片表示要保留什么，文字说明要改变什么：换个季节、换种风格、多一样东西。两者矛盾时，画出哪一个就看运气了。
help-reference-results = 图片下的**{ $vary }**从那张图片开始；**{ $edit }**可以添加其他图片。
help-reference-kind = 最好是主体单一、清晰的图片：PNG、JPEG、WebP 或静态 GIF，最大 10 MiB。
help-started-from = 一张参考图
help-referenced = 这些文字把它变成了这样

## Styles and models: the options of /imagine, and what belongs to them.

help-options = 任何一项都可以留空，由我来选。输入时会弹出列表。
help-option-prompt = `prompt` · 要画什么
help-option-style = `style` · 水彩、照片、像素画等等
help-option-aspect = `aspect` · 画面比例：1:1、16:9、9:16
help-option-count = `count` · 一到四张图片
help-option-model = `model` · 用哪个模型来画：有的更快，有的更精细，有的能写出清晰的文字
help-option-seed = `seed` · 种子和提示词相同，画出的图片就相同（模型支持时）
help-option-enhance = `enhance` · 把简短的提示词补充完整
help-option-private = `private` · 只有你能看到
help-option-spoiler = `spoiler` · 标记为剧透，点击后才显示
help-defaults = `/defaults set` 保存你一贯的选择，只对你有效。`/defaults show` 查看，`/defaults reset` 重置：全部，或用 `what` 选择其中一项。
help-style = `/style list` 显示这里可选的风格。有“管理服务器”权限的人可以用 `/style add` 添加服务器自己的风格，用 `/style remove` 按 `name` 移除。

## Your pictures. $reroll and $copy are emoji, $menu is the name of a menu.

help-pictures = 图片下有这些按钮，几年后也能用：
# One button: its emoji, its name, what it does.
help-button = { $emoji } **{ $label }** · { $what }
help-button-reroll = 同样的内容，重新画一次
help-button-edit = 换文字或图片再画
help-button-vary = 画一张类似的
help-button-upscale = 同一张图片，放大
help-button-info = 它是怎么画出来的：提示词、模型、种子、用时
help-button-publish = 公开私密的图片，让所有人看到
help-button-delete = 删除图片；只有你和管理员可以
help-button-cancel = 取消尚未画好的请求
help-pictures-react = 对任何图片添加 { $reroll } 反应，就会以你的名义重新绘制；添加 { $copy }，副本会发到你的私信。
help-pictures-menu = 消息菜单的 **APP** 里也有**{ $menu }**。
help-gallery = `/gallery` 找回图片：用 `whose` 选择你在各处的图片或此服务器的图片，用 `member` 和 `words` 缩小范围。无法发布的图片也在那里等你。
help-me = `/me` 显示你请求过什么、我保存了关于你的什么，并有让我忘记你的按钮。

## What went wrong. $when is Discord's timestamp: "in 2 minutes", "3 hours ago".

help-wrong-nothing = ✅ 据我所知没有：你最近的请求都没有失败。
help-wrong-last = 你最近一次失败的请求（{ $when }）：
help-wrong-often = **最常用的解决办法**
help-wrong-declined = • 请求被拒绝：换一种说法。各个模型有自己的规则。
help-wrong-picture = • 参考图无法使用：请用不超过 10 MiB 的 PNG、JPEG、WebP 或静态 GIF。
help-wrong-meant = • 图片不是你想要的：写清楚画面里该有什么。详见：*{ $topic }*
help-wrong-permissions = • 我无法在某个频道发图：请管理员给我查看频道、发送消息、附加文件和读取消息历史记录的权限。
help-wrong-copy = • 没有收到副本：请允许来自此服务器成员的私信。

## Examples

# What a screen reader reads of an example; $prompt is English.
help-alt = 示例（模拟），根据这些文字绘制：{ $prompt }
