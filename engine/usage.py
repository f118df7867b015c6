"""How much was drawn in the hour, the day and the month of UTC: counted at once, settled when a job ends.

A job counts from its admission: the pictures it asks for, and what they should cost. When it ends, it counts
what it made and what that cost; a failure, a refusal, a cancellation count nothing. The jobs' rows say all of
this, so the sums are made anew from them at a start, and nothing can be lost or counted twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from engine.models import Job
from engine.policy import Window


@dataclass(frozen=True, slots=True)
class Charge:
    """What one job counts for."""

    guild_id: int
    member_id: int
    at: datetime  # when it was asked for: it counts in that hour, that day, that month
    pictures: int
    cost_usd: float


@dataclass(slots=True)
class _Sum:
    """What is counted in one window; older ones are forgotten."""

    start: datetime
    pictures: int = 0


@dataclass(slots=True)
class _Account:
    sums: dict[Window, _Sum] = field(default_factory=dict)

    def add(self, at: datetime, pictures: int) -> None:
        for window in Window:
            start = start_of(window, at)
            known = self.sums.get(window)
            if known is None or known.start < start:
                known = self.sums[window] = _Sum(start)
            if known.start == start:
                known.pictures += pictures

    def used(self, window: Window, now: datetime) -> int:
        known = self.sums.get(window)
        return known.pictures if known is not None and known.start == start_of(window, now) else 0


class Usage:
    """The sums of this process's guilds."""

    def __init__(self) -> None:
        self._members: dict[tuple[int, int], _Account] = {}
        self._guilds: dict[int, _Account] = {}
        self._spent: dict[int, tuple[datetime, float]] = {}  # by guild: the month, and its US dollars
        self._charges: dict[int, Charge] = {}  # by job that has not ended

    def reserve(self, job: Job, cost_usd: float) -> None:
        """Count a job in: ``job.count`` pictures, and what they should cost. Twice is once."""
        if job.guild_id is None or job.id in self._charges:
            return
        charge = Charge(job.guild_id, job.requester_id, job.created_at, job.count, cost_usd)
        self._charges[job.id] = charge
        self._add(charge, 1)

    def settle(self, job: Job) -> None:
        """A job is carried no more: it counts what it made, if it has ended, and not what was reserved."""
        charge = self._charges.pop(job.id, None)
        if charge is None:
            return
        self._add(charge, -1)
        if job.ended and job.pictures:
            cost_usd = charge.cost_usd * job.pictures / max(1, charge.pictures)
            self.add_ended(
                Charge(
                    charge.guild_id,
                    charge.member_id,
                    charge.at,
                    job.pictures,
                    cost_usd if job.cost_usd is None else job.cost_usd,
                )
            )

    def add_ended(self, charge: Charge) -> None:
        """Count what an earlier process drew."""
        self._add(charge, 1)

    def of_member(self, guild_id: int, member_id: int, now: datetime) -> Mapping[Window, int]:
        """Pictures of a member in a guild, by window."""
        return _used(self._members.get((guild_id, member_id)), now)

    def of_guild(self, guild_id: int, now: datetime) -> Mapping[Window, int]:
        """Pictures of a guild, by window."""
        return _used(self._guilds.get(guild_id), now)

    def spent_usd(self, guild_id: int, now: datetime) -> float:
        """US dollars of a guild in this month."""
        month, spent = self._spent.get(guild_id, (now, 0.0))
        return spent if month == start_of(Window.MONTH, now) else 0.0

    def forget_member(self, guild_id: int, member_id: int) -> None:
        """A moderator gave a member their quota back; what they have under way counts on."""
        self._members.pop((guild_id, member_id), None)
        for charge in self._charges.values():
            if (charge.guild_id, charge.member_id) == (guild_id, member_id):
                self._account_of(charge).add(charge.at, charge.pictures)

    def _add(self, charge: Charge, sign: int) -> None:
        self._account_of(charge).add(charge.at, sign * charge.pictures)
        self._guilds.setdefault(charge.guild_id, _Account()).add(charge.at, sign * charge.pictures)
        month = start_of(Window.MONTH, charge.at)
        known, spent = self._spent.get(charge.guild_id, (month, 0.0))
        if known < month:
            known, spent = month, 0.0
        if known == month:
            # Sums of fractions drift: what is nothing is nothing.
            total = max(0.0, round(spent + sign * charge.cost_usd, 9))
            self._spent[charge.guild_id] = known, total

    def _account_of(self, charge: Charge) -> _Account:
        return self._members.setdefault((charge.guild_id, charge.member_id), _Account())


def start_of(window: Window, at: datetime) -> datetime:
    """When the hour, the day or the month of UTC began."""
    hour = at.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    if window is Window.HOUR:
        return hour
    return hour.replace(hour=0) if window is Window.DAY else hour.replace(hour=0, day=1)


def end_of(window: Window, at: datetime) -> datetime:
    """When the next one begins."""
    start = start_of(window, at)
    if window is Window.HOUR:
        return start + timedelta(hours=1)
    return start + timedelta(days=1) if window is Window.DAY else start_of(window, start + timedelta(days=31))


def _used(account: _Account | None, now: datetime) -> dict[Window, int]:
    return {window: 0 if account is None else account.used(window, now) for window in Window}
