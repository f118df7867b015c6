"""Every failure happens as its table says, whether a test or a prompt asks for it."""

from __future__ import annotations

import asyncio
import base64
import io
import struct
from collections.abc import AsyncIterator

import aiohttp
import pytest
import pytest_asyncio
from PIL import Image

from playground.eachlabs import FAULTS
from playground.eachlabs.faults import ERROR_CODES, Stage, fault_named, faults_in, help_lines
from playground.eachlabs.outputs import BOMB_PX, ENDLESS_BYTES
from tests.playground.eachlabs_client import Client, a_client, a_picture, until

LOST = (aiohttp.ServerDisconnectedError, aiohttp.ClientOSError, aiohttp.ClientPayloadError)

# status, whether the body is JSON, and how many predictions there are afterwards
CREATES = {
    "refused": (400, True, 0),
    "refused-empty": (400, True, 0),
    "invalid": (422, True, 0),
    "unauthorized": (401, True, 0),
    "out-of-credit": (402, True, 0),
    "forbidden": (403, True, 0),
    "model-gone": (404, True, 0),
    "rate-limited": (429, True, 0),
    "rate-limited-for": (429, True, 0),
    "create-500": (500, True, 0),
    "create-503": (503, False, 0),
    "create-redirect": (307, False, 0),
    "create-broken-json": (200, False, 1),
    "create-empty": (200, True, 1),
    "create-no-id": (200, True, 1),
    "create-slow": (201, True, 1),
}
RESETS = {"create-lost": 0, "create-reset": 0, "create-reset-created": 1}

ENDINGS = {
    **{code: ("error", code) for code in ERROR_CODES},
    "retryable-once": ("error", "PROVIDER_FAILED"),
    "error-text": ("error", None),
    "error-field": ("error", None),
    "failed": ("failed", "PROVIDER_FAILED"),
    "cancelled": ("cancelled", None),
    "canceled": ("canceled", None),
    "unknown-status": ("success", None),
    "succeeded": ("succeeded", None),
    "completed": ("completed", None),
    "odd-case": ("SuCCess", None),
}

GETS = {"get-401": 401, "get-404": 404, "get-429": 429, "get-500": 500, "get-502": 502}


@pytest_asyncio.fixture
async def client() -> AsyncIterator[Client]:
    async with a_client(time_scale=100.0, service_time=0.1) as client:
        yield client


@pytest.mark.parametrize(("name", "expected"), CREATES.items(), ids=CREATES)
@pytest.mark.parametrize("by_prompt", [True, False], ids=["prompt", "test"])
async def test_a_create_is_answered_as_asked(
    client: Client, name: str, expected: tuple[int, bool, int], by_prompt: bool
) -> None:
    if not by_prompt:
        client.eachlabs.faults.next_create(name)
    answer = await client.create(f"a heron [fault:{name}]" if by_prompt else "a heron")
    assert (answer.status, answer.json is not None, len(client.eachlabs.records)) == expected


@pytest.mark.parametrize(("name", "created"), RESETS.items(), ids=RESETS)
async def test_a_create_is_reset_with_or_without_a_prediction(
    client: Client, name: str, created: int
) -> None:
    with pytest.raises(LOST):
        await client.create(f"[fault:{name}]")
    assert len(client.eachlabs.records) == created


async def test_a_slow_create_takes_its_time(client: Client) -> None:
    began = asyncio.get_running_loop().time()
    await client.create("[fault:create-slow=10]")
    assert asyncio.get_running_loop().time() - began >= 0.1, "10 s, a hundred times as fast"


@pytest.mark.parametrize(("name", "retry_after"), [("rate-limited", None), ("rate-limited-for=7", "7")])
async def test_a_429_passes_the_second_time(client: Client, name: str, retry_after: str | None) -> None:
    answers = [await client.create(f"[fault:{name}]") for _ in range(3)]
    assert [answer.status for answer in answers] == [429, 201, 429]
    assert answers[0].headers.get("Retry-After") == retry_after
    assert client.eachlabs.stats.too_many == 0, "asked for, so not the client's doing"


@pytest.mark.parametrize(("name", "expected"), ENDINGS.items(), ids=ENDINGS)
async def test_a_prediction_ends_as_asked(
    client: Client, name: str, expected: tuple[str, str | None]
) -> None:
    prediction = await client.ended(await client.create(f"a heron [fault:{name}]"))
    output = prediction["output"]
    code = output.get("error_code") if isinstance(output, dict) else None
    assert (prediction["status"], code) == expected


async def test_a_retryable_error_says_so_and_the_next_try_succeeds(client: Client) -> None:
    first, second = [await client.ended(await client.create("[fault:retryable-once]")) for _ in range(2)]
    assert first["output"]["retryable"] is True
    assert second["status"] == "success"


async def test_any_fault_can_be_had_just_once(client: Client) -> None:
    answers = [await client.create("[fault:create-500 once]") for _ in range(3)]
    assert [answer.status for answer in answers] == [500, 201, 500]


@pytest.mark.parametrize(("name", "shown"), [("stuck", "processing"), ("unknown-status", "warming_up")])
async def test_while_it_runs_a_prediction_shows_what_was_asked_for(
    client: Client, name: str, shown: str
) -> None:
    client.eachlabs.hold()
    prediction_id = (await client.create(f"[fault:{name}]")).json["predictionID"]
    record = client.eachlabs.prediction(prediction_id)
    assert record.status_at(record.created_mono_s + 1_000) == shown
    assert not record.ended.is_set()


@pytest.mark.parametrize(("name", "status"), GETS.items(), ids=GETS)
async def test_some_gets_fail_and_then_no_more(client: Client, name: str, status: int) -> None:
    prediction_id = (await client.create(f"[fault:{name}=2]")).json["predictionID"]
    assert [(await client.get(prediction_id)).status for _ in range(3)] == [status, status, 200]


@pytest.mark.parametrize(("name", "json"), [("get-broken-json", None), ("get-empty", {})])
async def test_a_get_answers_what_cannot_be_read(client: Client, name: str, json: object) -> None:
    prediction_id = (await client.create()).json["predictionID"]
    client.eachlabs.faults.next_get(name)
    answer = await client.get(prediction_id)
    assert (answer.status, answer.json) == (200, json)


async def test_a_get_is_reset(client: Client) -> None:
    prediction_id = (await client.create()).json["predictionID"]
    client.eachlabs.faults.next_get("get-reset", times=2)  # aiohttp itself repeats a GET once
    with pytest.raises(LOST):
        await client.get(prediction_id)
    assert (await client.get(prediction_id)).status == 200


async def test_a_held_get_answers_when_the_prediction_ends(client: Client) -> None:
    client.eachlabs.hold()
    prediction_id = (await client.create("[fault:get-held=500]")).json["predictionID"]
    waiting = asyncio.create_task(client.get(prediction_id))
    await until(lambda: client.eachlabs.prediction(prediction_id).gets == 1)
    client.eachlabs.release()
    assert (await waiting).json["status"] == "success"


async def test_a_held_get_answers_at_the_latest_when_its_time_is_over() -> None:
    async with a_client(service_time=600.0, hold_s=0.01) as client:
        prediction_id = (await client.create()).json["predictionID"]
        assert (await client.get(prediction_id)).json["output"] is None


@pytest.mark.parametrize(
    ("name", "status", "listed"),
    [("listing-404", 404, None), ("listing-500", 500, None), ("listing-empty", 200, [])],
)
async def test_the_next_listing_fails_as_asked_and_the_one_after_it_is_whole(
    client: Client, name: str, status: int, listed: list[object] | None
) -> None:
    prediction_id = (await client.create()).json["predictionID"]
    client.eachlabs.faults.next_listing(name)
    first, second = [await client.ask("GET", "/v2/executions") for _ in range(2)]
    assert (first.status, first.json.get("executions")) == (status, listed)
    assert [line["id"] for line in second.json["executions"]] == [prediction_id]


async def test_faults_that_were_asked_for_can_be_taken_back(client: Client) -> None:
    client.eachlabs.faults.next_create("create-500")
    client.eachlabs.faults.clear()
    assert (await client.create()).status == 201


async def test_an_output_comes_in_every_form(client: Client) -> None:
    assert (await client.output("[fault:output-text]")).startswith("http")
    assert len(await client.output("[fault:output-list]")) == 1
    assert set(await client.output("[fault:output-url]")) == {"url"}
    assert set(await client.output("[fault:output-image-url]")) == {"image_url"}
    assert len((await client.output("[fault:output-images]"))["images"]) == 1
    data = await client.output("[fault:output-data]")
    assert base64.b64decode(data.removeprefix("data:image/png;base64,")) == a_picture()
    assert await client.output("[fault:output-none]") is None
    assert await client.output("[fault:output-empty]") == []


@pytest.mark.parametrize(("name", "kind"), [("jpeg", "JPEG"), ("webp", "WEBP"), ("large", "PNG")])
async def test_a_picture_is_whole_but_not_what_one_expects(client: Client, name: str, kind: str) -> None:
    answer = await client.ask("GET", await client.output(f"[fault:picture-{name}]"))
    with Image.open(io.BytesIO(answer.body)) as image:
        image.load()
        assert image.format == kind
    assert (len(answer.body) > 10 * 2**20) == (name == "large")


async def test_a_picture_is_none(client: Client) -> None:
    html = await client.ask("GET", await client.output("[fault:picture-html]"))
    assert html.headers["Content-Type"] == "image/png"
    assert html.body.startswith(b"<!doctype html>")
    truncated = await client.ask("GET", await client.output("[fault:picture-truncated]"))
    assert truncated.body == a_picture()[: len(a_picture()) // 2]
    assert (await client.ask("GET", await client.output("[fault:picture-404]"))).status == 404


async def test_a_picture_comes_at_the_second_fetch(client: Client) -> None:
    url = await client.output("[fault:picture-503-once]")
    assert [(await client.ask("GET", url)).status for _ in range(2)] == [503, 200]


async def test_the_bomb_is_a_small_file_that_is_refused_by_who_is_careful(client: Client) -> None:
    answer = await client.ask("GET", await client.output("[fault:picture-bomb]"))
    assert len(answer.body) < 100_000
    assert struct.unpack(">II", answer.body[16:24]) == (BOMB_PX, BOMB_PX)
    with pytest.raises(Image.DecompressionBombError):
        Image.open(io.BytesIO(answer.body))


async def test_a_picture_that_is_too_long_does_not_say_so(client: Client) -> None:
    answer = await client.ask("GET", await client.output("[fault:picture-endless]"))
    assert "Content-Length" not in answer.headers
    assert len(answer.body) > ENDLESS_BYTES


async def test_half_a_picture_and_then_a_reset(client: Client) -> None:
    url = await client.output("[fault:picture-half]")
    with pytest.raises(LOST):
        await client.ask("GET", url)


async def test_a_slow_picture_arrives_whole(client: Client) -> None:
    assert (await client.ask("GET", await client.output("[fault:picture-slow=4]"))).body == a_picture()


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("picture-redirect-private", "http://10.0.0.1/"),
        ("picture-redirect-metadata", "http://169.254.169.254/"),
        ("picture-redirect-loop", "/outputs/"),
    ],
)
async def test_a_picture_redirects_where_nobody_should_go(client: Client, name: str, target: str) -> None:
    answer = await client.ask("GET", await client.output(f"[fault:{name}]"))
    assert answer.status == 302
    assert answer.headers["Location"].startswith(target)


async def test_a_redirect_leads_to_the_good_picture(client: Client) -> None:
    answer = await client.ask("GET", await client.output("[fault:picture-redirect]"))
    assert (await client.ask("GET", answer.headers["Location"])).body == a_picture()


async def test_a_test_asks_for_the_next_runs_and_outputs(client: Client) -> None:
    faults = client.eachlabs.faults
    faults.run("PROVIDER_REJECTED")
    faults.output("output-none", times=2)
    assert (await client.output("a heron"))["error_code"] == "PROVIDER_REJECTED"
    assert await client.output("a heron") is None
    assert isinstance(await client.output("a heron"), str)


async def test_faults_that_do_not_exist_are_passed_over_in_a_prompt_and_refused_in_a_test(
    client: Client,
) -> None:
    assert isinstance(await client.output("[fault:flood] [fault:]"), str)
    with pytest.raises(KeyError, match="flood"):
        client.eachlabs.faults.next_create("flood")
    with pytest.raises(ValueError, match="get-404"):
        client.eachlabs.faults.next_create("get-404")


def test_a_prompt_names_faults_in_any_spelling() -> None:
    found = faults_in("a heron [fault:Get_500 = 3] flying [FAULT:picture-404 once]")
    assert [(fault.name, fault.value, fault.once) for fault in found] == [
        ("get-500", 3.0, False),
        ("picture-404", None, True),
    ]


def test_every_fault_has_a_stage_a_help_line_and_is_shown_here() -> None:
    assert len(help_lines()) == len(FAULTS)
    for stage, shown in ((Stage.CREATE, {*CREATES, *RESETS}), (Stage.RUN, {*ENDINGS, "stuck", "slow"})):
        names = {name for name in FAULTS if fault_named(name).stage is stage}
        assert names == {fault_named(name).name for name in shown}
