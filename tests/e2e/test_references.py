"""A picture in any message becomes the start of another one, wherever it is, and whoever asks may see it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from tests.e2e.places import PLACES, channel_in
from tests.e2e.stage import Message, Stage, a_picture, a_stage

MENU = "Use as reference"
SETTINGS = {"MEMBER_IN_FLIGHT": "20", "GUILD_CONCURRENCY": "8", "EACHLABS_MODEL": "nano-banana-2"}
EPHEMERAL = 1 << 6

File = tuple[str, bytes]


pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def everyones(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    async with a_stage(tmp_path_factory.mktemp("references"), SETTINGS) as stage:
        yield stage


@pytest.fixture
def stage(everyones: Stage) -> Iterator[Stage]:
    """One stage for all; nothing is drawn any more, and nobody is denied anything."""
    world = everyones.discord.world
    everyones.eachlabs.records.clear()
    yield everyones
    for channel_id in world.channel_ids.values():
        world.deny(channel_id, world.member_id)


def write(
    stage: Stage, channel_id: int, files: Sequence[File], *, text: str = "look", user_id: int | None = None
) -> Message:
    """Somebody writes a message with files; what its channel's members see of it."""
    author_id = user_id or stage.discord.world.member_id
    message_id = stage.discord.people.send(author_id, channel_id, text, files=files)
    return shown(stage, channel_id, message_id, author_id)


def shown(stage: Stage, channel_id: int, message_id: int, user_id: int) -> Message:
    messages = stage.messages(channel_id, user_id)
    return next(one for one in messages if one["id"] == str(message_id))


def given(stage: Stage, prompt: str) -> list[bytes]:
    """The pictures that the provider was given with a prompt."""
    [record] = [one for one in stage.eachlabs.records if one.prompt == prompt]
    return list(record.references)


def fields(form: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """A form's fields by their custom_ids."""
    return {one["component"]["custom_id"]: one["component"] for one in form["components"]}


async def opened(stage: Stage, interaction_id: int) -> dict[str, dict[str, Any]]:
    """The fields of the form that answers an interaction."""
    return fields(await stage.until(lambda: stage.discord.people.open_modal(interaction_id)))


async def forged(stage: Stage, user_id: int, channel_id: int, custom_id: str) -> int:
    """Send a form that was never shown; return the interaction's id."""
    sent = stage.discord.people.forge_modal(user_id, channel_id, custom_id, {"prompt": "a forgery"})
    stage.asked[sent] = channel_id, user_id
    await stage.until(lambda: stage.says(sent))
    return sent


async def test_a_picture_that_somebody_wrote_is_drawn_from_anywhere(stage: Stage) -> None:
    world = stage.discord.world

    async def use(place: str, color: str) -> tuple[str, bytes, Message]:
        channel_id, picture = channel_in(stage, place), a_picture(color=color)
        author_id = world.member_id if place == "dm" else world.other_member_id
        message = write(stage, channel_id, [("cat.png", picture)], user_id=author_id)
        menu = stage.choose_menu(message, MENU)
        form = await opened(stage, menu)
        assert not form["prompt"].get("value")
        assert "pictures" not in form, "there is nothing to choose"
        return place, picture, await stage.pictured(await stage.fill_in(menu, prompt=f"a heron, {place}"))

    colors = ("red", "green", "blue", "yellow", "purple", "orange")
    used = await asyncio.gather(*map(use, PLACES, colors))
    for place, picture, result in used:
        assert f"<@{world.member_id}> asked for" in result["content"]
        assert given(stage, f"a heron, {place}") == [picture]
        names = [one["filename"] for one in result["attachments"]]
        assert names[1:] == ["reference.png"]


async def test_a_form_that_was_opened_before_a_restart_is_taken_after_it(stage: Stage) -> None:
    world = stage.discord.world
    direct, lounge = world.dm_channel(world.member_id), world.lounge_id
    result = await stage.pictured(await stage.imagine("a heron"))
    mine = write(stage, direct, [("cat.png", a_picture(color="red"))])
    others = write(stage, world.channel_id, [("dog.png", a_picture())], user_id=world.other_member_id)
    foreign = write(stage, lounge, [("owl.png", a_picture())])
    menus = [stage.choose_menu(one, MENU) for one in (result, mine, others, foreign)]
    for menu in menus:
        await opened(stage, menu)
    await stage.restart_bot()
    sent = [await stage.fill_in(menu, prompt=f"*number* {number}") for number, menu in enumerate(menus)]
    await stage.pictured(sent[0])
    await stage.pictured(sent[1])
    assert given(stage, "*number* 0") == [stage.discord.cdn_bytes(result["attachments"][0]["url"])]
    assert given(stage, "*number* 1") == [a_picture(color="red")]
    # Discord does not show these again to a bot that reads no other people's messages.
    for number in (2, 3):
        answer = await stage.answered(sent[number], MENU, "again")
        assert f"> \\*number\\* {number}" in answer["content"], "what was typed is not lost"
        assert answer["flags"] & EPHEMERAL


async def test_a_message_that_was_deleted_meanwhile_is_said_to_be_gone(stage: Stage) -> None:
    world = stage.discord.world
    message = write(stage, world.channel_id, [("cat.png", a_picture())])
    menu = stage.choose_menu(message, MENU)
    await opened(stage, menu)
    stage.discord.people.delete(world.member_id, world.channel_id, int(message["id"]))
    sent = await stage.fill_in(menu, prompt="a heron")
    answer = await stage.answered(sent, "This picture is gone", "> a heron")
    assert answer["flags"] & EPHEMERAL
    assert not stage.eachlabs.records


async def test_a_message_without_a_picture_is_answered_in_a_sentence(stage: Stage) -> None:
    world = stage.discord.world
    for files in ([], [("notes.txt", b"no picture")], [("clip.mp4", b"no picture either")]):
        answer = await stage.answered(
            stage.choose_menu(write(stage, world.channel_id, files), MENU), "no picture in this message"
        )
        assert answer["flags"] & EPHEMERAL


async def test_some_of_several_pictures_are_used_with_some_of_ones_own(stage: Stage) -> None:
    world = stage.discord.world
    colors = ("red", "green", "blue", "yellow", "purple")
    files = [(f"{color}.png", a_picture(color=color)) for color in colors]
    message = write(stage, world.channel_id, [*files, ("notes.txt", b"no picture")])
    menu = stage.choose_menu(message, MENU, world.other_member_id)
    select = (await opened(stage, menu))["pictures"]
    assert [one["description"] for one in select["options"]] == [name for name, _ in files]
    assert [bool(one.get("default")) for one in select["options"]] == [True, False, False, False, False]
    assert select["max_values"] == 4
    chosen = [select["options"][number]["value"] for number in (1, 3)]
    own = ("own.png", a_picture(color="black"))
    sent = await stage.fill_in(menu, prompt="a heron", pictures=chosen, files=[own])
    result = await stage.pictured(sent)
    assert given(stage, "a heron") == [files[1][1], files[3][1], own[1]]
    assert f"<@{world.other_member_id}>" in result["content"]
    many = stage.choose_menu(message, MENU)
    values = [one["value"] for one in (await opened(stage, many))["pictures"]["options"][:4]]
    await stage.answered(
        await stage.fill_in(many, prompt="too many", pictures=values, files=[own]), "5 pictures to start from"
    )


async def test_a_model_that_takes_one_picture_is_not_offered_more(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        files = [("a.png", a_picture(color="red")), ("b.png", a_picture(color="blue"))]
        menu = stage.choose_menu(write(stage, stage.discord.world.channel_id, files), MENU)
        form = await opened(stage, menu)
        assert form["pictures"]["max_values"] == 1
        assert "files" not in form
        second = form["pictures"]["options"][1]["value"]
        await stage.pictured(await stage.fill_in(menu, prompt="a heron", pictures=[second]))
        assert given(stage, "a heron") == [files[1][1]]


async def test_a_result_of_ours_brings_its_prompt(stage: Stage) -> None:
    result = await stage.drawn(await stage.imagine("a *heron*", image=("cat.png", a_picture())))
    menu = stage.choose_menu(result, MENU, stage.discord.world.other_member_id)
    form = await opened(stage, menu)
    assert form["prompt"]["value"] == "a *heron*"
    picture, reference = form["pictures"]["options"]
    assert picture["default"]
    assert reference["description"] == "reference.png", "what it was made from"
    await stage.pictured(await stage.fill_in(menu, prompt="a *heron* at night", pictures=[picture["value"]]))
    assert given(stage, "a *heron* at night") == [stage.discord.cdn_bytes(result["attachments"][0]["url"])]


async def test_a_picture_in_an_embed_is_read_from_discord_alone(stage: Stage) -> None:
    world, backend = stage.discord.world, stage.discord.world.backend
    picture = a_picture(color="red")
    copy = write(stage, world.channel_id, [("cat.png", picture)])["attachments"][0]["url"]
    elsewhere = "https://somewhere.example/cat.png"
    embeds = [
        {"title": "nowhere", "image": {"url": elsewhere}},
        {"title": "a page", "thumbnail": {"url": elsewhere, "proxy_url": copy}},
    ]
    message = backend.create_message(world.channel_id, world.other_member_id, "a link", embeds=embeds)
    linked = shown(stage, world.channel_id, message.id, world.member_id)
    menu = stage.choose_menu(linked, MENU)
    assert "pictures" not in await opened(stage, menu)
    await stage.pictured(await stage.fill_in(menu, prompt="a heron"))
    assert given(stage, "a heron") == [picture]
    bare = backend.create_message(world.channel_id, world.other_member_id, "a link", embeds=embeds[:1])
    unread = shown(stage, world.channel_id, bare.id, world.member_id)
    await stage.answered(stage.choose_menu(unread, MENU), "no picture in this message")


async def test_what_was_covered_stays_covered(stage: Stage) -> None:
    message = write(stage, stage.discord.world.channel_id, [("SPOILER_cat.png", a_picture())])
    result = await stage.pictured(await stage.fill_in(stage.choose_menu(message, MENU), prompt="a heron"))
    assert all(one["filename"].startswith("SPOILER_") for one in result["attachments"])


async def test_a_forged_form_reads_nothing_that_its_sender_may_not(stage: Stage) -> None:
    world = stage.discord.world
    secret, other_id = world.channel_ids["sketches"], world.other_member_id
    hidden = await stage.pictured(
        await stage.imagine("a secret", channel_id=secret, user_id=world.moderator_id)
    )
    private = await stage.pictured(
        await stage.imagine("a letter", channel_id=world.dm_channel(other_id), user_id=other_id)
    )
    older = await stage.pictured(await stage.imagine("long ago", user_id=other_id))
    seen = write(stage, world.channel_id, [("cat.png", a_picture())], user_id=other_id)
    await opened(stage, stage.choose_menu(seen, MENU, other_id))
    world.deny(secret, world.member_id, "view_channel")
    stage.eachlabs.records.clear()

    for message, channel_id in (
        (hidden, world.channel_id),
        (hidden, world.dm_channel(world.member_id)),
        (private, world.dm_channel(world.member_id)),
        (private, world.channel_id),
    ):
        sent = await forged(stage, world.member_id, channel_id, f"easel:reference-form:{message['id']}")
        assert "This picture is gone" in stage.says(sent)
    foreign = await forged(stage, world.member_id, world.lounge_id, f"easel:reference-form:{hidden['id']}")
    assert "forgotten which picture" in stage.says(foreign)
    # What another one was shown is theirs: the bot itself is not shown it again.
    theirs = await forged(stage, world.member_id, world.channel_id, f"easel:reference-form:{seen['id']}")
    assert "forgotten which picture" in stage.says(theirs)
    for words in ("x", "9" * 40, "-1", "", f"{hidden['id']}:{secret}"):
        sent = await forged(stage, world.member_id, world.channel_id, f"easel:reference-form:{words}")
        assert "not known here any more" in stage.says(sent)

    world.deny(world.channel_id, world.member_id, "read_message_history")
    sent = await forged(stage, world.member_id, world.channel_id, f"easel:reference-form:{older['id']}")
    assert "forgotten which picture" in stage.says(sent)
    world.deny(world.channel_id, world.member_id, "use_application_commands")
    sent = await forged(stage, world.member_id, world.channel_id, f"easel:reference-form:{older['id']}")
    assert "may not use commands" in stage.says(sent)
    assert not stage.eachlabs.records


async def test_who_sees_no_history_still_uses_what_they_were_shown(stage: Stage) -> None:
    world = stage.discord.world
    world.deny(world.channel_id, world.member_id, "read_message_history")
    message = write(stage, world.channel_id, [("cat.png", a_picture())])
    await stage.pictured(await stage.fill_in(stage.choose_menu(message, MENU), prompt="a heron"))
    assert given(stage, "a heron") == [a_picture()]
