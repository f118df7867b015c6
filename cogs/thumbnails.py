"""Fresh addresses of pictures that were posted: Discord's expire, so their messages are read again."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from dataclasses import dataclass

import aiohttp
import discord

from cogs.files import pictures_in
from engine.models import Job, Place

AT_ONCE = 10  # messages read for all galleries together: results must still be posted
LOOK_S = 5.0  # a gallery is shown without what takes longer
# Discord's codes for a message that was deleted, alone or with its channel.
UNKNOWN_CHANNEL, UNKNOWN_MESSAGE = 10003, 10008
GONE_CODES = (UNKNOWN_CHANNEL, UNKNOWN_MESSAGE)


@dataclass(frozen=True, slots=True)
class Look:
    """What a message gave."""

    url: str | None = None  # of its first picture
    gone: bool = False  # it was deleted


class Thumbnails:
    """Reads the messages of results, a few at a time."""

    def __init__(self, client: discord.Client) -> None:
        self._client = client
        self._gate = asyncio.Semaphore(AT_ONCE)

    async def of(self, jobs: Collection[Job]) -> dict[int, Look]:
        """What the results of jobs give, by job; nothing where the message cannot be read."""
        looks = await asyncio.gather(*(self._look(job) for job in jobs))
        return {job.id: look for job, look in zip(jobs, looks, strict=True)}

    async def _look(self, job: Job) -> Look:
        if job.message_id is None or not self._reaches(job):
            return Look()
        channel = self._client.get_partial_messageable(job.channel_id, guild_id=job.guild_id)
        try:
            async with asyncio.timeout(LOOK_S), self._gate:
                message = await channel.fetch_message(job.message_id)
        except discord.NotFound as error:
            return Look(gone=error.code in GONE_CODES)
        except (discord.HTTPException, aiohttp.ClientError, OSError, TimeoutError):
            return Look()
        pictures = pictures_in(message, job)
        return Look(pictures[0].url if pictures else None)

    def _reaches(self, job: Job) -> bool:
        """Whether the bot itself is where the result is."""
        if job.private or job.place is Place.ELSEWHERE:
            return False
        return job.guild_id is None or self._client.get_guild(job.guild_id) is not None
