from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.exc import SQLAlchemyError

from engine.errors import SettingsError
from engine.models import TERMINAL_STATES, JobState, Origin, Picture
from engine.store import Database, JobStore, PictureKind
from engine.store.tables import metadata
from tests.engine.fakes import a_job

PICTURE = Picture(b"bytes of a picture", "PNG", 4, 3)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with Database.open(f"sqlite+aiosqlite:///{tmp_path / 'deep' / 'easel.sqlite3'}") as database:
        yield database


@pytest.fixture
def store(database: Database) -> JobStore:
    return JobStore(database)


async def test_a_job_is_read_back_as_it_was_saved(store: JobStore) -> None:
    job = a_job(interaction_token="secret", interaction_expires_at=datetime.now(UTC), guild_id=2**60)
    assert await store.add(job)
    assert await store.get(job.id) == job


async def test_the_same_interaction_creates_nothing_twice(store: JobStore) -> None:
    job = a_job()
    assert await store.add(job)
    assert not await store.add(job)


async def test_one_person_rerolls_a_message_once_at_a_time(store: JobStore) -> None:
    first = a_job(origin=Origin.REROLL, source_message_id=9, requester_id=1)
    again = a_job(origin=Origin.REROLL, source_message_id=9, requester_id=1)
    other = a_job(origin=Origin.REROLL, source_message_id=9, requester_id=2)
    assert [await store.add(job) for job in (first, again, other)] == [True, False, True]
    await store.save(first, state=JobState.FAILED)
    assert await store.add(again), "the first has ended"


async def test_a_result_is_found_by_its_message(store: JobStore) -> None:
    job = a_job()
    await store.add(job)
    done = await store.save(job, state=JobState.DONE, message_id=123)
    assert await store.by_message(123) == done
    assert await store.by_message(124) is None


async def test_unfinished_jobs_come_back_oldest_first_and_ended_ones_do_not(store: JobStore) -> None:
    jobs = [a_job() for _ in JobState]
    for job, state in zip(jobs, JobState, strict=True):
        await store.add(job)
        await store.save(job, state=state)
    unfinished = await store.unfinished()
    assert [job.state for job in unfinished] == [state for state in JobState if state not in TERMINAL_STATES]


async def test_predictions_that_a_job_holds_are_claimed_also_when_it_has_ended(store: JobStore) -> None:
    running, ended, waiting = a_job(), a_job(), a_job()
    for job in (running, ended, waiting):
        await store.add(job)
    await store.save(running, state=JobState.RUNNING, prediction_id="p-1")
    await store.save(ended, state=JobState.FAILED, prediction_id="p-2")
    assert await store.claimed(["p-1", "p-2", "p-3"]) == {"p-1", "p-2"}
    assert await store.claimed({"p-3"}) == set()
    assert await store.claimed([]) == set()


async def test_only_what_changed_is_saved(store: JobStore) -> None:
    old = a_job()
    await store.add(old)
    await store.save(old, prediction_id="p-1")
    changed = await store.save(old, state=JobState.DELIVERING, delivering_at=datetime.now(UTC), creates=0)
    assert await store.get(old.id) == replace(changed, prediction_id="p-1")


async def test_pictures_last_as_long_as_the_job_needs_them(store: JobStore) -> None:
    job = a_job(interaction_token="secret")
    await store.add(job)
    another = replace(PICTURE, data=b"another")
    job = await store.save(job, state=JobState.QUEUED, references=[PICTURE, another])
    job = await store.save(job, results=[another], pictures=1, spent="p-1")
    job = await store.save(job, state=JobState.FETCHED, results=[PICTURE], pictures=2)
    assert await store.pictures(job.id, PictureKind.REFERENCE) == [PICTURE, another]
    assert await store.pictures(job.id, PictureKind.RESULT) == [another, PICTURE]
    assert await store.claimed(["p-1", "p-2"]) == {"p-1"}, "its pictures are this job's"
    job = await store.save(job, state=JobState.DONE, message_id=1)
    assert await store.pictures(job.id, PictureKind.RESULT) == []
    assert await store.pictures(job.id, PictureKind.REFERENCE) == []
    assert job.interaction_token is None, "the token is a secret that nobody needs any more"
    assert job.finished_at is not None


async def test_what_is_kept_for_its_requester_keeps_its_pictures_and_is_not_under_way(
    store: JobStore,
) -> None:
    job = a_job(interaction_token="secret")
    await store.add(job)
    job = await store.save(job, state=JobState.KEPT, results=[PICTURE], pictures=1)
    assert await store.pictures(job.id, PictureKind.RESULT) == [PICTURE]
    assert await store.unfinished() == []
    assert job.interaction_token is None


async def test_many_writers_at_once_wait_for_each_other(store: JobStore) -> None:
    async def one() -> None:
        job = a_job()
        await store.add(job)
        await store.save(job, state=JobState.CREATING)

    await asyncio.gather(*(one() for _ in range(50)))
    assert len(await store.unfinished()) == 50


async def test_a_reader_does_not_wait_for_a_writer(store: JobStore, database: Database) -> None:
    job = a_job()
    await store.add(job)
    async with database.write():
        assert await asyncio.wait_for(store.get(job.id), 5) == job


async def test_the_migrations_make_the_schema_that_the_queries_use(database: Database) -> None:
    async with database.write() as connection:
        differences = await connection.run_sync(
            lambda sync: compare_metadata(MigrationContext.configure(sync), metadata)
        )
    assert differences == []


async def test_opening_again_keeps_what_is_there(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'easel.sqlite3'}"
    job = a_job()
    async with Database.open(url) as database:
        await JobStore(database).add(job)
    async with Database.open(url) as database:
        assert await JobStore(database).get(job.id) == job


async def test_a_place_that_cannot_be_written_is_a_setting_that_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(SettingsError, match="DATABASE_URL"):
        async with Database.open(f"sqlite+aiosqlite:///{tmp_path / 'file' / 'easel.sqlite3'}"):
            pass


async def test_a_file_that_is_no_database_is_a_setting_that_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "easel.sqlite3").write_bytes(b"this is no database " * 100)
    with pytest.raises(SettingsError, match=r"^DATABASE_URL .*not a database[^\n]*$"):
        async with Database.open(f"sqlite+aiosqlite:///{tmp_path / 'easel.sqlite3'}"):
            pass


async def test_the_file_is_plain_sqlite_in_wal_mode(store: JobStore, tmp_path: Path) -> None:
    await store.add(a_job())
    with sqlite3.connect(tmp_path / "deep" / "easel.sqlite3") as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


async def test_an_error_of_the_database_carries_no_values(store: JobStore, tmp_path: Path) -> None:
    await store.add(a_job())
    with sqlite3.connect(tmp_path / "deep" / "easel.sqlite3") as connection:
        connection.execute("DROP TABLE jobs")
    connection.close()
    with pytest.raises(SQLAlchemyError) as raised:
        await store.add(a_job(prompt="a private prompt", interaction_token="a-token"))
    assert "a private prompt" not in str(raised.value)
    assert "a-token" not in str(raised.value)
