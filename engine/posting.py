"""Posting a finished picture, once, through Discord's bad moments and upload limits."""

from __future__ import annotations

import asyncio
import logging

from engine.courier import Courier
from engine.errors import DeliveryError, DeliveryForbidden, PictureUnreachable, UploadTooLarge
from engine.models import Job
from engine.pictures import Pictures
from engine.store import JobStore, PictureKind

log = logging.getLogger(__name__)

TRIES = 6  # a finished picture is worth half a minute of Discord's trouble
SAFE_UPLOAD_BYTES = 8 * 1024 * 1024  # what every channel has taken since there are uploads


class Poster:
    """Posts results.

    Args:
        backoff_s: the wait before the second try; doubled with every further one.
    """

    def __init__(self, store: JobStore, pictures: Pictures, courier: Courier, *, backoff_s: float) -> None:
        self._store = store
        self._pictures = pictures
        self._courier = courier
        self._backoff_s = backoff_s

    async def post(self, job: Job, *, again: bool) -> int:
        """Post a job's saved pictures; return the message's id.

        Args:
            job: in DELIVERING.
            again: a process before this one began to post it, and perhaps did.

        Raises:
            DeliveryError: it could not be posted.
            PictureUnreachable: the saved picture is gone.
        """
        pictures = await self._store.pictures(job.id, PictureKind.RESULT)
        if not pictures:
            raise PictureUnreachable("the saved picture is gone")
        references = await self._store.pictures(job.id, PictureKind.REFERENCE)
        limit_bytes = self._courier.upload_limit_bytes(job)
        for tried in range(1, TRIES + 1):
            try:
                if again and (message_id := await self._courier.posted(job)) is not None:
                    return message_id
                fitted = [await self._pictures.fit(picture, limit_bytes) for picture in pictures]
                return await self._courier.deliver(job, fitted, references)
            except UploadTooLarge:
                if tried == TRIES:
                    raise
                limit_bytes = min(SAFE_UPLOAD_BYTES, limit_bytes // 2)
            except DeliveryForbidden:
                raise
            except DeliveryError as error:
                log.warning("not posted yet: %s", error, extra={"job_id": job.id})
                if tried == TRIES:
                    raise
                await asyncio.sleep(self._backoff_s * 2 ** (tried - 1))
        raise AssertionError("the last try returns or raises")
