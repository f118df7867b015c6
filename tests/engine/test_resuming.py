"""A job's life across stops and crashes."""

from __future__ import annotations

import asyncio

import pytest

from engine.models import JobState
from tests.engine.bench import REFERENCE, Bench, true_if, until
from tests.engine.fakes import a_job


@pytest.mark.parametrize(
    ("state", "fields", "creates"),
    [
        (JobState.QUEUED, {}, 1),
        (JobState.CREATING, {"creates": 1}, 1),
        (JobState.RUNNING, {"creates": 1, "prediction_id": "p1"}, 0),
        (JobState.FETCHED, {"creates": 1, "prediction_id": "p1"}, 0),
        (JobState.DELIVERING, {"creates": 1, "prediction_id": "p1"}, 0),
    ],
)
async def test_an_unfinished_job_goes_on_from_its_row(
    bench: Bench, state: JobState, fields: dict[str, object], creates: int
) -> None:
    job = a_job()
    await bench.store.add(job)
    result = REFERENCE if state in (JobState.FETCHED, JobState.DELIVERING) else None
    await bench.store.save(job, state=state, result=result, **fields)
    assert await bench.service.resume() == 1
    assert (await bench.ended(job)).state is JobState.DONE
    assert len(bench.provider.created) == creates
    assert len(bench.courier.delivered) == 1


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
    job = a_job()
    await bench.service.submit(job)
    assert await bench.service.resume() == 0
    bench.provider.hold.set()
    await bench.ended(job)
    assert len(bench.provider.created) == 1


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
    states = [job.state for job in [await bench.store.get(job.id) for job in jobs] if job is not None]
    assert states == [JobState.DONE, JobState.DONE, JobState.QUEUED, JobState.QUEUED]
    await bench.start_over().resume()
    assert {(await bench.ended(job)).state for job in jobs} == {JobState.DONE}
    assert len(bench.provider.created) == 4


async def test_stopping_in_the_middle_of_a_create_keeps_its_prediction(bench: Bench) -> None:
    bench.provider.answers = asyncio.Event()
    job = a_job()
    await bench.service.submit(job)
    await until(lambda: true_if(len(bench.provider.created) == 1))
    closing = asyncio.create_task(bench.service.close(0))
    await asyncio.sleep(0)
    bench.provider.answers.set()
    await closing
    saved = await bench.store.get(job.id)
    assert saved is not None
    assert (saved.state, saved.prediction_id) == (JobState.RUNNING, "p1")
    await bench.start_over().resume()
    assert (await bench.ended(job)).state is JobState.DONE
    assert len(bench.provider.created) == 1, "nothing is drawn twice"
