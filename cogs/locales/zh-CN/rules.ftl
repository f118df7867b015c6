### What people read when a server's rules do not let a picture be drawn: what holds, and what to do next.
### $when is Discord's timestamp ("in 2 hours"), $why is a moderator's own words.

rules-paused = 此服务器已暂停绘制。排队的请求会保留。
rules-paused-until = 此服务器已暂停绘制，恢复时间：{ $when }。排队的请求会保留。
rules-blocked = 你不能再在此服务器请求图片。
rules-blocked-until = 你现在不能在此服务器请求图片。解除时间：{ $when }。
rules-why = 原因：{ $why }

rules-channel = 这个频道不能绘制。请问管理员哪里可以。
rules-channel-where = 这个频道不能绘制。请使用其中一个：{ $channels }。
rules-adult = 只能在有年龄限制的频道绘制。请使用那样的频道。
rules-role = 要在这里请求图片，需要以下身份组之一：{ $roles }。
rules-model = 你的身份组不能使用 { $name }。请从这些里选择：{ $names }。
rules-count = 你一次请求了 { $given } 张；你的身份组最多可以要 { $limit } 张。请少要一些。
rules-words = 你的提示词里有此服务器管理员不允许的内容。请换一种说法。
rules-quota-member = { $window ->
        [hour] 你这个小时的 { $limit } 张图片还剩 { $left } 张。
        [day] 你今天的 { $limit } 张图片还剩 { $left } 张。
       *[month] 你这个月的 { $limit } 张图片还剩 { $left } 张。
    }下次增加：{ $when }。
rules-quota-guild = { $window ->
        [hour] 此服务器这个小时的 { $limit } 张图片还剩 { $left } 张。
        [day] 此服务器今天的 { $limit } 张图片还剩 { $left } 张。
       *[month] 此服务器这个月的 { $limit } 张图片还剩 { $left } 张。
    }下次增加：{ $when }。
rules-budget = 此服务器这个月的预算已用完。恢复绘制：{ $when }。
rules-permissions = 我无法在这个频道发布图片。管理员可以在这里给我这些权限：{ $permissions }。
rules-policy = 不能这样设置：{ $problem }
past-rules = 服务器的规则不允许。请联系管理员。

## Discord's permissions, as its client calls them.

permission-view-channel = 查看频道
permission-send-messages = 发送消息
permission-send-messages-in-threads = 在子区中发送消息
permission-attach-files = 附加文件
permission-read-message-history = 读取消息历史记录
permission-add-reactions = 添加反应
