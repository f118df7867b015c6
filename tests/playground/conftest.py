"""What the local Discord's tests stand on."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from playground.discord import LocalDiscord
from tests.playground.discord_bot import SmallBot, running


@pytest.fixture
async def discord() -> AsyncIterator[LocalDiscord]:
    async with LocalDiscord() as local:
        yield local


@pytest.fixture
async def bot(discord: LocalDiscord) -> AsyncIterator[SmallBot]:
    async with running(discord, SmallBot()) as bot:
        yield bot
