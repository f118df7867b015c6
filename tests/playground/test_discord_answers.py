"""How the bot answers interactions: deferred, changed, deleted, for one person, with files."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from typing import Any

import discord as dpy
import pytest

from playground.discord import LocalDiscord
from tests.playground.discord_bot import png
from tests.playground.discord_member_bot import MemberBot, Room, buttons, member_bot, picture

EPHEMERAL, LOADING, SUPPRESSED = 1 << 6, 1 << 7, 1 << 2


@pytest.fixture
async def bot(discord: LocalDiscord) -> AsyncIterator[MemberBot]:
    async with member_bot(discord) as bot:
        yield bot


@pytest.fixture
def room(discord: LocalDiscord, bot: MemberBot) -> Room:
    return Room(discord, bot, discord.world.channel_id)


async def offer(interaction: dpy.Interaction) -> None:
    await interaction.response.send_message("press", view=buttons("b", "c"), file=picture())


async def whisper(interaction: dpy.Interaction) -> None:
    await interaction.response.send_message("press", view=buttons(), ephemeral=True)


@pytest.mark.parametrize("first", [offer, whisper])
async def test_a_deferred_press_changes_the_message_it_is_on(room: Room, first: Any) -> None:
    async def change(interaction: dpy.Interaction) -> None:
        await interaction.response.defer()
        original = await interaction.original_response()
        assert original.content == "press"
        await interaction.edit_original_response(content="pressed", view=None, attachments=[picture("n.png")])
        await interaction.followup.send("and more", ephemeral=True)

    async def delete(interaction: dpy.Interaction) -> None:
        await interaction.response.defer()
        await interaction.delete_original_response()

    await room.do(first)
    message_id = int(room.seen()[0]["id"])
    await room.press(change, message_id)
    assert room.bot.failures == []
    assert [message["content"] for message in room.seen()] == ["pressed", "and more"]
    assert room.seen()[0]["id"] == str(message_id)
    assert [file["filename"] for file in room.seen()[0]["attachments"]] == ["n.png"]
    forged = room.local.people.forge
    await room.done(delete, lambda: forge_at(forged, room, message_id))
    assert room.bot.failures == []
    assert [message["content"] for message in room.seen()] == ["and more"]


def forge_at(forge: Any, room: Room, message_id: int) -> int:
    """Press a button that is gone by now."""
    return int(forge(room.user_id, room.channel_id, message_id, "b"))


async def test_an_answer_for_one_person_is_deferred_completed_and_changed(room: Room) -> None:
    async def act(interaction: dpy.Interaction) -> None:
        await interaction.response.defer(thinking=True, ephemeral=True)
        await interaction.edit_original_response(content="one", attachments=[picture()], view=buttons())
        await interaction.edit_original_response(content="two")
        await interaction.followup.send("for one", ephemeral=True, wait=True)
        await interaction.followup.send("for all", wait=True)

    await room.do(act)
    assert room.bot.failures == []
    other_id = room.local.world.other_member_id
    assert [(m["content"], m["flags"]) for m in room.seen()] == [
        ("two", EPHEMERAL),
        ("for one", EPHEMERAL),
        ("for all", 0),
    ]
    assert len(room.seen()[0]["attachments"]) == len(room.seen()[0]["components"]) == 1
    assert [message["content"] for message in room.seen(other_id)] == ["for all"]


async def test_a_deferred_answer_that_was_deleted_can_be_followed(room: Room) -> None:
    async def act(interaction: dpy.Interaction) -> None:
        await interaction.response.defer(thinking=True)
        await interaction.delete_original_response()
        await interaction.followup.send("instead", wait=True, ephemeral=True)

    used = await room.do(act)
    assert room.bot.failures == []
    assert [(m["content"], m["flags"]) for m in room.seen()] == [("instead", EPHEMERAL)]
    with pytest.raises(dpy.NotFound) as refusal:
        await used.edit_original_response(content="x")
    assert refusal.value.code == 10008


async def test_nothing_is_written_before_the_answer(room: Room) -> None:
    async def act(interaction: dpy.Interaction) -> None:
        try:
            await interaction.followup.send("too early")
        finally:
            await interaction.response.send_message("now")

    failure = await room.fails(act)
    assert (failure.status, failure.code) == (404, 10015)
    assert [message["content"] for message in room.seen()] == ["now"]


async def test_what_does_not_answer_an_interaction_is_refused(room: Room) -> None:
    async def ask(interaction: dpy.Interaction) -> None:
        form = dpy.ui.Modal(title="A form", custom_id="form")
        form.add_item(dpy.ui.TextInput(label="Words", custom_id="words"))
        await interaction.response.send_modal(form)

    async def update(interaction: dpy.Interaction) -> None:
        route = dpy.http.Route("POST", f"/interactions/{interaction.id}/{interaction.token}/callback")
        await room.bot.http.request(route, json={"type": 7, "data": {"content": "x"}})

    assert (await room.fails(update)).code == 50035  # a command is on no message
    asked = await room.do(ask)
    people = room.local.people
    await room.done(ask, lambda: people.submit_modal(room.user_id, asked.id, {"words": "x"}))
    [failure] = room.bot.failures
    assert isinstance(failure, dpy.HTTPException)
    assert failure.code == 50035  # a form does not answer a form


async def test_attachments_are_kept_added_and_removed(room: Room) -> None:
    async def act(interaction: dpy.Interaction) -> None:
        files = [picture("a.png", description="A"), picture("b.png", spoiler=True)]
        await interaction.response.send_message("files", files=files)

    used = await room.do(act)
    assert [file["filename"] for file in room.seen()[0]["attachments"]] == ["a.png", "SPOILER_b.png"]
    message = await used.original_response()
    assert [file.is_spoiler() for file in message.attachments] == [False, True]
    await message.edit(content="changed")
    assert len(room.seen()[0]["attachments"]) == 2
    await message.edit(attachments=[message.attachments[0], picture("c.png", description="C")])
    kept = room.seen()[0]["attachments"]
    assert [(file["filename"], file["description"]) for file in kept] == [("a.png", "A"), ("c.png", "C")]
    assert kept[0]["url"] == message.attachments[0].url
    assert room.local.cdn_bytes(kept[1]["url"]) == png()
    await message.edit(attachments=[])
    assert room.seen()[0]["attachments"] == []


async def test_an_embed_shows_a_file(room: Room, discord: LocalDiscord) -> None:
    async def act(interaction: dpy.Interaction) -> None:
        embed = dpy.Embed(title="Fox").set_image(url="attachment://fox.png")
        embed.set_footer(text="Easel", icon_url="attachment://icon.png")
        files = [picture("fox.png"), picture("icon.png"), picture("reference.png")]
        await interaction.response.send_message(embed=embed, files=files)

    used = await room.do(act)
    [message] = room.seen()
    image = message["embeds"][0]["image"]
    assert (image["width"], image["height"]) == (40, 30)
    assert discord.cdn_bytes(image["url"]) == png()
    assert discord.cdn_bytes(message["embeds"][0]["footer"]["icon_url"]) == png()
    assert [file["filename"] for file in message["attachments"]] == ["reference.png"]
    await used.edit_original_response(content="changed")
    assert room.seen()[0]["embeds"][0]["image"]["url"] == image["url"]
    other = dpy.Embed(title="Owl").set_image(url="attachment://owl.png")
    await used.edit_original_response(embed=other, attachments=[dpy.File(io.BytesIO(png(8, 8)), "owl.png")])
    shown = room.seen()[0]["embeds"][0]["image"]
    assert discord.cdn_bytes(shown["url"]) == png(8, 8)
    assert room.seen()[0]["attachments"] == []


async def test_embeds_can_be_suppressed(room: Room) -> None:
    async def act(interaction: dpy.Interaction) -> None:
        embed = dpy.Embed(title="Fox")
        await interaction.response.send_message("text", embed=embed, suppress_embeds=True)

    used = await room.do(act)
    message = await used.original_response()
    assert message.flags.suppress_embeds
    assert message.embeds == []
    assert (room.seen()[0]["embeds"], room.seen()[0]["flags"]) == ([], SUPPRESSED)
    channel = room.bot.get_partial_messageable(room.channel_id)
    fetched = await channel.fetch_message(message.id)
    await fetched.edit(suppress=False)
    assert [embed["title"] for embed in room.seen()[0]["embeds"]] == ["Fox"]
