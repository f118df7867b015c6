"""A job is taken back: nothing more is drawn for it, and its requester is told once."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from engine.errors import DeliveryForbidden, ProviderFault
from engine.models import Job, JobState, Prediction, PredictionStatus
from tests.engine.bench import OUTPUT, REFERENCE, Bench, true_if, until
from tests.engine.fakes import TakenAndLost, a_job

LINE = 2  # jobs of one guild that the bench draws at once


async def running(bench: Bench, **fields: object) -> Job:
    """A job whose prediction runs and does not end."""
    bench.provider.hold.clear()
    job = a_job(**fields)
    await bench.service.submit(job)
    await until(lambda: is_in(bench, job, JobState.RUNNING))
    return job


async def is_in(bench: Bench, job: Job, state: JobState) -> bool:
    saved = await bench.store.get(job.id)
    return saved is not None and saved.state is state


async def test_a_running_one_is_cancelled_at_the_provider(bench: Bench) -> None:
    job = await running(bench, interaction_token="t")
    cancelled = await bench.service.cancel(job.id)
    assert cancelled is not None
    assert cancelled.state is JobState.CANCELLED
    await until(lambda: true_if(bench.provider.cancelled == ["p1"]))
    saved = await bench.saved(job)
    assert (saved.state, saved.interaction_token) == (JobState.CANCELLED, None)
    assert bench.service.under_way(job.requester_id) == []


async def test_its_requester_is_told_by_the_interaction_whose_token_goes(bench: Bench) -> None:
    job = await running(bench, interaction_token="t")
    await bench.service.cancel(job.id)
    assert [(one.id, one.interaction_token) for one in bench.courier.ended] == [(job.id, "t")]


async def test_one_that_waits_never_reaches_the_provider(bench: Bench) -> None:
    await asyncio.gather(*(running(bench) for _ in range(LINE)))
    waiting = a_job()
    await bench.service.submit(waiting)
    assert await bench.service.cancel(waiting.id)
    bench.provider.hold.set()
    last = await bench.draw(a_job())
    assert last.state is JobState.DONE, "its place is free"
    assert len(bench.provider.created) == LINE + 1
    assert bench.provider.cancelled == []


async def test_the_place_of_one_that_ran_is_free_for_the_next(bench: Bench) -> None:
    jobs = [await running(bench) for _ in range(LINE)]
    waiting = a_job()
    await bench.service.submit(waiting)
    await bench.service.cancel(jobs[0].id)
    await until(lambda: true_if(len(bench.provider.created) == LINE + 1))
    bench.provider.hold.set()
    assert (await bench.ended(waiting)).state is JobState.DONE


async def test_one_whose_create_is_on_its_way_is_cancelled_once_it_is_answered(bench: Bench) -> None:
    bench.provider.hold.clear()
    bench.provider.answers = asyncio.Event()
    job = a_job()
    await bench.service.submit(job)
    await until(lambda: true_if(bool(bench.provider.created)))
    cancelling = asyncio.create_task(bench.service.cancel(job.id))
    await asyncio.sleep(0)
    bench.provider.answers.set()
    cancelled = await cancelling
    assert cancelled is not None
    assert cancelled.state is JobState.CANCELLED
    await until(lambda: true_if(bench.provider.cancelled == ["p1"]))


async def test_one_whose_create_lost_its_answer_is_not_created_again(bench: Bench) -> None:
    bench.provider.creates = [TakenAndLost()]
    bench.provider.listed = ProviderFault("500")
    bench.provider.hold.clear()
    job = a_job()
    await bench.service.submit(job)
    await until(lambda: true_if(bool(bench.provider.created)))
    await bench.service.cancel(job.id)
    ended = await bench.ended(job)
    assert ended.state in (JobState.CANCELLED, JobState.FAILED), "it may have been given up meanwhile"
    assert len(bench.provider.created) == 1


async def test_a_picture_that_is_there_is_posted_all_the_same(bench: Bench) -> None:
    job = a_job()
    await bench.store.add(job)
    await bench.store.save(job, state=JobState.FETCHED, results=[REFERENCE], prediction_id="p1")
    bench.courier.refusals = [DeliveryForbidden("not yet")]
    await bench.service.resume()
    after = await bench.service.cancel(job.id)
    assert after is not None
    assert after.state in (JobState.FETCHED, JobState.DELIVERING)
    assert (await bench.ended(job)).state in (JobState.DONE, JobState.KEPT)
    assert bench.courier.ended == []


async def test_of_several_pictures_those_that_are_there_are_posted(bench: Bench) -> None:
    one = Prediction("p1", PredictionStatus.SUCCEEDED, (OUTPUT,))
    runs = Prediction("p2", PredictionStatus.RUNNING)
    bench.provider.gets = [one, *[runs] * 10_000]
    job = a_job(count=4)
    await bench.service.submit(job)
    await until(lambda: true_if(len(bench.provider.created) == 2))
    await until(lambda: is_in(bench, job, JobState.RUNNING))
    after = await bench.service.cancel(job.id)
    assert after is not None
    assert not after.ended
    done = await bench.ended(job)
    assert (done.state, done.reason, done.pictures) == (JobState.DONE, "cancelled", 1)
    assert len(bench.courier.delivered[0][1]) == 1
    assert bench.provider.cancelled == ["p2"]
    assert bench.courier.ended == []


async def test_a_second_cancel_at_the_same_time_does_nothing(bench: Bench) -> None:
    job = await running(bench)
    first, second = await asyncio.gather(bench.service.cancel(job.id), bench.service.cancel(job.id))
    assert first is not None
    assert second is None
    assert len(bench.courier.ended) == 1
    assert await bench.service.cancel(job.id) is None


async def test_one_that_ended_or_never_was_is_not_cancelled(bench: Bench) -> None:
    done = await bench.draw(a_job())
    assert await bench.service.cancel(done.id) is None
    assert await bench.service.cancel(5) is None
    assert (await bench.saved(done)).state is JobState.DONE


async def test_a_cancelled_one_stays_so_after_a_restart(bench: Bench) -> None:
    job = await running(bench)
    await bench.service.cancel(job.id)
    assert await (await bench.restart()).resume() == 0
    assert (await bench.saved(job)).state is JobState.CANCELLED


async def test_one_that_goes_on_after_a_restart_can_be_cancelled(bench: Bench) -> None:
    job = await running(
        bench, interaction_token="t", interaction_expires_at=datetime.now(UTC) + timedelta(hours=1)
    )
    service = await bench.restart()
    await service.resume()
    cancelled = await service.cancel(job.id)
    assert cancelled is not None
    assert cancelled.state is JobState.CANCELLED
    await until(lambda: true_if(bench.provider.cancelled == ["p1"]))


@pytest.mark.parametrize("state", [JobState.ACKNOWLEDGED, JobState.QUEUED])
async def test_its_admission_is_given_back(bench: Bench, state: JobState) -> None:
    bench.provider.hold.clear()
    for _ in range(bench.caps.member + 5):
        job = a_job(state=state)
        assert await bench.service.submit(job)
        assert await bench.service.cancel(job.id)
    assert bench.service.line(1) == []
