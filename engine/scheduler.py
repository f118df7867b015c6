"""Whose turn it is: a semaphore per guild, one bound over all guilds, and a fair order among those who wait.

Guilds take turns: of those that may start, the one that has least running, then the one served longest
ago. Within a guild its members take turns by the same rule, and a member's own jobs go in the order in which
they were asked for. Everything here happens in one event loop, without a lock and without an await between
looking and deciding, so a slot cannot leak in between.
"""

from __future__ import annotations

import asyncio
from bisect import insort
from collections import Counter, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count

from engine.models import Job


@dataclass(slots=True, eq=False)
class _Ticket:
    job_id: int
    guild_id: int
    member_id: int
    granted: asyncio.Future[None]


@dataclass(slots=True)
class _Guild:
    """Who waits in one guild, by member."""

    waiting: dict[int, deque[_Ticket]] = field(default_factory=dict)
    running: Counter[int] = field(default_factory=Counter)  # by member
    served: dict[int, int] = field(default_factory=dict)  # by member: the number of the last turn
    places: dict[int, int] | None = None  # by job; reckoned when it is asked for, until something changes

    def order(self) -> list[_Ticket]:
        """Everybody who waits, in the order in which turns would be given if nobody came or ended."""
        queues = {member_id: deque(tickets) for member_id, tickets in self.waiting.items()}
        turns = count(max(self.served.values(), default=0) + 1)
        running, served, order = self.running.copy(), dict(self.served), []
        while queues:
            member_id = _next_member(queues, running, served)
            order.append(queues[member_id].popleft())
            running[member_id] += 1
            served[member_id] = next(turns)
            if not queues[member_id]:
                del queues[member_id]
        return order


def _next_member(queues: dict[int, deque[_Ticket]], running: Counter[int], served: dict[int, int]) -> int:
    """Who has least running, then was served longest ago, then asked first."""
    return min(queues, key=lambda one: (running[one], served.get(one, 0), queues[one][0].job_id))


class Scheduler:
    """Gives turns.

    Args:
        guild_concurrency: how many jobs of one guild may hold a turn at once.
        total_concurrency: how many over all guilds.
    """

    def __init__(self, *, guild_concurrency: int, total_concurrency: int) -> None:
        self._guild_concurrency = guild_concurrency
        self._total_concurrency = total_concurrency
        self._guilds: dict[int, _Guild] = {}
        self._served: dict[int, int] = {}  # by guild: the number of the last turn
        self._turns = count(1)
        self._running = 0

    @property
    def running(self) -> int:
        """How many jobs hold a turn now."""
        return self._running

    @asynccontextmanager
    async def turn(self, job: Job) -> AsyncIterator[None]:
        """Wait for this job's turn, hold it, and give it back however the block is left."""
        ticket = _Ticket(job.id, job.guild_id, job.requester_id, asyncio.get_running_loop().create_future())
        guild = self._guilds.setdefault(job.guild_id, _Guild())
        # By id, which is the time of asking: saving may have taken one longer than the next.
        insort(guild.waiting.setdefault(job.requester_id, deque()), ticket, key=lambda one: one.job_id)
        guild.places = None
        self._grant()
        try:
            await ticket.granted
            yield
        finally:
            self._leave(ticket)
            self._grant()

    def place(self, job: Job) -> int | None:
        """The job's place among those of its guild that wait, 1 being next; ``None`` once it has its turn."""
        guild = self._guilds.get(job.guild_id)
        if guild is None or not any(
            ticket.job_id == job.id for ticket in guild.waiting.get(job.requester_id, ())
        ):
            return None
        if guild.places is None:
            guild.places = {ticket.job_id: place for place, ticket in enumerate(guild.order(), 1)}
        return guild.places[job.id]

    def _grant(self) -> None:
        while self._running < self._total_concurrency and (guild_id := self._next_guild()) is not None:
            guild = self._guilds[guild_id]
            member_id = _next_member(guild.waiting, guild.running, guild.served)
            guild.places = None
            ticket = guild.waiting[member_id].popleft()
            if not guild.waiting[member_id]:
                del guild.waiting[member_id]
            if ticket.granted.cancelled():  # its task was cancelled and has not yet left
                continue
            self._served[guild_id] = guild.served[member_id] = next(self._turns)
            guild.running[member_id] += 1
            self._running += 1
            ticket.granted.set_result(None)

    def _next_guild(self) -> int | None:
        ready = [
            guild_id
            for guild_id, guild in self._guilds.items()
            if guild.waiting and guild.running.total() < self._guild_concurrency
        ]
        return min(
            ready,
            key=lambda guild_id: (self._guilds[guild_id].running.total(), self._served.get(guild_id, 0)),
            default=None,
        )

    def _leave(self, ticket: _Ticket) -> None:
        guild = self._guilds.get(ticket.guild_id)
        if guild is None:  # a whole guild was cancelled at once: nothing of it is left
            return
        guild.places = None
        if ticket.granted.done() and not ticket.granted.cancelled():
            guild.running[ticket.member_id] -= 1
            self._running -= 1
            if not guild.running[ticket.member_id]:
                del guild.running[ticket.member_id]
        else:
            queue = guild.waiting.get(ticket.member_id)
            if queue and ticket in queue:
                queue.remove(ticket)
                if not queue:
                    del guild.waiting[ticket.member_id]
        if not guild.waiting and not guild.running:
            del self._guilds[ticket.guild_id]
