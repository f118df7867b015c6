### What people read when a server's rules do not let a picture be drawn: what holds, and what to do next.
### $when is Discord's timestamp ("in 2 hours"), $why is a moderator's own words.

rules-paused = 이 서버에서는 그리기가 일시 정지되었어요. 대기 중인 요청은 그대로 남아요.
rules-paused-until = 이 서버에서는 그리기가 일시 정지되었어요. { $when }에 다시 시작해요. 대기 중인 요청은 그대로 남아요.
rules-blocked = 이 서버에서는 더 이상 이미지를 요청할 수 없어요.
rules-blocked-until = 지금은 이 서버에서 이미지를 요청할 수 없어요. { $when }에 풀려요.
rules-why = 이유: { $why }

rules-channel = 이 채널에서는 그릴 수 없어요. 어디에서 되는지 관리자에게 물어보세요.
rules-channel-where = 이 채널에서는 그릴 수 없어요. 다음 채널을 이용해 주세요: { $channels }
rules-adult = 연령 제한 채널에서만 그릴 수 있어요. 그런 채널을 이용해 주세요.
rules-role = 여기에서 이미지를 요청하려면 다음 역할 중 하나가 필요해요: { $roles }
rules-model = 지금 역할로는 { $name } 모델을 쓸 수 없어요. 다음 중에서 골라 주세요: { $names }
rules-count = 한 번에 { $given }장을 요청했지만, 지금 역할로는 { $limit }장까지예요. 수를 줄여 주세요.
rules-words = 프롬프트에 이 서버의 관리자가 허용하지 않는 내용이 있어요. 다른 말로 바꿔 주세요.
rules-quota-member = { $window ->
        [hour] 이번 시간의 { $limit }장 중 { $left }장이 남았어요.
        [day] 오늘의 { $limit }장 중 { $left }장이 남았어요.
       *[month] 이번 달의 { $limit }장 중 { $left }장이 남았어요.
    } { $when }에 다시 늘어나요.
rules-quota-guild = { $window ->
        [hour] 이 서버의 이번 시간 { $limit }장 중 { $left }장이 남았어요.
        [day] 이 서버의 오늘 { $limit }장 중 { $left }장이 남았어요.
       *[month] 이 서버의 이번 달 { $limit }장 중 { $left }장이 남았어요.
    } { $when }에 다시 늘어나요.
rules-budget = 이 서버의 이번 달 예산을 다 썼어요. { $when }에 다시 그릴 수 있어요.
rules-permissions = 이 채널에 이미지를 올릴 수 없어요. 관리자가 봇에 다음 권한을 줄 수 있어요: { $permissions }
rules-policy = 이렇게는 할 수 없어요: { $problem }
past-rules = 서버 규칙에서 허용하지 않았어요. 관리자에게 물어보세요.

## Discord's permissions, as its client calls them.

permission-view-channel = 채널 보기
permission-send-messages = 메시지 보내기
permission-send-messages-in-threads = 스레드에서 메시지 보내기
permission-attach-files = 파일 첨부
permission-read-message-history = 메시지 기록 보기
permission-add-reactions = 반응 추가하기
