"""What several of the engine's tests stand on."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio

from engine.fetching import Fetcher
from engine.pictures import Pictures


@pytest_asyncio.fixture
async def pictures() -> AsyncIterator[Pictures]:
    async with Fetcher() as fetcher, Pictures(fetcher) as opened:
        yield opened
