"""The rules on the way in: decided before anything is spent, with sums that hold through crashes."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from engine.errors import (
    BudgetUsed,
    ChannelClosed,
    GuildPaused,
    MemberBlocked,
    MemberBusy,
    ProviderRefused,
    QuotaUsed,
    RuledOut,
)
from engine.models import Job, JobState
from engine.policy import Pause, Quota, Spoiler, Tier
from engine.rules import Asker, Circumstances, Where
from tests.engine.bench import Bench, true_if, until
from tests.engine.fakes import a_job

GUILD, MOD, ANN = 1, 10, 3  # of a_job()
CHANNEL = 2
HERE = Circumstances(Asker(), Where(channel_ids=(CHANNEL,)))


async def asked(bench: Bench, circumstances: Circumstances = HERE, **fields: object) -> Job:
    job = a_job(**{"channel_id": CHANNEL, **fields})
    assert await bench.service.submit(job, circumstances=circumstances)
    return job


async def refused(bench: Bench, kind: type[RuledOut], **fields: object) -> RuledOut:
    with pytest.raises(kind) as refusal:
        await asked(bench, HERE, **fields)
    return refusal.value


async def ended(bench: Bench, job: Job) -> Job:
    """The job, once it has ended and is carried no more."""
    await bench.ended(job)
    await until(lambda: true_if(job.id not in [one.id for one in bench.service.under_way(job.requester_id)]))
    return await bench.saved(job)


async def test_a_refused_request_has_no_row_and_spends_nothing(bench: Bench) -> None:
    await bench.guilds.change(GUILD, MOD, channels_denied=frozenset({CHANNEL}))
    await refused(bench, ChannelClosed)
    assert await bench.store.unfinished() == []
    assert bench.provider.created == []
    assert bench.service.line(GUILD) == []


async def test_of_whom_nothing_is_known_every_rule_holds(bench: Bench) -> None:
    await bench.guilds.change(GUILD, MOD, tiers=(Tier(role_id=5),))
    with pytest.raises(RuledOut):
        await bench.service.submit(a_job())


async def test_another_guild_and_direct_messages_are_not_ruled(bench: Bench) -> None:
    await bench.guilds.change(GUILD, MOD, pause=Pause(since=datetime.now(UTC)))
    await refused(bench, GuildPaused)
    await asked(bench, guild_id=2)
    await asked(bench, guild_id=None)


async def test_a_pause_keeps_what_was_asked_for(bench: Bench) -> None:
    bench.provider.hold.clear()
    job = await asked(bench)
    await bench.guilds.change(GUILD, MOD, pause=Pause(since=datetime.now(UTC)))
    bench.provider.hold.set()
    assert (await ended(bench, job)).state is JobState.DONE


async def test_a_block_is_of_one_member(bench: Bench) -> None:
    await bench.guilds.block(GUILD, MOD, ANN, until=None, why="spam")
    await refused(bench, MemberBlocked)
    await asked(bench, requester_id=4)
    await bench.guilds.unblock(GUILD, MOD, ANN)
    await asked(bench)


async def test_the_moderators_cap_takes_the_place_of_the_operators(bench: Bench) -> None:
    bench.provider.hold.clear()
    await bench.guilds.change(GUILD, MOD, in_flight=1)
    await asked(bench)
    with pytest.raises(MemberBusy) as busy:
        await asked(bench)
    assert busy.value.limit == 1


async def test_pictures_are_covered_where_the_guild_says_so(bench: Bench) -> None:
    await bench.guilds.change(GUILD, MOD, spoiler=Spoiler.ALWAYS)
    job = await asked(bench)
    assert (await bench.ended(job)).spoiler


# -- how much


@pytest.mark.parametrize("whose", ["member_quota", "guild_quota"])
async def test_a_quota_holds_exactly_under_500_requests_at_once(bench: Bench, whose: str) -> None:
    await bench.guilds.change(GUILD, MOD, **{whose: Quota(day=40)}, in_flight=100)
    bench.provider.hold.clear()
    jobs = [a_job(channel_id=CHANNEL, count=1 + number % 2) for number in range(500)]
    ends = await asyncio.gather(
        *(bench.service.submit(job, circumstances=HERE) for job in jobs), return_exceptions=True
    )
    taken = sum(job.count for job, end in zip(jobs, ends, strict=True) if end is True)
    assert taken == 40
    assert {type(end) for end in ends if end is not True} == {QuotaUsed}


async def test_what_made_no_picture_is_given_back(bench: Bench) -> None:
    await bench.guilds.change(GUILD, MOD, member_quota=Quota(day=1))
    bench.provider.creates = [ProviderRefused("no")]
    job = await asked(bench)
    assert (await ended(bench, job)).state is JobState.FAILED
    bench.provider.hold.clear()
    job = await asked(bench)
    await bench.service.cancel(job.id)
    bench.provider.hold.set()
    job = await asked(bench)
    assert (await ended(bench, job)).state is JobState.DONE
    refusal = await refused(bench, QuotaUsed)
    assert isinstance(refusal, QuotaUsed)
    assert refusal.left == 0


async def test_a_budget_counts_what_is_under_way_and_what_it_cost(bench: Bench) -> None:
    estimate = 0.04
    await bench.guilds.change(GUILD, MOD, budget_usd=2 * estimate)
    bench.provider.hold.clear()
    first, second = await asked(bench), await asked(bench)
    await refused(bench, BudgetUsed)
    await bench.service.cancel(first.id)
    third = await asked(bench)
    bench.provider.hold.set()
    for job in (second, third):
        await ended(bench, job)
    await refused(bench, BudgetUsed)


async def test_the_sums_are_the_same_after_a_crash(bench: Bench) -> None:
    await bench.guilds.change(GUILD, MOD, member_quota=Quota(day=3))
    await ended(bench, await asked(bench))
    bench.provider.hold.clear()
    await asked(bench)
    await asked(bench)
    for _ in range(2):
        await refused(bench, QuotaUsed)
        await bench.restart()
        await bench.government.load()
        await bench.service.resume()
    bench.provider.hold.set()


async def test_what_was_drawn_last_month_counts_no_more(bench: Bench) -> None:
    await bench.guilds.change(GUILD, MOD, guild_quota=Quota(month=1))
    old = a_job(created_at=datetime.now(UTC).replace(day=1, hour=0) - timedelta(hours=2), pictures=1)
    await bench.store.add(old)
    await bench.store.save(old, state=JobState.DONE)
    await bench.restart()
    await bench.government.load()
    await asked(bench)
    await refused(bench, QuotaUsed)
