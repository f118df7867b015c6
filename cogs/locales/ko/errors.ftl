### What people read when something cannot be drawn, is refused, or went wrong: what happened, what to do next.
### The first part is shown at once; the keys past-… are shown later, when only the kind of failure is known.

list-and-more = { $before }, { $after }

## Refused before anything was spent

refused-prompt-empty = 프롬프트가 비어 있어요. 무엇을 그릴지 적어 주세요.
refused-prompt-long = 프롬프트가 { $length }자예요. 1~{ $limit }자로 적어 주세요.
refused-reference-large = 이미지가 { $limit } MiB보다 커요. 더 작은 이미지를 첨부해 주세요.
refused-reference-pixels = 이미지가 { $limit }메가픽셀보다 커요. 더 작은 이미지를 첨부해 주세요.
refused-reference-address = 이 주소에서는 이미지를 읽을 수 없어요. 파일로 첨부해 주세요.
refused-reference-gone = 이미지가 원래 있던 곳에 없어요. /imagine에 다시 첨부해 주세요.
refused-reference-unusable = 이 이미지는 사용할 수 없어요. 손상됐거나, 움직이는 이미지이거나, 지원하지 않는 형식이에요. PNG, JPEG, WebP 또는 움직이지 않는 GIF를 첨부해 주세요.
refused-model = { $name } 모델은 없어요. 이 중에서 골라 주세요: { $names }
# $option is an option's name as Discord shows it, such as seed or aspect; $model is a model's label.
refused-option = 입력한 `{ $option }` 옵션은 { $model } 모델에서 쓸 수 없어요. 빼거나, 쓸 수 있는 모델을 골라 주세요: { $names }
refused-option-nowhere = 입력한 `{ $option }` 옵션은 { $model } 모델에서도, 다른 모델에서도 쓸 수 없어요. 빼 주세요.
refused-option-takes = -# { $model }에서 쓸 수 있는 것: { $takes }
refused-references = 참고 이미지를 { $given }장 넣었는데, 이 모델은 { $limit ->
        [0] 참고 이미지를 받지 않아요
       *[other] { $limit }장까지만 받아요
    }. 수를 줄이거나, 그만큼 받는 모델을 골라 주세요: { $names }
refused-references-nowhere = 참고 이미지를 { $given }장 넣었는데, 이 모델은 { $limit ->
        [0] 참고 이미지를 받지 않아요
       *[other] { $limit }장까지만 받아요
    }. 그만큼 받는 다른 모델도 없으니 수를 줄여 주세요.
refused-pictures = 한 번에 { $given }장은 너무 많아요. { $limit }장까지 요청할 수 있어요.
refused-style = 여기에는 { $name } 스타일이 없어요. 입력할 때 나오는 목록에서 골라 주세요.
refused-style-name = 스타일에 쓸 수 없는 이름이에요. 문자, 숫자, 띄어쓰기, 하이픈으로 { $limit }자 이내의 다른 이름을 지어 주세요.
refused-style-template = 프롬프트가 들어갈 자리가 하나로 정해져 있지 않아서 스타일로 쓸 수 없어요. 멤버의 글이 들어갈 자리에 { "`{prompt}`" }를 한 번만 적어 주세요.
refused-style-length = 이 스타일은 { $limit }자가 넘어서 프롬프트가 들어갈 자리가 없어요. 더 짧게 적어 주세요.
refused-style-exists = { $name } 스타일은 이미 있어요. 다른 이름을 쓰거나, 먼저 그 스타일을 삭제해 주세요.
refused-style-many = 이 서버의 스타일이 최대 개수인 { $limit }개에 도달했어요. 먼저 하나를 삭제해 주세요.
refused-result-gone = 이 이미지의 기록이 더 이상 없어요. 이미지가 삭제됐거나 기록이 지워졌어요. /imagine으로 새로 그려 주세요.
refused-may-not = 여기서 명령어를 사용할 권한이 없어서 이 작업도 할 수 없어요. 관리자에게 문의해 주세요.
refused-reroll-running = 이 이미지는 아직 다시 그리는 중이에요. 완성된 뒤에 다시 시도해 주세요.
refused-member-busy = 여기에 아직 끝나지 않은 요청이 { $limit }건 있어요. 하나가 끝나면 다시 요청해 주세요.
refused-member-busy-until = 여기에 아직 끝나지 않은 요청이 { $limit }건 있어요. 하나가 끝나면 다시 요청해 주세요(예상 시간: { $when }).
refused-queue-full = 여기서 이미 { $limit }건이 대기 중이에요. 몇 분 뒤에 다시 요청해 주세요.
refused-queue-full-until = 여기서 이미 { $limit }건이 대기 중이에요. { $when }에 다시 요청해 주세요.
refused-closing = Easel이 다시 시작하고 있어요. 1분쯤 뒤에 다시 시도해 주세요.
refused-request = 이 요청대로는 그릴 수 없어요. 다른 방식으로 시도해 주세요.

## The image service made no picture

# In small type below one of the texts that follow; $detail is the image service's own text, mostly English.
service-said = -# 이미지 서비스의 메시지: { $detail }
service-input = 모델이 이 요청을 받지 않았어요. 글이나 이미지를 바꿔 보세요.
service-download = 이미지 서비스가 이미지를 읽지 못했어요. 다시 첨부해서 시도해 주세요.
service-declined = 모델이 이 요청을 거절했어요. 다른 말로 바꿔 보세요.
service-failed = 이번에는 이미지가 나오지 않았어요. 다시 시도하거나 다른 말로 바꿔 보세요.
service-slow = 너무 오래 걸려서 중단됐어요. 다시 시도하거나 더 단순하게 요청해 보세요.
service-auth = 이미지 서비스가 이 봇을 받아 주지 않았어요. 봇 운영자에게 알려 주세요.
service-setup = 이미지 서비스에서 이 봇의 설정이 올바르지 않아요. 봇 운영자에게 알려 주세요.
service-cancelled = 이미지 서비스가 이 이미지를 취소했어요. 다시 시도해 주세요.
service-unknown = 이미지 서비스가 이 이미지를 만들지 못했어요. 잠시 뒤에 다시 시도해 주세요.
service-unreachable = 이미지 서비스에 연결할 수 없어요. 몇 분 뒤에 다시 시도해 주세요.
service-uncertain = 응답이 오기 전에 이미지 서비스와 연결이 끊겨서 다시 보내지 않았어요. 다시 시도해 주세요.
service-busy = 이미지 서비스가 너무 바빠요. 몇 분 뒤에 다시 시도해 주세요.
service-key = 이미지 서비스가 이 봇의 키를 받아 주지 않았어요. 봇 운영자에게 알려 주세요.
service-credit = 이미지 서비스에서 이 봇의 크레딧을 다 썼어요. 봇 운영자에게 알려 주세요.
service-refused = 이미지 서비스가 이 요청을 받지 않았어요. 글이나 이미지를 바꿔 보세요.
service-fault = 이미지 서비스에 문제가 생겼어요. 몇 분 뒤에 다시 시도해 주세요.
service-timeout = 이미지가 제시간에 완성되지 않아서 중단됐어요. 다시 시도해 주세요.

## What came back, and posting it

picture-address = 이미지 서비스가 허용되지 않은 주소에서 이미지를 보냈어요. 다시 시도해 주세요.
picture-large = 받은 이미지가 너무 커서 처리할 수 없어요. 다시 시도해 주세요.
picture-unusable = 이미지 서비스에서 받은 파일을 이미지로 쓸 수 없어요. 다시 시도해 주세요.
posting-failed = 이미지는 완성됐지만 여기에 올리지 못했어요. 일주일 동안 보관하니 `/gallery`로 받아 가세요. 봇의 권한은 관리자가 확인할 수 있어요.

## Our own fault

unforeseen = Easel에 문제가 생겼어요. 다시 시도해 보고, 계속되면 봇 운영자에게 알려 주세요.
unforeseen-reference = Easel에 문제가 생겼어요. 다시 시도해 보고, 계속되면 봇 운영자에게 알려 주세요(문의 번호: `{ $reference }`).

## The same, later

past-prompt = 프롬프트가 비어 있거나 너무 길었어요. 더 짧게 적어 주세요.
past-reference = 사용할 수 없는 참고 이미지가 있었어요. 너무 크지 않은 PNG, JPEG, WebP 또는 움직이지 않는 GIF를 첨부해 주세요.
past-model = 이 모델은 더 이상 쓸 수 없어요. 다른 모델을 골라 주세요.
past-option = 모델에서 쓸 수 없는 옵션이 있었어요. 빼거나 다른 모델을 골라 주세요.
past-references = 참고 이미지가 모델이 받는 수보다 많았어요. 수를 줄이거나 다른 모델을 골라 주세요.
past-pictures = 한 번에 요청한 이미지가 너무 많았어요. 더 적게 요청해 주세요.
past-style = 그런 스타일이 없었어요. 입력할 때 나오는 목록에서 골라 주세요.
past-style-kept = 스타일을 저장하지 못했어요. 다른 이름이나 더 짧은 내용으로 시도해 주세요.
past-styles = 이 서버의 스타일이 최대 개수에 도달했어요. 먼저 하나를 삭제해 주세요.
past-member-busy = 아직 끝나지 않은 요청이 너무 많았어요. 하나가 끝나면 다시 요청해 주세요.
past-queue-full = 대기 중인 요청이 너무 많았어요. 몇 분 뒤에 다시 요청해 주세요.
