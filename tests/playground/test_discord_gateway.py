"""Sessions, shards, intents and lost connections."""

from __future__ import annotations

import aiohttp
import discord as dpy
import pytest

from playground.discord import LocalDiscord
from tests.playground.discord_bot import SmallBot, running


async def test_what_happened_while_the_connection_was_lost_is_told_again(discord: LocalDiscord) -> None:
    world = discord.world
    async with running(discord, SmallBot()) as bot:
        message_id = discord.people.send(world.member_id, world.channel_id, "hello")
        await discord.until(lambda: bot.heard)
        discord.gateway.drop()
        discord.people.react(world.member_id, world.channel_id, message_id, "🔁")
        await discord.until(lambda: bot.reactions)
        assert (discord.gateway.identified, discord.gateway.resumed) == (1, 1)
        assert len(bot.heard) == len(bot.reactions) == 1


async def test_an_invalid_session_starts_anew(discord: LocalDiscord) -> None:
    async with running(discord, SmallBot()) as bot:
        await discord.until(lambda: bot.get_guild(discord.world.guild_id))
        discord.gateway.invalidate()
        await discord.until(lambda: discord.gateway.identified == 2)
        assert discord.gateway.resumed == 0


async def test_the_world_outlives_the_bot(discord: LocalDiscord) -> None:
    world = discord.world
    async with running(discord, SmallBot()) as bot:
        await bot.get_partial_messageable(world.channel_id).send("before")
    await discord.until(lambda: not discord.bot_online)
    async with running(discord, SmallBot()) as bot:
        await bot.get_partial_messageable(world.channel_id).send("after")
    messages = discord.people.messages(world.channel_id, world.member_id)
    assert [message["content"] for message in messages] == ["before", "after"]


async def test_a_new_guild_is_announced_whole(discord: LocalDiscord) -> None:
    async with running(discord, SmallBot()) as bot:
        guild_id = discord.world.add_guild("Another", channels=("one", "two"))
        guild = await discord.until(lambda: bot.get_guild(guild_id))
        assert guild is not None
        assert [channel.name for channel in guild.text_channels] == ["one", "two"]
        assert guild.me.guild_permissions.attach_files
        assert not guild.me.guild_permissions.manage_messages


class Cluster(SmallBot, dpy.AutoShardedClient):
    """A process that has some of the shards."""


async def test_every_cluster_hears_of_its_own_guilds(discord: LocalDiscord) -> None:
    world = discord.world
    guild_ids = [world.guild_id] + [world.add_guild(f"Guild {n}") for n in range(7)]
    first, second = Cluster(shard_ids=[0, 1], shard_count=4), Cluster(shard_ids=[2, 3], shard_count=4)
    async with running(discord, first), running(discord, second):
        await discord.until(lambda: len(first.guilds) + len(second.guilds) == 8)
        await first.wait_until_ready()
        discord.people.send(world.member_id, world.channel_id, f"<@{world.bot_id}>")
        await discord.until(lambda: first.heard or second.heard)
        assert not (first.heard and second.heard)
    assert {guild.id for guild in first.guilds} == {i for i in guild_ids if (i >> 22) % 4 < 2}
    assert len(first.guilds) == len(second.guilds) == 4  # made in a row, yet spread over the shards


async def test_a_privileged_intent_must_be_approved(discord: LocalDiscord) -> None:
    intents = dpy.Intents(guilds=True, message_content=True)
    with pytest.raises(dpy.PrivilegedIntentsRequired):
        async with running(discord, SmallBot(intents)):
            pass
    discord.world.approved_intents = dpy.Intents(message_content=True)
    async with running(discord, SmallBot(intents)):
        pass


@pytest.mark.parametrize(
    ("payload", "code"),
    [
        ("not json", 4002),
        ('{"op": 3, "d": {}}', 4003),
        ('{"op": 2, "d": {"token": "another", "intents": 0}}', 4004),
        ('{"op": 2, "d": {"token": "%s", "intents": 0, "shard": [2, 2]}}', 4010),
    ],
)
async def test_what_discord_refuses_closes_with_its_code(
    discord: LocalDiscord, payload: str, code: int
) -> None:
    async with aiohttp.ClientSession() as session, session.ws_connect(discord.gateway_url) as socket:
        assert (await socket.receive_json())["op"] == 10
        await socket.send_str(payload.replace("%s", discord.token))
        await socket.receive()
        assert socket.close_code == code


async def test_members_are_asked_for_by_name_and_presence_is_kept(discord: LocalDiscord) -> None:
    async with running(discord, SmallBot()) as bot:
        guild = await discord.until(lambda: bot.get_guild(discord.world.guild_id))
        assert guild is not None
        [member] = await guild.query_members("moder")
        assert member.id == discord.world.moderator_id
        await bot.change_presence(activity=dpy.CustomActivity("drawing"))
        presence = await discord.until(lambda: discord.gateway.presence)
        assert presence is not None
        assert presence["activities"][0]["state"] == "drawing"
