"""The policies by name, and the runs in which they are compared."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random
from statistics import fmean, median

from benchmarks.pacing.clients import (
    Client,
    Loops,
    NoLimiter,
    OracleTiming,
    Outcome,
    Paced,
    SafeWindow,
    TokenBucket,
)
from benchmarks.pacing.simulation import Provider, ServiceTime, Simulation
from engine.scheduler import Ticket
from playground.eachlabs.limits import Strategy

HOUR_S = 3600.0
CEILING = 30.0  # images a minute at two requests each
GUILDS, MEMBERS = 12, 5

LOOP = "documented loop"
BUCKET = "loop behind a token bucket"
SAFE = "loop behind a safe window"
FIXED = "fixed 3 s, safe window"
DOUBLING = "1, 2, 4 s, safe window"
OURS = "ours"
ORACLE = "oracle"
HELD = "ours, GETs held open 10 s"
LISTED = "ours, with the list"

Make = Callable[[Simulation, Provider], Client]

POLICIES: dict[str, Make] = {
    LOOP: lambda simulation, provider: Loops(simulation, provider, NoLimiter(), lambda _: 1.0),
    BUCKET: lambda simulation, provider: Loops(simulation, provider, TokenBucket(), lambda _: 1.0),
    SAFE: lambda simulation, provider: Loops(simulation, provider, SafeWindow(), lambda _: 1.0),
    FIXED: lambda simulation, provider: Loops(simulation, provider, SafeWindow(), lambda _: 3.0),
    DOUBLING: lambda simulation, provider: Loops(simulation, provider, SafeWindow(), lambda k: 2.0**k),
    OURS: Paced,
    ORACLE: lambda simulation, provider: Paced(simulation, provider, OracleTiming),
    HELD: Paced,
    LISTED: Paced,
}


@dataclass(frozen=True, slots=True)
class Scenario:
    """What arrives, and at what kind of provider."""

    name: str
    load: float | None = None  # of the ceiling; None: saturated
    burst: bool = False
    service: ServiceTime = field(default_factory=ServiceTime)
    strategy: Strategy = "sliding"
    bucket: int | None = None

    def arrivals(self, seed: int) -> Iterator[tuple[float, Ticket]]:
        """When which job is asked for, within an hour."""
        rng = Random(seed)
        if self.burst:  # 30 from one guild and 5 each from two others, at once
            for number in range(40):
                guild = 0 if number < 30 else 1 + (number - 30) // 5
                yield 0.001, Ticket(number + 1, guild, number % MEMBERS)
            return
        if self.load is None:
            for number in range(3_200):
                yield 0.001, Ticket(number + 1, number % GUILDS, number % MEMBERS)
            return
        at, number = 0.0, 0
        while (at := at + rng.expovariate(self.load * CEILING / 60)) < HOUR_S:
            number += 1
            yield at, Ticket(number, rng.randrange(GUILDS), rng.randrange(MEMBERS))


SATURATED = Scenario("saturated")
BURST = Scenario("burst", burst=True)
LOADS = tuple(Scenario(f"{load:.0%}", load=load) for load in (0.2, 0.5, 0.8, 0.95))


@dataclass(frozen=True, slots=True)
class Run:
    """One policy in one scenario with one seed: the figures of an hour."""

    policy: str
    scenario: str
    images: int
    requests: int
    refusals: int
    lists: int
    most_running: int
    total_s: tuple[float, ...]  # from asking to known, of each picture
    seen_s: tuple[float, ...]  # from ready to known
    eta_errors: tuple[float, ...]  # of the ETA at asking, as a share of the real time
    small_guild_s: float  # the last picture of a guild that asked for five

    @property
    def per_minute(self) -> float:
        """Images a minute."""
        return self.images / (HOUR_S / 60)


def run(policy: str, scenario: Scenario, seed: int) -> Run:
    """Simulate an hour."""
    simulation = Simulation()
    provider = Provider(
        simulation,
        Random(seed + 1_000),
        scenario.service,
        scenario.strategy,
        scenario.bucket,
        held_s=10.0 if policy == HELD else 0.0,
        lists=policy == LISTED,
    )
    client = POLICIES[policy](simulation, provider)
    for at, ticket in scenario.arrivals(seed):
        simulation.at(at, lambda ticket=ticket: client.arrive(ticket))  # type: ignore[misc]
    simulation.run(HOUR_S)
    known = [one for one in client.outcomes.values() if one.known_at < HOUR_S]
    return Run(
        policy=policy,
        scenario=scenario.name,
        images=len(known),
        requests=provider.requests,
        refusals=provider.refusals,
        lists=provider.lists_asked,
        most_running=provider.most_running,
        total_s=tuple(one.known_at - one.arrived_at for one in known),
        seen_s=tuple(one.known_at - one.ready_at for one in known),
        eta_errors=tuple(_eta_error(one) for one in known if one.predicted_s is not None),
        small_guild_s=max((one.known_at for one in known if one.ticket.guild_id in (1, 2)), default=math.inf),
    )


def _eta_error(outcome: Outcome) -> float:
    assert outcome.predicted_s is not None
    took_s = outcome.known_at - outcome.arrived_at
    return abs(outcome.predicted_s - took_s) / took_s


@dataclass(frozen=True, slots=True)
class Figures:
    """The runs of one policy in one scenario, taken together."""

    per_minute: float
    per_image: float
    refusals_per_minute: float
    total_s: float
    total_p95_s: float
    seen_s: float
    seen_p95_s: float
    done_s: float
    small_guild_s: float
    eta_error: float

    @classmethod
    def of(cls, runs: list[Run]) -> Figures:
        """The figures of several seeds."""
        totals = sorted(second for one in runs for second in one.total_s)
        seen = sorted(second for one in runs for second in one.seen_s)
        images = sum(one.images for one in runs)
        errors = [error for one in runs for error in one.eta_errors]
        return cls(
            per_minute=fmean(one.per_minute for one in runs),
            per_image=sum(one.requests for one in runs) / images,
            refusals_per_minute=sum(one.refusals for one in runs) / len(runs) / (HOUR_S / 60),
            total_s=fmean(totals),
            total_p95_s=totals[int(0.95 * len(totals))],
            seen_s=fmean(seen),
            seen_p95_s=seen[int(0.95 * len(seen))],
            done_s=fmean(max(one.total_s) for one in runs),
            small_guild_s=fmean(one.small_guild_s for one in runs),
            eta_error=median(errors) if errors else math.nan,
        )
