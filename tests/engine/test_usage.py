"""Sums of what was drawn: exact, never negative, the same after a restart."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from engine.models import Job, JobState
from engine.policy import Window
from engine.usage import Charge, Usage, end_of, start_of
from tests.engine.fakes import a_job

NOW = datetime(2026, 11, 30, 23, 30, tzinfo=UTC)
GUILD, ANN, BOB = 1, 20, 21


def asked(**fields: object) -> Job:
    return a_job(**{"guild_id": GUILD, "requester_id": ANN, "created_at": NOW, **fields})


def of_ann(usage: Usage, now: datetime = NOW) -> tuple[int, int, int]:
    used = usage.of_member(GUILD, ANN, now)
    return used[Window.HOUR], used[Window.DAY], used[Window.MONTH]


def test_a_job_counts_at_once_and_once() -> None:
    usage, job = Usage(), asked(count=3)
    usage.reserve(job, 0.12)
    usage.reserve(job, 0.12)
    assert of_ann(usage) == (3, 3, 3)
    assert usage.of_guild(GUILD, NOW)[Window.DAY] == 3
    assert usage.spent_usd(GUILD, NOW) == pytest.approx(0.12)
    assert usage.of_member(GUILD, BOB, NOW)[Window.DAY] == 0


@pytest.mark.parametrize("state", [JobState.FAILED, JobState.CANCELLED])
def test_what_made_nothing_counts_nothing(state: JobState) -> None:
    usage, job = Usage(), asked(count=3)
    usage.reserve(job, 0.12)
    usage.settle(replace(job, state=state))
    assert of_ann(usage) == (0, 0, 0)
    assert usage.spent_usd(GUILD, NOW) == 0.0


def test_what_ended_counts_what_it_made_and_what_that_cost() -> None:
    usage, job = Usage(), asked(count=4)
    usage.reserve(job, 0.4)
    usage.settle(replace(job, state=JobState.DONE, pictures=2, cost_usd=0.05))
    assert of_ann(usage) == (2, 2, 2)
    assert usage.spent_usd(GUILD, NOW) == pytest.approx(0.05)


def test_without_a_reported_cost_the_estimate_of_what_was_made_stands() -> None:
    usage, job = Usage(), asked(count=4)
    usage.reserve(job, 0.4)
    usage.settle(replace(job, state=JobState.DONE, pictures=2))
    assert usage.spent_usd(GUILD, NOW) == pytest.approx(0.2)


def test_an_hour_a_day_and_a_month_begin_anew() -> None:
    usage = Usage()
    usage.reserve(asked(count=2), 0.1)
    for later, left in (
        (NOW + timedelta(minutes=29), (2, 2, 2)),
        (NOW + timedelta(minutes=30), (0, 0, 0)),  # December
    ):
        assert of_ann(usage, later) == left
    assert usage.spent_usd(GUILD, NOW + timedelta(minutes=30)) == 0.0


def test_what_ends_in_the_next_window_gives_nothing_back_there() -> None:
    usage, old = Usage(), asked(count=2)
    usage.reserve(old, 0.1)
    later = NOW + timedelta(hours=1)
    usage.reserve(asked(count=1, created_at=later), 0.1)
    usage.settle(replace(old, state=JobState.FAILED))
    assert of_ann(usage, later) == (1, 1, 1)


def test_outside_of_guilds_nothing_is_counted() -> None:
    usage, job = Usage(), asked(guild_id=None)
    usage.reserve(job, 1.0)
    usage.settle(replace(job, state=JobState.DONE, pictures=1))
    assert of_ann(usage) == (0, 0, 0)


def test_a_quota_given_back_counts_what_is_under_way() -> None:
    usage = Usage()
    usage.add_ended(Charge(GUILD, ANN, NOW, 9, 0.1))
    usage.reserve(asked(count=2), 0.1)
    usage.forget_member(GUILD, ANN)
    assert of_ann(usage) == (2, 2, 2)
    assert usage.of_guild(GUILD, NOW)[Window.MONTH] == 11, "the guild's own counts on"


def test_windows_begin_and_end_in_utc() -> None:
    assert start_of(Window.MONTH, NOW) == datetime(2026, 11, 1, tzinfo=UTC)
    assert end_of(Window.HOUR, NOW) == end_of(Window.DAY, NOW) == datetime(2026, 12, 1, tzinfo=UTC)
    assert end_of(Window.MONTH, NOW) == datetime(2026, 12, 1, tzinfo=UTC)
    assert end_of(Window.MONTH, datetime(2026, 12, 31, 5, tzinfo=UTC)) == datetime(2027, 1, 1, tzinfo=UTC)
    assert end_of(Window.MONTH, datetime(2028, 1, 30, tzinfo=UTC)) == datetime(2028, 2, 1, tzinfo=UTC)


@settings(max_examples=60, stateful_step_count=40)
class Sums(RuleBasedStateMachine):
    """Whatever is asked for, ends, and is counted anew after a crash: the sums are the rows'."""

    def __init__(self) -> None:
        super().__init__()
        self.usage = Usage()
        self.rows: dict[int, Job] = {}
        self.estimates: dict[int, float] = {}
        self.now = NOW - timedelta(days=2)

    @rule(minutes=st.integers(0, 600))
    def time_goes_on(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule(member=st.sampled_from([ANN, BOB]), count=st.integers(1, 4), cents=st.integers(0, 50))
    def is_asked_for(self, member: int, count: int, cents: int) -> None:
        job = asked(requester_id=member, count=count, created_at=self.now)
        self.rows[job.id], self.estimates[job.id] = job, cents / 100
        self.usage.reserve(job, cents / 100)

    @rule(data=st.data())
    def ends(self, data: st.DataObject) -> None:
        going = [job for job in self.rows.values() if not job.ended]
        if going:
            job = data.draw(st.sampled_from(going))
            state = data.draw(
                st.sampled_from([JobState.DONE, JobState.FAILED, JobState.CANCELLED, JobState.KEPT])
            )
            made = data.draw(st.integers(1, job.count)) if state in (JobState.DONE, JobState.KEPT) else 0
            self.rows[job.id] = replace(job, state=state, pictures=made)
            self.usage.settle(self.rows[job.id])

    @rule()
    def the_process_is_killed(self) -> None:
        self.usage = Usage()
        for job in self.rows.values():
            if job.ended:
                assert job.guild_id is not None
                cost = self.estimates[job.id] * job.pictures / job.count
                charge = Charge(job.guild_id, job.requester_id, job.created_at, job.pictures, cost)
                self.usage.add_ended(charge)
            else:
                self.usage.reserve(job, self.estimates[job.id])

    @invariant()
    def the_sums_are_the_rows(self) -> None:
        for window in Window:
            inside = [
                job
                for job in self.rows.values()
                if start_of(window, job.created_at) == start_of(window, self.now)
            ]
            counts = {job.id: job.pictures if job.ended else job.count for job in inside}
            assert self.usage.of_guild(GUILD, self.now)[window] == sum(counts.values())
            mine = sum(counts[job.id] for job in inside if job.requester_id == ANN)
            assert self.usage.of_member(GUILD, ANN, self.now)[window] == mine
            if window is Window.MONTH:
                spent = sum(self.estimates[job.id] * counts[job.id] / job.count for job in inside)
                assert self.usage.spent_usd(GUILD, self.now) == pytest.approx(spent, abs=1e-6)


TestSums = Sums.TestCase
