"""Whatever comes: no limit is passed, no slot leaks, nobody starves, and the order is the promised one."""

from __future__ import annotations

from collections import Counter
from typing import get_args

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from playground.eachlabs.limits import Strategy
from tests.engine.pacing.world import IN_ALL, PER_GUILD, World

HOUR_S = 3600.0


class Pacing(RuleBasedStateMachine):
    """Random days of a pacer."""

    @initialize(
        seed=st.integers(0, 1 << 30), strategy=st.sampled_from(get_args(Strategy)), lists=st.booleans()
    )
    def begins(self, seed: int, strategy: Strategy, lists: bool) -> None:
        self.world = World(seed, strategy=strategy, lists=lists)

    @rule(guild=st.integers(1, 4), member=st.integers(1, 3), number=st.integers(1, 6))
    def arrive(self, guild: int, member: int, number: int) -> None:
        for _ in range(number):
            self.world.arrive(guild, member)

    @rule(seconds=st.floats(0.1, 40))
    def time_passes(self, seconds: float) -> None:
        self.world.run(seconds)

    @precondition(lambda self: self.world.rows)
    @rule(data=st.data())
    def is_cancelled(self, data: st.DataObject) -> None:
        self.world.cancel(data.draw(st.sampled_from(sorted(self.world.rows))))

    @rule(number=st.integers(1, 3))
    def predictions_fail(self, number: int) -> None:
        self.world.failing += number

    @rule(number=st.integers(1, 2))
    def is_refused(self, number: int) -> None:
        self.world.says_429 += number

    @rule(seconds=st.floats(0.5, 90))
    def provider_is_down(self, seconds: float) -> None:
        self.world.down = True
        self.world.run(seconds)
        self.world.down = False

    @rule()
    def crashes(self) -> None:
        self.world.begin()

    @invariant()
    def no_limit_is_passed(self) -> None:
        if not hasattr(self, "world"):
            return
        scheduler, rows = self.world.pacer.scheduler, self.world.rows
        holding = [row.ticket for row in rows.values() if row.run is not None or row.creating]
        assert self.world.refused == 0
        assert scheduler.running <= IN_ALL
        by_guild = Counter(ticket.guild_id for ticket in holding if not scheduler.waits(ticket.job_id))
        assert all(number <= PER_GUILD for number in by_guild.values())

    def teardown(self) -> None:
        """All goes well from now on: every job gets its turn and its picture, and nothing is held."""
        if not hasattr(self, "world"):
            return
        world = self.world
        world.says_429 = world.failing = 0
        jobs, turns = len(world.rows), len(world.turns)
        world.run(HOUR_S, until=lambda: not world.rows)
        assert not world.rows, "nobody starves"
        assert len(world.turns) - turns <= 1.5 * jobs + 5, "a turn each; a few could not save their rows"
        world.run(10)
        scheduler = world.pacer.scheduler
        assert (scheduler.running, scheduler.waiting, scheduler.free) == (0, 0, IN_ALL)
        assert world.pacer.budget.in_flight == 0
        assert world.refused == 0
        for number in range(8):
            world.arrive(number % 4, 1)
        world.run(HOUR_S, until=lambda: not world.rows)
        assert not world.rows, "all can be run again"


TestPacing = Pacing.TestCase
TestPacing.settings = settings(
    max_examples=40, stateful_step_count=25, deadline=None, phases=(Phase.reuse, Phase.generate)
)
