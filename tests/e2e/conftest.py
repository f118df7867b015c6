"""The real ``bot.py`` in its own process, between a local Discord and a local Eachlabs, over real sockets."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.e2e.stage import Stage, a_stage


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """A stage with the bot on it, ready."""
    async with a_stage(tmp_path) as stage:
        yield stage
