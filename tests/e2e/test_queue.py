"""What waits is shown where it waits, and taken back by whom it belongs to, wherever they asked."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from playground.eachlabs.records import PredictionRecord
from tests.e2e.places import PLACES, channel_in
from tests.e2e.stage import Message, Stage, a_stage, button

SETTINGS = {"MEMBER_IN_FLIGHT": "20", "GUILD_CONCURRENCY": "1", "EACHLABS_PREDICTION_TIMEOUT_S": "60"}
EPHEMERAL = 1 << 6
SELECT = 3  # a component's type


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with a_stage(tmp_path, SETTINGS) as stage:
        stage.eachlabs.hold()
        yield stage


def record(stage: Stage, prompt: str) -> PredictionRecord:
    return next(one for one in stage.eachlabs.records if one.prompt == prompt)


async def asked(
    stage: Stage, *prompts: str, user_id: int | None = None, channel_id: int | None = None
) -> list[int]:
    """Ask for pictures one after the other, each once the one before has its row."""
    jobs = []
    for prompt in prompts:
        jobs.append(await stage.imagine(prompt, user_id=user_id, channel_id=channel_id))
        await stage.until(lambda: stage.job(jobs[-1]))
    return jobs


async def running(stage: Stage, prompt: str) -> None:
    """Until the provider works on it and the bot knows."""
    await stage.until(lambda: any(one.prompt == prompt for one in stage.eachlabs.records))
    known = record(stage, prompt).id
    await stage.until(lambda: known in str([stage.job(job) for job in stage.asked]))


async def listed(stage: Stage, user_id: int | None = None, channel_id: int | None = None) -> list[str]:
    """The lines of /queue, as one person reads them."""
    shown = stage.command("queue", user_id=user_id, channel_id=channel_id)
    message = await stage.until(lambda: stage.answer(shown))
    assert message["flags"] & EPHEMERAL
    return str(message["content"]).splitlines()


async def cancelled(stage: Stage, job_id: int) -> None:
    await stage.until(lambda: stage.job(job_id)["state"] == "cancelled")
    await stage.answered(job_id, "Cancelled")


# -- /queue


async def test_the_queue_shows_what_is_drawn_and_what_waits_with_ones_own_marked(stage: Stage) -> None:
    world = stage.discord.world
    [first] = await asked(stage, "a *heron*")
    await running(stage, "a *heron*")
    [second] = await asked(stage, "a stork", user_id=world.other_member_id)
    await stage.until(lambda: "ready about" in str(stage.answer(second)))
    await stage.imagine("a secret", private=True)
    await stage.until(lambda: len(stage.job_states()) == 3)
    title, *rows = await listed(stage)
    assert title == "**1 picture is being drawn, 2 wait**"
    assert rows[0].startswith("🎨 **yours:** a \\*heron\\* · started <t:")
    assert rows[1].startswith(f"`1` <@{world.other_member_id}>: a stork · ready about <t:")
    assert rows[2].startswith("`2` **yours:** a secret")
    theirs = await listed(stage, world.other_member_id)
    assert theirs[1].startswith(f"🎨 <@{world.member_id}>: a \\*heron\\*")
    assert theirs[2].startswith("`1` **yours:** a stork")
    assert "secret" not in str(theirs)
    assert "a private picture" in theirs[3]
    stage.eachlabs.release()
    await stage.drawn(first)


async def test_the_queue_is_looked_at_again_with_a_button_also_after_a_restart(stage: Stage) -> None:
    [job] = await asked(stage, "a heron")
    await running(stage, "a heron")
    shown = await stage.answered(stage.command("queue"), "yours")
    await stage.crash()
    await stage.start_bot()
    stage.command("cancel")
    await cancelled(stage, job)
    stage.press(shown, "queue-refresh")
    await stage.until(lambda: "Nothing is being drawn" in shown_again(stage, shown))


def shown_again(stage: Stage, message: Message) -> str:
    world = stage.discord.world
    messages = stage.messages(int(message["channel_id"]), world.member_id)
    return next(str(one["content"]) for one in messages if one["id"] == message["id"])


async def test_where_the_bot_is_no_member_others_are_not_shown(stage: Stage) -> None:
    world = stage.discord.world
    channel_id = channel_in(stage, "elsewhere")
    await asked(stage, "mine", channel_id=channel_id)
    await asked(stage, "theirs", user_id=world.other_member_id, channel_id=channel_id)
    lines = str(await listed(stage, channel_id=channel_id))
    assert "mine" in lines
    assert "theirs" not in lines


# -- /cancel


@pytest.mark.parametrize("place", PLACES)
async def test_a_running_one_is_cancelled_at_the_provider_anywhere(stage: Stage, place: str) -> None:
    channel_id = channel_in(stage, place)
    [job] = await asked(stage, "a heron", channel_id=channel_id)
    await running(stage, "a heron")
    await stage.crash()
    await stage.start_bot()
    await stage.answered(stage.command("cancel", channel_id=channel_id), "❌ Cancelled.")
    await cancelled(stage, job)
    assert record(stage, "a heron").status == "cancelled"
    await stage.answered(stage.command("cancel", channel_id=channel_id), "Nothing of yours")


async def test_one_that_waits_never_reaches_the_provider(stage: Stage) -> None:
    first, second = await asked(stage, "first", "second")
    await running(stage, "first")
    await stage.answered(stage.command("cancel", which="SECOND"), "❌ Cancelled.")
    await cancelled(stage, second)
    stage.eachlabs.release()
    await stage.drawn(first)
    assert [one.prompt for one in stage.eachlabs.records] == ["first"]


async def test_of_several_one_is_chosen_or_all(stage: Stage) -> None:
    world = stage.discord.world
    jobs = await asked(stage, "one", "two", "three")
    [others] = await asked(stage, "not mine", user_id=world.other_member_id)
    menu = await stage.answered(stage.command("cancel"), "Which one?")
    options = button(menu, "cancel-which")["options"]
    assert [one["label"] for one in options] == ["one", "two", "three", "All of mine"]
    choose(stage, menu, [str(jobs[1])])
    await cancelled(stage, jobs[1])
    menu = await stage.answered(stage.command("cancel"), "Which one?")
    choose(stage, menu, ["all"])
    for job in (jobs[0], jobs[2]):
        await cancelled(stage, job)
    await stage.until(lambda: "2 requests were cancelled" in shown_again(stage, menu))
    assert stage.job(others)["state"] in ("queued", "running")


def choose(stage: Stage, menu: Message, values: list[str]) -> int:
    world = stage.discord.world
    channel_id = int(menu["channel_id"])
    custom_id = button(menu, "cancel-which")["custom_id"]
    return stage.discord.people.choose(world.member_id, channel_id, int(menu["id"]), custom_id, values)


async def test_suggestions_are_ones_own_in_the_making(stage: Stage) -> None:
    world = stage.discord.world
    jobs = await asked(stage, "a crème heron", "a stork")
    await asked(stage, "another's heron", user_id=world.other_member_id)
    where = world.member_id, world.channel_id
    found = await stage.discord.people.autocomplete(*where, "cancel", "which", "CREME")
    assert [(one["name"], one["value"]) for one in found] == [("a crème heron", str(jobs[0]))]


# -- ❌


async def test_the_button_cancels_for_its_requester_and_for_a_moderator(stage: Stage) -> None:
    world = stage.discord.world
    [mine, other] = await asked(stage, "mine", "another")
    for job in (mine, other):
        await stage.until(lambda job=job: (stage.answer(job) or {}).get("components"))  # type: ignore[misc]
    refused = stage.press(stage.answer(mine) or {}, "cancel", world.other_member_id)
    await stage.answered(refused, "Only the one who asked for this picture, or a moderator")
    stage.press(stage.answer(mine) or {}, "cancel")
    await cancelled(stage, mine)
    stage.press(stage.answer(other) or {}, "cancel", world.moderator_id)
    await cancelled(stage, other)


async def test_nobody_elses_is_cancelled_by_what_is_forged(stage: Stage) -> None:
    world = stage.discord.world
    [mine] = await asked(stage, "mine")
    await asked(stage, "theirs", "theirs too", user_id=world.other_member_id)
    await stage.until(lambda: (stage.answer(mine) or {}).get("components"))
    waiting = stage.answer(mine) or {}
    await stage.answered(stage.forge(waiting, f"easel:cancel:{mine}", world.other_member_id), "Only the one")
    for which, words in ((str(mine), "not in the making"), (None, "Which one?")):
        asked_for = stage.command("cancel", user_id=world.other_member_id, which=which)
        menu = await stage.answered(asked_for, words)
    people, channel_id = stage.discord.people, int(menu["channel_id"])
    custom_id = f"easel:cancel-which:{world.other_member_id}"
    # A value that the menu does not offer; the menu's custom_id on a message that everybody sees.
    people.forge(world.other_member_id, channel_id, int(menu["id"]), custom_id, SELECT, [str(mine)])
    asked_on = people.forge(world.other_member_id, channel_id, int(waiting["id"]), custom_id, SELECT, ["all"])
    stage.asked[asked_on] = channel_id, world.other_member_id
    await stage.answered(asked_on, "not known here")
    await stage.restart_bot()  # everything before was answered
    assert stage.job(mine)["state"] in ("queued", "running")
    stage.eachlabs.release()
    await stage.drawn(mine)


async def test_what_ended_is_not_cancelled(stage: Stage) -> None:
    world = stage.discord.world
    stage.eachlabs.release()
    result = await stage.drawn(await stage.imagine("a heron"))
    job_id = button(result, "info")["custom_id"].split(":")[2]
    await stage.until(lambda: stage.job(int(job_id))["state"] == "done")
    over = stage.forge(result, f"easel:cancel:{job_id}", world.member_id)
    await stage.answered(over, "not in the making any more")
    assert result["attachments"] == (stage.answer(int(job_id)) or {})["attachments"]
