"""The queries on jobs. A job's row is the truth about it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import fields, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from engine.models import TERMINAL_STATES, Job, JobState, Origin, Picture
from engine.store.adding import Adds
from engine.store.database import Database
from engine.store.tables import job_pictures, jobs

JOB_FIELDS = tuple(field.name for field in fields(Job))
PICTURE_FIELDS = tuple(field.name for field in fields(Picture))


class PictureKind(StrEnum):
    """Which of a job's pictures."""

    REFERENCE = "reference"
    RESULT = "result"


class JobStore:
    """Jobs in a database. Every method is one transaction; adds at the same time share theirs."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._adds = Adds(database)

    async def add(self, job: Job, reference: Picture | None = None) -> bool:
        """Save a new job; ``False`` when it exists, or is a reroll that this person already runs.

        A thousand at once are written in groups (:mod:`engine.store.adding`); a cancelled call may have
        saved its row.
        """
        picture = None if reference is None else _picture_row(job.id, PictureKind.REFERENCE, reference)
        return await self._adds.add(_values(job, JOB_FIELDS), picture)

    async def save(
        self, job: Job, *, reference: Picture | None = None, result: Picture | None = None, **changes: Any
    ) -> Job:
        """Save changed fields, and a picture with them; return the job as it now is.

        When the job ends, what only an unfinished job needs goes: its token and its pictures.
        """
        changed = replace(job, **changes)
        if changed.ended and not job.ended:
            changed = replace(changed, interaction_token=None, finished_at=datetime.now(UTC))
        values = {
            name: value for name, value in _values(changed, JOB_FIELDS).items() if value != getattr(job, name)
        }
        async with self._database.write() as connection:
            if values:
                await connection.execute(update(jobs).where(jobs.c.id == job.id).values(values))
            for kind, picture in ((PictureKind.REFERENCE, reference), (PictureKind.RESULT, result)):
                if picture is not None:
                    row = _picture_row(job.id, kind, picture)
                    await connection.execute(insert(job_pictures).values(row))
            if changed.ended:
                await connection.execute(delete(job_pictures).where(job_pictures.c.job_id == job.id))
        return changed

    async def save_messages(self, messages: Mapping[int, int]) -> None:
        """Save where the progress of jobs is shown: ``status_message_id`` by job id."""
        query = (
            update(jobs)
            .where(jobs.c.id == bindparam("job_id"))
            .values(status_message_id=bindparam("shown_in"))
        )
        rows = [{"job_id": job_id, "shown_in": message_id} for job_id, message_id in messages.items()]
        if rows:
            async with self._database.write() as connection:
                await connection.execute(query, rows)

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

    async def claimed(self, prediction_ids: Collection[str]) -> set[str]:
        """Those of these predictions that some job's row holds."""
        query = select(jobs.c.prediction_id).where(jobs.c.prediction_id.in_(prediction_ids))
        async with self._database.read() as connection:
            return set(await connection.scalars(query))

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


def _values(of: Job | Picture, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(of, name) for name in names}


def _job(row: Mapping[Any, Any]) -> Job:
    return Job(**{**row, "state": JobState(row["state"]), "origin": Origin(row["origin"])})


def _picture_row(job_id: int, kind: PictureKind, picture: Picture) -> dict[str, Any]:
    return {"job_id": job_id, "kind": kind, **_values(picture, PICTURE_FIELDS)}
