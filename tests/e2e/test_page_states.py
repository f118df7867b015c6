"""The main states of a request as a person sees them: each is looked at, and pictured for the README."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, expect

from tests.e2e.page_stage import NEEDS_CHROMIUM, a_page
from tests.e2e.stage import Stage, a_picture, a_stage

pytestmark = [pytest.mark.asyncio(loop_scope="module"), NEEDS_CHROMIUM]

SIZE = {"width": 900, "height": 1100}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    folder = tmp_path_factory.mktemp("states")
    async with a_stage(folder, {"GUILD_CONCURRENCY": "1"}, service_time_s=0.5) as stage:
        yield stage


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the pictures go: the README's, when they are taken anew."""
    return Path(os.environ.get("EASEL_SCREENSHOTS", tmp_path))


def saying(page: Page, text: str) -> Locator:
    return page.get_by_test_id("message").filter(has_text=text).last


async def shot(page: Page, what: Locator, file: Path) -> None:
    await page.mouse.move(5, 5)  # off the messages: no toolbar on the picture
    await what.scroll_into_view_if_needed()
    for picture in await what.locator("[data-testid=gallery] img").all():
        await expect(picture).to_have_js_property("complete", True)
    taken = await what.screenshot(path=file)
    assert len(taken) > 2_000, "there is something on it"


async def test_waiting_and_drawing(stage: Stage, folder: Path) -> None:
    async with a_page(stage.discord.url, SIZE) as page:
        stage.eachlabs.hold()
        drawing = await stage.imagine("an owl reading by candlelight")
        await stage.answered(drawing, "Drawing")
        waiting = await stage.imagine("a tiny house on a turtle's back")
        await stage.answered(waiting, "place **1**")
        await shot(page, saying(page, "a tiny house"), folder / "queued.png")
        await shot(page, saying(page, "an owl"), folder / "running.png")
        await expect(saying(page, "an owl").get_by_role("button", name="Cancel")).to_be_visible()
        stage.eachlabs.release()
        for asked in (drawing, waiting):
            await stage.drawn(asked)


async def test_done(stage: Stage, folder: Path) -> None:
    async with a_page(stage.discord.url, SIZE) as page:
        await stage.drawn(await stage.imagine("a heron in the reeds", style="watercolour", aspect=None))
        done = saying(page, "a heron in the reeds")
        for name in ("Reroll", "Edit", "Vary", "Upscale", "Info", "Delete"):
            await expect(done.get_by_role("button", name=name)).to_be_visible()
        await shot(page, done, folder / "done.png")


async def test_several(stage: Stage, folder: Path) -> None:
    async with a_page(stage.discord.url, SIZE) as page:
        asked = await stage.imagine("a fox in four seasons", count=4, model="nano-banana-2", aspect="4:3")
        await stage.drawn(asked)
        four = saying(page, "a fox in four seasons")
        await expect(four.locator("[data-testid=gallery] img")).to_have_count(4)
        await shot(page, four, folder / "several.png")


async def test_refused(stage: Stage, folder: Path) -> None:
    async with a_page(stage.discord.url, SIZE) as page:
        await stage.answered(await stage.imagine("a fox", seed=7), "seed")
        await shot(page, saying(page, "cannot use the"), folder / "refused.png")


async def test_private(stage: Stage, folder: Path) -> None:
    async with a_page(stage.discord.url, SIZE) as page:
        picture = ("sketch.png", a_picture((320, 240), color="salmon"))
        await stage.pictured(await stage.imagine("a surprise for tomorrow", private=True, image=picture))
        private = saying(page, "a surprise for tomorrow")
        await expect(private).to_contain_text("Only you can see this")
        await expect(private.get_by_role("button", name="Publish")).to_be_visible()
        await shot(page, private, folder / "private.png")


async def test_gallery(stage: Stage, folder: Path) -> None:
    async with a_page(stage.discord.url, SIZE) as page:
        for prompt in ("a lighthouse in a storm", "a market at dawn", "a cat in a paper boat"):
            await stage.drawn(await stage.imagine(prompt))
        stage.command("gallery")
        gallery = page.get_by_test_id("message").filter(has_text="a market at dawn").last
        await expect(gallery).to_contain_text("Only you can see this")
        await shot(page, gallery, folder / "gallery.png")
