from __future__ import annotations

import heapq

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.pacing import Budget
from engine.pacing.forecast import SLICE, Expected, Forecast, forecast
from engine.scheduler import Scheduler, Ticket

EXPECTED = Expected(service_s=6, known_s=5, looks=1.0, reserve=1.15, reserved_s=10)
Line = list[tuple[int, int]]  # guild and member of each job that comes
lines = st.lists(st.tuples(st.integers(1, 3), st.integers(1, 3)), min_size=1, max_size=25)


def a_budget(requests: int = 60) -> Budget:
    return Budget(requests=requests, window_s=60, pause_s=90)


def a_scheduler(line: Line, guild: int = 2, total: int = 5) -> Scheduler:
    scheduler = Scheduler(guild_concurrency=guild, total_concurrency=total)
    for job_id, (guild_id, member_id) in enumerate(line, 1):
        scheduler.enqueue(Ticket(job_id, guild_id, member_id))
    return scheduler


def foretold(
    scheduler: Scheduler,
    budget: Budget | None = None,
    running: list[tuple[float, int]] | None = None,
    now: float = 0.0,
    expected: Expected = EXPECTED,
) -> list[Forecast]:
    told = forecast(scheduler.copy(), (budget or a_budget()).copy(), running or [], expected, now)
    return [one for one in told if one is not None]


def test_who_can_start_now_starts_now() -> None:
    [first, second, third] = foretold(a_scheduler([(1, 1)] * 3))
    assert (first.starts_at, first.known_at, second.starts_at) == (0, 5, 0)
    assert third.starts_at == pytest.approx(6, abs=0.01), "when one of the two before it has ended"


@settings(max_examples=60, deadline=None)
@given(lines)
def test_everybody_in_line_is_told_once_and_places_count_up_in_each_guild(line: Line) -> None:
    told = foretold(a_scheduler(line))
    assert sorted(one.job_id for one in told) == list(range(1, len(line) + 1))
    assert [one.starts_at for one in told] == sorted(one.starts_at for one in told)
    for guild_id in (1, 2, 3):
        places = [one.place for one in told if line[one.job_id - 1][0] == guild_id]
        assert places == list(range(1, len(places) + 1))


def carried_out(scheduler: Scheduler, budget: Budget, service_s: float) -> list[tuple[int, float]]:
    """What really happens when each create and each look is one request, and nothing waits for the looks."""
    now, ends, started = 0.0, list[tuple[float, int]](), list[tuple[int, float]]()
    while scheduler.waiting:
        while ends and ends[0][0] <= now:
            scheduler.leave(heapq.heappop(ends)[1])
        ticket = scheduler.next()
        if ticket is None:
            now = ends[0][0]
        elif (opens_at := budget.opens_at(now)) > now:
            now = min(opens_at, ends[0][0]) if ends else opens_at
        else:
            budget.grant(now).answered(now)
            scheduler.start(ticket)
            started.append((ticket.job_id, now))
            heapq.heappush(ends, (now + service_s, ticket.job_id))
    return started


@settings(max_examples=60, deadline=None)
@given(lines, st.integers(1, 3), st.integers(1, 5))
def test_with_requests_to_spare_what_is_foretold_is_what_happens(line: Line, guild: int, total: int) -> None:
    scheduler, plenty = a_scheduler(line, guild, total), a_budget(10_000)
    told = foretold(scheduler, plenty)
    happens = carried_out(scheduler, plenty, EXPECTED.service_s)
    assert [one.job_id for one in told] == [job_id for job_id, _ in happens]
    assert [one.starts_at for one in told] == pytest.approx([at for _, at in happens], abs=0.1)


def test_requests_that_are_short_hold_up_those_in_line_at_two_for_each() -> None:
    told = foretold(a_scheduler([(number, 1) for number in range(90)], total=10))
    by_minute = [sum(one.starts_at < 60 * minute for one in told) for minute in (1, 2, 3)]
    assert by_minute == pytest.approx([30, 60, 90], abs=3)


def test_a_pause_holds_up_everybody() -> None:
    budget = a_budget()
    budget.refused(0, 100)
    assert {one.starts_at for one in foretold(a_scheduler([(1, 1), (2, 1)]), budget)} == {100}


def test_those_that_run_make_room_when_they_are_expected_to_end() -> None:
    scheduler = a_scheduler([(1, 1)] * 3, guild=1)
    scheduler.start(Ticket(1, 1, 1))
    first, second = foretold(scheduler, running=[(3.0, 1)])
    assert first.starts_at == pytest.approx(3, abs=0.01)
    assert second.starts_at == pytest.approx(9, abs=0.02)


def test_more_that_run_than_may_are_waited_for() -> None:
    scheduler = a_scheduler([(1, 1)], total=2)
    for job_id in (11, 12, 13, 14):
        scheduler.start(Ticket(job_id, 2, 1))
    [only] = foretold(scheduler, running=[(float(job_id), job_id) for job_id in (11, 12, 13, 14)])
    assert only.starts_at == pytest.approx(13, abs=0.01)


@settings(max_examples=60, deadline=None)
@given(lines, st.integers(1, 6), st.floats(1.0, 3.0), st.floats(0.5, 50), st.integers(1, 6))
def test_it_comes_to_an_end_whatever_is_expected(
    line: Line, requests: int, looks: float, reserved_s: float, burst: int
) -> None:
    budget = a_budget(requests)
    budget.burst = min(burst, requests)
    expected = Expected(service_s=6, known_s=5, looks=looks, reserve=1.15, reserved_s=reserved_s)
    told = forecast(a_scheduler(line), budget, [], expected, 0.0)
    events = 0
    for one in told:
        events += 1 if one is not None else SLICE
        assert events < 20_000, "it goes in small steps for ever"


def test_now_and_then_others_may_do_something() -> None:
    told = list(forecast(a_scheduler([(number, 1) for number in range(300)]), a_budget(), [], EXPECTED, 0))
    assert told.count(None) >= 600 // SLICE
