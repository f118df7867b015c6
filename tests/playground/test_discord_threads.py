"""Threads and forum posts."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import discord as dpy
import pytest

from playground.discord import LocalDiscord, PersonError
from tests.playground.discord_bot import SmallBot, running
from tests.playground.discord_member_bot import MemberBot, Room, buttons, member_bot, picture, reply


@pytest.fixture
async def bot(discord: LocalDiscord) -> AsyncIterator[MemberBot]:
    async with member_bot(discord) as bot:
        yield bot


@pytest.fixture(params=["thread", "post"])
async def room(request: pytest.FixtureRequest, discord: LocalDiscord, bot: MemberBot) -> Room:
    world = discord.world
    if request.param == "thread":
        thread_id = world.add_thread(world.channel_id, "foxes")
    else:
        forum_id = world.add_forum(world.guild_id, "showroom")
        thread_id = world.add_post(forum_id, "foxes", world.other_member_id, "Show me yours")
    await discord.until(lambda: bot.joined)
    return Room(discord, bot, thread_id)


def thread(room: Room) -> dpy.Thread:
    found = room.bot.get_channel(room.channel_id)
    assert isinstance(found, dpy.Thread)
    return found


async def test_commands_buttons_forms_and_reactions_work_there(room: Room) -> None:
    async def draw(interaction: dpy.Interaction) -> None:
        await interaction.response.defer(thinking=True)
        message = await interaction.edit_original_response(attachments=[picture()], view=buttons())
        await message.add_reaction("🔁")

    async def ask(interaction: dpy.Interaction) -> None:
        form = dpy.ui.Modal(title="A form", custom_id="form")
        form.add_item(dpy.ui.TextInput(label="Words", custom_id="words"))
        await interaction.response.send_modal(form)

    people = room.local.people
    used = await room.do(draw)
    assert isinstance(used.channel, dpy.Thread)
    assert used.channel.id == room.channel_id
    message_id = int(room.seen()[-1]["id"])
    asked = await room.press(ask, message_id)
    await room.done(reply, lambda: people.submit_modal(room.user_id, asked.id, {"words": "x"}))
    people.react(room.user_id, room.channel_id, message_id, "🔁")
    await room.local.until(lambda: len(room.bot.reactions) == 2)
    posted = await thread(room).send("posted", file=picture())
    people.delete(room.local.world.moderator_id, room.channel_id, posted.id)
    assert room.bot.failures == []


async def test_a_post_begins_with_its_message(discord: LocalDiscord, bot: MemberBot) -> None:
    world = discord.world
    forum_id = world.add_forum(world.guild_id, "showroom")
    post_id = world.add_post(forum_id, "foxes", world.member_id, "Show me yours")
    await discord.until(lambda: len(bot.heard) == 1)
    assert bot.joined == ["foxes"]
    post = await bot.fetch_channel(post_id)
    assert isinstance(post, dpy.Thread)
    assert post.parent_id == forum_id
    [first] = discord.people.messages(post_id, world.other_member_id)
    assert (first["id"], first["content"]) == (str(post_id), "Show me yours")


async def test_the_bot_needs_its_own_permission_to_write_there(room: Room) -> None:
    world = room.local.world
    world.deny_bot(room.channel_id, "send_messages")  # that is for the channel it is in
    await thread(room).send("posted")
    world.deny_bot(room.channel_id, "send_messages_in_threads")
    with pytest.raises(dpy.Forbidden) as refusal:
        await thread(room).send("posted")
    assert refusal.value.code == 50013


async def test_open_threads_are_told_when_the_bot_comes(discord: LocalDiscord) -> None:
    world = discord.world
    closed_id = world.add_thread(world.channel_id, "closed")
    world.archive_thread(closed_id)
    async with running(discord, SmallBot()) as bot:
        guild = await discord.until(lambda: bot.get_guild(world.guild_id))
        assert guild is not None
        assert [known.id for known in guild.threads] == [world.thread_id]


async def test_a_message_or_an_interaction_opens_an_archived_thread(room: Room) -> None:
    world, people = room.local.world, room.local.people

    def archived() -> bool:
        metadata = world.backend.get_channel(room.channel_id).thread_metadata
        return metadata is not None and metadata.archived

    message_id = people.send(room.user_id, room.channel_id, "hello")
    open_again: list[Callable[[], int]] = [
        lambda: people.send(room.user_id, room.channel_id, "hello"),
        lambda: people.command(room.user_id, room.channel_id, "do"),
    ]
    known = thread(room)
    for act in open_again:
        world.archive_thread(room.channel_id)
        assert archived()
        act()
        assert not archived()
    world.archive_thread(room.channel_id)
    with pytest.raises(dpy.HTTPException) as refusal:
        await known.get_partial_message(message_id).add_reaction("🔁")
    assert (refusal.value.status, refusal.value.code) == (400, 50083)
    with pytest.raises(PersonError, match="closed"):
        people.react(room.user_id, room.channel_id, message_id, "🔁")
    assert archived()
    await known.send("hello")
    assert not archived()


async def test_a_locked_thread_stays_archived(room: Room) -> None:
    world, people = room.local.world, room.local.people
    known = thread(room)
    world.archive_thread(room.channel_id, locked=True)
    with pytest.raises(PersonError, match="closed"):
        people.command(room.user_id, room.channel_id, "do")
    with pytest.raises(PersonError, match="closed"):
        people.send(room.user_id, room.channel_id, "hello")
    with pytest.raises(dpy.HTTPException) as refusal:
        await known.send("hello")
    assert refusal.value.code == 50083
