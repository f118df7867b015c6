"""Messages, reactions and files over the REST API."""

from __future__ import annotations

import io
from typing import Any

import aiohttp
import discord as dpy
import pytest

from playground.discord import LocalDiscord, PersonError
from playground.discord.faults import CUT
from tests.playground.discord_bot import SmallBot, png, running


@pytest.fixture
def channel(discord: LocalDiscord, bot: SmallBot) -> dpy.PartialMessageable:
    return bot.get_partial_messageable(discord.world.channel_id)


def picture(size_bytes: int | None = None) -> dpy.File:
    data = png()
    return dpy.File(io.BytesIO(data + bytes(max(0, (size_bytes or 0) - len(data)))), "picture.png")


def seen(discord: LocalDiscord) -> list[dict[str, Any]]:
    return discord.people.messages(discord.world.channel_id, discord.world.member_id)


async def test_a_reaction_reaches_the_bot_with_its_member(
    discord: LocalDiscord, bot: SmallBot, channel: dpy.PartialMessageable
) -> None:
    world = discord.world
    message = await channel.send("react to this")
    discord.people.react(world.member_id, world.channel_id, message.id, "🔁")
    await discord.until(lambda: bot.reactions)
    [reaction] = bot.reactions
    assert reaction.member is not None
    assert reaction.member.id == world.member_id
    assert reaction.message_author_id == world.bot_id
    assert str(reaction.emoji) == "🔁"
    assert seen(discord)[0]["reactions"][0]["me"]
    discord.people.unreact(world.member_id, world.channel_id, message.id, "🔁")
    assert seen(discord)[0]["reactions"] == []


async def test_the_bot_does_not_read_what_is_not_said_to_it(discord: LocalDiscord, bot: SmallBot) -> None:
    world = discord.world
    discord.people.send(world.member_id, world.channel_id, "between us", files=[("x.png", png())])
    discord.people.send(world.member_id, world.channel_id, f"<@{world.bot_id}> hello")
    await discord.until(lambda: len(bot.heard) == 2)
    assert [message.content for message in bot.heard] == ["", f"<@{world.bot_id}> hello"]
    assert bot.heard[0].attachments == []
    assert seen(discord)[0]["attachments"][0]["width"] == 40


async def test_a_file_above_the_limit_is_refused(
    discord: LocalDiscord, channel: dpy.PartialMessageable
) -> None:
    discord.world.upload_limit_bytes = 2_000
    with pytest.raises(dpy.HTTPException) as refusal:
        await channel.send(file=picture(2_001))
    assert (refusal.value.status, refusal.value.code) == (413, 40005)
    await channel.send(file=picture(2_000))
    assert [message["attachments"][0]["size"] for message in seen(discord)] == [2_000]


async def test_the_bot_needs_permission_to_attach(
    discord: LocalDiscord, channel: dpy.PartialMessageable
) -> None:
    discord.world.deny_bot(discord.world.channel_id, "attach_files")
    with pytest.raises(dpy.Forbidden) as refusal:
        await channel.send(file=picture())
    assert refusal.value.code == 50013
    discord.world.deny_bot(discord.world.channel_id)
    await channel.send(file=picture())


async def test_a_nonce_posts_once(discord: LocalDiscord, channel: dpy.PartialMessageable) -> None:
    first = await channel.send("once", nonce=77)
    assert first.nonce == "77"
    assert (await channel.send("twice", nonce=77)).id == first.id
    assert [message["content"] for message in seen(discord)] == ["once"]
    discord.world.clock.advance(600)
    assert (await channel.send("later", nonce=77)).id != first.id


async def test_a_nonce_whose_message_was_deleted_posts_nothing(channel: dpy.PartialMessageable) -> None:
    first = await channel.send("once", nonce=78)
    await first.delete()
    with pytest.raises(dpy.NotFound):
        await channel.send("again", nonce=78)


async def test_only_those_who_are_allowed_are_pinged(
    discord: LocalDiscord, channel: dpy.PartialMessageable
) -> None:
    world = discord.world
    text = f"@everyone <@{world.member_id}> <@{world.other_member_id}>"
    only = dpy.AllowedMentions(everyone=False, roles=False, users=[dpy.Object(world.member_id)])
    await channel.send(text, allowed_mentions=only)
    await channel.send(text)

    def pinged(user_id: int) -> list[bool]:
        return [message["pings_you"] for message in discord.people.messages(world.channel_id, user_id)]

    assert pinged(world.member_id) == [True, True]
    assert pinged(world.other_member_id) == [False, True]
    assert pinged(world.moderator_id) == [False, False]  # the bot may not mention everyone


async def test_only_moderators_delete_what_others_wrote(
    discord: LocalDiscord, channel: dpy.PartialMessageable
) -> None:
    world = discord.world
    message = await channel.send("hello")
    with pytest.raises(PersonError, match="You may not do that here"):
        discord.people.delete(world.member_id, world.channel_id, message.id)
    discord.people.delete(world.moderator_id, world.channel_id, message.id)
    with pytest.raises(dpy.NotFound):
        await message.fetch()


async def test_a_wrong_token_is_refused(discord: LocalDiscord) -> None:
    with pytest.raises(dpy.LoginFailure):
        async with running(discord, SmallBot(), token="another"):
            pass
    assert discord.requests[0].status == 401
    assert "Authorization" not in discord.requests[0].headers


async def test_a_rate_limit_is_waited_out(discord: LocalDiscord, channel: dpy.PartialMessageable) -> None:
    fault = discord.faults.add("POST", "/channels/*/messages", 429, times=2, retry_after_s=0.02)
    await channel.send("at last")
    assert fault.hits == 2
    assert [r.status for r in discord.requests if r.path.endswith("/messages")] == [429, 429, 200]
    assert len(seen(discord)) == 1


async def test_a_fault_answers_instead_of_discord(
    discord: LocalDiscord, channel: dpy.PartialMessageable
) -> None:
    discord.faults.add("POST", "/channels/*/messages", 403, 50001, "Missing Access")
    with pytest.raises(dpy.Forbidden) as refusal:
        await channel.send("no")
    assert refusal.value.code == 50001
    await channel.send("yes")
    assert [message["content"] for message in seen(discord)] == ["yes"]


async def test_an_answer_can_be_lost_after_the_message_was_posted(
    discord: LocalDiscord, channel: dpy.PartialMessageable
) -> None:
    discord.faults.add("POST", "/channels/*/messages", CUT, applied=True)
    with pytest.raises(aiohttp.ClientError):
        await channel.send("posted", nonce=1)
    await channel.send("posted", nonce=1)
    assert len(seen(discord)) == 1


async def test_what_is_not_there_yet_says_so(
    discord: LocalDiscord, bot: SmallBot, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(dpy.HTTPException) as refusal:
        await bot.http.request(dpy.http.Route("GET", "/nowhere"))
    assert refusal.value.status == 501
    assert "cannot do this yet" in caplog.text


async def test_a_wait_that_ends_in_vain_tells_what_happened(
    discord: LocalDiscord, channel: dpy.PartialMessageable
) -> None:
    await channel.send("hello")
    with pytest.raises(AssertionError, match=r"POST /channels/\d+/messages -> 200"):
        await discord.until(lambda: False, timeout_s=0.01)
