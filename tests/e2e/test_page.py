"""The playground as a person uses it: a page in headless Chromium, the real bot behind it."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, expect

from tests.e2e.page_stage import NARROW, NEEDS_CHROMIUM, a_page
from tests.e2e.stage import Stage, a_picture, a_stage

pytestmark = [pytest.mark.asyncio(loop_scope="module"), NEEDS_CHROMIUM]

PICTURE_TIMEOUT_MS = 15_000
TALL = {"width": 1160, "height": 1230}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    async with a_stage(tmp_path_factory.mktemp("page"), service_time_s=1.2) as stage:
        yield stage


def results(page: Page) -> Locator:
    """The messages that hold a picture."""
    return page.get_by_test_id("message").filter(has=page.get_by_test_id("result-picture"))


async def imagine(page: Page, prompt: str, image: bytes | None = None) -> None:
    """Type the command as a person does, by keyboard alone."""
    await page.get_by_test_id("composer").click()
    await page.keyboard.type("/imag")
    await expect(page.get_by_test_id("command-imagine")).to_be_visible()
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("option-prompt")).to_be_focused()
    await page.keyboard.type(prompt)
    if image is not None:
        await page.get_by_test_id("option-image").set_input_files(
            {"name": "sketch.png", "mimeType": "image/png", "buffer": image}
        )
        await page.get_by_test_id("option-prompt").focus()
    await page.keyboard.press("Enter")


async def be(page: Page, user_id: int) -> None:
    """Switch to another person."""
    await page.get_by_test_id("viewer-switch").select_option(str(user_id))


async def test_a_person_types_the_command_and_sees_the_picture(stage: Stage) -> None:
    async with a_page(stage.discord.url) as page:
        await expect(page.get_by_test_id("composer")).to_be_visible()
        began = asyncio.get_running_loop().time()
        await imagine(page, "a lighthouse at dusk, oil on canvas")
        await expect(results(page)).to_have_count(1, timeout=PICTURE_TIMEOUT_MS)
        picture = results(page).first.get_by_test_id("result-picture")
        await expect(picture).to_have_js_property("complete", True, timeout=PICTURE_TIMEOUT_MS)
        assert asyncio.get_running_loop().time() - began < PICTURE_TIMEOUT_MS / 1000
        assert await picture.evaluate("image => image.naturalWidth") == 1024
        assert await picture.get_attribute("alt") == "a lighthouse at dusk, oil on canvas"
        await expect(results(page).first).to_contain_text("Member asked for")
        await expect(results(page).first.get_by_test_id("reaction")).to_have_attribute("data-emoji", "🔁")


async def test_a_reaction_by_another_member_draws_it_again(stage: Stage) -> None:
    async with a_page(stage.discord.url) as page:
        before = await results(page).count() if await results(page).first.is_visible() else 0
        await imagine(page, "a harbour in the morning", a_picture((300, 200), color="orange"))
        mine = page.get_by_test_id("message").filter(has_text="a harbour in the morning")
        await expect(mine.get_by_test_id("reaction")).to_be_visible()
        await be(page, stage.discord.world.other_member_id)
        await mine.first.get_by_test_id("reaction").first.click()
        again = results(page).filter(has_text="Another member rerolled")
        await expect(again).to_have_count(1)
        await expect(again.get_by_test_id("reaction")).to_be_visible()
        assert await results(page).count() >= before + 2


async def test_a_failure_is_said_in_plain_words(stage: Stage) -> None:
    async with a_page(stage.discord.url) as page:
        await imagine(page, "something odd [fault:provider-rejected]")
        told = page.get_by_test_id("message").filter(has_text="The model declined this request")
        await expect(told).to_have_count(1)


async def test_what_people_write_is_shown_and_never_run(stage: Stage) -> None:
    world = stage.discord.world
    markup = "<img src=x onerror=document.title='broken-in'><script>document.title='broken-in'</script>"
    async with a_page(stage.discord.url) as page:
        stage.discord.people.send(world.member_id, world.channel_id, markup)
        written = page.get_by_test_id("message").filter(has_text="onerror")
        await expect(written).to_contain_text(markup)
        await imagine(page, f"{markup} <@{world.moderator_id}>")
        drawn = results(page).filter(has_text="onerror")
        await expect(drawn.get_by_test_id("reaction")).to_be_visible()
        await expect(drawn).to_contain_text("<img src=x onerror")
        assert await page.title() == "#easel · Easel playground"


async def test_it_works_in_a_narrow_window(stage: Stage, tmp_path: Path) -> None:
    async with a_page(stage.discord.url, NARROW) as page:
        await imagine(page, "a paper boat")
        drawn = results(page).filter(has_text="a paper boat")
        await expect(drawn.get_by_test_id("reaction")).to_be_visible()
        assert await page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
        await page.screenshot(path=os.environ.get("EASEL_SCREENSHOT_NARROW", tmp_path / "narrow.png"))


async def test_the_screenshot_of_the_readme(stage: Stage, tmp_path: Path) -> None:
    world = stage.discord.world
    channel_id = world.channel_ids["sketches"]
    async with a_page(stage.discord.url, TALL) as page:
        await page.get_by_text("sketches").first.click()
        await stage.imagine("a quiet harbour at sunset, watercolour", channel_id=channel_id)
        drawn = results(page).filter(has_text="a quiet harbour")
        await expect(drawn.get_by_test_id("reaction")).to_be_visible()
        await be(page, world.other_member_id)
        await drawn.first.get_by_test_id("reaction").first.click()
        again = results(page).filter(has_text="Another member rerolled")
        await expect(again.get_by_test_id("reaction")).to_be_visible()
        await expect(again.get_by_test_id("result-picture")).to_have_js_property("complete", True)
        await page.mouse.move(600, 5)  # off the messages: no toolbar on the picture
        shot = await page.screenshot(path=os.environ.get("EASEL_SCREENSHOT", tmp_path / "playground.png"))
        assert len(shot) > 50_000, "there is something on it"
