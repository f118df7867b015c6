"""The engine's front door: what is taken, what is refused, and what is kept."""

from __future__ import annotations

import asyncio
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from engine import carrier as module
from engine.admission import Caps
from engine.errors import Closing, MemberBusy, ProviderRefused, QueueFull
from engine.models import Job, JobState, Origin, Phase
from tests.engine.bench import OUTPUT, REFERENCE, Bench, true_if, until
from tests.engine.fakes import a_job


class Door:
    """Acknowledges, and keeps what was so when it did."""

    def __init__(self, bench: Bench, job: Job, *, message_id: int | None = 4711) -> None:
        self.bench = bench
        self.job = job
        self.message_id = message_id
        self.fails: Exception | None = None
        self.had_row: bool | None = None
        self.after_s: float | None = None
        self._began_s = asyncio.get_running_loop().time()

    async def __call__(self) -> int | None:
        self.after_s = asyncio.get_running_loop().time() - self._began_s
        self.had_row = await self.bench.store.get(self.job.id) is not None
        if self.fails is not None:
            raise self.fails
        return self.message_id

    async def submit(self) -> bool:
        return await self.bench.service.submit(self.job, self)


async def hold_back(bench: Bench) -> None:
    """Nothing that is drawn ends until the provider's ``hold`` is set; small caps."""
    bench.caps = Caps(member=2, queue=3)
    await bench.restart()
    bench.provider.hold.clear()


# -- the acknowledgement


async def test_the_row_is_there_before_the_acknowledgement_is_given(bench: Bench) -> None:
    door = Door(bench, a_job(status_message_id=None))
    assert await door.submit()
    assert door.had_row
    assert (await bench.ended(door.job)).state is JobState.DONE


async def test_the_message_of_the_acknowledgement_becomes_the_result_and_is_saved(bench: Bench) -> None:
    bench.provider.hold.clear()
    door = Door(bench, a_job(status_message_id=None))
    await door.submit()

    async def saved() -> bool:
        return (await bench.saved(door.job)).status_message_id == 4711

    await until(saved)
    bench.provider.hold.set()
    assert (await bench.ended(door.job)).message_id == 4711


async def test_a_database_that_is_busy_holds_the_acknowledgement_up_for_a_moment_only(
    bench: Bench, tmp_path: Path
) -> None:
    door = Door(bench, a_job())
    elsewhere = sqlite3.connect(tmp_path / "easel.sqlite3", isolation_level=None)
    elsewhere.execute("BEGIN IMMEDIATE")
    submitting = asyncio.create_task(door.submit())
    await until(lambda: true_if(door.had_row is not None))
    assert door.after_s is not None
    assert 0.6 < door.after_s < 1.8, "0.7 s, on a machine that has other things to do"
    assert (door.had_row, submitting.done()) == (False, False)
    elsewhere.execute("ROLLBACK")
    elsewhere.close()
    assert await submitting
    assert (await bench.ended(door.job)).state is JobState.DONE


async def test_an_acknowledgement_that_fails_cancels_the_job_and_frees_its_place(bench: Bench) -> None:
    await hold_back(bench)
    for _ in range(5):
        door = Door(bench, a_job())
        door.fails = RuntimeError("the interaction is unknown")
        with pytest.raises(RuntimeError, match="unknown"):
            await door.submit()
        saved = await bench.saved(door.job)
        assert (saved.state, saved.reason) == (JobState.CANCELLED, "not_acknowledged")
    assert (bench.provider.created, bench.courier.shown, bench.courier.failures) == ([], [], [])
    assert await bench.service.resume() == 0


async def test_a_row_that_cannot_be_saved_frees_its_place(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    await hold_back(bench)

    async def add(job: Job, reference: object = None) -> bool:
        raise OperationalError("INSERT", {}, Exception("disk full"))

    with monkeypatch.context() as broken:
        broken.setattr(bench.store, "add", add)
        for _ in range(5):
            with pytest.raises(OperationalError):
                await bench.service.submit(a_job())
    bench.provider.hold.set()
    assert (await bench.draw(a_job())).state is JobState.DONE


# -- what is taken once


async def test_the_same_interaction_twice_is_one_job(bench: Bench) -> None:
    await hold_back(bench)
    jobs = [a_job() for _ in range(2)]
    assert [await bench.service.submit(job) for job in (*jobs, *jobs)] == [True, True, False, False]
    bench.provider.hold.set()
    for job in jobs:
        assert (await bench.ended(job)).state is JobState.DONE
    assert not await bench.service.submit(jobs[0]), "nor when it is done"
    assert len(bench.provider.created) == len(bench.courier.delivered) == 2


async def test_a_reroll_that_this_person_already_runs_is_not_taken_and_takes_no_place(bench: Bench) -> None:
    await hold_back(bench)
    reroll = {"origin": Origin.REROLL, "source_message_id": 5}
    first = a_job(**reroll)
    assert await bench.service.submit(first)
    for _ in range(3):
        assert not await bench.service.submit(a_job(**reroll))
    assert await bench.service.submit(a_job()), "there is a second place"
    bench.provider.hold.set()
    await bench.ended(first)
    assert await bench.service.submit(a_job(**reroll)), "once more, now that it has ended"


# -- caps


async def test_a_member_who_has_enough_in_the_making_is_told_when_to_come_back(bench: Bench) -> None:
    await hold_back(bench)
    for _ in range(2):
        await bench.service.submit(a_job())
    await until(lambda: true_if(bench.provider.asked["get"] > 0))
    door = Door(bench, a_job())
    with pytest.raises(MemberBusy) as refused:
        await door.submit()
    assert refused.value.limit == 2
    assert refused.value.free_at is not None
    assert abs((refused.value.free_at - datetime.now(UTC)).total_seconds()) < 60
    assert door.had_row is None, "it was not acknowledged"
    assert await bench.store.get(door.job.id) is None


async def test_a_guild_whose_queue_is_full_is_told_when_to_come_back(bench: Bench) -> None:
    await hold_back(bench)
    for member in range(5):  # two run, three wait
        await bench.service.submit(a_job(requester_id=member))
        created = min(2, member + 1)
        await until(lambda created=created: true_if(len(bench.provider.created) == created))  # type: ignore[misc]
    await until(lambda: true_if(any(one.phase is Phase.WAITING for one in bench.courier.shown)))
    with pytest.raises(QueueFull) as refused:
        await bench.service.submit(a_job(requester_id=9))
    assert (refused.value.limit, refused.value.free_at is None) == (3, False)
    assert await bench.service.submit(a_job(requester_id=9, guild_id=2)), "a queue of its own"


async def test_a_place_is_free_again_when_a_job_has_ended_well_or_not(bench: Bench) -> None:
    bench.caps = Caps(member=1, queue=1)
    await bench.restart()
    bench.provider.creates = [None, ProviderRefused("no"), None, ProviderRefused("no"), None]
    ends = []
    for _ in range(5):
        ends.append(await bench.draw(a_job()))
        await until(lambda: true_if(bench.pacer.scheduler.running == 0))
    assert [job.state for job in ends] == [JobState.DONE, JobState.FAILED] * 2 + [JobState.DONE]


async def test_jobs_from_before_a_restart_count(bench: Bench) -> None:
    await hold_back(bench)
    for _ in range(2):
        await bench.service.submit(a_job())
    await (await bench.restart()).resume()
    with pytest.raises(MemberBusy):
        await bench.service.submit(a_job())


# -- what is shown


async def test_who_waits_sees_the_place_and_when_and_then_that_it_is_drawn(bench: Bench) -> None:
    bench.provider.hold.clear()
    jobs = [a_job(status_message_id=number) for number in (1, 2, 3)]
    for job in jobs:
        await bench.service.submit(job)
    await until(lambda: true_if(any(one.place == 1 for one in bench.courier.shown)))
    [waits] = [one for one in bench.courier.shown if one.phase is Phase.WAITING]
    assert waits.ready_at is not None
    bench.provider.hold.set()
    for job in jobs:
        await bench.ended(job)
    assert {one.phase for one in bench.courier.shown} <= {Phase.WAITING, Phase.DRAWING}


# -- closing, and what goes wrong


async def test_a_process_that_stops_takes_nothing_new(bench: Bench) -> None:
    await bench.service.close(0)
    door = Door(bench, a_job())
    with pytest.raises(Closing):
        await door.submit()
    assert (door.had_row, await bench.store.get(door.job.id)) == (None, None)


async def test_what_is_being_taken_as_the_process_stops_is_drawn_after_it(bench: Bench) -> None:
    job = a_job()

    async def acknowledge() -> int:
        await bench.service.close(0)
        return 4711

    assert await bench.service.submit(job, acknowledge)
    assert (await bench.saved(job)).state is JobState.QUEUED
    assert bench.provider.created == []
    await (await bench.restart()).resume()
    assert (await bench.ended(job)).state is JobState.DONE


@pytest.mark.parametrize("state", [JobState.QUEUED, JobState.ACKNOWLEDGED])
async def test_a_job_whose_rows_cannot_be_written_goes_on_once_they_can(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, state: JobState
) -> None:
    monkeypatch.setattr(module, "RESUME_AGAIN_S", 0.02)
    save, failed = bench.store.save, 0

    async def broken(job: Job, **changes: Any) -> Job:
        nonlocal failed
        if failed < 7:
            failed += 1
            raise OperationalError("UPDATE", {}, Exception("disk full"))
        return await save(job, **changes)

    monkeypatch.setattr(bench.store, "save", broken)
    job = a_job(state=state, references=(OUTPUT,))
    await bench.service.submit(job)
    ended = await bench.ended(job)
    assert failed == 7
    assert ended.ended
    assert bench.pacer.budget.in_flight == 0
    await until(lambda: true_if(bench.pacer.scheduler.running == bench.pacer.scheduler.waiting == 0))


async def test_a_result_is_found_by_its_message(bench: Bench) -> None:
    job = await bench.draw(a_job(status_message_id=4712))
    assert await bench.service.result(4712) == job
    assert await bench.service.result(4713) is None


async def test_a_picture_that_was_fetched_is_not_drawn_again(bench: Bench) -> None:
    job = a_job()
    await bench.store.add(job)
    await bench.store.save(
        job, state=JobState.FETCHED, results=[REFERENCE], prediction_id="p1", started_at=datetime.now(UTC)
    )
    await bench.service.resume()
    assert (await bench.ended(job)).state is JobState.DONE
    assert bench.provider.asked.total() == 0
