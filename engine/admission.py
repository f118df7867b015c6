"""Who may ask for one more: caps on what a member has in the making and on how many wait in a guild."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime

from engine.errors import MemberBusy, QueueFull
from engine.models import Job


@dataclass(frozen=True, slots=True)
class Caps:
    """How much may be asked for at once."""

    member: int  # jobs of one member in one guild that have not ended
    queue: int  # jobs of one guild that wait


class Admission:
    """Counts the jobs that have not ended.

    Args:
        caps: what is let in.
        waits: whether a job waits for its turn, or prepares to.
        starts_at, ready_at: when a job is expected to get its turn, and to be there; ``None``: nobody knows.
    """

    def __init__(
        self,
        caps: Caps,
        *,
        waits: Callable[[int], bool],
        starts_at: Callable[[int], datetime | None],
        ready_at: Callable[[int], datetime | None],
    ) -> None:
        self._caps = caps
        self._waits = waits
        self._starts_at = starts_at
        self._ready_at = ready_at
        self._of_member: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
        self._of_guild: defaultdict[int, set[int]] = defaultdict(set)

    def admit(self, job: Job, *, in_flight: int | None = None) -> None:
        """Count a job in.

        Args:
            job: the job.
            in_flight: the member's own cap, where the guild's moderators set one.

        Raises:
            MemberBusy, QueueFull: it may not come in now; it was not counted.
        """
        cap = self._caps.member if in_flight is None else in_flight
        mine = self._of_member.get((job.turn_id, job.requester_id), ())
        if len(mine) >= cap:
            raise MemberBusy(cap, _earliest(self._ready_at, mine))
        waiting = [one for one in self._of_guild.get(job.turn_id, ()) if self._waits(one)]
        if len(waiting) >= self._caps.queue:
            raise QueueFull(self._caps.queue, _earliest(self._starts_at, waiting))
        self.count(job)

    def count(self, job: Job) -> None:
        """Count a job that is in already, from before a restart."""
        self._of_member[job.turn_id, job.requester_id].add(job.id)
        self._of_guild[job.turn_id].add(job.id)

    def ended(self, job: Job) -> None:
        """Count a job out."""
        member = job.turn_id, job.requester_id
        self._of_member[member].discard(job.id)
        if not self._of_member[member]:
            del self._of_member[member]
        self._of_guild[job.turn_id].discard(job.id)
        if not self._of_guild[job.turn_id]:
            del self._of_guild[job.turn_id]


def _earliest(when: Callable[[int], datetime | None], job_ids: Collection[int]) -> datetime | None:
    known = (when(job_id) for job_id in job_ids)
    return min((at for at in known if at is not None), default=None)
