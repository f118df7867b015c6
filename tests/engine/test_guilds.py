"""What moderators rule is kept, noted, in force at once here and soon elsewhere."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from engine.acts import Act, ActKind
from engine.errors import PolicyInvalid
from engine.guilds import NOTHING, Guilds
from engine.policy import Policy, Quota
from engine.rules import Block
from engine.store import Database, GuildStore
from engine.store.guilds import Word

HERE, THERE = 1, 2
MOD, ANN = 10, 20
SOON = datetime.now(UTC) + timedelta(hours=1)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with Database.open(f"sqlite+aiosqlite:///{tmp_path / 'easel.sqlite3'}") as database:
        yield database


@pytest.fixture
def store(database: Database) -> GuildStore:
    return GuildStore(database)


@pytest.fixture
def guilds(store: GuildStore) -> Guilds:
    return Guilds(store)


async def acts(store: GuildStore, **filters: object) -> list[Act]:
    return await store.acts(HERE, limit=100, **filters)  # type: ignore[arg-type]


async def test_where_nothing_is_ruled_nothing_holds(guilds: Guilds) -> None:
    await guilds.load()
    assert guilds.of(HERE) == guilds.of(None) == NOTHING


async def test_a_setting_holds_at_once_there_alone_and_after_a_restart(
    guilds: Guilds, store: GuildStore
) -> None:
    before, after = await guilds.change(HERE, MOD, budget_usd=5.0, member_quota=Quota(day=3))
    assert (before, after.budget_usd) == (Policy(), 5.0)
    assert guilds.of(HERE).policy == after
    assert guilds.of(THERE) == NOTHING
    again = Guilds(store)
    await again.load()
    assert again.of(HERE) == guilds.of(HERE)


async def test_a_change_is_noted_with_what_it_was_and_what_it_is(guilds: Guilds, store: GuildStore) -> None:
    await guilds.change(HERE, MOD, budget_usd=5.0)
    await guilds.change(HERE, MOD, budget_usd=7.5)
    [second, first] = await acts(store)
    assert (first.kind, first.actor_id, first.what) == (ActKind.SETTING, MOD, "budget_usd")
    assert (second.old, second.new) == ('{"budget_usd":5.0}', '{"budget_usd":7.5}')


async def test_what_changes_nothing_is_not_noted(guilds: Guilds, store: GuildStore) -> None:
    await guilds.change(HERE, MOD, budget_usd=None)
    assert await acts(store) == []


async def test_what_cannot_be_leaves_everything_as_it_was(guilds: Guilds, store: GuildStore) -> None:
    await guilds.change(HERE, MOD, channels_allowed=frozenset({5}))
    with pytest.raises(PolicyInvalid):
        await guilds.change(HERE, MOD, channels_denied=frozenset({5}))
    assert guilds.of(HERE).policy == Policy(channels_allowed=frozenset({5}))
    assert len(await acts(store)) == 1


async def test_two_who_change_different_settings_at_once_both_have_their_way(store: GuildStore) -> None:
    here, elsewhere = Guilds(store), Guilds(store)  # two processes
    await asyncio.gather(
        *(here.change(HERE, MOD, budget_usd=float(number)) for number in range(1, 4)),
        elsewhere.change(HERE, MOD, concurrency=4),
    )
    await here.look()
    await elsewhere.look()
    assert here.of(HERE) == elsewhere.of(HERE)
    assert here.of(HERE).policy.concurrency == 4
    assert here.of(HERE).policy.budget_usd in (1.0, 2.0, 3.0)
    assert here.of(HERE).revision == len(await acts(store)) == 4


async def test_another_process_sees_each_kind_of_change(store: GuildStore) -> None:
    here, elsewhere = Guilds(store), Guilds(store, look_every_s=0.01)
    watching = asyncio.create_task(elsewhere.watch())
    word = Word("word", "noir")
    steps = [
        here.change(HERE, MOD, budget_usd=5.0),
        here.add_word(HERE, MOD, word),
        here.block(HERE, MOD, ANN, until=SOON, why="spam"),
        here.reset_quota(HERE, MOD, ANN),
        here.remove_word(HERE, MOD, word),
        here.unblock(HERE, MOD, ANN),
    ]
    for step in steps:
        await step
        async with asyncio.timeout(10):
            while elsewhere.of(HERE) != here.of(HERE):  # noqa: ASYNC110 - the store rings no bell
                await asyncio.sleep(0.005)
    watching.cancel()


async def test_a_watch_goes_on_after_the_database_failed(database: Database, store: GuildStore) -> None:
    guilds = Guilds(store, look_every_s=0.01)
    async with database.write() as connection:
        await connection.execute(text("ALTER TABLE guild_policies RENAME TO gone"))
    watching = asyncio.create_task(guilds.watch())
    await asyncio.sleep(0.05)
    async with database.write() as connection:
        await connection.execute(text("ALTER TABLE gone RENAME TO guild_policies"))
    await Guilds(store).change(HERE, MOD, concurrency=3)
    async with asyncio.timeout(10):
        while guilds.of(HERE).policy.concurrency != 3:  # noqa: ASYNC110 - the store rings no bell
            await asyncio.sleep(0.005)
    watching.cancel()


async def test_a_policy_that_cannot_be_read_leaves_what_was_known(
    database: Database, guilds: Guilds, caplog: pytest.LogCaptureFixture
) -> None:
    await guilds.change(HERE, MOD, concurrency=3)
    async with database.write() as connection:
        await connection.execute(
            text("UPDATE guild_policies SET policy = '{\"tomorrow\": 1}', revision = revision + 1")
        )
    await guilds.look()
    assert guilds.of(HERE).policy.concurrency == 3
    assert "cannot be read" in caplog.text


# -- words, blocks, quotas


async def test_a_word_is_on_the_list_once(guilds: Guilds, store: GuildStore) -> None:
    word = Word("word", "noir", "styles")
    assert await guilds.add_word(HERE, MOD, word) is True
    assert await guilds.add_word(HERE, MOD, word) is False
    assert guilds.of(HERE).words == (word,)
    assert await guilds.remove_word(HERE, MOD, word) is True
    assert await guilds.remove_word(HERE, MOD, word) is False
    assert guilds.of(HERE).words == ()
    assert [act.kind for act in await acts(store)] == [ActKind.WORD_REMOVED, ActKind.WORD_ADDED]


async def test_a_list_has_an_end(store: GuildStore) -> None:
    act = Act(kind=ActKind.WORD_ADDED, guild_id=HERE, at=datetime.now(UTC))
    assert [await store.add_word(Word("word", str(number)), act, most=2) for number in range(3)] == [
        True,
        True,
        None,
    ]


async def test_a_block_takes_the_place_of_the_one_before_and_is_taken_back(guilds: Guilds) -> None:
    await guilds.block(HERE, MOD, ANN, until=SOON, why="spam")
    await guilds.block(HERE, None, ANN, until=None, why="strikes")
    assert guilds.of(HERE).blocks == {ANN: Block(until=None, why="strikes")}
    assert guilds.of(THERE).blocks == {}
    assert await guilds.unblock(HERE, MOD, ANN)
    assert not await guilds.unblock(HERE, MOD, ANN)
    assert guilds.of(HERE).blocks == {}


async def test_a_quota_is_given_back_from_now_on(guilds: Guilds) -> None:
    before = datetime.now(UTC)
    await guilds.reset_quota(HERE, MOD, ANN)
    first = guilds.of(HERE).resets[ANN]
    assert before <= first <= datetime.now(UTC)
    await guilds.reset_quota(HERE, MOD, ANN)
    assert guilds.of(HERE).resets[ANN] >= first


async def test_acts_are_found_by_kind_and_people_newest_first(guilds: Guilds, store: GuildStore) -> None:
    await guilds.change(HERE, MOD, concurrency=3)
    await guilds.block(HERE, MOD, ANN, until=None, why="spam")
    await guilds.unblock(HERE, 11, ANN)
    await guilds.change(THERE, MOD, concurrency=3)
    refusal = Act(kind=ActKind.REFUSED, guild_id=HERE, at=datetime.now(UTC), member_id=ANN, what="quota_used")
    noted = await store.note(refusal)
    assert [act.kind for act in await acts(store, member_id=ANN)] == ["refused", "unblocked", "blocked"]
    assert [act.kind for act in await acts(store, actor_id=MOD)] == ["blocked", "setting"]
    assert [act.id for act in await acts(store, kinds=[ActKind.REFUSED])] == [noted]
    assert [act.kind for act in await acts(store, before=noted)] == ["unblocked", "blocked", "setting"]
    assert len(await store.acts(HERE, limit=2)) == 2
