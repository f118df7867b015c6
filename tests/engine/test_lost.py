"""Creates whose answer was lost: adopted, created again, or given up; never drawn twice without a count."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from engine import metrics
from engine.catalogue import Catalogue
from engine.errors import (
    CreateUncertain,
    ProviderFault,
    ProviderRateLimited,
    ProviderUnauthorized,
    ProviderUnreachable,
)
from engine.inputs import request_for
from engine.lost import SKEW, Absent, Finding, LostCreates, Unknown
from engine.models import Execution, Executions, Job, JobState, Prediction, PredictionStatus
from tests.engine.bench import OUTPUT, Bench, true_if, until
from tests.engine.fakes import TakenAndLost, a_job

NOW = datetime.now(UTC)
CATALOGUE = Catalogue.load()
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
OURS = a_job(prompt="a barn")


def repeated() -> float:
    """How many creates were counted as sent once more."""
    [family] = metrics.CREATES_REPEATED.collect()
    return next(one.value for one in family.samples if one.name.endswith("_total"))


def ran(
    prediction_id: str,
    *,
    after_s: float = 1.0,
    status: PredictionStatus = PredictionStatus.RUNNING,
    inputs: Mapping[str, object] | None = None,
) -> Execution:
    """A line of the list, of a prediction that was created so long after the lost create left."""
    prediction = Prediction(prediction_id, status)
    made_from = {"prompt": "a lighthouse"} if inputs is None else inputs
    return Execution(prediction, "gemini", made_from, NOW + timedelta(seconds=after_s))


async def found(bench: Bench, *listed: Execution, complete: bool = True, **fields: object) -> str | Finding:
    """What a list tells that also names one of our own predictions: so it is a list of them."""
    await bench.store.add(replace(OURS, state=JobState.DONE, prediction_id="ours"))
    bench.provider.listed = Executions((*listed, ran("ours", inputs={"prompt": "a barn"})), complete)
    lost = LostCreates(bench.store, bench.dispatcher, backoff_s=0)
    return await find(lost, a_job(started_at=NOW, **fields))


async def find(lost: LostCreates, job: Job) -> str | Finding:
    return await lost.find(job, request_for(job, CATALOGUE.find(job.model)))


# -- what the list tells


async def test_a_prediction_with_the_same_inputs_at_that_time_is_the_one(bench: Bench) -> None:
    assert await found(bench, ran("other", inputs={"prompt": "a heron"}), ran("mine")) == "mine"


async def test_of_several_the_nearest_in_time_is_the_one(bench: Bench) -> None:
    listed = [ran("late", after_s=50), ran("mine", after_s=-0.5), ran("early", after_s=-20)]
    assert await found(bench, *listed) == "mine"


async def test_one_that_another_job_holds_is_not_the_one(bench: Bench) -> None:
    await bench.store.add(other := a_job())
    await bench.store.save(other, state=JobState.DONE, prediction_id="mine")
    assert await found(bench, ran("mine")) is Absent
    assert await found(bench, ran("mine"), ran("free", after_s=9)) == "free"


async def test_what_the_list_adds_to_the_inputs_does_not_matter(bench: Bench) -> None:
    assert await found(bench, ran("mine", inputs={"prompt": "a lighthouse", "seed": 3})) == "mine"
    assert await found(bench, ran("x", inputs={"prompt": "a lighthouse"}), references=(OUTPUT,)) is Absent


async def test_what_was_drawn_from_words_is_nothing_that_was_made_larger(bench: Bench) -> None:
    drawn = ran("x", inputs={"prompt": "a lighthouse", "image_url": OUTPUT})
    larger = ran("mine", inputs={"image_url": OUTPUT, "upscale_factor": 2})
    upscale = partial(found, model="topaz-upscale-image", references=(OUTPUT,))
    assert await upscale(bench, drawn) is Absent
    assert await upscale(bench, drawn, larger) == "mine"


@pytest.mark.parametrize("status", [PredictionStatus.FAILED, PredictionStatus.CANCELLED])
async def test_one_that_made_no_picture_is_not_adopted(bench: Bench, status: PredictionStatus) -> None:
    assert await found(bench, ran("mine", status=status)) is Absent


async def test_one_from_before_the_create_left_is_not_the_one(bench: Bench) -> None:
    assert await found(bench, ran("old", after_s=-SKEW.total_seconds() - 1)) is Absent


async def test_absence_is_proven_only_by_a_list_that_reaches_back_to_the_create(bench: Bench) -> None:
    young = ran("young", inputs={"prompt": "a heron"})
    assert await found(bench, young, complete=False) is Unknown
    assert await found(bench, young, ran("old", after_s=-60), complete=False) is Absent
    assert await found(bench, complete=True) is Absent
    undated = replace(young, created_at=EPOCH)
    assert await found(bench, undated, complete=False) is Unknown, "a time that is not told proves nothing"


async def test_a_list_that_names_none_of_ours_may_be_of_something_else(bench: Bench) -> None:
    bench.provider.listed = Executions((ran("another's", inputs={"prompt": "a heron"}),), complete=True)
    lost = LostCreates(bench.store, bench.dispatcher, backoff_s=0)
    assert await find(lost, a_job(started_at=NOW)) is Unknown


async def test_a_list_without_inputs_proves_nothing(bench: Bench) -> None:
    assert await found(bench, ran("mine", inputs={})) is Unknown


async def test_without_a_list_or_a_time_nothing_is_known(bench: Bench) -> None:
    bench.provider.listed = None
    lost = LostCreates(bench.store, bench.dispatcher, backoff_s=0)
    assert await find(lost, a_job(started_at=NOW)) is Unknown
    bench.provider.lists = "all"
    assert await find(lost, a_job(started_at=None)) is Unknown


@pytest.mark.parametrize("error", [ProviderUnauthorized("403"), ProviderRateLimited("429", retry_after_s=0)])
async def test_a_list_that_is_refused_tells_nothing(bench: Bench, error: Exception) -> None:
    bench.provider.listed = error
    lost = LostCreates(bench.store, bench.dispatcher, backoff_s=0)
    assert await find(lost, a_job(started_at=NOW)) is Unknown
    assert bench.provider.asked["list"] <= 4


# -- what becomes of the job


async def test_a_lost_create_that_the_list_shows_is_adopted(bench: Bench) -> None:
    bench.provider.lists = "all"
    bench.provider.creates = [TakenAndLost()]
    job = await bench.draw(a_job())
    assert (job.state, job.prediction_id, len(bench.provider.created)) == (JobState.DONE, "p1", 1)


async def test_a_lost_create_that_the_list_proves_absent_is_sent_again(bench: Bench) -> None:
    before = repeated()
    bench.provider.lists = "all"
    await bench.draw(a_job())
    bench.provider.creates = [CreateUncertain("reset")]
    job = await bench.draw(a_job())
    assert (job.state, job.prediction_id, job.creates) == (JobState.DONE, "p3", 2)
    assert repeated() == before, "it is surely not drawn twice"


async def test_a_lost_create_of_which_nobody_knows_is_refused(bench: Bench) -> None:
    bench.provider.creates = [TakenAndLost()]
    job = await bench.draw(a_job())
    assert (job.state, job.reason, len(bench.provider.created)) == (JobState.FAILED, "create_uncertain", 1)
    assert [error.reason for _, error in bench.courier.failures] == ["create_uncertain"]


async def test_two_lost_creates_of_one_job_are_enough(bench: Bench) -> None:
    bench.provider.lists = "all"
    await bench.draw(a_job())
    bench.provider.creates = [CreateUncertain("reset"), CreateUncertain("reset")]
    job = await bench.draw(a_job())
    assert (job.reason, len(bench.provider.created)) == ("create_uncertain", 3)


async def test_two_jobs_with_one_prompt_that_are_lost_at_once_do_not_adopt_the_same(bench: Bench) -> None:
    bench.provider.lists = "all"
    bench.provider.creates = [TakenAndLost(), TakenAndLost()]
    jobs = [a_job(), a_job()]
    for job in jobs:
        await bench.service.submit(job)
    ended = [await bench.ended(job) for job in jobs]
    assert {job.state for job in ended} == {JobState.DONE}
    assert {job.prediction_id for job in ended} == {"p1", "p2"}
    assert len(bench.provider.created) == 2


async def test_of_two_lost_at_once_of_which_one_was_taken_one_is_sent_again(bench: Bench) -> None:
    bench.provider.lists = "all"
    bench.provider.creates = [TakenAndLost(), CreateUncertain("reset")]
    jobs = [a_job(), a_job()]
    for job in jobs:
        await bench.service.submit(job)
    ended = [await bench.ended(job) for job in jobs]
    assert {job.state for job in ended} == {JobState.DONE}
    assert {job.prediction_id for job in ended} == {"p1", "p3"}


async def test_a_lost_create_is_looked_for_when_the_provider_is_back(bench: Bench) -> None:
    bench.provider.lists = "all"
    bench.provider.answers = asyncio.Event()
    bench.provider.creates = [TakenAndLost()]
    job = a_job()
    await bench.service.submit(job)
    await until(lambda: true_if(len(bench.provider.created) == 1))
    bench.provider.trouble = ProviderUnreachable("down")
    bench.provider.answers.set()
    await until(lambda: true_if(bench.dispatcher.down_since is not None))
    assert (await bench.saved(job)).state is JobState.CREATING
    bench.provider.trouble = None
    ended = await bench.ended(job)
    assert (ended.state, ended.prediction_id, len(bench.provider.created)) == (JobState.DONE, "p1", 1)


async def test_a_list_that_alone_has_faults_stops_nobody(bench: Bench) -> None:
    bench.provider.listed = ProviderFault("500")
    bench.provider.creates = [CreateUncertain("reset")]
    lost = a_job()
    await bench.service.submit(lost)
    await until(lambda: true_if(bench.provider.asked["list"] > 0))
    others = [a_job(guild_id=guild_id) for guild_id in range(2, 6)]
    for job in others:
        assert (await bench.draw(job)).state is JobState.DONE
    assert (await bench.ended(lost)).reason == "create_uncertain"


async def test_a_lone_lost_create_is_given_up_when_the_list_alone_has_faults(bench: Bench) -> None:
    bench.provider.listed = ProviderFault("500")
    bench.provider.creates = [CreateUncertain("reset")]
    assert (await bench.draw(a_job())).reason == "create_uncertain"


# -- after a crash


async def crashed(bench: Bench) -> Job:
    """A job whose create left just before a crash."""
    job = a_job()
    await bench.store.add(job)
    return await bench.store.save(job, state=JobState.CREATING, creates=1, started_at=datetime.now(UTC))


async def test_after_a_crash_the_prediction_is_adopted_from_the_list(bench: Bench) -> None:
    job = await crashed(bench)
    bench.provider.listed = Executions((replace(ran("old"), created_at=datetime.now(UTC)),), complete=True)
    await bench.service.resume()
    await until(lambda: true_if(bench.provider.asked["get"] > 0))
    assert (await bench.ended(job)).prediction_id == "old"
    assert bench.provider.created == []


async def test_after_a_crash_a_create_of_which_nobody_knows_is_sent_once_more_and_counted(
    bench: Bench,
) -> None:
    before = repeated()
    job = await crashed(bench)
    await bench.service.resume()
    ended = await bench.ended(job)
    assert (ended.state, ended.creates, len(bench.provider.created)) == (JobState.DONE, 2, 1)
    assert repeated() == before + 1


async def test_after_a_crash_a_create_that_was_surely_not_taken_is_sent_and_not_counted(bench: Bench) -> None:
    before = repeated()
    bench.provider.lists = "all"
    await bench.draw(a_job(prompt="a barn"))
    job = await crashed(bench)
    await bench.service.resume()
    assert (await bench.ended(job)).state is JobState.DONE
    assert (len(bench.provider.created), repeated()) == (2, before)
