"""How the engine reaches the people: what a chat has to offer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from engine.errors import EaselError
from engine.models import Fitted, Job, Picture, Progress


class Courier(Protocol):
    """Shows progress, posts results, tells failures. Each call may be repeated after a crash."""

    async def show(self, job: Job, progress: Progress) -> int | None:
        """Make the job's message say how it stands; return that message's id where it is known.

        Raises:
            DeliveryError: it could not; ``DeliveryForbidden`` when it never will.
        """

    def upload_limit_bytes(self, job: Job) -> int:
        """The largest file that the job's channel takes."""

    async def deliver(self, job: Job, results: Sequence[Fitted], references: Sequence[Picture]) -> int:
        """Post the result, once, however often it is called for a job; return the message's id.

        Raises:
            UploadTooLarge: the channel takes less than ``upload_limit_bytes`` said.
            AnswerExpired: there is no way to its requester any more.
            DeliveryError: it could not; ``DeliveryForbidden`` when it never will.
        """

    async def posted(self, job: Job) -> int | None:
        """The message that carries the result already, should an earlier try have posted it unnoticed.

        Raises:
            DeliveryError: it could not be seen; ``DeliveryForbidden`` when it never will.
        """

    async def finish(self, job: Job) -> None:
        """Dress the posted result with what a member can do with it; failing is nobody's error."""

    async def cancelled(self, job: Job) -> None:
        """Tell that the job was cancelled; failing is nobody's error."""

    async def fail(self, job: Job, error: EaselError, *, trace_id: str | None = None) -> None:
        """Tell the requester what went wrong and what to do next; failing is nobody's error.

        ``trace_id`` finds the trace in the log, for what was not foreseen.
        """
