from __future__ import annotations

import math
from random import Random
from typing import get_args

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engine.pacing import Budget, Request
from engine.pacing.budget import MARGIN, TRUST_AGAIN
from playground.eachlabs.limits import RequestCounter, Strategy

WINDOW_S = 10 * (1 + MARGIN)


def a_budget(requests: int = 4) -> Budget:
    return Budget(requests=requests, window_s=10, pause_s=90)


def spend(budget: Budget, at: float) -> None:
    """One request that is answered at once."""
    request = budget.grant(at)
    request.leaves(at)
    request.answered(at)


def drain(budget: Budget, now: float, until: float) -> list[float]:
    """Send whenever one may leave; the moments."""
    sent = []
    while (at := budget.opens_at(now)) <= until:
        spend(budget, now := at)
        sent.append(at)
    return sent


def test_no_window_ever_holds_more_requests_than_the_budget() -> None:
    sent = drain(a_budget(), 100, 200)
    assert sent[:5] == [100, 100, 100, 100, 100 + WINDOW_S]
    assert all(later - earlier > 10 for earlier, later in zip(sent, sent[4:], strict=False))
    assert len(sent) == 40, "and none is given away"


def test_what_is_granted_holds_its_place_before_it_leaves() -> None:
    budget = a_budget(1)
    request = budget.grant(0)
    assert (budget.opens_at(50), budget.in_flight) == (math.inf, 1)
    request.leaves(50)
    assert budget.opens_at(51) == pytest.approx(50 + WINDOW_S + 10 / 60)


def test_what_is_not_used_gives_its_place_back_once() -> None:
    budget = a_budget(1)
    request = budget.grant(0)
    request.unused()
    request.unused()
    assert (budget.opens_at(0), budget.in_flight) == (0, 0)
    spend(budget, 0)
    assert budget.opens_at(0) == WINDOW_S, "one place, not two"


def test_what_has_left_cannot_be_given_back() -> None:
    budget = a_budget(1)
    request = budget.grant(0)
    request.leaves(0)
    request.answered(0.1)
    request.unused()
    assert (budget.opens_at(1), budget.in_flight) == (0.1 + WINDOW_S, 0)


def test_a_request_counts_when_it_was_answered_when_that_was_early() -> None:
    budget = a_budget(1)
    request = budget.grant(0)
    request.leaves(0)
    request.answered(0.05)
    assert budget.opens_at(0.05) == 0.05 + WINDOW_S


def test_a_request_that_is_answered_late_counted_soon_after_it_left() -> None:
    budget = a_budget(1)
    request = budget.grant(0)
    request.leaves(0)
    request.answered(8)
    assert budget.opens_at(8) == pytest.approx(10 / 60 + WINDOW_S)


def test_what_was_sent_before_a_restart_counts() -> None:
    budget = a_budget()
    budget.restore([-3.0, -9.0, -1.0, -25.0])
    late_s = WINDOW_S + 10 / 60  # when their answers came is not known
    assert drain(budget, 0, 10) == [0, *(pytest.approx(late_s - ago_s) for ago_s in (9, 3, 1))]


def test_more_from_before_a_restart_than_a_window_takes_are_the_latest_ones() -> None:
    budget = a_budget(2)
    budget.restore([-1.0, -2.0, -3.0, -4.0])
    assert budget.opens_at(0) == pytest.approx(WINDOW_S - 2 + 10 / 60)


def test_a_429_without_retry_after_stops_everything_for_the_pause() -> None:
    budget = a_budget()
    budget.refused(100)
    assert (budget.opens_at(100), budget.room(100, 50)) == (190, 0)


@pytest.mark.parametrize("retry_after_s", [0.0, 0.5, 30, 4000])
def test_retry_after_is_obeyed_to_the_moment(retry_after_s: float) -> None:
    budget = a_budget()
    budget.refused(100, retry_after_s)
    assert budget.opens_at(100) == 100 + retry_after_s


def test_a_shorter_pause_never_shortens_a_longer_one() -> None:
    budget = a_budget()
    budget.refused(100, 30)
    budget.refused(101, 5)
    assert budget.opens_at(101) == 130


def test_the_burst_is_halved_once_for_all_answers_of_one_refusal() -> None:
    budget = a_budget(60)
    for number in range(20):
        budget.refused(100 + number / 10, 30)
    assert budget.burst == 30
    budget.refused(140, 30)
    assert budget.burst == 15
    for incident in range(10):
        budget.refused(1000 + 100 * incident, 30)
    assert budget.burst == 1, "one must be able to leave"


@pytest.mark.parametrize("retry_after_s", [0.0, 1.0])
def test_what_was_under_way_when_a_429_came_belongs_to_it_however_short_the_pause(
    retry_after_s: float,
) -> None:
    budget = a_budget(60)
    for number in range(10):
        budget.refused(100 + number, retry_after_s, asked_at=99 + number / 100)
    assert budget.burst == 30
    budget.refused(120, retry_after_s, asked_at=119)
    assert budget.burst == 15


def test_a_halved_burst_leaves_in_smaller_bursts_and_loses_no_throughput() -> None:
    budget = a_budget()
    budget.refused(0, 0)
    sent = drain(budget, 20, 20 + 10 * WINDOW_S - 1)
    assert sent[:5] == [20, 20, *[pytest.approx(20 + WINDOW_S / 2)] * 2, pytest.approx(20 + WINDOW_S)]
    assert len(sent) == 40


def test_trust_comes_back_one_doubling_an_hour_without_a_429() -> None:
    budget = Budget(requests=60, window_s=60, pause_s=90)
    budget.refused(0, 0)
    budget.refused(10, 0)
    hour_s = TRUST_AGAIN * budget.window_s
    bursts = []
    for now in (10 + hour_s * 0.99, 11 + hour_s, 12 + hour_s, 12 + 2 * hour_s, 20 + 9 * hour_s):
        budget.opens_at(now)
        bursts.append(budget.burst)
    assert bursts == [15, 30, 30, 60, 60]


def test_what_happens_to_a_copy_does_not_happen() -> None:
    budget = a_budget()
    spend(budget, 0)
    unsent = budget.grant(0)
    other = budget.copy()
    assert len(drain(other, 0, 1)) == 3, "one that has not left yet is left out of a forecast"
    other.refused(1, 50)
    assert len(drain(budget, 0, 1)) == 2
    unsent.unused()
    assert budget.opens_at(1) <= 1


moments = st.lists(st.integers(-200, 0).map(lambda tenth: tenth / 10), max_size=12)


@settings(max_examples=200, deadline=None)
@given(moments, st.integers(1, 8), st.floats(0.1, 9.9), st.floats(0, 5))
def test_the_room_is_what_could_leave(
    counted: list[float], requests: int, within_s: float, paused_s: float
) -> None:
    budget = a_budget(requests)
    budget.restore(counted)
    assume(paused_s != within_s)  # one moment is a matter of taste
    budget.paused_until = paused_s
    assert budget.room(0, within_s) == len(drain(budget.copy(), 0, within_s))


@settings(max_examples=200, deadline=None)
@given(moments, st.integers(1, 8), st.floats(0.1, 9.9))
def test_the_room_grows_when_it_is_said_to_and_not_before(
    counted: list[float], requests: int, within_s: float
) -> None:
    budget = a_budget(requests)
    budget.restore(counted)
    grows_at = budget.room_grows_at(0, within_s)
    now = budget.room(0, within_s)
    if grows_at == math.inf:
        assert now == budget.room(10**6, within_s) == requests
    else:
        assert budget.room(grows_at - 1e-6, within_s) == now
        assert budget.room(grows_at + 1e-6, within_s) > now


@settings(max_examples=100, deadline=None)
@given(moments, st.integers(1, 8), st.integers(1, 8), st.floats(0.1, 9.9))
def test_with_a_halved_burst_the_room_is_never_more_than_the_whole_budgets(
    counted: list[float], requests: int, burst: int, within_s: float
) -> None:
    budget, whole = a_budget(requests), a_budget(requests)
    budget.restore(counted)
    whole.restore(counted)
    budget.burst = min(burst, requests)
    could = len(drain(budget.copy(), 0, within_s))
    assert could <= budget.room(0, within_s) + budget.burst, "off by a burst at most"
    assert budget.room(0, within_s) <= whole.room(0, within_s)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(get_args(Strategy)), st.integers(1, 60), st.integers())
def test_a_strict_provider_never_refuses_whatever_the_delays(
    strategy: Strategy, requests: int, seed: int
) -> None:
    """Requests are 0.5 s under way at most, each way, and overtake each other; a few are never sent; and now
    and then another process goes on, which knows only when they left."""
    random = Random(seed)
    budget = Budget(requests=requests, window_s=60, pause_s=90)
    sent: list[float] = []
    arrivals: list[float] = []
    answers: list[tuple[float, Request]] = []
    now = random.uniform(0, 60)
    while len(arrivals) < 4 * requests:
        opens_at = budget.opens_at(now)
        if answers and min(answers)[0] <= max(now, opens_at):
            answers.remove(first := min(answers))
            now = max(now, first[0])
            first[1].answered(now)
            continue
        now = max(now, opens_at) + (random.random() < 0.05) * random.expovariate(0.1)
        if random.random() < 0.02:
            budget, answers = Budget(requests=requests, window_s=60, pause_s=90), []
            budget.restore(at for at in sent if at > now - 120)
            continue
        request = budget.grant(now)
        if random.random() < 0.1:
            request.unused()
            continue
        request.leaves(now)
        sent.append(now)
        arrivals.append(now + random.uniform(0, 0.5))
        back_s = random.uniform(0, 20) if random.random() < 0.1 else random.uniform(0, 0.5)  # held open
        answers.append((arrivals[-1] + back_s + len(arrivals) * 1e-9, request))
    counter = RequestCounter(requests, 60, strategy)
    assert [counter.take(at) for at in sorted(arrivals)] == [0.0] * len(arrivals)
