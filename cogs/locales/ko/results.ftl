### What can be done with a result: its buttons, its forms, and the answers to them.
### A button's text (button-…) has at most 80 characters, a form's title and its fields' names (form-…) at most 45;
### make them much shorter.

button-reroll = 다시 그리기
button-edit = 수정
button-vary = 변형
button-upscale = 업스케일
button-info = 정보
button-publish = 공개
button-delete = 삭제
button-cancel = 취소

## Forms

form-edit = 수정해서 다시 그리기
form-vary = 이미지 변형하기
form-upscale = 이미지 업스케일하기
form-prompt = 프롬프트
form-files = 새 참고 이미지
form-files-hint = 이전 참고 이미지를 대신해요. 여러 장을 받는 모델에서는 함께 쓰여요.
form-old = 이전 참고 이미지
form-old-keep = 계속 사용하기
form-old-drop = 빼기
form-which = 어떤 이미지인가요?
form-which-one = 이미지 { $number }

## ⓘ: what made a picture. Each line is a fact; $value is plain text or a list of links.

info-title = **이 이미지의 정보**
info-prompt = **프롬프트:** { $value }
info-full-prompt = **실제 프롬프트:** { $value }
info-model = **모델:** { $value }
info-style = **스타일:** { $value }
info-aspect = **비율:** { $value }
info-seed = **시드:** { $value }
info-references = **참고 이미지:** { $value }
info-time = **시간:** 그리기 { $drawing }, 전체 { $total }
info-cost = **비용:** 약 ${ NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 3) }
info-source = **원본:** { $value }
info-asked = **요청:** { $member }, { $when }
info-reference-link = [이미지 { $number }]({ $url })
info-source-link = [이전 이미지]({ $url })

## Answers

menu-reroll = 다시 그리기
reroll-not-a-result = 이 메시지는 Easel이 그린 이미지가 아니거나 기록이 지워졌어요. Easel이 그린 이미지의 메시지에서 메뉴를 사용해 주세요.
result-published = 📣 공개했어요: { $url }
result-not-yours = 이 이미지를 요청한 사람만 할 수 있어요.
result-not-yours-or-moderator = 이 이미지를 요청한 사람이나 관리자만 할 수 있어요.
result-copy = ✉️ { $url } 이미지의 사본이에요
result-copy-closed = { $member } 님, 다이렉트 메시지를 보낼 수 없어요. 이 서버의 멤버가 보내는 다이렉트 메시지를 허용한 뒤 다시 반응을 남겨 주세요.
