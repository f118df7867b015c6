"""What those who wait may expect, on the real engine."""

from __future__ import annotations

from engine.models import JobState, Phase
from tests.engine.bench import Bench, true_if, until
from tests.engine.fakes import a_job


async def test_each_who_waits_has_a_place_and_a_later_time_than_the_one_before(bench: Bench) -> None:
    bench.provider.hold.clear()
    jobs = [a_job() for _ in range(5)]
    for job in jobs:
        await bench.service.submit(job)

    def waiting() -> dict[int | None, object]:
        return {one.place: one.ready_at for one in bench.courier.shown if one.phase is Phase.WAITING}

    await until(lambda: true_if({1, 2, 3} <= set(waiting())))
    times = waiting()
    assert times[1] <= times[2] <= times[3]  # type: ignore[operator]
    assert all(time is not None for time in times.values())
    bench.provider.hold.set()
    assert {(await bench.ended(job)).state for job in jobs} == {JobState.DONE}


async def test_who_has_a_turn_is_shown_as_being_drawn(bench: Bench) -> None:
    bench.provider.hold.clear()
    await bench.service.submit(a_job())
    await until(lambda: true_if(any(one.phase is Phase.DRAWING for one in bench.courier.shown)))
    assert [one.phase for one in bench.courier.shown] == [Phase.DRAWING]
    bench.provider.hold.set()
