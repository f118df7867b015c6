"""How the engine reaches the people: what a chat has to offer, and progress shown sparingly."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

from engine.errors import DeliveryError, EaselError
from engine.models import Fitted, Job, Picture, Progress

log = logging.getLogger(__name__)

PROGRESS_INTERVAL_S = 3.0  # at most one edit of a job's message in this time


class Courier(Protocol):
    """Shows progress, posts results, tells failures. Each call may be repeated after a crash."""

    async def show(self, job: Job, progress: Progress) -> int | None:
        """Make the job's message say how it stands; return that message's id where it is known.

        Raises:
            DeliveryError: it could not; ``DeliveryForbidden`` when it never will.
        """

    def upload_limit_bytes(self, job: Job) -> int:
        """The largest file that the job's channel takes."""

    async def deliver(self, job: Job, result: Fitted, reference: Picture | None) -> int:
        """Post the result, once, however often it is called for a job; return the message's id.

        Raises:
            UploadTooLarge: the channel takes less than ``upload_limit_bytes`` said.
            DeliveryError: it could not; ``DeliveryForbidden`` when it never will.
        """

    async def finish(self, job: Job) -> None:
        """Dress the posted result with what a member can do with it; failing is nobody's error."""

    async def fail(self, job: Job, error: EaselError, *, trace_id: str | None = None) -> None:
        """Tell the requester what went wrong and what to do next; failing is nobody's error.

        ``trace_id`` finds the trace in the log, for what was not foreseen.
        """


async def report(job: Job, courier: Courier, look: Callable[[], Progress], stop: asyncio.Event) -> None:
    """Show a job's progress until told to stop: one edit in 3 s at most, none when nothing changed."""
    shown: Progress | None = None
    while not stop.is_set():
        progress = look()
        if progress != shown:
            try:
                await courier.show(job, progress)
            except DeliveryError as error:
                log.info("progress could not be shown: %s", error, extra={"job_id": job.id})
            except Exception:  # a picture is not given up for the sake of its progress
                log.exception("progress could not be shown", extra={"job_id": job.id})
            shown = progress
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), PROGRESS_INTERVAL_S)
