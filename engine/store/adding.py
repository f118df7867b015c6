"""Saving many new jobs at once: those that come while a transaction is being written share the next one.

A commit waits for the disk, so a thousand jobs with a transaction each would queue for seconds.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection

from engine.store.database import Database
from engine.store.tables import jobs

Row = Mapping[str, Any]

GROUP = 200  # adds in one transaction
STATEMENT = 50  # rows in one statement: the event loop gets its turn between two
INSERT = sqlite.insert(jobs).on_conflict_do_nothing().returning(jobs.c.id)


@dataclass(slots=True, eq=False)
class _Add:
    job: Row
    saved: asyncio.Future[bool]


class Adds:
    """Saves rows of new jobs, in groups."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._waiting: list[_Add] = []
        self._writer: asyncio.Task[None] | None = None  # there while anything waits or is being written

    async def add(self, job: Row) -> bool:
        """Save a job's row; ``False`` when a row that is there already excludes it.

        Whoever stops waiting for it stops nobody else; the row may be saved all the same.

        Raises:
            sqlalchemy.exc.SQLAlchemyError: the transaction failed, and everything in it.
        """
        add = _Add(job, asyncio.get_running_loop().create_future())
        self._waiting.append(add)
        if self._writer is None:
            self._writer = asyncio.create_task(self._write_all(), name="adding jobs")
        return await add.saved

    async def _write_all(self) -> None:
        try:
            while self._waiting:
                await self._write()
        finally:
            self._writer = None
            for add in self._waiting:  # none, unless this task was cancelled
                add.saved.cancel()
            self._waiting.clear()

    async def _write(self, group: list[_Add] | None = None) -> None:
        """Write a group, or those who wait by the time the transaction begins; tell each how it went."""
        try:
            async with self._database.write() as connection:
                group = self._next() if group is None else group
                added = await _insert(connection, group)
        except Exception as error:
            group = self._next() if group is None else group
            if len(group) > 1 and not isinstance(error, OperationalError):  # it lies in one of the rows
                for add in group:
                    await self._write([add])
            for add in group:
                if not add.saved.done():
                    add.saved.set_exception(error)
        else:
            for add in group:
                if not add.saved.done():
                    add.saved.set_result(add.job["id"] in added)
                added.discard(add.job["id"])  # of two with one id in one group, the first was added
        finally:
            for add in group or ():  # none, unless this task was cancelled
                add.saved.cancel()

    def _next(self) -> list[_Add]:
        """Those who go together; whoever has stopped waiting is left out."""
        waiting = [add for add in self._waiting if not add.saved.done()]
        self._waiting = waiting[GROUP:]
        return waiting[:GROUP]


async def _insert(connection: AsyncConnection, group: list[_Add]) -> set[int]:
    """Insert what nothing excludes; the ids of those jobs."""
    added: set[int] = set()
    for start in range(0, len(group), STATEMENT):
        part = group[start : start + STATEMENT]
        added.update(await connection.scalars(INSERT, [add.job for add in part]))
    return added
