from __future__ import annotations

import math
from itertools import accumulate, chain, combinations, pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.pacing import ServiceTimes
from engine.pacing.looks import BEYOND, PRICES, Looks, affordable
from engine.pacing.service_times import Distribution


class Small(Distribution):
    """A distribution of a few ages, with what the programme reads of it."""

    def __init__(self, ages: list[float], ended: list[float]) -> None:
        self.ages, self.ended = [0.0, *ages], [0.0, *ended]
        steps = zip(pairwise(self.ages), pairwise(self.ended), strict=True)
        self.idle = [0.0, *accumulate((b - a) * (p + q) / 2 for (a, b), (p, q) in steps)]
        self.median_s = self.quantile(0.5)


@st.composite
def small(draw: st.DrawFn) -> Small:
    steps = draw(st.lists(st.floats(0.05, 5), min_size=2, max_size=8))
    mass = st.just(0.0) | st.floats(0.001, 1)
    masses = draw(st.lists(mass, min_size=len(steps), max_size=len(steps)))
    left = draw(st.floats(0.001, 0.3))  # that have not ended at the last age
    scale = (1 - left) / (sum(masses) or 1.0)
    return Small(list(accumulate(steps)), [min(one * scale, 1 - left) for one in accumulate(masses)])


def cost(at: Distribution, ages: list[int], price_s: float) -> tuple[float, float]:
    """What looking at these ages costs from the beginning, in seconds, and how many looks it takes."""
    value, looks, missed = 0.0, 0.0, 0
    for age in ages:
        runs = 1 - at.ended[missed]
        waited = at.ages[age] - at.ages[missed]
        late_s = at.idle[age] - at.idle[missed] - at.ended[missed] * waited  # E[(a - X)+; X > l]
        value, looks, missed = value + runs * price_s + late_s, looks + runs, age
    runs = 1 - at.ended[missed]
    assert ages[-1] == len(at.ages) - 1, "what comes after the last age is a guess of its own"
    return value + runs * (price_s + (BEYOND - 1) * at.ages[-1]), looks + runs * 1.5


def chosen(at: Distribution, looks: Looks) -> list[int]:
    ages, age_s = [], 0.0
    while age_s < at.ages[-1]:
        age_s = looks.after(age_s)
        ages.append(at.ages.index(age_s))
    return ages


@settings(max_examples=150, deadline=None)
@given(small(), st.floats(0.001, 20))
def test_no_other_ages_to_look_at_cost_less(distribution: Small, price_s: float) -> None:
    last = len(distribution.ages) - 1
    subsets = chain.from_iterable(combinations(range(1, last), size) for size in range(last))
    least = min(cost(distribution, [*subset, last], price_s)[0] for subset in subsets)
    looks = Looks(distribution, price_s)
    spent, taken = cost(distribution, chosen(distribution, looks), price_s)
    assert spent == pytest.approx(least, rel=1e-9)
    assert looks.expected == pytest.approx(taken, rel=1e-9)


def learnt(*medians_s: float, sigma: float = 0.3) -> Distribution:
    rng, times = Random(4), ServiceTimes()
    for number in range(120):
        median_s = medians_s[number % len(medians_s)]
        times.learn(0, 999, rng.lognormvariate(math.log(median_s), sigma))
    return times.distribution


def draw(distribution: Distribution, rng: Random) -> float:
    """A service time of exactly this distribution; beyond its end it lasts half as long again."""
    share = rng.random()
    if share >= distribution.ended[-1]:
        return distribution.ages[-1] * 1.5
    above = next(k for k, ended in enumerate(distribution.ended) if ended > share)
    (a, b), (p, q) = distribution.ages[above - 1 : above + 1], distribution.ended[above - 1 : above + 1]
    return a + (b - a) * (share - p) / (q - p)


@pytest.mark.parametrize("medians_s", [(5.0,), (3.0, 12.0)], ids=["one peak", "two peaks"])
@pytest.mark.parametrize("price_s", [0.1, 1.0, 10.0])
def test_as_many_looks_are_taken_as_were_expected(medians_s: tuple[float, ...], price_s: float) -> None:
    distribution, rng = learnt(*medians_s), Random(9)
    looks, taken = Looks(distribution, price_s), 0
    for _ in range(4000):
        took_s = draw(distribution, rng)
        age_s = looks.after(0.0)
        taken += 1
        while age_s < took_s:
            age_s = looks.after(age_s)
            taken += 1
    assert taken / 4000 == pytest.approx(looks.expected, rel=0.03)


def test_dearer_looks_are_fewer_and_come_later() -> None:
    distribution = learnt(5)
    looks = [Looks(distribution, price_s) for price_s in PRICES]
    assert all(dear.expected <= cheap.expected for cheap, dear in pairwise(looks))
    assert all(dear.after(0) >= cheap.after(0) for cheap, dear in pairwise(looks))


def test_with_two_peaks_the_valley_is_not_looked_into() -> None:
    looks, age_s, ages = Looks(learnt(2, 20, sigma=0.1), 1.5), 0.0, []
    while age_s < 30:
        age_s = looks.after(age_s)
        ages.append(age_s)
    first = [age for age in ages if age < 10]
    assert len(first) <= 3
    assert first[0] > 2, "when the first peak has mostly passed"


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.floats(0.001, 60), min_size=2, max_size=5), st.sampled_from([(5.0,), (3.0, 12.0), (90.0,)])
)
def test_who_can_afford_more_looks_takes_more_and_never_too_many(
    extras: list[float], medians_s: tuple[float, ...]
) -> None:
    distribution = learnt(*medians_s)
    for little, much in pairwise(sorted(extras)):
        few, many = affordable(distribution, little), affordable(distribution, much)
        assert few.expected <= many.expected
        assert few.after(0) >= many.after(0)
        assert many.expected <= 1 + much or much < 0.05, "below that no price is high enough"


def test_an_overdue_prediction_is_looked_at_ever_more_rarely_and_always_again() -> None:
    looks, age_s, gaps = affordable(learnt(5), 0.1), 0.0, []
    while age_s < 100_000:
        after_s = looks.after(age_s)
        gaps.append(after_s - age_s)
        age_s = after_s
    assert all(gap > 0 for gap in gaps)
    late = gaps[len(gaps) // 2 :]
    assert all(later > earlier for earlier, later in pairwise(late))
    assert len(gaps) < 60


@settings(max_examples=40, deadline=None)
@given(st.floats(0, 10_000), st.floats(0.01, 50))
def test_the_next_look_is_always_later(missed_age_s: float, extra: float) -> None:
    assert affordable(ServiceTimes().distribution, extra).after(missed_age_s) > missed_age_s
