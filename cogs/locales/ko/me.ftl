### /me and /defaults: what one person used, what is kept of them, how it is forgotten, and what they chose for good.
### A button's text (me-forget, me-erase, me-keep) has at most 80 characters; make it much shorter.

me-title = **내 Easel 사용 현황**
me-pictures = 🎨 **이미지:** 오늘 { $today }장 · 이번 달 { $month }장 · 전체 { $total }장
# $count is wherever they asked, $more is where they ask now.
me-making = ⏳ **진행 중:** { $count }건 · 지금 여기서 { $more }건 더 요청할 수 있어요
me-cost = 💵 **이번 달 비용:** 약 ${ NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 3) }

me-stored = 🗄️ **저장된 기록**
me-stored-nothing = 없어요.
# $since is a date.
me-stored-requests = • { $since }부터 요청 { $count }건: 글과 옵션, 요청한 시간과 장소, 이미지가 있는 메시지, 비용. 이미지 아래의 버튼을 몇 년 동안 쓸 수 있도록, 기록을 지울 때까지 저장해요.
me-stored-kept = • 올리지 못한 이미지(요청 { $count }건): 일주일 동안 보관해요. `/gallery`에서 볼 수 있어요.
me-stored-defaults = • 내 기본값: `/defaults reset`으로 해제할 때까지 저장해요.
me-stored-pictures = -# 올린 이미지는 Discord 메시지에 있고, Easel에는 저장되지 않아요.

me-forget = 내 기록 지우기

## Before it is done: what is erased, what stays.

me-sure = 🧽 **내 기록을 지울까요?** 되돌릴 수 없어요.
me-sure-erased = **지워지는 것**
me-sure-requests = • 모든 곳에서 보낸 요청 { $count }건: 글과 옵션, 요청한 시간과 장소, 이미지가 있는 메시지 정보
me-sure-making = • 진행 중인 요청 { $count }건(취소돼요)
me-sure-kept = • 올리지 못한 이미지(요청 { $count }건)
me-sure-defaults = • 내 기본값
me-sure-stays = **남는 것**
me-sure-messages = • 올린 메시지는 채널에 남고, 그 버튼은 더 이상 쓸 수 없어요. 없애고 싶은 이미지는 먼저 아래의 🗑️ 버튼으로 삭제하세요
me-sure-act = • 기록을 지워 달라고 했다는 한 줄: 계정 ID, 시간, 요청 수
me-erase = 모두 지우기
me-keep = 그대로 두기

## After it, or not

me-forgotten = ✅ 완료했어요. { $count ->
        [0] 저장된 기록이 없었어요.
       *[other] 요청 { $count }건과 관련된 기록을 모두 지웠어요.
    }
# Some jobs were just being posted and have not ended yet.
me-forgotten-later = ⚠️ 요청 { $count }건은 지금 올리는 중이라 아직 남아 있어요. 1분쯤 뒤에 `/me`를 한 번 더 사용해 주세요.
me-not-forgotten = 아무것도 지우지 않았어요.
me-not-yours = 다른 사람의 버튼이에요. 직접 `/me`를 사용해 주세요.

## /defaults. Each line is something that was chosen.

defaults-title = 🎛️ **내 `/imagine` 기본값**
defaults-model = • `model` · { $value }
defaults-model-gone = • `model` · { $value } (더 이상 쓸 수 없어요)
defaults-aspect = • `aspect` · { $value }
defaults-aspect-idle = • `aspect` · { $value } (고른 모델에서 쓸 수 없어서 적용되지 않아요)
defaults-style = • `style` · { $value }
defaults-private = • `private` · { $value ->
        [yes] 이미지를 나만 볼 수 있어요
       *[no] 이미지를 모두가 볼 수 있어요
    }
defaults-hint = -# `/imagine`에서 직접 고른 것이 먼저예요. `/defaults set`으로 바꾸고 `/defaults reset`으로 해제해요.
defaults-none = 아직 기본값이 없어요. 비워 둔 옵션은 알아서 골라 드려요. `/defaults set`으로 내 기본값을 정해 보세요.
defaults-nothing-given = `model`, `aspect`, `style`, `private` 중 하나 이상을 골라 주세요.

defaults-aspect-other = { $model } 모델에서는 `aspect` { $value } 값을 쓸 수 없어요. 쓸 수 있는 값: { $names }
defaults-aspect-none = { $model } 모델에서는 `aspect` 옵션을 쓸 수 없어요. 빼거나 다른 모델을 골라 주세요.
defaults-aspect-unknown = `aspect` { $value } 값을 쓸 수 있는 모델이 없어요. 쓸 수 있는 값: { $names }
