"""A job's life across stops and crashes."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest

from engine.errors import CreateUncertain, ProviderUnreachable
from engine.models import JobState, Origin, Phase
from engine.scheduler import Ticket
from tests.engine.bench import OUTPUT, REFERENCE, Bench, true_if, until
from tests.engine.fakes import TakenAndLost, a_job

RAN: dict[str, Any] = {"creates": 1, "prediction_id": "p1"}


@pytest.mark.parametrize(
    ("state", "fields", "creates"),
    [
        (JobState.ACKNOWLEDGED, {}, 1),
        (JobState.QUEUED, {}, 1),
        (JobState.CREATING, {"creates": 1}, 1),
        (JobState.RUNNING, RAN, 0),
        (JobState.FETCHED, RAN, 0),
        (JobState.DELIVERING, RAN, 0),
    ],
)
async def test_an_unfinished_job_goes_on_from_its_row(
    bench: Bench, state: JobState, fields: dict[str, Any], creates: int
) -> None:
    job = a_job()
    await bench.store.add(job)
    results = [REFERENCE] if state in (JobState.FETCHED, JobState.DELIVERING) else []
    await bench.store.save(job, state=state, results=results, started_at=datetime.now(UTC), **fields)
    assert await bench.service.resume() == 1
    assert (await bench.ended(job)).state is JobState.DONE
    assert len(bench.provider.created) == creates
    assert len(bench.courier.delivered) == 1


@pytest.mark.parametrize("state", [JobState.DONE, JobState.FAILED, JobState.CANCELLED])
async def test_a_finished_job_is_never_replayed(bench: Bench, state: JobState) -> None:
    job = a_job()
    await bench.store.add(job)
    await bench.store.save(job, state=state)
    assert await bench.service.resume() == 0
    assert not await bench.service.submit(job), "nor does its interaction begin it anew"
    assert (bench.provider.created, bench.courier.delivered, bench.courier.failures) == ([], [], [])


async def test_a_posted_job_is_not_posted_again(bench: Bench) -> None:
    job = a_job()
    await bench.store.add(job)
    await bench.store.save(job, state=JobState.DELIVERING, message_id=77)
    await bench.service.resume()
    assert (await bench.ended(job)).state is JobState.DONE
    assert (bench.courier.delivered, bench.courier.finished) == ([], [job.id])


async def test_two_lost_answers_are_enough(bench: Bench) -> None:
    job = a_job()
    await bench.store.add(job)
    await bench.store.save(job, state=JobState.CREATING, creates=2)
    await bench.service.resume()
    assert (await bench.ended(job)).reason == "create_uncertain"
    assert bench.provider.created == []


async def test_resuming_does_not_start_what_is_under_way(bench: Bench) -> None:
    bench.provider.hold.clear()
    jobs = [a_job() for _ in range(4)]  # two of them wait
    for job in jobs:
        await bench.service.submit(job)
    assert await bench.service.resume() == 0
    await until(lambda: true_if(len(bench.provider.created) == 2))
    assert await bench.service.resume() == 0
    bench.provider.hold.set()
    for job in jobs:
        await bench.ended(job)
    assert len(bench.provider.created) == len(bench.courier.delivered) == 4


async def test_more_predictions_that_run_than_may_start_are_all_looked_at_and_no_other_starts(
    bench: Bench,
) -> None:
    bench.provider.hold.clear()
    running, waiting = [a_job() for _ in range(4)], a_job()
    for number, job in enumerate(running):
        await bench.store.add(job)
        fields = RAN | {"prediction_id": f"old{number}", "started_at": datetime.now(UTC)}
        await bench.store.save(job, state=JobState.RUNNING, **fields)
    await bench.store.add(waiting)
    assert await bench.service.resume() == 5
    await until(lambda: true_if(bench.provider.asked["get"] > 4))
    assert bench.provider.created == []
    assert bench.pacer.scheduler.next() is None
    bench.provider.hold.set()
    for job in (*running, waiting):
        assert (await bench.ended(job)).state is JobState.DONE
    assert len(bench.provider.created) == 1


async def test_a_prediction_whose_deadline_passed_while_nobody_ran_is_looked_at_once_more(
    bench: Bench,
) -> None:
    jobs = [a_job(), a_job()]
    long_ago = datetime.now(UTC) - timedelta(hours=3)
    for job in jobs:
        await bench.store.add(job)
        fields = RAN | {"started_at": long_ago, "prediction_id": f"p{job.id}"}
        await bench.store.save(job, state=JobState.RUNNING, **fields)
    await bench.service.resume()
    assert {(await bench.ended(job)).state for job in jobs} == {JobState.DONE}


# -- closing


async def test_closing_lets_running_jobs_end_and_keeps_the_rest_for_later(bench: Bench) -> None:
    bench.provider.hold.clear()
    jobs = [a_job() for _ in range(4)]
    for job in jobs:
        await bench.service.submit(job)
    await until(lambda: true_if(len(bench.provider.created) == 2))
    closing = asyncio.create_task(bench.service.close(20))
    await asyncio.sleep(0)
    bench.provider.hold.set()
    await closing
    states = [(await bench.saved(job)).state for job in jobs]
    assert states == [JobState.DONE, JobState.DONE, JobState.QUEUED, JobState.QUEUED]
    service = await bench.restart()
    assert await service.resume() == 2
    assert {(await bench.ended(job)).state for job in jobs} == {JobState.DONE}
    assert len(bench.provider.created) == 4


async def test_what_does_not_end_within_the_grace_goes_on_after_the_restart(bench: Bench) -> None:
    bench.provider.hold.clear()
    job = a_job()
    await bench.service.submit(job)
    await until(lambda: true_if(bench.provider.asked["get"] > 0))
    await bench.service.close(0.01)
    assert (await bench.saved(job)).state is JobState.RUNNING
    bench.provider.hold.set()
    await (await bench.restart()).resume()
    assert (await bench.ended(job)).state is JobState.DONE
    assert len(bench.provider.created) == 1


async def test_stopping_in_the_middle_of_a_create_keeps_its_prediction(bench: Bench) -> None:
    bench.provider.answers = asyncio.Event()
    job = a_job()
    await bench.service.submit(job)
    await until(lambda: true_if(len(bench.provider.created) == 1))
    closing = asyncio.create_task(bench.service.close(0))
    await asyncio.sleep(0)
    bench.provider.answers.set()
    await closing
    saved = await bench.saved(job)
    assert (saved.state, saved.prediction_id) == (JobState.RUNNING, "p1")
    await (await bench.restart()).resume()
    assert (await bench.ended(job)).state is JobState.DONE
    assert len(bench.provider.created) == 1, "nothing is drawn twice"


async def test_stopping_does_not_wait_for_a_lost_create_to_be_found(bench: Bench) -> None:
    bench.provider.answers = asyncio.Event()
    bench.provider.creates = [CreateUncertain("lost")]
    job = a_job()
    await bench.service.submit(job)
    await until(lambda: true_if(len(bench.provider.created) == 1))
    bench.provider.trouble = ProviderUnreachable("down")
    bench.provider.answers.set()
    await until(lambda: true_if(bench.dispatcher.down_since is not None))
    async with asyncio.timeout(5):
        await bench.service.close(0.01)
    assert (await bench.saved(job)).state is JobState.CREATING


async def test_a_job_that_is_put_back_while_the_process_stops_waits_in_its_row(bench: Bench) -> None:
    bench.provider.answers = asyncio.Event()
    bench.provider.creates = [ProviderUnreachable("down")]
    job = a_job()
    await bench.service.submit(job)
    await until(lambda: true_if(len(bench.provider.created) == 1))
    closing = asyncio.create_task(bench.service.close(20))
    await asyncio.sleep(0)
    bench.provider.answers.set()
    await closing
    assert (await bench.saved(job)).state is JobState.QUEUED
    assert len(bench.provider.created) == 1


async def test_a_reroll_that_was_not_posted_when_the_process_stopped_is_posted_after_it(
    bench: Bench,
) -> None:
    job = a_job(
        origin=Origin.REROLL,
        state=JobState.ACKNOWLEDGED,
        source_message_id=5,
        status_message_id=None,
        references=(OUTPUT,),
    )
    await bench.service.submit(job)
    await bench.service.close(0)
    await (await bench.restart()).resume()
    assert (await bench.ended(job)).state is JobState.DONE
    assert sum(progress.phase is Phase.WAITING for progress in bench.courier.shown) >= 1
    assert len(bench.courier.delivered) == 1


# -- whatever happens when


@pytest.mark.parametrize("seed", range(4))
async def test_with_crashes_between_any_two_steps_every_job_ends_and_is_delivered_once(
    bench: Bench, seed: int
) -> None:
    random = Random(seed)
    bench.provider.lists = random.choice(["none", "all", "no outputs"])
    bench.provider.creates = random.choices([None, None, ProviderUnreachable("no")], k=9)
    if bench.provider.lists != "none":
        bench.provider.creates += [TakenAndLost()]
    jobs = [a_job(guild_id=random.randrange(3), requester_id=random.randrange(2)) for _ in range(12)]
    for job in jobs:
        await bench.service.submit(job)
    for _ in range(6):
        await asyncio.sleep(random.uniform(0, 0.06))
        await (await bench.restart()).resume()
        assert bench.pacer.scheduler.running <= 10
    assert {(await bench.ended(job)).state for job in jobs} == {JobState.DONE}
    delivered = Counter(job.id for job, _, _ in bench.courier.delivered)
    assert delivered == Counter(job.id for job in jobs)
    await until(lambda: true_if(not bench.pacer.scheduler.running))
    assert bench.pacer.scheduler.waiting == 0
    for number in range(5):
        bench.pacer.scheduler.enqueue(Ticket(number, number, 1))
    assert bench.pacer.scheduler.next() is not None
