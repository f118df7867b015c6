"""Which request leaves next: a look at a prediction, or the create of the next job in the fair order.

Creates and looks compete for one budget, so one place decides, again at each event:

1. the next job is created, if a slot is free and the budget still holds a look for each prediction that is
   open: without that reserve a burst of creates starves its own looks;
2. else, of the predictions whose look is due, the one that is most likely to have ended is asked for; one
   listing answers for two or more, where the provider has it;
3. else nothing leaves until one of these comes true.

A create that waits delays its picture for sure, a look only when it finds one: with the looks first a load of
95 % takes 6 % more time, one of 20 % takes 2 % less.

Nothing here waits, sends or asks for the time; all times are seconds of one clock that never goes back.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from engine.pacing.breaker import Breaker
from engine.pacing.budget import Budget, Request
from engine.pacing.forecast import Expected, Forecast, forecast
from engine.pacing.timing import Pressure, Timing, Watched
from engine.scheduler import Scheduler, Ticket

FORESIGHT = 2 / 3  # of a window: how far ahead the budget is shared out
RESERVE = 1.15  # requests that are kept for each open prediction before one more is created
RESERVED_FOR = 0.95  # of the service times
LEAST_SHARE = 0.35  # of a list for each picture, when requests are scarce: one list finds about three
ALL_BUT = 0.8  # of the open predictions are enough, where these are fewer
LOOK_AHEAD = 0.04  # of the median service time: how soon to see whether a list would find enough
LISTED_RESERVE = 0.5  # like RESERVE, when a list tells of all of them
TICK_S = 0.001  # no wait is shorter
LISTING_AGAIN = 60  # windows after one that was of no use
LONGEST_OUTAGE_S = 6 * 3600.0  # for so long a prediction's deadline waits for a provider that is down


@dataclass(frozen=True, slots=True)
class Create:
    """Create the prediction of the job whose turn it is; it holds its turn from now on."""

    ticket: Ticket
    request: Request


@dataclass(frozen=True, slots=True)
class Look:
    """Ask how one prediction stands."""

    watched: Watched
    request: Request


@dataclass(frozen=True, slots=True)
class List:
    """Ask for the list of what ran lately; these are to be found in it."""

    watched: tuple[Watched, ...]
    request: Request


@dataclass(frozen=True, slots=True)
class Errand:
    """One request for something else that somebody asked for: a cancel, or where a lost create went."""

    number: int
    request: Request


@dataclass(frozen=True, slots=True)
class Wait:
    """Nothing may leave now; decide again at this time (``inf``: when something has happened)."""

    until: float


Decision = Create | Look | List | Errand | Wait


class Pacer:
    """Decides; whoever calls does what is decided and tells what came of it.

    Args:
        scheduler: the line and the slots.
        budget: what may leave.
        breaker: spares a provider that does not answer.
        timing: when looks are due.
        deadline_s: how long a prediction may run; what the provider was down or paused for does not count.
        model: what the jobs in line will be drawn with, as far as the reserve is concerned.
        listing: whether the provider's list may be asked for.
    """

    def __init__(
        self,
        scheduler: Scheduler,
        budget: Budget,
        breaker: Breaker,
        timing: Timing,
        *,
        deadline_s: float,
        model: str,
        listing: bool = True,
    ) -> None:
        self.scheduler = scheduler
        self.budget = budget
        self.breaker = breaker
        self.timing = timing
        self.takes_new = True
        self._deadline_s = deadline_s
        self._model = model
        self._watched: dict[int, Watched] = {}
        self._creating: set[int] = set()
        self._arrivals = _Arrivals(budget.window_s)
        self._lists_from = -math.inf if listing else math.inf
        self._listing = False  # one is on its way
        self._lists_well = False  # the last one was of use
        self._errands: deque[int] = deque()
        self._closed_s = 0.0  # for how long nothing could be asked, in all
        self._closed_at: float | None = None

    # -- what happened

    def arrived(self, ticket: Ticket, now: float) -> None:
        """A job was asked for."""
        self._arrivals.come(now)
        self.scheduler.enqueue(ticket)

    def back_in_line(self, ticket: Ticket) -> None:
        """A job that had its turn must be created anew: it waits, before its member's later ones."""
        self.gone(ticket.job_id)
        self.scheduler.enqueue(ticket)

    def running(self, ticket: Ticket, watched: Watched) -> None:
        """A job's prediction runs: it was created now, or before a restart."""
        watched.closed_s = self._closed_s
        self._creating.discard(ticket.job_id)
        self._watched[ticket.job_id] = watched
        self.scheduler.start(ticket)

    def gone(self, job_id: int) -> None:
        """A job ended, was cancelled, or has its picture: it needs neither turn nor looks any more."""
        self._creating.discard(job_id)
        self._watched.pop(job_id, None)
        self.scheduler.leave(job_id)

    def look_failed(self, watched: Watched, now: float) -> None:
        """A look at a prediction was not answered: the next one at it comes later each time."""
        wait_s = self.breaker.first_wait_s * 2 ** min(watched.failures, 6)
        watched.failures += 1
        watched.not_before = now + wait_s

    def listed(self, *, useful: bool | None, now: float) -> None:
        """The list came; it was of use when it told of the predictions that it should tell of.

        Args:
            useful: ``None`` when it was refused, or nothing is answered now: that says nothing of the list.
            now: the time.
        """
        self._listing = False
        if useful is None:
            return
        self._lists_well = useful
        if not useful:
            self._lists_from = now + LISTING_AGAIN * self.budget.window_s

    def errand(self, number: int) -> None:
        """Somebody has one request of another kind to make, as soon as one may leave."""
        self._errands.append(number)

    def overdue(self, watched: Watched, now: float) -> bool:
        """Whether a prediction that was just seen to run has done so for longer than it may."""
        self._note_closed(now)
        return now >= self._deadline(watched)

    def out_of_sight(self, watched: Watched, now: float) -> bool:
        """Whether looks at a prediction have not been answered for longer than it may run."""
        self._note_closed(now)
        return now >= self._deadline(watched) + max(0.0, watched.since - watched.origin)

    # -- what to do

    def decide(self, now: float) -> Decision:
        """The next request, granted, or the time until which none may leave."""
        self._note_closed(now)
        opens_at = max(self.budget.opens_at(now), self.breaker.opens_at)
        if opens_at > now:
            return Wait(opens_at)
        if self.breaker.one_at_a_time and self.budget.in_flight:
            return Wait(math.inf)
        # Probes of a provider in trouble take turns: no bad kind of request keeps the others from it.
        if self._errands and self.breaker.failures % 3 != 2:
            return Errand(self._errands.popleft(), self.budget.grant(now))
        pressure = self._pressure(now)
        self.timing.reprice(pressure)
        idle = [one for one in self._watched.values() if one.asked_at is None]
        if (
            self._lists_well
            and pressure.share < 1
            and (listable := [one for one in idle if not one.unlisted])
        ):
            due_at = self._due_together(listable, pressure, now)
        else:
            due_at = {}
        due_at = {one: due_at.get(one, self._due_at(one)) for one in idle}
        due = [one for one in idle if due_at[one] <= now]
        if self._may_list(due, now):
            return self._list(now)
        ticket = self._next(now)
        if ticket is not None and not (due and self.breaker.failures % 2):
            self.scheduler.start(ticket)
            self._creating.add(ticket.job_id)
            return Create(ticket, self.budget.grant(now))
        if due:
            best = max(due, key=lambda one: self.timing.likelihood(one, now))
            best.asked_at = now
            return Look(best, self.budget.grant(now))
        if self._errands:
            return Errand(self._errands.popleft(), self.budget.grant(now))
        return Wait(max(now + TICK_S, min([*due_at.values(), self._affordable_at(now)])))

    def _due_together(self, listable: list[Watched], pressure: Pressure, now: float) -> dict[Watched, float]:
        """When one list is to be asked for: as soon as it is likely to find as many as it must pay for."""
        # One whose own look is due counts in full: it may last beyond all that is known.
        found = sum(1.0 if self._due_at(one) <= now else self.timing.likelihood(one, now) for one in listable)
        enough = min(1 / max(pressure.share, LEAST_SHARE), ALL_BUT * len(listable))
        soon_s = self.timing.distribution(self._model).median_s * LOOK_AHEAD
        return dict.fromkeys(listable, now if found >= enough else now + soon_s)

    def _due_at(self, watched: Watched) -> float:
        if watched.due:
            return watched.not_before
        return max(watched.not_before, min(self.timing.due_at(watched), self._deadline(watched)))

    def _deadline(self, watched: Watched) -> float:
        closed_s = min(self._closed_s - watched.closed_s, LONGEST_OUTAGE_S)
        return watched.origin + self._deadline_s + closed_s

    def _note_closed(self, now: float) -> None:
        if self._closed_at is not None:
            self._closed_s += now - self._closed_at
        closed = self.breaker.failures > 0 or self.budget.paused_until > now
        self._closed_at = now if closed else None

    def _next(self, now: float) -> Ticket | None:
        """Whose prediction may be created now."""
        if not self.takes_new:
            return None
        ticket = self.scheduler.next()
        return ticket if ticket is not None and self._affords_create(now) else None

    def _affords_create(self, now: float) -> bool:
        return not self._open or self.budget.room(now, self._reserved_s) - 1 >= self._reserve * (
            self._open + 1
        )

    def _affordable_at(self, now: float) -> float:
        if not self.takes_new or self.scheduler.next() is None:
            return math.inf
        return self.budget.room_grows_at(now, self._reserved_s)

    @property
    def _reserve(self) -> float:
        return LISTED_RESERVE if self._lists_well else RESERVE

    @property
    def _open(self) -> int:
        return len(self._watched) + len(self._creating)

    @property
    def _reserved_s(self) -> float:
        return min(self.timing.distribution(self._model).quantile(RESERVED_FOR), self.budget.window_s * 0.9)

    def _pressure(self, now: float) -> Pressure:
        ahead_s = FORESIGHT * self.budget.window_s
        turns = ahead_s / self.timing.distribution(self._model).mean_s
        return Pressure(
            room=self.budget.room(now, ahead_s),
            open=self._open,
            jobs=self.scheduler.startable(turns) + self._arrivals.within(now, ahead_s),
            looks=LEAST_SHARE if self._lists_well else 1.0,
        )

    # -- what will happen

    def expected_at(self, job_id: int, now: float) -> float | None:
        """When the picture of a prediction that runs should be known."""
        watched = self._watched.get(job_id)
        if watched is None:
            return None
        left_s = self.timing.distribution(watched.model).left_s(now - watched.origin)
        return now + left_s + self.timing.late_s(watched.model)

    def forecast(self, now: float) -> Iterator[Forecast | None]:
        """For each job in line when it starts and when its picture should be there; see :func:`forecast`."""
        distribution = self.timing.distribution(self._model)
        late_s = self.timing.late_s(self._model)
        expected = Expected(
            service_s=distribution.mean_s + late_s,
            known_s=distribution.median_s + late_s,
            looks=self.timing.looks_each(self._model),
            reserve=self._reserve,
            reserved_s=self._reserved_s,
        )
        running = [(self.expected_at(job_id, now) or now, job_id) for job_id in self._watched]
        running += [(now + expected.service_s, job_id) for job_id in self._creating]
        return forecast(self.scheduler.copy(), self.budget.copy(), running, expected, now)

    # -- the list

    def _may_list(self, due: list[Watched], now: float) -> bool:
        return not self._listing and now >= self._lists_from and sum(not one.unlisted for one in due) >= 2

    def _list(self, now: float) -> List:
        self._listing = True
        wanted = tuple(one for one in self._watched.values() if one.asked_at is None and not one.unlisted)
        for one in wanted:
            one.asked_at = now
        return List(wanted, self.budget.grant(now))


@dataclass(slots=True)
class _Arrivals:
    """The rate at which jobs come, over about one window."""

    over_s: float
    weight: float = 0.0
    at: float = 0.0

    def come(self, now: float) -> None:
        self.weight = self.weight * math.exp((self.at - now) / self.over_s) + 1
        self.at = now

    def within(self, now: float, seconds: float) -> float:
        """How many are expected."""
        return self.weight * math.exp((self.at - now) / self.over_s) * seconds / self.over_s
