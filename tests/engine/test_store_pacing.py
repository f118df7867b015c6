from __future__ import annotations

import logging
import math
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import StatementError

from engine.store import Database, PacingStore
from engine.store.pacing import _weights

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with Database.open(f"sqlite+aiosqlite:///{tmp_path / 'easel.sqlite3'}") as database:
        yield database


@pytest.fixture
def store(database: Database) -> PacingStore:
    return PacingStore(database)


def at(*seconds: float) -> list[datetime]:
    return [NOON + timedelta(seconds=one) for one in seconds]


async def test_requests_come_back_oldest_first_from_a_moment_on(store: PacingStore) -> None:
    await store.add_requests(at(3, 1.000001, 2, 2), keep_since=NOON)
    await store.add_requests(at(1), keep_since=NOON)
    assert await store.requests_since(NOON) == at(1, 1.000001, 2, 2, 3)
    assert await store.requests_since(*at(1.000001)) == at(1.000001, 2, 2, 3)
    assert await store.requests_since(*at(4)) == []


async def test_a_moment_is_the_same_in_every_zone(store: PacingStore) -> None:
    east = timezone(timedelta(hours=9))
    await store.add_requests([at(1)[0].astimezone(east)], keep_since=NOON.astimezone(east))
    assert await store.requests_since(at(1)[0].astimezone(east)) == at(1)


async def test_old_requests_are_forgotten_also_when_none_was_sent(store: PacingStore) -> None:
    await store.add_requests(at(1, 2, 3), keep_since=NOON)
    await store.add_requests(at(4), keep_since=at(2)[0])
    assert await store.requests_since(NOON) == at(2, 3, 4)
    await store.add_requests([], keep_since=at(4)[0])
    assert await store.requests_since(NOON) == at(4)


async def test_requests_that_cannot_be_saved_forget_nothing(store: PacingStore) -> None:
    await store.add_requests(at(1), keep_since=NOON)
    with pytest.raises(StatementError):
        await store.add_requests([NOON.replace(tzinfo=None)], keep_since=at(9)[0])
    assert await store.requests_since(NOON) == at(1)


async def test_service_times_are_read_back_as_they_were_saved_last(store: PacingStore) -> None:
    assert await store.service_times() == {}
    await store.save_service_times("gemini", [1.0, 2.0])
    await store.save_service_times("gemini", [0.1, 1e-300, 3])
    await store.save_service_times("another", ())
    assert await store.service_times() == {"gemini": [0.1, 1e-300, 3.0], "another": []}


@pytest.mark.parametrize("bad", [math.nan, math.inf])
async def test_weights_that_are_no_numbers_are_not_saved(store: PacingStore, bad: float) -> None:
    await store.save_service_times("gemini", [1.0])
    with pytest.raises(ValueError, match="JSON"):
        await store.save_service_times("gemini", [1.0, bad])
    assert await store.service_times() == {"gemini": [1.0]}


async def test_service_times_that_cannot_be_read_are_left_out_and_logged(
    store: PacingStore, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    broken = ["[1, 2", "", "null", '{"0": 1}', '["1"]', "[true]", "[NaN]", "[1e999]", "[" * 100_000]
    broken += [f"[1{'0' * 400}]"]
    async with database.write() as connection:
        for number, weights in enumerate(broken):
            await connection.execute(
                text("INSERT INTO service_times VALUES (:key, :weights, '2026-11-23 12:00:00.000000')"),
                {"key": f"broken-{number}", "weights": weights},
            )
    await store.save_service_times("gemini", [1.0])
    with caplog.at_level(logging.WARNING, "engine.store.pacing"):
        assert await store.service_times() == {"gemini": [1.0]}
    assert [record.args for record in caplog.records] == [(f"broken-{n}",) for n in range(len(broken))]


@given(st.text() | st.text("[]0123456789.,eE-+NaIfinty "))
def test_no_text_at_all_breaks_the_reading_of_weights(kept: str) -> None:
    assert all(map(math.isfinite, _weights(kept) or ()))
