"""The main job over real sockets, with the real process."""

from __future__ import annotations

import asyncio
import sqlite3

from playground.discord.server import LocalDiscord
from playground.discord.world import World
from tests.e2e.stage import SPEED, Stage, a_picture, finished, is_reply


def shown_png(discord: LocalDiscord, message: dict[str, object]) -> bytes:
    attachments = message["attachments"]
    assert isinstance(attachments, list)
    return discord.cdn_bytes(attachments[0]["url"])


def a_bot(world: World) -> int:
    user = world.backend.make_user("another_bot", bot=True)
    world.join(world.guild_id, user.id)
    return user.id


async def test_a_prompt_becomes_a_picture_in_the_channel(stage: Stage) -> None:
    message = await stage.drawn(await stage.imagine("a *lighthouse* for @everyone"))
    world = stage.discord.world
    assert f"<@{world.member_id}> asked for" in message["content"]
    assert "a \\*lighthouse\\* for @\u200beveryone" in message["content"]
    assert "gemini 2.0-flash-exp-image-generation" in message["content"]
    assert " s" in message["content"].splitlines()[-1]
    [attachment] = message["attachments"]
    assert attachment["content_type"] == "image/png"
    assert attachment["description"] == "a *lighthouse* for @everyone"
    assert shown_png(stage.discord, message).startswith(b"\x89PNG\r\n\x1a\n")
    assert message["mention_everyone"] is False
    [reaction] = message["reactions"]
    assert (reaction["emoji"]["name"], reaction["count"]) == ("🔁", 1)


async def test_a_prompt_and_a_picture_reach_the_provider_equal_in_bytes(stage: Stage) -> None:
    picture = a_picture()
    message = await stage.drawn(await stage.imagine("in oil", image=("cat.png", picture)))
    [prediction] = stage.eachlabs.records
    assert prediction.reference_bytes == picture
    copy = message["attachments"][1]
    assert copy["filename"] == "reference.png"
    assert stage.discord.cdn_bytes(copy["url"]) == picture


async def test_another_member_rerolls_a_result_by_a_reaction(stage: Stage) -> None:
    picture = a_picture()
    world = stage.discord.world
    original = await stage.drawn(await stage.imagine("in oil", image=("cat.png", picture)))
    stage.react(original, world.other_member_id)
    reply = await stage.rerolled(original)
    assert f"<@{world.other_member_id}> rerolled" in reply["content"]
    assert "in oil" in reply["content"]
    assert [prediction.reference_bytes for prediction in stage.eachlabs.records] == [picture, picture]
    assert shown_png(stage.discord, reply) != shown_png(stage.discord, original)
    stage.react(reply, world.member_id)
    assert f"<@{world.member_id}> rerolled" in (await stage.rerolled(reply))["content"]


async def test_a_result_from_before_a_restart_is_rerolled(stage: Stage) -> None:
    original = await stage.drawn(await stage.imagine("a heron"))
    assert await stage.bot.stop() == 0
    await stage.discord.until(lambda: not stage.discord.bot_online)
    await stage.start_bot()
    stage.react(original, stage.discord.world.other_member_id)
    assert "a heron" in (await stage.rerolled(original))["content"]


async def test_reactions_that_ask_for_nothing_do_nothing(stage: Stage) -> None:
    world, people = stage.discord.world, stage.discord.people
    original = await stage.drawn(await stage.imagine("a heron"))
    chat = people.send(world.member_id, world.channel_id, "just talking")
    people.react(world.member_id, world.channel_id, chat, "🔁")
    stage.react(original, world.member_id, "👍")
    stage.react(original, a_bot(stage.discord.world))
    stage.eachlabs.hold()
    stage.react(original, world.member_id)
    await stage.until(lambda: len(stage.eachlabs.records) == 2)
    people.unreact(world.member_id, world.channel_id, int(original["id"]), "🔁")
    stage.react(original, world.member_id)  # again, while theirs runs
    stage.react(original, world.other_member_id)  # the last event: all before it have been seen
    await stage.until(lambda: len(stage.eachlabs.records) == 3)
    stage.eachlabs.release()
    await stage.until(lambda: len([one for one in stage.messages() if finished(one)]) == 3)
    assert len(stage.eachlabs.records) == 3


async def test_a_member_who_may_not_use_commands_cannot_reroll(stage: Stage) -> None:
    world = stage.discord.world
    original = await stage.drawn(await stage.imagine("a heron"))
    world.deny(world.channel_id, world.other_member_id, "use_application_commands")
    stage.react(original, world.other_member_id)
    stage.react(original, world.moderator_id)  # seen after it
    await stage.rerolled(original)
    assert len(stage.eachlabs.records) == 2


async def test_three_at_once_never_have_more_than_two_running(stage: Stage) -> None:
    stage.eachlabs.hold()
    asked = [await stage.imagine(f"picture {number}") for number in range(3)]
    await stage.until(lambda: len(stage.eachlabs.records) == 2)
    waiting = await stage.until(
        lambda: next((m for m in stage.messages() if "place **1**" in m["content"]), None)
    )
    assert waiting["attachments"] == []
    stage.eachlabs.release()
    for interaction_id in asked:
        await stage.drawn(interaction_id)
    assert stage.eachlabs.stats.max_running == 2


async def test_the_acknowledgement_waits_for_neither_the_provider_nor_the_database(stage: Stage) -> None:
    stage.eachlabs.faults.next_create("create-slow", 5 * SPEED)
    locker = sqlite3.connect(stage.database, isolation_level=None)
    locker.execute("BEGIN IMMEDIATE")  # nobody else can write
    loop = asyncio.get_running_loop()
    loop.call_later(5, locker.rollback)
    began = loop.time()
    interaction_id = await stage.imagine("a slow day")
    await stage.until(lambda: stage.discord.acknowledged_after_s(interaction_id) is not None)
    after_s = stage.discord.acknowledged_after_s(interaction_id)
    assert after_s is not None
    assert after_s < 1
    await stage.drawn(interaction_id)
    assert loop.time() - began > 10, "both really held it up"
    locker.close()


async def test_an_unfinished_job_goes_on_after_a_crash_and_is_posted_once(stage: Stage) -> None:
    stage.eachlabs.hold()
    interaction_id = await stage.imagine("a phoenix")
    await stage.until(lambda: len(stage.eachlabs.records) == 1)
    await stage.until(lambda: stage.job_states() == ["running"])
    await stage.bot.kill()
    await stage.discord.until(lambda: not stage.discord.bot_online)
    stage.eachlabs.release()
    await stage.start_bot()
    await stage.drawn(interaction_id)
    assert len(stage.eachlabs.records) == 1
    assert len([message for message in stage.messages() if message["attachments"]]) == 1


async def test_a_reroll_whose_waiting_message_was_deleted_is_posted_all_the_same(stage: Stage) -> None:
    world = stage.discord.world
    original = await stage.drawn(await stage.imagine("a heron"))
    stage.eachlabs.hold()
    stage.react(original, world.other_member_id)
    await stage.until(lambda: stage.job_states() == ["done", "running"])
    [waiting] = [message for message in stage.messages() if is_reply(message, original)]
    stage.discord.people.delete(world.moderator_id, world.channel_id, int(waiting["id"]))
    stage.eachlabs.release()
    reply = await stage.rerolled(original)
    assert reply["id"] != waiting["id"]
    assert f"Your picture is ready. <@{world.other_member_id}> rerolled" in reply["content"]


async def test_after_the_tokens_quarter_of_an_hour_the_result_is_posted_with_a_mention(stage: Stage) -> None:
    stage.eachlabs.hold()
    await stage.imagine("late")
    await stage.until(lambda: stage.job_states() == ["running"])
    await stage.bot.kill()
    with sqlite3.connect(stage.database) as connection:
        connection.execute("UPDATE jobs SET interaction_expires_at = created_at")
    connection.close()
    await stage.discord.until(lambda: not stage.discord.bot_online)
    stage.eachlabs.release()
    await stage.start_bot()
    message = await stage.until(lambda: next((m for m in stage.messages() if finished(m)), None))
    assert "Your picture is ready" in message["content"]
    member_id = stage.discord.world.member_id
    [seen] = [
        m for m in stage.discord.people.messages(stage.discord.world.channel_id, member_id) if finished(m)
    ]
    assert seen["pings_you"]
    assert [m for m in stage.messages() if "Drawing" in m["content"]] == []


async def test_sigterm_ends_the_process_well(stage: Stage) -> None:
    assert await stage.bot.stop() == 0
