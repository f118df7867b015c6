from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from engine.creating import FAULTS
from engine.errors import (
    CreateUncertain,
    DeliveryError,
    DeliveryForbidden,
    EaselError,
    PictureUnreadable,
    PredictionNotFound,
    ProviderFault,
    ProviderOutOfCredit,
    ProviderRateLimited,
    ProviderRefused,
    ProviderUnauthorized,
    ProviderUnreachable,
    ReferenceInvalid,
    UploadTooLarge,
)
from engine.models import Job, JobState, Origin, Prediction, PredictionStatus
from engine.store import PictureKind
from tests.engine.bench import OUTPUT, PNG, Bench, true_if, until
from tests.engine.fakes import a_job


async def test_a_job_goes_its_way_to_a_posted_picture(bench: Bench) -> None:
    job = await bench.draw(a_job(interaction_token="t"))
    assert (job.state, job.message_id, job.creates, job.predict_time_s) == (JobState.DONE, 77, 1, 1.5)
    [(_, [fitted], references)] = bench.courier.delivered
    assert (fitted.picture.data, references) == (PNG, [])
    assert bench.courier.finished == [job.id]
    assert bench.provider.created[0].input == {"prompt": "a lighthouse"}


def with_a_reference(**fields: object) -> Job:
    """A job whose reference is still to be read."""
    return a_job(state=JobState.ACKNOWLEDGED, references=(OUTPUT,), **fields)


async def test_the_reference_goes_to_the_provider_by_its_address_and_into_the_result(bench: Bench) -> None:
    await bench.draw(with_a_reference())
    assert bench.provider.created[0].input["image_url"] == OUTPUT
    [reference] = bench.courier.delivered[0][2]
    assert (reference.data, reference.format) == (PNG, "PNG")


async def test_a_reference_that_is_no_picture_ends_the_job_before_anything_is_spent(bench: Bench) -> None:
    job = await bench.draw(a_job(state=JobState.ACKNOWLEDGED, references=("data:text/html,<h1>no</h1>",)))
    assert (job.state, job.reason, bench.provider.created) == (JobState.FAILED, "reference", [])
    [(_, error)] = bench.courier.failures
    assert isinstance(error, ReferenceInvalid)
    assert isinstance(error.cause, PictureUnreadable)


async def test_a_pair_of_models_draws_with_the_one_that_takes_what_was_given(bench: Bench) -> None:
    model = "nano-banana-2-text-to-image"
    await bench.draw(a_job(model=model))
    await bench.draw(with_a_reference(model=model))
    assert [request.model for request in bench.provider.created] == [model, "nano-banana-2-edit"]
    assert bench.provider.created[1].input["image_urls"] == [OUTPUT]


@pytest.mark.parametrize(
    "error",
    [ProviderRefused("no"), ProviderUnauthorized("no"), ProviderOutOfCredit("no"), CreateUncertain("lost")],
    ids=lambda error: error.reason,
)
async def test_a_create_that_is_refused_or_lost_is_not_sent_again(bench: Bench, error: EaselError) -> None:
    bench.provider.creates = [error]
    job = await bench.draw(a_job())
    assert (job.state, job.reason, len(bench.provider.created)) == (JobState.FAILED, error.reason, 1)
    assert [failure for _, failure in bench.courier.failures] == [error]


@pytest.mark.parametrize(
    "error", [ProviderUnreachable("down"), ProviderRateLimited("busy"), ProviderFault("500")]
)
async def test_a_create_that_was_surely_not_taken_is_sent_again(bench: Bench, error: EaselError) -> None:
    bench.provider.creates = [error, error]
    job = await bench.draw(a_job())
    assert (job.state, job.creates, len(bench.provider.created)) == (JobState.DONE, 1, 3)
    assert bench.courier.failures == []


async def test_a_job_whose_creates_alone_have_faults_ends_with_a_message_while_others_go_on(
    bench: Bench,
) -> None:
    bench.provider.refuses["bad"] = ProviderFault("500")
    bad = a_job(prompt="bad")
    others = [a_job(guild_id=number) for number in range(2, 8)]
    for job in (bad, *others):
        await bench.service.submit(job)
    assert {(await bench.ended(job)).state for job in others} == {JobState.DONE}
    ended = await bench.ended(bad)
    assert (ended.state, ended.reason) == (JobState.FAILED, "provider_fault")
    assert [job.id for job, _ in bench.courier.failures] == [bad.id]
    assert sum(one.input["prompt"] == "bad" for one in bench.provider.created) == FAULTS


async def test_two_such_jobs_do_not_keep_each_other_waiting(bench: Bench) -> None:
    bench.provider.refuses = {"bad": ProviderFault("500"), "worse": ProviderFault("500")}
    bad = [a_job(prompt="bad", guild_id=8), a_job(prompt="worse", guild_id=9)]
    for job in bad:
        await bench.service.submit(job)
    while not all([(await bench.saved(job)).ended for job in bad]):
        assert (await bench.draw(a_job())).state is JobState.DONE
    assert {(await bench.saved(job)).reason for job in bad} == {"provider_fault"}
    of_bad = [one for one in bench.provider.created if one.input["prompt"] in bench.provider.refuses]
    assert len(of_bad) <= 4 * FAULTS


async def test_where_nobody_knows_whether_all_else_is_well_a_job_with_faults_is_kept(bench: Bench) -> None:
    bench.provider.exists = None
    bench.provider.creates = [ProviderFault("500")] * (FAULTS + 3)
    job = await bench.draw(a_job())
    assert (job.state, len(bench.provider.created)) == (JobState.DONE, FAULTS + 4)


async def test_faults_of_a_job_that_was_drawn_after_all_are_forgotten(bench: Bench) -> None:
    for _ in range(3):
        bench.provider.creates = [ProviderFault("500")] * (FAULTS - 1)
        assert (await bench.draw(a_job())).state is JobState.DONE


async def test_a_job_whose_create_is_not_taken_for_a_day_ends(bench: Bench) -> None:
    bench.provider.creates = [ProviderUnreachable("down")]
    job = await bench.draw(a_job(created_at=datetime.now(UTC) - timedelta(days=1, minutes=1)))
    assert (job.state, job.reason) == (JobState.FAILED, "provider_unreachable")


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
    await bench.restart()
    bench.provider.hold.clear()
    job = await bench.draw(a_job())
    assert (job.state, job.reason) == (JobState.FAILED, "prediction_timeout")
    assert bench.provider.cancelled == ["p1"]


async def test_a_guild_has_at_most_its_concurrency_running(bench: Bench) -> None:
    bench.provider.hold.clear()
    jobs = [a_job() for _ in range(5)]
    for job in jobs:
        await bench.service.submit(job)
    await until(lambda: true_if(len(bench.provider.created) == 2))
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


async def test_a_success_without_a_picture_is_the_providers_failure(bench: Bench) -> None:
    bench.provider.gets = [Prediction("p1", PredictionStatus.SUCCEEDED, ())]
    job = await bench.draw(a_job())
    assert job.state is JobState.FAILED
    assert len(bench.courier.failures) == 1


async def test_a_result_that_discord_finds_too_large_is_made_smaller(bench: Bench) -> None:
    bench.courier.refusals = [UploadTooLarge("413")]
    assert (await bench.draw(a_job())).state is JobState.DONE


async def test_a_post_that_fails_in_passing_is_tried_again(bench: Bench) -> None:
    bench.courier.refusals = [DeliveryError("503"), DeliveryError("reset")]
    assert (await bench.draw(a_job())).state is JobState.DONE
    assert len(bench.courier.delivered) == 1


async def test_where_the_bot_may_not_post_the_picture_is_kept_and_that_is_told(bench: Bench) -> None:
    bench.courier.refusals = [DeliveryForbidden("403")]
    job = await bench.draw(a_job())
    assert (job.state, job.reason) == (JobState.KEPT, "delivery_forbidden")
    assert [picture.data for picture in await bench.store.pictures(job.id, PictureKind.RESULT)] == [PNG]
    assert len(bench.courier.failures) == 1


def a_reroll() -> Job:
    return a_job(
        state=JobState.ACKNOWLEDGED, origin=Origin.REROLL, source_message_id=5, status_message_id=None
    )


async def test_a_reroll_spends_nothing_where_it_could_not_be_posted(bench: Bench) -> None:
    bench.courier.refusals = [DeliveryForbidden("403")]
    job = await bench.draw(a_reroll())
    assert (job.state, bench.provider.created) == (JobState.FAILED, [])


async def test_a_reroll_becomes_the_message_that_showed_its_progress(bench: Bench) -> None:
    job = await bench.draw(a_reroll())
    assert job.message_id == job.status_message_id == 500


async def test_a_picture_that_is_not_given_at_once_is_asked_for_again(bench: Bench) -> None:
    bench.provider.output = "https://cdn.invalid/a.png"
    job = await bench.draw(a_job())
    assert (job.state, job.reason) == (JobState.FAILED, "picture_unreachable")
    assert (len(bench.provider.created), len(bench.courier.failures)) == (1, 1)


async def test_progress_that_cannot_be_shown_costs_no_picture(bench: Bench) -> None:
    bench.courier.show_fails = RuntimeError("a bug in showing")
    assert (await bench.draw(a_job())).state is JobState.DONE


async def test_the_unforeseen_ends_the_job_and_the_next_one_goes_on(bench: Bench) -> None:
    bench.provider.creates = [RuntimeError("a bug")]
    job = await bench.draw(a_job())
    assert (job.state, job.reason) == (JobState.FAILED, "internal")
    assert (await bench.draw(a_job())).state is JobState.DONE
