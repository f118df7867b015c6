"""A clock that jumps from event to event, and the provider as it is seen from outside.

The provider counts requests with the local Eachlabs' own counters (``playground.eachlabs.limits``), so a
policy meets here the limits that it meets over sockets.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from random import Random

from playground.eachlabs.limits import RequestCounter, Strategy

ONE_WAY_S = (0.04, 0.10)  # round trips of 80 to 200 ms


class Simulation:
    """Runs callbacks in the order of their times; ``now`` is in seconds."""

    def __init__(self) -> None:
        self.now = 0.0
        self._events: list[tuple[float, int, Callable[[], None]]] = []
        self._number = count()

    def at(self, moment: float, call: Callable[[], None]) -> None:
        """Call at a moment; at once when it has passed."""
        heapq.heappush(self._events, (max(moment, self.now), next(self._number), call))

    def run(self, until: float) -> None:
        """Run everything that happens before a moment."""
        while self._events and self._events[0][0] < until:
            self.now, _, call = heapq.heappop(self._events)
            call()
        self.now = until


@dataclass(frozen=True, slots=True)
class ServiceTime:
    """Seconds from a create's arrival to its picture: lognormal, perhaps with a step or cold starts."""

    median_s: float = 5.0
    sigma: float = 0.3
    step_at_s: float = math.inf
    step_to_s: float = 9.0
    cold_share: float = 0.0
    cold_s: float = 30.0

    def draw(self, rng: Random, now: float) -> float:
        """One service time."""
        if self.cold_share and rng.random() < self.cold_share:
            return self.cold_s
        median_s = self.step_to_s if now >= self.step_at_s else self.median_s
        return rng.lognormvariate(math.log(median_s), self.sigma)


@dataclass(slots=True)
class Prediction:
    """One run at the provider."""

    id: int
    taken_at: float
    ready_at: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: 429, or the predictions that were asked for."""

    refused: bool = False
    retry_after_s: float | None = None
    predictions: tuple[Prediction, ...] = ()


@dataclass
class Provider:
    """Counts, refuses and runs; ``held_s``: a GET of an unfinished prediction is held open for so long."""

    simulation: Simulation
    rng: Random
    service: ServiceTime
    strategy: Strategy = "sliding"
    burst: int | None = None
    held_s: float = 0.0
    lists: bool = False
    requests: int = 0
    refusals: int = 0
    running: dict[int, Prediction] = field(default_factory=dict)
    most_running: int = 0
    lists_asked: int = 0

    def __post_init__(self) -> None:
        self._counter = RequestCounter(60, 60.0, self.strategy, self.burst)
        self._ids = count(1)

    def create(self, answer: Callable[[Answer], None]) -> None:
        """Ask for a prediction."""

        def arrive() -> None:
            now = self.simulation.now
            self._sweep()
            if self._refuses(answer, len(self.running) >= 10):
                return
            prediction = Prediction(next(self._ids), now, now + self.service.draw(self.rng, now))
            self.running[prediction.id] = prediction
            self.most_running = max(self.most_running, len(self.running))
            self._back(now, answer, Answer(predictions=(prediction,)))

        self._there(arrive)

    def get(self, prediction: Prediction, answer: Callable[[Answer], None]) -> None:
        """Ask how one prediction stands; it has ended when its ``ready_at`` has passed on answering."""

        def arrive() -> None:
            if self._refuses(answer):
                return
            now = self.simulation.now
            leaves_at = max(now, min(prediction.ready_at, now + self.held_s)) if self.held_s else now
            self._back(leaves_at, answer, Answer(predictions=(self._seen(prediction, leaves_at),)))

        self._there(arrive)

    def list(self, predictions: tuple[Prediction, ...], answer: Callable[[Answer], None]) -> None:
        """Ask for the list; nothing is told where the provider has none."""

        def arrive() -> None:
            self.lists_asked += 1
            if self._refuses(answer):
                return
            now = self.simulation.now
            seen = tuple(self._seen(one, now) for one in predictions) if self.lists else ()
            self._back(now, answer, Answer(predictions=seen))

        self._there(arrive)

    @staticmethod
    def _seen(prediction: Prediction, at: float) -> Prediction:
        """The prediction as an answer shows it: with ``ready_at`` only when that has passed."""
        ready_at = prediction.ready_at if prediction.ready_at <= at else math.inf
        return Prediction(prediction.id, prediction.taken_at, ready_at)

    def _refuses(self, answer: Callable[[Answer], None], too_many_running: bool = False) -> bool:
        now = self.simulation.now
        self.requests += 1
        wait_s = self._counter.take(now)
        if not wait_s and too_many_running:
            wait_s = 1.0
        if not wait_s:
            return False
        self.refusals += 1
        self._back(now, answer, Answer(refused=True, retry_after_s=wait_s))
        return True

    def _sweep(self) -> None:
        now = self.simulation.now
        for ended in [one.id for one in self.running.values() if one.ready_at <= now]:
            del self.running[ended]

    def _there(self, arrive: Callable[[], None]) -> None:
        self.simulation.at(self.simulation.now + self.rng.uniform(*ONE_WAY_S), arrive)

    def _back(self, leaves_at: float, answer: Callable[[Answer], None], said: Answer) -> None:
        self.simulation.at(leaves_at + self.rng.uniform(*ONE_WAY_S), lambda: answer(said))
