"""What members do with a result, wherever it is, before and after a restart of the process."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.e2e.places import PLACES, channel_in
from tests.e2e.stage import Message, Stage, a_picture, a_stage, button, finished, is_reply


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with a_stage(tmp_path, {"MEMBER_IN_FLIGHT": "20", "GUILD_CONCURRENCY": "8"}) as stage:
        yield stage


def picture_in(stage: Stage, message: Message, number: int = 0) -> Image.Image:
    data = stage.discord.cdn_bytes(message["attachments"][number]["url"])
    return Image.open(io.BytesIO(data))


@dataclass
class Turned:
    """What became of a result."""

    rerolled: Message
    edited: Message
    varied: Message
    upscaled: Message


async def turned(stage: Stage, result: Message) -> Turned:
    """Press everything that makes another picture of a result."""
    edit = stage.press(result, "edit")
    form = await stage.until(lambda: stage.discord.people.open_modal(edit))
    old = form["components"][0]["component"]["value"]
    new = ("new.png", a_picture((32, 32), color="red"))
    pressed = [
        stage.press(result, "reroll"),
        await stage.fill_in(edit, prompt=f"{old}, at night", files=[new]),
        stage.press(result, "variation"),
        stage.press(result, "upscale"),
    ]
    return Turned(*[await stage.pictured(one) for one in pressed])


async def test_a_result_is_turned_into_others_anywhere_also_after_a_restart(stage: Stage) -> None:
    firsts = await asyncio.gather(*(a_heron(stage, place) for place in PLACES))
    before = await asyncio.gather(*(turned(stage, first) for first in firsts))
    await stage.restart_bot()
    after = await asyncio.gather(*(turned(stage, first) for first in firsts))
    for first, made in zip(firsts * 2, before + after, strict=True):
        assert "rerolled\n> a heron" in made.rerolled["content"]
        assert made.edited["content"].splitlines()[1].endswith(", at night")
        assert [one["filename"] for one in made.edited["attachments"]][1:] == ["reference.png"]
        assert [one["filename"] for one in made.varied["attachments"]][1:] == ["reference.png"]
        small, large = picture_in(stage, first), picture_in(stage, made.upscaled)
        assert large.width == 2 * small.width
        for message in (made.rerolled, made.edited, made.varied):
            for action in ("reroll", "edit", "variation", "upscale", "info", "delete"):
                assert button(message, action)
    for first in firsts:
        original = stage.discord.cdn_bytes(first["attachments"][0]["url"])
        given = [one.reference_bytes for one in stage.eachlabs.records if one.reference_bytes == original]
        assert len(given) == 4, "two variations and two larger ones were made from the picture itself"


async def a_heron(stage: Stage, place: str) -> Message:
    return await stage.pictured(await stage.imagine(f"a heron, {place}", channel_id=channel_in(stage, place)))


async def test_its_requester_deletes_a_result_and_nobody_else_does_anywhere(stage: Stage) -> None:
    world = stage.discord.world
    results = await asyncio.gather(*(a_heron(stage, place) for place in PLACES))
    await stage.restart_bot()
    for place, result in zip(PLACES, results, strict=True):
        if place != "dm":  # nobody else is there
            refused = stage.press(result, "delete", world.other_member_id)
            await stage.answered(refused, "Only the one who asked")
        stage.press(result, "delete")
    for result in results:
        await stage.until(lambda result=result: result["id"] not in ids(stage, int(result["channel_id"])))  # type: ignore[misc]


def ids(stage: Stage, channel_id: int) -> list[str]:
    return [one["id"] for one in stage.messages(channel_id, stage.discord.world.member_id)]


async def test_a_moderator_deletes_a_result_and_it_is_not_rerolled_any_more(stage: Stage) -> None:
    world = stage.discord.world
    result = await stage.drawn(await stage.imagine("mine"))
    stage.press(result, "delete", world.moderator_id)
    await stage.until(lambda: result["id"] not in ids(stage, world.channel_id))
    other = await stage.drawn(await stage.imagine("another"))
    job_id = button(result, "delete")["custom_id"].split(":")[2]
    gone = stage.forge(other, f"easel:reroll:{job_id}", world.member_id)
    await stage.answered(gone, "not known here any more")


async def test_what_made_a_picture_is_told_to_whoever_asks_and_to_nobody_else(stage: Stage) -> None:
    world = stage.discord.world
    picture = ("cat.png", a_picture())
    options: dict[str, Any] = {"model": "flux-2-turbo", "seed": 7, "aspect": "16:9", "style": "ink-drawing"}
    options["image"] = picture
    result = await stage.pictured(await stage.imagine("a *cat*", **options))
    facts = await stage.answered(stage.press(result, "info", world.other_member_id), "What made this picture")
    for fact in ("a \\*cat\\*", "flux-2-turbo", "16:9", "7", "ink-drawing", "picture 1", "$"):
        assert fact in facts["content"], fact
    assert facts["flags"] & 64, "only who asked sees it"


async def test_what_is_forged_is_refused(stage: Stage) -> None:
    world = stage.discord.world
    mine = await stage.drawn(await stage.imagine("mine"))
    others = await stage.drawn(await stage.imagine("others", user_id=world.other_member_id))
    my_job = button(mine, "delete")["custom_id"].split(":")[2]
    their_job = button(others, "delete")["custom_id"].split(":")[2]
    stage.eachlabs.records.clear()
    # One's own job named on another's message: that message must not go, nor be taken for one's own.
    for custom_id in (
        f"easel:delete:{my_job}",
        f"easel:publish:{their_job}",
        "easel:delete:" + "9" * 40,
        "easel:delete:x",
        "easel:delete",
        f"easel:which-form:{their_job}:delete",
        "easel:nothing:1",
        f"easel:delete:{their_job}",
    ):
        asked = stage.forge(others, custom_id, world.member_id)
        await stage.until(lambda asked=asked: stage.says(asked))  # type: ignore[misc]
    assert others["id"] in ids(stage, world.channel_id)
    form = stage.discord.people.forge_modal(
        world.other_member_id,
        world.channel_id,
        f"easel:edit-form:{my_job}",
        {"prompt": "x"},
        int(others["id"]),
    )
    stage.asked[form] = world.channel_id, world.other_member_id
    await stage.answered(form, "not known here any more")
    # A form that was never shown, with a choice that no form of ours offers.
    for which in (["x"], ["7"]):
        choice = stage.discord.people.forge_modal(
            world.member_id,
            world.channel_id,
            f"easel:which-form:{my_job}:upscale",
            {"which": which},
            int(mine["id"]),
        )
        stage.asked[choice] = world.channel_id, world.member_id
        await stage.answered(choice, "not known here any more")
    assert not stage.eachlabs.records


async def test_a_member_who_may_not_use_commands_cannot_press_either(stage: Stage) -> None:
    world = stage.discord.world
    result = await stage.drawn(await stage.imagine("a heron"))
    world.deny(world.channel_id, world.other_member_id, "use_application_commands")
    for action in ("reroll", "edit", "variation", "upscale"):
        await stage.answered(stage.press(result, action, world.other_member_id), "may not")
    assert len(stage.eachlabs.records) == 1


async def test_one_of_four_pictures_is_chosen_to_be_varied(stage: Stage) -> None:
    result = await stage.pictured(await stage.imagine("four herons", count=4))
    pictures = [one for one in result["attachments"] if one["filename"].startswith("easel")]
    assert len(pictures) == 4
    chosen = await stage.fill_in(stage.press(result, "upscale"), which=["2"])
    larger = await stage.pictured(chosen)
    assert stage.eachlabs.records[-1].reference_bytes == stage.discord.cdn_bytes(pictures[2]["url"])
    assert len(larger["attachments"]) == 2


async def test_a_second_press_of_reroll_says_that_the_first_is_under_way(stage: Stage) -> None:
    result = await stage.drawn(await stage.imagine("a heron"))
    stage.eachlabs.hold()
    first = stage.press(result, "reroll")
    await stage.until(lambda: len(stage.eachlabs.records) == 2)
    await stage.answered(stage.press(result, "reroll"), "still in the making")
    stage.eachlabs.release()
    await stage.pictured(first)
    assert len(stage.eachlabs.records) == 2


async def test_the_menu_rerolls_a_result_and_nothing_else(stage: Stage) -> None:
    world = stage.discord.world
    result = await stage.drawn(await stage.imagine("a heron"))
    again = await stage.drawn(stage.choose_menu(result, "Reroll", world.other_member_id))
    assert f"<@{world.other_member_id}> rerolled" in again["content"]
    stage.discord.people.send(world.member_id, world.channel_id, "just talking")
    chat = stage.messages()[-1]
    await stage.answered(stage.choose_menu(chat, "Reroll"), "not a picture of mine")


async def test_an_envelope_brings_a_copy_to_oneself(stage: Stage) -> None:
    world = stage.discord.world
    result = await stage.drawn(await stage.imagine("a heron", image=("cat.png", a_picture())))
    await stage.restart_bot()
    stage.react(result, world.other_member_id, "✉️")
    letters = world.dm_channel(world.other_member_id)
    [letter] = await stage.until(lambda: stage.messages(letters, world.other_member_id))
    [copy] = letter["attachments"]
    assert stage.discord.cdn_bytes(copy["url"]) == stage.discord.cdn_bytes(result["attachments"][0]["url"])
    world.close_dms(world.member_id)
    stage.react(result, world.member_id, "✉️")
    await stage.until(lambda: any("cannot write to you" in one["content"] for one in stage.messages()))


async def test_a_result_in_a_direct_message_is_rerolled_by_a_reaction(stage: Stage) -> None:
    world = stage.discord.world
    channel_id = world.dm_channel(world.member_id)
    result = await stage.drawn(await stage.imagine("a heron", channel_id=channel_id))
    stage.react(result, world.member_id)

    def replies() -> Message | None:
        messages = stage.messages(channel_id, world.member_id)
        return next((one for one in messages if is_reply(one, result) and finished(one)), None)

    assert "rerolled" in (await stage.until(replies))["content"]
    await stage.restart_bot()  # all events before have been seen
    assert len(stage.eachlabs.records) == 2, "the bot's own reactions ask for nothing"
