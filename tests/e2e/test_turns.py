"""Turns, caps and the request budget, with the real process."""

from __future__ import annotations

import re
from pathlib import Path

from playground.eachlabs import Limits
from tests.e2e.stage import SPEED, Stage, a_stage


async def refusal(stage: Stage, interaction_id: int) -> str:
    """What only the requester reads."""
    message = await stage.until(lambda: stage.answer(interaction_id))
    assert message["flags"] & 64, "only they see it"
    return str(message["content"])


async def test_a_member_has_three_under_way_and_is_told_when_to_come_back(stage: Stage) -> None:
    stage.eachlabs.hold()
    asked = []
    for number in range(3):
        asked.append(await stage.imagine(f"picture {number}"))
        await stage.until(lambda: len(stage.job_states()) == len(asked))
    await stage.until(lambda: "ready about" in stage.says(asked[2]))
    text = await refusal(stage, await stage.imagine("one more"))
    assert text.startswith("You have 3 pictures in the making here. Ask again when one is there: <t:")
    other = stage.discord.world.other_member_id
    asked_by_another = await stage.imagine("another's", user_id=other)
    await stage.until(lambda: len(stage.job_states()) == 4)
    stage.eachlabs.release()
    for interaction_id in asked:
        await stage.drawn(interaction_id)
    await stage.until(lambda: stage.answer(asked_by_another, other))
    await stage.drawn(await stage.imagine("one more"))


async def test_a_failed_job_frees_its_place(stage: Stage) -> None:
    for _ in range(2):
        asked = [await stage.imagine("a heron [fault:refused]") for _ in range(3)]
        for interaction_id in asked:
            await stage.refused(interaction_id)
        await stage.until(lambda: set(stage.job_states()) == {"failed"})


async def test_a_full_queue_is_refused_politely(tmp_path: Path) -> None:
    settings = {"GUILD_QUEUE": "2", "GUILD_CONCURRENCY": "1", "MEMBER_IN_FLIGHT": "9"}
    async with a_stage(tmp_path, settings) as stage:
        stage.eachlabs.hold()
        first = await stage.imagine("the first")
        await stage.until(lambda: stage.job_states() == ["running"])
        for number in range(2):
            await stage.imagine(f"waiting {number}")
        await stage.until(lambda: len(stage.job_states()) == 3)
        text = await refusal(stage, await stage.imagine("too many"))
        assert text.startswith("2 requests wait here already. Come back ")
        stage.eachlabs.release()
        await stage.drawn(first)


async def test_members_take_turns_and_are_told_their_place_and_when(tmp_path: Path) -> None:
    async with a_stage(tmp_path, {"GUILD_CONCURRENCY": "1"}) as stage:
        other = stage.discord.world.other_member_id
        stage.eachlabs.hold()
        eager = []
        for number in range(3):
            eager.append(await stage.imagine(f"eager {number}"))
            await stage.until(lambda: len(stage.job_states()) == len(eager))
        await stage.until(lambda: len(stage.eachlabs.records) == 1)
        patient = await stage.imagine("patient", user_id=other)
        place = re.compile(r"place \*\*(\d)\*\* in this server's queue, ready about <t:\d+:R>")

        def places() -> list[str]:
            texts = [stage.says(eager[1]), str((stage.answer(patient, other) or {}).get("content", ""))]
            return [found[1] for text in texts if (found := place.search(text))]

        await stage.until(lambda: places() == ["2", "1"])
        stage.eachlabs.release()
        for interaction_id in eager:
            await stage.drawn(interaction_id)
        prompts = [record.prompt for record in stage.eachlabs.records]
        assert prompts == ["eager 0", "patient", "eager 1", "eager 2"]


async def test_what_left_before_a_crash_counts_after_it(tmp_path: Path) -> None:
    window_s = 8.0
    settings = {"EACHLABS_REQUESTS": "6", "EACHLABS_WINDOW_S": str(window_s)}
    limits = Limits(requests=6, window_s=window_s * SPEED)
    async with a_stage(tmp_path, settings, limits=limits) as stage:
        for round_ in range(2):
            asked = [await stage.imagine(f"picture {round_} {number}") for number in range(2)]
            for interaction_id in asked:
                await stage.drawn(interaction_id)
            await stage.crash()
            await stage.start_bot()
        assert stage.eachlabs.stats.requests.total() >= 8
        assert stage.eachlabs.stats.too_many == 0
