from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from engine import memory as module
from engine.memory import Memory
from engine.store import Database, PacingStore
from tests.engine.bench import true_if, until


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[PacingStore]:
    async with Database.open(f"sqlite+aiosqlite:///{tmp_path / 'easel.sqlite3'}") as database:
        yield PacingStore(database)


async def _is(number: Awaitable[int], wanted: int) -> bool:
    return await number == wanted


def nothing() -> dict[str, list[float]]:
    return {}


async def test_what_left_lately_is_known_to_the_next_process(store: PacingStore) -> None:
    memory = Memory(store, window_s=60)
    async with memory.keeping(nothing):
        memory.sent()
        memory.sent()
    later = await Memory(store, window_s=60).requests()
    assert len(later) == 2
    assert all(0 <= ago_s < 30 for ago_s in later)


async def test_what_left_is_saved_while_the_process_runs(store: PacingStore) -> None:
    memory = Memory(store, window_s=60)

    async def noted() -> int:
        return len(await Memory(store, window_s=60).requests())

    async with memory.keeping(nothing):
        memory.sent()
        await until(noted)
        memory.sent()
        await until(lambda: _is(noted(), 2))


async def test_what_is_older_than_two_windows_is_forgotten(store: PacingStore) -> None:
    now = datetime.now(UTC)
    ago = [now - timedelta(seconds=seconds) for seconds in (119, 121, 4000)]
    await store.add_requests(ago, keep_since=now - timedelta(days=1))
    memory = Memory(store, window_s=60)
    [ago_s] = await memory.requests()
    assert 119 <= ago_s < 121
    async with memory.keeping(nothing):
        memory.sent()
    assert len(await store.requests_since(now - timedelta(days=1))) == 2


@asynccontextmanager
async def busy(store: PacingStore) -> AsyncIterator[asyncio.Event]:
    """The database is being written to until the event is set."""
    begun, may_end = asyncio.Event(), asyncio.Event()

    async def write() -> None:
        async with store._database.write():
            begun.set()
            await may_end.wait()

    writing = asyncio.create_task(write())
    await begun.wait()
    yield may_end
    may_end.set()
    await writing


async def test_nobody_waits_for_what_is_saved_and_the_end_saves_what_was_under_way(
    store: PacingStore,
) -> None:
    memory = Memory(store, window_s=60)
    async with busy(store) as may_end, memory.keeping(nothing):
        for _ in range(100):
            memory.sent()
            await asyncio.sleep(0)
        asyncio.get_running_loop().call_later(0.05, may_end.set)
    assert len(await memory.requests()) == 100


async def test_learnt_times_whose_saving_is_under_way_are_saved_at_the_end(
    store: PacingStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LEARNT_EVERY_S", 0)
    changed = [{"gemini": [1.0]}]
    memory = Memory(store, window_s=60)
    async with busy(store) as may_end, memory.keeping(lambda: changed.pop(0) if changed else {}):
        await until(lambda: true_if(not changed))
        asyncio.get_running_loop().call_later(0.05, may_end.set)
    assert await memory.service_times() == {"gemini": [1.0]}


async def test_learnt_times_are_saved_now_and_then_and_at_the_end(
    store: PacingStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LEARNT_EVERY_S", 0.01)
    changed = [{"gemini": [1.0, 2.0]}, {}, {"gemini": [3.0], "flux": [4.0]}]
    memory = Memory(store, window_s=60)
    async with memory.keeping(lambda: changed.pop(0) if changed else {}):
        await until(lambda: true_if(not changed))
    assert await memory.service_times() == {"gemini": [3.0], "flux": [4.0]}
    async with memory.keeping(lambda: {"gemini": [5.0]}):
        pass
    assert (await memory.service_times())["gemini"] == [5.0]


async def test_without_its_memory_the_bot_goes_on(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "easel.sqlite3"
    async with Database.open(f"sqlite+aiosqlite:///{path}", busy_timeout_s=0.01) as database:
        memory = Memory(PacingStore(database), window_s=60)
        async with database.write() as connection:
            await connection.exec_driver_sql("DROP TABLE provider_requests")
        async with memory.keeping(lambda: {"gemini": [float("nan")]}):
            memory.sent()
            await until(lambda: true_if(bool(caplog.records)))
            memory.sent()
    messages = [record.getMessage() for record in caplog.records]
    assert "1 requests were not noted" in messages
    assert "service times were not noted" in messages
