"""Many jobs added at once: few transactions, and to each caller as if it had been alone."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random

import pytest
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection

from engine.models import Job, Origin
from engine.store import Database, JobStore
from engine.store.adding import GROUP, STATEMENT
from tests.engine.fakes import a_job


class WatchedDatabase(Database):
    """Counts its writing transactions; while ``may_commit`` is clear, none of them ends."""

    transactions = 0

    def __init__(self, *args: object) -> None:
        super().__init__(*args)  # type: ignore[arg-type]
        self.written = asyncio.Event()
        self.may_commit = asyncio.Event()
        self.may_commit.set()

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncConnection]:
        self.transactions += 1
        async with super().write() as connection:
            yield connection
            self.written.set()
            await self.may_commit.wait()


@asynccontextmanager
async def opened(path: Path, busy_timeout_s: float = 30) -> AsyncIterator[WatchedDatabase]:
    async with WatchedDatabase.open(f"sqlite+aiosqlite:///{path}", busy_timeout_s=busy_timeout_s) as database:
        assert isinstance(database, WatchedDatabase)
        yield database


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[WatchedDatabase]:
    async with opened(tmp_path / "easel.sqlite3") as database:
        yield database


@pytest.fixture
def store(database: Database) -> JobStore:
    return JobStore(database)


def a_reroll(message_id: int = 9) -> Job:
    return a_job(origin=Origin.REROLL, source_message_id=message_id)


async def add_all(store: JobStore, jobs: list[Job]) -> list[bool]:
    return await asyncio.gather(*(store.add(job) for job in jobs))


async def test_a_thousand_adds_share_a_few_transactions_and_all_are_there(
    store: JobStore, database: WatchedDatabase
) -> None:
    jobs = [a_job() for _ in range(1000)]
    assert await add_all(store, jobs) == [True] * 1000
    assert sorted(job.id for job in await store.unfinished()) == [job.id for job in jobs]
    assert database.transactions == 1000 // GROUP


async def test_adds_that_come_while_one_is_written_go_together_into_the_next(
    store: JobStore, database: WatchedDatabase
) -> None:
    database.may_commit.clear()
    first = asyncio.create_task(store.add(a_job()))
    await database.written.wait()
    later = [asyncio.create_task(store.add(a_job())) for _ in range(20)]
    await asyncio.sleep(0)
    assert not first.done(), "an add that was told of is saved"
    database.may_commit.set()
    assert await asyncio.gather(first, *later) == [True] * 21
    assert database.transactions == 2


async def test_a_group_decides_as_one_after_the_other_would(store: JobStore, tmp_path: Path) -> None:
    random = Random(7)
    jobs = [a_job() if random.random() < 0.5 else a_reroll(random.randrange(60)) for _ in range(GROUP)]
    jobs += random.choices(jobs, k=GROUP)  # the same interactions again, in the same group and in the next
    random.shuffle(jobs)
    async with opened(tmp_path / "alone.sqlite3") as other:
        alone = [await JobStore(other).add(job) for job in jobs]
    assert await add_all(store, jobs) == alone
    assert 60 < sum(alone) < len(jobs)


async def test_of_the_same_interaction_twice_in_a_group_the_first_is_added(store: JobStore) -> None:
    job = a_job()
    others = [a_job() for _ in range(STATEMENT)]
    assert await add_all(store, [job, job, *others, job]) == [True, False, *[True] * len(others), False]


async def test_a_failed_transaction_fails_the_adds_in_it_and_none_later(tmp_path: Path) -> None:
    path = tmp_path / "easel.sqlite3"
    async with opened(path, busy_timeout_s=0.05) as database:
        store = JobStore(database)
        jobs = [a_job() for _ in range(3)]
        elsewhere = sqlite3.connect(path, isolation_level=None)
        elsewhere.execute("BEGIN IMMEDIATE")
        outcomes = await asyncio.gather(*(store.add(job) for job in jobs), return_exceptions=True)
        assert [type(outcome) for outcome in outcomes] == [OperationalError] * 3
        elsewhere.execute("ROLLBACK")
        elsewhere.close()
        assert await add_all(store, jobs) == [True] * 3


@pytest.mark.parametrize(
    "bad",
    [
        {"prompt": "no text: \ud800"},
        {"created_at": a_job().created_at.replace(tzinfo=None)},
        {"creates": None},
    ],
    ids=["a text that cannot be encoded", "a naive time", "nothing where something must be"],
)
async def test_a_row_that_cannot_be_saved_spoils_only_itself(store: JobStore, bad: dict[str, object]) -> None:
    jobs = [a_job(), a_job(**bad), a_job()]
    first, second, third = await asyncio.gather(*(store.add(job) for job in jobs), return_exceptions=True)
    assert isinstance(second, Exception)
    assert (first, third) == (True, True)
    assert [job.id for job in await store.unfinished()] == [jobs[0].id, jobs[2].id]
    assert await store.add(a_job())


async def test_a_cancelled_caller_leaves_the_others_of_its_transaction_alone(
    store: JobStore, database: WatchedDatabase
) -> None:
    database.may_commit.clear()
    jobs = [a_job() for _ in range(3)]
    adds = [asyncio.create_task(store.add(job)) for job in jobs]
    await database.written.wait()
    adds[0].cancel()
    with pytest.raises(asyncio.CancelledError):
        await adds[0]
    database.may_commit.set()
    assert await asyncio.gather(*adds[1:]) == [True, True]
    assert len(await store.unfinished()) == 3, "what was being written is written"


async def test_whoever_stops_waiting_before_its_transaction_begins_saves_nothing(
    store: JobStore, database: WatchedDatabase
) -> None:
    jobs = [a_job() for _ in range(2)]
    async with database.write():
        adds = [asyncio.create_task(store.add(job)) for job in jobs]
        await asyncio.sleep(0)
        adds[0].cancel()
        await asyncio.wait(adds[:1])
    assert await adds[1]
    assert await store.get(jobs[0].id) is None


async def test_what_is_being_written_when_the_database_closes_is_written(tmp_path: Path) -> None:
    job = a_job()
    async with opened(tmp_path / "easel.sqlite3") as database:
        database.may_commit.clear()
        add = asyncio.create_task(JobStore(database).add(job))
        await database.written.wait()
        add.cancel()
        await asyncio.wait([add])
        asyncio.get_running_loop().call_later(0.05, database.may_commit.set)
    async with opened(tmp_path / "easel.sqlite3") as database:
        assert await JobStore(database).get(job.id) == job
