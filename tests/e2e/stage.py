"""What the end-to-end tests say and see: people in the local Discord, the bot as a process, the provider."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PIL import Image

from playground.bot_process import BotProcess, environment
from playground.discord.server import LocalDiscord
from playground.eachlabs.limits import Limits
from playground.eachlabs.outputs import drawn
from playground.eachlabs.runs import Draw
from playground.eachlabs.server import LocalEachlabs

SPEED = 20  # the local Eachlabs runs this much faster than the real one
PATIENCE_S = 40.0

Message = dict[str, Any]

# Fast where the real ones are slow; every other setting is the default.
SETTINGS = {
    "EACHLABS_WINDOW_S": "3",
    "EACHLABS_PAUSE_S": "1",
    "EACHLABS_PREDICTION_TIMEOUT_S": "6",
}


@dataclass
class Stage:
    """One guild with its people, one provider, one bot."""

    discord: LocalDiscord
    eachlabs: LocalEachlabs
    database: Path
    log: Path
    settings: dict[str, str]
    bot: BotProcess
    # By interaction: the channel and the person it came from.
    asked: dict[int, tuple[int, int]] = field(default_factory=dict)

    async def start_bot(self) -> None:
        """A new process on the same database, connected."""
        with self.log.open("ab") as log:
            self.bot = BotProcess(self.settings, self.database.parent, log=log)
            await self.bot.start()
        await self.discord.until(lambda: self.discord.bot_online, PATIENCE_S)

    async def restart_bot(self) -> None:
        """Stop it as an operator does, and start a new process."""
        assert await self.bot.stop() == 0
        await self.discord.until(lambda: not self.discord.bot_online)
        await self.start_bot()

    async def crash(self) -> None:
        """``kill -9``, and Discord has seen the connection go."""
        await self.bot.kill()
        await self.discord.until(lambda: not self.discord.bot_online)

    async def imagine(
        self, prompt: str, *, user_id: int | None = None, channel_id: int | None = None, **options: Any
    ) -> int:
        """Type the command; return the interaction's id."""
        return self.command("imagine", user_id=user_id, channel_id=channel_id, prompt=prompt, **options)

    def command(
        self, name: str, /, *, user_id: int | None = None, channel_id: int | None = None, **options: Any
    ) -> int:
        """Type any command; return the interaction's id."""
        where = channel_id or self.discord.world.channel_id, user_id or self.discord.world.member_id
        given = {option: value for option, value in options.items() if value is not None}
        return self._did(where, self.discord.people.command(where[1], where[0], name, given))

    def press(self, message: Message, action: str, user_id: int | None = None) -> int:
        """Press the button whose custom_id is ``easel:<action>…``; return the interaction's id."""
        where = int(message["channel_id"]), user_id or self.discord.world.member_id
        custom_id = button(message, action)["custom_id"]
        pressed = self.discord.people.press(where[1], where[0], int(message["id"]), custom_id)
        return self._did(where, pressed)

    def forge(self, message: Message, custom_id: str, user_id: int) -> int:
        """Send what no button of the message says, as a modified client can."""
        where = int(message["channel_id"]), user_id
        return self._did(where, self.discord.people.forge(user_id, where[0], int(message["id"]), custom_id))

    def choose_menu(self, message: Message, name: str, user_id: int | None = None) -> int:
        """Choose from the message's "Apps" menu; return the interaction's id."""
        where = int(message["channel_id"]), user_id or self.discord.world.member_id
        chosen = self.discord.people.message_menu(where[1], where[0], name, int(message["id"]))
        return self._did(where, chosen)

    async def fill_in(self, interaction_id: int, user_id: int | None = None, **values: Any) -> int:
        """Wait for the form that answers an interaction, fill it in, send it; return the new one's id."""
        await self.until(lambda: self.discord.people.open_modal(interaction_id))
        where = self.asked[interaction_id]
        sender = user_id or where[1]
        return self._did(where, self.discord.people.submit_modal(sender, interaction_id, values))

    def _did(self, where: tuple[int, int], interaction_id: int) -> int:
        self.asked[interaction_id] = where
        return interaction_id

    def messages(self, channel_id: int | None = None, user_id: int | None = None) -> list[Message]:
        """What the moderator sees in the channel, oldest first."""
        world = self.discord.world
        return self.discord.people.messages(channel_id or world.channel_id, user_id or world.moderator_id)

    def answer(self, interaction_id: int, user_id: int | None = None) -> Message | None:
        """The message that answers an interaction, as who asked sees it."""
        channel_id, asker_id = self.asked[interaction_id]
        for message in self.messages(channel_id, user_id or asker_id):
            if (message.get("interaction_metadata") or {}).get("id") == str(interaction_id):
                return message
        return None

    def says(self, interaction_id: int) -> str:
        """What the message that answers an interaction says."""
        return str((self.answer(interaction_id) or {}).get("content", ""))

    async def until(self, look: Callable[[], Any], timeout_s: float = PATIENCE_S) -> Any:
        """Wait for something to be seen; show the bot's log when it is not."""
        try:
            return await self.discord.until(look, timeout_s)
        except AssertionError as error:
            raise AssertionError(f"{error}\n--- the bot's log:\n{self.log.read_text()[-6000:]}") from None

    async def answered(self, interaction_id: int, *words: str) -> Message:
        """The message that answers an interaction, once it says all these words."""

        def look() -> Message | None:
            message = self.answer(interaction_id)
            return message if message and all(word in message["content"] for word in words) else None

        return await self.until(look)  # type: ignore[no-any-return]

    async def pictured(self, interaction_id: int) -> Message:
        """The result of a command where nobody can react: its picture is there, with its buttons."""

        def look() -> Message | None:
            message = self.answer(interaction_id)
            return message if message and message["attachments"] and message["components"] else None

        return await self.until(look)  # type: ignore[no-any-return]

    async def drawn(self, interaction_id: int) -> Message:
        """The finished result of a command: its picture is there and the bot has added its 🔁."""
        return await self.until(lambda: finished(self.answer(interaction_id)))  # type: ignore[no-any-return]

    async def refused(self, interaction_id: int) -> Message:
        """The one message that a failed command ended in."""

        def look() -> Message | None:
            message = self.answer(interaction_id)
            return message if message is not None and "⚠️" in message["content"] else None

        return await self.until(look)  # type: ignore[no-any-return]

    async def rerolled(self, message: Message, *, besides: int = 0) -> Message:
        """The finished reply to a result (the one after ``besides`` others)."""

        def look() -> Message | None:
            replies = [reply for reply in self.messages() if is_reply(reply, message)]
            return finished(replies[besides]) if len(replies) > besides else None

        return await self.until(look)  # type: ignore[no-any-return]

    def job_states(self) -> list[str]:
        """The states of all jobs, as their rows say."""
        connection = sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)
        try:
            return [state for (state,) in connection.execute("SELECT state FROM jobs ORDER BY id")]
        finally:
            connection.close()

    def job(self, job_id: int) -> dict[str, Any]:
        """A job's row by column; empty while there is none."""
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as connection:
            connection.row_factory = sqlite3.Row
            row = connection.execute("SELECT * FROM jobs WHERE id = ?", (job_id,)).fetchone()
        return {} if row is None else dict(row)

    def results(self, job_id: int) -> list[int]:
        """The ids of the messages, in whatever channel, that carry a job's picture: once for each copy."""
        return [
            message.id
            for messages in self.discord.world.backend.messages.values()
            for message in messages.values()
            for attachment in message.attachments
            if attachment["filename"] == f"easel-{job_id}.png"
        ]

    def react(self, message: Message, user_id: int, emoji: str = "🔁") -> None:
        """Add a reaction as a person does."""
        self.discord.people.react(user_id, int(message["channel_id"]), int(message["id"]), emoji)


def finished(message: Message | None) -> Message | None:
    """The message, once it is a result that can be rerolled."""
    if message and message["attachments"] and any(r["emoji"]["name"] == "🔁" for r in message["reactions"]):
        return message
    return None


def button(message: Message, action: str) -> dict[str, Any]:
    """The button of a message whose custom_id is ``easel:<action>…``."""
    found = [
        one
        for row in message["components"]
        for one in row["components"]
        if f"{one.get('custom_id')}:".startswith(f"easel:{action}:")
    ]
    assert found, f"no {action} below {message['content']!r}"
    return found[0]  # type: ignore[no-any-return]


def is_reply(message: Message, to: Message) -> bool:
    """Whether one message answers another."""
    return bool((message.get("message_reference") or {}).get("message_id") == to["id"])


def a_picture(size: tuple[int, int] = (64, 48), kind: str = "PNG", color: str = "teal") -> bytes:
    """An encoded picture."""
    file = io.BytesIO()
    Image.new("RGB", size, color).save(file, kind)
    return file.getvalue()


@asynccontextmanager
async def a_stage(
    folder: Path,
    settings: Mapping[str, str] | None = None,
    *,
    service_time_s: float = 0.3,
    draw: Draw = drawn,
    limits: Limits | None = None,
) -> AsyncIterator[Stage]:
    """Servers on free ports and a bot between them; all of it ends with the block."""
    database = folder / "easel.sqlite3"
    async with (
        LocalEachlabs(
            service_time=lambda _: service_time_s * SPEED, time_scale=SPEED, draw=draw, limits=limits
        ) as eachlabs,
        LocalDiscord() as discord,
    ):
        environ = {**environment(discord, eachlabs, database), **SETTINGS, **(settings or {})}
        stage = Stage(discord, eachlabs, database, folder / "bot.log", environ, BotProcess(environ, folder))
        try:
            await stage.start_bot()
            yield stage
        finally:
            await stage.bot.kill()
