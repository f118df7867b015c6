"""The queries on guilds' own styles."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import delete, func, insert, select

from engine.store.database import Database
from engine.store.tables import guild_styles
from engine.styles import Style


class StyleStore:
    """Guilds' own styles in a database. Every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, guild_id: int) -> list[Style]:
        """A guild's own styles, by name."""
        table = guild_styles.c
        query = select(table.name, table.template).where(table.guild_id == guild_id).order_by(table.key)
        async with self._database.read() as connection:
            rows = (await connection.execute(query)).all()
        return [Style(name, name, template) for name, template in rows]

    async def add(self, guild_id: int, key: str, style: Style, member_id: int, *, most: int) -> bool | None:
        """Keep one more; ``False`` when there is one of that key, ``None`` when there are ``most``."""
        table = guild_styles.c
        of_guild = table.guild_id == guild_id
        async with self._database.write() as connection:
            if await connection.scalar(select(table.key).where(of_guild, table.key == key)) is not None:
                return False
            if (await connection.scalar(select(func.count()).where(of_guild)) or 0) >= most:
                return None
            row = {
                "guild_id": guild_id,
                "key": key,
                "name": style.name,
                "template": style.template,
                "created_by": member_id,
                "created_at": datetime.now(UTC),
            }
            await connection.execute(insert(guild_styles).values(row))
        return True

    async def remove(self, guild_id: int, key: str) -> bool:
        """Forget one; ``False`` when there is none."""
        table = guild_styles.c
        async with self._database.write() as connection:
            result = await connection.execute(
                delete(guild_styles).where(table.guild_id == guild_id, table.key == key)
            )
        return bool(result.rowcount)
