"""What the cogs call: submit a job, find a result, read a reference, go on after a restart, stop."""

from __future__ import annotations

import asyncio
import logging

from engine.errors import Closing, PictureError, ReferenceInvalid
from engine.models import Job, Picture
from engine.pictures import Pictures
from engine.runner import Runner
from engine.scheduler import Scheduler
from engine.store import JobStore

log = logging.getLogger(__name__)


class Service:
    """The engine's front door; it owns the tasks that carry jobs."""

    def __init__(self, *, store: JobStore, pictures: Pictures, scheduler: Scheduler, runner: Runner) -> None:
        self._store = store
        self._pictures = pictures
        self._scheduler = scheduler
        self._runner = runner
        self._tasks: dict[asyncio.Task[None], Job] = {}
        self._closing = False

    async def read_reference(self, url: str) -> Picture:
        """Read a member's picture and check it.

        Raises:
            ReferenceInvalid: it cannot be used; the cause says why.
        """
        try:
            return await self._pictures.read_reference(url)
        except PictureError as error:
            raise ReferenceInvalid(error) from error

    async def submit(self, job: Job, reference: Picture | None = None) -> bool:
        """Save a job and start it; ``False`` when it exists, or is a reroll that this person already runs.

        Raises:
            Closing: the process is stopping.
        """
        if self._closing:
            raise Closing("the process is stopping")
        if not await self._store.add(job, reference):
            return False
        self._start(job)
        return True

    async def result(self, message_id: int) -> Job | None:
        """The job whose result is this message."""
        return await self._store.by_message(message_id)

    async def resume(self) -> int:
        """Go on with every unfinished job that is not under way; return how many."""
        under_way = {job.id for job in self._tasks.values()}
        jobs = [job for job in await self._store.unfinished() if job.id not in under_way]
        for job in jobs:
            self._start(job)
        if jobs:
            log.info("%d unfinished jobs go on", len(jobs))
        return len(jobs)

    async def close(self, grace_s: float) -> None:
        """Take nothing new, give running jobs ``grace_s`` to end; the rest waits in its rows."""
        self._closing = True
        for task, job in self._tasks.items():
            if self._scheduler.place(job) is not None:
                task.cancel()
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=grace_s)
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _start(self, job: Job) -> None:
        if self._closing:  # its row is saved: it goes on after the restart
            return
        task = asyncio.create_task(self._runner.run(job), name=f"job {job.id}")
        self._tasks[task] = job
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        job = self._tasks.pop(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("a job's task died", exc_info=error, extra={"job_id": job.id})
