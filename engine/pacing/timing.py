"""When a look at a prediction is due: from learnt times, and from a price that follows the pressure."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from engine.pacing.looks import Looks, affordable
from engine.pacing.service_times import Distribution, ServiceTimes

SPEND_OF_SLACK = 0.55  # of what is left over goes into looks that may find nothing
LEAST_EXTRA = 0.05  # such looks for each prediction, however scarce requests are
HELD_SHARE = 0.6  # of the median service time: an answer that took longer was held open
HELD_TRIPS = 2  # so many round trips after it was asked for a prediction still ran, as the provider tells
QUICK_TRIP_S = 0.15  # a guess, until the first answer


@dataclass(slots=True, eq=False)
class Watched:
    """A prediction that has not been seen to end; ages are seconds since the provider took it."""

    job_id: int
    prediction_id: str
    model: str
    origin: float  # when its age began
    missed_age_s: float = 0.0  # at the last look that found it running; 0 before the first
    asked_at: float | None = None  # a look is on its way
    not_before: float = -math.inf  # after a look that failed
    failures: int = 0  # looks that failed, in a row
    closed_s: float = 0.0  # for how long nothing could be asked before it began
    unlisted: bool = False  # a list left it out, or told too little of it
    fresh: bool = True  # this process created it; of another's the age is known roughly
    since: float = -math.inf  # when this process began to watch it
    due: bool = False  # to be asked for at once, whatever its age


@dataclass(frozen=True, slots=True)
class Pressure:
    """What the budget of the near future must pay for."""

    room: float  # requests that may leave
    open: int  # predictions that run
    jobs: float  # that wait or are expected, each to be created
    looks: float = 1.0  # that each prediction takes at the least; a list counts as a part of one

    @property
    def slack(self) -> float:
        """What is left over when everything is paid for."""
        return self.room - self.looks * self.open - (1 + self.looks) * self.jobs

    @property
    def share(self) -> float:
        """How many looks there are for each prediction when every create is paid for."""
        return (self.room - self.jobs) / max(1.0, self.open + self.jobs)


class Timing:
    """Learns and answers when to look.

    Args:
        learnt: the histograms of an earlier process, by model.
    """

    def __init__(self, learnt: Mapping[str, Sequence[float]] | None = None) -> None:
        self._times = {model: ServiceTimes(weights) for model, weights in (learnt or {}).items()}
        self._changed: set[str] = set()
        self._extra = 1.0
        self._looks: dict[str, tuple[Distribution, float, Looks]] = {}
        self._trip_s = QUICK_TRIP_S
        self._late_s: dict[str, float] = {}
        self.held = False  # the provider holds a GET open until the prediction ends

    def times(self, model: str) -> ServiceTimes:
        """What is known of a model's service times."""
        times = self._times.get(model)
        if times is None:
            times = self._times[model] = ServiceTimes()
        return times

    def changed(self) -> dict[str, list[float]]:
        """The histograms that changed since this was last asked, by model."""
        changed, self._changed = self._changed, set()
        return {model: list(self._times[model].weights) for model in changed}

    def distribution(self, model: str) -> Distribution:
        """The distribution of a model's service times."""
        return self.times(model).distribution

    def looks_each(self, model: str) -> float:
        """How many looks one prediction takes now."""
        return 1.0 if self.held else self._plan(model).expected

    def late_s(self, model: str) -> float:
        """How long after a prediction's end it is known, in seconds, lately."""
        return self._late_s.get(model, QUICK_TRIP_S)

    def reprice(self, pressure: Pressure) -> None:
        """See how many looks beyond the first a prediction may be given."""
        self._extra = SPEND_OF_SLACK * pressure.slack / max(1.0, pressure.open + pressure.jobs)

    def due_at(self, watched: Watched) -> float:
        """When to look at a prediction, unless something else forbids it."""
        if self.held:
            return watched.origin
        age_s = self._plan(watched.model).after(watched.missed_age_s)
        return watched.origin + age_s - self._trip_s / 2

    def likelihood(self, watched: Watched, now: float) -> float:
        """How likely it is that a prediction has ended."""
        distribution = self.distribution(watched.model)
        before = distribution.at(watched.missed_age_s)
        return (distribution.at(now - watched.origin) - before) / (1 - before)

    def missed(self, watched: Watched, now: float) -> None:
        """A look found it running."""
        assert watched.asked_at is not None
        self.held = held = self._took_long(watched, now)
        seen_at = now if held else watched.asked_at
        watched.missed_age_s = max(watched.missed_age_s, seen_at + self._trip_s / 2 - watched.origin)
        if not held:
            self._learn_trip(now - watched.asked_at)

    def ended(self, watched: Watched, now: float, predict_time_s: float | None, *, learn: bool) -> None:
        """A look found that it has ended; ``learn`` when its time tells something of others' times."""
        if watched.asked_at is not None:
            if self._was_held(watched, now, predict_time_s):
                self.held = True
            elif not self.held:
                self._learn_trip(now - watched.asked_at)
        if learn and (watched.fresh or predict_time_s is not None):
            age_s = now - self._trip_s / 2 - watched.origin
            times = self.times(watched.model)
            times.learn(watched.missed_age_s, age_s, predict_time_s)
            self._changed.add(watched.model)
            if watched.fresh:
                took_s = predict_time_s if predict_time_s is not None else (watched.missed_age_s + age_s) / 2
                late_s = min(max(0.0, now - watched.origin - took_s), times.distribution.median_s)
                lately_s = self.late_s(watched.model)
                self._late_s[watched.model] = lately_s + 0.05 * (late_s - lately_s)

    def _plan(self, model: str) -> Looks:
        times = self.times(model)
        least = max(LEAST_EXTRA, 1 / (1 + times.pictures))
        extra = max(least, self._extra)
        known = self._looks.get(model)
        if known is None or known[0] is not times.distribution or not 0.95 < extra / known[1] < 1.05:
            known = times.distribution, extra, affordable(times.distribution, extra)
            self._looks[model] = known
        return known[2]

    def _took_long(self, watched: Watched, now: float) -> bool:
        assert watched.asked_at is not None
        return now - watched.asked_at > HELD_SHARE * self.distribution(watched.model).median_s

    def _was_held(self, watched: Watched, now: float, predict_time_s: float | None) -> bool:
        """Whether an answer "it has ended" came to a question that was asked while it ran."""
        assert watched.asked_at is not None
        if predict_time_s is None:
            return self._took_long(watched, now)
        ran_on_s = watched.origin + predict_time_s - watched.asked_at
        return HELD_TRIPS * self._trip_s < ran_on_s <= now - watched.asked_at

    def _learn_trip(self, trip_s: float) -> None:
        self._trip_s += 0.1 * (trip_s - self._trip_s)
