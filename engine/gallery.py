"""What was drawn, to be looked at: pages of it, and what is kept for its requester."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import and_

from engine.folding import folded
from engine.models import Job, Picture
from engine.store import PictureKind
from engine.store.gallery import GalleryStore, asked_by, kept_for, posted_by, posted_in, with_words

log = logging.getLogger(__name__)

KEPT_FOR = timedelta(days=7)
TIDY_EVERY_S = 3600.0
MAX_WORDS = 8  # of a filter
KEPT_MOST = 25  # shown of what is kept
KEPT_EXPIRED = "kept_expired"  # the reason of a job whose pictures nobody came for


@dataclass(frozen=True, slots=True)
class Page:
    """Some results, newest first."""

    jobs: tuple[Job, ...]
    number: int  # from 1
    pages: int  # at least 1
    total: int  # results on all pages


class Gallery:
    """Results, as far as their rows know."""

    def __init__(self, store: GalleryStore) -> None:
        self._store = store

    async def page(
        self,
        viewer_id: int,
        *,
        guild_id: int | None,
        channel_ids: Collection[int] | None,
        of: int | None,
        words: str,
        number: int,
        size: int = 5,
    ) -> Page:
        """One page of somebody's own results, or of a guild's.

        Args:
            viewer_id: who looks; without a guild only at what is their own.
            guild_id: whose results for all to see; ``None``: one's own everywhere, private ones too.
            channel_ids: with a guild, where the viewer may look; nothing else is shown.
            of: with a guild, whose alone.
            words: each of them, at most 8, is in the prompt, without regard to case and accents.
            number: from 1; beyond the last page, the last.
            size: results on a page.
        """
        which = posted_by(viewer_id) if guild_id is None else posted_in(guild_id, channel_ids or ())
        if guild_id is not None and of is not None:
            which = and_(which, asked_by(of))
        which = and_(which, with_words(folded(words).split()[:MAX_WORDS]))
        total = await self._store.count(which)
        pages = max(1, -(-total // size))
        number = min(max(1, number), pages)
        jobs = await self._store.listed(which, skip=(number - 1) * size, limit=size)
        return Page(tuple(jobs), number, pages, total)

    async def kept(self, member_id: int) -> list[Job]:
        """What was finished and could not be posted, newest first."""
        return await self._store.listed(kept_for(member_id), skip=0, limit=KEPT_MOST)

    async def kept_pictures(self, job_id: int, member_id: int) -> list[Picture]:
        """The pictures of a kept job of this person's; none when there is no such job."""
        return await self._store.pictures(job_id, member_id)

    async def kept_references(self, job_id: int, member_id: int) -> list[Picture]:
        """What the pictures of a kept job of this person's were made from."""
        return await self._store.pictures(job_id, member_id, PictureKind.REFERENCE)

    async def shown(self, job: Job, message_id: int) -> None:
        """A kept job was posted after all: where ``job`` says, privately or not."""
        await self._store.shown(job, message_id)

    async def gone(self, message_ids: Sequence[int]) -> None:
        """These messages turned out to be deleted: they are shown no more."""
        await self._store.gone(message_ids, datetime.now(UTC))

    async def expire(self, before: datetime) -> int:
        """Give up what was kept since before then; return how many."""
        return await self._store.expire(before, KEPT_EXPIRED)

    async def tidy(self) -> None:
        """Give up what nobody came for within a week; for as long as the process runs."""
        while True:
            try:
                if expired := await self.expire(datetime.now(UTC) - KEPT_FOR):
                    log.info("%d kept pictures were given up: nobody came for them", expired)
            except Exception:
                log.exception("kept pictures could not be given up; again in %d s", TIDY_EVERY_S)
            await asyncio.sleep(TIDY_EVERY_S)
