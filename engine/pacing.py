"""The request budget: creates and polls alike draw on it, and a 429 stops everything at once.

The provider takes 60 requests a minute and does not promise how it counts. A log of sends with at most 60
in any 60.1 s is safe under sliding windows, fixed windows and a token bucket of 60 alike.
"""

from __future__ import annotations

import asyncio
import math
import time
from collections import deque
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

MARGIN_S = 0.1  # the provider's clock and ours do not tick together


class Budget:
    """At most ``requests`` in any ``window_s``, first come, first served.

    Args:
        requests: how many a window takes.
        window_s: the window's length.
        pause_s: how long everything stops when the provider says 429 and not for how long.
        clock: seconds that never go back.
        sleep: waits for seconds.
    """

    def __init__(
        self,
        *,
        requests: int,
        window_s: float,
        pause_s: float,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._requests = requests
        self._window_s = window_s + MARGIN_S
        self._pause_s = pause_s
        self._clock = clock
        self._sleep = sleep
        self._sent: deque[float] = deque(maxlen=requests)
        self._paused_until = -math.inf
        self._resumes_at: datetime | None = None
        self._turn = asyncio.Lock()

    async def spend(self) -> None:
        """Wait until one more request may leave, and count it."""
        async with self._turn:
            while (wait_s := self._wait_s()) > 0:
                await self._sleep(wait_s)
            self._sent.append(self._clock())

    def pause(self, retry_after_s: float | None = None) -> None:
        """Obey a 429: nothing leaves until its ``Retry-After`` has passed."""
        wait_s = self._pause_s if retry_after_s is None else retry_after_s
        if self._clock() + wait_s > self._paused_until:
            self._paused_until = self._clock() + wait_s
            self._resumes_at = datetime.now(UTC) + timedelta(seconds=wait_s)

    @property
    def resumes_at(self) -> datetime | None:
        """When requests will leave again; ``None`` when it is not paused."""
        return self._resumes_at if self._clock() < self._paused_until else None

    def _wait_s(self) -> float:
        full = len(self._sent) == self._requests
        window_s = self._sent[0] + self._window_s - self._clock() if full else 0.0
        return max(window_s, self._paused_until - self._clock())
