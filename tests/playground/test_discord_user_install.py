"""Where the bot is no member and people use it all the same: foreign guilds and groups."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import discord as dpy
import pytest
from discord import app_commands

from playground.discord import LocalDiscord, PersonError
from tests.playground.discord_bot import SmallBot, running
from tests.playground.discord_member_bot import MemberBot, Room, buttons, member_bot, picture

EPHEMERAL = 1 << 6
FOREIGN, GROUP = "foreign", "group"


@pytest.fixture
async def bot(discord: LocalDiscord) -> AsyncIterator[MemberBot]:
    async with member_bot(discord) as bot:
        yield bot


@pytest.fixture(params=[FOREIGN, GROUP])
def room(request: pytest.FixtureRequest, discord: LocalDiscord, bot: MemberBot) -> Room:
    world = discord.world
    if request.param == FOREIGN:
        return Room(discord, bot, world.lounge_id)
    return Room(discord, bot, world.add_group_dm([world.member_id, world.other_member_id]))


def names(room: Room, user_id: int | None = None) -> list[str]:
    visible = room.local.world.backend.visible_commands(
        user_id=user_id or room.user_id, channel_id=room.channel_id
    )
    return [command["name"] for command in visible]


async def test_only_commands_that_a_person_installed_are_there(room: Room) -> None:
    assert names(room) == ["do", "style"]
    with pytest.raises(PersonError, match="no command draw here"):
        room.local.people.command(room.user_id, room.channel_id, "draw", {"prompt": "a fox"})


async def test_an_answer_is_deferred_edited_and_followed_by_others(room: Room) -> None:
    async def act(interaction: dpy.Interaction) -> None:
        await interaction.response.defer(thinking=True)
        await interaction.edit_original_response(content="one", attachments=[picture()], view=buttons())
        follow_up = await interaction.followup.send("two", wait=True, file=picture("b.png"))
        await follow_up.edit(content="2")
        gone = await interaction.followup.send("three", wait=True)
        await gone.delete()
        await interaction.followup.send("for you", ephemeral=True)

    used = await room.do(act)
    assert room.bot.failures == []
    assert used._integration_owners == {1: room.user_id}
    assert used.app_permissions.attach_files
    assert not used.app_permissions.send_messages
    seen = room.seen()
    assert [message["content"] for message in seen] == ["one", "2", "for you"]
    assert seen[0]["attachments"][0]["filename"] == "picture.png"
    assert seen[0]["interaction_metadata"]["authorizing_integration_owners"] == {"1": str(room.user_id)}
    assert [message["content"] for message in room.seen(room.local.world.other_member_id)] == ["one", "2"]
    room.local.world.clock.advance(15 * 60)
    with pytest.raises(dpy.HTTPException) as refusal:
        await used.edit_original_response(content="late")
    assert (refusal.value.status, refusal.value.code) == (401, 50027)


async def test_what_the_interaction_tells_of_the_place(discord: LocalDiscord, bot: MemberBot) -> None:
    world = discord.world
    world.set_guild_locale(world.foreign_guild_id, "fr")
    used = await Room(discord, bot, world.lounge_id).do(bot.act)
    assert used.context.guild
    assert used.guild_id == world.foreign_guild_id
    assert isinstance(used.user, dpy.Member)
    assert used.guild_locale == dpy.Locale.french
    assert used.is_user_integration()
    assert not used.is_guild_integration()
    group_id = world.add_group_dm([world.member_id, world.other_member_id])
    used = await Room(discord, bot, group_id).do(bot.act)
    assert used.context.private_channel
    assert isinstance(used.channel, dpy.GroupChannel)
    assert {user.id for user in used.channel.recipients} == {world.member_id, world.other_member_id}
    assert (used.guild_id, type(used.user)) == (None, dpy.User)


async def test_at_most_five_messages_follow(room: Room) -> None:
    async def act(interaction: dpy.Interaction) -> None:
        await interaction.response.defer(thinking=True)
        for number in range(7):  # the first completes the deferred answer
            await interaction.followup.send(str(number), wait=True)

    failure = await room.fails(act)
    assert (failure.status, failure.code) == (403, 40094)
    assert [message["content"] for message in room.seen()] == ["0", "1", "2", "3", "4", "5"]


async def test_more_than_five_follow_where_the_bot_is_a_member(discord: LocalDiscord, bot: MemberBot) -> None:
    async def act(interaction: dpy.Interaction) -> None:
        await interaction.response.send_message("first")
        for number in range(6):
            await interaction.followup.send(str(number), wait=True)

    room = Room(discord, bot, discord.world.channel_id)
    await room.do(act)
    assert bot.failures == []
    assert len(room.seen()) == 7


async def test_the_bot_hears_and_reaches_nothing_there_but_interactions(room: Room) -> None:
    people, world, bot = room.local.people, room.local.world, room.bot
    used = await room.do(bot.act)
    answer_id = int(room.seen()[0]["id"])
    people.send(world.other_member_id, room.channel_id, f"<@{world.bot_id}> hello")
    people.react(world.member_id, room.channel_id, answer_id, "🔁")
    channel = bot.get_partial_messageable(room.channel_id)
    message = channel.get_partial_message(answer_id)
    for request in (
        channel.send("hello"),
        message.fetch(),
        message.edit(content="x"),
        message.delete(),
        message.add_reaction("🔁"),
        bot.fetch_channel(room.channel_id),
    ):
        with pytest.raises(dpy.Forbidden) as refusal:
            await request
        assert refusal.value.code == 50001
    people.send(world.member_id, world.channel_id, f"<@{world.bot_id}>")
    await room.local.until(lambda: bot.heard)
    assert [heard.channel.id for heard in bot.heard] == [world.channel_id]
    assert bot.reactions == []
    assert [guild.id async for guild in bot.fetch_guilds()] == [world.guild_id]
    assert bot.get_guild(world.foreign_guild_id) is None
    with pytest.raises(dpy.NotFound):
        await bot.fetch_guild(world.foreign_guild_id)
    await used.delete_original_response()
    assert [seen["content"] for seen in room.seen()] == [f"<@{world.bot_id}> hello"]


async def test_somebody_elses_press_is_on_the_authority_of_who_asked(room: Room) -> None:
    async def act(interaction: dpy.Interaction) -> None:
        await interaction.response.send_message("press", view=buttons())

    async def update(interaction: dpy.Interaction) -> None:
        await interaction.response.edit_message(content=f"pressed by {interaction.user.id}")

    world = room.local.world
    await room.do(act)
    other = Room(room.local, room.bot, room.channel_id, world.other_member_id)
    pressed = await other.press(update, int(room.seen()[0]["id"]))
    assert pressed.user.id == world.other_member_id
    assert pressed._integration_owners == {1: room.user_id}
    assert room.seen()[0]["content"] == f"pressed by {world.other_member_id}"


async def test_a_messages_menu_shows_its_message(room: Room) -> None:
    message_id = room.local.people.send(room.local.world.other_member_id, room.channel_id, "look")
    room.local.people.message_menu(room.user_id, room.channel_id, "Copy", message_id)
    await room.local.until(lambda: len(room.seen()) == 2)
    assert room.seen()[1]["content"] == "copied look"
    assert room.seen()[1]["interaction_metadata"]["target_message_id"] == str(message_id)


async def test_who_may_not_use_such_apps_is_answered_alone(discord: LocalDiscord, bot: MemberBot) -> None:
    world = discord.world
    world.deny(world.lounge_id, world.member_id, "use_external_apps")
    room = Room(discord, bot, world.lounge_id)
    await room.do(bot.act)
    assert [message["flags"] & EPHEMERAL for message in room.seen()] == [EPHEMERAL]
    assert room.seen(world.other_member_id) == []


async def test_only_those_in_a_group_are_in_it(discord: LocalDiscord, bot: MemberBot) -> None:
    world = discord.world
    group_id = world.add_group_dm([world.member_id, world.other_member_id])
    with pytest.raises(PersonError, match="cannot see"):
        discord.people.send(world.moderator_id, group_id, "hello")
    discord.people.send(world.member_id, group_id, "hello")
    assert discord.people.messages(group_id, world.moderator_id) == []


class Declared(SmallBot):
    """Commands for each way to be installed and to be used."""

    def __init__(self) -> None:
        super().__init__()
        self.tree.clear_commands(guild=None)
        everywhere = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)
        guilds = app_commands.AppCommandContext(guild=True)
        private = app_commands.AppCommandContext(dm_channel=True, private_channel=True)
        by_user = app_commands.AppInstallationType(user=True)
        by_both = app_commands.AppInstallationType(guild=True, user=True)
        for name, options in {
            "plain": {},
            "for_guilds": {"allowed_contexts": guilds, "allowed_installs": by_both},
            "in_private": {"allowed_contexts": private, "allowed_installs": by_both},
            "by_user": {"allowed_contexts": everywhere, "allowed_installs": by_user},
        }.items():
            self.tree.add_command(declared(name, options))


def declared(name: str, options: dict[str, Any]) -> app_commands.Command[Any, ..., None]:
    """A command that says on whose authority it was used."""

    async def run(interaction: dpy.Interaction) -> None:
        await interaction.response.send_message(str(interaction._integration_owners))

    return app_commands.Command(name=name, description="Used", callback=run, **options)


async def test_a_command_is_where_its_contexts_and_installs_let_it_be(discord: LocalDiscord) -> None:
    world = discord.world
    async with running(discord, Declared()):
        await discord.until(lambda: world.backend.commands)
        group_id = world.add_group_dm([world.member_id])
        at = {
            name: {
                command["name"]
                for command in world.backend.visible_commands(user_id=world.member_id, channel_id=channel_id)
            }
            for name, channel_id in {
                "guild": world.channel_id,
                "thread": world.thread_id,
                "dm": world.dm_channel(world.member_id),
                "foreign": world.lounge_id,
                "group": group_id,
            }.items()
        }
        assert at == {
            "guild": {"plain", "for_guilds", "by_user"},
            "thread": {"plain", "for_guilds", "by_user"},
            "dm": {"plain", "in_private", "by_user"},
            "foreign": {"for_guilds", "by_user"},
            "group": {"in_private", "by_user"},
        }
        for name in ("plain", "by_user"):
            discord.people.command(world.member_id, world.channel_id, name)
        await discord.until(lambda: len(discord.people.messages(world.channel_id, world.member_id)) == 2)
        said = [message["content"] for message in discord.people.messages(world.channel_id, world.member_id)]
        assert sorted(said) == sorted([f"{{0: {world.guild_id}}}", f"{{1: {world.member_id}}}"])
