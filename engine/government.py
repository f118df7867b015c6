"""Where the rules are asked: each request, however it came, before anything is spent on it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from engine.catalogue import Catalogue
from engine.errors import ModelUnknown
from engine.guilds import Guilds
from engine.models import Job
from engine.policy import Window
from engine.rules import Circumstances, Decision, State, Wanted, decide
from engine.usage import Usage, start_of


class Government:
    """Decides about requests by what the guild's moderators ruled and what was drawn already.

    Nothing here waits: rules and sums are in memory.

    Args:
        guilds: what is ruled.
        usage: what was drawn.
        catalogue: what a model costs.
        now: the time, in UTC.
    """

    def __init__(
        self,
        guilds: Guilds,
        usage: Usage,
        catalogue: Catalogue,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._guilds = guilds
        self._usage = usage
        self._catalogue = catalogue
        self._now = now

    async def load(self) -> None:
        """Read what is ruled and what was drawn this month; once, before anybody is let in."""
        await self._guilds.load()
        for charge in await self._guilds.charges(start_of(Window.MONTH, self._now())):
            self._usage.add_ended(charge)

    def decide(self, job: Job, circumstances: Circumstances) -> Decision:
        """Decide about a job. Outside of guilds nothing is ruled."""
        if job.guild_id is None:
            return Decision()
        ruled, now = self._guilds.of(job.guild_id), self._now()
        state = State(
            now=now,
            block=ruled.blocks.get(job.requester_id),
            member_used=self._usage.of_member(job.guild_id, job.requester_id, now),
            guild_used=self._usage.of_guild(job.guild_id, now),
            spent_usd=self._usage.spent_usd(job.guild_id, now),
        )
        wanted = Wanted(model=job.model, count=job.count, cost_usd=self._cost_usd(job), spoiler=job.spoiler)
        return decide(ruled.policy, circumstances.asker, circumstances.where, wanted, state)

    def admitted(self, job: Job) -> None:
        """A job was let in, or goes on after a restart: it counts."""
        self._usage.reserve(job, self._cost_usd(job))

    def ended(self, job: Job) -> None:
        """A job has ended: it counts for what it made."""
        self._usage.settle(job)

    def _cost_usd(self, job: Job) -> float:
        try:
            return self._catalogue.find(job.model).cost_usd * job.count
        except ModelUnknown:  # the operator has taken it away since
            return 0.0
