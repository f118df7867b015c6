### /help: a topic is a few paragraphs. Names of topics, buttons and menus come as variables, as they are said elsewhere.
### Keep it short: a topic must fit on a phone's screen or two.

help-choose = 다른 주제 보기

## Start. $topic is the topic that tells more.

help-start = `/imagine`을 입력하고, 무엇을 그릴지 적어서 보내세요. 차례가 되면 요청한 곳에 이미지가 올라와요. 그때까지는 언제쯤 완성되는지 메시지로 알려 드려요.
help-start-words = ✍️ **글이 그림을 결정해요.** 누가 또는 무엇이, 어디서, 무엇을 하는지, 어떤 스타일인지 적어 주세요. 더 알아보기: *{ $topic }*
help-start-picture = 🖼️ **이미지에서 시작할 수도 있어요.** `image`에 첨부하세요. 더 알아보기: *{ $topic }*
help-start-then = 🔁 **완성된 이미지에서 이어 갈 수 있어요.** 이미지마다 있는 버튼으로 다시 그리고, 글을 바꾸고, 더 크게 만들 수 있어요. 더 알아보기: *{ $topic }*
help-start-wait = ⏳ `/queue`로 대기열을 볼 수 있어요. `/cancel`로 요청을 취소할 수 있고, 취소할 요청은 `which`로 지정하거나 목록에서 골라요. 이 도움말은 `/help`로 다시 열 수 있고, `topic`을 고르면 그 주제가 바로 열려요.
help-start-where = 💬 서버, 스레드, 봇과의 다이렉트 메시지에서 모두 쓸 수 있어요. 내 계정에 추가하면 Discord 어디서나 쓸 수 있어요.

## Good prompts

help-prompts = 좋은 프롬프트는 네 가지 질문에 답해요. 먼저 쓴 것이 더 중요하게 쓰이니 순서도 도움이 돼요.
help-prompts-subject = **대상** · 누구 또는 무엇인가요? *작은 돛단배*
help-prompts-action = **동작** · 무엇을 하고 있나요? *물 위를 미끄러지듯 나아간다*
help-prompts-place = **주변** · 언제, 어디인가요? 빛과 날씨는요? *해 질 녘의 잔잔한 바다, 따뜻한 빛*
help-prompts-style = **스타일** · 어떤 그림인가요? *플랫 일러스트, 유화, 사진*
help-prompts-see = • 보고 싶은 것을 적으세요. *사람이 없는 거리*보다 *텅 빈 거리*가 더 잘 통해요.
help-prompts-name = • 느낌보다 보이는 것을 적으세요. *아름다운*이 아니라 *창으로 들어오는 따뜻한 빛*처럼요.
help-prompts-edit = • 한 번에 하나씩 바꾸세요. **{ $edit }** 버튼을 누르면 적었던 글이 다시 열려요.
help-prompts-enhance = ✨ 바쁠 때는 몇 단어만 적고 `enhance`를 켜세요. 동작, 주변, 빛, 스타일을 더하고, 실제로 쓴 프롬프트도 보여 드려요.
help-few-words = 몇 단어만 적었을 때
help-more-words = 네 가지 질문에 모두 답했을 때

## From a picture. $menu, $edit and $vary are the names of a menu and of buttons.

help-reference = `/imagine`의 `image`에 이미지를 첨부하세요. 여러 장을 받는 모델에서는 `image2`, `image3`, `image4`도 쓸 수 있어요.
help-reference-menu = 이미 올라와 있는 이미지도 쓸 수 있어요. 이미지가 있는 메시지를 우클릭하고(휴대폰에서는 길게 누르고) **앱**에서 **{ $menu }** 메뉴를 고르세요.
help-reference-words = **이미지와 글의 역할을 나누세요.** 그대로 둘 것은 이미지로 보여 주고, 바꿀 것은 글로 적어요. 다른 계절, 다른 스타일, 더 넣고 싶은 것처럼요. 서로 어긋나면 어느 쪽이 그려질지 알 수 없어요.
help-reference-results = 결과 아래의 **{ $vary }** 버튼은 그 이미지에서 시작해요. **{ $edit }** 버튼으로는 다른 이미지도 추가할 수 있어요.
help-reference-kind = 대상이 하나로 뚜렷하고 선명한 이미지가 가장 좋아요. PNG, JPEG, WebP 또는 움직이지 않는 GIF로, 최대 10 MiB예요.
help-started-from = 참고 이미지
help-referenced = 이 글로 그린 결과

## Styles and models: the options of /imagine, and what belongs to them.

help-options = 비워 둔 옵션은 알아서 골라 드려요. 입력을 시작하면 목록이 열려요.
help-option-prompt = `prompt` · 무엇을 그릴지
help-option-style = `style` · 수채화, 사진, 픽셀 아트 등 여러 가지
help-option-aspect = `aspect` · 가로세로 비율: 1:1, 16:9, 9:16
help-option-count = `count` · 1~4장
help-option-model = `model` · 그림을 그릴 모델. 더 빠른 모델, 더 섬세한 모델, 글자를 잘 쓰는 모델이 있어요
help-option-seed = `seed` · 숫자와 글이 같으면 같은 이미지가 나와요(지원하는 모델에서)
help-option-enhance = `enhance` · 짧은 프롬프트를 채워 넣어요
help-option-private = `private` · 나만 볼 수 있어요
help-option-spoiler = `spoiler` · 누군가 클릭할 때까지 가려요
help-defaults = `/defaults set`으로 늘 쓰는 설정을 정해 두세요. 내 요청에만 쓰여요. `/defaults show`로 확인하고 `/defaults reset`으로 해제해요. `what`으로 하나만 고를 수도 있어요.
help-style = `/style list`로 여기서 고를 수 있는 스타일을 볼 수 있어요. 서버를 관리할 수 있는 멤버는 `/style add`로 스타일을 추가하고, `/style remove`의 `name`에서 골라 삭제할 수 있어요.

## Your pictures. $reroll and $copy are emoji, $menu is the name of a menu.

help-pictures = 이미지 아래에는 이런 버튼이 있고, 몇 년이 지나도 쓸 수 있어요.
# One button: its emoji, its name, what it does.
help-button = { $emoji } **{ $label }** · { $what }
help-button-reroll = 같은 요청을 새로 그려요
help-button-edit = 글이나 이미지를 바꿔서 그려요
help-button-vary = 이 이미지와 비슷하게 하나 더 그려요
help-button-upscale = 같은 이미지를 더 크게 만들어요
help-button-info = 프롬프트, 모델, 시드, 시간을 보여 줘요
help-button-publish = 비공개 이미지를 모두에게 보여 줘요
help-button-delete = 이미지를 삭제해요. 요청한 사람과 관리자만 할 수 있어요
help-button-cancel = 아직 완성되지 않은 요청을 취소해요
help-pictures-react = 어떤 이미지든 { $reroll } 반응을 남기면 내 요청으로 다시 그리고, { $copy } 반응을 남기면 다이렉트 메시지로 사본을 보내 드려요.
help-pictures-menu = 메시지 메뉴의 **앱**에도 **{ $menu }** 메뉴가 있어요.
help-gallery = `/gallery`로 이미지를 다시 찾을 수 있어요. 어디서든 내가 그린 이미지를 볼지, 이 서버의 이미지를 볼지 `whose`에서 고르고, `member`와 `words`로 범위를 좁혀요. 올리지 못한 이미지도 여기서 받을 수 있어요.
help-me = `/me`로 내 사용 현황과 저장된 기록을 볼 수 있어요. 기록을 지우는 버튼도 있어요.

## What went wrong. $when is Discord's timestamp: "in 2 minutes", "3 hours ago".

help-wrong-nothing = ✅ 최근에 실패한 요청이 없어요.
help-wrong-last = 마지막으로 실패한 요청({ $when }):
help-wrong-often = **이렇게 하면 대부분 해결돼요**
help-wrong-declined = • 요청이 거절됐다면: 다른 말로 바꿔 보세요. 모델에는 저마다 규칙이 있어요.
help-wrong-picture = • 참고 이미지를 쓸 수 없다면: PNG, JPEG, WebP 또는 움직이지 않는 GIF로, 최대 10 MiB인 이미지를 쓰세요.
help-wrong-meant = • 생각한 이미지가 아니라면: 무엇이 보여야 하는지 적어 주세요. 더 알아보기: *{ $topic }*
help-wrong-permissions = • 채널에 이미지가 올라오지 않는다면: 관리자에게 부탁해서 봇에 ‘채널 보기’, ‘메시지 보내기’, ‘파일 첨부’, ‘메시지 기록 보기’ 권한을 주세요.
help-wrong-copy = • 사본이 오지 않았다면: 이 서버의 멤버가 보내는 다이렉트 메시지를 허용하세요.

## Examples

# What a screen reader reads of an example; $prompt is English.
help-alt = 이 글로 그린 예시(시뮬레이션): { $prompt }
