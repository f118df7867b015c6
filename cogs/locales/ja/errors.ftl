### What people read when something cannot be drawn, is refused, or went wrong: what happened, what to do next.
### The first part is shown at once; the keys past-… are shown later, when only the kind of failure is known.

list-and-more = { $before }、{ $after }

## Refused before anything was spent

refused-prompt-empty = プロンプトが空です。何を描くか書いてください。
refused-prompt-long = プロンプトが{ $length }文字あります。1～{ $limit }文字で書いてください。
refused-reference-large = 画像が{ $limit } MiBを超えています。もっと小さい画像を添付してください。
refused-reference-pixels = 画像が{ $limit }メガピクセルを超えています。もっと小さい画像を添付してください。
refused-reference-address = このアドレスからは画像を読み込めません。ファイルとして添付してください。
refused-reference-gone = 画像が元の場所にありません。/imagineにもう一度添付してください。
refused-reference-unusable = この画像は使えません。壊れているか、動く画像か、対応していない形式です。PNG、JPEG、WebP、動かないGIFのどれかを添付してください。
refused-model = { $name }というモデルはありません。この中から選んでください：{ $names }
# $option is an option's name as Discord shows it, such as seed or aspect; $model is a model's label.
refused-option = 指定した`{ $option }`は、{ $model }では使えません。外すか、対応しているモデルを選んでください：{ $names }
refused-option-nowhere = 指定した`{ $option }`は、{ $model }でもほかのモデルでも使えません。外してください。
refused-option-takes = -# { $model }で使えるもの：{ $takes }
refused-references = 参照画像が{ $given }枚ありますが、{ $limit ->
        [0] このモデルでは使えません
       *[other] このモデルで使えるのは{ $limit }枚までです
    }。枚数を減らすか、この枚数を使えるモデルを選んでください：{ $names }
refused-references-nowhere = 参照画像が{ $given }枚ありますが、{ $limit ->
        [0] このモデルでは使えません
       *[other] このモデルで使えるのは{ $limit }枚までです
    }。この枚数を使えるモデルはほかにもないので、枚数を減らしてください。
refused-pictures = 一度に{ $given }枚は描けません。{ $limit }枚までにしてください。
refused-style = { $name }というスタイルは、ここにはありません。入力すると出てくる一覧から選んでください。
refused-style-name = この名前はスタイルに付けられません。文字、数字、スペース、ハイフンを使って、{ $limit }文字までの別の名前にしてください。
refused-style-template = プロンプトの入る場所が1か所に決まっていないので、スタイルにできません。メンバーの言葉が入るところに、{ "`{prompt}`" }を1回だけ書いてください。
refused-style-length = このスタイルは{ $limit }文字を超えていて、プロンプトの入る余裕がありません。短くしてください。
refused-style-exists = { $name }というスタイルはもうあります。別の名前にするか、先にそのスタイルを削除してください。
refused-style-many = このサーバーのスタイルは、上限の{ $limit }個に達しています。先にどれかを削除してください。
refused-result-gone = この画像の記録はもうありません。削除されたか、消去されています。/imagineで新しく描いてください。
refused-may-not = ここではコマンドを使う権限がないので、この操作もできません。モデレーターに相談してください。
refused-reroll-running = この画像は、まだ描き直しているところです。できてからもう一度試してください。
refused-member-busy = ここでは、まだ終わっていないリクエストが{ $limit }件あります。どれかが終わってから、もう一度どうぞ。
refused-member-busy-until = ここでは、まだ終わっていないリクエストが{ $limit }件あります。どれかが終わってから、もう一度どうぞ（{ $when }の予定）。
refused-queue-full = ここではもう{ $limit }件が順番待ちをしています。数分後にもう一度どうぞ。
refused-queue-full-until = ここではもう{ $limit }件が順番待ちをしています。{ $when }にもう一度どうぞ。
refused-closing = Easelは再起動中です。1分ほどしてから、もう一度試してください。
refused-request = この内容では描けませんでした。別の形で試してください。

## The image service made no picture

# In small type below one of the texts that follow; $detail is the image service's own text, mostly English.
service-said = -# 画像サービスからのメッセージ：{ $detail }
service-input = このリクエストはモデルに受け付けられませんでした。言葉か画像を変えて試してください。
service-download = 画像サービスが画像を読み込めませんでした。添付し直して、もう一度試してください。
service-declined = このリクエストはモデルに断られました。言葉を変えて試してください。
service-failed = 今回は画像ができませんでした。もう一度試すか、言葉を変えてみてください。
service-slow = 時間がかかりすぎたため、停止されました。もう一度試すか、もっとシンプルな内容にしてください。
service-auth = 画像サービスがこのボットを受け付けませんでした。ボットの運営者に知らせてください。
service-setup = 画像サービスでのこのボットの設定に問題があります。ボットの運営者に知らせてください。
service-cancelled = 画像サービスがこの画像をキャンセルしました。もう一度試してください。
service-unknown = 画像サービスがこの画像を作れませんでした。少ししてから、もう一度試してください。
service-unreachable = 画像サービスにつながりませんでした。数分後にもう一度試してください。
service-uncertain = 返事が来る前に画像サービスとの接続が切れたため、送り直していません。もう一度試してください。
service-busy = 画像サービスが混み合っています。数分後にもう一度試してください。
service-key = 画像サービスがこのボットのキーを受け付けませんでした。ボットの運営者に知らせてください。
service-credit = 画像サービスでのこのボットの残高がなくなりました。ボットの運営者に知らせてください。
service-refused = このリクエストは画像サービスに受け付けられませんでした。言葉か画像を変えて試してください。
service-fault = 画像サービスで障害が起きました。数分後にもう一度試してください。
service-timeout = 時間内に完成しなかったため、停止されました。もう一度試してください。

## What came back, and posting it

picture-address = 画像サービスから、許可されていないアドレスの画像が届きました。もう一度試してください。
picture-large = 届いた画像が大きすぎて扱えません。もう一度試してください。
picture-unusable = 画像サービスから届いたデータが、画像として使えません。もう一度試してください。
posting-failed = 画像はできましたが、ここに投稿できませんでした。1週間保管しています。`/gallery`で受け取れます。ボットの権限は、モデレーターが確認できます。

## Our own fault

unforeseen = こちら側で問題が起きました。もう一度試して、それでもだめならボットの運営者に知らせてください。
unforeseen-reference = こちら側で問題が起きました。もう一度試して、それでもだめならボットの運営者に知らせてください（問い合わせ番号：`{ $reference }`）。

## The same, later

past-prompt = プロンプトが空か、長すぎました。短めに書いてください。
past-reference = 使えない参照画像がありました。PNG、JPEG、WebP、動かないGIFで、大きすぎないものを添付してください。
past-model = このモデルはもう使えません。別のモデルを選んでください。
past-option = モデルが対応していないオプションがありました。外すか、別のモデルを選んでください。
past-references = 参照画像が、モデルで使える枚数を超えていました。枚数を減らすか、別のモデルを選んでください。
past-pictures = 一度に描く枚数が多すぎました。枚数を減らしてください。
past-style = そのスタイルはありませんでした。入力すると出てくる一覧から選んでください。
past-style-kept = スタイルを保存できませんでした。別の名前か、短い内容で試してください。
past-styles = このサーバーのスタイルが上限に達していました。先にどれかを削除してください。
past-member-busy = まだ終わっていないリクエストが多すぎました。どれかが終わってから、もう一度どうぞ。
past-queue-full = 順番待ちが多すぎました。数分後にもう一度どうぞ。
