### /queue and /cancel: what is drawn and what waits, and taking back what one asked for.
### The rows of a long queue stand below each other: keep them on one line.

queue-title = **그리는 중 { $drawing }건, 대기 중 { $waiting }건**
queue-empty = 그리는 중이거나 대기 중인 요청이 없어요. 바로 그릴 수 있어요: `/imagine`
queue-down = 🔌 { $since }부터 이미지 서비스가 멈춰 있어요. 모든 요청은 그대로 남아 있고, 복구되면 자동으로 다시 시작해요.
queue-paused = ⏸️ 이미지 서비스에서 속도를 늦춰 달라고 했어요. { $when }에 다시 시작해요.
# $who is one of the three texts below the rows.
queue-row-drawing = 🎨 { $who } · { $since }에 시작
queue-row-drawing-several = 🎨 { $who } · { $count }장 중 { $made }장 완성, { $since }에 시작
queue-row-waiting = `{ $place }` { $who }
queue-row-ready = `{ $place }` { $who } · 완성 예정: { $when }
queue-row-known = ⏳ { $who }
queue-yours = **내 요청:** { $prompt }
queue-others = { $member }: { $prompt }
queue-private = 비공개 이미지
queue-more = … 외 { $count }건
# A button.
queue-refresh = 새로고침

## /cancel

cancel-none = 진행 중인 내 요청이 없어요.
cancel-ask = 어떤 요청을 취소할까요?
cancel-choose = 취소할 요청 선택
# In a menu; plain text, 100 characters at most.
cancel-choice = { $prompt }
cancel-all = 내 요청 모두
cancel-too-late = 지금은 취소할 수 없어요. 이미지가 완성돼서 올리는 중이에요.
cancel-over = 이 요청은 이미 끝났어요.
cancel-done = ❌ 취소했어요.
cancel-several = ❌ 요청 { $count }건을 취소했어요.
