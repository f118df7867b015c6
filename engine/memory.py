"""What a restart must know of pacing: which requests left lately, and how long predictions take.

Both are written behind: no request waits for its row. A crash may forget those of the last milliseconds.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta

from engine.store import PacingStore

log = logging.getLogger(__name__)

LEARNT_EVERY_S = 5.0
KEEP_WINDOWS = 2


class Memory:
    """Collects what happens and saves it in the background.

    Args:
        store: where it is kept.
        window_s: the request budget's window, in seconds; what is older is forgotten.
    """

    def __init__(self, store: PacingStore, *, window_s: float) -> None:
        self._store = store
        self._window_s = window_s
        self._unsaved: list[datetime] = []
        self._learnt: dict[str, list[float]] = {}  # not saved yet
        self._something = asyncio.Event()

    async def requests(self) -> list[float]:
        """How long ago the requests of the last window left, in seconds."""
        now = datetime.now(UTC)
        moments = await self._store.requests_since(now - timedelta(seconds=KEEP_WINDOWS * self._window_s))
        return [(now - moment).total_seconds() for moment in moments]

    async def service_times(self) -> dict[str, list[float]]:
        """The histograms that :class:`engine.pacing.ServiceTimes` begins with, by model."""
        return await self._store.service_times()

    def sent(self) -> None:
        """A request leaves now."""
        self._unsaved.append(datetime.now(UTC))
        self._something.set()

    @asynccontextmanager
    async def keeping(self, learnt: Callable[[], dict[str, list[float]]]) -> AsyncIterator[None]:
        """Save in the background within this block, and once more at its end.

        Args:
            learnt: gives the histograms that changed since it was last called, by model.
        """
        tasks = [
            asyncio.create_task(self._keep_requests(), name="requests"),
            asyncio.create_task(self._keep_learnt(learnt), name="service times"),
        ]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            with suppress(Exception):  # logged; a full disk must not keep the process from ending
                await self._save_requests()
                await self._save_learnt(learnt)

    async def _keep_requests(self) -> None:
        while True:
            await self._something.wait()
            self._something.clear()
            await self._save_requests()

    async def _keep_learnt(self, learnt: Callable[[], dict[str, list[float]]]) -> None:
        while True:
            await asyncio.sleep(LEARNT_EVERY_S)
            await self._save_learnt(learnt)

    async def _save_requests(self) -> None:
        unsaved, self._unsaved = self._unsaved, []
        if not unsaved:
            return
        keep_since = datetime.now(UTC) - timedelta(seconds=KEEP_WINDOWS * self._window_s)
        try:
            await self._store.add_requests(unsaved, keep_since=keep_since)
        except asyncio.CancelledError:
            self._unsaved[:0] = unsaved  # for the end: rather noted twice than never
            raise
        except Exception:  # the bot can draw without its memory
            log.exception("%d requests were not noted", len(unsaved))

    async def _save_learnt(self, learnt: Callable[[], dict[str, list[float]]]) -> None:
        self._learnt |= learnt()
        while self._learnt:
            model = next(iter(self._learnt))
            try:
                await self._store.save_service_times(model, self._learnt[model])
            except Exception:
                log.exception("service times were not noted")
            del self._learnt[model]  # not when this was cancelled: then the end saves it
