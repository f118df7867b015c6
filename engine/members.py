"""What is kept of a member: defaults, usage, what went wrong last; and how it is forgotten."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from engine.models import Job
from engine.store.members import MemberStore
from engine.together import Together

REMEMBERED = 10_000
ENDING_S = 5.0


@dataclass(frozen=True, slots=True)
class Defaults:
    """What a member has chosen once and for all; ``None``: nothing."""

    model: str | None = None
    aspect: str | None = None
    style: str | None = None
    private: bool | None = None


NONE = Defaults()


@dataclass(frozen=True, slots=True)
class Usage:
    """What a member had drawn, and what is stored of it. Days and months are UTC's."""

    pictures_today: int
    pictures_month: int
    pictures_total: int
    jobs_stored: int
    cost_usd_month: float
    kept: int  # jobs whose pictures wait for them
    oldest_at: datetime | None  # the oldest stored job's time
    has_defaults: bool


@dataclass(frozen=True, slots=True)
class Erasure:
    """What was forgotten."""

    jobs: int
    erased_at: datetime
    under_way: int  # jobs that did not end in time: they are still there


class Members:
    """What is kept of members.

    Args:
        store: where.
        cancel: ends a job under way.
        remembered: members whose defaults are not read again.
        ending_s: what jobs under way may take to end before the rest is forgotten.
    """

    def __init__(
        self,
        store: MemberStore,
        cancel: Callable[[int], Awaitable[object]],
        *,
        remembered: int = REMEMBERED,
        ending_s: float = ENDING_S,
    ) -> None:
        self._store = store
        self._cancel = cancel
        self._remembered = remembered
        self._ending_s = ending_s
        self._reads = Together(store.defaults)
        self._defaults: OrderedDict[int, Defaults] = OrderedDict()
        self._changes = 0  # what was read before one is not remembered after it

    async def defaults(self, member_id: int) -> Defaults:
        """What a member has chosen; remembered, so that a command does not wait for the database."""
        known = self._defaults.get(member_id)
        if known is None:
            changes = self._changes
            row = await self._reads.get(member_id)
            known = NONE if row is None else Defaults(**{name: row[name] for name in asdict(NONE)})
            if changes == self._changes:
                self._defaults[member_id] = known
            while len(self._defaults) > self._remembered:
                self._defaults.popitem(last=False)
        return known

    async def set_defaults(self, member_id: int, **changes: str | bool | None) -> None:
        """Choose some of them; ``None`` forgets one."""
        assert changes.keys() <= asdict(NONE).keys(), "a default that there is"
        await self._store.set_defaults(member_id, changes)
        self._forget_defaults(member_id)

    async def clear_defaults(self, member_id: int) -> None:
        """Forget all of them."""
        await self.set_defaults(member_id, **dict.fromkeys(asdict(NONE)))

    async def usage(self, member_id: int) -> Usage:
        """What a member had drawn, and what is stored."""
        now = datetime.now(UTC)
        today = now.replace(hour=0, minute=0, second=0, microsecond=0)
        sums = await self._store.usage(member_id, today=today, month=today.replace(day=1))
        return Usage(**sums, has_defaults=await self.defaults(member_id) != NONE)

    async def last_failure(self, member_id: int) -> Job | None:
        """The newest job that made no picture, or fewer than were asked for."""
        return await self._store.last_failure(member_id)

    async def forget(self, member_id: int) -> Erasure:
        """Erase everything that is kept of a member; one row stays, which says that it was done.

        Jobs under way are cancelled first; one that does not end in time stays, and is told: the member
        repeats it. What others made of this member's results is the others': their rows hold the prompt that
        they asked for again, without a trace of where it came from.
        """
        for job_id in await self._store.unfinished(member_id):
            await self._cancel(job_id)
        with suppress(TimeoutError):
            async with asyncio.timeout(self._ending_s):
                while await self._store.unfinished(member_id):  # noqa: ASYNC110 - the store rings no bell
                    await asyncio.sleep(0.05)
        erased_at = datetime.now(UTC)
        erased = await self._store.erase(member_id, erased_at)
        self._forget_defaults(member_id)
        return Erasure(erased, erased_at, len(await self._store.unfinished(member_id)))

    def _forget_defaults(self, member_id: int) -> None:
        self._changes += 1
        self._defaults.pop(member_id, None)
