from __future__ import annotations

import math
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.pacing import ServiceTimes
from engine.pacing.service_times import (
    GRID,
    PRIOR_MEDIAN_S,
    STEP,
    TAIL,
    Distribution,
)


def lognormal(rng: Random, median_s: float, sigma: float = 0.3) -> float:
    return rng.lognormvariate(math.log(median_s), sigma)


def learn_by_looking(times: ServiceTimes, took_s: float, rng: Random) -> None:
    """As a poller learns that has no figure from the provider: between the last miss and the hit."""
    missed_s, look_s = 0.0, rng.uniform(2, 6)
    while look_s < took_s:
        missed_s, look_s = look_s, look_s + rng.uniform(0.3, 2)
    times.learn(missed_s, look_s)


def test_nothing_learnt_means_a_weak_guess_that_is_rather_too_high() -> None:
    times = ServiceTimes()
    assert times.pictures == 0
    assert times.distribution.median_s == pytest.approx(PRIOR_MEDIAN_S, rel=0.05)


@pytest.mark.parametrize("seed", range(4))
def test_the_median_is_found_from_what_the_provider_says(seed: int) -> None:
    rng, times, took = Random(seed), ServiceTimes(), []
    for _ in range(200):
        took.append(lognormal(rng, 5))
        times.learn(0, took[-1] + 1, took[-1])
    # Of the last sixty or so: what they have in common is all that can be found.
    weights = [0.97**k for k in range(200)]
    known = math.exp(
        sum(w * math.log(s) for w, s in zip(weights, reversed(took), strict=True)) / sum(weights)
    )
    assert times.distribution.median_s == pytest.approx(known, rel=0.06)
    assert times.distribution.median_s == pytest.approx(5, rel=0.15)


@pytest.mark.parametrize("seed", range(4))
def test_the_median_is_found_from_looks_alone(seed: int) -> None:
    rng, told, looked = Random(seed), ServiceTimes(), ServiceTimes()
    for _ in range(200):
        took_s = lognormal(rng, 5)
        told.learn(0, took_s + 1, took_s)
        learn_by_looking(looked, took_s, rng)
    assert looked.distribution.median_s == pytest.approx(told.distribution.median_s, rel=0.06)


def test_the_median_has_no_bias_over_many_learners() -> None:
    medians = []
    for seed in range(12):
        rng, times = Random(seed), ServiceTimes()
        for _ in range(120):
            times.learn(0, 99, lognormal(rng, 5))
        medians.append(math.log(times.distribution.median_s))
    assert math.exp(sum(medians) / len(medians)) == pytest.approx(5, rel=0.04)


def test_a_step_is_followed_within_some_dozens_of_pictures() -> None:
    rng, times, medians = Random(5), ServiceTimes(), []
    for number in range(200):
        times.learn(0, 99, lognormal(rng, 5 if number < 100 else 9))
        medians.append(times.distribution.median_s)
    assert medians[99] == pytest.approx(5, rel=0.15)
    assert medians[150] > 7.5
    assert medians[199] == pytest.approx(9, rel=0.15)


def test_two_peaks_stay_two_peaks() -> None:
    rng, times = Random(6), ServiceTimes()
    for number in range(150):
        times.learn(0, 99, lognormal(rng, 3 if number % 2 else 12, 0.1))
    ended = times.distribution.at
    # How many end within a tenth of their age: around each peak, and between the two.
    low, valley, high = (ended(age_s * 1.05) - ended(age_s / 1.05) for age_s in (3, 6, 12))
    assert low == pytest.approx(high, rel=0.35)
    assert valley < 0.35 * min(low, high)
    assert ended(6) == pytest.approx(0.5, abs=0.1)


def test_what_the_provider_says_is_believed_within_what_was_seen() -> None:
    believed, seen = ServiceTimes(), ServiceTimes()
    for _ in range(100):
        believed.learn(4, 5, 0.2)  # it does not count its own queue
        seen.learn(4, 4, 4)
    assert believed.weights == seen.weights


def test_weights_survive_a_restart() -> None:
    rng, before = Random(7), ServiceTimes()
    for _ in range(50):
        before.learn(0, 99, lognormal(rng, 20))
    after = ServiceTimes(before.weights)
    assert after.weights == before.weights
    assert after.distribution.ended == before.distribution.ended
    assert after.pictures == pytest.approx(before.pictures, abs=2)
    after.learn(0, 99, 20)
    assert after.weights != before.weights, "it learns on in a copy"


@pytest.mark.parametrize(
    "weights",
    [
        [],
        [1.0, 2.0],
        [0.0] * len(GRID),
        [1.0] * (len(GRID) + 1),
        [-1.0, *[1.0] * (len(GRID) - 1)],
        [math.nan, *[1.0] * (len(GRID) - 1)],
        [math.inf, *[1.0] * (len(GRID) - 1)],
    ],
    ids=["none", "too few", "no weight at all", "too many", "negative", "no number", "infinite"],
)
def test_weights_that_are_garbage_fall_back_to_the_first_guess(weights: list[float]) -> None:
    assert ServiceTimes(weights).weights == ServiceTimes().weights


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.integers(0, len(GRID) - 1), st.floats(1e-9, 1e6), min_size=1, max_size=6))
def test_any_other_weights_make_a_distribution(weights: dict[int, float]) -> None:
    times = ServiceTimes([weights.get(number, 0.0) for number in range(len(GRID))])
    distribution = times.distribution
    assert times.pictures >= 0
    assert distribution.ages[0] == distribution.ended[0] == 0
    assert all(a < b for a, b in pairwise(distribution.ages))
    assert all(0 <= p <= q < 1 for p, q in pairwise(distribution.ended))
    assert 0 < distribution.quantile(0.1) <= distribution.quantile(0.9)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.floats(-5, 4000), st.floats(-5, 4000), st.none() | st.floats(0, 1e5)), max_size=4)
)
def test_whatever_is_learnt_weighs_one(seen: list[tuple[float, float, float | None]]) -> None:
    times = ServiceTimes()
    for after_s, before_s, predict_time_s in seen:
        before = sum(times.weights)
        times.learn(after_s, before_s, predict_time_s)
        assert sum(times.weights) == pytest.approx(before * 0.97 + 1)
        assert min(times.weights) >= 0


def learnt(median_s: float = 5) -> Distribution:
    rng, times = Random(8), ServiceTimes()
    for _ in range(100):
        times.learn(0, 99, lognormal(rng, median_s))
    return times.distribution


def test_there_is_always_a_heavy_tail() -> None:
    distribution = learnt()
    assert 0.2 * TAIL < 1 - distribution.at(15) < TAIL, "three times the median: hardly any, never none"
    assert distribution.at(10**9) < 1


def test_the_mean_and_the_quantiles_are_those_of_the_distribution() -> None:
    distribution = learnt()
    assert distribution.mean_s == pytest.approx(5 * math.exp(0.3**2 / 2), rel=0.15)
    for share in (0.1, 0.5, 0.9):
        at_s = distribution.quantile(share)
        assert distribution.at(at_s / STEP) < share <= distribution.at(at_s) + 1e-9


def test_what_is_left_shrinks_to_the_median_and_grows_for_what_is_overdue() -> None:
    distribution = learnt()
    assert distribution.left_s(0) == pytest.approx(distribution.median_s, rel=0.05)
    assert distribution.left_s(4) < 2.5
    assert distribution.left_s(20) > distribution.left_s(5), "an overdue one takes ever longer"
