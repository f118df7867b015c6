"""What the cogs call: submit a job, find a result, go on after a restart, stop."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from engine.admission import Admission, Caps
from engine.courier import Courier
from engine.dispatcher import Dispatcher
from engine.errors import Closing
from engine.memory import Memory
from engine.models import Job, JobState
from engine.outlook import Outlook
from engine.pacing import Request
from engine.pictures import Pictures
from engine.progress import Board
from engine.provider import Provider
from engine.runner import Runner
from engine.store import JobStore
from engine.turnstile import Turnstile

log = logging.getLogger(__name__)

ROW_FIRST_S = 0.7  # the acknowledgement waits so long for the row: Discord waits 3 s
A_RUSH = 16  # jobs that arrive together
RESUME_AGAIN_S = 30.0  # after a job's task died: its row could not be written

Acknowledge = Callable[[], Awaitable[int | None]]


@dataclass(slots=True)
class _Carried:
    task: asyncio.Task[Job]
    since: datetime


class Service:
    """The engine's front door; it owns the tasks that carry jobs."""

    def __init__(
        self,
        *,
        store: JobStore,
        provider: Provider,
        pictures: Pictures,
        dispatcher: Dispatcher,
        courier: Courier,
        memory: Memory,
        caps: Caps,
        backoff_s: float = 1.0,
    ) -> None:
        self._store = store
        self._dispatcher = dispatcher
        self._memory = memory
        self._quiet = asyncio.Event()  # not so many arrive that all else waits
        self._quiet.set()
        self._outlook = Outlook(dispatcher, self._quiet, self._drawing_since)
        self._board = Board(courier, self._outlook.progress, quiet=self._quiet)
        self._admission = Admission(
            caps,
            waits=lambda job_id: job_id not in self._carried,
            starts_at=self._outlook.starts_at,
            ready_at=self._outlook.ready_at,
        )
        self._runner = Runner(
            store=store,
            provider=provider,
            pictures=pictures,
            dispatcher=dispatcher,
            courier=courier,
            board=self._board,
            backoff_s=backoff_s,
        )
        self._jobs: dict[int, Job] = {}  # all that have not ended, as far as this process carries them
        self._carried: dict[int, _Carried] = {}  # those of them that do not just wait
        self._messages: dict[int, int] = {}  # by job: where its progress is shown, not yet saved
        self._unsaved = asyncio.Event()
        self._resuming: asyncio.Task[None] | None = None
        self._turnstile = Turnstile(A_RUSH)  # an acknowledgement takes a millisecond or so
        self._arriving = 0  # jobs that are not yet saved and acknowledged
        self._closing = False
        dispatcher.on_turn = self._turn

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Everything that goes on in the background goes on within this block."""
        loops = (self._dispatcher.run, self._board.run, self._outlook.run, self._save_messages)
        async with self._memory.keeping(self._dispatcher.pacer.timing.changed):
            tasks = [asyncio.create_task(_for_ever(loop)) for loop in loops]
            try:
                yield
            finally:
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)

    # -- what the cogs call

    async def submit(self, job: Job, acknowledge: Acknowledge | None = None) -> bool:
        """Take a job; ``False`` when it exists, or is a reroll that this person already runs.

        The row comes before the acknowledgement, so that nothing that was acknowledged is lost; only a
        database that cannot write within 0.7 s lets the acknowledgement go first.

        Args:
            job: ACKNOWLEDGED when something is to be read or posted before it can stand in line, else QUEUED.
            acknowledge: tells the requester that it is taken; gives its message's id where that is known.

        Raises:
            Closing, MemberBusy, QueueFull: it is not taken, and was not acknowledged.
        """
        if self._closing:
            raise Closing("the process is stopping")
        if job.id in self._jobs:
            return False
        self._admission.admit(job)
        self._jobs[job.id] = job
        self._arrives(1)
        try:
            added = await self._save_and_acknowledge(job, acknowledge)
        except BaseException:
            self._forget(job)
            raise
        finally:
            self._arrives(-1)
        if not added:
            self._forget(job)
            return False
        self._go_on(self._jobs[job.id])
        return True

    def _arrives(self, change: int) -> None:
        self._arriving += change
        if self._arriving > A_RUSH:  # they must be acknowledged within 3 s
            self._quiet.clear()
        else:
            self._quiet.set()

    async def _save_and_acknowledge(self, job: Job, acknowledge: Acknowledge | None) -> bool:
        saving = asyncio.ensure_future(self._store.add(job))
        if acknowledge is None:
            return await saving
        await asyncio.wait({saving}, timeout=ROW_FIRST_S)
        try:
            await self._turnstile.passed()
            message_id = await acknowledge()
        except Exception:
            if await saving:  # its requester was told by Discord that nothing will come
                await self._store.save(job, state=JobState.CANCELLED, reason="not_acknowledged")
            raise
        added = await saving
        if added and message_id is not None:
            self._jobs[job.id] = replace(job, status_message_id=message_id)
            self._messages[job.id] = message_id
            self._unsaved.set()
        return added

    async def result(self, message_id: int) -> Job | None:
        """The job whose result is this message."""
        return await self._store.by_message(message_id)

    async def resume(self) -> int:
        """Go on with every unfinished job that is not under way; return how many."""
        jobs = [job for job in await self._store.unfinished() if job.id not in self._jobs]
        for job in jobs:
            self._jobs[job.id] = job
            self._admission.count(job)
            self._go_on(job)
        if jobs:
            log.info("%d unfinished jobs go on", len(jobs))
        return len(jobs)

    async def close(self, grace_s: float) -> None:
        """Take nothing new, give what runs ``grace_s`` to end; the rest waits in its rows."""
        self._closing = True
        self._dispatcher.stop_creating()
        for job_id, carried in self._carried.items():
            if self._jobs[job_id].state is JobState.ACKNOWLEDGED:
                carried.task.cancel()
        tasks = {carried.task for carried in self._carried.values()}
        if tasks:
            await asyncio.wait(tasks, timeout=grace_s)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    # -- carrying

    def _go_on(self, job: Job, *, again: bool = False) -> None:
        """Put a job in line, or carry it where it does not wait."""
        if self._closing:  # its row is saved: it goes on after the restart
            return
        if job.state is JobState.QUEUED:
            self._dispatcher.enqueue(job, again=again)
            self._outlook.news()
            self._board.show(job)
        else:
            self._start(job)

    def _turn(self, job_id: int, request: Request) -> None:
        job = self._jobs.get(job_id)
        if job is None or self._closing:
            request.unused()
            self._dispatcher.release(job_id)
        else:
            self._outlook.forget(job_id)
            self._start(job, request)

    def _start(self, job: Job, request: Request | None = None) -> None:
        task = asyncio.create_task(self._runner.run(job, request), name=f"job {job.id}")
        since = datetime.now(UTC) if job.started_at is None or request is not None else job.started_at
        self._carried[job.id] = _Carried(task, since)
        task.add_done_callback(lambda ended: self._stopped(job, ended))
        if job.state is not JobState.ACKNOWLEDGED:  # its message may not be there yet
            self._board.show(job)

    def _drawing_since(self, job_id: int) -> datetime | None:
        carried = self._carried.get(job_id)
        return None if carried is None else carried.since

    def _stopped(self, job: Job, task: asyncio.Task[Job]) -> None:
        """A job's task is over: the job has ended, or stands in line, or the process stops."""
        del self._carried[job.id]
        self._dispatcher.release(job.id)
        if task.cancelled():
            return
        if (error := task.exception()) is not None:
            log.error("a job's task died", exc_info=error, extra={"job_id": job.id})
            self._forget(job)
            asyncio.get_running_loop().call_later(RESUME_AGAIN_S, self._resume_later)
        elif (after := task.result()).ended:
            self._forget(after)
        else:
            self._jobs[job.id] = after
            self._go_on(after, again=job.state is not JobState.ACKNOWLEDGED)

    def _resume_later(self) -> None:
        if not self._closing and (self._resuming is None or self._resuming.done()):
            self._resuming = asyncio.create_task(self._resume_quietly(), name="resume")

    async def _resume_quietly(self) -> None:
        try:
            await self.resume()
        except Exception:
            log.exception("unfinished jobs could not be read; again in %d s", RESUME_AGAIN_S)
            asyncio.get_running_loop().call_later(RESUME_AGAIN_S, self._resume_later)

    def _forget(self, job: Job) -> None:
        self._jobs.pop(job.id, None)
        self._outlook.forget(job.id)
        self._admission.ended(job)

    async def _save_messages(self) -> None:
        """Save where progress is shown: nobody waits for it, and what comes meanwhile goes together."""
        while True:
            await self._unsaved.wait()
            self._unsaved.clear()
            messages, self._messages = self._messages, {}
            try:
                await self._store.save_messages(messages)
            except Exception:  # after a restart those messages are not found again; the jobs are
                log.exception("the messages of %d jobs were not saved", len(messages))


async def _for_ever(loop: Callable[[], Awaitable[None]]) -> None:
    """Run a loop, and again should it break: without it the engine would stand still."""
    while True:
        try:
            await loop()
        except Exception:
            log.exception("a background task broke, and begins anew")
            await asyncio.sleep(1)
