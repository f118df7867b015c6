from __future__ import annotations

import asyncio
import base64
import io
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PIL import Image

from engine.errors import (
    CreateUncertain,
    DeliveryError,
    DeliveryForbidden,
    EaselError,
    PredictionNotFound,
    ProviderFault,
    ProviderOutOfCredit,
    ProviderRateLimited,
    ProviderRefused,
    ProviderUnauthorized,
    ProviderUnreachable,
    UploadTooLarge,
)
from engine.fetching import Fetcher
from engine.models import Job, JobState, Origin, Phase, Picture, Prediction, PredictionStatus
from engine.pacing import Budget
from engine.pictures import Pictures
from engine.runner import Deadlines, Runner
from engine.scheduler import Scheduler
from engine.service import Service
from engine.store import Database, JobStore
from tests.engine.fakes import RecordingCourier, ScriptedProvider, a_job


def a_png(size: tuple[int, int] = (8, 6)) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, "navy").save(file, "PNG")
    return file.getvalue()


T = TypeVar("T")
PNG = a_png()
OUTPUT = "data:image/png;base64," + base64.b64encode(PNG).decode()
REFERENCE = Picture(PNG, "PNG", 8, 6)


class Bench:
    """The engine on a real store, with a scripted provider and a courier that keeps what it was told."""

    def __init__(self, store: JobStore, pictures: Pictures) -> None:
        self.store = store
        self.pictures = pictures
        self.courier = RecordingCourier()
        self.provider = ScriptedProvider(OUTPUT)
        self.prediction_s = 30.0
        self.service = self.start_over()

    def start_over(self) -> Service:
        """A new process on the same store."""
        scheduler = Scheduler(guild_concurrency=2, total_concurrency=10)
        runner = Runner(
            store=self.store,
            provider=self.provider,
            pictures=self.pictures,
            scheduler=scheduler,
            budget=Budget(requests=10_000, window_s=1, pause_s=0.01),
            courier=self.courier,
            deadlines=Deadlines(self.prediction_s, poll_s=0.001, backoff_s=0.001),
        )
        self.service = Service(store=self.store, pictures=self.pictures, scheduler=scheduler, runner=runner)
        return self.service

    async def draw(self, job: Job, reference: Picture | None = None) -> Job:
        assert await self.service.submit(job, reference)
        return await self.ended(job)

    async def ended(self, job: Job) -> Job:
        return await until(lambda: self._ended(job.id))

    async def _ended(self, job_id: int) -> Job | None:
        job = await self.store.get(job_id)
        return job if job is not None and job.ended else None


async def until(look: Callable[[], Awaitable[T | None]]) -> T:
    async with asyncio.timeout(20):
        while not (seen := await look()):  # noqa: ASYNC110 - the store rings no bell
            await asyncio.sleep(0.005)
    return seen


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    async with (
        Database.open(f"sqlite+aiosqlite:///{tmp_path / 'easel.sqlite3'}") as database,
        Fetcher() as fetcher,
        Pictures(fetcher) as pictures,
    ):
        bench = Bench(JobStore(database), pictures)
        yield bench
        await bench.service.close(0)


async def test_a_job_goes_its_way_to_a_posted_picture(bench: Bench) -> None:
    job = await bench.draw(a_job(interaction_token="t"))
    assert (job.state, job.message_id, job.creates, job.predict_time_s) == (JobState.DONE, 77, 1, 1.5)
    [(_, fitted, reference)] = bench.courier.delivered
    assert (fitted.picture.data, reference) == (PNG, None)
    assert bench.courier.finished == [job.id]
    assert bench.provider.created[0].input == {"prompt": "a lighthouse"}


async def test_the_reference_goes_to_the_provider_by_its_address_and_into_the_result(bench: Bench) -> None:
    await bench.draw(a_job(reference_url="https://cdn.example/cat.png"), REFERENCE)
    assert bench.provider.created[0].input["image_url"] == "https://cdn.example/cat.png"
    assert bench.courier.delivered[0][2] == REFERENCE


async def test_a_pair_of_models_draws_with_the_one_that_takes_what_was_given(bench: Bench) -> None:
    model = "nano-banana-2-text-to-image"
    await bench.draw(a_job(model=model))
    await bench.draw(a_job(model=model, reference_url="https://cdn.example/cat.png"), REFERENCE)
    assert [request.model for request in bench.provider.created] == [model, "nano-banana-2-edit"]
    assert bench.provider.created[1].input["image_urls"] == ["https://cdn.example/cat.png"]


@pytest.mark.parametrize(
    "error",
    [
        ProviderRefused("no"),
        ProviderUnauthorized("no"),
        ProviderOutOfCredit("no"),
        ProviderFault("no"),
        CreateUncertain("lost"),
    ],
    ids=lambda error: error.reason,
)
async def test_a_create_that_is_refused_or_lost_is_not_sent_again(bench: Bench, error: EaselError) -> None:
    bench.provider.creates = [error]
    job = await bench.draw(a_job())
    assert (job.state, job.reason, len(bench.provider.created)) == (JobState.FAILED, error.reason, 1)
    assert [failure for _, failure in bench.courier.failures] == [error]


@pytest.mark.parametrize("error", [ProviderUnreachable("down"), ProviderRateLimited("busy")])
async def test_a_create_that_was_surely_not_taken_is_sent_again(bench: Bench, error: EaselError) -> None:
    bench.provider.creates = [error, error]
    job = await bench.draw(a_job())
    assert (job.state, job.creates, len(bench.provider.created)) == (JobState.DONE, 1, 3)


async def test_a_provider_that_stays_away_ends_the_job(bench: Bench) -> None:
    bench.provider.creates = [ProviderUnreachable("down")] * 9
    job = await bench.draw(a_job())
    assert (job.state, job.reason, len(bench.provider.created)) == (
        JobState.FAILED,
        "provider_unreachable",
        3,
    )


async def test_polls_go_on_through_faults_of_the_provider(bench: Bench) -> None:
    bench.provider.gets = [ProviderFault("500"), ProviderUnreachable("reset"), ProviderRateLimited("429")]
    assert (await bench.draw(a_job())).state is JobState.DONE
    assert len(bench.provider.created) == 1


async def test_a_prediction_that_is_gone_ends_the_job(bench: Bench) -> None:
    bench.provider.gets = [PredictionNotFound("404")]
    assert (await bench.draw(a_job())).reason == "prediction_not_found"


def failed(*, retryable: bool) -> Prediction:
    return Prediction("p", PredictionStatus.FAILED, error_code="X", retryable=retryable)


async def test_a_passing_failure_is_created_anew_once(bench: Bench) -> None:
    bench.provider.gets = [failed(retryable=True)]
    job = await bench.draw(a_job())
    assert (job.state, job.creates) == (JobState.DONE, 2)


async def test_a_second_passing_failure_ends_the_job(bench: Bench) -> None:
    bench.provider.gets = [failed(retryable=True)] * 2
    job = await bench.draw(a_job())
    assert (job.state, job.creates, job.reason) == (JobState.FAILED, 2, "prediction_failed")


async def test_a_final_failure_is_not_created_anew(bench: Bench) -> None:
    bench.provider.gets = [failed(retryable=False)]
    assert (await bench.draw(a_job())).creates == 1


async def test_a_prediction_that_does_not_end_is_stopped_at_its_deadline(bench: Bench) -> None:
    bench.prediction_s = 0.05
    bench.start_over()
    bench.provider.hold.clear()
    job = await bench.draw(a_job())
    assert (job.state, job.reason) == (JobState.FAILED, "prediction_timeout")
    assert bench.provider.cancelled == ["p1"]


async def test_a_guild_has_at_most_its_concurrency_running(bench: Bench) -> None:
    bench.provider.hold.clear()
    jobs = [a_job() for _ in range(5)]
    for job in jobs:
        await bench.service.submit(job)
    await until(lambda: _true(len(bench.provider.created) == 2))
    assert any(progress.phase is Phase.WAITING for progress in bench.courier.shown)
    bench.provider.hold.set()
    assert {(await bench.ended(job)).state for job in jobs} == {JobState.DONE}
    assert bench.provider.most_running == 2


async def test_a_failed_job_frees_its_slot(bench: Bench) -> None:
    bench.provider.creates = [ProviderRefused("no")] * 4
    jobs = [await bench.draw(a_job()) for _ in range(5)]
    assert [job.state for job in jobs] == [JobState.FAILED] * 4 + [JobState.DONE]


async def test_an_output_that_is_no_picture_ends_in_one_message(bench: Bench) -> None:
    bench.provider.output = "data:text/html,<h1>no</h1>"
    assert (await bench.draw(a_job())).reason == "picture_unreadable"
    assert len(bench.courier.failures) == 1


async def test_a_result_that_discord_finds_too_large_is_made_smaller(bench: Bench) -> None:
    bench.courier.refusals = [UploadTooLarge("413")]
    assert (await bench.draw(a_job())).state is JobState.DONE


async def test_a_post_that_fails_in_passing_is_tried_again(bench: Bench) -> None:
    bench.courier.refusals = [DeliveryError("503"), DeliveryError("reset")]
    assert (await bench.draw(a_job())).state is JobState.DONE
    assert len(bench.courier.delivered) == 1


async def test_where_the_bot_may_not_post_the_job_ends_with_that_reason(bench: Bench) -> None:
    bench.courier.refusals = [DeliveryForbidden("403")]
    job = await bench.draw(a_job())
    assert (job.state, job.reason) == (JobState.FAILED, "delivery_forbidden")


async def test_a_reroll_spends_nothing_where_it_could_not_be_posted(bench: Bench) -> None:
    bench.courier.refusals = [DeliveryForbidden("403")]
    job = await bench.draw(a_job(origin=Origin.REROLL, source_message_id=5, status_message_id=None))
    assert (job.state, bench.provider.created) == (JobState.FAILED, [])


async def test_a_reroll_becomes_the_message_that_showed_its_progress(bench: Bench) -> None:
    job = await bench.draw(a_job(origin=Origin.REROLL, source_message_id=5, status_message_id=None))
    assert job.message_id == job.status_message_id == 500


async def test_progress_that_cannot_be_shown_costs_no_picture(bench: Bench) -> None:
    bench.courier.show_fails = RuntimeError("a bug in showing")
    assert (await bench.draw(a_job())).state is JobState.DONE


async def test_the_unforeseen_ends_the_job_and_the_next_one_goes_on(bench: Bench) -> None:
    bench.provider.creates = [RuntimeError("a bug")]
    job = await bench.draw(a_job())
    assert (job.state, job.reason) == (JobState.FAILED, "internal")
    assert (await bench.draw(a_job())).state is JobState.DONE


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
    await until(lambda: _true(len(bench.provider.created) == 2))
    closing = asyncio.create_task(bench.service.close(20))
    await asyncio.sleep(0)
    bench.provider.hold.set()
    await closing
    states = [job.state for job in [await bench.store.get(job.id) for job in jobs] if job is not None]
    assert states == [JobState.DONE, JobState.DONE, JobState.QUEUED, JobState.QUEUED]
    await bench.start_over().resume()
    assert {(await bench.ended(job)).state for job in jobs} == {JobState.DONE}
    assert len(bench.provider.created) == 4


async def _true(value: bool) -> bool:
    return value
