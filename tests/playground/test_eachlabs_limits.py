"""The limits are held strictly, in each way of counting, and the figures are right."""

from __future__ import annotations

import asyncio

import pytest

from playground.eachlabs import Limits
from playground.eachlabs.limits import Gate, RequestCounter, Stats
from tests.playground.eachlabs_client import a_client


def passed(counter: RequestCounter, times_s: list[float]) -> list[bool]:
    return [counter.take(time_s) == 0 for time_s in times_s]


def test_a_sliding_window_holds_for_any_window() -> None:
    counter = RequestCounter(2, 60.0, "sliding")
    assert passed(counter, [50, 59, 61, 109.9, 110, 110.1]) == [True, True, False, False, True, False]


def test_a_fixed_window_begins_anew_with_the_clock() -> None:
    counter = RequestCounter(2, 60.0, "fixed")
    assert passed(counter, [50, 59, 59.9, 60, 61, 62, 120]) == [True, True, False, True, True, False, True]


def test_a_bucket_refills_steadily_up_to_its_size() -> None:
    counter = RequestCounter(60, 60.0, "bucket", burst=2)
    assert passed(counter, [0, 0, 0, 1, 1.5, 2, 100, 100, 100]) == [
        *(True, True, False),
        *(True, False, True),
        *(True, True, False),
    ]


@pytest.mark.parametrize("strategy", ["sliding", "fixed", "bucket"])
def test_a_refusal_says_exactly_when_the_next_one_passes(strategy: str) -> None:
    counter = RequestCounter(2, 60.0, strategy)  # type: ignore[arg-type]
    while not (wait_s := counter.take(1.0)):
        pass
    assert counter.take(1.0 + wait_s * 0.99) > 0
    assert counter.take(1.0 + wait_s * 1.001) == 0


def test_a_lock_begins_anew_with_each_request_within_it() -> None:
    stats = Stats()
    gate = Gate(Limits(requests=1, window_s=10.0, lock_s=90.0), stats)
    refused = [gate.refuses("get", time_s) is not None for time_s in (0, 1, 80, 160, 249, 339)]
    assert refused == [False, True, True, True, True, False]
    assert stats.too_many == 4


async def test_creates_and_polls_draw_on_one_budget() -> None:
    async with a_client(limits=Limits(requests=3)) as client:
        created = await client.create()
        prediction_id = created.json["predictionID"]
        answers = [await client.get(prediction_id), await client.create(), await client.get(prediction_id)]
        assert [answer.status for answer in answers] == [200, 201, 429]
        assert answers[-1].json["details"]
        assert 55 <= int(answers[-1].headers["Retry-After"]) <= 60
        stats = client.eachlabs.stats
        assert (stats.requests["create"], stats.requests["get"], stats.too_many) == (2, 2, 1)


async def test_time_that_runs_faster_shortens_the_windows() -> None:
    async with a_client(limits=Limits(requests=1), time_scale=10.0) as client:
        await client.create()
        assert int((await client.create()).headers["Retry-After"]) == 6


async def test_a_429_need_not_say_when_to_come_back() -> None:
    async with a_client(limits=Limits(requests=1, retry_after=False)) as client:
        await client.create()
        assert "Retry-After" not in (await client.create()).headers


async def test_an_eleventh_prediction_at_once_is_refused_until_one_has_ended() -> None:
    async with a_client(service_time=600.0) as client:
        answers = await asyncio.gather(*(client.create() for _ in range(11)))
        assert sorted(answer.status for answer in answers) == [201] * 10 + [429]
        stats = client.eachlabs.stats
        assert (stats.running, stats.max_running, stats.refused["running"]) == (10, 10, 1)
        first = client.eachlabs.records[0]
        await client.ask("POST", f"/v1/prediction/{first.id}/cancel")
        assert (await client.create()).status == 201


async def test_what_runs_at_once_is_counted_by_tag() -> None:
    async with a_client(service_time=600.0, tag=lambda given: str(given["prompt"]).split()[0]) as client:
        for prompt in ("one heron", "two herons", "two owls"):
            await client.create(prompt)
        assert client.eachlabs.stats.max_running_by_tag == {"one": 1, "two": 2}


async def test_the_balance_has_a_limit_of_its_own() -> None:
    async with a_client(limits=Limits(requests=1)) as client:
        answers = [await client.ask("GET", "/v1/billing/balance") for _ in range(4)]
        assert [answer.status for answer in answers] == [200, 200, 200, 429]
        assert (await client.create()).status == 201


async def test_service_times_are_what_was_chosen_and_repeat_with_the_seed() -> None:
    async def times(seed: int) -> list[float]:
        async with a_client(service_time=None, seed=seed) as client:
            for _ in range(5):
                await client.create()
            return [record.service_s for record in client.eachlabs.records]

    first = await times(1)
    assert first == await times(1) != await times(2)
    assert all(1.5 < service_s < 17 for service_s in first), "around 5 s"


async def test_held_predictions_end_when_they_are_released() -> None:
    async with a_client() as client:
        client.eachlabs.hold()
        created = await client.create()
        client.eachlabs.release()
        assert (await client.ended(created))["status"] == "success"
        record = client.eachlabs.records[0]
        assert record.ended_mono_s is not None
        assert record.created_mono_s <= record.started_mono_s <= record.ended_mono_s
