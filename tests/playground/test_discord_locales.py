"""Languages: people's, guilds', and those that commands are registered in."""

from __future__ import annotations

from typing import Any

import discord as dpy
import pytest

from playground.discord import LocalDiscord, PersonError
from tests.playground.discord_bot import SmallBot, running
from tests.playground.discord_member_bot import Room, member_bot


async def test_an_interaction_tells_the_persons_language_and_the_guilds(discord: LocalDiscord) -> None:
    world = discord.world
    async with member_bot(discord) as bot:
        room = Room(discord, bot, world.channel_id)
        used = await room.do(bot.act)
        assert (used.locale, used.guild_locale) == (dpy.Locale.american_english, dpy.Locale.american_english)
        world.set_locale(world.member_id, "pt-BR")
        world.set_guild_locale(world.guild_id, "ja")
        used = await room.do(bot.act)
        assert (used.locale, used.guild_locale) == (dpy.Locale.brazil_portuguese, dpy.Locale.japanese)
        used = await Room(discord, bot, world.dm_channel(world.member_id)).do(bot.act)
        assert (used.locale, used.guild_locale) == (dpy.Locale.brazil_portuguese, None)
        used = await Room(discord, bot, world.channel_id, world.other_member_id).do(bot.act)
        assert used.locale == dpy.Locale.american_english
    assert world.locale(world.member_id) == "pt-BR"


def test_a_language_that_discord_does_not_have_is_refused() -> None:
    world = LocalDiscord().world
    with pytest.raises(PersonError, match="no language tlh"):
        world.set_locale(world.member_id, "tlh")


def command(**fields: Any) -> dict[str, Any]:
    return {"name": "draw", "description": "Draw", "type": 1, **fields}


def option(**fields: Any) -> dict[str, Any]:
    return {"name": "style", "description": "How", "type": 3, **fields}


async def register(discord: LocalDiscord, *commands: dict[str, Any]) -> list[dict[str, Any]]:
    async with running(discord, SmallBot()) as bot:
        assert bot.application_id is not None
        registered = await bot.http.bulk_upsert_global_commands(bot.application_id, list(commands))
        fetched = await bot.http.get_global_commands(bot.application_id)
        assert fetched == registered
        return [dict(command) for command in registered]


async def test_commands_keep_their_languages(discord: LocalDiscord) -> None:
    choice = {"name": "Wax", "value": "wax", "name_localizations": {"de": "Wachs"}}
    style = option(
        name_localizations={"de": "stil", "ja": "スタイル", "ko": "스타일"},
        description_localizations={"tr": "Nasıl", "zh-CN": "如何"},
        choices=[choice],
    )
    sent = command(
        name_localizations={"de": "zeichne"}, description_localizations={"fr": "Dessiner"}, options=[style]
    )
    menu = {"name": "Draw this", "type": 3, "name_localizations": {"de": "Zeichne das"}}
    [kept, kept_menu] = await register(discord, sent, menu)
    assert {key: kept[key] for key in sent} == sent
    assert kept_menu["name_localizations"] == {"de": "Zeichne das"}
    world = discord.world
    [visible] = world.backend.visible_commands(user_id=world.member_id, channel_id=world.channel_id)
    assert visible["options"] == [style]


@pytest.mark.parametrize(
    "wrong",
    [
        command(name="Draw"),
        command(name="draw a fox"),
        command(name="d" * 33),
        command(description=""),
        command(description="d" * 101),
        command(name_localizations={"tlh": "chen"}),
        command(name_localizations={"de": "Zeichne"}),
        command(description_localizations={"de": "d" * 101}),
        command(description_localizations={"english": "Draw"}),
        command(options=[option(name_localizations={"xx": "stil"})]),
        command(options=[option(description_localizations={"de": ""})]),
        command(options=[option(choices=[{"name": "a", "value": "a", "name_localizations": {"xx": "a"}}])]),
        command(options=[option(choices=[{"name": "a", "value": "v" * 101}])]),
        command(options=[option(choices=[{"name": "n" * 101, "value": "v"}])]),
        command(options=[option(choices=[{"name": str(n), "value": str(n)} for n in range(26)])]),
        command(options=[option(type=5, autocomplete=True)]),
        command(options=[option(), option()]),
        command(options=[option(name=f"o{n}") for n in range(26)]),
        command(options=[option(), option(name="prompt", required=True)]),
        command(
            options=[
                option(
                    choices=[{"name": f"{n}" + "n" * 99, "value": f"{n}" + "v" * 99} for n in range(25)],
                    name=f"o{m}",
                )
                for m in range(2)
            ]
        ),
        command(contexts=[3]),
        command(integration_types=[2]),
        command(colour="red"),
        {"name": "m" * 33, "type": 3},
        {"name": "Menu", "type": 3, "description": "has none"},
    ],
)
async def test_commands_that_discord_refuses_are_refused(
    discord: LocalDiscord, wrong: dict[str, Any]
) -> None:
    with pytest.raises(dpy.HTTPException) as refusal:
        await register(discord, wrong)
    assert (refusal.value.status, refusal.value.code) == (400, 50035)


async def test_a_failed_registration_is_told_by_its_command(discord: LocalDiscord) -> None:
    bot = SmallBot()
    bot.tree.add_command(dpy.app_commands.Command(name="bad", description="d" * 101, callback=nothing))
    with pytest.raises(dpy.app_commands.CommandSyncFailure, match="In command 'bad'"):
        async with running(discord, bot):
            pass
    assert discord.world.backend.commands == {}


async def nothing(interaction: dpy.Interaction) -> None:
    """A command's body that is never run."""
