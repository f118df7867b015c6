from __future__ import annotations

from collections import Counter, defaultdict, deque
from itertools import count, product

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from engine.scheduler import Scheduler, Ticket

PER_GUILD, IN_ALL = 2, 5


def a_line(*tickets: tuple[int, int, int], guild: int = 2, total: int = 10) -> Scheduler:
    """A scheduler with tickets (job, guild, member) in line."""
    scheduler = Scheduler(guild_concurrency=guild, total_concurrency=total)
    for ticket in tickets:
        scheduler.enqueue(Ticket(*ticket))
    return scheduler


def start_all(scheduler: Scheduler) -> list[int]:
    """Give turns for as long as somebody may have one; the jobs in that order."""
    started = []
    while (ticket := scheduler.next()) is not None:
        scheduler.start(ticket)
        started.append(ticket.job_id)
    return started


def play(scheduler: Scheduler) -> list[int]:
    """Give all their turns, each turn over before the next; the jobs in that order."""
    order = []
    while (ticket := scheduler.next()) is not None:
        scheduler.start(ticket)
        order.append(ticket.job_id)
        scheduler.leave(ticket.job_id)
    return order


def test_a_guild_has_no_more_running_than_its_semaphore_lets() -> None:
    scheduler = a_line((1, 1, 1), (2, 1, 1), (3, 1, 1))
    assert start_all(scheduler) == [1, 2]
    scheduler.leave(1)
    assert start_all(scheduler) == [3]


def test_all_guilds_together_have_no_more_running_than_the_provider_takes() -> None:
    scheduler = a_line(*((guild, guild, 1) for guild in range(1, 6)), total=3)
    assert start_all(scheduler) == [1, 2, 3]
    assert (scheduler.running, scheduler.waiting, scheduler.free) == (3, 2, 0)


def test_guilds_take_turns_so_that_a_busy_one_does_not_hold_up_a_quiet_one() -> None:
    scheduler = a_line((1, 1, 1), (2, 1, 1), (3, 1, 1), (4, 2, 1), total=1)
    assert play(scheduler) == [1, 4, 2, 3]


def test_the_guild_with_the_fewest_running_goes_first_whoever_was_served_last() -> None:
    scheduler = a_line((1, 1, 1), (2, 1, 1), (3, 2, 1))
    scheduler.start(Ticket(1, 1, 1))
    scheduler.start(Ticket(3, 2, 1))
    scheduler.leave(3)
    scheduler.enqueue(Ticket(4, 2, 1))
    assert start_all(scheduler) == [4, 2], "guild 2 was served last, but has nothing running"


def test_among_guilds_never_served_the_one_that_began_to_wait_first_goes_first() -> None:
    assert play(a_line((5, 1, 1), (2, 2, 1), (3, 3, 1))) == [2, 3, 5]


def test_members_of_a_guild_take_turns() -> None:
    assert play(a_line((1, 1, 1), (2, 1, 1), (3, 1, 1), (4, 1, 2), (5, 1, 3))) == [1, 4, 5, 2, 3]


def test_a_member_with_something_running_lets_the_others_go_first() -> None:
    scheduler = a_line((1, 1, 1), (2, 1, 1), (3, 1, 2), (4, 1, 3), guild=3)
    assert start_all(scheduler) == [1, 3, 4]
    scheduler.leave(3)
    scheduler.leave(4)
    scheduler.enqueue(Ticket(5, 1, 3))
    assert start_all(scheduler)[0] == 5, "member 3 was served last, but has nothing running"


def test_a_members_jobs_are_served_as_they_were_asked_for_not_as_they_were_saved() -> None:
    assert play(a_line((1, 1, 1), (4, 1, 1), (2, 1, 1), (3, 1, 1))) == [1, 2, 3, 4]


def test_a_job_that_goes_back_into_the_line_is_its_members_next() -> None:
    scheduler = a_line((1, 1, 1), (2, 1, 1), guild=1)
    scheduler.start(Ticket(1, 1, 1))
    scheduler.leave(1)
    scheduler.enqueue(Ticket(1, 1, 1))
    assert play(scheduler) == [1, 2]


def test_a_job_that_is_there_already_is_not_put_in_line_again() -> None:
    scheduler = a_line((1, 1, 1), (1, 1, 1), (2, 1, 1))
    assert scheduler.waiting == 2
    scheduler.start(Ticket(1, 1, 1))
    scheduler.start(Ticket(1, 1, 1))
    scheduler.enqueue(Ticket(1, 1, 1))
    assert (scheduler.running, scheduler.waiting) == (1, 1)


def test_who_is_not_there_leaves_nothing_behind() -> None:
    scheduler = a_line((1, 1, 1))
    scheduler.leave(2)
    scheduler.leave(1)
    scheduler.leave(1)
    assert (scheduler.running, scheduler.waiting, scheduler.next()) == (0, 0, None)


def test_more_that_run_after_a_restart_than_the_limits_let_start_keep_all_others_waiting() -> None:
    scheduler = a_line((9, 1, 1), guild=1, total=2)
    for job_id in (1, 2, 3):
        scheduler.start(Ticket(job_id, 1, 1))
    for job_id in (1, 2):
        assert scheduler.next() is None
        assert scheduler.free == 0
        scheduler.leave(job_id)
    assert scheduler.next() is None, "the guild's own limit"
    scheduler.leave(3)
    assert start_all(scheduler) == [9]


def test_how_many_could_start_is_bounded_by_slots_and_guilds() -> None:
    scheduler = a_line(*((job_id, 1, 1) for job_id in range(9)), (9, 2, 1), guild=2, total=10)
    assert scheduler.startable(1) == 3
    assert scheduler.startable(2.5) == 6
    assert scheduler.startable(100) == 10
    assert a_line(*((job_id, job_id, 1) for job_id in range(9)), total=3).startable(2) == 6


def test_what_happens_to_a_copy_does_not_happen() -> None:
    scheduler = a_line((1, 1, 1), (2, 1, 2), (3, 2, 1), guild=1)
    scheduler.start(Ticket(1, 1, 1))
    other = scheduler.copy()
    other.leave(1)
    play(other)
    assert (scheduler.running, scheduler.waiting, other.running, other.waiting) == (1, 2, 0, 0)
    assert start_all(scheduler) == [3]


def test_a_copy_knows_who_was_served_when() -> None:
    scheduler = a_line((1, 1, 1), (2, 2, 1), guild=1)
    start_all(scheduler)
    scheduler.enqueue(Ticket(3, 2, 1))
    scheduler.enqueue(Ticket(4, 1, 1))
    other = scheduler.copy()
    for one in (other, scheduler):
        for job_id in (1, 2):
            one.leave(job_id)
        assert play(one) == [4, 3]


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 5), st.integers(1, 4), st.integers(1, 3), st.integers(1, 6))
def test_nobody_starves_however_many_come_meanwhile(
    guilds: int, members: int, per_guild: int, in_all: int
) -> None:
    """Each member always has three jobs in line; all last equally long."""
    scheduler = Scheduler(guild_concurrency=per_guild, total_concurrency=in_all)
    numbers = count(1)
    came_at: dict[int, int] = {}
    running: deque[int] = deque()

    def comes(guild: int, member: int, turn: int) -> None:
        came_at[job_id := next(numbers)] = turn
        scheduler.enqueue(Ticket(job_id, guild, member))

    for _, guild, member in product(range(3), range(guilds), range(members)):
        comes(guild, member, 0)
    for turn in range(1, 121):
        while (ticket := scheduler.next()) is None:
            scheduler.leave(running.popleft())
        scheduler.start(ticket)
        running.append(ticket.job_id)
        del came_at[ticket.job_id]
        comes(ticket.guild_id, ticket.member_id, turn)
        # Three turns of each member's, and no more.
        assert all(turn - at <= 3 * guilds * members for at in came_at.values())


class _Told:
    """The order as it is promised, in the plainest way: looked for among all who wait."""

    def __init__(self) -> None:
        self.waiting: dict[int, Ticket] = {}
        self.running: dict[int, Ticket] = {}
        self.turn = 0
        self.guild_served: dict[int, int] = {}
        self.member_served: dict[tuple[int, int], int] = {}
        self.since: dict[int, int] = {}

    def enqueue(self, ticket: Ticket) -> None:
        if ticket.guild_id not in {one.guild_id for one in self.waiting.values()}:
            self.since[ticket.guild_id] = ticket.job_id
        self.waiting[ticket.job_id] = ticket

    def next(self) -> Ticket | None:
        of_guild = Counter(one.guild_id for one in self.running.values())
        of_member = Counter((one.guild_id, one.member_id) for one in self.running.values())
        may = [one for one in self.waiting.values() if of_guild[one.guild_id] < PER_GUILD]
        if len(self.running) >= IN_ALL or not may:
            return None
        first_of: dict[tuple[int, int], int] = defaultdict(lambda: 1 << 62)
        for one in may:
            key = one.guild_id, one.member_id
            first_of[key] = min(first_of[key], one.job_id)

        def rank(one: Ticket) -> tuple[int, ...]:
            guild, member = one.guild_id, (one.guild_id, one.member_id)
            return (
                *(of_guild[guild], self.guild_served.get(guild, 0), self.since[guild]),
                *(of_member[member], self.member_served.get(member, 0), first_of[member], one.job_id),
            )

        return min(may, key=rank)

    def start(self, ticket: Ticket) -> None:
        self.waiting.pop(ticket.job_id, None)
        self.running[ticket.job_id] = ticket
        self.turn += 1
        self.guild_served[ticket.guild_id] = self.turn
        self.member_served[ticket.guild_id, ticket.member_id] = self.turn

    def leave(self, job_id: int) -> None:
        ticket = self.waiting.pop(job_id, None) or self.running.pop(job_id)
        there = {one.guild_id for one in (*self.waiting.values(), *self.running.values())}
        if ticket.guild_id not in there:  # a guild that is all done forgets whose turn it was inside
            for member in [one for one in self.member_served if one[0] == ticket.guild_id]:
                del self.member_served[member]


class Turns(RuleBasedStateMachine):
    """Whatever comes, goes, is cancelled or crashes: the order and the limits are as promised."""

    def __init__(self) -> None:
        super().__init__()
        self.job_id = 0
        self.begin()

    def begin(self) -> None:
        self.scheduler = Scheduler(guild_concurrency=PER_GUILD, total_concurrency=IN_ALL)
        self.told = _Told()

    @rule(guild=st.integers(1, 4), member=st.integers(1, 3), early=st.booleans())
    def arrives(self, guild: int, member: int, early: bool) -> None:
        self.job_id += 2
        ticket = Ticket(self.job_id - 5 * early, guild, member)  # some are saved before earlier ones
        if ticket.job_id not in self.told.running:
            known = ticket.job_id in self.told.waiting
            self.scheduler.enqueue(self.told.waiting.get(ticket.job_id, ticket))
            if not known:
                self.told.enqueue(ticket)

    @rule()
    def turn_is_given(self) -> None:
        ticket = self.scheduler.next()
        assert ticket == self.told.next()
        if ticket is not None:
            self.scheduler.start(ticket)
            self.told.start(ticket)

    @precondition(lambda self: self.told.running)
    @rule(data=st.data())
    def ends(self, data: st.DataObject) -> None:
        job_id = data.draw(st.sampled_from(sorted(self.told.running)))
        self.scheduler.leave(job_id)
        self.told.leave(job_id)

    @precondition(lambda self: self.told.waiting)
    @rule(data=st.data())
    def is_cancelled_in_line(self, data: st.DataObject) -> None:
        job_id = data.draw(st.sampled_from(sorted(self.told.waiting)))
        self.scheduler.leave(job_id)
        self.told.leave(job_id)

    @precondition(lambda self: self.told.running)
    @rule(data=st.data())
    def goes_back_into_the_line(self, data: st.DataObject) -> None:
        ticket = self.told.running[data.draw(st.sampled_from(sorted(self.told.running)))]
        for one in (self.scheduler, self.told):
            one.leave(ticket.job_id)
            one.enqueue(ticket)

    @rule(taken=st.integers(0, 3))
    def crashes(self, taken: int) -> None:
        """All is forgotten; what runs is handed over, and a few more than may run, as after new limits."""
        running, waiting = list(self.told.running.values()), sorted(self.told.waiting.values())
        self.begin()
        for ticket in [*running, *waiting[:taken]]:
            self.scheduler.start(ticket)
            self.told.start(ticket)
        for ticket in waiting[taken:]:
            self.scheduler.enqueue(ticket)
            self.told.enqueue(ticket)

    @rule()
    def all_get_their_turns_as_a_copy_foretells(self) -> None:
        other, waited = self.scheduler.copy(), sorted(self.told.waiting)
        for job_id in list(self.told.running):
            for one in (other, self.scheduler, self.told):
                one.leave(job_id)
        foretold = play(other)
        happens = []
        while (ticket := self.scheduler.next()) is not None:
            assert ticket == self.told.next()
            for one in (self.scheduler, self.told):
                one.start(ticket)
                one.leave(ticket.job_id)
            happens.append(ticket.job_id)
        assert happens == foretold
        assert sorted(happens) == waited, "everybody gets a turn"

    @invariant()
    def nothing_is_lost_and_no_limit_passed(self) -> None:
        assert self.scheduler.running == len(self.told.running)
        assert self.scheduler.waiting == len(self.told.waiting)
        assert sorted(self.scheduler.line()) == sorted(self.told.waiting.values())
        assert self.scheduler.next() == self.told.next()
        for guild in range(1, 5):
            waiting = [one for one in self.told.waiting.values() if one.guild_id == guild]
            assert self.scheduler.waiting_in(guild) == len(waiting)

    def teardown(self) -> None:
        """When all is over nothing is held: as many as ever can run again."""
        for job_id in [*self.told.running, *self.told.waiting]:
            self.scheduler.leave(job_id)
        assert (self.scheduler.running, self.scheduler.waiting, self.scheduler.free) == (0, 0, IN_ALL)
        for number in range(20):
            self.scheduler.enqueue(Ticket(10_000 + number, 1 + number % 4, 1))
        assert len(start_all(self.scheduler)) == IN_ALL


TestTurns = Turns.TestCase
TestTurns.settings = settings(max_examples=80, stateful_step_count=50, deadline=None)
