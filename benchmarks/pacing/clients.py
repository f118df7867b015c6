"""The policies that are compared, each carrying jobs from their arrival to the known picture.

:class:`Paced` drives the production code, ``engine.pacing.Pacer`` with ``engine.scheduler.Scheduler``; the
oracle is the same with the finish times given away. :class:`Loops` is what a client does that follows the
vendor's example: each job polls for itself.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from benchmarks.pacing.simulation import Answer, Prediction, Provider, Simulation
from engine.pacing import Breaker, Budget, Create, List, Look, Pacer, Request, Timing, Wait, Watched
from engine.pacing.timing import Pressure
from engine.scheduler import Scheduler, Ticket

SLOTS = 10


@dataclass(slots=True)
class Outcome:
    """What became of a job, in seconds of the simulation."""

    ticket: Ticket
    arrived_at: float
    predicted_s: float | None = None  # the ETA that its waiting message would have shown
    waited: bool = False  # it was not created at once
    ready_at: float = math.inf
    known_at: float = math.inf


class Client(Protocol):
    """A policy."""

    outcomes: dict[int, Outcome]

    def arrive(self, ticket: Ticket) -> None:
        """A job is asked for."""


def a_scheduler() -> Scheduler:
    """Turns by the production code; a guild's own semaphore is wide, so that the budget is what binds."""
    return Scheduler(guild_concurrency=SLOTS, total_concurrency=SLOTS)


class Paced:
    """Ours."""

    def __init__(
        self,
        simulation: Simulation,
        provider: Provider,
        timing: Callable[[dict[int, Prediction]], Timing] = lambda _: Timing(),
    ) -> None:
        self.outcomes: dict[int, Outcome] = {}
        self._simulation = simulation
        self._provider = provider
        self._predictions: dict[int, Prediction] = {}  # by job
        budget = Budget(requests=60, window_s=60.0, pause_s=90.0)
        self._pacer = Pacer(
            a_scheduler(),
            budget,
            Breaker(),
            timing(self._predictions),
            deadline_s=180.0,
            model="simulated",
            listing=provider.lists,
        )
        self._wakes_at = math.inf

    def arrive(self, ticket: Ticket) -> None:
        """Stand in line."""
        outcome = self.outcomes[ticket.job_id] = Outcome(ticket, self._simulation.now)
        self._pacer.arrived(ticket, self._simulation.now)
        if self._pacer.scheduler.waiting < SLOTS * 20:  # not for the thousands of a saturated hour
            now = self._simulation.now
            told = next(one for one in self._pacer.forecast(now) if one and one.job_id == ticket.job_id)
            outcome.predicted_s = told.known_at - now
        self._pump()
        outcome.waited = self._pacer.scheduler.waits(ticket.job_id)

    def _pump(self) -> None:
        now = self._simulation.now
        while True:
            match self._pacer.decide(now):
                case Create(ticket, request):
                    request.leaves(now)
                    self._provider.create(self._created(ticket, request, now))
                case Look(watched, request):
                    request.leaves(now)
                    self._provider.get(self._predictions[watched.job_id], self._looked(watched, request))
                case List(watched, request):
                    request.leaves(now)
                    wanted = tuple(self._predictions[one.job_id] for one in watched)
                    self._provider.list(wanted, self._listed(watched, request))
                case Wait(until):
                    if now < until < self._wakes_at or self._wakes_at <= now:
                        self._wakes_at = until
                        if until < math.inf:
                            self._simulation.at(until, self._wake)
                    return

    def _wake(self) -> None:
        if self._wakes_at <= self._simulation.now:
            self._wakes_at = math.inf
            self._pump()

    def _created(self, ticket: Ticket, request: Request, asked_at: float) -> Callable[[Answer], None]:
        def come(answer: Answer) -> None:
            now = self._simulation.now
            request.answered(now)
            if answer.refused:
                self._pacer.budget.refused(now, answer.retry_after_s)
                self._pacer.back_in_line(ticket)
            else:
                prediction = answer.predictions[0]
                self._predictions[ticket.job_id] = prediction
                self.outcomes[ticket.job_id].ready_at = prediction.ready_at
                self._pacer.running(
                    ticket,
                    Watched(ticket.job_id, str(prediction.id), "simulated", (asked_at + now) / 2),
                )
            self._pump()

        return come

    def _looked(self, watched: Watched, request: Request) -> Callable[[Answer], None]:
        def come(answer: Answer) -> None:
            request.answered(self._simulation.now)
            self._came(watched, answer, answer.predictions[0] if answer.predictions else None)
            self._pump()

        return come

    def _listed(self, watched: tuple[Watched, ...], request: Request) -> Callable[[Answer], None]:
        def come(answer: Answer) -> None:
            now = self._simulation.now
            request.answered(now)
            told = {one.id: one for one in answer.predictions}
            for one in watched:
                self._came(one, answer, told.get(self._predictions[one.job_id].id))
            self._pacer.listed(useful=bool(told), now=now)
            self._pump()

        return come

    def _came(self, watched: Watched, answer: Answer, seen: Prediction | None) -> None:
        now = self._simulation.now
        if answer.refused:
            self._pacer.budget.refused(now, answer.retry_after_s)
        elif seen is not None and seen.ready_at < math.inf:
            self._pacer.timing.ended(watched, now, seen.ready_at - seen.taken_at, learn=True)
            self._pacer.gone(watched.job_id)
            self.outcomes[watched.job_id].known_at = now
        elif seen is not None:
            self._pacer.timing.missed(watched, now)
        watched.asked_at = None


class OracleTiming(Timing):
    """Knows when each prediction ends, and asks so that no GET comes early."""

    def __init__(self, predictions: dict[int, Prediction]) -> None:
        super().__init__()
        self._predictions = predictions

    def reprice(self, pressure: Pressure) -> None:
        """Looks never miss, so their price is of no interest."""

    def due_at(self, watched: Watched) -> float:
        """The time at which the earliest possible arrival finds it ended."""
        return self._predictions[watched.job_id].ready_at - 0.04

    def likelihood(self, watched: Watched, now: float) -> float:
        """Certain; the one that has been ready longest goes first."""
        return -self._predictions[watched.job_id].ready_at


class Limiter(Protocol):
    """Says when a request of a loop may leave; it then counts as sent."""

    def take(self, now: float) -> float:
        """Take one: the moment at which it leaves."""


class NoLimiter:
    """Everything leaves at once."""

    def take(self, now: float) -> float:
        """Now."""
        return now


class TokenBucket:
    """60 tokens that come back at one a second: the limiter that most clients have."""

    def __init__(self) -> None:
        self._tokens, self._at = 60.0, 0.0

    def take(self, now: float) -> float:
        """The moment of the next token, first come, first served."""
        now = max(now, self._at)
        self._tokens = min(60.0, self._tokens + now - self._at)
        self._at = now
        leaves_at = now + max(0.0, 1 - self._tokens)
        self._tokens = max(0.0, self._tokens - 1)
        self._at = leaves_at
        return leaves_at


class SafeWindow:
    """At most 60 in any 60.1 s, first come, first served."""

    def __init__(self) -> None:
        self._sent: list[float] = []

    def take(self, now: float) -> float:
        """When the sixtieth before has left the window."""
        leaves_at = max(now, self._sent[-1] if self._sent else now)
        if len(self._sent) >= 60:
            leaves_at = max(leaves_at, self._sent[-60] + 60.1)
        self._sent.append(leaves_at)
        del self._sent[:-60]
        return leaves_at


class Loops:
    """Each job for itself: create, wait, ask, wait, ask.

    Args:
        interval_s: from the number of the look (0 is the first) to the wait before it.
        retry_s: the wait after a 429.
    """

    def __init__(
        self,
        simulation: Simulation,
        provider: Provider,
        limiter: Limiter,
        interval_s: Callable[[int], float],
        *,
        retry_s: float = 1.0,
    ) -> None:
        self.outcomes: dict[int, Outcome] = {}
        self._simulation = simulation
        self._provider = provider
        self._limiter = limiter
        self._interval_s = interval_s
        self._retry_s = retry_s
        self._scheduler = a_scheduler()

    def arrive(self, ticket: Ticket) -> None:
        """Stand in line."""
        self.outcomes[ticket.job_id] = Outcome(ticket, self._simulation.now)
        self._scheduler.enqueue(ticket)
        self._start()

    def _start(self) -> None:
        while (ticket := self._scheduler.next()) is not None:
            self._scheduler.start(ticket)
            self._create(ticket)

    def _send(self, send: Callable[[], None]) -> None:
        self._simulation.at(self._limiter.take(self._simulation.now), send)

    def _create(self, ticket: Ticket) -> None:
        def come(answer: Answer) -> None:
            if answer.refused:
                self._simulation.at(self._simulation.now + self._retry_s, lambda: self._create(ticket))
                return
            prediction = answer.predictions[0]
            self.outcomes[ticket.job_id].ready_at = prediction.ready_at
            self._wait(ticket, prediction, 0)

        self._send(lambda: self._provider.create(come))

    def _wait(self, ticket: Ticket, prediction: Prediction, look: int) -> None:
        self._simulation.at(
            self._simulation.now + self._interval_s(look), lambda: self._look(ticket, prediction, look)
        )

    def _look(self, ticket: Ticket, prediction: Prediction, look: int) -> None:
        def come(answer: Answer) -> None:
            if answer.refused:
                self._simulation.at(
                    self._simulation.now + self._retry_s, lambda: self._look(ticket, prediction, look)
                )
            elif answer.predictions[0].ready_at < math.inf:
                self.outcomes[ticket.job_id].known_at = self._simulation.now
                self._scheduler.leave(ticket.job_id)
                self._start()
            else:
                self._wait(ticket, prediction, look + 1)

        self._send(lambda: self._provider.get(prediction, come))
