### /gallery: what was drawn, a few to a page. Each entry is the prompt with one small line of facts below it.

gallery-page = 🖼️ **{ $whose ->
        [mine] 내 이미지
       *[server] 이 서버의 이미지
    }** · { $page }/{ $pages }페이지
gallery-words = “{ $words }”
gallery-kept = 📦 완성됐지만 올리지 못한 이미지가 있어요(요청 { $count }건). 여기서 받을 수 있어요.

# In an entry's small line. $url leads to the message, $when is Discord's timestamp ("2 hours ago").
gallery-pictures = { $count }장
gallery-private = 🔒 비공개
gallery-spoiler = 🙈 스포일러
gallery-link = [메시지로 이동]({ $url })
# A week after it was finished, it is given up.
gallery-until = { $when }에 삭제

## What could not be posted: an entry's title, and the button that shows it.

gallery-waits = 받지 않은 이미지
gallery-waits-one = 받지 않은 이미지: { $number }
gallery-show = 이미지 받기
gallery-show-one = { $number } 받기

## Nothing to show

gallery-empty-mine = 아직 이미지가 없어요. `/imagine`으로 그려 보세요.
gallery-empty-server = 여기서 볼 수 있는 이미지가 아직 없어요. `/imagine`으로 그려 보세요.
gallery-not-found = 맞는 이미지가 없어요. `words`나 `member`를 빼거나 다른 단어로 찾아보세요.
gallery-no-server = 서버 갤러리는 Easel이 참가한 서버에만 있어요. 여기서는 내 이미지를 볼 수 있어요. `whose`에서 내 이미지를 고르거나 비워 두세요.

## Showing what could not be posted

gallery-not-waiting = 이 이미지는 더 이상 여기에 없어요. 이미 받았거나 보관 기간인 일주일이 지났어요. 지금 있는 이미지는 `/gallery`에서 볼 수 있어요.
gallery-not-yours = 이 이미지를 요청한 사람만 받을 수 있어요.
