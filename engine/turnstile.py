"""Letting a few through in each turn of the event loop, so that hundreds who come at once do not stall it."""

from __future__ import annotations

import asyncio
from collections import deque


class Turnstile:
    """First come, first served.

    Args:
        at_once: how many pass in one turn of the event loop.
    """

    def __init__(self, at_once: int) -> None:
        self._at_once = at_once
        self._line: deque[asyncio.Future[None]] = deque()
        self._opening: asyncio.Task[None] | None = None

    async def passed(self) -> None:
        """Wait until one may pass: not at all when nobody else is there."""
        turn = asyncio.get_running_loop().create_future()
        self._line.append(turn)
        if self._opening is None:
            self._opening = asyncio.create_task(self._open())
        await turn

    async def _open(self) -> None:
        while self._line:
            for _ in range(min(self._at_once, len(self._line))):
                turn = self._line.popleft()
                if not turn.done():  # whoever waited has gone
                    turn.set_result(None)
            await asyncio.sleep(0)
        self._opening = None
