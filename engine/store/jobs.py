"""The queries on jobs. A job's row is the truth about it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, union_all, update

from engine.folding import folded
from engine.models import TERMINAL_STATES, Job, JobState, Origin, Picture, Place
from engine.store.adding import Adds
from engine.store.database import Database
from engine.store.tables import job_pictures, jobs, spent_predictions

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

    async def add(self, job: Job) -> bool:
        """Save a new job; ``False`` when it exists, or is a reroll that this person already runs.

        A thousand at once are written in groups (:mod:`engine.store.adding`); a cancelled call may have
        saved its row.
        """
        return await self._adds.add({**_values(job, JOB_FIELDS), "search_text": folded(job.prompt)})

    async def save(
        self,
        job: Job,
        *,
        references: Sequence[Picture] = (),
        results: Sequence[Picture] = (),
        spent: str | None = None,
        **changes: Any,
    ) -> Job:
        """Save changed fields, and pictures with them; return the job as it now is.

        ``results`` follow the ``job.pictures`` that are there already; ``spent`` is the prediction that gave
        them, where another one follows. When the job ends, what only an unfinished job needs goes: its token,
        and its pictures unless they are kept for their requester.
        """
        changed = replace(job, **changes)
        if changed.ended and not job.ended:
            changed = replace(changed, interaction_token=None, finished_at=datetime.now(UTC))
        values = {
            name: value for name, value in _values(changed, JOB_FIELDS).items() if value != getattr(job, name)
        }
        rows = [
            *_picture_rows(job.id, PictureKind.REFERENCE, references, 0),
            *_picture_rows(job.id, PictureKind.RESULT, results, job.pictures),
        ]
        async with self._database.write() as connection:
            if values:
                await connection.execute(update(jobs).where(jobs.c.id == job.id).values(values))
            if rows:
                await connection.execute(insert(job_pictures), rows)
            if spent is not None:
                await connection.execute(insert(spent_predictions).values(prediction_id=spent, job_id=job.id))
            if changed.ended and changed.state is not JobState.KEPT:
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
            return [job_of(row) for row in (await connection.execute(query)).mappings()]

    async def claimed(self, prediction_ids: Collection[str]) -> set[str]:
        """Those of these predictions that some job holds, or held."""
        query = union_all(
            select(jobs.c.prediction_id).where(jobs.c.prediction_id.in_(prediction_ids)),
            select(spent_predictions.c.prediction_id).where(
                spent_predictions.c.prediction_id.in_(prediction_ids)
            ),
        )
        async with self._database.read() as connection:
            return set(await connection.scalars(query))

    async def pictures(self, job_id: int, kind: PictureKind) -> list[Picture]:
        """The pictures that a job still needs, in their order."""
        query = (
            select(*(job_pictures.c[name] for name in PICTURE_FIELDS))
            .where(job_pictures.c.job_id == job_id, job_pictures.c.kind == kind)
            .order_by(job_pictures.c.position)
        )
        async with self._database.read() as connection:
            return [Picture(**row) for row in (await connection.execute(query)).mappings()]

    async def _one(self, condition: Any) -> Job | None:
        async with self._database.read() as connection:
            row = (await connection.execute(select(jobs).where(condition).limit(1))).mappings().one_or_none()
        return None if row is None else job_of(row)


def _values(of: Job | Picture, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(of, name) for name in names}


def job_of(row: Mapping[Any, Any]) -> Job:
    """The job in a row."""
    values = {name: row[name] for name in JOB_FIELDS}
    return Job(
        **{
            **values,
            "state": JobState(row["state"]),
            "origin": Origin(row["origin"]),
            "place": Place(row["place"]),
        }
    )


def _picture_rows(
    job_id: int, kind: PictureKind, pictures: Sequence[Picture], first: int
) -> list[dict[str, Any]]:
    return [
        {"job_id": job_id, "kind": kind, "position": position, **_values(picture, PICTURE_FIELDS)}
        for position, picture in enumerate(pictures, first)
    ]
