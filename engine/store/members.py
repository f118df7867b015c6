"""The queries on what is kept of a member."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import and_, case, delete, func, insert, select, update

from engine.models import TERMINAL_STATES, Job, JobState
from engine.store.database import Database
from engine.store.jobs import job_of
from engine.store.tables import erasures, guild_styles, jobs, member_defaults

DRAWN = (JobState.DONE, JobState.KEPT)


class MemberStore:
    """What is kept of members. Every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def defaults(self, member_ids: Collection[int]) -> dict[int, Mapping[str, Any]]:
        """What members have chosen once and for all, each by column; who has chosen nothing is missing."""
        query = select(member_defaults).where(member_defaults.c.member_id.in_(member_ids))
        async with self._database.read() as connection:
            rows = (await connection.execute(query)).mappings().all()
        return {row["member_id"]: {str(name): value for name, value in row.items()} for row in rows}

    async def set_defaults(self, member_id: int, changes: Mapping[str, Any]) -> None:
        """Change some of it; none left is none kept."""
        mine = member_defaults.c.member_id == member_id
        async with self._database.write() as connection:
            row = (await connection.execute(select(member_defaults).where(mine))).mappings().one_or_none()
            values = {**(row or {"member_id": member_id}), **changes}
            await connection.execute(delete(member_defaults).where(mine))
            if any(value is not None for name, value in values.items() if name != "member_id"):
                await connection.execute(insert(member_defaults).values(values))

    async def usage(self, member_id: int, *, today: datetime, month: datetime) -> Mapping[str, Any]:
        """Sums over a member's jobs: pictures since ``today``, since ``month`` and in all, and the like."""
        drawn = jobs.c.state.in_(DRAWN)

        def pictures(*conditions: Any) -> Any:
            return func.coalesce(func.sum(case((and_(drawn, *conditions), jobs.c.pictures), else_=0)), 0)

        query = select(
            pictures(jobs.c.created_at >= today).label("pictures_today"),
            pictures(jobs.c.created_at >= month).label("pictures_month"),
            pictures().label("pictures_total"),
            func.count().label("jobs_stored"),
            func.coalesce(
                func.sum(case((jobs.c.created_at >= month, jobs.c.cost_usd), else_=0.0)), 0.0
            ).label("cost_usd_month"),
            func.coalesce(func.sum(case((jobs.c.state == JobState.KEPT, 1), else_=0)), 0).label("kept"),
            func.min(jobs.c.created_at).label("oldest_at"),
        ).where(jobs.c.requester_id == member_id)
        async with self._database.read() as connection:
            row = (await connection.execute(query)).mappings().one()
        return {str(name): value for name, value in row.items()}

    async def last_failure(self, member_id: int) -> Job | None:
        """The newest job that has ended with a reason."""
        query = (
            select(jobs)
            .where(
                jobs.c.requester_id == member_id,
                jobs.c.state.in_(sorted(TERMINAL_STATES - {JobState.CANCELLED})),
                jobs.c.reason.is_not(None),
            )
            .order_by(jobs.c.id.desc())
            .limit(1)
        )
        async with self._database.read() as connection:
            row = (await connection.execute(query)).mappings().one_or_none()
        return None if row is None else job_of(row)

    async def unfinished(self, member_id: int) -> list[int]:
        """The ids of a member's jobs that have not ended."""
        query = select(jobs.c.id).where(
            jobs.c.requester_id == member_id, jobs.c.state.not_in(sorted(TERMINAL_STATES))
        )
        async with self._database.read() as connection:
            return list(await connection.scalars(query))

    async def erase(self, member_id: int, at: datetime) -> int:
        """Delete all that is kept of a member but jobs under way; note the act; return how many jobs went."""
        theirs = and_(jobs.c.requester_id == member_id, jobs.c.state.in_(sorted(TERMINAL_STATES)))
        async with self._database.write() as connection:
            await connection.execute(
                update(jobs)
                .where(jobs.c.source_job_id.in_(select(jobs.c.id).where(theirs)))
                .values(source_job_id=None)
            )
            erased = int((await connection.execute(delete(jobs).where(theirs))).rowcount)
            await connection.execute(delete(member_defaults).where(member_defaults.c.member_id == member_id))
            await connection.execute(
                update(guild_styles).where(guild_styles.c.created_by == member_id).values(created_by=None)
            )
            await connection.execute(insert(erasures).values(member_id=member_id, erased_at=at, jobs=erased))
        return erased
