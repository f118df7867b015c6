### /style: the styles that can be chosen here. A form's title and its fields' names have at most 45 characters, the
### hints and examples at most 100. { "{prompt}" } stays as it is: it is where the member's words go.

style-title = 🖌️ スタイル · { $page }/{ $pages }ページ
# Beside a style's name: this server's people added it.
style-own = ⭐ このサーバーのスタイル
style-hint = -# `/imagine`の`style`で選べます。サーバーを管理できる人は、`/style add`で追加できます。

## The form

style-form = 新しいスタイル
style-form-name = 名前
style-form-name-hint = メンバーが選ぶときの名前。文字、数字、スペース、ハイフンが使えます。
style-form-name-example = ブリキのおもちゃ
style-form-template = 内容
style-form-template-hint = メンバーの言葉が入るところに、{ "{prompt}" }を1回だけ書いてください。
style-form-template-example = { "{prompt}" }、木の床に置かれた彩色のブリキのおもちゃ、暖かい光

## Answers. $name is a style's.

style-added = ✅ { $name }を追加しました。誰でも`/imagine`の`style`で選べます。
style-removed = ✅ { $name }を削除しました。これまでに描いた画像はそのまま残ります。
style-shipped = { $name }は最初からあるスタイルなので、削除できません。削除できるのは、このサーバーのスタイルだけです。
style-no-server = サーバーのスタイルは、Easelが参加しているサーバーの中で変更してください。
style-no-manager = スタイルを変更できるのは、このサーバーを管理できる人だけです。管理している人に頼んでください。
# When a style could not be kept: what was typed comes back, so that it is not lost. $why says what is wrong.
style-again =
    { $why }
    入力した内容（名前：{ $name }）：
    { $template }
