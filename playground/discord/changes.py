"""Word that something changed, for everybody who waits for it."""

from __future__ import annotations

import asyncio


class Changes:
    """One bell: whoever waits when it rings goes on."""

    def __init__(self) -> None:
        self._bell = asyncio.Event()

    def ring(self) -> None:
        """Wake everybody who waits now."""
        self._bell.set()
        self._bell = asyncio.Event()

    async def wait(self, timeout_s: float) -> None:
        """Return at the next change, or after ``timeout_s`` without one."""
        try:
            await asyncio.wait_for(self._bell.wait(), timeout_s)
        except TimeoutError:
            return
