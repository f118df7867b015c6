"""Asking Eachlabs over real sockets: what leaves, and what its answers mean."""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import aiohttp
import pytest
from pydantic import SecretStr

from engine.eachlabs import JSON_LIMIT_BYTES, Eachlabs
from engine.errors import (
    CreateUncertain,
    PredictionNotFound,
    ProviderError,
    ProviderFault,
    ProviderOutOfCredit,
    ProviderRateLimited,
    ProviderRefused,
    ProviderUnauthorized,
)
from engine.models import PredictionStatus
from engine.provider import Provider
from tests.engine.far_end import A_CREATE, KEY, Far, refusal, serving

CREATED = {"status": "success", "message": "accepted", "predictionID": "p-1"}
SUCCEEDED = {"id": "p-1", "status": "success", "output": "https://cdn.test/heron.png"}
TOO_BIG = json.dumps({"predictionID": "p-1", "message": "x" * JSON_LIMIT_BYTES}).encode()


@pytest.fixture
async def far() -> AsyncIterator[Far]:
    async with serving(Far()) as far:
        yield far


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def eachlabs(far: Far, session: aiohttp.ClientSession) -> Eachlabs:
    return Eachlabs(session, url=far.url, key=SecretStr(KEY))


@pytest.fixture(autouse=True)
def _the_key_is_in_no_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    caplog.set_level(logging.DEBUG)
    yield
    assert all(KEY not in record.getMessage() for record in caplog.get_records("call"))


# -- what leaves


async def test_a_create_sends_model_version_and_input_and_returns_the_id(
    eachlabs: Eachlabs, far: Far
) -> None:
    far.answers(201, CREATED)
    provider: Provider = eachlabs
    assert await provider.create(A_CREATE) == "p-1"
    [post] = far.seen
    assert (post.method, post.path) == ("POST", "/v1/prediction/")
    assert post.headers["Content-Type"].startswith("application/json")
    assert json.loads(post.body) == {
        "model": "gemini",
        "version": "2.0-flash-exp-image-generation",
        "input": {"prompt": "a heron"},
    }


async def test_the_key_goes_into_the_header_that_the_operator_chose(
    far: Far, session: aiohttp.ClientSession
) -> None:
    far.answers(200, SUCCEEDED)
    await Eachlabs(session, url=far.url, key=SecretStr(KEY)).get("p-1")
    await Eachlabs(session, url=far.url, key=SecretStr(KEY), auth="bearer").get("p-1")
    own, bearer = (get.headers for get in far.seen)
    assert own["X-API-Key"] == KEY
    assert "Authorization" not in own
    assert bearer["Authorization"] == f"Bearer {KEY}"
    assert "X-API-Key" not in bearer


@pytest.mark.parametrize("base", ["gateway/eachlabs", "gateway/eachlabs/"])
async def test_a_gateway_keeps_its_path(far: Far, session: aiohttp.ClientSession, base: str) -> None:
    far.answers(200, CREATED)
    await Eachlabs(session, url=far.url + base, key=SecretStr(KEY)).create(A_CREATE)
    assert far.seen[0].path == "/gateway/eachlabs/v1/prediction/"


async def test_an_id_cannot_leave_its_place_in_the_path(eachlabs: Eachlabs, far: Far) -> None:
    far.answers(200, SUCCEEDED)
    await eachlabs.get("../billing?x=1#%2F ü")
    await eachlabs.cancel("a/b")
    await eachlabs.model_exists("maker/model")
    assert [(request.method, request.path) for request in far.seen] == [
        ("GET", "/v1/prediction/..%2Fbilling%3Fx%3D1%23%252F%20%C3%BC"),
        ("POST", "/v1/prediction/a%2Fb/cancel"),
        ("GET", "/v1/models/maker%2Fmodel"),
    ]


def test_the_key_is_in_no_representation(eachlabs: Eachlabs) -> None:
    assert KEY not in f"{eachlabs!r} {vars(eachlabs)}"


# -- what the provider says to a create


@pytest.mark.parametrize("redirect", [301, 302, 303, 307, 308])
async def test_a_redirect_is_not_followed_and_names_the_setting(
    eachlabs: Eachlabs, far: Far, redirect: int
) -> None:
    far.answers(redirect, b"", Location=far.url + "v1/prediction")
    assert "EACHLABS_API_URL" in str(await refusal(ProviderFault, eachlabs.create(A_CREATE)))
    assert "EACHLABS_API_URL" in str(await refusal(ProviderFault, eachlabs.get("p-1")))
    assert not await eachlabs.cancel("p-1")
    assert await eachlabs.model_exists("gemini") is None
    assert len(far.seen) == 4


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, ProviderRefused),
        (401, ProviderUnauthorized),
        (402, ProviderOutOfCredit),
        (403, ProviderUnauthorized),
        (404, ProviderRefused),
        (408, CreateUncertain),
        (413, ProviderRefused),
        (422, ProviderRefused),
        (429, ProviderRateLimited),
        (500, ProviderFault),
        (502, CreateUncertain),
        (503, ProviderFault),
        (504, CreateUncertain),
        (524, CreateUncertain),
    ],
)
async def test_every_refusal_of_a_create_has_its_error_and_leaves_once(
    eachlabs: Eachlabs, far: Far, status: int, kind: type[ProviderError]
) -> None:
    far.answers(status, {"error": "the model says no"})
    error = await refusal(kind, eachlabs.create(A_CREATE))
    assert error.detail == "the model says no"
    assert str(status) in str(error)
    assert len(far.seen) == 1


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b'{"predictionID": "p-',
        b'{"predictionID": "\xff"}',
        b"[" * 100_000,
        TOO_BIG,
        b"null",
        b'["p-1"]',
        b'{"status": "error", "message": "no worker"}',
        b'{"predictionID": "", "id": null}',
        b'{"predictionID": "two words"}',
        b'{"predictionID": true}',
        b'{"predictionID": ["p-1"]}',
    ],
    ids=lambda body: str(body[:30]),
)
async def test_a_taken_create_whose_id_cannot_be_read_may_run(
    eachlabs: Eachlabs, far: Far, body: bytes
) -> None:
    far.answers(200, body)
    await refusal(CreateUncertain, eachlabs.create(A_CREATE))
    assert len(far.seen) == 1


async def test_a_429_says_when_to_come_back(eachlabs: Eachlabs, far: Far) -> None:
    said = {"status": "error", "error": "rate limit", "details": "60 a minute"}
    far.answers(429, said, Retry_After="90")
    error = await refusal(ProviderRateLimited, eachlabs.create(A_CREATE))
    assert (error.retry_after_s, error.detail) == (90, "rate limit: 60 a minute")

    far.answers(
        429, b"", Retry_After=format_datetime(datetime.now(UTC) + timedelta(seconds=100), usegmt=True)
    )
    error = await refusal(ProviderRateLimited, eachlabs.get("p-1"))
    assert error.retry_after_s is not None
    assert 90 < error.retry_after_s <= 100
    assert error.detail is None

    far.answers(429, {})
    assert (await refusal(ProviderRateLimited, eachlabs.get("p-1"))).retry_after_s is None


@pytest.mark.parametrize("status", [200, 401])
async def test_a_key_that_the_provider_repeats_is_not_passed_on(
    eachlabs: Eachlabs, far: Far, status: int
) -> None:
    far.answers(status, {"error": f"no such key: {KEY}, {'x' * 500}"})
    error = await refusal(
        ProviderUnauthorized if status == 401 else CreateUncertain, eachlabs.create(A_CREATE)
    )
    assert error.detail is not None
    assert error.detail.startswith("no such key: [key]")
    assert len(error.detail) == 300


# -- what the provider says to the rest


async def test_a_finished_prediction_is_read(eachlabs: Eachlabs, far: Far) -> None:
    far.answers(200, SUCCEEDED | {"metrics": {"predict_time": 4.8, "cost": 0.04}})
    prediction = await eachlabs.get("p-1")
    assert (prediction.id, prediction.status) == ("p-1", PredictionStatus.SUCCEEDED)
    assert prediction.outputs == ("https://cdn.test/heron.png",)
    assert (prediction.predict_time_s, prediction.cost_usd) == (4.8, 0.04)


async def test_a_prediction_may_be_longer_than_other_answers(eachlabs: Eachlabs, far: Far) -> None:
    picture = "data:image/png;base64," + "A" * 2 * JSON_LIMIT_BYTES
    far.answers(200, SUCCEEDED | {"output": picture})
    assert (await eachlabs.get("p-1")).outputs == (picture,)


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (404, {"error": "no such prediction"}, PredictionNotFound),
        (410, b"", PredictionNotFound),
        (401, {}, ProviderUnauthorized),
        (403, {}, ProviderUnauthorized),
        (429, {}, ProviderRateLimited),
        (400, {}, ProviderFault),
        (500, b"<html>", ProviderFault),
        (502, b"", ProviderFault),
        (504, b"", ProviderFault),
        (200, b"", ProviderFault),
        (200, b'{"status": ', ProviderFault),
        (200, [SUCCEEDED], ProviderFault),
        (200, {"output": "https://cdn.test/heron.png"}, ProviderFault),
        (200, {"status": 1}, ProviderFault),
    ],
)
async def test_every_refusal_of_a_get_has_its_error(
    eachlabs: Eachlabs, far: Far, status: int, body: object, kind: type[ProviderError]
) -> None:
    far.answers(status, body)
    await refusal(kind, eachlabs.get("p-1"))
    assert len(far.seen) == 1


@pytest.mark.parametrize(
    ("status", "agreed"), [(200, True), (202, True), (204, True), (404, False), (429, False), (500, False)]
)
async def test_a_cancel_tells_whether_the_provider_agreed(
    eachlabs: Eachlabs, far: Far, status: int, agreed: bool
) -> None:
    far.answers(status, b"")
    assert await eachlabs.cancel("p-1") is agreed
    assert len(far.seen) == 1


@pytest.mark.parametrize(
    ("status", "body", "exists"),
    [
        (200, {"slug": "gemini"}, True),
        (404, {"error": "no such model"}, False),
        (404, b"", False),
        (200, b"<html>", None),
        (200, [], None),
        (401, {}, None),
        (429, {}, None),
        (500, {}, None),
    ],
)
async def test_only_a_clear_answer_says_whether_a_model_exists(
    eachlabs: Eachlabs, far: Far, status: int, body: object, exists: bool | None
) -> None:
    far.answers(status, body)
    assert await eachlabs.model_exists("gemini") is exists
