"""The playground's page beyond the first channel: places, languages, options, forms, what one sees alone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import discord
import pytest
import pytest_asyncio
from discord import ui
from discord.app_commands import Choice
from playwright.async_api import Locator, Page, expect

from tests.e2e.page_stage import (
    GERMAN,
    NARROW,
    NEEDS_CHROMIUM,
    Easel,
    a_page,
    add_option,
    an_easel,
    begin,
    message,
)
from tests.e2e.stage import a_picture

pytestmark = [pytest.mark.asyncio(loop_scope="module"), NEEDS_CHROMIUM]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def easel() -> AsyncIterator[Easel]:
    async with an_easel() as easel:
        yield easel


def channel(page: Page, name: str) -> Locator:
    return page.locator(f'[data-testid=channel][data-name="{name}"]')


def file(name: str) -> Any:
    return {"name": name, "mimeType": "image/png", "buffer": a_picture()}


# -- places


async def test_every_place_is_in_the_sidebar_and_says_where_the_bot_is_missing(easel: Easel) -> None:
    world = easel.local.world
    world.add_group_dm([world.member_id, world.other_member_id])
    adults = world.add_channel(world.guild_id, "adults")
    world.restrict_age(adults)
    async with a_page(easel.local.url) as page:
        places = page.get_by_test_id("place")
        await expect(places).to_have_count(3)
        foreign = places.filter(has_text="A server without Easel")
        await expect(foreign.get_by_test_id("not-a-member")).to_have_text("Easel is not a member here")
        await expect(places.filter(has=channel(page, "a thread"))).to_contain_text("Easel playground")
        await expect(places.last).to_contain_text("Direct messages")
        await expect(places.last.get_by_test_id("channel")).to_have_count(2)
        await expect(channel(page, "adults").get_by_test_id("age-restricted")).to_be_visible()


@pytest.mark.parametrize("name", ["a thread", "lounge", "Easel"])
async def test_a_command_is_used_in_every_place_and_its_address_leads_back(easel: Easel, name: str) -> None:
    async with a_page(easel.local.url) as page:
        await channel(page, name).click()
        await expect(page.locator("#channel-name")).to_have_text(name)
        await begin(page, "paint")
        await page.keyboard.type(f"something in {name}")
        await page.keyboard.press("Enter")
        await expect(message(page, f"painted something in {name}")).to_have_count(1)
        await page.reload()
        await expect(page.locator("#channel-name")).to_have_text(name)
        await expect(message(page, f"painted something in {name}")).to_have_count(1)
        await page.go_back()
        await expect(page.locator("#channel-name")).to_have_text("easel")


async def test_each_person_has_letters_of_their_own(easel: Easel) -> None:
    world = easel.local.world
    async with a_page(easel.local.url) as page:
        easel.local.people.send(world.member_id, world.dm_channel(world.member_id), "a letter")
        await channel(page, "Easel").click()
        await expect(message(page, "a letter")).to_have_count(1)
        await page.get_by_test_id("viewer-switch").select_option(str(world.other_member_id))
        await expect(page.locator("#channel-name")).to_have_text("Easel")
        await expect(message(page, "a letter")).to_have_count(0)


# -- languages


async def test_commands_are_shown_in_ones_language_and_the_bot_is_told_it(easel: Easel) -> None:
    async with a_page(easel.local.url) as page:
        await page.get_by_test_id("locale-switch").select_option("de")
        await page.get_by_test_id("composer").click()
        await page.keyboard.type("/mal")
        await expect(page.get_by_test_id("list")).to_contain_text("/malen")
        await expect(page.get_by_test_id("list")).to_contain_text(GERMAN["Paint a picture"])
        await page.keyboard.press("Enter")
        await page.keyboard.type("ein Reiher")
        await page.keyboard.press("Enter")
        await expect(message(page, "painted ein Reiher")).to_have_count(1)
        await easel.posts(asked_in_german)
        await expect(message(page, "asked in de")).to_have_count(1)
        await page.get_by_test_id("locale-switch").select_option("en-US")


async def asked_in_german(interaction: discord.Interaction) -> None:
    await interaction.response.send_message(f"asked in {interaction.locale.value}")


# -- options


async def test_options_are_added_by_keyboard_and_sent_with_their_values(easel: Easel) -> None:
    async with a_page(easel.local.url) as page:
        await begin(page, "paint")
        await page.keyboard.type("all of it")
        await add_option(page, "size")
        await page.keyboard.type("lar")
        await page.keyboard.press("Enter")
        await add_option(page, "count")
        await page.keyboard.type("3")
        await add_option(page, "private")
        await page.keyboard.type("true")
        await page.keyboard.press("Enter")
        await page.get_by_test_id("option-image").set_input_files(file("one.png"))
        await page.get_by_test_id("more-options").focus()
        await page.keyboard.type("image2")
        await page.keyboard.press("Enter")
        await page.get_by_test_id("option-image2").set_input_files(file("two.png"))
        await page.get_by_test_id("option-prompt").focus()
        await page.keyboard.press("Enter")
        await expect(message(page, "painted all of it")).to_have_count(1)
        given = {"size": "l", "count": 3, "private": True, "image": "one.png", "image2": "two.png"}
        assert easel.bot.painted[-1] == {"prompt": "all of it", **given}


async def test_a_wrong_value_is_told_at_its_field_and_nothing_is_sent(easel: Easel) -> None:
    async with a_page(easel.local.url) as page:
        before = len(easel.bot.painted)
        await begin(page, "paint")
        await page.keyboard.type("ab")
        await page.keyboard.press("Enter")
        await expect(page.get_by_test_id("command-form")).to_contain_text("at least 3 characters")
        await add_option(page, "count")
        await page.keyboard.type("9")
        await page.get_by_test_id("option-prompt").fill("long enough")
        await page.keyboard.press("Enter")
        await expect(page.get_by_test_id("command-form")).to_contain_text("count is at most 4")
        assert len(easel.bot.painted) == before
        await page.keyboard.press("Escape")


async def test_what_the_bot_suggests_is_chosen_or_overwritten(easel: Easel) -> None:
    easel.bot.offered = [Choice(name="Watercolour", value="wc"), Choice(name="Oil", value="oil")]
    async with a_page(easel.local.url) as page:
        for typed, sent in (("WATER", "wc"), ("my own", "my own")):
            await begin(page, "paint")
            await page.keyboard.type("a heron")
            await add_option(page, "style")
            await page.keyboard.type(typed)
            if sent == "wc":
                await expect(page.get_by_test_id("choice")).to_have_text(["Watercolour"])
                await page.keyboard.press("Enter")
                await expect(page.get_by_test_id("option-style")).to_have_value("Watercolour")
            else:
                await expect(page.get_by_text("No options match your search")).to_be_visible()
            await page.get_by_test_id("option-prompt").focus()
            before = len(easel.bot.painted)
            await page.keyboard.press("Enter")
            await easel.local.until(lambda before=before: len(easel.bot.painted) > before)  # type: ignore[misc]
            assert easel.bot.painted[-1] == {"prompt": "a heron", "style": sent}
        assert easel.bot.typed[-1][1]["prompt"] == "a heron", "it knows what else was filled in"


async def test_a_bot_that_suggests_nothing_is_said_to(easel: Easel) -> None:
    easel.bot.silent = True
    try:
        async with a_page(easel.local.url, logged=1) as page:
            await begin(page, "paint")
            await page.keyboard.type("a heron")
            await add_option(page, "style")
            await expect(page.get_by_text("Loading options failed")).to_be_visible()
    finally:
        easel.bot.silent = False


# -- forms


OPTIONS = [discord.SelectOption(label="one"), discord.SelectOption(label="two")]


class Form(ui.Modal, title="A form"):
    """All that a form of ours can have."""

    words = ui.Label[Any](text="Words", component=ui.TextInput[Any](custom_id="words"))
    choice = ui.Label[Any](text="Which", component=ui.Select[Any](custom_id="which", options=OPTIONS))
    files = ui.Label[Any](
        text="Files",
        description="What to start from",
        component=ui.FileUpload[Any](max_values=2, required=False),
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        """Say what came."""
        parts: list[Any] = [one.component for one in (self.words, self.choice, self.files)]
        words, choice, files = parts
        names = [one.filename for one in files.values]
        await interaction.response.send_message(f"{words.value}, {choice.values[0]}, {names}", ephemeral=True)


async def opens_a_form(interaction: discord.Interaction) -> None:
    await interaction.response.send_modal(Form())


async def leaves_it_to_the_form(_: discord.Interaction) -> None:
    pass


async def shows_a_button(interaction: discord.Interaction) -> None:
    view = ui.View()
    view.add_item(ui.Button(label="Open it", custom_id="open"))
    view.stop()
    await interaction.response.send_message("press below", view=view)


async def test_a_button_opens_a_form_that_is_filled_in(easel: Easel) -> None:
    async with a_page(easel.local.url) as page:
        await easel.posts(shows_a_button)
        easel.bot.act = opens_a_form
        await message(page, "press below").get_by_role("button", name="Open it").click()
        form = page.get_by_test_id("modal")
        await expect(form).to_contain_text("What to start from")
        easel.bot.act = leaves_it_to_the_form
        await form.get_by_test_id("modal-words").fill("new words")
        await form.get_by_test_id("modal-submit").click()
        await expect(form.get_by_test_id("modal-problem")).to_contain_text("Choose Which")
        await form.get_by_test_id("modal-which").click()
        await form.get_by_test_id("choice").filter(has_text="two").click()
        await form.locator("input[type=file]").set_input_files([file("one.png"), file("two.png")])
        await form.get_by_test_id("modal-submit").click()
        told = message(page, "new words, two, ['one.png', 'two.png']")
        await expect(told).to_contain_text("Only you can see this")
        await expect(form).to_have_count(0)
        await told.get_by_test_id("dismiss").click()
        await expect(told).to_have_count(0)


async def test_a_messages_menu_offers_the_bots_commands(easel: Easel) -> None:
    world = easel.local.world
    easel.local.people.send(world.member_id, world.channel_id, "a message with a menu")
    async with a_page(easel.local.url) as page:
        chosen = message(page, "a message with a menu")
        await chosen.hover()
        await chosen.get_by_test_id("apps").click()
        await page.get_by_test_id("app").filter(has_text="Use as reference").click()
        await expect(message(page, "starting from a message with a menu")).to_have_count(1)


async def test_a_small_screen_has_the_places_behind_a_button(easel: Easel) -> None:
    async with a_page(easel.local.url, NARROW) as page:
        await expect(channel(page, "sketches")).not_to_be_in_viewport()
        await page.get_by_role("button", name="Places and people").click()
        await channel(page, "sketches").click()
        await expect(page.locator("#channel-name")).to_have_text("sketches")
        await expect(channel(page, "sketches")).not_to_be_in_viewport()
        assert await page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
