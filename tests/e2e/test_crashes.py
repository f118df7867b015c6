"""``kill -9`` between any two steps of a job: after the restart it ends, posted once and created once.

Where a kill falls is never left to time: it falls inside a save (:mod:`tests.e2e.kills`), or while the
provider or Discord holds an answer back.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
import pytest_asyncio

from tests.e2e.kills import (
    ENDED,
    answered_after,
    done_once,
    expire_tokens,
    held_files,
    in_state,
    killed_in_save,
    killed_in_upload,
    predictions,
    quickly,
    rerolled,
    tidy,
)
from tests.e2e.stage import SPEED, Stage, a_picture, a_stage, is_reply

pytestmark = pytest.mark.asyncio(loop_scope="module")

HELD_BACK_S = 30.0 * SPEED  # by the provider's clock: much longer than any test
TOO_LATE_S = 1_000.0  # a token lives 900 s
LONG_S = 600.0  # Discord remembers a nonce for a few minutes

RECORDED = "NEW.message_id IS NOT NULL AND OLD.message_id IS NULL"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shared(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    """One stage for all kills: whatever happened before, the bot goes on."""
    async with a_stage(tmp_path_factory.mktemp("crashes"), draw=quickly) as stage:
        yield stage


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shared_late(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    """A stage whose Discord lags so far behind that an interaction's quarter of an hour is over at once."""
    async with a_stage(tmp_path_factory.mktemp("late"), draw=quickly) as stage:
        stage.discord.world.clock.advance(-TOO_LATE_S)
        yield stage


@pytest_asyncio.fixture(loop_scope="module")
async def stage(shared: Stage) -> AsyncIterator[Stage]:
    """The stage with a bot that runs and has nothing to do."""
    yield shared
    await tidy(shared)


@pytest_asyncio.fixture(loop_scope="module")
async def late(shared_late: Stage) -> AsyncIterator[Stage]:
    """As :func:`stage`, where every result comes late."""
    yield shared_late
    await tidy(shared_late)


# -- between two saves

GAPS = {
    "acknowledged|queued": ("acknowledged", "NEW.state = 'queued'"),
    "queued|creating": ("queued", "NEW.state = 'creating'"),
    "creating|running": ("creating", "NEW.state = 'running'"),
    "running|fetched": ("running", "NEW.state = 'fetched'"),
    "fetched|delivering": ("fetched", "NEW.state = 'delivering'"),
    "posted|recorded": ("delivering", RECORDED),
    "recorded|done": ("delivering", "NEW.state = 'done'"),
}


@pytest.mark.parametrize("gap", GAPS)
async def test_a_kill_between_two_saves_costs_nothing(stage: Stage, gap: str) -> None:
    state, when = GAPS[gap]
    async with killed_in_save(stage, when):
        job_id = await stage.imagine(f"killed at {gap}", image=("cat.png", a_picture()))
        await in_state(stage, job_id, state)
    assert stage.job(job_id)["state"] == state
    await stage.start_bot()
    message = await done_once(stage, job_id)
    assert [file["filename"] for file in message["attachments"]] == [f"easel-{job_id}.png", "reference.png"]


async def test_a_kill_in_each_of_two_runs_costs_no_more_than_one(stage: Stage) -> None:
    async with killed_in_save(stage, "NEW.state = 'running'"):
        job_id = await stage.imagine("killed twice")
    async with killed_in_save(stage, "NEW.state = 'running'"):
        await stage.start_bot()
    await stage.start_bot()
    await done_once(stage, job_id)


# -- in the middle of a step


async def test_a_kill_while_the_reference_is_read(stage: Stage) -> None:
    async with held_files(stage) as may_come:
        job_id = await stage.imagine("killed in reading", image=("cat.png", a_picture()))
        await stage.until(lambda: stage.discord.acknowledged_after_s(job_id) is not None)
        await in_state(stage, job_id, "acknowledged")
        await stage.crash()
        may_come.set()
        await stage.start_bot()
        await done_once(stage, job_id)
    [prediction] = predictions(stage, "killed in reading")
    assert prediction.reference_bytes == a_picture()


async def test_a_kill_in_the_pause_that_a_429_asks_for(stage: Stage) -> None:
    refused = stage.eachlabs.stats.refused["fault"]
    stage.eachlabs.faults.next_create("rate-limited-for", 3)
    job_id = await stage.imagine("killed in the pause")
    await stage.until(lambda: stage.eachlabs.stats.refused["fault"] > refused)
    await in_state(stage, job_id, "queued")
    await stage.crash()
    await stage.start_bot()
    await done_once(stage, job_id)


async def test_a_kill_in_the_middle_of_each_other_step(stage: Stage) -> None:
    world, faults, asked = stage.discord.world, stage.eachlabs.faults, stage.eachlabs.stats.requests
    another_guild_id = world.add_guild("Another guild")
    world.join(another_guild_id, world.member_id)
    here, (there,) = world.channel_id, world.guild_channels(another_guild_id)
    jobs: dict[str, int] = {}

    async def begin(step: str, channel_id: int, begun: Callable[[], object]) -> None:
        jobs[step] = await stage.imagine(f"killed in {step}", channel_id=channel_id)
        await stage.until(begun)

    faults.output("picture-slow", HELD_BACK_S)
    fetched, created = asked["output"], asked["create"]
    await begin("fetching", here, lambda: asked["output"] > fetched)
    stage.eachlabs.hold()
    await begin("running", here, lambda: stage.job(jobs["running"]).get("state") == "running")
    faults.next_create("create-slow", HELD_BACK_S)
    await begin("creating", there, lambda: predictions(stage, "killed in creating"))
    faults.next_create("create-lost", HELD_BACK_S)
    await begin("losing", there, lambda: asked["create"] == created + 4)
    await begin("waiting", there, lambda: stage.job(jobs["waiting"]).get("state") == "queued")
    states = {step: stage.job(job_id)["state"] for step, job_id in jobs.items()}
    assert states == {
        "fetching": "running",
        "running": "running",
        "creating": "creating",
        "losing": "creating",
        "waiting": "queued",
    }
    await stage.crash()
    stage.eachlabs.release()
    predictions(stage, "killed in fetching")[0].faults = {}
    await stage.start_bot()
    await stage.until(lambda: set(stage.job_states()) <= ENDED)
    # What was created unheard is found in the provider's listing; what is not there is created once more.
    assert {step: stage.job(job_id)["creates"] for step, job_id in jobs.items()} == {
        **dict.fromkeys(states, 1),
        "losing": 2,
    }
    for job_id in jobs.values():
        await done_once(stage, job_id)


async def test_a_kill_before_a_create_is_answered_that_no_listing_tells_of(stage: Stage) -> None:
    stage.eachlabs.faults.next_create("create-slow", HELD_BACK_S)
    job_id = await stage.imagine("killed without a listing")
    await stage.until(lambda: predictions(stage, "killed without a listing"))
    await stage.crash()
    stage.eachlabs.faults.next_listing("listing-404", times=100)
    await stage.start_bot()
    await done_once(stage, job_id, creates=2)
    assert stage.job(job_id)["creates"] == 2


async def test_a_kill_while_it_is_uploaded_as_an_edit(stage: Stage) -> None:
    await killed_in_upload(stage, "PATCH", "/webhooks/*")


async def test_a_kill_while_it_is_uploaded_as_a_post(late: Stage) -> None:
    await killed_in_upload(late, "POST", "/channels/*/messages")


# -- posted and not recorded, told and not recorded


async def test_a_result_that_was_posted_unrecorded_is_found_when_the_token_is_over(stage: Stage) -> None:
    async with killed_in_save(stage, RECORDED):
        job_id = await stage.imagine("killed after the edit")
        await stage.until(lambda: stage.results(job_id))
    posted = stage.results(job_id)
    expire_tokens(stage)
    await stage.start_bot()
    await done_once(stage, job_id)
    assert stage.results(job_id) == posted


async def test_a_late_result_that_was_posted_unrecorded_is_found(late: Stage) -> None:
    async with killed_in_save(late, RECORDED):
        job_id = await late.imagine("killed after the post")
        await late.until(lambda: late.results(job_id))
    posted = late.results(job_id)
    await late.start_bot()
    message = await done_once(late, job_id)
    assert late.results(job_id) == posted
    assert [person["id"] for person in message["mentions"]] == [str(late.discord.world.member_id)]
    assert late.answer(job_id) is None, "the waiting message is gone"


async def test_a_late_result_is_found_when_discord_has_forgotten_its_nonce(stage: Stage) -> None:
    async with killed_in_save(stage, "NEW.state = 'delivering'"):
        job_id = await stage.imagine("killed long ago")
    expire_tokens(stage)
    async with killed_in_save(stage, RECORDED):
        await stage.start_bot()
        await stage.until(lambda: stage.results(job_id))
    posted = stage.results(job_id)
    stage.discord.world.clock.advance(LONG_S)
    try:
        await stage.start_bot()
        await done_once(stage, job_id)
    finally:
        stage.discord.world.clock.advance(-LONG_S)
    assert stage.results(job_id) == posted


async def test_a_rerolls_result_that_was_posted_unrecorded_is_found(stage: Stage) -> None:
    original, reroll_id = await rerolled(stage, "killed after the reply")
    async with killed_in_save(stage, RECORDED):
        stage.react(original, stage.discord.world.other_member_id)
        await stage.until(lambda: stage.results(reroll_id()))
    await stage.start_bot()
    await done_once(stage, reroll_id(), creates=2)  # with the original's
    assert len([message for message in stage.messages() if is_reply(message, original)]) == 1


async def test_a_rerolls_waiting_message_that_was_posted_unrecorded_is_found(stage: Stage) -> None:
    original, reroll_id = await rerolled(stage, "killed before the reply was recorded")
    async with killed_in_save(stage, "NEW.status_message_id IS NOT NULL AND OLD.status_message_id IS NULL"):
        stage.react(original, stage.discord.world.other_member_id)
        await stage.until(lambda: [message for message in stage.messages() if is_reply(message, original)])
    await stage.start_bot()
    await done_once(stage, reroll_id(), creates=2)
    assert len([message for message in stage.messages() if is_reply(message, original)]) == 1


async def test_a_failure_that_was_told_unrecorded_is_one_message(stage: Stage) -> None:
    async with killed_in_save(stage, "NEW.state = 'failed'"):
        job_id = await stage.imagine("killed after the failure [fault:provider-rejected]")
        await stage.refused(job_id)
    await stage.start_bot()
    await in_state(stage, job_id, "failed")
    answers = [message for message in stage.messages() if "killed after the failure" in message["content"]]
    assert len(answers) == 1


# -- what ends, ends


async def test_where_the_bot_may_not_post_any_more_the_picture_is_kept(late: Stage) -> None:
    world = late.discord.world
    async with killed_in_save(late, "NEW.state = 'delivering'"):
        job_id = await late.imagine("killed and banished")
    world.deny_bot(world.channel_id, "send_messages")
    try:
        await late.start_bot()
        await late.until(lambda: late.job(job_id)["state"] in ENDED)
    finally:
        world.deny_bot(world.channel_id)
    job = late.job(job_id)
    assert (job["state"], job["reason"]) == ("kept", "delivery_forbidden")
    assert late.results(job_id) == []


async def test_finished_jobs_are_not_taken_up_again(stage: Stage) -> None:
    await stage.drawn(await stage.imagine("all is over"))
    await stage.refused(await stage.imagine("all is over [fault:provider-rejected]"))
    await stage.until(lambda: set(stage.job_states()) <= {"done", "failed"})
    await stage.crash()
    answered, requests = len(stage.discord.requests), stage.eachlabs.stats.requests.copy()
    await stage.start_bot()
    interaction_id = await stage.imagine("   ")  # refused at once: whoever answers has started
    await stage.until(lambda: stage.answer(interaction_id))
    assert [request for request in answered_after(stage, answered) if "/messages" in request.path] == []
    assert set(stage.eachlabs.stats.requests - requests) <= {"model"}, "it looks whether the model exists"
    job_id = await stage.imagine("all goes on")
    await stage.drawn(job_id)
    assert stage.eachlabs.stats.requests["create"] == requests["create"] + 1
    [message_id] = stage.results(job_id)
    told = [request.path for request in answered_after(stage, answered) if request.files]
    assert [path.rpartition("/")[2] for path in told] in (["@original"], [str(message_id)])


# -- asked to stop


async def test_sigterm_lets_what_runs_end_and_the_rest_waits_for_the_next_start(stage: Stage) -> None:
    stage.eachlabs.hold()
    asked = []
    for number in range(3):
        asked.append(await stage.imagine(f"stopped {number}"))
        await stage.until(lambda: stage.job(asked[-1]))
    await stage.until(
        lambda: [stage.job(job_id).get("state") for job_id in asked] == ["running", "running", "queued"]
    )
    stopping = asyncio.create_task(stage.bot.stop())
    refused_id = await stage.imagine("stopped before it began")
    await stage.until(lambda: stage.answer(refused_id))
    stage.eachlabs.release()
    assert await stopping == 0
    assert [stage.job(job_id)["state"] for job_id in asked] == ["done", "done", "queued"]
    assert stage.job(refused_id) == {}
    await stage.discord.until(lambda: not stage.discord.bot_online)
    await stage.start_bot()
    for job_id in asked:
        await done_once(stage, job_id)


async def test_sigterm_waits_no_longer_than_its_grace(tmp_path: Path) -> None:
    async with a_stage(tmp_path, {"SHUTDOWN_GRACE_S": "0.5"}, draw=quickly) as stage:
        stage.eachlabs.hold()
        job_id = await stage.imagine("stopped in its middle")
        await in_state(stage, job_id, "running")
        assert await stage.bot.stop() == 0
        assert stage.job(job_id)["state"] == "running"
        await stage.discord.until(lambda: not stage.discord.bot_online)
        stage.eachlabs.release()
        await stage.start_bot()
        await done_once(stage, job_id)
