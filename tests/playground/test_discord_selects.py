"""Users, roles and channels that people choose; commands for adults; a person's own menu."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import partial
from typing import Any

import discord as dpy
import pytest

from playground.discord import LocalDiscord, PersonError
from tests.playground.discord_member_bot import MemberBot, Room, member_bot, reply


@pytest.fixture
async def bot(discord: LocalDiscord) -> AsyncIterator[MemberBot]:
    async with member_bot(discord) as bot:
        yield bot


def selects() -> list[dpy.ui.Item[Any]]:
    return [
        dpy.ui.UserSelect(custom_id="users", max_values=2),
        dpy.ui.RoleSelect(custom_id="roles"),
        dpy.ui.ChannelSelect(custom_id="channels", channel_types=[dpy.ChannelType.text]),
        dpy.ui.MentionableSelect(custom_id="both", min_values=0),
    ]


async def offer(interaction: dpy.Interaction) -> None:
    view = dpy.ui.View(timeout=None)
    for select in selects():
        view.add_item(select)
    await interaction.response.send_message("choose", view=view)


async def defer(interaction: dpy.Interaction) -> None:
    await interaction.response.defer()


async def test_what_is_chosen_is_resolved(discord: LocalDiscord, bot: MemberBot) -> None:
    world, people = discord.world, discord.people
    room = Room(discord, bot, world.channel_id)
    await room.do(offer)
    message_id = int(room.seen()[0]["id"])
    [role_id] = [
        role.id for role in world.backend.get_guild(world.guild_id).roles.values() if role.name == "Moderator"
    ]
    chosen = {
        "users": ([world.member_id, world.moderator_id], 5, {"users", "members"}),
        "roles": ([role_id], 6, {"roles"}),
        "channels": ([world.channel_ids["sketches"]], 8, {"channels"}),
        "both": ([], 7, set()),
    }
    for custom_id, (ids, kind, resolved) in chosen.items():
        used = await room.done(
            defer, partial(people.choose, room.user_id, room.channel_id, message_id, custom_id, ids)
        )
        data: Any = used.data
        assert (data["component_type"], data["values"]) == (kind, [str(chosen_id) for chosen_id in ids])
        assert set(data["resolved"]) == resolved
        for block in resolved:
            assert list(data["resolved"][block]) == data["values"]


async def test_what_cannot_be_chosen_is_refused(discord: LocalDiscord, bot: MemberBot) -> None:
    world, people = discord.world, discord.people
    room = Room(discord, bot, world.channel_id)
    await room.do(offer)
    message_id = int(room.seen()[0]["id"])
    hidden_id = world.add_channel(world.guild_id, "hidden")
    world.deny(hidden_id, world.member_id, "view_channel")
    for custom_id, values in {
        "users": [world.channel_id],
        "roles": [world.member_id],
        "channels": [world.thread_id],
    }.items():
        with pytest.raises(PersonError, match="nothing like"):
            people.choose(room.user_id, room.channel_id, message_id, custom_id, values)
    with pytest.raises(PersonError, match="nothing like"):
        people.choose(room.user_id, room.channel_id, message_id, "channels", [hidden_id])
    with pytest.raises(PersonError, match="between 1 and 2"):
        people.choose(room.user_id, room.channel_id, message_id, "users", [])


async def test_in_a_direct_message_only_those_in_it_can_be_chosen(
    discord: LocalDiscord, bot: MemberBot
) -> None:
    world, people = discord.world, discord.people
    room = Room(discord, bot, world.dm_channel(world.member_id))
    await room.do(offer)
    message_id = int(room.seen()[0]["id"])
    used = await room.done(
        defer,
        lambda: people.choose(
            room.user_id, room.channel_id, message_id, "users", [world.member_id, world.bot_id]
        ),
    )
    data: Any = used.data
    assert set(data["resolved"]) == {"users"}
    with pytest.raises(PersonError, match="nothing like"):
        people.choose(room.user_id, room.channel_id, message_id, "users", [world.moderator_id])


async def test_selects_and_files_in_a_form(discord: LocalDiscord, bot: MemberBot) -> None:
    world, people = discord.world, discord.people
    room = Room(discord, bot, world.channel_id)

    async def ask(interaction: dpy.Interaction) -> None:
        form = dpy.ui.Modal(title="Edit", custom_id="edit")
        styles = dpy.ui.Select[Any](custom_id="style", options=[dpy.SelectOption(label="Wax", value="wax")])
        for label, field in {
            "Prompt": dpy.ui.TextInput[Any](custom_id="prompt", max_length=20),
            "Style": styles,
            "Who": dpy.ui.UserSelect[Any](custom_id="who", required=False, min_values=0),
            "References": dpy.ui.FileUpload[Any](
                custom_id="files", max_values=4, required=False, min_values=0
            ),
        }.items():
            form.add_item(dpy.ui.Label(text=label, component=field))
        await interaction.response.send_modal(form)

    asked = await room.do(ask)
    assert bot.failures == []
    for wrong, sentence in (
        ({"style": "wax"}, "prompt must be filled in"),
        ({"prompt": "x" * 21, "style": "wax"}, "0 to 20 characters"),
        ({"prompt": "x", "style": "oil"}, "nothing like oil"),
        ({"prompt": "x", "style": "wax", "files": [("a.png", b"")] * 5}, "0 to 4"),
        ({"prompt": "x", "style": "wax", "colour": "red"}, "no field colour"),
    ):
        with pytest.raises(PersonError, match=sentence):
            people.submit_modal(room.user_id, asked.id, wrong)
    values = {
        "prompt": "a fox",
        "style": ["wax"],
        "who": [world.moderator_id],
        "files": [("a.png", b"one"), ("b.png", b"two")],
    }
    used = await room.done(reply, lambda: people.submit_modal(room.user_id, asked.id, values))
    data: Any = used.data
    fields = {label["component"]["custom_id"]: label["component"] for label in data["components"]}
    assert fields["prompt"]["value"] == "a fox"
    assert fields["style"]["values"] == ["wax"]
    assert fields["who"]["values"] == list(data["resolved"]["users"]) == [str(world.moderator_id)]
    attachments = [data["resolved"]["attachments"][file_id] for file_id in fields["files"]["values"]]
    assert [discord.cdn_bytes(attachment["url"]) for attachment in attachments] == [b"one", b"two"]
    told = room.seen()[0]["interaction_metadata"]["triggering_interaction_metadata"]
    assert told["id"] == str(asked.id)
    with pytest.raises(PersonError, match="not open"):
        people.submit_modal(room.user_id, asked.id, values)


async def test_a_person_is_chosen_from_their_menu(discord: LocalDiscord, bot: MemberBot) -> None:
    world = discord.world
    room = Room(discord, bot, world.channel_id)
    discord.people.user_menu(world.member_id, world.channel_id, "Greet", world.moderator_id)
    await discord.until(room.seen)
    assert room.seen()[0]["content"] == "hello moderator"
    assert room.seen()[0]["interaction_metadata"]["target_user"]["id"] == str(world.moderator_id)


async def test_a_command_for_adults_is_in_their_channels_alone(discord: LocalDiscord, bot: MemberBot) -> None:
    world = discord.world
    red_id = world.add_channel(world.guild_id, "red")
    world.restrict_age(red_id)
    await discord.until(lambda: any(c.is_nsfw() for g in bot.guilds for c in g.text_channels))
    room = Room(discord, bot, red_id)
    for channel_id in (world.channel_id, world.dm_channel(world.member_id)):
        with pytest.raises(PersonError, match="no command adult here"):
            discord.people.command(world.member_id, channel_id, "adult")
    for channel_id in (red_id, world.add_thread(red_id, "a thread in it")):
        discord.people.command(world.member_id, channel_id, "adult")
    await discord.until(room.seen)
    used = await room.do(bot.act)
    assert isinstance(used.channel, dpy.TextChannel)
    assert used.channel.is_nsfw()
