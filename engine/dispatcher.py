"""Carries out what the pacer decides: grants creates, asks for predictions, obeys what the provider says."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TypeVar

from engine.asking import Asking
from engine.errors import (
    PredictionTimeout,
    ProviderError,
    ProviderFault,
    ProviderRateLimited,
    ProviderUnreachable,
)
from engine.memory import Memory
from engine.models import Executions, Job, Prediction, PredictionStatus
from engine.pacing import Create, Errand, List, Look, Pacer, Request, Wait, Watched
from engine.provider import Provider
from engine.scheduler import Ticket

log = logging.getLogger(__name__)

LONGEST_SLEEP_S = 60.0

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Expectation:
    """What is expected of a job that waits."""

    job_id: int
    place: int  # in its guild, 1 being next
    starts_at: datetime
    ready_at: datetime


def ticket_of(job: Job) -> Ticket:
    """A job's place in line."""
    return Ticket(job.id, job.turn_id, job.requester_id)


def _nobody(job_id: int, request: Request) -> None:
    request.unused()


class Dispatcher:
    """The one place from which requests to the provider leave.

    ``on_turn`` is called with a job's id and the request that its create may make; whoever is called sends
    that within ``asking``, or gives it back.

    Args:
        pacer: decides what leaves next.
        provider: is asked.
        memory: is told what left and what was learnt, so that a restart knows it.
        clock: seconds that never go back, the pacer's.
    """

    def __init__(
        self,
        pacer: Pacer,
        provider: Provider,
        memory: Memory,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.pacer = pacer
        self._provider = provider
        self._clock = clock
        self.on_turn: Callable[[int, Request], None] = _nobody
        self._epoch = datetime.now(UTC) - timedelta(seconds=clock())
        self._wake = asyncio.Event()
        self.asking = Asking(pacer.budget, pacer.breaker, memory, clock, self._wake)
        self._ends: dict[int, asyncio.Future[Prediction]] = {}  # by job
        self._errands: dict[int, asyncio.Future[Request]] = {}
        self._numbers = count()
        self._asking: set[asyncio.Task[None]] = set()

    # -- what is asked of it

    def enqueue(self, job: Job, *, again: bool = False) -> None:
        """Put a job in line; ``again`` when it had its turn already."""
        if again:
            self.pacer.back_in_line(ticket_of(job))
        else:
            self.pacer.arrived(ticket_of(job), self._clock())
        self._wake.set()

    def release(self, job_id: int) -> None:
        """Take a job's turn or its place in line away; nothing happens when it has neither."""
        self.pacer.gone(job_id)
        self._wake.set()

    async def answers(self, model: str) -> bool:
        """Whether the provider answers to what draws on no budget: then it is not down."""
        if await self._provider.model_exists(model) is None:
            return False
        self.pacer.breaker.answered()
        self._wake.set()
        return True

    def stop_creating(self) -> None:
        """Give no more turns."""
        self.pacer.takes_new = False
        self._wake.set()

    async def ended(self, job: Job, taken_at: float | None = None) -> Prediction:
        """Wait until a job's prediction has ended, as success or not; its turn is over then.

        Args:
            job: its row says which prediction, and about when it was created.
            taken_at: when the provider took the create, on the clock, where that is known better.

        Raises:
            PredictionTimeout: it did not end in time; it was asked to stop.
            ProviderError: it cannot be asked for (any more).
        """
        assert job.prediction_id is not None, "it was created"
        assert job.started_at is not None, "it had its turn"
        fresh = taken_at is not None
        if taken_at is None:
            age_s = max(0.0, (datetime.now(UTC) - job.started_at).total_seconds())
            taken_at = self._clock() - age_s
        watched = Watched(job.id, job.prediction_id, job.model, taken_at, fresh=fresh, since=self._clock())
        end: asyncio.Future[Prediction] = asyncio.get_running_loop().create_future()
        self._ends[job.id] = end
        self.pacer.running(ticket_of(job), watched)
        self._wake.set()
        try:
            return await end
        except PredictionTimeout:
            await self.errand(lambda: self._provider.cancel(watched.prediction_id))
            raise
        finally:
            del self._ends[job.id]
            self.release(job.id)

    async def errand(self, ask: Callable[[], Awaitable[T]]) -> T:
        """Make one request of another kind, when the budget lets it; what it raises comes out."""
        number = next(self._numbers)
        granted = self._errands[number] = asyncio.get_running_loop().create_future()
        self.pacer.errand(number)
        self._wake.set()
        try:
            request = await granted
        except asyncio.CancelledError:
            if granted.done() and not granted.cancelled():  # granted in the same moment
                granted.result().unused()
                self._wake.set()
            raise
        finally:
            del self._errands[number]
        with self.asking(request, "other"):
            return await ask()

    async def executions(self) -> Executions | None:
        """What the provider ran lately. Raises as ``Provider.executions`` does."""
        return await self.errand(self._provider.executions)

    # -- the loop

    async def run(self) -> None:
        """Decide and do, for as long as the process runs."""
        try:
            while True:
                self._wake.clear()
                decision = self.pacer.decide(self._clock())
                if isinstance(decision, Wait):
                    await self._sleep(decision.until)
                    continue
                self._carry_out(decision)
                await asyncio.sleep(0)
        finally:
            for task in self._asking:
                task.cancel()
            await asyncio.gather(*self._asking, return_exceptions=True)

    async def _sleep(self, until: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(min(until - self._clock(), LONGEST_SLEEP_S)):
                await self._wake.wait()

    def _carry_out(self, decision: Create | Look | List | Errand) -> None:
        match decision:
            case Create(ticket, request):
                self.on_turn(ticket.job_id, request)
            case Look(watched, request):
                self._spawn(self._look(watched, request))
            case List(watched, request):
                self._spawn(self._list(watched, request))
            case Errand(number, request):
                granted = self._errands.get(number)
                if granted is None or granted.done():  # who asked for it has gone
                    request.unused()
                else:
                    granted.set_result(request)

    def _spawn(self, work: Coroutine[object, object, None]) -> None:
        task = asyncio.create_task(work)
        self._asking.add(task)
        task.add_done_callback(self._asked)

    def _asked(self, task: asyncio.Task[None]) -> None:
        self._asking.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("asking the provider broke", exc_info=error)
        self._wake.set()

    async def _look(self, watched: Watched, request: Request) -> None:
        try:
            with self.asking(request, "get"):
                prediction = await self._provider.get(watched.prediction_id)
        except (ProviderRateLimited, ProviderUnreachable, ProviderFault) as error:
            self._unanswered(watched, error)
        except ProviderError as error:
            self._end(watched, error)
        except Exception:  # a look that broke is one that failed: repeated later each time, to the deadline
            log.exception("a look broke", extra={"job_id": watched.job_id})
            self._unanswered(watched, ProviderFault("the look broke"))
        else:
            self._seen(watched, prediction)
        finally:
            watched.asked_at = None

    async def _list(self, watched: tuple[Watched, ...], request: Request) -> None:
        useful: bool | None = None
        try:
            with self.asking(request, "list"):
                executions = await self._provider.executions()
            listed = {} if executions is None else {one.prediction.id: one for one in executions.listed}
            for one in watched:
                execution = listed.get(one.prediction_id)
                if execution is None or not execution.told:
                    one.unlisted, one.due = True, execution is not None
                else:
                    self._seen(one, execution.prediction)
            useful = any(not one.unlisted for one in watched)
        except ProviderRateLimited as error:
            log.info("the list was refused: %s", error)
        except ProviderError as error:
            log.info("the list cannot be had: %s", error)
            useful = False if self.pacer.breaker.failures <= 1 else None  # or everything fails now
        finally:
            self.pacer.listed(useful=useful, now=self._clock())
            for one in watched:
                one.asked_at = None

    def _seen(self, watched: Watched, prediction: Prediction) -> None:
        now = self._clock()
        watched.failures, watched.due = 0, False
        if prediction.status is PredictionStatus.RUNNING:
            self.pacer.timing.missed(watched, now)
            if self.pacer.overdue(watched, now):
                self._end(watched, PredictionTimeout("the prediction did not end in time"))
            return
        succeeded = prediction.status is PredictionStatus.SUCCEEDED
        self.pacer.timing.ended(watched, now, prediction.predict_time_s, learn=succeeded)
        self._end(watched, prediction)

    def _unanswered(self, watched: Watched, error: ProviderError) -> None:
        log.info("a look was not answered: %s", error, extra={"job_id": watched.job_id})
        now = self._clock()
        if self.pacer.out_of_sight(watched, now):
            self._end(watched, PredictionTimeout("the prediction could not be asked for in time"))
        if not isinstance(error, ProviderRateLimited):
            self.pacer.look_failed(watched, now)

    def _end(self, watched: Watched, end: Prediction | ProviderError) -> None:
        waits = self._ends.get(watched.job_id)
        if waits is None or waits.done():
            return
        self.release(watched.job_id)
        if isinstance(end, Prediction):
            waits.set_result(end)
        else:
            waits.set_exception(end)

    # -- how it stands

    @property
    def down_since(self) -> datetime | None:
        """Since when the provider has not answered, while it counts as down."""
        since = self.pacer.breaker.down_since
        return None if since is None else self._as_datetime(since)

    @property
    def resumes_at(self) -> datetime | None:
        """When requests will leave again; ``None`` when the provider asked for no pause."""
        until = self.pacer.budget.paused_until
        return self._as_datetime(until) if until > self._clock() else None

    def expected_at(self, job_id: int) -> datetime | None:
        """When the picture of a job whose prediction runs should be there."""
        at = self.pacer.expected_at(job_id, self._clock())
        return None if at is None else self._as_datetime(at)

    def forecast(self) -> Iterator[Expectation | None]:
        """What is expected of each job in line; ``None`` now and then, for others to get their turn."""
        for one in self.pacer.forecast(self._clock()):
            if one is None:
                yield None
            else:
                known_at = self._as_datetime(one.known_at).replace(microsecond=0)
                yield Expectation(one.job_id, one.place, self._as_datetime(one.starts_at), known_at)

    def _as_datetime(self, at: float) -> datetime:
        # From one fixed pair: the same moment is the same datetime each time.
        return self._epoch + timedelta(seconds=at)
