from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from engine.admission import Admission, Caps
from engine.errors import MemberBusy, QueueFull
from engine.models import Job
from tests.engine.fakes import a_job

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


class Desk:
    """An admission with what it asks others for; all wait, unless a test says that they run."""

    def __init__(self, *, member: int = 2, queue: int = 3) -> None:
        self.running: set[int] = set()
        self.starts_at: dict[int, datetime] = {}
        self.ready_at: dict[int, datetime] = {}
        self.admission = Admission(
            Caps(member, queue),
            waits=lambda job_id: job_id not in self.running,
            starts_at=self.starts_at.get,
            ready_at=self.ready_at.get,
        )

    def takes(self, **fields: object) -> Job:
        job = a_job(**fields)
        self.admission.admit(job)
        return job


def test_a_member_is_refused_one_more_than_the_cap_and_told_when_the_first_is_ready() -> None:
    desk = Desk()
    first, second = desk.takes(), desk.takes()
    desk.ready_at |= {first.id: NOON + timedelta(seconds=9), second.id: NOON}
    with pytest.raises(MemberBusy) as refused:
        desk.takes()
    assert (refused.value.limit, refused.value.free_at) == (2, NOON)


def test_running_jobs_count_for_a_member_but_not_for_the_queue() -> None:
    desk = Desk(member=2, queue=1)
    for member in (3, 3, 4):
        desk.running.add(desk.takes(requester_id=member).id)
    with pytest.raises(MemberBusy):
        desk.takes(requester_id=3)
    desk.takes(requester_id=4)
    with pytest.raises(QueueFull):
        desk.takes(requester_id=5)


def test_a_guild_whose_queue_is_full_is_told_when_the_next_one_starts() -> None:
    desk = Desk()
    jobs = [desk.takes(requester_id=member) for member in range(3)]
    desk.starts_at |= {job.id: NOON + timedelta(minutes=job.id) for job in jobs}
    with pytest.raises(QueueFull) as refused:
        desk.takes(requester_id=9)
    assert (refused.value.limit, refused.value.free_at) == (3, NOON + timedelta(minutes=jobs[0].id))


def test_where_nobody_knows_when_a_refusal_says_so() -> None:
    desk = Desk(member=1)
    desk.takes()
    with pytest.raises(MemberBusy) as refused:
        desk.takes()
    assert refused.value.free_at is None


def test_other_guilds_and_members_are_not_concerned() -> None:
    desk = Desk(member=1, queue=2)
    desk.takes()
    desk.takes(requester_id=4)
    desk.takes(guild_id=2)
    desk.takes(guild_id=2, requester_id=4)
    for guild_id in (1, 2):
        with pytest.raises(QueueFull):
            desk.takes(guild_id=guild_id, requester_id=5)


def test_who_is_refused_takes_no_place() -> None:
    desk = Desk(member=1)
    job = desk.takes()
    for _ in range(3):
        with pytest.raises(MemberBusy):
            desk.takes()
    desk.admission.ended(job)
    desk.takes()


def test_a_job_that_ended_frees_its_place_once() -> None:
    desk = Desk(member=2)
    first, _ = desk.takes(), desk.takes()
    desk.admission.ended(first)
    desk.admission.ended(first)
    desk.takes()
    with pytest.raises(MemberBusy):
        desk.takes()


def test_jobs_from_before_a_restart_count_even_beyond_the_caps() -> None:
    desk = Desk(member=2)
    jobs = [a_job() for _ in range(5)]
    for job in jobs:
        desk.admission.count(job)
    for job in jobs[:3]:
        with pytest.raises(MemberBusy):
            desk.takes()
        desk.admission.ended(job)
    with pytest.raises(MemberBusy):
        desk.takes()
    desk.admission.ended(jobs[3])
    desk.takes()
