"""What is kept of a member, and that it goes when they ask."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from engine.members import NONE, Defaults, Members
from engine.models import JobState, Picture
from engine.store import Database, JobStore
from engine.store.members import MemberStore
from engine.store.styles import StyleStore
from engine.styles import Style
from tests.engine.fakes import a_job

ANN, BOB = 20, 21
PICTURE = Picture(b"bytes of a picture", "PNG", 4, 3)


class Kept:
    """A database with members in it; ``cancelled`` are the jobs that were to be ended."""

    def __init__(self, database: Database, file: Path) -> None:
        self.file = file
        self.jobs = JobStore(database)
        self.store = MemberStore(database)
        self.styles = StyleStore(database)
        self.cancelled: list[int] = []
        self.members = Members(self.store, self.cancel)

    async def cancel(self, job_id: int) -> None:
        self.cancelled.append(job_id)
        job = await self.jobs.get(job_id)
        assert job is not None
        if job.state is not JobState.DELIVERING:
            await self.jobs.save(job, state=JobState.CANCELLED)

    async def asked(self, state: JobState = JobState.DONE, **fields: object) -> int:
        """A job's id."""
        changes: dict[str, Any] = {
            name: fields.pop(name) for name in ("reason", "cost_usd") if name in fields
        }
        job = a_job(**{"requester_id": ANN, "pictures": 1, **fields})
        await self.jobs.add(job)
        if state is not job.state:
            await self.jobs.save(job, state=state, **changes)
        return job.id

    def everything(self) -> str:
        """All that the database's tables hold, but the acts of forgetting."""
        with closing(sqlite3.connect(f"file:{self.file}?mode=ro", uri=True)) as connection:
            tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            names = [name for (name,) in tables]
            return str(
                [
                    connection.execute(f"SELECT * FROM {name}").fetchall()
                    for name in sorted(set(names) - {"erasures"})
                ]
            )


@pytest.fixture
async def kept(tmp_path: Path) -> AsyncIterator[Kept]:
    file = tmp_path / "easel.sqlite3"
    async with Database.open(f"sqlite+aiosqlite:///{file}") as database:
        yield Kept(database, file)


# -- defaults


async def test_defaults_are_chosen_one_by_one_and_taken_back(kept: Kept) -> None:
    members = kept.members
    assert await members.defaults(ANN) == NONE
    await members.set_defaults(ANN, model="flux-2-pro", private=True)
    await members.set_defaults(ANN, aspect="16:9", private=False)
    assert await members.defaults(ANN) == Defaults(model="flux-2-pro", aspect="16:9", private=False)
    assert await members.defaults(BOB) == NONE
    await members.set_defaults(ANN, model=None)
    assert await members.defaults(ANN) == Defaults(aspect="16:9", private=False)
    await members.clear_defaults(ANN)
    assert await members.defaults(ANN) == NONE
    assert await kept.store.defaults([ANN]) == {}, "no row stays"


async def test_defaults_are_there_after_a_restart(kept: Kept) -> None:
    await kept.members.set_defaults(ANN, style="ink-drawing")
    assert (await Members(kept.store, kept.cancel).defaults(ANN)).style == "ink-drawing"


async def test_what_is_read_while_it_changes_is_not_remembered(kept: Kept) -> None:
    await kept.members.set_defaults(ANN, model="old")
    for number in range(20):
        members = Members(kept.store, kept.cancel)
        reading = [asyncio.create_task(members.defaults(ANN)) for _ in range(3)]
        await asyncio.gather(members.set_defaults(ANN, model=f"new {number}"), *reading)
        assert (await members.defaults(ANN)).model == f"new {number}"


async def test_only_so_many_are_remembered(kept: Kept) -> None:
    members = Members(kept.store, kept.cancel, remembered=2)
    for member_id in range(5):
        await members.set_defaults(member_id, model=str(member_id))
    assert [(await members.defaults(one)).model for one in range(5)] == ["0", "1", "2", "3", "4"]


# -- usage


async def test_usage_counts_pictures_by_day_and_month_and_what_they_cost(kept: Kept) -> None:
    now = datetime.now(UTC)
    long_ago = now - timedelta(days=70)
    await kept.asked(pictures=3, cost_usd=0.12)
    await kept.asked(pictures=2, created_at=long_ago, cost_usd=0.08)
    await kept.asked(JobState.FAILED, pictures=0, reason="provider_fault")
    await kept.asked(JobState.KEPT)
    await kept.asked(requester_id=BOB, pictures=4)
    usage = await kept.members.usage(ANN)
    assert (usage.pictures_today, usage.pictures_month, usage.pictures_total) == (4, 4, 6)
    assert (usage.jobs_stored, usage.kept, usage.has_defaults) == (4, 1, False)
    assert usage.cost_usd_month == pytest.approx(0.12)
    assert usage.oldest_at == long_ago


async def test_nothing_asked_for_is_nothing_used(kept: Kept) -> None:
    usage = await kept.members.usage(ANN)
    assert (usage.pictures_total, usage.jobs_stored, usage.oldest_at) == (0, 0, None)


async def test_the_last_failure_is_the_newest_that_went_wrong(kept: Kept) -> None:
    assert await kept.members.last_failure(ANN) is None
    await kept.asked(JobState.FAILED, reason="provider_fault")
    last = await kept.asked(JobState.DONE, reason="prediction_failed")
    await kept.asked(JobState.CANCELLED, reason="cancelled")
    await kept.asked(JobState.DONE)
    await kept.asked(JobState.FAILED, reason="provider_fault", requester_id=BOB)
    failure = await kept.members.last_failure(ANN)
    assert failure is not None
    assert failure.id == last


# -- forget me


async def test_nothing_of_a_member_is_left_but_the_act(kept: Kept) -> None:
    number, secret = 777_000_777, "what only they wrote"
    source = await kept.asked(requester_id=number, prompt=secret, style="own", status_message_id=999_111)
    late = await kept.asked(requester_id=number, prompt=secret)
    job = await kept.jobs.get(late)
    assert job is not None
    await kept.jobs.save(job, state=JobState.KEPT, results=[PICTURE], spent="p-spent")
    await kept.members.set_defaults(number, model="flux-2-pro")
    await kept.styles.add(1, "toys", Style("toys", "toys", "{prompt}, toys"), number, most=9)
    others = await kept.asked(requester_id=BOB, source_job_id=source, prompt="theirs")
    erasure = await kept.members.forget(number)
    assert (erasure.jobs, erasure.under_way) == (2, 0)
    left = kept.everything()
    for trace in (str(number), secret, "p-spent", "flux-2-pro", "999111", str(source)):
        assert trace not in left, trace
    assert "theirs" in left
    assert [style.name for style in await kept.styles.of(1)] == ["toys"], "the guild's styles are the guild's"
    bobs = await kept.jobs.get(others)
    assert bobs is not None
    assert bobs.source_job_id is None
    with closing(sqlite3.connect(kept.file)) as connection:
        acts = connection.execute("SELECT member_id, jobs FROM erasures").fetchall()
    assert acts == [(number, 2)]
    assert await kept.members.defaults(number) == NONE


async def test_what_is_under_way_is_cancelled_and_goes_too(kept: Kept) -> None:
    waits = await kept.asked(JobState.QUEUED)
    others = await kept.asked(JobState.QUEUED, requester_id=BOB)
    erasure = await kept.members.forget(ANN)
    assert kept.cancelled == [waits]
    assert (erasure.jobs, erasure.under_way) == (1, 0)
    assert await kept.jobs.get(waits) is None
    assert await kept.jobs.get(others) is not None


async def test_what_is_just_being_posted_stays_and_is_told(kept: Kept) -> None:
    members = Members(kept.store, kept.cancel, ending_s=0.05)
    posting = await kept.asked(JobState.DELIVERING)
    erasure = await members.forget(ANN)
    assert (erasure.jobs, erasure.under_way) == (0, 1)
    job = await kept.jobs.get(posting)
    assert job is not None
    await kept.jobs.save(job, state=JobState.DONE)
    assert (await kept.members.forget(ANN)).jobs == 1


async def test_who_never_asked_for_anything_can_be_forgotten(kept: Kept) -> None:
    assert (await kept.members.forget(ANN)).jobs == 0
