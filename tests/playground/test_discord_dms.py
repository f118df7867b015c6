"""Direct messages with the bot."""

from __future__ import annotations

from collections.abc import AsyncIterator

import discord as dpy
import pytest

from playground.discord import LocalDiscord, PersonError
from tests.playground.discord_bot import SmallBot, running
from tests.playground.discord_member_bot import MemberBot, Room, buttons, member_bot, picture

INTENTS = dpy.Intents(guilds=True, dm_messages=True, dm_reactions=True)


@pytest.fixture
async def room(discord: LocalDiscord) -> AsyncIterator[Room]:
    async with member_bot(discord, MemberBot(INTENTS)) as bot:
        yield Room(discord, bot, discord.world.dm_channel(discord.world.member_id))


async def test_a_command_in_a_direct_message_looks_like_discords(room: Room) -> None:
    async def act(interaction: dpy.Interaction) -> None:
        await interaction.response.defer(thinking=True)
        await interaction.edit_original_response(content="drawn", attachments=[picture()], view=buttons())

    used = await room.do(act)
    assert room.bot.failures == []
    assert used.guild_id is None
    assert type(used.user) is dpy.User
    assert used.user.id == room.user_id
    assert isinstance(used.channel, dpy.DMChannel)
    assert used.context.dm_channel
    assert used._integration_owners == {0: 0}
    assert used.app_permissions.attach_files
    assert not used.app_permissions.send_messages
    [message] = room.seen()
    assert message["content"] == "drawn"
    assert message["attachments"][0]["filename"] == "picture.png"
    assert "guild_id" not in message
    assert message["interaction_metadata"]["authorizing_integration_owners"] == {"0": "0"}
    other_id = room.local.world.other_member_id
    assert room.seen(other_id) == []
    with pytest.raises(PersonError, match="cannot see"):
        room.local.people.send(other_id, room.channel_id, "hello")


async def test_a_button_and_a_form_work_there(room: Room) -> None:
    async def act(interaction: dpy.Interaction) -> None:
        await interaction.response.send_message("here", view=buttons())

    async def ask(interaction: dpy.Interaction) -> None:
        form = dpy.ui.Modal(title="A form", custom_id="form")
        form.add_item(dpy.ui.TextInput(label="Words", custom_id="words"))
        await interaction.response.send_modal(form)

    async def answer(interaction: dpy.Interaction) -> None:
        await interaction.response.edit_message(content="answered", view=None)

    await room.do(act)
    pressed = await room.press(ask, int(room.seen()[0]["id"]))
    people = room.local.people
    modal = people.open_modal(pressed.id)
    assert modal is not None
    assert modal["title"] == "A form"
    await room.done(answer, lambda: people.submit_modal(room.user_id, pressed.id, {"words": "hello"}))
    assert [message["content"] for message in room.seen()] == ["answered"]
    assert people.open_modal(pressed.id) is None


async def test_messages_and_reactions_there_reach_the_bot_without_a_member(room: Room) -> None:
    people = room.local.people
    message_id = people.send(room.user_id, room.channel_id, "draw a fox")
    await room.local.until(lambda: room.bot.heard)
    [heard] = room.bot.heard
    assert (heard.guild, heard.content) == (None, "draw a fox")  # no message content intent is needed
    people.react(room.user_id, room.channel_id, message_id, "🔁")
    await room.local.until(lambda: room.bot.reactions)
    [reaction] = room.bot.reactions
    assert (reaction.guild_id, reaction.member, reaction.user_id) == (None, None, room.user_id)
    people.unreact(room.user_id, room.channel_id, message_id, "🔁")
    assert room.seen()[0]["reactions"] == []


async def test_without_its_intents_the_bot_hears_nothing_there(discord: LocalDiscord) -> None:
    world = discord.world
    async with member_bot(discord, MemberBot(dpy.Intents(guilds=True, guild_messages=True))) as bot:
        dm_id = world.dm_channel(world.member_id)
        message_id = discord.people.send(world.member_id, dm_id, "secret")
        discord.people.react(world.member_id, dm_id, message_id, "🔁")
        discord.people.send(world.member_id, world.channel_id, f"<@{world.bot_id}>")
        await discord.until(lambda: bot.heard)
        assert [message.guild is None for message in bot.heard] == [False]
        assert bot.reactions == []


class Sharded(SmallBot, dpy.AutoShardedClient):
    """A process that has some of three shards."""

    def __init__(self, *shard_ids: int) -> None:
        super().__init__(INTENTS, shard_ids=list(shard_ids), shard_count=3)


async def test_direct_messages_are_shard_0s(discord: LocalDiscord) -> None:
    world = discord.world
    async with running(discord, Sharded(0)) as first, running(discord, Sharded(1, 2)) as others:
        await first.wait_until_ready()
        await others.wait_until_ready()
        discord.people.send(world.member_id, world.dm_channel(world.member_id), "hello")
        await discord.until(lambda: first.heard)
        assert others.heard == []


async def test_the_bot_opens_a_direct_message_unless_it_is_not_wanted(room: Room) -> None:
    world = room.local.world
    user = await room.bot.fetch_user(world.moderator_id)
    message = await user.send("your picture", file=picture())
    theirs = Room(room.local, room.bot, world.dm_channel(world.moderator_id), world.moderator_id)
    assert [seen["id"] for seen in theirs.seen()] == [str(message.id)]
    await message.add_reaction("🔁")
    await message.edit(content="your other picture")
    world.close_dms(world.moderator_id)
    with pytest.raises(dpy.Forbidden) as refusal:
        await user.send("another")
    assert refusal.value.code == 50007
    world.close_dms(world.moderator_id, closed=False)
    await user.send("another")
    assert [seen["content"] for seen in theirs.seen()] == ["your other picture", "another"]
    with pytest.raises(PersonError) as own:
        room.local.people.delete(world.moderator_id, theirs.channel_id, message.id)
    assert own.value.forbidden
