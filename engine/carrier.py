"""The tasks that carry jobs: which jobs there are, which of them wait, and what happens when a task ends."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from engine.catalogue import Catalogue
from engine.courier import Courier
from engine.dispatcher import Dispatcher
from engine.errors import ProviderError
from engine.models import Job, JobState
from engine.outlook import Outlook
from engine.pacing import Request
from engine.pictures import Pictures
from engine.progress import Board
from engine.provider import Provider
from engine.runner import Runner
from engine.store import JobStore

log = logging.getLogger(__name__)

RESUME_AGAIN_S = 30.0  # after a job's task died: its row could not be written
CANCELLED = "cancelled"  # the reason of a job that was cancelled, or was cut short with some pictures there
HAS_PICTURES = frozenset({JobState.FETCHED, JobState.DELIVERING})


@dataclass(slots=True)
class _Carried:
    task: asyncio.Task[Job]
    since: datetime


class Carrier:
    """Carries every job of this process that has not ended. A job that waits is a ticket and no task.

    Args:
        quiet: clear while so many jobs arrive that all else waits.
        on_end: is told of every job that is carried no more.
        backoff_s: the wait before something is tried again; doubled with every try.

    Attributes:
        jobs: by id, as far as they are known here; a job's row may be further.
        outlook: what those who wait may expect.
        board: shows it.
    """

    def __init__(
        self,
        *,
        store: JobStore,
        provider: Provider,
        pictures: Pictures,
        dispatcher: Dispatcher,
        courier: Courier,
        catalogue: Catalogue,
        quiet: asyncio.Event,
        on_end: Callable[[Job], None],
        backoff_s: float,
    ) -> None:
        self.jobs: dict[int, Job] = {}
        self.outlook = Outlook(dispatcher, quiet, self._drawing_since)
        self.board = Board(courier, self.outlook.progress, quiet=quiet)
        self._store = store
        self._provider = provider
        self._dispatcher = dispatcher
        self._courier = courier
        self._on_end = on_end
        self._runner = Runner(
            store=store,
            provider=provider,
            pictures=pictures,
            dispatcher=dispatcher,
            courier=courier,
            board=self.board,
            catalogue=catalogue,
            backoff_s=backoff_s,
        )
        self._carried: dict[int, _Carried] = {}
        self._cancelling: set[int] = set()
        self._errands: set[asyncio.Task[object]] = set()
        self._resuming: asyncio.Task[None] | None = None
        self._closing = False
        dispatcher.on_turn = self._turn

    def waits(self, job_id: int) -> bool:
        """Whether a job waits for its turn, or prepares to."""
        return job_id not in self._carried

    def _drawing_since(self, job_id: int) -> datetime | None:
        """When a job's turn came; ``None`` while it waits."""
        carried = self._carried.get(job_id)
        return None if carried is None else carried.since

    async def resume(self, count: Callable[[Job], None] = lambda job: None) -> int:
        """Go on with every unfinished job that is not under way, counting each; return how many."""
        jobs = [job for job in await self._store.unfinished() if job.id not in self.jobs]
        for job in jobs:
            self.jobs[job.id] = job
            count(job)
            self.go_on(job)
        if jobs:
            log.info("%d unfinished jobs go on", len(jobs))
        return len(jobs)

    async def close(self, grace_s: float) -> None:
        """Begin nothing new, give what runs ``grace_s`` to end; the rest waits in its rows."""
        self._closing = True
        self._dispatcher.stop_creating()
        for job_id, carried in self._carried.items():
            if self.jobs[job_id].state is JobState.ACKNOWLEDGED:
                carried.task.cancel()
        tasks = {carried.task for carried in self._carried.values()}
        if tasks:
            await asyncio.wait(tasks, timeout=grace_s)
        for task in (*tasks, *self._errands):
            task.cancel()
        await asyncio.gather(*tasks, *self._errands, return_exceptions=True)

    def go_on(self, job: Job, *, again: bool = False) -> None:
        """Put a job in line, or carry it where it does not wait."""
        if self._closing:  # its row is saved: it goes on after the restart
            return
        if job.state is JobState.QUEUED:
            self._dispatcher.enqueue(job, again=again)
            self.outlook.news()
            self.board.show(job)
        else:
            self._start(job)

    async def cancel(self, job_id: int) -> Job | None:
        """End a job, unless its picture is there: then it is delivered, with what there is.

        A running prediction is cancelled at the provider, as far as the provider does that.

        Returns:
            The job as it is now; ``None`` when it is not under way here, or is being cancelled already.
        """
        if job_id not in self.jobs or job_id in self._cancelling or self._closing:
            return None
        known = self.jobs[job_id]
        self._cancelling.add(job_id)
        try:
            if (carried := self._carried.get(job_id)) is not None:
                carried.task.cancel()
                await asyncio.wait({carried.task})
            self._dispatcher.release(job_id)
            known = self.jobs.get(job_id, known)
            return await self._end(known)
        except Exception:  # its row is as it was
            self._forget_and_resume(known)
            raise
        finally:
            self._cancelling.discard(job_id)

    async def _end(self, known: Job) -> Job | None:
        job = await self._store.get(known.id)
        if job is None or job.ended:
            self.forget(known)
            return job
        prediction_id = job.prediction_id if job.state is JobState.RUNNING else None
        # Where its progress is shown is saved a little later.
        message: dict[str, Any] = {"status_message_id": job.status_message_id or known.status_message_id}
        token = job.interaction_token  # the row of a job that ended has none
        if job.state not in HAS_PICTURES:
            state = JobState.FETCHED if job.pictures else JobState.CANCELLED
            job = await self._store.save(job, state=state, reason=CANCELLED, prediction_id=None, **message)
        if prediction_id is not None:
            self._in_background(self._cancel_prediction(prediction_id))
        if job.ended:
            await self.board.hide(job.id)
            self.forget(job)
            await self._courier.cancelled(replace(job, interaction_token=token))
        else:
            self.jobs[job.id] = job
            self.go_on(job)
        return job

    async def _cancel_prediction(self, prediction_id: str) -> None:
        with suppress(ProviderError):
            await self._dispatcher.errand(lambda: self._provider.cancel(prediction_id))

    def _in_background(self, errand: Coroutine[object, object, object]) -> None:
        task = asyncio.create_task(errand)
        self._errands.add(task)
        task.add_done_callback(self._errands.discard)

    def _turn(self, job_id: int, request: Request) -> None:
        job = self.jobs.get(job_id)
        if job is None or self._closing or job_id in self._cancelling:
            request.unused()
            self._dispatcher.release(job_id)
        else:
            self.outlook.forget(job_id)
            self._start(job, request)

    def _start(self, job: Job, request: Request | None = None) -> None:
        task = asyncio.create_task(self._runner.run(job, request), name=f"job {job.id}")
        since = datetime.now(UTC) if job.started_at is None or request is not None else job.started_at
        self._carried[job.id] = _Carried(task, since)
        task.add_done_callback(lambda ended: self._stopped(job, ended))
        if job.state is not JobState.ACKNOWLEDGED:  # its message may not be there yet
            self.board.show(job)

    def _stopped(self, job: Job, task: asyncio.Task[Job]) -> None:
        """A job's task is over: the job has ended, or stands in line, or the process stops."""
        del self._carried[job.id]
        self._dispatcher.release(job.id)
        if task.cancelled():
            return
        if (error := task.exception()) is not None:
            log.error("a job's task died", exc_info=error, extra={"job_id": job.id})
            self._forget_and_resume(job)
        elif (after := task.result()).ended:
            self.forget(after)
        else:
            self.jobs[job.id] = after
            if job.id not in self._cancelling:
                self.go_on(after, again=job.state is not JobState.ACKNOWLEDGED)

    def forget(self, job: Job) -> None:
        """Carry a job no more."""
        if self.jobs.pop(job.id, None) is not None:
            self.outlook.forget(job.id)
            self._on_end(job)

    def _forget_and_resume(self, job: Job) -> None:
        self.forget(job)
        asyncio.get_running_loop().call_later(RESUME_AGAIN_S, self._resume_later)

    def _resume_later(self) -> None:
        if not self._closing and (self._resuming is None or self._resuming.done()):
            self._resuming = asyncio.create_task(self._resume_quietly(), name="resume")

    async def _resume_quietly(self) -> None:
        try:
            await self.resume()
        except Exception:
            log.exception("unfinished jobs could not be read; again in %d s", RESUME_AGAIN_S)
            asyncio.get_running_loop().call_later(RESUME_AGAIN_S, self._resume_later)
