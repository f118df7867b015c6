"""A pacer, a provider that counts strictly, and time that jumps from event to event."""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from random import Random

from engine.pacing import Breaker, Budget, Create, Errand, List, Look, Pacer, Request, Timing, Wait, Watched
from engine.scheduler import Scheduler, Ticket
from playground.eachlabs.limits import RequestCounter, Strategy

REQUESTS, WINDOW_S, PER_GUILD, IN_ALL = 20, 60.0, 2, 4


@dataclass(slots=True)
class Run:
    """A prediction at the provider."""

    ready_at: float
    fails: bool


@dataclass(slots=True)
class Row:
    """What a store would hold of a job that has not ended."""

    ticket: Ticket
    came_at_turn: int
    run: Run | None = None
    taken_at: float = 0.0
    creating: bool = False


class World:
    """Does what the pacer decides, and keeps books that the pacer does not see.

    Args:
        lists: the provider has a list of what runs.
    """

    def __init__(self, seed: int, *, strategy: Strategy = "sliding", lists: bool = False) -> None:
        self.rng = Random(seed)
        self.now = 1000.0
        self.lists = lists
        self.counter = RequestCounter(REQUESTS, WINDOW_S, strategy)
        self.refused = 0  # 429s that the requests themselves caused
        self.down = False
        self.says_429 = 0  # answers that will be 429 whatever the counter says
        self.failing = 0  # creates whose predictions will fail
        self.rows: dict[int, Row] = {}
        self.turns: list[int] = []  # jobs, in the order of their turns
        self.ended: Counter[str] = Counter()
        self.in_flight: Counter[object] = Counter()  # looks that are on their way, by prediction
        self._sent: list[float] = []
        self._process = 0
        self._events: list[tuple[float, int, Callable[[], None]]] = []
        self._numbers = count()
        self.begin()

    def begin(self) -> None:
        """A new process, from what a store holds: those that run, those that wait, what was sent."""
        self._process += 1
        self.in_flight.clear()
        budget = Budget(requests=REQUESTS, window_s=WINDOW_S, pause_s=90)
        budget.restore(self._sent)
        self.pacer = Pacer(
            Scheduler(guild_concurrency=PER_GUILD, total_concurrency=IN_ALL),
            budget,
            Breaker(),
            Timing(),
            deadline_s=600,
            model="gemini",
            listing=self.lists,
        )
        for row in self.rows.values():
            row.creating = False  # whether it was taken is known from the list
            if row.run is None:
                self.pacer.arrived(row.ticket, self.now)
            else:
                self._runs(row)

    def arrive(self, guild: int, member: int) -> None:
        job_id = next(self._numbers) + 1
        self.rows[job_id] = Row(Ticket(job_id, guild, member), len(self.turns))
        self.pacer.arrived(self.rows[job_id].ticket, self.now)

    def cancel(self, job_id: int) -> None:
        del self.rows[job_id]
        self.pacer.gone(job_id)

    def run(self, seconds: float, *, until: Callable[[], bool] = lambda: False) -> None:
        """Let time pass, and do all that is decided meanwhile."""
        end = self.now + seconds
        while not until():
            decision = self.pacer.decide(self.now)
            if not isinstance(decision, Wait):
                self._do(decision)
                continue
            assert decision.until > self.now, "a wait that is no wait"
            at = min(end, decision.until, self._events[0][0] if self._events else math.inf)
            self.now = max(self.now, at)
            if self._events and self._events[0][0] <= self.now:
                heapq.heappop(self._events)[2]()
            elif self.now >= end:
                return

    # -- carrying out

    def _do(self, decision: Create | Look | List | Errand) -> None:
        request = decision.request
        match decision:
            case Create(ticket, _):
                row = self.rows[ticket.job_id]
                row.creating = True
                self.turns.append(ticket.job_id)
                if self.rng.random() < 0.05:  # its row could not be saved
                    request.unused()
                    self._back_in_line(row)
                else:
                    self._send(request, lambda: self._taken(row), lambda told: self._created(row, told))
            case Look(watched, _):
                self.in_flight[watched.prediction_id] += 1
                assert self.in_flight[watched.prediction_id] == 1, "a GET may be held open: never a second"
                self._send(request, lambda: None, lambda told: self._looked((watched,), told))
            case List(listed, _):
                self._send(request, lambda: None, lambda told: self._looked(listed, told, listed=True))
            case Errand():
                request.unused()

    def _send(self, request: Request, arrives: Callable[[], None], answered: Callable[[str], None]) -> None:
        process, asked_at = self._process, self.now
        self._sent.append(asked_at)
        request.leaves(asked_at)

        def at_the_provider() -> None:
            told = "lost" if self.down else self._count()
            if told == "ok":
                arrives()
            self._after(self.rng.uniform(0.01, 0.5), lambda: back(told))

        def back(told: str) -> None:
            if process != self._process:
                return
            if told == "ok":
                self.pacer.breaker.answered()
            elif told == "429":
                retry_after_s = self.rng.choice([None, 0.0, 20.0])
                self.pacer.budget.refused(self.now, retry_after_s, asked_at=asked_at)
            else:
                self.pacer.breaker.failed(self.now, asked_at)
            request.answered(self.now)
            answered(told)

        self._after(self.rng.uniform(0.01, 0.5), at_the_provider)

    def _count(self) -> str:
        if self.counter.take(self.now):
            self.refused += 1
            return "429"
        if self.says_429:
            self.says_429 -= 1
            return "429"
        return "ok"

    def _taken(self, row: Row) -> None:
        if self.rows.get(row.ticket.job_id) is row and row.run is None:
            self.failing -= (fails := self.failing > 0)
            row.run = Run(self.now + self.rng.lognormvariate(math.log(5), 0.3), fails)
            row.taken_at = self.now

    def _created(self, row: Row, told: str) -> None:
        if self.rows.get(row.ticket.job_id) is not row:  # cancelled meanwhile
            self.pacer.gone(row.ticket.job_id)
        elif told == "ok":
            row.creating = False
            self._runs(row)
        else:
            self._back_in_line(row)

    def _back_in_line(self, row: Row) -> None:
        row.creating, row.run, row.came_at_turn = False, None, len(self.turns)
        self.pacer.back_in_line(row.ticket)

    def _runs(self, row: Row) -> None:
        watched = Watched(row.ticket.job_id, f"p{row.ticket.job_id}", "gemini", row.taken_at)
        self.pacer.running(row.ticket, watched)

    def _looked(self, watched: tuple[Watched, ...], told: str, *, listed: bool = False) -> None:
        if listed:
            self.pacer.listed(useful=told == "ok", now=self.now)
        for one in watched:
            self.in_flight[one.prediction_id] = 0
            row = self.rows.get(one.job_id)
            if row is None or row.run is None:
                pass
            elif told != "ok":
                if not listed and told != "429":
                    self.pacer.look_failed(one, self.now)
            elif row.run.ready_at > self.now:
                one.failures = 0
                self.pacer.timing.missed(one, self.now)
            elif row.run.fails:
                self._back_in_line(row)
            else:
                took_s = row.run.ready_at - row.taken_at
                self.pacer.timing.ended(one, self.now, took_s, learn=True)
                self.pacer.gone(one.job_id)
                del self.rows[one.job_id]
                self.ended["done"] += 1
            one.asked_at = None

    def _after(self, seconds: float, call: Callable[[], None]) -> None:
        heapq.heappush(self._events, (self.now + seconds, next(self._numbers), call))
