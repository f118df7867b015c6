"""What will happen to those who wait, played forward with the very code that decides turns.

A copy of the scheduler gives turns, a copy of the budget pays for a create and a look each, and predictions
take as long as is expected. Nobody comes and nothing fails meanwhile.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from engine.pacing.budget import Budget
from engine.scheduler import Scheduler

SLICE = 50  # events between two moments at which the caller may do something else


@dataclass(frozen=True, slots=True)
class Forecast:
    """What is expected of a job that waits."""

    job_id: int
    place: int  # among those of its guild that wait, 1 being next
    starts_at: float
    known_at: float


@dataclass(frozen=True, slots=True)
class Expected:
    """What a forecast takes for granted."""

    service_s: float  # from a create to the picture, in the mean
    known_s: float  # from a create to the known picture, in the median
    looks: float  # for each picture
    reserve: float  # requests kept for each open prediction
    reserved_s: float  # so far ahead


def forecast(
    scheduler: Scheduler,
    budget: Budget,
    running: Iterable[tuple[float, int]],
    expected: Expected,
    now: float,
) -> Iterator[Forecast | None]:
    """One forecast for each job in line, in the order of their turns; ``None`` now and then, to breathe.

    Args:
        scheduler: a copy, which is played with.
        budget: a copy, which is played with.
        running: when each running job is expected to be known, and the job.
        expected: of those that start.
        now: the time on the budget's clock.
    """
    ends = list(running)
    heapify(ends)
    places: Counter[int] = Counter()
    looks = 0.0  # paid for, the fractions too
    events = 0
    while scheduler.waiting:
        events += 1
        if events % SLICE == 0:
            yield None
        ticket = scheduler.next()
        opens_at = budget.opens_at(now)
        if ticket is not None and opens_at <= now and (not ends or ends[0][0] > now):
            room = budget.room(now, expected.reserved_s) - 1
            if room >= expected.reserve * (len(ends) + 1) or not ends:
                _spend(budget, now)
                scheduler.start(ticket)
                places[ticket.guild_id] += 1
                heappush(ends, (now + expected.service_s, ticket.job_id))
                yield Forecast(ticket.job_id, places[ticket.guild_id], now, now + expected.known_s)
                continue
        if ends and ends[0][0] <= now and opens_at <= now:
            looks += expected.looks
            while looks >= 1 and budget.opens_at(now) <= now:
                _spend(budget, now)
                looks -= 1
            scheduler.leave(heappop(ends)[1])
            continue
        moments = [at for at in (opens_at, ends[0][0] if ends else now) if at > now]
        if ticket is not None and opens_at <= now:
            moments.append(budget.room_grows_at(now, expected.reserved_s))
        now = max(now + 1e-3, min(moments, default=now))


def _spend(budget: Budget, now: float) -> None:
    budget.grant(now).answered(now)
