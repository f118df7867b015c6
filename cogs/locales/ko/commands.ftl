### What Discord shows of the commands before they are used. The names themselves are not translated.
### At most 100 characters each; a context menu's name (menu-…) at most 32.

command-imagine = 글로 이미지를 그려요. 원하면 다른 이미지에서 시작할 수도 있어요
option-imagine-prompt = 무엇을 그릴지: 대상, 동작, 주변, 스타일
option-imagine-image = 참고 이미지: PNG, JPEG, WebP 또는 움직이지 않는 GIF, 최대 10 MiB
option-imagine-image2 = 참고 이미지 추가(여러 장을 받는 모델에서)
option-imagine-image3 = 참고 이미지 추가(여러 장을 받는 모델에서)
option-imagine-image4 = 참고 이미지 추가(여러 장을 받는 모델에서)
option-imagine-count = 이미지 수: 1~4장
option-imagine-aspect = 16:9 같은 가로세로 비율(지원하는 모델에서)
option-imagine-style = 그림 스타일: 수채화, 사진, 픽셀 아트 등 여러 가지
option-imagine-model = 그림을 그릴 모델. 모델마다 쓸 수 있는 옵션이 달라요
option-imagine-seed = 시드와 글이 같으면 같은 이미지가 다시 나와요(지원하는 모델에서)
option-imagine-enhance = 짧은 프롬프트에 동작, 주변, 빛, 스타일을 채워 넣어요
option-imagine-private = 나만 볼 수 있어요. 버튼으로 공개할 수 있어요
option-imagine-spoiler = 누군가 클릭할 때까지 이미지를 가려요

command-help = 할 수 있는 일, 좋은 프롬프트를 쓰는 법, 최근에 생긴 문제를 알려 줘요
option-help-topic = 알고 싶은 주제
choice-help-start = 시작하기
choice-help-prompts = 좋은 프롬프트
choice-help-reference = 이미지로 그리기
choice-help-options = 스타일과 모델
choice-help-pictures = 완성된 이미지
choice-help-wrong = 문제 해결

command-gallery = 그린 이미지를 다시 찾아요: 내 이미지 전체 또는 이 서버의 이미지
option-gallery-whose = 어디서든 내가 그린 이미지, 또는 이 서버에서 내가 볼 수 있는 이미지
option-gallery-member = 이 사람이 요청한 이미지만
option-gallery-words = 프롬프트에 이 단어가 있는 이미지만
choice-gallery-mine = 내 이미지
choice-gallery-server = 이 서버의 이미지

command-me = 내 사용 현황과 저장된 기록을 보고, 기록을 지울 수 있어요

command-defaults = 매번 입력하지 않도록 늘 쓰는 설정을 정해 둬요
command-defaults-show = 내 기본값을 보여 줘요
command-defaults-set = /imagine의 기본값을 정해요
command-defaults-reset = 기본값을 하나만 또는 모두 해제해요
option-defaults-model = 그림을 그릴 모델
option-defaults-aspect = 16:9 같은 가로세로 비율
option-defaults-style = 그림 스타일
option-defaults-private = 내 이미지를 나만 볼지 여부
option-defaults-what = 해제할 기본값. 비워 두면 모두 해제해요
choice-defaults-all = 모두
choice-defaults-model = 모델
choice-defaults-aspect = 비율
choice-defaults-style = 스타일
choice-defaults-private = 나만 보기

command-style = 이 서버의 스타일
command-style-list = 여기서 고를 수 있는 스타일을 보여 줘요
command-style-add = 이 서버에 스타일을 추가해요(서버를 관리할 수 있는 멤버만)
command-style-remove = 이 서버의 스타일을 삭제해요(서버를 관리할 수 있는 멤버만)
option-style-name = 삭제할 스타일
command-queue = 여기서 그리고 있는 이미지와 대기열을 보여 줘요. 내 요청은 따로 표시돼요
command-cancel = 내 요청을 취소해요
option-cancel-which = 취소할 요청. 비워 두면 목록에서 고를 수 있어요
