"""Choices that the bot offers while somebody types."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import discord as dpy
import pytest
from discord.app_commands import Choice, locale_str

from playground.discord import LocalDiscord, PersonError
from tests.playground.discord_member_bot import MemberBot, member_bot


@pytest.fixture
async def bot(discord: LocalDiscord) -> AsyncIterator[MemberBot]:
    async with member_bot(discord) as bot:
        yield bot


async def typed(discord: LocalDiscord, text: str, **options: object) -> list[dict[str, object]]:
    world = discord.world
    return await discord.people.autocomplete(
        world.member_id, world.channel_id, "style", "name", text, options
    )


async def test_what_is_typed_is_completed(discord: LocalDiscord, bot: MemberBot) -> None:
    bot.offered = [Choice(name="Water colour", value="water"), Choice(name="Wax", value="wax")]
    choices = await typed(discord, "wa", size=3)
    assert choices == [{"name": "Water colour", "value": "water"}, {"name": "Wax", "value": "wax"}]
    assert bot.typed == [("wa", {"name": "wa", "size": 3})]
    world = discord.world
    assert discord.people.recent_interactions(world.member_id, world.channel_id) == []
    assert discord.people.messages(world.channel_id, world.member_id) == []


async def test_it_works_where_the_bot_is_no_member(discord: LocalDiscord, bot: MemberBot) -> None:
    world = discord.world
    bot.offered = [Choice(name="Wax", value="wax")]
    for channel_id in (world.lounge_id, world.dm_channel(world.member_id)):
        place = world.member_id, channel_id
        assert len(await discord.people.autocomplete(*place, "style", "name", "w")) == 1


async def test_what_is_half_typed_elsewhere_is_left_out(discord: LocalDiscord, bot: MemberBot) -> None:
    await typed(discord, "", size="many", other=1)
    assert bot.typed == [("", {"name": ""})]


async def test_an_option_that_completes_nothing_is_refused(discord: LocalDiscord, bot: MemberBot) -> None:
    world = discord.world
    with pytest.raises(PersonError, match="/style completes no option size"):
        await discord.people.autocomplete(world.member_id, world.channel_id, "style", "size", "1")


async def test_a_bot_is_waited_for_three_seconds(discord: LocalDiscord, bot: MemberBot) -> None:
    waiting = asyncio.create_task(typed(discord, "for ever"))
    await discord.until(lambda: bot.typed)
    assert not waiting.done()
    discord.world.clock.advance(3)
    with pytest.raises(PersonError, match="did not answer"):
        await waiting


@pytest.mark.parametrize(
    "offered",
    [
        [Choice(name=str(number), value=str(number)) for number in range(26)],
        [Choice(name="n" * 101, value="v")],
        [Choice(name="n", value="v" * 101)],
        [Choice(name="", value="v")],
    ],
)
async def test_choices_beyond_discords_limits_are_refused_to_the_bot(
    discord: LocalDiscord, bot: MemberBot, offered: list[Choice[str]]
) -> None:
    bot.offered = offered
    waiting = asyncio.create_task(typed(discord, "w"))
    await discord.until(lambda: bot.failures)
    discord.world.clock.advance(3)
    with pytest.raises(PersonError, match="did not answer"):
        await waiting
    [failure] = bot.failures
    assert isinstance(failure, dpy.HTTPException)
    assert (failure.status, failure.code) == (400, 50035)


async def test_twenty_five_long_choices_are_taken(discord: LocalDiscord, bot: MemberBot) -> None:
    bot.offered = [Choice(name=f"{number:0100}", value=f"{number:0100}") for number in range(25)]
    assert len(await typed(discord, "w")) == 25


async def test_a_choice_is_shown_in_the_persons_language(discord: LocalDiscord, bot: MemberBot) -> None:
    class Wax(dpy.app_commands.Translator):
        async def translate(
            self, string: locale_str, locale: dpy.Locale, context: dpy.app_commands.TranslationContextTypes
        ) -> str | None:
            return "Wachs" if locale == dpy.Locale.german and string.message == "Wax" else None

    await bot.tree.set_translator(Wax())
    bot.offered = [Choice(name=locale_str("Wax"), value="wax")]
    assert (await typed(discord, "w"))[0]["name"] == "Wax"
    discord.world.set_locale(discord.world.member_id, "de")
    assert (await typed(discord, "w"))[0]["name"] == "Wachs"
