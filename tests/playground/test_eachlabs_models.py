"""What the local Eachlabs' models take, refuse and draw."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator, Mapping
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web
from PIL import Image

from playground.eachlabs import MODELS
from playground.eachlabs.outputs import drawn
from tests.playground.eachlabs_client import Client, a_client, a_picture

TURBO, TURBO_EDIT = "flux-2-turbo-text-to-image", "flux-2-turbo-edit"
PICTURE = "https://cdn.test/heron.png"


@pytest_asyncio.fixture
async def references() -> AsyncIterator[str]:
    """Where ``/WxH/COLOUR.png`` can be downloaded."""

    async def picture(request: web.Request) -> web.Response:
        width, _, height = request.match_info["size"].partition("x")
        return web.Response(body=a_picture(request.match_info["colour"], (int(width), int(height))))

    app = web.Application()
    app.router.add_get("/{size}/{colour}.png", picture)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


async def pictures(client: Client, model: str, given: Mapping[str, object]) -> list[Image.Image]:
    """What a prediction with this input gives, decoded."""
    ended = await client.ended(await client.create_with(given, model, MODELS[model].version))
    assert ended["status"] == "success", ended["output"]
    output = ended["output"]
    found: list[Image.Image] = []
    for url in [output] if isinstance(output, str) else output:
        with Image.open(io.BytesIO((await client.ask("GET", url, headers={})).body)) as image:
            image.load()
            found.append(image)
    return found


@pytest.mark.parametrize(
    ("model", "given", "status"),
    [
        ("gemini", {"prompt": "a heron", "num_images": 2}, 400),
        ("gemini", {"prompt": "a heron", "image_urls": [PICTURE]}, 400),
        ("nano-banana", {"prompt": "a heron"}, 422),
        ("nano-banana", {"prompt": "a heron", "num_images": True}, 422),
        ("nano-banana", {"prompt": "a heron", "num_images": 1, "aspect_ratio": "auto"}, 422),
        ("nano-banana", {"prompt": "a heron", "num_images": 1, "output_format": "webp"}, 422),
        ("nano-banana-edit", {"prompt": "a heron", "image_urls": []}, 422),
        ("nano-banana-pro", {"prompt": "a heron", "image_urls": [PICTURE]}, 400),
        (TURBO, {"prompt": "a heron", "aspect_ratio": "16:9"}, 400),
        (TURBO, {"prompt": "a heron", "seed": -1}, 422),
        (TURBO, {"prompt": "a heron", "seed": "7"}, 422),
        (TURBO, {"prompt": "a heron", "guidance_scale": 21}, 422),
        (TURBO_EDIT, {"prompt": "a heron", "image_urls": [PICTURE] * 5}, 422),
        ("flux-2-pro", {"prompt": "a heron", "num_images": 2}, 400),
        ("flux-2-pro", {"prompt": "a heron", "image_size": "auto"}, 422),
        ("gpt-image-v2-text-to-image", {"prompt": "a heron", "quality": "low"}, 400),
        ("gpt-image-v2-edit", {"prompt": "a heron"}, 422),
        ("ideogram-v3-turbo", {"prompt": "a heron", "aspect_ratio": "21:9"}, 422),
        ("recraft-v3", {"prompt": "a heron", "size": "1x1"}, 422),
        ("topaz-upscale-image", {}, 422),
        ("topaz-upscale-image", {"image_url": PICTURE, "prompt": "larger"}, 400),
    ],
)
async def test_each_model_refuses_what_it_does_not_take(
    model: str, given: dict[str, Any], status: int
) -> None:
    async with a_client() as client:
        answer = await client.create_with(given, model, MODELS[model].version)
        assert answer.status == status
        assert client.eachlabs.records == []


@pytest.mark.parametrize(
    ("model", "given", "size"),
    [
        ("gemini", {}, (1024, 1024)),
        ("nano-banana-pro", {"aspect_ratio": "21:9"}, (1536, 672)),
        (TURBO, {}, (1024, 768)),
        (TURBO, {"image_size": "portrait_16_9"}, (576, 1024)),
        ("ideogram-v3-turbo", {"aspect_ratio": "4:5"}, (896, 1152)),
        ("recraft-v3", {"size": "1365x1024"}, (1365, 1024)),
    ],
)
async def test_a_picture_has_the_shape_that_was_asked_for_or_the_models_own(
    model: str, given: dict[str, Any], size: tuple[int, int]
) -> None:
    async with a_client(draw=drawn) as client:
        [image] = await pictures(client, model, {"prompt": "a heron", **given})
        assert image.size == size


async def test_where_the_model_chooses_the_shape_it_is_the_references(references: str) -> None:
    async with a_client(draw=drawn) as client:
        given = {"prompt": "a heron", "image_urls": [f"{references}/320x180/red.png"], "aspect_ratio": "auto"}
        [image] = await pictures(client, "nano-banana-edit", given)
        assert (image.format, image.size) == ("JPEG", (1344, 768))


async def test_the_same_seed_is_the_same_picture_and_the_next_seed_the_next_one() -> None:
    async with a_client(draw=drawn) as client:

        async def with_seed(seed: int, count: int) -> list[bytes]:
            given = {"prompt": "a heron", "seed": seed, "num_images": count, "image_size": "square"}
            return [image.tobytes() for image in await pictures(client, TURBO, given)]

        both = await with_seed(7, 2)
        assert both[0] != both[1]
        assert [*await with_seed(7, 1), *await with_seed(8, 1)] == both


async def test_all_references_are_seen_in_the_picture(references: str) -> None:
    async with a_client(draw=drawn) as client:
        colours = ("red", "lime", "blue", "yellow")
        urls = [f"{references}/40x40/{colour}.png" for colour in colours]
        given = {"prompt": "a heron", "image_urls": urls, "seed": 1}
        [image] = await pictures(client, TURBO_EDIT, given)
        seen = {colour for _, colour in image.convert("RGB").getcolors(image.width * image.height) or []}
        assert {(255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 0)} <= seen
        [record] = client.eachlabs.records
        assert record.references == [a_picture(colour, (40, 40)) for colour in colours]


async def test_an_upscale_is_the_very_picture_twice_as_large(references: str) -> None:
    async with a_client(draw=drawn) as client:
        given = {"image_url": f"{references}/60x40/teal.png", "output_format": "png"}
        [image] = await pictures(client, "topaz-upscale-image", given)
        assert image.size == (120, 80)
        assert image.convert("RGB").getcolors() == [(120 * 80, (0, 128, 128))]


async def test_an_upscale_that_would_be_too_large_is_an_error_with_its_code(references: str) -> None:
    async with a_client(draw=drawn) as client:
        given = {"image_url": f"{references}/4000x4000/teal.png"}
        ended = await client.ended(await client.create_with(given, "topaz-upscale-image", "0.0.1"))
        assert (ended["status"], ended["output"]["error_code"]) == ("error", "INPUT_VALIDATION_ERROR")


async def test_every_picture_of_a_prediction_costs() -> None:
    async with a_client(balance_usd=1.0) as client:
        given = {"prompt": "a heron", "num_images": 3}
        ended = await client.ended(await client.create_with(given, "nano-banana-pro", "0.0.1"))
        assert ended["metrics"]["cost"] == pytest.approx(0.45)
        assert client.eachlabs.balance_usd == pytest.approx(0.55)
        assert (
            await client.create_with({**given, "num_images": 4}, "nano-banana-pro", "0.0.1")
        ).status == 402


async def test_slow_models_are_slow_and_quick_ones_quick() -> None:
    async with a_client(service_time=None, seed=1) as client:
        for model in (TURBO, "gemini", "gpt-image-v2-text-to-image"):
            await client.create_with({"prompt": "a heron"}, model, MODELS[model].version)
        turbo, gemini, gpt = (record.service_s for record in client.eachlabs.records)
        assert turbo < gemini < gpt
