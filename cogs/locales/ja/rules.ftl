### What people read when a server's rules do not let a picture be drawn: what holds, and what to do next.
### $when is Discord's timestamp ("in 2 hours"), $why is a moderator's own words.

rules-paused = このサーバーでは、描画が一時停止されています。順番待ちのリクエストは残ります。
rules-paused-until = このサーバーでは、描画が一時停止されています。再開は{ $when }です。順番待ちのリクエストは残ります。
rules-blocked = このサーバーでは、もう画像をリクエストできません。
rules-blocked-until = このサーバーでは、今は画像をリクエストできません。解除は{ $when }です。
rules-why = 理由：{ $why }

rules-channel = このチャンネルでは描けません。どこで使えるかは、モデレーターに聞いてください。
rules-channel-where = このチャンネルでは描けません。次のチャンネルを使ってください：{ $channels }
rules-adult = 年齢制限のあるチャンネルでだけ描けます。そちらを使ってください。
rules-role = ここで画像をリクエストするには、次のロールのどれかが必要です：{ $roles }
rules-model = 今のロールでは{ $name }を使えません。この中から選んでください：{ $names }
rules-count = 一度に{ $given }枚のリクエストですが、今のロールでは{ $limit }枚までです。枚数を減らしてください。
rules-words = プロンプトに、このサーバーのモデレーターが許可していない内容が含まれています。別の言葉にしてください。
rules-quota-member = { $window ->
        [hour] この1時間の{ $limit }枚のうち、残りは{ $left }枚です。
        [day] 今日の{ $limit }枚のうち、残りは{ $left }枚です。
       *[month] 今月の{ $limit }枚のうち、残りは{ $left }枚です。
    }次に増えるのは{ $when }です。
rules-quota-guild = { $window ->
        [hour] このサーバーのこの1時間の{ $limit }枚のうち、残りは{ $left }枚です。
        [day] このサーバーの今日の{ $limit }枚のうち、残りは{ $left }枚です。
       *[month] このサーバーの今月の{ $limit }枚のうち、残りは{ $left }枚です。
    }次に増えるのは{ $when }です。
rules-budget = このサーバーの今月の予算を使い切りました。再開は{ $when }です。
rules-permissions = このチャンネルに画像を投稿できません。モデレーターは、ボットに次の権限を付けてください：{ $permissions }
rules-policy = この設定にはできません：{ $problem }
past-rules = サーバーのルールで許可されていません。モデレーターに聞いてください。

## Discord's permissions, as its client calls them.

permission-view-channel = チャンネルを見る
permission-send-messages = メッセージを送信
permission-send-messages-in-threads = スレッドでメッセージを送信
permission-attach-files = ファイルを添付
permission-read-message-history = メッセージ履歴を読む
permission-add-reactions = リアクションの追加
