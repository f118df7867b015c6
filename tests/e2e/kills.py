"""How a kill is placed, and what must be so after it.

A trigger in the bot's own database makes the one save that is meant last for ever, so that the process is
killed inside it: all that came before has happened, nothing that comes after.
"""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from pathlib import Path

from aiohttp import web

from playground.discord.rest import RequestRecord
from playground.discord.server import LOOK_AGAIN_S
from playground.eachlabs.records import PredictionRecord
from tests.e2e.stage import PATIENCE_S, Message, Stage, a_picture

HELD_S = 0.3  # nobody else could write for so long: somebody is inside a save that does not end
UPLOAD_S = 2.0  # an upload that is on its way at the kill arrives so long after it began
ENDED = {"done", "failed", "cancelled", "kept"}
UNFINISHED = "state NOT IN ('done', 'failed', 'cancelled')"
ENDLESS = "WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted) SELECT n FROM counted"


async def tidy(stage: Stage) -> None:
    """Whatever the last test has left, the next one finds a bot that runs and has nothing to do."""
    stage.eachlabs.faults.clear()
    stage.discord.faults.clear()
    stage.eachlabs.release()
    if not stage.discord.bot_online or set(stage.job_states()) - ENDED:
        await stage.crash()
        write(stage, f"DELETE FROM jobs WHERE {UNFINISHED}")
        await stage.start_bot()


def quickly(record: PredictionRecord, index: int) -> bytes:
    """A picture that nobody looks at."""
    return a_picture()


def write(stage: Stage, *statements: str) -> None:
    """Change the bot's database from outside."""
    with closing(sqlite3.connect(stage.database, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def expire_tokens(stage: Stage) -> None:
    """The quarter of an hour of each unfinished job is over."""
    write(stage, f"UPDATE jobs SET interaction_expires_at = created_at WHERE {UNFINISHED}")


@asynccontextmanager
async def killed_in_save(stage: Stage, when: str, event: str = "UPDATE") -> AsyncIterator[None]:
    """What the block begins ends with a kill inside the save of a job of which ``when`` is true, in SQL."""
    write(
        stage,
        f"CREATE VIEW endless AS {ENDLESS}",
        f"CREATE TRIGGER stall BEFORE {event} ON jobs WHEN {when} BEGIN SELECT count(*) FROM endless; END",
    )
    try:
        yield
        async with asyncio.timeout(PATIENCE_S):
            while await asyncio.to_thread(can_write, stage.database):
                await stage.discord.world.changes.wait(LOOK_AGAIN_S)
    finally:
        await stage.crash()
        write(stage, "DROP TRIGGER stall", "DROP VIEW endless")


def can_write(database: Path) -> bool:
    """Whether the database could be written within a moment."""
    with closing(sqlite3.connect(database, isolation_level=None, timeout=HELD_S)) as connection:
        try:
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return False
        connection.rollback()
        return True


@asynccontextmanager
async def held_files(stage: Stage) -> AsyncIterator[asyncio.Event]:
    """Discord's files come once the event is set; what is attached meanwhile lives as long as the block."""
    may_come = asyncio.Event()
    cdn = stage.discord.world.backend.cdn

    async def answer(request: web.Request) -> web.Response:
        await may_come.wait()
        return web.Response(body=cdn.get(request.path), content_type="image/png")

    app = web.Application()
    app.router.add_get("/{path:.*}", answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    cdn.base_url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield may_come
    finally:
        cdn.base_url = stage.discord.cdn_url
        await runner.cleanup()


def predictions(stage: Stage, prompt: str) -> list[PredictionRecord]:
    """What the provider was asked to draw from these words."""
    return [record for record in stage.eachlabs.records if record.prompt == prompt]


def answered_after(stage: Stage, number: int) -> list[RequestRecord]:
    """What was answered of the bot's requests of Discord after so many others."""
    return list(stage.discord.requests)[number:]


async def in_state(stage: Stage, job_id: int, state: str) -> None:
    """Wait until a job's row says so."""
    await stage.until(lambda: stage.job(job_id).get("state") == state)


async def done_once(stage: Stage, job_id: int, *, creates: int = 1) -> Message:
    """Wait for the job's end; its picture is in the channel once and was created so often. The message."""
    await stage.until(lambda: stage.job(job_id)["state"] in ENDED)
    job = stage.job(job_id)
    assert (job["state"], job["reason"]) == ("done", None)
    assert stage.results(job_id) == [job["message_id"]]
    assert len(predictions(stage, job["prompt"])) == creates
    seen = stage.discord.people.messages(job["channel_id"], job["requester_id"])
    return next(message for message in seen if message["id"] == str(job["message_id"]))


async def rerolled(stage: Stage, prompt: str) -> tuple[Message, Callable[[], int]]:
    """A result, and what tells the id of its reroll: 0 while there is none."""
    original = await stage.drawn(await stage.imagine(prompt))
    query = "SELECT id FROM jobs WHERE source_message_id = ?"

    def job_id() -> int:
        with closing(sqlite3.connect(stage.database)) as connection:
            return next((found for (found,) in connection.execute(query, (original["id"],))), 0)

    return original, job_id


async def killed_in_upload(stage: Stage, method: str, path: str) -> None:
    """The picture is on its way when the bot is killed, and arrives; the job is done once all the same."""
    stage.eachlabs.hold()
    job_id = await stage.imagine("killed in uploading")
    await in_state(stage, job_id, "running")
    upload = stage.discord.faults.add(method, path, delay_s=UPLOAD_S, times=100)
    stage.eachlabs.release()
    await stage.until(lambda: stage.job(job_id)["state"] == "delivering" and upload.hits)
    killed_s, answered = time.monotonic(), len(stage.discord.requests)
    await stage.crash()
    assert stage.results(job_id) == [], "it is still on its way"
    stage.discord.faults.clear()
    await stage.start_bot()
    await stage.until(lambda: any(request.at_s < killed_s for request in answered_after(stage, answered)))
    await done_once(stage, job_id)
