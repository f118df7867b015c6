"""The queries on what was drawn."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, exists, func, select, true, update

from engine.models import Job, JobState, Picture, Place
from engine.store.database import Database
from engine.store.jobs import PICTURE_FIELDS, PictureKind, job_of
from engine.store.tables import job_pictures, jobs


class GalleryStore:
    """Finished jobs in a database. Every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def count(self, which: ColumnElement[bool]) -> int:
        """How many jobs fit."""
        async with self._database.read() as connection:
            return int(await connection.scalar(select(func.count()).select_from(jobs).where(which)) or 0)

    async def listed(self, which: ColumnElement[bool], *, skip: int, limit: int) -> list[Job]:
        """Some of the jobs that fit, newest first."""
        query = select(jobs).where(which).order_by(jobs.c.id.desc()).offset(skip).limit(limit)
        async with self._database.read() as connection:
            return [job_of(row) for row in (await connection.execute(query)).mappings()]

    async def pictures(
        self, job_id: int, requester_id: int, kind: PictureKind = PictureKind.RESULT
    ) -> list[Picture]:
        """The kept pictures of a person's job, in their order."""
        query = (
            select(*(job_pictures.c[name] for name in PICTURE_FIELDS))
            .join(jobs, jobs.c.id == job_pictures.c.job_id)
            .where(
                jobs.c.id == job_id,
                jobs.c.requester_id == requester_id,
                jobs.c.state == JobState.KEPT,
                job_pictures.c.kind == kind,
            )
            .order_by(job_pictures.c.position)
        )
        async with self._database.read() as connection:
            return [Picture(**row) for row in (await connection.execute(query)).mappings()]

    async def shown(self, job: Job, message_id: int) -> None:
        """A kept job was posted after all, where ``job`` says: its pictures go."""
        async with self._database.write() as connection:
            await connection.execute(
                update(jobs)
                .where(jobs.c.id == job.id, jobs.c.state == JobState.KEPT)
                .values(
                    state=JobState.DONE,
                    message_id=message_id,
                    guild_id=job.guild_id,
                    channel_id=job.channel_id,
                    place=job.place,
                    private=job.private,
                )
            )
            await connection.execute(delete(job_pictures).where(job_pictures.c.job_id == job.id))

    async def gone(self, message_ids: Sequence[int], at: datetime) -> None:
        """These messages turned out to be deleted."""
        async with self._database.write() as connection:
            await connection.execute(
                update(jobs)
                .where(jobs.c.message_id.in_(message_ids), jobs.c.deleted_at.is_(None))
                .values(deleted_at=at)
            )

    async def expire(self, before: datetime, reason: str) -> int:
        """Give up what was kept before then; return how many."""
        old = and_(jobs.c.state == JobState.KEPT, jobs.c.finished_at < before)
        async with self._database.write() as connection:
            await connection.execute(
                delete(job_pictures).where(exists().where(jobs.c.id == job_pictures.c.job_id, old))
            )
            result = await connection.execute(
                update(jobs).where(old).values(state=JobState.FAILED, reason=reason)
            )
        return int(result.rowcount)


def posted_by(member_id: int) -> ColumnElement[bool]:
    """A person's results, wherever they are."""
    return and_(jobs.c.requester_id == member_id, *_posted())


def posted_in(guild_id: int, channel_ids: Collection[int]) -> ColumnElement[bool]:
    """A guild's results for all to see, in these channels."""
    return and_(
        jobs.c.guild_id == guild_id,
        jobs.c.place == Place.GUILD,
        jobs.c.private.is_(False),
        jobs.c.channel_id.in_(channel_ids),
        *_posted(),
    )


def asked_by(member_id: int) -> ColumnElement[bool]:
    """What one person asked for."""
    return jobs.c.requester_id == member_id


def kept_for(member_id: int) -> ColumnElement[bool]:
    """What is kept for a person."""
    return and_(jobs.c.requester_id == member_id, jobs.c.state == JobState.KEPT)


def with_words(words: Sequence[str]) -> ColumnElement[bool]:
    """Every one of these folded words is in the prompt."""
    return and_(true(), *(jobs.c.search_text.contains(word, autoescape=True) for word in words))


def _posted() -> tuple[ColumnElement[bool], ...]:
    return (
        jobs.c.state == JobState.DONE,
        jobs.c.deleted_at.is_(None),
        jobs.c.message_id.is_not(None),
    )
