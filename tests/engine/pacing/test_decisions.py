"""What leaves next, one decision at a time."""

from __future__ import annotations

import math

import pytest

from engine.pacing import (
    Create,
    Errand,
    List,
    Look,
    Wait,
)
from engine.scheduler import Ticket
from tests.engine.pacing.deciding import a_pacer, a_prediction, fail, play, send, wait_in_line


def test_a_list_that_nobody_could_give_says_nothing_of_lists() -> None:
    for useful, listed_again in ((None, True), (False, False)):
        pacer = a_pacer(listing=True)
        for job_id in (1, 2):
            a_prediction(pacer, job_id)
        decision = pacer.decide(20)
        assert isinstance(decision, List)
        send(decision.request, 20)
        for one in decision.watched:
            one.asked_at = None
        pacer.listed(useful=useful, now=20.1)
        assert isinstance(pacer.decide(21), List) is listed_again


def test_nothing_to_do_means_waiting_for_something_to_happen() -> None:
    assert a_pacer().decide(0) == Wait(math.inf)


def test_who_waits_is_created_at_once_and_holds_its_turn() -> None:
    pacer = a_pacer()
    wait_in_line(pacer, [1, 2])
    decisions = [pacer.decide(0) for _ in range(3)]
    assert [one.ticket.job_id for one in decisions if isinstance(one, Create)] == [1, 2]
    assert pacer.scheduler.running == 2


def test_a_burst_of_creates_leaves_requests_for_its_own_looks() -> None:
    pacer = a_pacer(requests=10)
    wait_in_line(pacer, range(1, 11))
    creates = [one for _, one in play(pacer, 0, 0.5) if isinstance(one, Create)]
    assert 3 <= len(creates) <= 5, "each needs a look within its service time"


def test_with_no_prediction_open_the_last_request_pays_for_a_create() -> None:
    pacer = a_pacer(requests=1)
    wait_in_line(pacer, [1, 2])
    [(_, first)] = play(pacer, 0, 59)
    assert isinstance(first, Create)


def test_a_job_that_is_gone_while_its_create_is_under_way_reserves_nothing() -> None:
    pacer = a_pacer(requests=2)
    wait_in_line(pacer, [1, 2])
    first = pacer.decide(0)
    assert isinstance(first, Create)
    send(first.request, 0)
    assert isinstance(pacer.decide(0), Wait), "the other request is kept for its look"
    pacer.gone(1)
    second = pacer.decide(0)
    assert isinstance(second, Create)
    assert second.ticket.job_id == 2


def test_when_the_process_stops_nothing_new_starts_and_looks_go_on() -> None:
    pacer = a_pacer()
    wait_in_line(pacer, [1])
    a_prediction(pacer, 2)
    pacer.takes_new = False
    assert {type(one) for _, one in play(pacer, 0, 60)} == {Look}


def test_what_somebody_waits_for_comes_first() -> None:
    pacer = a_pacer()
    wait_in_line(pacer, [1])
    pacer.errand(7)
    first, second = pacer.decide(0), pacer.decide(0)
    assert isinstance(first, Errand)
    assert first.number == 7
    assert isinstance(second, Create)


def test_a_look_that_is_under_way_has_no_second_beside_it() -> None:
    pacer = a_pacer()
    a_prediction(pacer, 1)
    look = pacer.decide(30)
    assert isinstance(look, Look)
    assert pacer.decide(200) == Wait(math.inf), "however long it is held open"


def test_of_those_due_the_likeliest_is_looked_at_first() -> None:
    pacer = a_pacer()
    for job_id, origin in ((1, 4.0), (2, 0.0), (3, 2.0)):
        a_prediction(pacer, job_id, origin)
    looks = [pacer.decide(11) for _ in range(3)]
    assert [look.watched.job_id for look in looks if isinstance(look, Look)] == [2, 3, 1]


def test_one_that_never_ends_is_looked_at_ever_more_rarely_until_its_deadline_and_then_once_more() -> None:
    pacer = a_pacer(deadline_s=300)
    watched = a_prediction(pacer, 1)
    looks = [at for at, _ in play(pacer, 0, 299.9)]
    late = [at for at in looks if at > 30]
    assert 3 < len(late) < 12
    assert all(b - a < c - b for a, b, c in zip(late, late[1:], late[2:], strict=False))
    assert not pacer.overdue(watched, 299.9)
    [(at, last), *_] = play(pacer, looks[-1] + 0.2, 300.2)
    assert (at, type(last), pacer.overdue(watched, at)) == (300, Look, True)


# -- the list


def test_a_list_is_asked_for_when_two_are_due_and_never_two_at_once() -> None:
    pacer = a_pacer(listing=True)
    for job_id in (1, 2, 3):
        a_prediction(pacer, job_id)
    decision = pacer.decide(10)
    assert isinstance(decision, List)
    assert len(decision.watched) == 3
    for job_id in (4, 5):
        a_prediction(pacer, job_id)
    assert isinstance(pacer.decide(20), Look), (
        "while the list is under way the later ones are asked for singly"
    )


def test_one_that_is_due_alone_is_looked_at_by_itself() -> None:
    pacer = a_pacer(listing=True)
    a_prediction(pacer, 1)
    assert isinstance(pacer.decide(10), Look)


def test_a_list_that_is_of_no_use_is_left_alone_for_an_hour() -> None:
    pacer = a_pacer(listing=True)
    for job_id in (1, 2):
        a_prediction(pacer, job_id)
    listed = pacer.decide(10)
    assert isinstance(listed, List)
    send(listed.request, 10)
    for one in listed.watched:
        one.asked_at = None
    pacer.listed(useful=False, now=10)
    assert isinstance(pacer.decide(11), Look)
    for job_id in (3, 4):
        a_prediction(pacer, job_id, 3600)
    assert isinstance(pacer.decide(3615), List)


def test_those_that_a_list_left_out_are_asked_for_singly() -> None:
    pacer = a_pacer(listing=True)
    for job_id in (1, 2, 3):
        a_prediction(pacer, job_id).unlisted = job_id < 3
    assert isinstance(pacer.decide(10), Look)


@pytest.mark.parametrize("running", [1, 2, 4, 10])
def test_with_a_full_queue_and_a_good_list_stuck_predictions_are_still_looked_at(running: int) -> None:
    pacer = a_pacer(listing=True, deadline_s=300)
    pacer.listed(useful=True, now=0)
    for guild in range(1, 11):  # two hundred wait, whatever happens
        for number in range(20):
            pacer.scheduler.enqueue(Ticket(1000 * guild + number, guild, number))
    pacer.takes_new = False  # no slot is free
    for job_id in range(running):
        a_prediction(pacer, 90_000 + job_id)
    looks = play(pacer, 0, 301)
    assert sum(at > 100 for at, _ in looks) >= 3, "long after all that is known"
    assert any(at >= 300 for at, _ in looks), "the deadline is noticed"


# -- a provider in trouble


def test_nothing_leaves_during_a_pause() -> None:
    pacer = a_pacer()
    wait_in_line(pacer, [1])
    a_prediction(pacer, 2)
    pacer.errand(1)
    pacer.budget.refused(10, 120)
    assert pacer.decide(11) == Wait(130)


def test_in_trouble_one_request_leaves_at_a_time() -> None:
    pacer = a_pacer()
    wait_in_line(pacer, [1, 2, 3])
    now = fail(pacer, 0)
    assert now == 0.5
    assert pacer.decide(0.4) == Wait(0.5)
    probe = pacer.decide(now)
    assert isinstance(probe, Create)
    assert pacer.decide(now) == Wait(math.inf)
    probe.request.leaves(now)
    probe.request.answered(now + 0.1)
    pacer.breaker.answered()
    assert isinstance(pacer.decide(now + 0.1), Create)


@pytest.mark.parametrize("errands", [False, True])
def test_probes_take_turns_so_that_one_bad_kind_of_request_keeps_no_other_from_the_provider(
    errands: bool,
) -> None:
    pacer = a_pacer()
    wait_in_line(pacer, range(1, 9))
    for job_id in range(20, 24):
        a_prediction(pacer, job_id, -100)
    now, kinds = 0.0, []
    for number in range(7):
        if errands:
            pacer.errand(number)
        now = fail(pacer, now)
        probe = pacer.decide(now)
        assert not isinstance(probe, Wait)
        kinds.append(type(probe))
        send(probe.request, now)
        if isinstance(probe, Look):
            probe.watched.asked_at = None
    assert set(kinds) == ({Create, Look, Errand} if errands else {Create, Look})


def test_a_look_that_fails_is_repeated_later_each_time() -> None:
    pacer = a_pacer()
    watched = a_prediction(pacer, 1)
    waits = []
    for _ in range(9):
        pacer.look_failed(watched, 100)
        waits.append(watched.not_before - 100)
    assert waits == [0.5, 1, 2, 4, 8, 16, 32, 32, 32]
    assert pacer.decide(100) == Wait(132)


def test_a_deadline_does_not_run_while_the_provider_is_down() -> None:
    pacer = a_pacer(deadline_s=60)
    watched = a_prediction(pacer, 1)
    now = fail(pacer, 50, 8)
    assert now > 100
    assert not pacer.overdue(watched, now)
    pacer.breaker.answered()
    pacer.decide(now)
    assert not pacer.overdue(watched, now + 9)
    assert pacer.overdue(watched, now + 11)


def test_an_outage_before_a_prediction_began_does_not_lengthen_its_time() -> None:
    pacer = a_pacer(deadline_s=60)
    now = fail(pacer, 0, 8)
    pacer.decide(now)
    pacer.breaker.answered()
    pacer.decide(now)
    watched = a_prediction(pacer, 1, now)
    assert not pacer.overdue(watched, now + 59)
    assert pacer.overdue(watched, now + 61)


def test_a_deadline_does_not_run_while_a_probe_hangs() -> None:
    pacer = a_pacer(deadline_s=60)
    watched = a_prediction(pacer, 1)
    assert isinstance(pacer.decide(fail(pacer, 50)), Look)
    pacer.breaker.failed(81, 50.5)
    assert not pacer.overdue(watched, 81), "half a minute went into a probe that nobody answered"


def test_a_deadline_does_not_run_while_the_provider_asks_for_a_pause() -> None:
    pacer = a_pacer(deadline_s=60)
    watched = a_prediction(pacer, 1)
    pacer.budget.refused(50, 120)
    assert pacer.decide(50) == Wait(170)
    pacer.decide(170)
    assert not pacer.overdue(watched, 179)
    assert pacer.overdue(watched, 181)


def test_an_outage_of_more_than_six_hours_is_not_waited_for() -> None:
    pacer = a_pacer(deadline_s=60)
    watched = a_prediction(pacer, 1)
    fail(pacer, 10)
    assert not pacer.overdue(watched, 5 * 3600)
    assert pacer.overdue(watched, 6 * 3600 + 61)
