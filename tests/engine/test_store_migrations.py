"""A database that an earlier version made arrives with everything that was in it."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.ext.asyncio import create_async_engine

from engine.models import Job, JobState, Origin, Picture
from engine.store import Database, JobStore, PacingStore, PictureKind
from engine.store.database import migrate

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


async def database_at(path: Path, revision: str) -> None:
    engine = create_async_engine(f"sqlite+aiosqlite:///{path}")
    async with engine.begin() as connection:
        await connection.run_sync(migrate, revision)
    await engine.dispose()


async def test_a_database_of_the_first_version_keeps_its_jobs_and_pictures(tmp_path: Path) -> None:
    path = tmp_path / "easel.sqlite3"
    await database_at(path, "0001")
    with sqlite3.connect(path) as old:
        old.execute(
            "INSERT INTO jobs (id, guild_id, channel_id, requester_id, origin, prompt, model, version, state,"
            " reference_url, prediction_id, creates, interaction_token, created_at, started_at)"
            " VALUES (7, 1, 2, 3, 'command', 'a heron', 'gemini', '2.0', 'running', 'https://example/a.png',"
            " 'p-1', 1, 'secret', '2026-11-23 12:00:00.000000', '2026-11-23 12:00:00.000000')"
        )
        old.execute(
            "INSERT INTO jobs (id, guild_id, channel_id, requester_id, origin, prompt, model, version, state,"
            " message_id, source_message_id, creates, created_at)"
            " VALUES (8, 1, 2, 3, 'reroll', 'a heron', 'gemini', '2.0', 'done',"
            " 99, 98, 1, '2026-11-23 12:00:00.000000')"
        )
        old.execute("INSERT INTO job_pictures VALUES (7, 'reference', 'PNG', 4, 3, x'00FF')")
    old.close()

    async with Database.open(f"sqlite+aiosqlite:///{path}") as database:
        store = JobStore(database)
        running = Job(
            id=7,
            guild_id=1,
            channel_id=2,
            requester_id=3,
            origin=Origin.COMMAND,
            prompt="a heron",
            model="gemini",
            version="2.0",
            references=("https://example/a.png",),
            state=JobState.RUNNING,
            prediction_id="p-1",
            creates=1,
            interaction_token="secret",
            created_at=NOON,
            started_at=NOON,
        )
        assert await store.unfinished() == [running]
        assert await store.pictures(7, PictureKind.REFERENCE) == [Picture(b"\x00\xff", "PNG", 4, 3)]
        done = await store.by_message(99)
        assert done is not None
        assert (done.id, done.state, done.source_message_id, done.pictures) == (8, JobState.DONE, 98, 1)
        assert await store.save(running, state=JobState.DELIVERING, delivering_at=NOON) == await store.get(7)
        assert await PacingStore(database).requests_since(NOON) == []


async def test_an_old_database_gets_the_same_schema_as_a_new_one(tmp_path: Path) -> None:
    await database_at(tmp_path / "old.sqlite3", "0001")
    schemas = []
    for name in ("old", "new"):
        async with Database.open(f"sqlite+aiosqlite:///{tmp_path / name}.sqlite3"):
            pass
        with sqlite3.connect(tmp_path / f"{name}.sqlite3") as connection:
            schemas.append(connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall())
        connection.close()
    assert schemas[0] == schemas[1]
