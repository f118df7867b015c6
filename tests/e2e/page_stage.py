"""What the page's tests stand on: headless Chromium, the local Discord, a small bot that does as told."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import discord
import pytest
from discord import app_commands
from discord.app_commands import Choice, TranslationContextTypes, locale_str
from playwright.async_api import Locator, Page, async_playwright, expect

from playground.discord import LocalDiscord
from tests.playground.discord_member_bot import BY_ANYBODY, EVERYWHERE, Act, MemberBot, member_bot

NEEDS_CHROMIUM = pytest.mark.skipif(
    shutil.which("chromium") is None and "CI" not in os.environ,
    reason="the package chromium is not installed",
)
# Chromium's own background traffic has nowhere to go and would be logged as errors.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-sync",
]
PATIENCE_MS = 30_000
WIDE, NARROW = {"width": 1280, "height": 800}, {"width": 390, "height": 844}

GERMAN = {
    "paint": "malen",
    "Paint a picture": "Ein Bild malen",
    "prompt": "text",
    "What to paint": "Was gemalt wird",
    "size": "größe",
    "How large": "Wie groß",
    "small": "klein",
    "large": "groß",
    "Use as reference": "Als Vorlage nehmen",
}


@asynccontextmanager
async def a_page(url: str, viewport: dict[str, int] = WIDE, *, logged: int = 0) -> AsyncIterator[Page]:
    """The page in a browser of its own; no more may be complained of in its console than ``logged`` lines."""
    complaints: list[str] = []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = await browser.new_page(viewport=viewport, locale="en-GB", timezone_id="Europe/Berlin")  # type: ignore[arg-type]
        page.set_default_timeout(PATIENCE_MS)
        page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        await page.goto(url)
        yield page
        await browser.close()
    assert len(complaints) == logged, complaints


class German(app_commands.Translator):
    """The bot's few words in German."""

    async def translate(
        self, string: locale_str, locale: discord.Locale, _: TranslationContextTypes
    ) -> str | None:
        """The German word, or none."""
        return GERMAN.get(string.message) if locale is discord.Locale.german else None


class PageBot(MemberBot):
    """A :class:`MemberBot` with a command of many options: ``/paint`` keeps what it was given in ``painted``.

    Attributes:
        painted: the values of the options of each ``/paint``; of an attachment its file's name.
        silent: whether completions get no answer.
    """

    def __init__(self) -> None:
        super().__init__()
        self.painted: list[dict[str, Any]] = []
        self.silent = False
        add_commands(self)

    async def setup_hook(self) -> None:
        """Register the commands, with German names."""
        await self.tree.set_translator(German())
        await super().setup_hook()


def add_commands(bot: PageBot) -> None:
    """What it has beyond :class:`MemberBot`."""

    @bot.tree.command(name=locale_str("paint"), description=locale_str("Paint a picture"))
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.rename(prompt=locale_str("prompt"), size=locale_str("size"))
    @app_commands.describe(prompt=locale_str("What to paint"), size=locale_str("How large"))
    @app_commands.choices(
        size=[
            Choice(name=locale_str("small"), value="s"),
            Choice(name=locale_str("large"), value="l"),
        ]
    )
    async def paint(
        interaction: discord.Interaction,
        prompt: app_commands.Range[str, 3, 60],
        image: discord.Attachment | None = None,
        size: str | None = None,
        count: app_commands.Range[int, 1, 4] | None = None,
        style: str | None = None,
        private: bool | None = None,
        who: discord.User | None = None,
        image2: discord.Attachment | None = None,
    ) -> None:
        given: dict[str, Any] = {"prompt": prompt, "size": size, "count": count, "style": style}
        given |= {"private": private, "who": who and who.id}
        given |= {"image": image and image.filename, "image2": image2 and image2.filename}
        bot.painted.append({name: value for name, value in given.items() if value is not None})
        await interaction.response.send_message(f"painted {prompt}")

    @paint.autocomplete("style")
    async def complete(interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        bot.typed.append((typed, dict(vars(interaction.namespace))))
        if bot.silent:
            await asyncio.Event().wait()
        return [choice for choice in bot.offered if typed.lower() in choice.name.lower()]

    menu = app_commands.ContextMenu(name=locale_str("Use as reference"), callback=use_as_reference)
    menu.allowed_installs, menu.allowed_contexts = BY_ANYBODY, EVERYWHERE
    bot.tree.add_command(menu)


async def use_as_reference(interaction: discord.Interaction, message: discord.Message) -> None:
    """Say what was chosen."""
    await interaction.response.send_message(f"starting from {message.content}", ephemeral=True)


@dataclass
class Easel:
    """The page's local Discord and the bot in it."""

    local: LocalDiscord
    bot: PageBot

    async def posts(self, act: Act, **place: int) -> None:
        """Let somebody use ``/do``, the bot doing ``act``: the member in the first channel unless told."""
        world = self.local.world
        user_id = place.get("user_id", world.member_id)
        channel_id = place.get("channel_id", world.channel_id)
        before = len(self.bot.used)
        self.bot.act = act
        self.local.people.command(user_id, channel_id, "do", {})
        await self.local.until(lambda: len(self.bot.used) > before)
        assert not self.bot.failures, self.bot.failures


@asynccontextmanager
async def an_easel() -> AsyncIterator[Easel]:
    """A local Discord with the small bot in it."""
    async with LocalDiscord() as local, member_bot(local, PageBot()) as bot:
        assert isinstance(bot, PageBot)
        yield Easel(local, bot)


def message(page: Page, text: str) -> Locator:
    """The messages that say something."""
    return page.get_by_test_id("message").filter(has_text=text)


async def begin(page: Page, command: str) -> None:
    """Type a command's name and choose it, by keyboard alone."""
    await page.get_by_test_id("composer").click()
    await page.keyboard.type(f"/{command}")
    await expect(page.get_by_test_id(f"command-{command}")).to_be_visible()
    await page.keyboard.press("Enter")


async def add_option(page: Page, name: str) -> None:
    """Add an optional option from the list, by keyboard alone."""
    await page.get_by_test_id("more-options").focus()
    await page.keyboard.type(name)
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id(f"option-{name}")).to_be_focused()
