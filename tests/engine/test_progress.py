from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from engine.errors import DeliveryError
from engine.models import Job, Phase, Progress
from engine.progress import AT_ONCE, INTERVAL_S, MOVED_S, SETTLE_S, Board
from tests.engine.bench import true_if, until
from tests.engine.fakes import RecordingCourier, a_job

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def waiting(place: int = 1, ready_in_s: float | None = None) -> Progress:
    ready_at = None if ready_in_s is None else datetime.now(UTC) + timedelta(seconds=ready_in_s)
    return Progress(Phase.WAITING, NOON, place=place, ready_at=ready_at)


DRAWING = Progress(Phase.DRAWING, NOON)


class SlowCourier(RecordingCourier):
    """Edits that arrive once they may."""

    def __init__(self) -> None:
        super().__init__()
        self.may_arrive = asyncio.Event()
        self.may_arrive.set()
        self.begun: list[int] = []
        self.at: list[tuple[int, Progress]] = []

    async def show(self, job: Job, progress: Progress) -> int | None:
        self.begun.append(job.id)
        await self.may_arrive.wait()
        self.at.append((job.id, progress))
        return await super().show(job, progress)


class Wall:
    """A board whose time stands still until a test lets it pass."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.courier = SlowCourier()
        self.stands: dict[int, Progress | None] = {}
        self.quiet = asyncio.Event()
        self.quiet.set()
        self.board = Board(self.courier, self._look, quiet=self.quiet, clock=lambda: self.now)

    def _look(self, job: Job) -> Progress | None:
        return self.stands.get(job.id)

    def put(self, progress: Progress | None) -> Job:
        job = a_job()
        self.stands[job.id] = progress
        self.board.show(job)
        return job

    async def pass_(self, seconds: float = SETTLE_S) -> None:
        """Let time pass, and the board look at every job once more."""
        last = self.put(DRAWING)  # the board goes through them in their order
        self.now += max(seconds, SETTLE_S)
        self.board.show(last)
        await until(lambda: true_if(last.id in self.courier.begun))
        await self.board.hide(last.id)

    def edits(self, job: Job) -> list[Progress]:
        return [progress for job_id, progress in self.courier.at if job_id == job.id]


@pytest.fixture
async def wall() -> AsyncIterator[Wall]:
    wall = Wall()
    running = asyncio.create_task(wall.board.run())
    yield wall
    wall.courier.may_arrive.set()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_progress_is_shown(wall: Wall) -> None:
    job = wall.put(waiting(3))
    await wall.pass_()
    assert wall.edits(job) == [waiting(3)]


async def test_what_changes_as_it_comes_is_shown_once_it_has_settled(wall: Wall) -> None:
    job = wall.put(waiting(3))
    wall.board.show(job)
    await asyncio.sleep(0.1)
    assert wall.courier.begun == [], "no time has passed"
    wall.stands[job.id] = waiting(2)
    await wall.pass_()
    assert wall.edits(job) == [waiting(2)]


async def test_what_is_not_known_is_not_shown(wall: Wall) -> None:
    job = wall.put(None)
    await wall.pass_(60)
    assert wall.edits(job) == []


async def test_nothing_is_edited_when_nothing_changed(wall: Wall) -> None:
    job = wall.put(waiting(3))
    for _ in range(5):
        await wall.pass_(60)
        wall.board.show(job)
    assert len(wall.edits(job)) == 1


async def test_a_job_has_one_edit_in_three_seconds_and_the_last_word_is_shown(wall: Wall) -> None:
    job = wall.put(waiting(9))
    await wall.pass_()
    for place in (8, 7, 6, 5, 4):
        wall.stands[job.id] = waiting(place)
        await wall.pass_(INTERVAL_S / 6)
    assert wall.edits(job) == [waiting(9)]
    await wall.pass_(INTERVAL_S / 6)
    assert wall.edits(job) == [waiting(9), waiting(4)]


async def test_an_eta_that_moves_little_is_not_shown_anew(wall: Wall) -> None:
    first = waiting(1, ready_in_s=200)
    assert first.ready_at is not None
    job = wall.put(first)
    await wall.pass_()
    for seconds in (30, -30):
        wall.stands[job.id] = replace(first, ready_at=first.ready_at + timedelta(seconds=seconds))
        await wall.pass_(60)
    assert wall.edits(job) == [first]
    wall.stands[job.id] = moved = replace(first, ready_at=first.ready_at + timedelta(seconds=100))
    await wall.pass_(60)
    assert wall.edits(job) == [first, moved]


async def test_a_near_eta_is_not_shown_anew_for_a_few_seconds(wall: Wall) -> None:
    job = wall.put(first := waiting(1, ready_in_s=4))
    assert first.ready_at is not None
    await wall.pass_()
    wall.stands[job.id] = replace(first, ready_at=first.ready_at + timedelta(seconds=MOVED_S - 1))
    await wall.pass_(60)
    assert wall.edits(job) == [first]


async def test_an_eta_that_comes_to_be_known_is_shown(wall: Wall) -> None:
    job = wall.put(waiting(1))
    await wall.pass_()
    wall.stands[job.id] = known = waiting(1, ready_in_s=60)
    await wall.pass_(INTERVAL_S)
    assert wall.edits(job) == [waiting(1), known]


async def test_who_waits_long_is_told_less_often_but_at_once_of_a_new_phase(wall: Wall) -> None:
    job = wall.put(waiting(90, ready_in_s=600))
    await wall.pass_()
    wall.stands[job.id] = waiting(80, ready_in_s=590)
    await wall.pass_(30)
    assert len(wall.edits(job)) == 1, "once a minute"
    wall.stands[job.id] = DRAWING
    await wall.pass_(1)
    assert wall.edits(job)[1:] == [DRAWING]


async def test_a_job_that_goes_on_keeps_its_interval(wall: Wall) -> None:
    job = wall.put(waiting(1))
    await wall.pass_()
    wall.board.show(replace(job, prompt="another row of the same job"))
    wall.stands[job.id] = DRAWING
    await wall.pass_(1)
    assert wall.edits(job) == [waiting(1)]


async def test_hiding_waits_for_an_edit_on_its_way(wall: Wall) -> None:
    wall.courier.may_arrive.clear()
    job = wall.put(waiting(1))
    wall.now += 1
    wall.board.show(job)
    await until(lambda: true_if(job.id in wall.courier.begun))
    hiding = asyncio.create_task(wall.board.hide(job.id))
    for _ in range(20):
        await asyncio.sleep(0)
    assert not hiding.done()
    wall.courier.may_arrive.set()
    await hiding
    assert wall.edits(job) == [waiting(1)]


async def test_a_hidden_job_is_edited_no_more(wall: Wall) -> None:
    job = wall.put(waiting(1))
    await wall.pass_()
    await wall.board.hide(job.id)
    await wall.board.hide(job.id)
    wall.stands[job.id] = DRAWING
    await wall.pass_(60)
    assert wall.edits(job) == [waiting(1)]


async def test_one_that_ends_while_many_edits_are_on_their_way_is_not_edited(wall: Wall) -> None:
    wall.courier.may_arrive.clear()
    jobs = [wall.put(waiting(1)) for _ in range(AT_ONCE + 3)]
    wall.now += 1
    wall.board.show(jobs[0])
    await until(lambda: true_if(len(wall.courier.begun) == AT_ONCE))
    await wall.board.hide(jobs[AT_ONCE].id)
    wall.courier.may_arrive.set()
    await until(lambda: true_if(len(wall.courier.at) == AT_ONCE + 2))
    assert wall.edits(jobs[AT_ONCE]) == []


@pytest.mark.parametrize("error", [DeliveryError("503"), RuntimeError("a bug")])
async def test_an_edit_that_fails_is_made_again_only_when_there_is_news(wall: Wall, error: Exception) -> None:
    wall.courier.show_fails = error
    job = wall.put(waiting(1))
    await wall.pass_()
    wall.courier.show_fails = None
    await wall.pass_(60)
    assert wall.courier.begun.count(job.id) == 1
    wall.stands[job.id] = DRAWING
    await wall.pass_(60)
    assert wall.courier.shown[-2:].count(DRAWING) == 2, "the next one, and the one that passes the time"


async def test_while_there_is_something_more_urgent_nothing_is_edited(wall: Wall) -> None:
    wall.quiet.clear()
    job = wall.put(waiting(1))
    wall.now += 60
    wall.board.show(job)
    await asyncio.sleep(0.1)
    assert wall.courier.begun == []
    wall.quiet.set()
    await until(lambda: true_if(wall.edits(job) == [waiting(1)]))


async def test_a_board_that_stops_lets_edits_on_their_way_finish() -> None:
    wall = Wall()
    running = asyncio.create_task(wall.board.run())
    wall.courier.may_arrive.clear()
    job = wall.put(waiting(1))
    wall.now += 1
    wall.board.show(job)
    await until(lambda: true_if(job.id in wall.courier.begun))
    running.cancel()
    asyncio.get_running_loop().call_later(0.05, wall.courier.may_arrive.set)
    await asyncio.gather(running, return_exceptions=True)
    assert wall.edits(job) == [waiting(1)]
