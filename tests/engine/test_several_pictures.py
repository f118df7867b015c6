"""Jobs of several pictures: every one of them is drawn once, kept over crashes, and posted together."""

from __future__ import annotations

import pytest

from engine.errors import CreateUncertain, PredictionFailed, ProviderRefused
from engine.models import Job, JobState, Prediction, PredictionStatus
from engine.store import PictureKind
from tests.engine.bench import OUTPUT, Bench, true_if, until
from tests.engine.fakes import a_job

IN_ONE = "nano-banana-2"  # makes several in one prediction


def made(prediction_id: str, pictures: int) -> Prediction:
    return Prediction(prediction_id, PredictionStatus.SUCCEEDED, (OUTPUT,) * pictures, 2.0, cost_usd=0.04)


async def posted(bench: Bench) -> int:
    """How many pictures the one result has."""
    [(_, results, _)] = bench.courier.delivered
    return len(results)


async def test_a_model_that_makes_one_makes_them_one_after_the_other(bench: Bench) -> None:
    bench.provider.gets = [made(f"p{number}", 1) for number in range(1, 5)]
    job = await bench.draw(a_job(count=4))
    assert (job.state, job.pictures, job.reason) == (JobState.DONE, 4, None)
    assert job.predict_time_s == pytest.approx(8.0)
    assert job.cost_usd == pytest.approx(0.16)
    assert len(bench.provider.created) == 4
    assert bench.provider.most_running == 1, "they take one place of the guild's"
    assert await posted(bench) == 4


async def test_a_model_that_makes_several_is_asked_once(bench: Bench) -> None:
    bench.provider.gets = [made("p1", 3)]
    job = await bench.draw(a_job(count=3, model=IN_ONE))
    assert (job.state, job.pictures) == (JobState.DONE, 3)
    assert [one.input["num_images"] for one in bench.provider.created] == [3]


async def test_what_a_prediction_left_out_is_drawn_by_another(bench: Bench) -> None:
    bench.provider.gets = [made("p1", 3), made("p2", 1)]
    job = await bench.draw(a_job(count=4, model=IN_ONE))
    assert (job.state, job.pictures) == (JobState.DONE, 4)
    assert bench.provider.created[0].input["num_images"] == 4
    assert bench.provider.created[1].input.get("num_images", 1) == 1
    assert await posted(bench) == 4


async def test_more_than_were_asked_for_are_not_posted(bench: Bench) -> None:
    bench.provider.gets = [made("p1", 4)]
    await bench.draw(a_job(count=2, model=IN_ONE))
    assert await posted(bench) == 2


async def test_when_the_rest_fails_those_that_are_there_are_posted_with_the_reason(bench: Bench) -> None:
    refused = Prediction("p3", PredictionStatus.FAILED, error_code="declined", error_message="no")
    bench.provider.gets = [made("p1", 1), made("p2", 1), refused]
    job = await bench.draw(a_job(count=4))
    assert (job.state, job.pictures) == (JobState.DONE, 2)
    assert (job.reason, job.failure_code, job.failure_detail) == (PredictionFailed.reason, "declined", "no")
    assert await posted(bench) == 2
    assert bench.courier.failures == []


async def test_when_the_first_fails_there_is_nothing_to_post(bench: Bench) -> None:
    bench.provider.creates = [ProviderRefused("no")]
    job = await bench.draw(a_job(count=4))
    assert job.state is JobState.FAILED
    assert len(bench.provider.created) == 1
    assert len(bench.courier.failures) == 1


async def test_each_picture_may_cost_one_more_create(bench: Bench) -> None:
    fails = Prediction("p", PredictionStatus.FAILED, error_code="timeout", retryable=True)
    bench.provider.gets = [fails, made("p2", 1), fails, made("p4", 1)]
    job = await bench.draw(a_job(count=2))
    assert (job.state, job.pictures, len(bench.provider.created)) == (JobState.DONE, 2, 4)


async def test_after_a_crash_between_two_the_first_is_not_drawn_again(bench: Bench) -> None:
    runs = Prediction("p2", PredictionStatus.RUNNING)
    bench.provider.gets = [made("p1", 1), *[runs] * 10_000]
    job = a_job(count=2)
    await bench.service.submit(job)
    await until(lambda: drawing_second(bench, job))
    await bench.crash()
    bench.provider.gets = [made("p2", 1)]
    await bench.start_over().resume()
    done = await bench.ended(job)
    assert (done.state, done.pictures) == (JobState.DONE, 2)
    assert len(bench.provider.created) == 2
    assert await posted(bench) == 2


async def drawing_second(bench: Bench, job: Job) -> bool:
    return (await bench.saved(job)).prediction_id == "p2"


async def test_the_picture_that_is_there_is_not_taken_for_the_next_ones_lost_create(bench: Bench) -> None:
    # The second create never arrived; the list knows the prediction of the first, with the same inputs.
    bench.provider.lists = "all"
    bench.provider.creates = ["taken", CreateUncertain("lost")]
    done = await bench.draw(a_job(count=2))
    assert (done.state, done.pictures, len(bench.provider.created)) == (JobState.DONE, 2, 3)
    assert await bench.store.claimed({"p1", "p2", "p3"}) == {"p1", "p3"}


async def test_while_they_are_drawn_their_requester_sees_how_many_are_there(bench: Bench) -> None:
    runs = Prediction("p3", PredictionStatus.RUNNING)
    bench.provider.gets = [made("p1", 1), made("p2", 1), *[runs] * 10_000]
    job = a_job(count=4)
    await bench.service.submit(job)
    await until(lambda: true_if(any(one.pictures == 2 for one in bench.courier.shown)))
    assert [one.pictures for one in bench.courier.shown] == sorted(
        one.pictures for one in bench.courier.shown
    )


async def test_their_pictures_go_when_the_result_is_posted(bench: Bench) -> None:
    job = await bench.draw(a_job(count=3))
    assert await bench.store.pictures(job.id, PictureKind.RESULT) == []
