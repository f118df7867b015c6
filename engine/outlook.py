"""What those under way may expect, and what their messages say about it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from engine.dispatcher import Dispatcher, Expectation
from engine.models import Job, Phase, Progress

LAST_WORDS = timedelta(seconds=75)  # before a token's end: that its job will be kept is said in time
EVERY_S, AFTER_S = 2.0, 0.2  # between two looks ahead, without news and with it
SHARE = 20  # looking ahead takes at most one part in so many of the time


class Outlook:
    """Looks ahead in the background: :meth:`run`.

    Args:
        dispatcher: knows the line and the provider.
        quiet: clear while there is something more urgent.
        drawing_since: when a job's turn came; ``None`` while it waits.
    """

    def __init__(
        self, dispatcher: Dispatcher, quiet: asyncio.Event, drawing_since: Callable[[int], datetime | None]
    ) -> None:
        self._dispatcher = dispatcher
        self._quiet = quiet
        self._drawing_since = drawing_since
        self._expected: dict[int, Expectation] = {}  # by job, of those that wait
        self._news = asyncio.Event()

    def news(self) -> None:
        """Somebody stands in line who wants to know."""
        self._news.set()

    def forget(self, job_id: int) -> None:
        """A job waits no longer."""
        self._expected.pop(job_id, None)

    def starts_at(self, job_id: int) -> datetime | None:
        """When a job that waits should get its turn; ``None`` when nobody knows."""
        expected = self._expected.get(job_id)
        return None if expected is None else expected.starts_at

    def ready_at(self, job_id: int) -> datetime | None:
        """When a job's picture should be there; ``None`` when nobody knows."""
        expected = self._expected.get(job_id)
        return self._dispatcher.expected_at(job_id) if expected is None else expected.ready_at

    def progress(self, job: Job) -> Progress | None:
        """What a job's message should say; ``None`` while that is not known."""
        if job.only_answers and _runs_out(job.interaction_expires_at):
            return Progress(Phase.KEEPING, job.created_at)
        if (since := self._dispatcher.down_since) is not None:
            return Progress(Phase.DOWN, since)
        if (until := self._dispatcher.resumes_at) is not None:
            return Progress(Phase.PAUSED, job.created_at, until=until)
        if (since := self._drawing_since(job.id)) is not None:
            return Progress(Phase.DRAWING, since, pictures=job.pictures)
        if (expected := self._expected.get(job.id)) is None:
            return None
        return Progress(
            Phase.WAITING,
            job.created_at,
            place=expected.place,
            ready_at=expected.ready_at,
            pictures=job.pictures,
        )

    async def run(self) -> None:
        """Look ahead, again and again."""
        while True:
            await self._quiet.wait()
            self._news.clear()
            busy_s = await self._look_ahead()
            await asyncio.sleep(max(AFTER_S, SHARE * busy_s))
            with suppress(TimeoutError):
                async with asyncio.timeout(EVERY_S):
                    await self._news.wait()

    async def _look_ahead(self) -> float:
        """Reckon anew what all who wait may expect; return for how long that was busy, in seconds."""
        clock = asyncio.get_running_loop().time
        began_s, busy_s = clock(), 0.0
        expected: dict[int, Expectation] = {}
        for one in self._dispatcher.forecast():
            if one is not None:
                expected[one.job_id] = one
                continue
            busy_s += clock() - began_s
            await asyncio.sleep(0)
            began_s = clock()
        self._expected = {
            job_id: one for job_id, one in expected.items() if self._drawing_since(job_id) is None
        }
        return busy_s + clock() - began_s


def _runs_out(expires_at: datetime | None) -> bool:
    return expires_at is not None and datetime.now(UTC) > expires_at - LAST_WORDS
