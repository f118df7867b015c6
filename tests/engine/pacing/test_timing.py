from __future__ import annotations

import math
from random import Random

import pytest

from engine.pacing import ServiceTimes, Timing, Watched
from engine.pacing.timing import LEAST_EXTRA, QUICK_TRIP_S, Pressure

RICH = Pressure(room=60, open=1, jobs=0)
POOR = Pressure(room=2, open=10, jobs=50)


def a_timing(median_s: float = 5) -> Timing:
    rng, times = Random(1), ServiceTimes()
    for _ in range(100):
        times.learn(0, 999, rng.lognormvariate(math.log(median_s), 0.3))
    return Timing({"gemini": times.weights})


def a_prediction(origin: float = 100.0) -> Watched:
    return Watched(1, "p1", "gemini", origin)


def look(timing: Timing, watched: Watched, at: float, trip_s: float = 0.1) -> None:
    """A look that finds the prediction running."""
    watched.asked_at = at
    timing.missed(watched, at + trip_s)
    watched.asked_at = None


def test_the_first_look_comes_when_the_prediction_is_likely_to_have_ended() -> None:
    timing, watched = a_timing(), a_prediction()
    timing.reprice(POOR)
    assert timing.likelihood(watched, timing.due_at(watched)) > 0.8, "few requests: it must find one"
    late_at = timing.due_at(watched)
    timing.reprice(RICH)
    assert 100 < timing.due_at(watched) < late_at


def test_the_price_follows_the_pressure() -> None:
    timing = a_timing()
    looks = []
    for jobs in (0, 5, 10, 20, 30):
        timing.reprice(Pressure(room=40, open=2, jobs=jobs))
        looks.append(timing.looks_each("gemini"))
    assert looks == sorted(looks, reverse=True)
    assert looks[0] > 2
    assert looks[-1] <= 1 + LEAST_EXTRA


def test_while_little_is_learnt_more_looks_are_spent() -> None:
    timing = Timing()
    timing.reprice(POOR)
    assert 1.5 < timing.looks_each("gemini") <= 2
    for _ in range(60):
        timing.times("gemini").learn(0, 99, 5)
    assert timing.looks_each("gemini") < 1.2


def test_after_a_miss_the_next_look_is_later_and_the_likelihood_begins_anew() -> None:
    timing, watched = a_timing(), a_prediction()
    first_at = timing.due_at(watched)
    assert timing.likelihood(watched, first_at) > 0
    look(timing, watched, first_at)
    assert watched.missed_age_s == pytest.approx(first_at - 100 + QUICK_TRIP_S / 2, abs=0.01)
    assert timing.due_at(watched) > first_at
    assert timing.likelihood(watched, 100 + watched.missed_age_s) == pytest.approx(0)


def test_a_miss_that_overtook_a_later_one_takes_nothing_back() -> None:
    timing, watched = a_timing(), a_prediction()
    look(timing, watched, 106)
    missed_s = watched.missed_age_s
    look(timing, watched, 103)
    assert watched.missed_age_s == missed_s


def test_a_get_that_is_held_open_is_asked_for_at_once_and_again_at_once() -> None:
    timing, watched = a_timing(), a_prediction()
    look(timing, watched, 101, trip_s=10)
    assert timing.held
    assert timing.due_at(watched) == watched.origin, "due since it was created"
    assert timing.looks_each("gemini") == 1
    assert watched.missed_age_s > 10, "it ran until the answer came"


def test_one_quick_miss_shows_that_gets_are_not_held_any_more() -> None:
    timing, watched = a_timing(), a_prediction()
    look(timing, watched, 101, trip_s=10)
    look(timing, watched, 111, trip_s=0.1)
    assert not timing.held
    assert timing.due_at(watched) > 111


def test_an_ended_prediction_teaches_its_time_and_is_noted_once() -> None:
    timing, watched = a_timing(), a_prediction()
    before = list(timing.times("gemini").weights)
    watched.asked_at = 105.0
    timing.ended(watched, 105.1, 4.2, learn=True)
    [(model, weights)] = timing.changed().items()
    assert (model, len(weights)) == ("gemini", len(before))
    assert weights != before
    assert timing.changed() == {}


def test_a_failed_prediction_teaches_nothing() -> None:
    timing, watched = a_timing(), a_prediction()
    watched.asked_at = 105.0
    timing.ended(watched, 105.1, 0.2, learn=False)
    assert timing.changed() == {}


def test_how_late_pictures_are_known_is_learnt() -> None:
    timing = a_timing()
    assert timing.late_s("gemini") == QUICK_TRIP_S
    for _ in range(200):
        watched = a_prediction()
        watched.asked_at = 107.0
        timing.ended(watched, 107.1, 5.1, learn=True)
    assert timing.late_s("gemini") == pytest.approx(2, abs=0.05)


def test_each_model_has_times_of_its_own() -> None:
    timing = a_timing()
    for _ in range(60):
        timing.times("slow").learn(0, 999, 60)
    assert timing.distribution("slow").median_s > 10 * timing.distribution("gemini").median_s
    slow = Watched(2, "p2", "slow", 100.0)
    assert timing.due_at(slow) > 120 > timing.due_at(a_prediction())
