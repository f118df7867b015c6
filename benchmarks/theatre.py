"""What the benchmarks on real sockets share: a crowd in the local Discord, the watched bot, the table."""

from __future__ import annotations

import asyncio
import io
import json
import os
import signal
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from PIL import Image

from benchmarks.watched_bot import PROFILE, REPORT
from playground.bot_process import ROOT, BotProcess, environment
from playground.discord.server import LocalDiscord
from playground.eachlabs.records import PredictionRecord
from playground.eachlabs.server import LocalEachlabs

PATIENCE_S = 60.0
LOOK_AGAIN_S = 0.02
READY = "ready in "  # what the bot logs once it has all its guilds
KEPT = ("PATH", "HOME", "LANG", "TZ", PROFILE)  # of our own environment


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of a benchmark's table; ``met`` is ``None`` where there is no goal."""

    name: str
    value: str
    goal: str = ""
    met: bool | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody in a channel, who can ask."""

    guild_id: int
    channel_id: int
    user_id: int


class WatchedBot(BotProcess):
    """A run of ``bot.py`` with :mod:`benchmarks.watched_bot` inside."""

    def __init__(self, settings: Mapping[str, str], folder: Path, *, log: IO[bytes] | None = None) -> None:
        self._report = folder / "watch.json"
        super().__init__({**settings, "PYTHONPATH": str(ROOT), REPORT: str(self._report)}, folder, log=log)

    async def start(self) -> None:
        """Start it as :class:`BotProcess` does, by the watching module instead of ``bot.py``."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if name in ("PATH", "HOME", "LANG", "TZ", PROFILE)
        }
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "benchmarks.watched_bot",
            env={**kept, **self._settings, "PYTHONUNBUFFERED": "1"},
            cwd=self._folder,
            stdout=self._log,
            stderr=self._log,
        )

    async def report(self) -> dict[str, Any]:
        """The watch's figures since the last report (see :class:`benchmarks.watched_bot.Watch`)."""
        before = self._reports()
        os.kill(self.pid, signal.SIGUSR1)
        await until(lambda: self._reports() > before, "the watch's report")
        return self._written()

    def _reports(self) -> int:
        return int(self._written().get("reports", 0))

    def _written(self) -> dict[str, Any]:
        try:
            return dict(json.loads(self._report.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return {}


@dataclass
class Theatre:
    """Two servers, a bot between them and people in many guilds."""

    discord: LocalDiscord
    eachlabs: LocalEachlabs
    bot: WatchedBot
    database: Path
    log: Path
    seats: list[Seat]
    # by interaction id, on the monotonic clock, as the events of the local Discord tell them
    told_s: dict[int, float] = field(default_factory=dict)  # its waiting message said something first
    posted_s: dict[int, float] = field(default_factory=dict)  # its picture was there first
    failed_s: dict[int, float] = field(default_factory=dict)  # it ended in words
    ended: asyncio.Queue[int] = field(default_factory=asyncio.Queue)  # posted or failed, once each

    def ask(self, seat: Seat, prompt: str) -> int:
        """Type ``/imagine``; return the interaction's id."""
        return self.discord.people.command(seat.user_id, seat.channel_id, "imagine", {"prompt": prompt})

    def states(self) -> Counter[str]:
        """How many jobs' rows are in which state."""
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as connection:
            return Counter(dict(connection.execute("SELECT state, COUNT(*) FROM jobs GROUP BY state")))

    def job_ids(self) -> set[int]:
        """The ids of all jobs' rows."""
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as connection:
            return {job_id for (job_id,) in connection.execute("SELECT id FROM jobs")}

    async def warm_up(self) -> None:
        """Draw one picture, so that everything is loaded and connected, and wait until the bot is ready."""
        self.ask(self.seats[0], "a warm-up")
        await until(lambda: self.states() == {"done": 1}, "the first picture", log=self.log)
        await until(lambda: READY in self.log.read_text(encoding="utf-8"), "all guilds", log=self.log)
        self.ended.get_nowait()

    def hear(self, event: str, payload: Mapping[str, Any]) -> None:
        """Note what happened to an interaction's message."""
        if event != "MESSAGE_UPDATE" or not (metadata := payload.get("interaction_metadata")):
            return
        interaction_id, now_s = int(metadata["id"]), time.monotonic()
        self.told_s.setdefault(interaction_id, now_s)
        end = None
        if payload.get("attachments"):
            end = self.posted_s
        elif "⚠️" in (payload.get("content") or ""):
            end = self.failed_s
        if end is not None and interaction_id not in self.posted_s and interaction_id not in self.failed_s:
            end[interaction_id] = now_s
            self.ended.put_nowait(interaction_id)


@asynccontextmanager
async def a_theatre(
    eachlabs: LocalEachlabs, settings: Mapping[str, str], *, guilds: int, members: int
) -> AsyncIterator[Theatre]:
    """Open everything, with ``members`` people in each of ``guilds`` guilds; all of it ends with the block.

    Raises:
        TimeoutError: the bot did not connect; the message ends in its log.
    """
    with tempfile.TemporaryDirectory(prefix="easel-benchmark-") as name:
        folder = Path(name)
        database, log = folder / "easel.sqlite3", folder / "bot.log"
        async with eachlabs, LocalDiscord() as discord:
            seats = [seat for number in range(guilds) for seat in seated(discord, number, members)]
            environ = {**environment(discord, eachlabs, database), "SHUTDOWN_GRACE_S": "0", **settings}
            with log.open("wb") as file:
                bot = WatchedBot(environ, folder, log=file)
                await bot.start()
            theatre = Theatre(discord, eachlabs, bot, database, log, seats)
            discord.world.backend.subscribers.append(theatre.hear)
            try:
                await until(lambda: discord.bot_online, "the bot", log=log)
                yield theatre
            finally:
                await bot.stop(timeout_s=10)


def seated(discord: LocalDiscord, number: int, members: int) -> list[Seat]:
    """A new guild with its people, in its one channel."""
    world = discord.world
    guild_id = world.add_guild(f"Guild {number}")
    (channel_id,) = world.guild_channels(guild_id)
    return [
        Seat(guild_id, channel_id, world.add_person(guild_id, f"Member {number}.{member}"))
        for member in range(members)
    ]


async def until(
    look: Callable[[], object], what: str, timeout_s: float = PATIENCE_S, *, log: Path | None = None
) -> None:
    """Wait until ``look()`` is true.

    Raises:
        TimeoutError: it was not within ``timeout_s``; names ``what``, and ends in the bot's log.
    """
    deadline_s = time.monotonic() + timeout_s
    while not look():
        if time.monotonic() > deadline_s:
            raise TimeoutError(f"{what}: not within {timeout_s:g} s{ending(log)}")
        await asyncio.sleep(LOOK_AGAIN_S)


def ending(log: Path | None) -> str:
    """The end of a log, on lines of its own."""
    return "" if log is None else f"\n{log.read_text(encoding='utf-8')[-4000:]}"


def plain_picture() -> Callable[[PredictionRecord, int], bytes]:
    """A ``draw`` for the local Eachlabs that costs nothing: one small picture, made once."""
    file = io.BytesIO()
    Image.new("RGB", (64, 64), "teal").save(file, "PNG")
    data = file.getvalue()
    return lambda record, index: data


def table(title: str, figures: Sequence[Figure]) -> str:
    """The figures as aligned lines below a title; a missed goal stands out."""
    name_width = max(len(figure.name) for figure in figures)
    value_width = max(len(figure.value) for figure in figures)
    lines = [title]
    for figure in figures:
        verdict = {None: "", True: "met", False: "MISSED"}[figure.met]
        goal = f"goal {figure.goal}: {verdict}" if figure.goal else ""
        lines.append(f"  {figure.name:<{name_width}}  {figure.value:>{value_width}}  {goal}".rstrip())
    return "\n".join(lines)


def exit_status(figures: Sequence[Figure]) -> int:
    """1 when a goal was missed."""
    return int(any(figure.met is False for figure in figures))
