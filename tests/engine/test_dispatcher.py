"""What the provider says is obeyed, and what becomes of jobs meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import pytest
from prometheus_client import REGISTRY

from engine.errors import (
    PredictionNotFound,
    ProviderError,
    ProviderFault,
    ProviderRateLimited,
    ProviderUnauthorized,
    ProviderUnreachable,
)
from engine.models import Job, JobState, Phase, PredictionRequest
from engine.pacing import List, Look, Request, Watched
from engine.scheduler import Ticket
from tests.engine.bench import Bench, true_if, until
from tests.engine.fakes import a_job


def in_guilds(number: int) -> list[Job]:
    return [a_job(guild_id=guild_id) for guild_id in range(1, number + 1)]


async def submit(bench: Bench, jobs: list[Job]) -> None:
    for job in jobs:
        await bench.service.submit(job)


async def happens(true: Callable[[], bool]) -> None:
    await until(lambda: true_if(true()))


async def all_done(bench: Bench, jobs: list[Job]) -> bool:
    return {(await bench.ended(job)).state for job in jobs} == {JobState.DONE}


async def settle() -> None:
    for _ in range(50):
        await asyncio.sleep(0)


# -- 429


@pytest.mark.parametrize("retry_after_s", [None, 40.0], ids=["without Retry-After", "with Retry-After"])
async def test_a_429_stops_everything_until_it_is_over(bench: Bench, retry_after_s: float | None) -> None:
    bench.pause_s = 100.0
    await bench.restart()
    bench.provider.hold.clear()
    [running, refused, *others] = jobs = in_guilds(4)
    await submit(bench, [running])
    await happens(lambda: bench.provider.asked["get"] > 0)
    bench.provider.trouble = ProviderRateLimited("429", retry_after_s=retry_after_s)
    await submit(bench, [refused, *others])
    # One whose create was granted before, and is saved first, may still leave.
    await happens(lambda: bench.dispatcher.resumes_at is not None and not bench.pacer.budget.in_flight)
    pause_s = retry_after_s or 100.0
    assert bench.dispatcher.resumes_at is not None
    left_s = (bench.dispatcher.resumes_at - datetime.now(UTC)).total_seconds()
    assert pause_s - 10 < left_s <= pause_s
    bench.provider.trouble = None
    bench.provider.hold.set()
    asked = bench.provider.asked.total()
    await happens(lambda: any(one.phase is Phase.PAUSED for one in bench.courier.shown))
    bench.skip(pause_s - 10)
    await settle()
    assert bench.provider.asked.total() == asked, "nothing leaves before it is over"
    assert {(await bench.saved(job)).state for job in others} == {JobState.QUEUED}
    bench.skip(10)
    assert await all_done(bench, jobs)
    assert bench.dispatcher.resumes_at is None
    assert bench.courier.failures == []


async def test_a_pause_of_the_provider_is_not_counted_against_the_prediction(bench: Bench) -> None:
    bench.prediction_s = 0.2
    await bench.restart()
    bench.provider.gets = [ProviderRateLimited("429", retry_after_s=0.5)]
    assert (await bench.draw(a_job())).state is JobState.DONE


# -- down


@pytest.mark.parametrize(
    "trouble", [ProviderFault("500"), ProviderUnreachable("refused")], ids=["5xx", "refused connections"]
)
async def test_while_the_provider_is_down_all_is_kept_and_shown_and_goes_on_by_itself(
    bench: Bench, trouble: ProviderError
) -> None:
    bench.prediction_s = 0.4  # far less than the outage
    await bench.restart()
    bench.provider.hold.clear()
    [running, *others] = jobs = in_guilds(5)
    await submit(bench, [running])
    await happens(lambda: bench.provider.asked["get"] > 0)
    missed_at = datetime.now(UTC)
    bench.provider.trouble = trouble
    await submit(bench, others)
    await happens(lambda: bench.dispatcher.down_since is not None)
    since = bench.dispatcher.down_since
    assert since is not None
    assert timedelta(0) <= since - missed_at < timedelta(seconds=10)
    assert REGISTRY.get_sample_value("easel_provider_down") == 1
    asked = bench.provider.asked["get"]
    bench.skip(3600)
    await happens(lambda: bench.provider.asked["get"] > asked + 1)  # it is probed
    await happens(lambda: sum(one.phase is Phase.DOWN for one in bench.courier.shown) >= 5)
    assert {one.since for one in bench.courier.shown if one.phase is Phase.DOWN} == {since}
    assert (await bench.saved(running)).state is JobState.RUNNING
    assert {(await bench.saved(job)).state for job in others} <= {JobState.QUEUED, JobState.CREATING}
    bench.provider.trouble = None
    bench.provider.hold.set()
    assert await all_done(bench, jobs)
    assert bench.dispatcher.down_since is None
    assert REGISTRY.get_sample_value("easel_provider_down") == 0
    assert (bench.courier.failures, bench.provider.cancelled) == ([], [])


async def test_in_trouble_one_request_is_made_at_a_time(bench: Bench) -> None:
    bench.provider.hold.clear()
    await submit(bench, in_guilds(4))
    await happens(lambda: bench.provider.asked["get"] > 4)
    bench.provider.trouble = ProviderUnreachable("refused")
    await happens(lambda: bench.pacer.breaker.failures > 1)
    most = 0
    for _ in range(200):
        await asyncio.sleep(0)
        most = max(most, bench.pacer.budget.in_flight)
    assert most <= 1


async def test_a_prediction_that_alone_cannot_be_asked_for_ends_at_its_deadline_while_others_go_on(
    bench: Bench,
) -> None:
    bench.prediction_s = 0.5
    await bench.restart()
    bad, *others = in_guilds(4)
    get = bench.provider.get

    async def faulty(prediction_id: str) -> object:
        if prediction_id == "p1":
            raise ProviderFault("500")
        return await get(prediction_id)

    bench.provider.get = faulty  # type: ignore[assignment]
    await submit(bench, [bad])
    await happens(lambda: len(bench.provider.created) == 1)
    await submit(bench, others)
    assert await all_done(bench, others)
    while not (await bench.saved(bad)).ended:
        assert (await bench.draw(a_job(guild_id=2))).state is JobState.DONE
    assert (await bench.saved(bad)).reason == "prediction_timeout"


async def test_a_lone_prediction_that_cannot_be_asked_for_is_given_up_in_the_end(bench: Bench) -> None:
    bench.provider.gets = [ProviderFault("500")] * 10_000
    job = a_job()
    await submit(bench, [job])
    await happens(lambda: bench.dispatcher.down_since is not None)
    bench.skip(5 * 3600)
    await settle()
    assert not (await bench.saved(job)).ended, "perhaps all of the provider is down"
    bench.skip(3600 + 60)
    assert (await bench.ended(job)).reason == "prediction_timeout"


@pytest.mark.parametrize("error", [PredictionNotFound("404"), ProviderUnauthorized("401")])
async def test_what_is_final_ends_the_job(bench: Bench, error: ProviderError) -> None:
    bench.provider.gets = [error]
    job = await bench.draw(a_job())
    assert (job.state, job.reason) == (JobState.FAILED, error.reason)


async def test_a_bug_in_asking_ends_no_other_job_and_its_own_at_its_deadline(bench: Bench) -> None:
    bench.prediction_s = 0.3
    await bench.restart()
    get = bench.provider.get

    async def buggy(prediction_id: str) -> object:
        if prediction_id == "p1":
            raise RuntimeError("a bug")
        return await get(prediction_id)

    bench.provider.get = buggy  # type: ignore[assignment]
    bad = a_job()
    await submit(bench, [bad])
    await happens(lambda: len(bench.provider.created) == 1)
    assert (await bench.draw(a_job(guild_id=2))).state is JobState.DONE
    assert (await bench.ended(bad)).state is JobState.FAILED
    assert bench.provider.asked["get"] < 100


# -- which request


async def test_a_get_that_is_held_open_is_one_request_and_never_has_a_second_beside_it(
    bench: Bench,
) -> None:
    bench.provider.holds_open = True
    bench.provider.hold.clear()
    bench.listing = False
    await bench.restart()
    jobs = in_guilds(3)
    await submit(bench, jobs)
    await happens(lambda: bench.provider.asked["get"] == 3)
    bench.skip(20)
    await settle()
    bench.provider.hold.set()
    assert await all_done(bench, jobs)
    assert (bench.provider.most_getting, bench.provider.asked["get"]) == (1, 3)


async def test_one_list_answers_for_all_that_are_due(bench: Bench) -> None:
    bench.provider.lists = "all"
    bench.provider.hold.clear()
    jobs = in_guilds(8)
    await submit(bench, jobs)
    await happens(lambda: bench.provider.asked["list"] > 1 and len(bench.provider.created) == 8)
    gets = bench.provider.asked["get"]
    bench.provider.hold.set()
    assert await all_done(bench, jobs)
    assert bench.provider.asked["get"] - gets < 8, "most were seen in a list"


@pytest.mark.parametrize("lists", ["none", "no outputs", "others"])
async def test_a_list_that_is_of_no_use_is_given_up_and_every_job_ends(bench: Bench, lists: str) -> None:
    bench.provider.lists = lists  # type: ignore[assignment]
    jobs = in_guilds(8)
    await submit(bench, jobs)
    assert await all_done(bench, jobs)
    assert bench.provider.asked["get"] >= 8
    more = in_guilds(8)
    asked = bench.provider.asked["list"]
    assert asked <= 2
    await submit(bench, more)
    assert await all_done(bench, more)
    assert bench.provider.asked["list"] == asked, "not asked for again within the hour"


async def test_those_of_which_a_list_told_too_little_are_asked_for_at_once_however_young(
    bench: Bench,
) -> None:
    await bench.crash()  # each decision is carried out by hand
    bench.provider.lists = "no outputs"
    now = bench.clock()
    for job_id, age_s in ((1, 20.0), (2, 20.0), (3, 0.0)):
        prediction_id = await bench.provider.create(PredictionRequest("slow", "1", {"prompt": "a barn"}))
        bench.pacer.running(Ticket(job_id, job_id, 1), Watched(job_id, prediction_id, "slow", now - age_s))
    decision = bench.pacer.decide(now)
    assert isinstance(decision, List)
    await bench.dispatcher._list(decision.watched, decision.request)
    looks = [bench.pacer.decide(now) for _ in range(3)]
    assert {look.watched.job_id for look in looks if isinstance(look, Look)} == {1, 2, 3}


async def test_a_list_that_cannot_be_had_costs_no_job(bench: Bench) -> None:
    bench.provider.listed = ProviderFault("500")
    jobs = in_guilds(6)
    await submit(bench, jobs)
    assert await all_done(bench, jobs)


# -- errands


async def test_an_errand_that_nobody_waits_for_any_more_costs_nothing(bench: Bench) -> None:
    async def ask() -> None:
        bench.provider.asked["errand"] += 1

    await cancelled_at_once(bench.dispatcher.errand(ask))
    await settle()
    assert (bench.pacer.budget.in_flight, bench.provider.asked["errand"]) == (0, 0)
    await bench.dispatcher.errand(ask)
    assert bench.provider.asked["errand"] == 1


async def test_an_errand_that_is_cancelled_as_it_is_granted_gives_its_request_back(bench: Bench) -> None:
    async def ask() -> None:
        raise AssertionError("it was cancelled")

    task = asyncio.create_task(bench.dispatcher.errand(ask))
    while not bench.pacer.budget.in_flight:  # noqa: ASYNC110 - the very turn of the loop matters
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert bench.pacer.budget.in_flight == 0
    assert bench.pacer.budget.room(bench.clock(), 0.5) > 5_000


async def cancelled_at_once(work: Awaitable[object]) -> None:
    task = asyncio.ensure_future(work)
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_a_turn_that_nobody_takes_is_given_back(bench: Bench) -> None:
    turns: list[int] = []

    def take(job_id: int, request: Request) -> None:
        turns.append(job_id)
        request.unused()
        bench.dispatcher.release(job_id)

    bench.dispatcher.on_turn = take
    bench.dispatcher.enqueue(a_job(id=1))
    await happens(lambda: turns == [1])
    assert (bench.pacer.scheduler.running, bench.pacer.budget.in_flight) == (0, 0)
