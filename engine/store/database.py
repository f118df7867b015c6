"""One database: opened, migrated, and given out as transactions."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, event, make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from engine.errors import SettingsError

MIGRATIONS = Path(__file__).with_name("migrations")


class Database:
    """Transactions on one SQLite file.

    WAL lets readers and one writer go on side by side. Writers take their lock when they begin
    (``BEGIN IMMEDIATE``): a read that turns into a write under a deferred ``BEGIN`` fails at once when
    another writer was faster, whatever the busy timeout says.
    """

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._writing = asyncio.Lock()

    @classmethod
    @asynccontextmanager
    async def open(cls, url: str, *, busy_timeout_s: float = 30) -> AsyncIterator[Database]:
        """Open the database, bring its schema up to date, and close it at the end.

        Raises:
            SettingsError: it cannot be opened or migrated; the message names ``DATABASE_URL``.
        """
        engine = _create_engine(url, busy_timeout_s)
        database = cls(engine)
        try:
            try:
                async with engine.begin() as connection:
                    await connection.run_sync(migrate)
            except (SQLAlchemyError, OSError) as error:
                raise SettingsError(
                    f"DATABASE_URL cannot be opened ({_first_line(error)}): "
                    "name a file that this user may write, as in sqlite+aiosqlite:///data/easel.sqlite3"
                ) from None
            yield database
        finally:
            async with database._writing:  # what is being written for nobody any more comes to its end
                pass
            await engine.dispose()

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that may write; it holds the write lock from its beginning.

        Writers of this process queue here, first come, first served: SQLite itself lets those who wait
        try again at random.
        """
        async with self._writing, self._engine.begin() as connection:
            yield connection

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that only reads; it never waits for a writer."""
        async with self._engine.connect() as connection:
            await connection.execution_options(begin="DEFERRED")
            yield connection


def migrate(connection: Connection, revision: str = "head") -> None:
    """Bring the schema to ``revision`` within the connection's transaction."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def _create_engine(url: str, busy_timeout_s: float) -> AsyncEngine:
    parsed = make_url(url)
    if parsed.database and parsed.database != ":memory:":
        try:
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise SettingsError(
                f"DATABASE_URL cannot be opened ({error.strerror}): name a file that this user may write"
            ) from None
    # Statements' values are prompts and tokens: an error must not carry them into the log.
    engine = create_async_engine(parsed, hide_parameters=True)

    @event.listens_for(engine.sync_engine, "connect")
    def configure(dbapi_connection: Any, _record: object) -> None:
        dbapi_connection.isolation_level = None  # the driver begins nothing by itself; `begin` below does
        cursor = dbapi_connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {int(busy_timeout_s * 1000)}")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = FULL")  # a saved prediction id survives a power cut too
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(f"BEGIN {connection.get_execution_options().get('begin', 'IMMEDIATE')}")

    return engine


def _first_line(error: Exception) -> str:
    return str(getattr(error, "orig", None) or error).splitlines()[0]
