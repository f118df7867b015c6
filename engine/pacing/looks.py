"""When to look at a prediction: a small dynamic programme over its age.

With X the service time, l the age at the last look that found nothing, and L the price of a look in seconds
of delay::

    V(l) = min over a > l of   L + E[(a - X)+ | X > l] + P(X > a | X > l) V(a)

The minimum names the next age to look at. A dear look is asked late and finds a picture nearly always, a
cheap one is asked early and again.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from functools import lru_cache

from engine.pacing.service_times import Distribution

BEYOND = 1.3  # past everything that is known, each look comes at an age so many times the last one's
PRICES = tuple(0.002 * 1.2**k for k in range(56))  # in medians: from 1/500 to about 50


class Looks:
    """The best ages to look at, for one distribution and one price.

    Args:
        distribution: of the service times.
        price_s: what a look costs, in seconds of delay.
    """

    def __init__(self, distribution: Distribution, price_s: float) -> None:
        ages, ended, idle = distribution.ages, distribution.ended, distribution.idle
        last = len(ages) - 1
        value = price_s + (BEYOND - 1) * ages[last]
        expected = [1.5] * len(ages)
        following = [ages[last] * BEYOND] * len(ages)
        lines = _Lowest()
        for i in range(last - 1, -1, -1):
            # A look at age j, asked from age i: a line's value at ended[i], and what hangs on i only.
            lines.add(i + 1, idle[i + 1] + (1 - ended[i + 1]) * value, -ages[i + 1])
            j, cost = lines.at(ended[i])
            runs = 1 - ended[i]
            value = price_s + (cost - idle[i] + ended[i] * ages[i]) / runs
            expected[i] = 1 + (1 - ended[j]) / runs * expected[j]
            following[i] = ages[j]
        self._ages = ages
        self._following = following
        self._expected = expected

    @property
    def expected(self) -> float:
        """How many looks a prediction takes."""
        return self._expected[0]

    def after(self, missed_age_s: float) -> float:
        """The age to look at next, when one at ``missed_age_s`` (0: there was none) found nothing."""
        if missed_age_s >= self._ages[-1]:
            return missed_age_s * BEYOND
        at = bisect_right(self._ages, missed_age_s) - 1
        if self._following[at] <= missed_age_s:
            return self._ages[at + 1]
        return self._following[at]


class _Lowest:
    """The lowest of many lines at any x, when lines come with growing slopes (the convex hull trick)."""

    def __init__(self) -> None:
        self._lines: list[tuple[int, float, float]] = []  # name, height at 0, slope
        self._from: list[float] = []  # a line is the lowest from here on, going to ever smaller x: -x

    def add(self, name: int, height: float, slope: float) -> None:
        start = -math.inf
        while self._lines:
            _, other_height, other_slope = self._lines[-1]
            start = (other_height - height) / (other_slope - slope)
            if start > self._from[-1]:
                break
            self._lines.pop()
            self._from.pop()
            start = -math.inf
        self._lines.append((name, height, slope))
        self._from.append(start)

    def at(self, x: float) -> tuple[int, float]:
        """The name of the lowest line, and its height there."""
        name, height, slope = self._lines[bisect_right(self._from, -x) - 1]
        return name, height + slope * x


def affordable(distribution: Distribution, extra: float) -> Looks:
    """The looks of the lowest price at which a prediction takes at most ``1 + extra`` of them."""
    low, high = 0, len(PRICES) - 1
    while low < high:
        middle = (low + high) // 2
        if _looks(distribution, middle).expected <= 1 + extra:
            high = middle
        else:
            low = middle + 1
    return _looks(distribution, low)


@lru_cache(maxsize=256)
def _looks(distribution: Distribution, price: int) -> Looks:
    return Looks(distribution, PRICES[price] * distribution.median_s)
