### What Discord shows of the commands before they are used. The names themselves are not translated.
### At most 100 characters each; a context menu's name (menu-…) at most 32.

command-imagine = 用文字画一张图片，也可以加上参考图
option-imagine-prompt = 要画什么：主体、动作、环境、风格
option-imagine-image = 参考图：PNG、JPEG、WebP 或静态 GIF，最大 10 MiB
option-imagine-image2 = 再加一张参考图（模型支持多张时）
option-imagine-image3 = 再加一张参考图（模型支持多张时）
option-imagine-image4 = 再加一张参考图（模型支持多张时）
option-imagine-count = 图片数量：1 到 4 张
option-imagine-aspect = 画面比例，例如 16:9（模型支持时）
option-imagine-style = 用什么风格：水彩、照片、像素画等等
option-imagine-model = 用哪个模型来画；各模型支持的选项不同
option-imagine-seed = 种子和提示词相同，画出的图片就相同（模型支持时）
option-imagine-enhance = 为简短的提示词补充动作、环境、光线和风格
option-imagine-private = 只有你能看到；之后可以用按钮公开
option-imagine-spoiler = 标记为剧透，点击后才显示

command-help = 这里能做什么，怎么写好提示词，以及上次出了什么问题
option-help-topic = 想了解什么
choice-help-start = 开始
choice-help-prompts = 好的提示词
choice-help-reference = 使用参考图
choice-help-options = 风格和模型
choice-help-pictures = 你的图片
choice-help-wrong = 出了什么问题

command-gallery = 找回图片：你在各处的图片，或此服务器的图片
option-gallery-whose = 你在各处的图片，或此服务器中你能看到的图片
option-gallery-member = 只看此人请求的图片
option-gallery-words = 只看提示词中有这些词的图片
choice-gallery-mine = 我的图片
choice-gallery-server = 此服务器的图片

command-me = 你请求过什么，我保存了关于你的什么，以及如何让我忘记你

command-defaults = 你的默认设置，不必每次都填写
command-defaults-show = 查看你的默认设置
command-defaults-set = 设置你在 /imagine 中的默认选项
command-defaults-reset = 重置默认设置：其中一项或全部
option-defaults-model = 用哪个模型来画
option-defaults-aspect = 画面比例，例如 16:9
option-defaults-style = 用什么风格
option-defaults-private = 是否只有你能看到你的图片
option-defaults-what = 重置哪一项；留空则全部重置
choice-defaults-all = 全部
choice-defaults-model = 模型
choice-defaults-aspect = 画面比例
choice-defaults-style = 风格
choice-defaults-private = 私密

command-style = 此服务器的风格
command-style-list = 查看这里可选的风格
command-style-add = 添加此服务器的风格；需要“管理服务器”权限
command-style-remove = 移除此服务器的风格；需要“管理服务器”权限
option-style-name = 哪一个
command-queue = 查看这里正在绘制和排队的请求，你的会标出来
command-cancel = 取消你的请求
option-cancel-which = 取消哪一个；留空则从列表中选择
