"""What a modified client could send."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import partial
from typing import Any

import discord as dpy
import pytest

from playground.discord import LocalDiscord, PersonError
from tests.playground.discord_member_bot import MemberBot, Room, buttons, member_bot


@pytest.fixture
async def bot(discord: LocalDiscord) -> AsyncIterator[MemberBot]:
    async with member_bot(discord) as bot:
        yield bot


async def offered(room: Room) -> int:
    """The id of a message with a button."""

    async def offer(interaction: dpy.Interaction) -> None:
        await interaction.response.send_message("press", view=buttons("known"))

    await room.do(offer)
    return int(room.seen()[-1]["id"])


def data(interaction: dpy.Interaction) -> dict[str, Any]:
    return dict(interaction.data or {})


@pytest.mark.parametrize("elsewhere", [False, True])
async def test_a_button_that_the_message_does_not_have(
    discord: LocalDiscord, bot: MemberBot, elsewhere: bool
) -> None:
    world = discord.world
    room = Room(discord, bot, world.lounge_id if elsewhere else world.channel_id)
    message_id = await offered(room)
    forge = discord.people.forge
    with pytest.raises(PersonError, match="nothing like that"):
        discord.people.press(room.user_id, room.channel_id, message_id, "delete:7")
    used = await room.done(bot.act, lambda: forge(room.user_id, room.channel_id, message_id, "delete:7"))
    assert data(used) == {"custom_id": "delete:7", "component_type": 2}
    assert used.message is not None
    assert used.message.id == message_id
    used = await room.done(
        bot.act, lambda: forge(room.user_id, room.channel_id, message_id, "s", 3, values=["x"])
    )
    assert data(used) == {"custom_id": "s", "component_type": 3, "values": ["x"]}


async def test_a_message_must_be_seen_to_be_forged_on(discord: LocalDiscord, bot: MemberBot) -> None:
    world = discord.world
    room = Room(discord, bot, world.channel_id)

    async def whisper(interaction: dpy.Interaction) -> None:
        await interaction.response.send_message("for one", ephemeral=True, view=buttons())

    await room.do(whisper)
    message_id = int(room.seen()[0]["id"])
    with pytest.raises(PersonError, match="gone"):
        discord.people.forge(world.other_member_id, world.channel_id, message_id, "b")


async def test_a_form_that_was_never_shown(discord: LocalDiscord, bot: MemberBot) -> None:
    room = Room(discord, bot, discord.world.channel_id)
    message_id = await offered(room)
    forge = discord.people.forge_modal
    values: dict[str, object] = {"prompt": "a fox", "style": ["wax"]}
    for source in (None, message_id):
        used = await room.done(
            bot.act, partial(forge, room.user_id, room.channel_id, "edit:7", values, message_id=source)
        )
        assert used.type == dpy.InteractionType.modal_submit
        assert data(used)["custom_id"] == "edit:7"
        labels = data(used)["components"]
        fields = [label["component"] for label in labels]
        assert [(field["type"], field["custom_id"]) for field in fields] == [(4, "prompt"), (3, "style")]
        assert (fields[0]["value"], fields[1]["values"]) == ("a fox", ["wax"])
        assert (used.message.id if used.message else None) == source
    assert bot.failures == []
