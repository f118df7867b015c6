"""A server's rules, as a member meets them: told why, before anything is spent, however they ask."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from engine.guilds import Guilds
from engine.policy import Pause, Quota, Spoiler, Tier
from engine.store import Database, GuildStore
from tests.e2e.stage import Message, Stage, a_stage

EPHEMERAL = 1 << 6
MOD = 1


@dataclass
class Ruled:
    """A stage, and its guilds' rules as another process changes them."""

    stage: Stage
    guilds: Guilds

    async def rule(self, **settings: object) -> None:
        """Change the policy, and wait until the bot knows."""
        guild_id = self.stage.discord.world.guild_id
        await self.guilds.change(guild_id, MOD, **settings)
        await self.known(guild_id)

    async def known(self, guild_id: int) -> None:
        """Until the bot, which is another process, knows what was changed."""
        line = f"guild {guild_id} is ruled by revision {self.guilds.of(guild_id).revision}"
        await self.stage.until(lambda: line in self.stage.log.read_text())

    async def refused(self, *words: str, **options: Any) -> Message:
        """Ask for a picture, and be told why not."""
        created = len(self.stage.eachlabs.records)
        message = await self.stage.answered(await self.stage.imagine("a heron", **options), *words)
        assert message["flags"] & EPHEMERAL, "only they see it"
        assert len(self.stage.eachlabs.records) == created
        return message


@pytest.fixture
async def ruled(tmp_path: Path) -> AsyncIterator[Ruled]:
    async with (
        a_stage(tmp_path, {"EACHLABS_PREDICTION_TIMEOUT_S": "60"}) as stage,
        Database.open(f"sqlite+aiosqlite:///{stage.database}") as database,
    ):
        guilds = Guilds(GuildStore(database))
        await guilds.load()
        yield Ruled(stage, guilds)


async def test_a_channel_is_closed_and_the_open_ones_are_named_also_for_what_bypasses_commands(
    ruled: Ruled,
) -> None:
    stage, world = ruled.stage, ruled.stage.discord.world
    result = await stage.drawn(await stage.imagine("a heron"))
    open_id = world.channel_ids["sketches"]
    await ruled.rule(channels_allowed=frozenset({open_id}))
    await ruled.refused(f"<#{open_id}>")
    for action in ("reroll", "variation", "upscale"):
        await stage.answered(stage.press(result, action), "not drawn in this channel")
    form = await stage.fill_in(stage.press(result, "edit"), prompt="a stork")
    await stage.answered(form, "not drawn in this channel")
    await stage.answered(stage.choose_menu(result, "Reroll"), "not drawn in this channel")
    before = len(stage.messages())
    stage.react(result, world.other_member_id)
    told = "not drawn in this channel"
    await stage.until(lambda: any(told in one["content"] for one in stage.messages()[before:]))
    thread = world.add_thread(open_id, "below the open one")
    await stage.drawn(await stage.imagine("a heron", channel_id=thread))


async def test_roles_say_who_may_with_which_model_and_how_many(ruled: Ruled) -> None:
    tier = Tier(role_id=999, models=frozenset({"gemini"}), count=2)
    await ruled.rule(tiers=(tier,))
    await ruled.refused("<@&999>")


async def test_a_pause_says_until_when_and_why_and_keeps_what_waits(ruled: Ruled) -> None:
    stage = ruled.stage
    stage.eachlabs.hold()
    waiting = await stage.imagine("asked before")
    await stage.until(lambda: stage.job(waiting))
    until = datetime.now(UTC) + timedelta(hours=1)
    await ruled.rule(pause=Pause(since=datetime.now(UTC), until=until, reason="a *raid*"))
    await ruled.refused("Drawing is paused", f"<t:{int(until.timestamp())}:R>", "a \\*raid\\*")
    stage.eachlabs.release()
    await stage.drawn(waiting)


async def test_a_block_is_told_with_its_reason_and_is_one_members(ruled: Ruled) -> None:
    stage, world = ruled.stage, ruled.stage.discord.world
    await ruled.guilds.block(world.guild_id, MOD, world.member_id, until=None, why="spam")
    await ruled.known(world.guild_id)
    await ruled.refused("any more", "Reason: spam")
    await stage.drawn(await stage.imagine("a heron", user_id=world.other_member_id))
    await ruled.guilds.unblock(world.guild_id, MOD, world.member_id)


async def test_a_quota_and_a_budget_say_when_there_is_more_also_after_a_crash(ruled: Ruled) -> None:
    stage, world = ruled.stage, ruled.stage.discord.world
    guild_id = world.add_guild("A frugal guild")
    ann = world.add_person(guild_id, "Ann")
    here = {"user_id": ann, "channel_id": world.guild_channels(guild_id)[0]}
    await ruled.guilds.change(guild_id, MOD, member_quota=Quota(day=2))
    await ruled.known(guild_id)
    await stage.drawn(await stage.imagine("one", **here))
    await ruled.refused("1 of your 2 pictures of today", count=2, **here)
    await stage.drawn(await stage.imagine("two", **here))
    await stage.crash()
    await stage.start_bot()
    await ruled.refused("0 of your 2 pictures of today", "<t:", **here)
    await ruled.guilds.change(guild_id, MOD, member_quota=Quota(), budget_usd=0.0001)
    await ruled.known(guild_id)
    await ruled.refused("money for this month is spent", **here)


async def test_permissions_that_the_bot_lacks_are_told_before_anything_is_spent(ruled: Ruled) -> None:
    world = ruled.stage.discord.world
    world.deny_bot(world.channel_id, "attach_files", "add_reactions")
    await ruled.refused("Attach Files", "Add Reactions")
    world.deny_bot(world.channel_id)


async def test_pictures_are_covered_where_the_server_says_so(ruled: Ruled) -> None:
    await ruled.rule(spoiler=Spoiler.ALWAYS)
    result = await ruled.stage.drawn(await ruled.stage.imagine("a heron"))
    assert all(one["filename"].startswith("SPOILER_") for one in result["attachments"])


async def test_age_restriction_is_asked_for_where_the_server_says_so(ruled: Ruled) -> None:
    stage, world = ruled.stage, ruled.stage.discord.world
    await ruled.rule(adult_only=True)
    await ruled.refused("age-restricted channels only")
    adults = world.add_channel(world.guild_id, "adults")
    world.restrict_age(adults)
    await stage.drawn(await stage.imagine("a heron", channel_id=adults))


async def test_direct_messages_are_not_ruled(ruled: Ruled) -> None:
    stage, world = ruled.stage, ruled.stage.discord.world
    await ruled.rule(pause=Pause(since=datetime.now(UTC)))
    await stage.drawn(await stage.imagine("a heron", channel_id=world.dm_channel(world.member_id)))
