"""What the local Eachlabs answers when nothing goes wrong, and when what it is sent is wrong."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web
from PIL import Image

from playground.eachlabs import Limits
from playground.eachlabs.outputs import drawn
from tests.playground.eachlabs_client import Client, a_client, a_picture

TEXT, EDIT = "nano-banana-2-text-to-image", "nano-banana-2-edit"


@pytest_asyncio.fixture
async def client() -> AsyncIterator[Client]:
    async with a_client() as client:
        yield client


@pytest_asyncio.fixture
async def references() -> AsyncIterator[str]:
    """Where ``/red.png``, ``/blue.png`` and ``/page.html`` can be downloaded."""

    async def red(_: web.Request) -> web.Response:
        return web.Response(body=a_picture("red"))

    async def blue(_: web.Request) -> web.Response:
        return web.Response(body=a_picture("blue"))

    async def page(_: web.Request) -> web.Response:
        return web.Response(text="<h1>no picture</h1>")

    app = web.Application()
    app.add_routes([web.get("/red.png", red), web.get("/blue.png", blue), web.get("/page.html", page)])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


async def test_a_prompt_becomes_a_png_that_anybody_may_fetch() -> None:
    async with a_client(draw=drawn) as client:
        created = await client.create("a blue boat on the sea")
        assert created.json["status"] == "success"
        prediction = await client.ended(created)
        assert prediction["id"] == created.json["predictionID"]
        assert prediction["status"] == "success"
        assert prediction["input"] == {"prompt": "a blue boat on the sea"}
        assert prediction["metrics"]["cost"] > 0
        assert prediction["metrics"]["predict_time"] >= 0
        picture = await client.ask("GET", prediction["output"], headers={})
        assert picture.headers["Content-Type"] == "image/png"
        assert len(picture.body) < 1_500_000
        with Image.open(io.BytesIO(picture.body)) as image:
            image.load()
            assert (image.format, image.size) == ("PNG", (1024, 1024))


@pytest.mark.parametrize("path", ["/v1/prediction/", "/v1/prediction"])
@pytest.mark.parametrize("header", ["X-API-Key", "Authorization"])
async def test_both_ways_to_write_the_address_and_the_key_are_taken(
    client: Client, path: str, header: str
) -> None:
    key = client.eachlabs.key
    headers = {header: key if header == "X-API-Key" else f"Bearer {key}"}
    body = {"model": "gemini", "version": "2.0-flash-exp-image-generation", "input": {"prompt": "a heron"}}
    assert (await client.ask("POST", path, json=body, headers=headers)).status == 201


@pytest.mark.parametrize("headers", [{}, {"X-API-Key": "wrong"}, {"Authorization": "Bearer wrong"}])
@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/v1/prediction/"),
        ("GET", "/v1/prediction/1"),
        ("POST", "/v1/prediction/1/cancel"),
        ("GET", "/v2/executions"),
        ("GET", "/v1/billing/balance"),
    ],
)
async def test_without_the_right_key_there_is_a_401(
    client: Client, headers: dict[str, str], method: str, path: str
) -> None:
    answer = await client.ask(method, path, headers=headers)
    assert (answer.status, set(answer.json)) == (401, {"error"})


@pytest.mark.parametrize(
    ("model", "version", "given", "status"),
    [
        ("dall-e", "1", {"prompt": "a heron"}, 400),
        ("gemini", "3", {"prompt": "a heron"}, 400),
        ("gemini", "2.0-flash-exp-image-generation", "a heron", 400),
        ("gemini", "2.0-flash-exp-image-generation", {"prompt": "a heron", "seed": 1}, 400),
        ("gemini", "2.0-flash-exp-image-generation", {}, 422),
        ("gemini", "2.0-flash-exp-image-generation", {"prompt": "  "}, 422),
        ("gemini", "2.0-flash-exp-image-generation", {"prompt": "a heron", "image_url": 5}, 422),
        (TEXT, "0.0.1", {"prompt": "a heron", "image_urls": ["x"]}, 400),
        (TEXT, "0.0.1", {"prompt": "a heron", "num_images": 5}, 422),
        (TEXT, "0.0.1", {"prompt": "a heron", "aspect_ratio": "7:5"}, 422),
        (EDIT, "0.0.1", {"prompt": "a heron"}, 422),
        (EDIT, "0.0.1", {"prompt": "a heron", "image_urls": ["x"] * 11}, 422),
    ],
)
async def test_what_a_model_does_not_take_is_refused(
    client: Client, model: str, version: str, given: Any, status: int
) -> None:
    answer = await client.create_with(given, model, version)
    assert answer.status == status
    assert answer.json["error"]
    assert client.eachlabs.records == []


async def test_a_body_that_is_no_json_is_refused(client: Client) -> None:
    assert (await client.ask("POST", "/v1/prediction/", data=b"{")).status == 400


async def test_several_pictures_are_a_list_in_the_size_and_format_that_was_asked_for() -> None:
    async with a_client(draw=drawn) as client:
        given = {"prompt": "a heron", "num_images": 2, "aspect_ratio": "16:9", "output_format": "webp"}
        output = (await client.ended(await client.create_with(given, TEXT, "0.0.1")))["output"]
        pictures = [(await client.ask("GET", url)).body for url in output]
        assert pictures[0] != pictures[1]
        with Image.open(io.BytesIO(pictures[0])) as image:
            assert (image.format, image.size) == ("WEBP", (1344, 768))


async def test_the_reference_is_really_downloaded(client: Client, references: str) -> None:
    assert (await client.ended(await client.create(image_url=f"{references}/red.png")))["status"] == "success"
    assert client.eachlabs.records[0].reference_bytes == a_picture("red")


async def test_several_references_are_downloaded_in_order(client: Client, references: str) -> None:
    urls = [f"{references}/{name}.png" for name in ("blue", "red")]
    await client.ended(await client.create_with({"prompt": "a heron", "image_urls": urls}, EDIT, "0.0.1"))
    assert client.eachlabs.records[0].references == [a_picture("blue"), a_picture("red")]


@pytest.mark.parametrize(
    ("path", "code"),
    [("/gone.png", "INPUT_DOWNLOAD_ERROR"), ("/page.html", "INPUT_VALIDATION_ERROR")],
)
async def test_a_reference_that_cannot_be_used_is_an_error_with_its_code(
    client: Client, references: str, path: str, code: str
) -> None:
    prediction = await client.ended(await client.create(image_url=references + path))
    assert (prediction["status"], prediction["output"]["error_code"]) == ("error", code)


async def test_a_reference_that_is_no_address_is_an_error_with_its_code(client: Client) -> None:
    prediction = await client.ended(await client.create(image_url="cat.png"))
    assert prediction["output"]["error_code"] == "INPUT_DOWNLOAD_ERROR"


async def test_a_prediction_goes_from_created_by_way_of_processing_to_success() -> None:
    async with a_client(service_time=60.0) as client:
        prediction_id = (await client.create()).json["predictionID"]
        assert (await client.get(prediction_id)).json["status"] == "created"
        record = client.eachlabs.prediction(prediction_id)
        shares = [record.status_at(record.created_mono_s + 60 * share) for share in (0.01, 0.1, 0.5)]
        assert shares == ["created", "starting", "processing"]
        unfinished = (await client.get(prediction_id)).json
        assert (unfinished["output"], unfinished["metrics"]["predict_time"]) == (None, None)


async def test_an_unknown_prediction_is_a_404_and_its_cancel_a_500(client: Client) -> None:
    assert (await client.get("nobody")).status == 404
    assert (await client.ask("POST", "/v1/prediction/nobody/cancel")).status == 500


async def test_a_cancel_ends_a_running_prediction_and_no_other() -> None:
    async with a_client(service_time=60.0) as client:
        prediction_id = (await client.create()).json["predictionID"]
        cancel = f"/v1/prediction/{prediction_id}/cancel"
        assert (await client.ask("POST", cancel)).status == 200
        assert (await client.get(prediction_id)).json["status"] == "cancelled"
        assert client.eachlabs.stats.running == 0
        assert (await client.ask("POST", cancel)).status == 400


@pytest.mark.parametrize(("slug", "status"), [("gemini", 200), (TEXT, 200), (EDIT, 200), ("dall-e", 404)])
async def test_anybody_may_ask_which_models_there_are(client: Client, slug: str, status: int) -> None:
    assert (await client.ask("GET", f"/v1/models/{slug}", headers={})).status == status


async def test_the_listing_shows_the_newest_first_and_goes_on_at_its_cursor(client: Client) -> None:
    for number in range(5):
        await client.ended(await client.create(f"heron {number}"))
    first = (await client.ask("GET", "/v2/executions?limit=3")).json
    assert [run["input"]["prompt"] for run in first["executions"]] == ["heron 4", "heron 3", "heron 2"]
    assert first["has_more"]
    rest = (await client.ask("GET", f"/v2/executions?limit=3&cursor={first['next_cursor']}")).json
    assert [run["input"]["prompt"] for run in rest["executions"]] == ["heron 1", "heron 0"]
    assert (rest["has_more"], rest["next_cursor"]) == (False, None)


@pytest.mark.parametrize("query", ["limit=0", "limit=101", "limit=many", "cursor=nobody"])
async def test_the_listing_refuses_what_it_does_not_know(client: Client, query: str) -> None:
    assert (await client.ask("GET", f"/v2/executions?{query}")).status == 400


async def test_predictions_cost_and_an_empty_balance_refuses_them() -> None:
    async with a_client(balance_usd=0.05, limits=Limits(balance_requests=100)) as client:
        assert (await client.create()).status == 201
        assert (await client.ask("GET", "/v1/billing/balance")).json == {"balance_usd": pytest.approx(0.01)}
        assert (await client.create()).status == 402


async def test_a_picture_that_is_not_there_is_a_404(client: Client) -> None:
    url = await client.output("a heron")
    assert (await client.ask("GET", url.replace("/0.png", "/1.png"))).status == 404
    assert (await client.ask("GET", "/outputs/nobody/0.png")).status == 404
