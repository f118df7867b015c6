"""Asking for the list of what ran lately, over sockets: the local Eachlabs, and what comes in its stead."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import aiohttp
import pytest
from pydantic import SecretStr

from engine.eachlabs import Eachlabs
from engine.eachlabs_listing import LISTED
from engine.errors import (
    ProviderError,
    ProviderFault,
    ProviderRateLimited,
    ProviderUnauthorized,
    ProviderUnreachable,
)
from engine.models import Executions, Prediction, PredictionRequest, PredictionStatus
from engine.provider import Provider
from playground.eachlabs import Limits, LocalEachlabs
from tests.engine.far_end import KEY, Far, breaks_off, broken, closes, refusal, serving, stalls

GEMINI = ("gemini", "2.0-flash-exp-image-generation")


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


def asking(session: aiohttp.ClientSession, url: str, *, key: str = KEY, timeout_s: float = 60) -> Provider:
    return Eachlabs(session, url=url, key=SecretStr(key), get_timeout_s=timeout_s)


# -- from the local Eachlabs


async def test_what_ran_is_listed_the_newest_first_as_a_get_shows_it(session: aiohttp.ClientSession) -> None:
    async with LocalEachlabs(key=KEY, service_time=0.01) as far:
        eachlabs = asking(session, far.url)
        assert await eachlabs.executions() == Executions((), complete=True)
        before = datetime.now(UTC)
        first = await eachlabs.create(PredictionRequest(*GEMINI, {"prompt": "a heron"}))
        far.faults.run("worker-lost")
        failed = await eachlabs.create(PredictionRequest(*GEMINI, {"prompt": "a moth"}))
        await asyncio.gather(*(far.prediction(one).ended.wait() for one in (first, failed)))
        far.hold()
        running = await eachlabs.create(PredictionRequest(*GEMINI, {"prompt": "a fox"}))

        executions = await eachlabs.executions()
        assert executions is not None
        assert executions.complete
        shown = {execution.prediction.id: execution for execution in executions.listed}
        assert list(shown) == [running, failed, first]
        assert [execution.input for execution in executions.listed] == [
            {"prompt": "a fox"},
            {"prompt": "a moth"},
            {"prompt": "a heron"},
        ]
        assert {execution.model for execution in executions.listed} == {"gemini"}
        assert all(before <= execution.created_at <= datetime.now(UTC) for execution in executions.listed)
        assert shown[running].prediction == Prediction(running, PredictionStatus.RUNNING)
        by_get = [await eachlabs.get(one) for one in (first, failed)]
        assert [one.status for one in by_get] == [PredictionStatus.SUCCEEDED, PredictionStatus.FAILED]
        for one in by_get:
            prediction = shown[one.id].prediction
            assert (prediction.status, prediction.outputs) == (one.status, one.outputs)
            assert (prediction.error_code, prediction.retryable) == (one.error_code, one.retryable)


async def test_a_hundred_are_listed_and_the_rest_makes_it_incomplete(session: aiohttp.ClientSession) -> None:
    limits = Limits(requests=1000, running=1000)
    async with LocalEachlabs(key=KEY, service_time=600, limits=limits) as far:
        eachlabs = asking(session, far.url)
        for expected in (True, False):
            while len(far.records) < LISTED + (not expected):
                await eachlabs.create(PredictionRequest(*GEMINI, {"prompt": f"picture {len(far.records)}"}))
            executions = await eachlabs.executions()
            assert executions is not None
            assert executions.complete is expected
            newest_first = [record.id for record in far.records[: -LISTED - 1 : -1]]
            assert [execution.prediction.id for execution in executions.listed] == newest_first
        assert far.stats.requests["listing"] == 2, "one request each"


@pytest.mark.parametrize(
    ("fault", "kind"), [("listing-404", None), ("listing-empty", None), ("listing-500", ProviderFault)]
)
async def test_a_listing_that_is_not_there_is_none_and_one_that_fails_is_an_error(
    session: aiohttp.ClientSession, fault: str, kind: type[ProviderError] | None
) -> None:
    async with LocalEachlabs(key=KEY) as far:
        eachlabs = asking(session, far.url)
        far.faults.next_listing(fault)
        if kind is not None:
            await refusal(kind, eachlabs.executions())
        else:
            nothing = Executions((), complete=True) if fault == "listing-empty" else None
            assert await eachlabs.executions() == nothing


async def test_a_wrong_key_and_a_spent_budget_are_told(session: aiohttp.ClientSession) -> None:
    async with LocalEachlabs(key=KEY, limits=Limits(requests=1)) as far:
        await refusal(ProviderUnauthorized, asking(session, far.url, key="another-key").executions())
        assert await asking(session, far.url).executions() is not None
        error = await refusal(ProviderRateLimited, asking(session, far.url).executions())
        assert error.retry_after_s is not None
        assert 0 < error.retry_after_s <= 60


# -- what leaves, and what comes back in its stead


async def test_one_request_asks_for_a_hundred_behind_a_gateway_too(session: aiohttp.ClientSession) -> None:
    async with serving(Far()) as far:
        far.answers(200, {"executions": []})
        await asking(session, far.url + "gateway").executions()
        [seen] = far.seen
        assert (seen.method, seen.path) == ("GET", "/gateway/v2/executions?limit=100")
        assert seen.headers["X-API-Key"] == KEY


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (307, ProviderFault),
        (400, ProviderFault),
        (401, ProviderUnauthorized),
        (403, ProviderUnauthorized),
        (429, ProviderRateLimited),
        (500, ProviderFault),
        (503, ProviderFault),
    ],
)
async def test_every_refusal_of_a_listing_has_its_error(
    session: aiohttp.ClientSession, status: int, kind: type[ProviderError]
) -> None:
    async with serving(Far()) as far:
        far.answers(status, {"error": "not now"})
        await refusal(kind, asking(session, far.url).executions())
        assert len(far.seen) == 1


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (404, b"<html>"),
        (405, b""),
        (410, b"{}"),
        (200, b"<html>"),
        (200, b""),
        (200, b"null"),
        (200, b'"executions"'),
        (200, b'{"status": "success"}'),
        (200, b'{"executions": {"id": "p-1"}}'),
        (200, b"[" * 100_000),
    ],
)
async def test_an_answer_that_holds_no_list_says_that_there_is_none(
    session: aiohttp.ClientSession, status: int, body: bytes
) -> None:
    async with serving(Far()) as far:
        far.answers(status, body)
        assert await asking(session, far.url).executions() is None


async def test_a_listing_that_does_not_come_is_asked_for_once(session: aiohttp.ClientSession) -> None:
    for misbehave, kind in ((closes, ProviderUnreachable), (breaks_off, ProviderFault)):
        async with broken(misbehave) as far:
            await refusal(kind, asking(session, far.url).executions())
            assert far.requests == 1
    async with broken(stalls) as far:
        await refusal(ProviderUnreachable, asking(session, far.url, timeout_s=0.5).executions())
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    await refusal(ProviderUnreachable, asking(session, f"http://127.0.0.1:{port}").executions())
