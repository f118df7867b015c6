"""/help, as a member reads it."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio
from PIL import Image
from simcord.enums import ComponentType

from cogs.language import speaking
from cogs.presenters.help import MORE_WORDS, REFERENCED, Topic
from tests.e2e.places import PLACES, channel_in
from tests.e2e.stage import Message, Stage, a_stage

EPHEMERAL = 1 << 6

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def everyones(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    async with a_stage(tmp_path_factory.mktemp("help")) as stage:
        yield stage


@pytest.fixture
def stage(everyones: Stage) -> Iterator[Stage]:
    """One stage for all; everybody speaks English again after it."""
    yield everyones
    everyones.discord.world.set_locale(everyones.discord.world.member_id, "en-US")


def choose(stage: Stage, message: Message, topic: str) -> int:
    """Choose a topic below /help's answer."""
    world, channel_id = stage.discord.world, int(message["channel_id"])
    return stage.discord.people.choose(world.member_id, channel_id, int(message["id"]), "easel:help", [topic])


async def read(stage: Stage, interaction_id: int, title: str) -> Message:
    """The answer to /help, once it has this title."""

    def look() -> Message | None:
        message = stage.answer(interaction_id)
        return message if message and message["embeds"] and title in message["embeds"][0]["title"] else None

    return await stage.until(look)  # type: ignore[no-any-return]


def pictures_in(stage: Stage, message: Message) -> list[tuple[int, int]]:
    """The sizes of the pictures that a message's embeds show."""
    urls = [one["image"]["url"] for one in message["embeds"] if one.get("image")]
    return [Image.open(io.BytesIO(stage.discord.cdn_bytes(url))).size for url in urls]


async def test_it_is_read_anywhere_topic_by_topic_also_after_a_restart(stage: Stage) -> None:
    asked = [stage.command("help", channel_id=channel_in(stage, place)) for place in PLACES]
    first = await asyncio.gather(*(read(stage, one, "Start") for one in asked))
    for message in first:
        assert message["flags"] & EPHEMERAL
        assert "`/imagine`" in message["embeds"][0]["description"]
        assert not pictures_in(stage, message)
        choose(stage, message, "prompts")
    second = await asyncio.gather(*(read(stage, one, "Good prompts") for one in asked))
    for message in second:
        assert pictures_in(stage, message) == [(480, 274)] * 2
        assert MORE_WORDS.prompt in message["embeds"][2]["description"]
    await stage.restart_bot()
    for message in second:
        choose(stage, message, "reference")
    third = await asyncio.gather(*(read(stage, one, "From a picture") for one in asked))
    for message in third:
        assert pictures_in(stage, message) == [(480, 274)] * 2
        assert REFERENCED.prompt in message["embeds"][2]["description"]
        choose(stage, message, "start")
    last = await asyncio.gather(*(read(stage, one, "Start") for one in asked))
    for message in last:
        assert not pictures_in(stage, message), "what another topic showed is gone"
        assert message["attachments"] == []
        assert message["flags"] & EPHEMERAL


async def test_a_topic_is_opened_at_once(stage: Stage) -> None:
    for topic in Topic:
        message = await read(stage, stage.command("help", topic=topic.value), "")
        [row] = message["components"]
        [select] = row["components"]
        assert [one["value"] for one in select["options"] if one.get("default")] == [topic.value]
        assert message["embeds"][0]["title"].endswith(
            next(one["label"] for one in select["options"] if one["value"] == topic.value)
        )


async def test_it_speaks_the_readers_language(stage: Stage) -> None:
    world = stage.discord.world
    world.set_locale(world.member_id, "de")
    say = speaking("de")
    message = await read(stage, stage.command("help"), say("choice-help-start"))
    assert say("help-start") in message["embeds"][0]["description"]


async def test_what_went_wrong_last_is_told_to_whom_it_happened(stage: Stage) -> None:
    world = stage.discord.world
    nothing = await read(stage, stage.command("help", topic="wrong"), "What went wrong")
    assert "none of your requests failed" in nothing["embeds"][0]["description"]
    asked = await stage.imagine("something *odd* [fault:provider-rejected]")
    await stage.until(lambda: stage.job(asked).get("state") == "failed")
    choose(stage, nothing, "wrong")

    def told() -> str | None:
        message = next(one for one in stage.messages(user_id=world.member_id) if one["id"] == nothing["id"])
        text = str(message["embeds"][0]["description"])
        return text if "Your last request that failed" in text else None

    text = await stage.until(told)
    for words in ("> something \\*odd\\*", "The model declined this request", "Try to put it in other words"):
        assert words in text
    others = stage.command("help", topic="wrong", user_id=world.other_member_id)
    message = await read(stage, others, "What went wrong")
    assert "none of your requests failed" in message["embeds"][0]["description"]


async def test_another_message_is_not_turned_into_help(stage: Stage) -> None:
    world, people = stage.discord.world, stage.discord.people
    result = await stage.drawn(await stage.imagine("a heron"))
    where = world.channel_id, world.other_member_id
    kind = int(ComponentType.STRING_SELECT)
    forged = people.forge(where[1], where[0], int(result["id"]), "easel:help", kind, ["start"])
    stage.asked[forged] = where
    await stage.answered(forged, "not known here any more")
    [now] = [one for one in stage.messages() if one["id"] == result["id"]]
    assert (now["content"], now["embeds"], now["attachments"]) == (
        result["content"],
        [],
        result["attachments"],
    )


async def test_a_topic_that_is_not_there_shows_the_start(stage: Stage) -> None:
    world, people = stage.discord.world, stage.discord.people
    asked = stage.command("help", topic="prompts")
    message = await read(stage, asked, "Good prompts")
    kind = int(ComponentType.STRING_SELECT)
    people.forge(world.member_id, world.channel_id, int(message["id"]), "easel:help", kind, ["nothing"])
    await read(stage, asked, "Start")
