from __future__ import annotations

from engine.pacing import MARGIN_S, Budget


class Time:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds


def a_budget(time: Time, *, requests: int = 3) -> Budget:
    return Budget(requests=requests, window_s=10, pause_s=90, clock=time, sleep=time.sleep)


async def test_no_window_ever_holds_more_requests_than_the_budget() -> None:
    time = Time()
    budget = a_budget(time)
    sent = []
    for _ in range(10):
        await budget.spend()
        sent.append(time.now)
    assert sent[:4] == [100, 100, 100, 110 + MARGIN_S]
    assert all(later - earlier > 10 for earlier, later in zip(sent, sent[3:], strict=False))


async def test_a_429_without_retry_after_stops_everything_for_the_pause() -> None:
    time = Time()
    budget = a_budget(time)
    budget.pause()
    assert budget.resumes_at is not None
    await budget.spend()
    assert time.now == 190
    assert budget.resumes_at is None


async def test_retry_after_is_obeyed_and_never_shortens_a_longer_pause() -> None:
    time = Time()
    budget = a_budget(time)
    budget.pause(30)
    budget.pause(5)
    await budget.spend()
    assert time.now == 130
