### What people read about a job: its waiting message, its result. How these files are written: ../en/jobs.ftl.

## Who asked: the first line of every message about a job, above the prompt. $member is a mention.

job-asked = { $member } 님의 요청
job-rerolled = { $member } 님의 다시 그리기 요청
job-edited = { $member } 님의 수정 요청
job-varied = { $member } 님의 변형 요청
job-upscaled = { $member } 님의 업스케일 요청

## The waiting message's last line. $where is "guild", or "own" in direct messages: one's own queue.

waiting-turn = ⏳ 차례를 기다리고 있어요.
waiting-place = ⏳ 차례를 기다리고 있어요. { $where ->
        [guild] 이 서버의 대기열에서
       *[own] 내 대기열에서
    } **{ $place }**번째예요.
waiting-place-ready = ⏳ 차례를 기다리고 있어요. { $where ->
        [guild] 이 서버의 대기열에서
       *[own] 내 대기열에서
    } **{ $place }**번째이고, 완성 예정은 { $when }예요.
waiting-drawing = 🎨 그리고 있어요. { $since }에 시작했어요.
waiting-drawing-several = 🎨 그리고 있어요. { $count }장 중 { $made }장이 완성됐고, { $since }에 시작했어요.
waiting-paused = ⏸️ 이미지 서비스에서 속도를 늦춰 달라고 했어요. 요청은 그대로 남아 있고, { $when }에 다시 시작해요.
waiting-keeping = ⌛ 오래 걸려서 Discord가 답장을 허용하는 시간을 넘기게 돼요. 이미지는 보관해 둘 테니, 완성되면 `/gallery`에서 받으세요.
waiting-down = 🔌 { $since }부터 이미지 서비스가 멈춰 있어요. 요청은 그대로 남아 있고, 복구되면 자동으로 다시 시작해요.

## The result. The facts stand side by side in one small line: model · time · size.

result-ready = { $who }: 이미지가 완성됐어요
result-seconds = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) }초
result-minutes = { NUMBER($minutes, minimumFractionDigits: 1, maximumFractionDigits: 1) }분
result-scaled = 이곳의 업로드 제한에 맞춰 { $before }에서 { $after } 크기로 축소
result-scaled-several = 이곳의 업로드 제한에 맞춰 축소
result-partly = { $count }장 중 { $made }장이 완성됐어요. { $why }
result-cut-short = 취소했어요. { $count }장 중 { $made }장은 완성됐어요.
result-full-prompt = -# ✨ 실제 프롬프트: { $prompt }
job-cancelled = ❌ 취소했어요.

## What a screen reader reads of a picture.

alt-several = 이미지 { $count }장 중 { $number }번째: { $prompt }
alt-reference = 바탕이 된 이미지
