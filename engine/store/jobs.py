"""The queries on jobs. A job's row is the truth about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from engine.models import TERMINAL_STATES, Job, JobState, Origin, Picture
from engine.store.database import Database
from engine.store.tables import job_pictures, jobs


class PictureKind(StrEnum):
    """Which of a job's pictures."""

    REFERENCE = "reference"
    RESULT = "result"


class JobStore:
    """Jobs in a database; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, job: Job, reference: Picture | None = None) -> bool:
        """Save a new job; ``False`` when it exists, or is a reroll that this person already runs."""
        try:
            async with self._database.write() as connection:
                await connection.execute(insert(jobs).values(asdict(job)))
                if reference is not None:
                    await connection.execute(
                        insert(job_pictures).values(_picture_row(job.id, PictureKind.REFERENCE, reference))
                    )
        except IntegrityError:
            return False
        return True

    async def save(self, job: Job, *, result: Picture | None = None, **changes: Any) -> Job:
        """Save changed fields, and the result's picture with them; return the job as it now is.

        When the job ends, what only an unfinished job needs goes: its token and its pictures.
        """
        changed = replace(job, **changes)
        if changed.ended and not job.ended:
            changed = replace(changed, interaction_token=None, finished_at=datetime.now(UTC))
        before, after = asdict(job), asdict(changed)
        values = {name: value for name, value in after.items() if value != before[name]}
        async with self._database.write() as connection:
            if values:
                await connection.execute(update(jobs).where(jobs.c.id == job.id).values(values))
            if result is not None:
                row = _picture_row(job.id, PictureKind.RESULT, result)
                await connection.execute(insert(job_pictures).values(row))
            if changed.ended:
                await connection.execute(delete(job_pictures).where(job_pictures.c.job_id == job.id))
        return changed

    async def get(self, job_id: int) -> Job | None:
        """The job with this id."""
        return await self._one(jobs.c.id == job_id)

    async def by_message(self, message_id: int) -> Job | None:
        """The job whose result is this message."""
        return await self._one(jobs.c.message_id == message_id)

    async def unfinished(self) -> list[Job]:
        """All jobs that have not ended, oldest first."""
        query = (
            select(jobs)
            .where(jobs.c.state.not_in(sorted(TERMINAL_STATES)))
            .order_by(jobs.c.created_at, jobs.c.id)
        )
        async with self._database.read() as connection:
            return [_job(row) for row in (await connection.execute(query)).mappings()]

    async def picture(self, job_id: int, kind: PictureKind) -> Picture | None:
        """A picture that an unfinished job still needs."""
        query = select(
            job_pictures.c.data, job_pictures.c.format, job_pictures.c.width_px, job_pictures.c.height_px
        ).where(job_pictures.c.job_id == job_id, job_pictures.c.kind == kind)
        async with self._database.read() as connection:
            row = (await connection.execute(query)).mappings().one_or_none()
        return None if row is None else Picture(**row)

    async def _one(self, condition: Any) -> Job | None:
        async with self._database.read() as connection:
            row = (await connection.execute(select(jobs).where(condition).limit(1))).mappings().one_or_none()
        return None if row is None else _job(row)


def _job(row: Mapping[Any, Any]) -> Job:
    return Job(**{**row, "state": JobState(row["state"]), "origin": Origin(row["origin"])})


def _picture_row(job_id: int, kind: PictureKind, picture: Picture) -> dict[str, Any]:
    return {"job_id": job_id, "kind": kind, **asdict(picture)}
