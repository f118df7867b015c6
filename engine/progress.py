"""Progress shown sparingly: one edit of a job's message in 3 s at most, none when nothing changed.

Those who wait far back are told less often: their place moves with every picture, and a thousand of them must
not spend what Discord takes of edits. Seconds need no edits at all: Discord counts them by itself.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from engine.courier import Courier
from engine.errors import DeliveryError
from engine.models import Job, Phase, Progress

log = logging.getLogger(__name__)

INTERVAL_S = 3.0  # between two edits of a job's message, at least
PATIENCE = 0.1  # of the time that is left: who waits ten minutes is told once a minute
SETTLE_S = 0.25  # before the first: several that are asked for together are placed together
AT_ONCE = 8  # edits that are on their way together
MOVED = 0.2  # of the time that is left: an ETA that moved by less is not worth an edit
MOVED_S = 5.0
TICK_S = 0.5
SLICE = 500  # jobs looked through before others get their turn


@dataclass(slots=True)
class _Shown:
    job: Job
    progress: Progress | None = None  # what its message says
    again_at: float = 0.0  # the earliest time of the next edit
    same_again_at: float = 0.0  # and of one that tells of the same phase
    edit: asyncio.Task[None] | None = None


class Board:
    """Keeps the messages of all jobs under way true.

    Args:
        courier: edits them.
        look: how a job stands; ``None`` when that cannot be said yet.
        quiet: clear while there is something more urgent than to edit; always quiet when it is not given.
        clock: seconds that never go back.
    """

    def __init__(
        self,
        courier: Courier,
        look: Callable[[Job], Progress | None],
        *,
        quiet: asyncio.Event | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._courier = courier
        self._look = look
        self._quiet = quiet or asyncio.Event()
        if quiet is None:
            self._quiet.set()
        self._clock = clock
        self._shown: dict[int, _Shown] = {}
        self._editing = asyncio.Semaphore(AT_ONCE)
        self._news = asyncio.Event()

    def show(self, job: Job) -> None:
        """Show this job's progress from now on, or show it in the place of the same job as it was."""
        shown = self._shown.get(job.id)
        if shown is None:
            self._shown[job.id] = _Shown(job, again_at=self._clock() + SETTLE_S)
        else:
            shown.job = job
        self._news.set()

    async def hide(self, job_id: int) -> None:
        """Show this job's progress no more; an edit on its way is let finish.

        Cut off, it could still arrive after what comes next.
        """
        shown = self._shown.pop(job_id, None)
        if shown is not None and shown.edit is not None:
            await asyncio.wait({shown.edit})

    async def run(self) -> None:
        """Edit, for as long as the process runs."""
        try:
            while True:
                self._news.clear()
                for number, shown in enumerate(list(self._shown.values()), 1):
                    if number % SLICE == 0:
                        await asyncio.sleep(0)
                    await self._quiet.wait()
                    await self._refresh(shown)
                await asyncio.sleep(0.05)  # what happens together is shown together
                with suppress(TimeoutError):
                    async with asyncio.timeout(TICK_S):
                        await self._news.wait()
        finally:
            edits = {shown.edit for shown in self._shown.values() if shown.edit is not None}
            if edits:
                await asyncio.wait(edits, timeout=INTERVAL_S)

    async def _refresh(self, shown: _Shown) -> None:
        if shown.edit is not None or self._clock() < shown.again_at or shown.job.id not in self._shown:
            return
        progress = self._look(shown.job)
        if progress is None or not _differs(shown.progress, progress):
            return
        same = shown.progress is not None and shown.progress.phase is progress.phase
        if same and self._clock() < shown.same_again_at:
            return
        await self._editing.acquire()
        if shown.job.id not in self._shown:  # it ended meanwhile
            self._editing.release()
            return
        # What was true before the wait for a free hand may not be any more.
        shown.edit = asyncio.create_task(self._edit(shown, self._look(shown.job) or progress))

    async def _edit(self, shown: _Shown, progress: Progress) -> None:
        try:
            await self._courier.show(shown.job, progress)
        except DeliveryError as error:
            log.info("progress could not be shown: %s", error, extra={"job_id": shown.job.id})
        except Exception:  # a picture is not given up for the sake of its progress
            log.exception("progress could not be shown", extra={"job_id": shown.job.id})
        finally:
            self._editing.release()
            shown.progress = progress
            shown.edit = None
            shown.again_at = self._clock() + INTERVAL_S
            shown.same_again_at = self._clock() + PATIENCE * _left_s(progress)


def _left_s(progress: Progress) -> float:
    """How long a job will still wait, in seconds; 0 when it does not, or nobody knows."""
    if progress.phase is not Phase.WAITING or progress.ready_at is None:
        return 0.0
    return max(0.0, (progress.ready_at - datetime.now(UTC)).total_seconds())


def _differs(shown: Progress | None, progress: Progress) -> bool:
    """Whether an edit would tell anything new; an ETA moves a little all the time."""
    if shown is None or replace(shown, ready_at=None) != replace(progress, ready_at=None):
        return True
    if shown.ready_at is None or progress.ready_at is None:
        return shown.ready_at is not progress.ready_at
    moved_s = abs((progress.ready_at - shown.ready_at).total_seconds())
    return moved_s > max(MOVED_S, MOVED * _left_s(progress))
