"""What several of the engine's tests stand on."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from engine.fetching import Fetcher
from engine.guilds import Guilds
from engine.pictures import Pictures
from engine.store import Database, GuildStore, JobStore, PacingStore
from tests.engine.bench import Bench


@pytest_asyncio.fixture
async def pictures() -> AsyncIterator[Pictures]:
    async with Fetcher() as fetcher, Pictures(fetcher) as opened:
        yield opened


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    async with (
        Database.open(f"sqlite+aiosqlite:///{tmp_path / 'easel.sqlite3'}") as database,
        Fetcher() as fetcher,
        Pictures(fetcher) as pictures,
    ):
        guilds = Guilds(GuildStore(database))
        bench = Bench(JobStore(database), PacingStore(database), pictures, guilds)
        yield bench
        await bench.crash()
