### /style: the styles that can be chosen here. A form's title and its fields' names have at most 45 characters, the
### hints and examples at most 100. { "{prompt}" } stays as it is: it is where the member's words go.

style-title = 🖌️ 스타일 · { $page }/{ $pages }페이지
# Beside a style's name: this server's people added it.
style-own = ⭐ 이 서버의 스타일
style-hint = -# `/imagine`의 `style`에서 고를 수 있어요. 서버를 관리할 수 있는 멤버는 `/style add`로 추가할 수 있어요.

## The form

style-form = 새 스타일
style-form-name = 이름
style-form-name-hint = 멤버가 고를 때 쓰는 이름이에요. 문자, 숫자, 띄어쓰기, 하이픈을 쓸 수 있어요.
style-form-name-example = 양철 장난감
style-form-template = 내용
style-form-template-hint = 멤버의 글이 들어갈 자리에 { "{prompt}" }를 한 번만 적어 주세요.
style-form-template-example = { "{prompt}" }, 나무 바닥에 놓인 채색 양철 장난감, 따뜻한 빛

## Answers. $name is a style's.

style-added = ✅ { $name } 스타일을 추가했어요. 이제 누구나 `/imagine`의 `style`에서 고를 수 있어요.
style-removed = ✅ { $name } 스타일을 삭제했어요. 이 스타일로 그린 이미지는 그대로 남아 있어요.
style-shipped = { $name } 스타일은 Easel에 기본으로 들어 있어서 삭제할 수 없어요. 이 서버의 스타일만 삭제할 수 있어요.
style-no-server = 서버의 스타일은 Easel이 참가한 그 서버 안에서 바꿀 수 있어요.
style-no-manager = 이 서버를 관리할 수 있는 멤버만 스타일을 바꿀 수 있어요. 서버 관리자에게 부탁해 보세요.
# When a style could not be kept: what was typed comes back, so that it is not lost. $why says what is wrong.
style-again =
    { $why }
    입력한 내용(이름: { $name }):
    { $template }
