"""How long a model's predictions take, learnt from each one that ends.

A histogram over the logarithm of the time; each picture weighs 0.97 of the one after it, so that about the
last sixty count and a drift is followed. It begins with a weak guess that is rather too high: a median half
too low costs a quarter of the throughput in looks that find nothing, one twice too high a little delay. Two
per cent are always given to a heavy tail, so that a prediction that is overdue is asked ever more rarely and
never not at all.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache, cached_property
from itertools import accumulate, pairwise

STEP = 1.03  # from one age of the grid to the next
SHORTEST_S, LONGEST_S = 0.05, 1800.0
GRID = tuple(
    SHORTEST_S * STEP**k for k in range(1 + math.ceil(math.log(LONGEST_S / SHORTEST_S) / math.log(STEP)))
)
LOGS = tuple(math.log(age) for age in GRID)
FORGETS = 0.97
PRIOR_MEDIAN_S, PRIOR_SIGMA, PRIOR_PICTURES = 6.0, 0.5, 2.0
TAIL, TAIL_LATER, TAIL_SIGMA = 0.02, 1.7, 0.8
NEVER = 1e-3  # the distribution is cut where fewer last longer


class Distribution:
    """The distribution of service times: ``ages`` in seconds from 0 on, and what is known at each.

    Attributes:
        ages: 0, then a grid over all that is likely.
        ended: the probability that a prediction has ended at that age.
        idle: the integral of ``ended`` over the age: for how many seconds it is expected to have been ready.
    """

    def __init__(self, weights: Sequence[float]) -> None:
        density = _smoothed(weights)
        self.median_s = GRID[bisect_left(list(accumulate(density)), 0.5)]
        later = math.log(self.median_s * TAIL_LATER)
        tail = [_normal((log - later) / TAIL_SIGMA) for log in LOGS]
        ended = [
            (1 - TAIL) * below + TAIL * late for below, late in zip(accumulate(density), tail, strict=True)
        ]
        first = max(0, bisect_right(ended, NEVER / 10) - 1)
        last = min(len(GRID), bisect_left(ended, 1 - NEVER) + 1)
        self.ages = [0.0, *GRID[first:last]]
        self.ended = [0.0, *(min(one, 1 - NEVER / 10) for one in ended[first:last])]
        steps = zip(self.ages, self.ages[1:], self.ended, self.ended[1:], strict=False)
        self.idle = [0.0, *accumulate((b - a) * (p + q) / 2 for a, b, p, q in steps)]

    def at(self, age_s: float) -> float:
        """The probability that a prediction has ended at an age."""
        above = bisect_right(self.ages, age_s)
        if above == len(self.ages):
            return self.ended[-1]
        age, next_age = self.ages[above - 1], self.ages[above]
        share = (age_s - age) / (next_age - age)
        return self.ended[above - 1] + share * (self.ended[above] - self.ended[above - 1])

    def quantile(self, share: float) -> float:
        """The age at which so many have ended, in seconds."""
        return self.ages[min(bisect_left(self.ended, share), len(self.ages) - 1)]

    @cached_property
    def mean_s(self) -> float:
        """The mean service time, in seconds."""
        return self.ages[-1] - self.idle[-1]

    def left_s(self, age_s: float) -> float:
        """The median of what is left for a prediction that has not ended at an age, in seconds."""
        return max(0.0, self.quantile((1 + self.at(age_s)) / 2) - age_s)


class ServiceTimes:
    """What is learnt of one model; ``weights`` has one figure for each age of the grid."""

    def __init__(self, weights: Sequence[float] | None = None) -> None:
        usable = weights is not None and len(weights) == len(GRID) and _is_histogram(weights)
        self.weights = list(weights) if usable and weights is not None else list(_prior())
        self.pictures = max(0.0, sum(self.weights) - PRIOR_PICTURES) if usable else 0.0
        self._distribution: Distribution | None = None

    @property
    def distribution(self) -> Distribution:
        """The distribution as it is known now."""
        if self._distribution is None:
            self._distribution = Distribution(self.weights)
        return self._distribution

    def learn(self, after_s: float, before_s: float, predict_time_s: float | None = None) -> None:
        """A prediction ended between two ages, and perhaps its provider says when.

        Args:
            after_s: the age at which it was last seen to run; 0 when it never was.
            before_s: the age at which it was seen to have ended.
            predict_time_s: what the provider says; believed within those two.
        """
        after_s, before_s = sorted((max(after_s, SHORTEST_S), max(before_s, SHORTEST_S)))
        if predict_time_s is not None:
            shares = {_bin(min(max(predict_time_s, after_s), before_s)): 1.0}
        else:
            distribution = self.distribution
            low, high = _bin(after_s), _bin(before_s)
            known = [distribution.at(age) for age in GRID[low : high + 1]]
            masses = [max(1e-9, q - p) for p, q in pairwise(known)] or [1.0]
            shares = {low + k: mass / sum(masses) for k, mass in enumerate(masses)}
        self.weights = [weight * FORGETS for weight in self.weights]
        for at, share in shares.items():
            self.weights[at] += share
        self.pictures = self.pictures * FORGETS + 1
        self._distribution = None


def _is_histogram(weights: Sequence[float]) -> bool:
    return all(0 <= weight < math.inf for weight in weights) and sum(weights) > 0


def _bin(age_s: float) -> int:
    """The age of the grid that is nearest."""
    return min(len(GRID) - 1, max(0, round(math.log(age_s / SHORTEST_S) / math.log(STEP))))


@cache
def _prior() -> tuple[float, ...]:
    density = [math.exp(-((math.log(age / PRIOR_MEDIAN_S) / PRIOR_SIGMA) ** 2) / 2) for age in GRID]
    scale = PRIOR_PICTURES / sum(density)
    return tuple(one * scale for one in density)


def _smoothed(weights: Sequence[float]) -> list[float]:
    """The histogram as a density: each picture spread over its neighbours (Silverman's rule of thumb)."""
    total = sum(weights)
    logs = LOGS
    sums = list(accumulate(weights))
    lower, upper = (logs[bisect_left(sums, total * share)] for share in (0.25, 0.75))
    mean = sum(w * x for w, x in zip(weights, logs, strict=True)) / total
    deviation = math.sqrt(sum(w * (x - mean) ** 2 for w, x in zip(weights, logs, strict=True)) / total)
    spread = min(deviation, (upper - lower) / 1.34) or deviation
    width = max(0.9 * spread * max(2.0, total) ** -0.2 / math.log(STEP), 0.5)  # in steps of the grid
    reach = math.ceil(3 * width)
    kernel = [math.exp(-((k / width) ** 2) / 2) for k in range(-reach, reach + 1)]
    scale = 1 / (sum(kernel) * total)
    density = [0.0] * len(weights)
    for at, weight in enumerate(weights):
        if weight > total * 1e-6:
            for k, share in enumerate(kernel, at - reach):
                density[min(max(k, 0), len(density) - 1)] += weight * share * scale
    return density


def _normal(z: float) -> float:
    return 0.5 * math.erfc(-z / math.sqrt(2))
