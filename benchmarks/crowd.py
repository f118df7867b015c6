"""People who keep asking: commands with and without a picture, and 🔁 on one another's results."""

from __future__ import annotations

import asyncio
import io
import sqlite3
import time
from collections import defaultdict
from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from PIL import Image

from playground.discord.errors import PersonError
from playground.discord.server import LocalDiscord

GUILDS, CHANNELS, MEMBERS = 4, 2, 12  # channels and members of each guild
REROLLS, REFERENCES = 0.25, 0.4  # of what is asked for; of the commands
AT_ONCE = 20  # of what is asked for and not over
PAUSE_S = 0.8  # between two who ask, at most
UNHEARD_S = 4.0  # Discord gives a bot 3 s; after that nobody waits any more
LOST_S = 20.0  # an acknowledged command without a row: nobody waits any more, but it still counts
ENDED = frozenset({"done", "failed", "cancelled"})
COLUMNS = "id, state, reason, creates, prediction_id, source_message_id, requester_id"


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody in a channel."""

    guild_id: int
    channel_id: int
    user_id: int


@dataclass(frozen=True, slots=True)
class Result:
    """A picture in a channel."""

    channel_id: int
    message_id: int


@dataclass(frozen=True, slots=True)
class Ask:
    """Something that was asked for; a command's id is its interaction's."""

    seat: Seat
    asked_s: float
    interaction_id: int = 0
    message_id: int = 0  # the result that a reaction stands on


def rows(database: Path) -> list[dict[str, Any]]:
    """The jobs' rows: those columns that matter here."""
    with suppress(sqlite3.OperationalError), closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"SELECT {COLUMNS} FROM jobs")]  # noqa: S608
    return []


def a_picture(color: str = "teal") -> bytes:
    """A small PNG."""
    file = io.BytesIO()
    Image.new("RGB", (64, 48), color).save(file, "PNG")
    return file.getvalue()


class Crowd:
    """Everybody: each waits for the end of what they asked before they ask again.

    Args:
        discord: where they are; guilds, channels and people are added to it.
        database: the bot's, to see what has become of a request.
        rng: decides who asks what, and when.
    """

    def __init__(self, discord: LocalDiscord, database: Path, rng: Random) -> None:
        self.commands = self.with_reference = self.reactions = 0
        self._discord = discord
        self._database = database
        self._rng = rng
        self._allowed = 0
        self._asked = 0  # what has a row, and what may still get one
        self._seats: list[Seat] = []
        for number in range(GUILDS):
            self._seats += self._guild(number)
        self._open: dict[int, Ask] = {}  # by who asked
        self._interactions: set[int] = set()
        self._results: defaultdict[int, list[Result]] = defaultdict(list)  # by channel
        self._reacted: set[tuple[int, int]] = set()  # message and who
        self._picture = a_picture("plum")

    def allow(self, jobs: int) -> None:
        """From now on so many jobs may have been asked for in all."""
        self._allowed = jobs

    @property
    def asked_enough(self) -> bool:
        """Whether all that is allowed was asked for, and is over."""
        self.look()
        return not self._open and self._asked >= self._allowed

    def acknowledged(self) -> set[int]:
        """The interactions that the bot has answered."""
        return self._interactions & self._discord.world.acknowledged_s.keys()

    def unheard(self) -> int:
        """How many commands met a process that was not there."""
        return len(self._interactions) - len(self.acknowledged())

    def rerolls(self) -> int:
        """How many reactions have become jobs."""
        found = {(row["source_message_id"], row["requester_id"]) for row in rows(self._database)}
        return len(self._reacted & found)

    def was_refused(self, interaction_id: int) -> bool:
        """Whether a command was answered in words to who asked alone, or in a warning to all."""
        message_id = self._discord.world.backend.interactions[interaction_id].message_id
        messages = self._discord.world.backend.messages.values()
        answers = (channel[message_id] for channel in messages if message_id in channel)
        return any(answer.is_ephemeral or "⚠️" in answer.content for answer in answers)

    def hear_of_result(self, message: Mapping[str, Any]) -> None:
        """A message has a picture: somebody may want it again."""
        result = Result(int(message["channel_id"]), int(message["id"]))
        if result not in self._results[result.channel_id]:
            self._results[result.channel_id].append(result)

    async def ask_on(self) -> None:
        """Ask, as long as more is allowed and the bot is there to hear it; ends when it is cancelled."""
        while True:
            await asyncio.sleep(self._rng.uniform(0, PAUSE_S))
            self.look()
            if self._discord.bot_online and len(self._open) < AT_ONCE and self._asked < self._allowed:
                self._ask()

    def look(self) -> None:
        """See what is over, what was never heard, and what nobody waits for any more."""
        found = rows(self._database)
        commands = {row["id"]: row["state"] for row in found}
        rerolls = {(row["source_message_id"], row["requester_id"]): row["state"] for row in found}
        rowless = 0
        for user_id, ask in list(self._open.items()):
            state = commands.get(ask.interaction_id) or rerolls.get((ask.message_id, user_id))
            acknowledged = ask.interaction_id in self._discord.world.acknowledged_s
            patience_s = LOST_S if acknowledged else UNHEARD_S
            if state in ENDED or (state is None and time.monotonic() - ask.asked_s > patience_s):
                del self._open[user_id]
            elif state is None:
                rowless += 1
        self._asked = len(found) + rowless

    def _ask(self) -> None:
        free = [seat for seat in self._seats if seat.user_id not in self._open]
        seat = self._rng.choice(free)
        results = [
            result
            for result in self._results[seat.channel_id]
            if (result.message_id, seat.user_id) not in self._reacted
        ]
        if results and self._rng.random() < REROLLS:
            self._react(seat, self._rng.choice(results))
        else:
            self._command(seat)

    def _command(self, seat: Seat) -> None:
        options: dict[str, Any] = {"prompt": f"picture {self.commands} of a crowd"}
        if self._rng.random() < REFERENCES:
            options["image"] = ("plum.png", self._picture)
            self.with_reference += 1
        self.commands += 1
        interaction_id = self._discord.people.command(seat.user_id, seat.channel_id, "imagine", options)
        self._asked += 1
        self._interactions.add(interaction_id)
        self._open[seat.user_id] = Ask(seat, time.monotonic(), interaction_id=interaction_id)

    def _react(self, seat: Seat, result: Result) -> None:
        with suppress(PersonError):  # a waiting message may be gone meanwhile
            self._discord.people.react(seat.user_id, seat.channel_id, result.message_id, "🔁")
            self._asked += 1
            self.reactions += 1
            self._reacted.add((result.message_id, seat.user_id))
            self._open[seat.user_id] = Ask(seat, time.monotonic(), message_id=result.message_id)

    def _guild(self, number: int) -> list[Seat]:
        world = self._discord.world
        guild_id = world.add_guild(f"Guild {number}", channels=[f"channel-{n}" for n in range(CHANNELS)])
        people = [world.add_person(guild_id, f"Member {number} {n}") for n in range(MEMBERS)]
        channels = world.guild_channels(guild_id)
        return [Seat(guild_id, channels[n % CHANNELS], person) for n, person in enumerate(people)]
