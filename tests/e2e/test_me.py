"""What somebody reads of themselves, what they choose for good, and how they are forgotten."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any

import pytest
import pytest_asyncio

from engine.catalogue import Catalogue
from tests.e2e.stage import Message, Stage, a_stage, button

EPHEMERAL = 1 << 6
CATALOGUE = Catalogue.load()
SHAPED = CATALOGUE.find(CATALOGUE.taking("aspect")[0])
SHAPELESS = next(model for model in CATALOGUE.draws() if model.aspect is None)
SETTINGS = {"MEMBER_IN_FLIGHT": "3", "GUILD_CONCURRENCY": "8"}

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    async with a_stage(tmp_path_factory.mktemp("me"), SETTINGS) as stage:
        yield stage


@dataclass
class Person:
    """Somebody of a test's own, in the usual guild and in one without the bot."""

    stage: Stage
    id: int
    places: tuple[int, ...]  # channels: of the guild, a thread's, a direct message's, elsewhere

    def does(self, command: str, channel_id: int | None = None, **options: Any) -> int:
        """Type a command; return the interaction's id."""
        where = channel_id or self.places[0]
        return self.stage.command(command, user_id=self.id, channel_id=where, **options)

    async def reads(self, command: str, *words: str, channel_id: int | None = None, **options: Any) -> str:
        """What a command answers, for their eyes alone."""
        answer = await self.stage.answered(self.does(command, channel_id, **options), *words)
        assert answer["flags"] & EPHEMERAL
        return str(answer["content"])

    async def draws(self, prompt: str, channel_id: int | None = None, **options: Any) -> Message:
        """Ask for a picture and wait for it."""
        asked = self.does("imagine", channel_id, prompt=prompt, **options)
        result = await self.stage.pictured(asked)
        await self.stage.until(lambda: self.stage.job(asked)["state"] == "done")
        return result


def somebody(stage: Stage, name: str) -> Person:
    world = stage.discord.world
    person_id = world.add_person(world.guild_id, name)
    world.join(world.foreign_guild_id, person_id)
    places = world.channel_id, world.thread_id, world.dm_channel(person_id), world.lounge_id
    return Person(stage, person_id, places)


@pytest.fixture
def ann(stage: Stage) -> Person:
    return somebody(stage, "Ann")


@pytest.fixture
def bob(stage: Stage) -> Person:
    return somebody(stage, "Bob")


def rows(stage: Stage, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(f"file:{stage.database}?mode=ro", uri=True)) as connection:
        return connection.execute(query).fetchall()


async def asked_whether(stage: Stage, person: Person, channel_id: int | None = None) -> Message:
    """What "Forget me" below /me asks."""
    me = await stage.answered(person.does("me", channel_id), "What I keep")
    return await stage.answered(stage.press(me, "forget", person.id), "Shall I forget you?")


def shown(stage: Stage, message: Message, person: Person) -> str:
    """What a message says now."""
    messages = stage.messages(int(message["channel_id"]), person.id)
    return next(str(one["content"]) for one in messages if one["id"] == message["id"])


# -- /me


async def test_what_one_used_is_told_anywhere_and_nothing_of_others(
    stage: Stage, ann: Person, bob: Person
) -> None:
    for channel_id in ann.places:
        await ann.draws("a heron", channel_id)
    await bob.draws("a stork")
    await stage.restart_bot()
    for channel_id in ann.places:
        told = await ann.reads("me", "4 today · 4 this month · 4 in all", channel_id=channel_id)
        assert "4 requests since" in told
        assert "about $" in told
    assert "1 in all" in await bob.reads("me", "You and Easel")


async def test_who_asked_for_nothing_reads_that_nothing_is_kept(ann: Person) -> None:
    told = await ann.reads("me", "0 in all")
    assert told.endswith("Nothing.")


async def test_what_is_in_the_making_counts_against_what_may_be_asked_for_there(
    stage: Stage, ann: Person
) -> None:
    guild, thread, letters, _ = ann.places
    stage.eachlabs.hold()
    asked = [ann.does("imagine", where, prompt="slow") for where in (guild, thread, letters)]
    await stage.until(lambda: all(stage.says(one) for one in asked))
    assert "3 · here you may ask for 1 more" in await ann.reads("me", "You and Easel")
    assert "3 · here you may ask for 2 more" in await ann.reads("me", "You and Easel", channel_id=letters)
    stage.eachlabs.release()
    for one in asked:
        await stage.pictured(one)
    await stage.until(lambda: all(stage.job(one)["state"] == "done" for one in asked))
    assert "0 · here you may ask for 3 more" in await ann.reads("me", "You and Easel")


# -- being forgotten


async def test_one_is_forgotten_after_being_told_what_goes_and_what_stays(
    stage: Stage, ann: Person, bob: Person
) -> None:
    result = await ann.draws("my own *words*", style="noir")
    private = await ann.draws("my secret", private=True)
    others = await bob.draws("a stork")
    await ann.reads("defaults set", "noir", style="noir")
    question = await asked_whether(stage, ann)
    for words in ("2 requests of yours", "your defaults", "🗑️", "your account's number"):
        assert words in question["content"]
    await stage.restart_bot()
    stage.press(question, "forget-erase", ann.id)
    await stage.until(lambda: "2 requests were erased" in shown(stage, question, ann))

    assert rows(stage, f"SELECT * FROM jobs WHERE requester_id = {ann.id}") == []
    assert rows(stage, f"SELECT * FROM member_defaults WHERE member_id = {ann.id}") == []
    assert rows(stage, f"SELECT member_id, jobs FROM erasures WHERE member_id = {ann.id}") == [(ann.id, 2)]
    assert (await ann.reads("me", "0 in all")).endswith("Nothing.")
    await ann.reads("gallery", "You have no pictures yet", whose="mine")
    await ann.reads("defaults show", "You have no defaults")
    for message, person in ((result, ann), (result, bob), (private, ann)):
        for action in ("reroll", "edit", "info", "delete"):
            pressed = stage.press(message, action, person.id)
            await stage.answered(pressed, "not known here any more")
    assert result["attachments"], "what was posted stays"
    assert stage.press(others, "info", ann.id)
    assert "1 in all" in await bob.reads("me", "You and Easel")


async def test_what_is_in_the_making_is_cancelled_first(stage: Stage, ann: Person) -> None:
    stage.eachlabs.hold()
    asked = [ann.does("imagine", where, prompt="slow") for where in (ann.places[0], ann.places[2])]
    await stage.until(lambda: all(stage.job(one).get("state") == "running" for one in asked))
    question = await asked_whether(stage, ann)
    assert "2 requests are cancelled" in question["content"]
    stage.press(question, "forget-erase", ann.id)
    await stage.until(lambda: "erased" in shown(stage, question, ann))
    stage.eachlabs.release()
    assert rows(stage, f"SELECT * FROM jobs WHERE requester_id = {ann.id}") == []
    for one in asked:
        await stage.answered(one, "Cancelled")


async def test_one_can_think_again(stage: Stage, ann: Person) -> None:
    await ann.draws("a heron")
    for channel_id in ann.places:
        question = await asked_whether(stage, ann, channel_id)
        stage.press(question, "forget-keep", ann.id)
        await stage.until(lambda question=question: "Nothing was erased" in shown(stage, question, ann))  # type: ignore[misc]
    assert "1 in all" in await ann.reads("me", "You and Easel")


async def test_nobody_is_forgotten_by_somebody_else(stage: Stage, ann: Person, bob: Person) -> None:
    result = await ann.draws("a heron")
    await bob.draws("a stork")
    question = await asked_whether(stage, bob)
    for action in ("forget", "forget-erase", "forget-keep"):
        forged = stage.forge(question, f"easel:{action}:{ann.id}", bob.id)
        await stage.answered(forged, "somebody else's")
    # One's own, but below a message that others see: it would be changed.
    for action in ("forget-erase", "forget-keep"):
        forged = stage.forge(result, f"easel:{action}:{bob.id}", bob.id)
        await stage.answered(forged, "not known here")
    assert len(rows(stage, f"SELECT id FROM jobs WHERE requester_id IN ({ann.id}, {bob.id})")) == 2
    assert shown(stage, result, bob) == result["content"]


# -- /defaults


async def test_defaults_are_kept_anywhere_and_drawn_with_also_after_a_restart(
    stage: Stage, ann: Person, bob: Person
) -> None:
    assert SHAPED.aspect is not None
    aspect = next(one for one in SHAPED.aspect.values if one != "1:1")
    guild, thread, letters, elsewhere = ann.places
    await ann.reads("defaults show", "no defaults", channel_id=elsewhere)
    await ann.reads("defaults set", SHAPED.label, channel_id=letters, model=SHAPED.name)
    await ann.reads("defaults set", aspect, channel_id=elsewhere, aspect=aspect)
    told = await ann.reads("defaults set", "noir", channel_id=thread, style="noir", private=True)
    for words in (SHAPED.label, aspect, "`style` · noir", "only you"):
        assert words in told
    await stage.restart_bot()
    assert await ann.reads("defaults show", "noir", channel_id=guild) == told
    result = await ann.draws("a heron")
    assert result["flags"] & EPHEMERAL
    job = stage.job(int(button(result, "info")["custom_id"].split(":")[2]))
    assert (job["model"], job["aspect"], job["style"]) == (SHAPED.name, aspect, "noir")
    assert "no defaults" in await bob.reads("defaults show", "defaults")


async def test_one_default_is_taken_back_or_all(ann: Person) -> None:
    await ann.reads("defaults set", "noir", style="noir", private=False)
    told = await ann.reads("defaults reset", "everybody sees", what="style")
    assert "noir" not in told
    await ann.reads("defaults reset", "no defaults")


async def test_what_cannot_be_a_default_is_refused_with_what_can(ann: Person) -> None:
    assert SHAPED.aspect is not None
    await ann.reads("defaults set", "no model called nonsense", model="nonsense")
    await ann.reads("defaults set", "no style called nonsense", style="nonsense")
    await ann.reads("defaults set", "No model takes", *list(SHAPED.aspect.values)[:2], aspect="nonsense")
    await ann.reads("defaults set", SHAPELESS.label, "takes no `aspect`", model=SHAPELESS.name, aspect="1:1")
    await ann.reads("defaults set", "Give at least one")
    await ann.reads("defaults show", "no defaults")
    await ann.reads("defaults set", SHAPED.label, model=SHAPED.name)
    taken = list(SHAPED.aspect.values)
    told = await ann.reads("defaults set", "does not take the `aspect` 99:1", aspect="99:1")
    assert all(one in told for one in taken[:3])
    await ann.reads("defaults set", taken[0], aspect=taken[0])


async def test_lists_open_as_one_types_and_the_shapes_are_the_default_models(
    stage: Stage, ann: Person
) -> None:
    people = stage.discord.people

    async def offered(option: str, typed: str = "", **filled: str) -> list[str]:
        choices = await people.autocomplete(ann.id, ann.places[2], "defaults set", option, typed, filled)
        return [str(one["value"]) for one in choices]

    assert SHAPED.aspect is not None
    assert SHAPED.name in await offered("model", SHAPED.label[:4])
    assert "noir" in await offered("style", "noi")
    assert await offered("aspect", model=SHAPED.name) == list(SHAPED.aspect.values)[:25]
    await ann.reads("defaults set", SHAPELESS.label, model=SHAPELESS.name)
    assert await offered("aspect") == []
