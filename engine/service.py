"""What the cogs call: submit a job, find a result, go on after a restart, stop."""

from __future__ import annotations

import asyncio
import logging
import math
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from engine.admission import Admission, Caps
from engine.carrier import Carrier
from engine.catalogue import Catalogue
from engine.courier import Courier
from engine.dispatcher import Dispatcher
from engine.errors import Closing
from engine.government import Government
from engine.memory import Memory
from engine.models import Fitted, Job, JobState, Picture, Progress
from engine.pictures import Pictures
from engine.provider import Provider
from engine.rules import NOWHERE, Circumstances
from engine.store import JobStore
from engine.turnstile import Turnstile

log = logging.getLogger(__name__)

ROW_FIRST_S = 0.7  # the acknowledgement waits so long for the row: Discord waits 3 s
A_RUSH = 16  # jobs that arrive together

Acknowledge = Callable[[], Awaitable[int | None]]


@dataclass(frozen=True, slots=True)
class Standing:
    """How a job that has not ended stands."""

    job: Job
    progress: Progress | None  # None: that cannot be said yet

    @property
    def place(self) -> float:
        """For sorting: those being drawn first, then by place, then those nobody knows of."""
        if self.progress is None:
            return math.inf
        return 0 if self.progress.place is None else self.progress.place


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
        catalogue: Catalogue,
        government: Government,
        backoff_s: float = 1.0,
    ) -> None:
        self._store = store
        self._caps = caps
        self._pictures = pictures
        self._courier = courier
        self._dispatcher = dispatcher
        self._memory = memory
        self._government = government
        self._quiet = asyncio.Event()  # not so many arrive that all else waits
        self._quiet.set()
        self._carrier = Carrier(
            store=store,
            provider=provider,
            pictures=pictures,
            dispatcher=dispatcher,
            courier=courier,
            catalogue=catalogue,
            quiet=self._quiet,
            on_end=self._ended,
            backoff_s=backoff_s,
        )
        self._admission = Admission(
            caps,
            waits=self._carrier.waits,
            starts_at=self._carrier.outlook.starts_at,
            ready_at=self._carrier.outlook.ready_at,
        )
        self._messages: dict[int, int] = {}  # by job: where its progress is shown, not yet saved
        self._unsaved = asyncio.Event()
        self._turnstile = Turnstile(A_RUSH)  # an acknowledgement takes a millisecond or so
        self._arriving = 0  # jobs that are not yet saved and acknowledged
        self._closing = False

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Everything that goes on in the background goes on within this block."""
        carrier = self._carrier
        loops = (self._dispatcher.run, carrier.board.run, carrier.outlook.run, self._save_messages)
        async with self._memory.keeping(self._dispatcher.pacer.timing.changed):
            tasks = [asyncio.create_task(_for_ever(loop)) for loop in loops]
            try:
                yield
            finally:
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)

    # -- what the cogs call

    async def submit(
        self,
        job: Job,
        acknowledge: Acknowledge | None = None,
        *,
        circumstances: Circumstances = NOWHERE,
    ) -> bool:
        """Take a job; ``False`` when it exists, or is a reroll that this person already runs.

        The row comes before the acknowledgement, so that nothing that was acknowledged is lost; only a
        database that cannot write within 0.7 s lets the acknowledgement go first.

        Args:
            job: ACKNOWLEDGED when something is to be read or posted before it can stand in line, else QUEUED.
            acknowledge: tells the requester that it is taken; gives its message's id where that is known.
            circumstances: who asks and where, for the guild's rules.

        Raises:
            Closing, MemberBusy, QueueFull, RuledOut, BotMayNot: it is not taken, and was not acknowledged.
        """
        if self._closing:
            raise Closing("the process is stopping")
        if job.id in self._carrier.jobs:
            return False
        decision = self._government.decide(job, circumstances)
        if decision.refusal is not None:
            raise decision.refusal
        job = replace(job, spoiler=job.spoiler or decision.spoiler)
        self._admission.admit(job, in_flight=decision.in_flight)
        self._government.admitted(job)
        self._carrier.jobs[job.id] = job
        self._arrives(1)
        try:
            added = await self._save_and_acknowledge(job, acknowledge)
        except BaseException:
            self._carrier.forget(job)
            raise
        finally:
            self._arrives(-1)
        if not added:
            self._carrier.forget(job)
            return False
        self._carrier.go_on(self._carrier.jobs[job.id])
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
        if saving.done() and not saving.exception() and not saving.result():
            return False
        try:
            await self._turnstile.passed()
            message_id = await acknowledge()
        except Exception:
            if await saving:  # its requester was told by Discord that nothing will come
                await self._store.save(job, state=JobState.CANCELLED, reason="not_acknowledged")
            raise
        added = await saving
        if added and message_id is not None:
            self._carrier.jobs[job.id] = replace(job, status_message_id=message_id)
            self._messages[job.id] = message_id
            self._unsaved.set()
        return added

    @property
    def caps(self) -> Caps:
        """How much may be asked for at once."""
        return self._caps

    async def result(self, message_id: int) -> Job | None:
        """The job whose result is this message."""
        return await self._store.by_message(message_id)

    async def job(self, job_id: int) -> Job | None:
        """A job, as its row says."""
        return await self._store.get(job_id)

    async def fitted(self, picture: Picture, limit_bytes: int) -> Fitted:
        """A picture made to fit an upload limit. Raises PictureError."""
        return await self._pictures.fit(picture, limit_bytes)

    async def deleted(self, job: Job) -> None:
        """Note that a job's result was deleted by somebody who may."""
        saved = await self._store.get(job.id)
        if saved is not None:
            await self._store.save(saved, deleted_at=datetime.now(UTC))

    async def published(self, job: Job, message_id: int) -> None:
        """Note that a private result is for all to see, and in which message."""
        saved = await self._store.get(job.id)
        if saved is not None:
            public = await self._store.save(saved, private=False, message_id=message_id)
            await self._courier.finish(public)

    async def cancel(self, job_id: int) -> Job | None:
        """End a job that is under way; return it as it is then.

        CANCELLED, or, when its picture is there already, FETCHED or DELIVERING: it is posted all the same.
        ``None``: it is not under way here, or is being cancelled already.
        """
        return await self._carrier.cancel(job_id)

    def line(self, turn_id: int) -> list[Standing]:
        """The jobs of a guild that have not ended: first those being drawn, then the line."""
        jobs = [job for job in self._carrier.jobs.values() if job.turn_id == turn_id]
        standings = [Standing(job, self._carrier.outlook.progress(job)) for job in jobs]
        return sorted(standings, key=lambda one: (one.place, one.job.created_at, one.job.id))

    def under_way(self, requester_id: int) -> list[Job]:
        """A person's jobs that have not ended, wherever they were asked for."""
        return [job for job in self._carrier.jobs.values() if job.requester_id == requester_id]

    async def resume(self) -> int:
        """Go on with every unfinished job that is not under way; return how many."""
        return await self._carrier.resume(self._go_on)

    async def close(self, grace_s: float) -> None:
        """Take nothing new, give what runs ``grace_s`` to end; the rest waits in its rows."""
        self._closing = True
        await self._carrier.close(grace_s)

    def _go_on(self, job: Job) -> None:
        self._admission.count(job)
        self._government.admitted(job)

    def _ended(self, job: Job) -> None:
        self._admission.ended(job)
        self._government.ended(job)

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
