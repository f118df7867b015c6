"""What could not be posted waits for its requester in /gallery, and is shown to them alone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from tests.e2e.painters import EPHEMERAL, SETTINGS, Guild, a_guild, as_it_is, prompts
from tests.e2e.stage import Message, Stage, a_picture, a_stage, button, finished

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    async with a_stage(tmp_path_factory.mktemp("gallery"), SETTINGS) as stage:
        yield stage


@pytest.fixture
def guild(stage: Stage) -> Guild:
    return a_guild(stage)


async def kept(stage: Stage, prompt: str, **options: Any) -> int:
    """Ask for a picture that Discord does not let us post; return the job's id."""
    faults = stage.discord.faults
    faults.add("PATCH", "/webhooks/*", 404, 10015, times=99)
    faults.add("POST", "/channels/*/messages", 403, 50013, times=99)
    asked = await stage.imagine(prompt, **options)
    await stage.until(lambda: stage.job(asked).get("state") == "kept")
    faults.clear()
    return asked


async def test_what_could_not_be_posted_is_shown_anywhere_and_lives_on(stage: Stage, guild: Guild) -> None:
    world = stage.discord.world
    world.join(world.foreign_guild_id, guild.ann_id)
    picture = ("cat.png", a_picture())
    asked = {"user_id": guild.ann_id, "channel_id": world.lounge_id, "image": picture}
    places = guild.channel_id, world.dm_channel(guild.ann_id), world.lounge_id
    late = [await kept(stage, f"late {number}", **asked) for number in range(len(places))]
    await guild.drawn("a quick one")
    await stage.restart_bot()
    waiting = ["late 2", "late 1", "late 0"]
    for channel_id in places:
        gallery = await guild.looked(whose="mine", channel_id=channel_id)
        assert prompts(gallery)[: len(late)] == waiting
        job_id, prompt = late.pop(), waiting.pop(0)
        result = await pressed(stage, gallery, guild.ann_id, job_id)
        assert [one["filename"] for one in result["attachments"]] == [
            f"easel-{job_id}.png",
            "reference.png",
        ]
        assert prompt in result["content"]
        assert not result["flags"] & EPHEMERAL
        row = stage.job(job_id)
        assert (row["message_id"], row["channel_id"]) == (int(result["id"]), channel_id)
        rerolled = stage.press(result, "reroll", guild.ann_id)
        assert "rerolled" in (await stage.pictured(rerolled))["content"]
    gallery = await guild.looked(whose="mine")
    assert "page 1 of 2" in gallery["content"]
    assert "kept:" not in str(gallery["components"])


async def pressed(stage: Stage, gallery: Message, user_id: int, job_id: int) -> Message:
    """The result that "Show it" posts."""
    stage.press(gallery, f"kept:{job_id}", user_id)

    def look() -> Message | None:
        for one in stage.messages(int(gallery["channel_id"]), user_id):
            if any(file["filename"] == f"easel-{job_id}.png" for file in one["attachments"]):
                return one
        return None

    result: Message = await stage.until(look)
    await stage.until(lambda: stage.job(job_id)["state"] == "done")
    return result


async def test_a_shown_one_is_in_the_guilds_gallery_and_takes_reactions(stage: Stage, guild: Guild) -> None:
    job_id = await kept(stage, "a late one", user_id=guild.ann_id, channel_id=guild.channel_id)
    assert prompts(await guild.looked(guild.bob_id)) == []
    gallery = await guild.looked(whose="mine")
    result = await pressed(stage, gallery, guild.ann_id, job_id)
    await stage.until(lambda: finished(as_it_is(stage, result, guild.ann_id)))
    assert prompts(await guild.looked(guild.bob_id)) == ["a late one"]
    stage.react(result, guild.bob_id)
    await stage.until(
        lambda: any(
            f"<@{guild.bob_id}> rerolled" in one["content"]
            for one in stage.messages(guild.channel_id, guild.ann_id)
        )
    )


async def test_a_private_one_is_shown_to_its_requester_alone(stage: Stage, guild: Guild) -> None:
    job_id = await kept(
        stage, "a late secret", user_id=guild.ann_id, channel_id=guild.channel_id, private=True
    )
    result = await pressed(stage, await guild.looked(whose="mine"), guild.ann_id, job_id)
    assert result["flags"] & EPHEMERAL
    assert button(result, "publish")
    assert prompts(await guild.looked(guild.bob_id)) == []
    assert "🔒" in (await guild.looked(whose="mine"))["embeds"][0]["description"]


async def test_nobody_else_has_it_shown(stage: Stage, guild: Guild) -> None:
    job_id = await kept(stage, "a late one", user_id=guild.ann_id, channel_id=guild.channel_id)
    theirs = await guild.looked(guild.bob_id, whose="mine")
    assert prompts(theirs) == []
    asked = stage.forge(theirs, f"easel:kept:{job_id}", guild.bob_id)
    await stage.answered(asked, "Only the one who asked")
    # Nor by its requester from below a message that others see: it would be changed.
    [result] = await guild.drawn("a stork", user_id=guild.bob_id)
    asked = stage.forge(result, f"easel:kept:{job_id}", guild.ann_id)
    await stage.answered(asked, "not known here")
    assert stage.job(job_id)["state"] == "kept"


async def test_it_is_shown_once_however_often_it_is_asked_for(stage: Stage, guild: Guild) -> None:
    job_id = await kept(stage, "a late one", user_id=guild.ann_id, channel_id=guild.channel_id)
    older = await guild.looked(whose="mine")
    gallery = await guild.looked(whose="mine")
    stage.press(gallery, f"kept:{job_id}", guild.ann_id)
    await pressed(stage, gallery, guild.ann_id, job_id)
    await stage.answered(stage.press(older, f"kept:{job_id}", guild.ann_id), "does not wait any more")
    assert len(stage.results(job_id)) == 1


async def test_what_discord_refuses_once_more_stays_kept(stage: Stage, guild: Guild) -> None:
    job_id = await kept(stage, "a late one", user_id=guild.ann_id, channel_id=guild.channel_id)
    gallery = await guild.looked(whose="mine")
    stage.discord.faults.add("POST", "/webhooks/*", 403, 50013)
    asked = stage.press(gallery, f"kept:{job_id}", guild.ann_id)
    await stage.answered(asked, "could not be posted here")
    assert stage.job(job_id)["state"] == "kept"
    await pressed(stage, await guild.looked(whose="mine"), guild.ann_id, job_id)
