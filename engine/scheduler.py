"""Whose turn it is: a semaphore per guild, one bound over all guilds, and a fair order among those who wait.

Guilds take turns: of those that may start, the one that has least running, then the one served longest
ago. Within a guild its members take turns by the same rule, and a member's own jobs go in the order in which
they were asked for. Nothing here waits or asks for the time: what decides turns now also tells, on a copy,
what will happen (:mod:`engine.forecast`).
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from itertools import count


@dataclass(frozen=True, slots=True, order=True)
class Ticket:
    """A job's place in line; job ids grow with the time of asking."""

    job_id: int
    guild_id: int
    member_id: int


_Key = tuple[int, int, int]  # how many run, when it was served, what was asked first: the least goes next


@dataclass(slots=True)
class _Queue:
    """Entries of which the one with the least key goes next; the key of each may change at any time."""

    keys: dict[int, _Key] = field(default_factory=dict)
    heap: list[tuple[_Key, int]] = field(default_factory=list)  # has stale entries, which are skipped

    def put(self, entry: int, key: _Key) -> None:
        if self.keys.get(entry) != key:
            self.keys[entry] = key
            heappush(self.heap, (key, entry))
            if len(self.heap) > 64 + 4 * len(self.keys):  # most of it is stale
                self.heap = [(key, entry) for entry, key in self.keys.items()]
                heapify(self.heap)

    def drop(self, entry: int) -> None:
        self.keys.pop(entry, None)

    def first(self) -> int | None:
        while self.heap:
            key, entry = self.heap[0]
            if self.keys.get(entry) == key:
                return entry
            heappop(self.heap)
        return None

    def copy(self) -> _Queue:
        return _Queue(self.keys.copy(), self.heap.copy())


@dataclass(slots=True)
class _Member:
    waiting: list[Ticket] = field(default_factory=list)  # the last one goes next
    running: int = 0
    served: int = 0  # the number of the last turn

    def copy(self) -> _Member:
        return _Member(self.waiting.copy(), self.running, self.served)


@dataclass(slots=True)
class _Guild:
    members: dict[int, _Member] = field(default_factory=dict)
    queue: _Queue = field(default_factory=_Queue)  # the members that wait
    waiting: int = 0
    running: int = 0
    since: int = 0  # what made it wait: earlier waiting goes first among those never served

    def copy(self) -> _Guild:
        members = {member_id: member.copy() for member_id, member in self.members.items()}
        return _Guild(members, self.queue.copy(), self.waiting, self.running, self.since)


class Scheduler:
    """Keeps the line and the slots.

    Args:
        guild_concurrency: how many jobs of one guild may hold a turn at once.
        total_concurrency: how many over all guilds.
    """

    def __init__(self, *, guild_concurrency: int, total_concurrency: int) -> None:
        self._guild_concurrency = guild_concurrency
        self._total_concurrency = total_concurrency
        self._guilds: dict[int, _Guild] = {}
        self._queue = _Queue()  # the guilds that may start
        self._served: dict[int, int] = {}  # by guild: the number of the last turn
        self._turns = count(1)
        self._waiting: dict[int, Ticket] = {}
        self._running: dict[int, Ticket] = {}

    @property
    def running(self) -> int:
        """How many jobs hold a turn now."""
        return len(self._running)

    @property
    def waiting(self) -> int:
        """How many jobs wait for theirs."""
        return len(self._waiting)

    @property
    def free(self) -> int:
        """How many more could hold a turn over all guilds."""
        return max(0, self._total_concurrency - len(self._running))

    def waits(self, job_id: int) -> bool:
        """Whether a job is in line."""
        return job_id in self._waiting

    def waiting_in(self, guild_id: int) -> int:
        """How many jobs of a guild wait."""
        guild = self._guilds.get(guild_id)
        return 0 if guild is None else guild.waiting

    def line(self) -> Iterator[Ticket]:
        """All who wait, in no order."""
        return iter(self._waiting.values())

    def startable(self, turns: float) -> float:
        """How many of those who wait could start while each slot is given so many times."""
        most, startable = self._total_concurrency * turns, 0.0
        if len(self._waiting) <= self._guild_concurrency * turns:
            return min(most, len(self._waiting))
        for guild in self._guilds.values():
            startable += min(guild.waiting, self._guild_concurrency * turns)
            if startable >= most:
                return most
        return startable

    def enqueue(self, ticket: Ticket) -> None:
        """Put a job in line, before its member's later ones; a job that is there already stays as it is."""
        if ticket.job_id in self._waiting or ticket.job_id in self._running:
            return
        self._waiting[ticket.job_id] = ticket
        guild = self._guild(ticket.guild_id)
        if not guild.waiting:
            guild.since = ticket.job_id
        guild.waiting += 1
        waiting = self._member(ticket).waiting
        insort(waiting, ticket, key=lambda one: -one.job_id)
        self._changed(ticket)

    def next(self) -> Ticket | None:
        """Whose turn it is, if somebody waits who may start now."""
        if len(self._running) >= self._total_concurrency:
            return None
        guild_id = self._queue.first()
        if guild_id is None:
            return None
        guild = self._guilds[guild_id]
        member_id = guild.queue.first()
        assert member_id is not None, "a guild in the queue has somebody who waits"
        return guild.members[member_id].waiting[-1]

    def start(self, ticket: Ticket) -> None:
        """Give a job its turn: the next one, or one whose prediction runs already."""
        if ticket.job_id in self._running:
            return
        guild, member = self._guild(ticket.guild_id), self._member(ticket)
        if self._waiting.pop(ticket.job_id, None) is not None:
            member.waiting.remove(ticket)
            guild.waiting -= 1
        self._running[ticket.job_id] = ticket
        guild.running += 1
        member.running += 1
        self._served[ticket.guild_id] = member.served = next(self._turns)
        self._changed(ticket)

    def leave(self, job_id: int) -> None:
        """Take a job out of the line, or its turn from it; nothing happens when it has neither."""
        if (ticket := self._waiting.pop(job_id, None)) is not None:
            guild, member = self._guild(ticket.guild_id), self._member(ticket)
            member.waiting.remove(ticket)
            guild.waiting -= 1
        elif (ticket := self._running.pop(job_id, None)) is not None:
            guild, member = self._guild(ticket.guild_id), self._member(ticket)
            guild.running -= 1
            member.running -= 1
        else:
            return
        self._changed(ticket)

    def copy(self) -> Scheduler:
        """Another one in the same state, to see what would happen."""
        other = Scheduler(
            guild_concurrency=self._guild_concurrency, total_concurrency=self._total_concurrency
        )
        other._guilds = {guild_id: guild.copy() for guild_id, guild in self._guilds.items()}
        other._queue = self._queue.copy()
        other._served = self._served.copy()
        other._turns = count(max(self._served.values(), default=0) + 1)
        other._waiting = self._waiting.copy()
        other._running = self._running.copy()
        return other

    def _guild(self, guild_id: int) -> _Guild:
        return self._guilds.setdefault(guild_id, _Guild())

    def _member(self, ticket: Ticket) -> _Member:
        return self._guild(ticket.guild_id).members.setdefault(ticket.member_id, _Member())

    def _changed(self, ticket: Ticket) -> None:
        """Put the guild and the member of a ticket where they now belong; forget them when all is over."""
        guild, member = self._guild(ticket.guild_id), self._member(ticket)
        if member.waiting:
            guild.queue.put(ticket.member_id, (member.running, member.served, member.waiting[-1].job_id))
        else:
            guild.queue.drop(ticket.member_id)
        if guild.waiting and guild.running < self._guild_concurrency:
            served = self._served.get(ticket.guild_id, 0)
            self._queue.put(ticket.guild_id, (guild.running, served, guild.since))
        else:
            self._queue.drop(ticket.guild_id)
        if not guild.waiting and not guild.running:
            del self._guilds[ticket.guild_id]
