"""The queries on what moderators rule. Every change raises the guild's revision and notes the act with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    RowMapping,
    Table,
    cast,
    delete,
    extract,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from engine.acts import Act, ActKind
from engine.models import TERMINAL_STATES
from engine.store.database import Database
from engine.store.guild_tables import acts, guild_policies, guild_words, member_blocks, quota_resets
from engine.store.tables import jobs
from engine.usage import Charge


@dataclass(frozen=True, slots=True)
class Word:
    """One entry of a blocklist."""

    kind: str
    text: str
    category: str | None = None


@dataclass(frozen=True, slots=True)
class BlockRow:
    """A member who may not ask; ``until`` ``None``: for good."""

    until: datetime | None
    why: str


@dataclass(frozen=True, slots=True)
class GuildRow:
    """Everything that one guild's moderators ruled."""

    guild_id: int
    revision: int = 0  # 0: nothing yet
    policy: str = "{}"
    words: tuple[Word, ...] = ()
    blocks: dict[int, BlockRow] = field(default_factory=dict)  # by member
    resets: dict[int, datetime] = field(default_factory=dict)  # by member


class GuildStore:
    """What moderators rule, in a database. Every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # -- reading

    async def all(self) -> list[GuildRow]:
        """Every guild that ruled anything."""
        async with self._database.read() as connection:
            return await _rows(connection, None)

    async def of(self, guild_ids: Collection[int]) -> list[GuildRow]:
        """These guilds, those that ruled anything."""
        async with self._database.read() as connection:
            return await _rows(connection, guild_ids)

    async def revisions(self, since: datetime) -> dict[int, int]:
        """The revisions of the guilds that changed since then."""
        query = select(guild_policies.c.guild_id, guild_policies.c.revision).where(
            guild_policies.c.changed_at >= since
        )
        async with self._database.read() as connection:
            return {row.guild_id: row.revision for row in await connection.execute(query)}

    async def charges(self, since: datetime) -> list[Charge]:
        """What was drawn in guilds since then, summed up by member and hour of UTC.

        Jobs that have not ended are not among it.
        """
        hour = [cast(extract(part, jobs.c.created_at), Integer) for part in ("year", "month", "day", "hour")]
        query = (
            select(
                jobs.c.guild_id,
                jobs.c.requester_id,
                *hour,
                func.sum(jobs.c.pictures),
                func.coalesce(func.sum(jobs.c.cost_usd), 0.0),
            )
            .where(
                jobs.c.created_at >= since,
                jobs.c.guild_id.is_not(None),
                jobs.c.pictures > 0,
                jobs.c.state.in_(sorted(TERMINAL_STATES)),
            )
            .group_by(jobs.c.guild_id, jobs.c.requester_id, *hour)
        )
        async with self._database.read() as connection:
            rows = (await connection.execute(query)).all()
        return [
            Charge(guild_id, member_id, datetime(year, month, day, hour, tzinfo=UTC), pictures, cost_usd)
            for guild_id, member_id, year, month, day, hour, pictures, cost_usd in rows
        ]

    async def acts(
        self,
        guild_id: int,
        *,
        before: int | None = None,
        kinds: Collection[ActKind] = (),
        member_id: int | None = None,
        actor_id: int | None = None,
        limit: int,
    ) -> list[Act]:
        """What was done in a guild, newest first; ``before`` is an act's id."""
        query = select(acts).where(acts.c.guild_id == guild_id).order_by(acts.c.id.desc()).limit(limit)
        if before is not None:
            query = query.where(acts.c.id < before)
        if kinds:
            query = query.where(acts.c.kind.in_([kind.value for kind in kinds]))
        if member_id is not None:
            query = query.where(acts.c.member_id == member_id)
        if actor_id is not None:
            query = query.where(acts.c.actor_id == actor_id)
        async with self._database.read() as connection:
            rows = (await connection.execute(query)).mappings().all()
        return [Act(**{**row, "kind": ActKind(row["kind"])}) for row in rows]

    # -- changing

    async def note(self, act: Act) -> int:
        """Keep an act that changes nothing that is ruled; return its id."""
        async with self._database.write() as connection:
            return await _note(connection, act)

    async def save_policy(self, revision: int, policy: str, act: Act) -> bool:
        """Replace a policy that was read at ``revision``; ``False``: somebody changed something meanwhile."""
        async with self._database.write() as connection:
            if await _revision(connection, act.guild_id) != revision:
                return False
            await _raise(connection, act, policy=policy)
        return True

    async def add_word(self, word: Word, act: Act, *, most: int) -> bool | None:
        """One more on the blocklist; ``False``: it is there; ``None``: there are ``most``."""
        table = guild_words.c
        query = select(table.kind, table.text).where(table.guild_id == act.guild_id)
        async with self._database.write() as connection:
            known = {(row.kind, row.text) for row in await connection.execute(query)}
            if (word.kind, word.text) in known:
                return False
            if len(known) >= most:
                return None
            values = {**asdict(word), "guild_id": act.guild_id, "added_by": act.actor_id, "added_at": act.at}
            await connection.execute(insert(guild_words).values(values))
            await _raise(connection, act)
        return True

    async def remove_word(self, word: Word, act: Act) -> bool:
        """One less; ``False``: it was not there."""
        table = guild_words.c
        this = (table.guild_id == act.guild_id, table.kind == word.kind, table.text == word.text)
        async with self._database.write() as connection:
            if not (await connection.execute(delete(guild_words).where(*this))).rowcount:
                return False
            await _raise(connection, act)
        return True

    async def block(self, member_id: int, block: BlockRow, act: Act) -> None:
        """A member may not ask any more; a block before this one ends."""
        async with self._database.write() as connection:
            await _unblock(connection, act.guild_id, member_id)
            values = {
                **asdict(block),
                "guild_id": act.guild_id,
                "member_id": member_id,
                "blocked_by": act.actor_id,
                "blocked_at": act.at,
            }
            await connection.execute(insert(member_blocks).values(values))
            await _raise(connection, act)

    async def unblock(self, member_id: int, act: Act) -> bool:
        """A member may ask again; ``False``: they could."""
        async with self._database.write() as connection:
            if not await _unblock(connection, act.guild_id, member_id):
                return False
            await _raise(connection, act)
        return True

    async def reset_quota(self, member_id: int, act: Act) -> None:
        """What a member asked for before now does not count any more."""
        table = quota_resets.c
        async with self._database.write() as connection:
            this = (table.guild_id == act.guild_id, table.member_id == member_id)
            await connection.execute(delete(quota_resets).where(*this))
            values = {"guild_id": act.guild_id, "member_id": member_id, "at": act.at}
            await connection.execute(insert(quota_resets).values(values))
            await _raise(connection, act)


async def _rows(connection: AsyncConnection, guild_ids: Collection[int] | None) -> list[GuildRow]:
    async def rows(table: Table, *order: ColumnElement[Any]) -> list[RowMapping]:
        query = select(table).order_by(*order)
        if guild_ids is not None:
            query = query.where(table.c.guild_id.in_(guild_ids))
        return list((await connection.execute(query)).mappings())

    words: defaultdict[int, list[Word]] = defaultdict(list)
    for row in await rows(guild_words, guild_words.c.added_at, guild_words.c.text):
        words[row["guild_id"]].append(Word(row["kind"], row["text"], row["category"]))
    blocks: defaultdict[int, dict[int, BlockRow]] = defaultdict(dict)
    for row in await rows(member_blocks):
        blocks[row["guild_id"]][row["member_id"]] = BlockRow(row["until"], row["why"])
    resets: defaultdict[int, dict[int, datetime]] = defaultdict(dict)
    for row in await rows(quota_resets):
        resets[row["guild_id"]][row["member_id"]] = row["at"]
    return [
        GuildRow(
            guild_id=(guild_id := row["guild_id"]),
            revision=row["revision"],
            policy=row["policy"],
            words=tuple(words[guild_id]),
            blocks=blocks[guild_id],
            resets=resets[guild_id],
        )
        for row in await rows(guild_policies)
    ]


async def _revision(connection: AsyncConnection, guild_id: int) -> int:
    query = select(guild_policies.c.revision).where(guild_policies.c.guild_id == guild_id)
    return await connection.scalar(query) or 0


async def _raise(connection: AsyncConnection, act: Act, *, policy: str | None = None) -> None:
    """Raise the revision, and note what was done."""
    revision = await _revision(connection, act.guild_id)
    values = {
        "revision": revision + 1,
        "changed_at": act.at,
        **({} if policy is None else {"policy": policy}),
    }
    if revision:
        await connection.execute(
            update(guild_policies).where(guild_policies.c.guild_id == act.guild_id).values(values)
        )
    else:
        values = {"policy": "{}", **values, "guild_id": act.guild_id}
        await connection.execute(insert(guild_policies).values(values))
    await _note(connection, act)


async def _note(connection: AsyncConnection, act: Act) -> int:
    values = {**asdict(act), "kind": act.kind.value}
    del values["id"]
    result = await connection.execute(insert(acts).values(values))
    [act_id] = result.inserted_primary_key or (0,)
    return int(act_id)


async def _unblock(connection: AsyncConnection, guild_id: int, member_id: int) -> bool:
    table = member_blocks.c
    this = (table.guild_id == guild_id, table.member_id == member_id)
    return bool((await connection.execute(delete(member_blocks).where(*this))).rowcount)
