from __future__ import annotations

from engine.pacing import Breaker
from engine.pacing.breaker import LONGEST_WAIT, OPENS_AFTER


def failing(times: int, *, at: float = 100.0) -> Breaker:
    breaker = Breaker()
    for number in range(times):
        breaker.failed(at + number, at + number)
    return breaker


def test_a_provider_that_answers_is_asked_as_often_as_one_likes() -> None:
    breaker = Breaker()
    assert (breaker.opens_at, breaker.one_at_a_time, breaker.down_since) == (float("-inf"), False, None)


def test_each_failure_in_a_row_doubles_the_wait_up_to_half_a_minute() -> None:
    waits = [failing(times).opens_at - (99 + times) for times in range(1, 12)]
    assert waits == [0.5, 1, 2, 4, 8, 16, *[LONGEST_WAIT * 0.5] * 5]


def test_a_few_failures_in_a_row_mean_that_it_is_down_since_the_first() -> None:
    assert failing(OPENS_AFTER - 1).down_since is None
    assert failing(OPENS_AFTER).down_since == 100
    assert failing(OPENS_AFTER + 50).down_since == 100


def test_after_a_failure_requests_leave_one_at_a_time() -> None:
    assert failing(1).one_at_a_time


def test_those_that_were_under_way_together_fail_as_one() -> None:
    breaker = Breaker()
    for number in range(10):
        breaker.failed(105 + number / 100, 100 + number / 10)
    assert breaker.failures == 1
    breaker.failed(106, 105.5)
    assert breaker.failures == 2


def test_one_answer_and_all_is_well() -> None:
    breaker = failing(20)
    breaker.answered()
    assert (breaker.one_at_a_time, breaker.down_since) == (False, None)
    breaker.failed(500, 499)
    assert (breaker.failures, breaker.down_since) == (1, None), "and trouble begins anew"
    for at in (501, 502, 503):
        breaker.failed(at, at)
    assert breaker.down_since == 500


def test_a_provider_that_was_down_for_weeks_is_still_probed() -> None:
    breaker = Breaker()
    for number in range(10_000):
        breaker.failed(number * 60.0, number * 60.0)
    assert breaker.opens_at == 9_999 * 60 + LONGEST_WAIT * 0.5
