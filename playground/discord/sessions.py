"""A gateway session: which events it gets, as the intents allow, and those that it missed."""

from __future__ import annotations

import copy
import json
import time
import uuid
from collections import deque
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import discord
from simcord.intents import censor_message, required_intent

from playground.discord.world import World

if TYPE_CHECKING:
    from playground.discord.gateway import Connection

REPLAYED_EVENTS = 1_000  # more than that missed, and the session cannot be resumed
WITH_CONTENT = ("MESSAGE_CREATE", "MESSAGE_UPDATE", "INTERACTION_CREATE")


class Session:
    """One shard's session; it outlives its connection."""

    def __init__(self, shard_id: int, shard_count: int, intents: discord.Intents) -> None:
        self.id = uuid.uuid4().hex
        self.shard_id = shard_id
        self.shard_count = shard_count
        self.intents = intents
        self.connection: Connection | None = None
        self.parted_s = time.monotonic()  # when its last connection ended
        self._sequence = 0
        self._recent: deque[tuple[int, str]] = deque(maxlen=REPLAYED_EVENTS)

    def covers(self, guild_id: int | None) -> bool:
        """Whether a guild's events are this shard's; shard 0 has direct messages (``None``)."""
        return (((guild_id or 0) >> 22) % self.shard_count) == self.shard_id

    def push(self, event: str, payload: object) -> None:
        """Send an event as it is, now or when the client comes back."""
        self._sequence += 1
        text = json.dumps({"op": 0, "t": event, "s": self._sequence, "d": payload})
        self._recent.append((self._sequence, text))
        if self.connection is not None:
            self.connection.send(text)

    def deliver(self, event: str, payload: Mapping[str, Any], world: World) -> None:
        """Send an event if the intents subscribe to it, without content that they do not reach."""
        gate = required_intent(event, payload)
        if gate is not None and not getattr(self.intents, gate):
            return
        if event in WITH_CONTENT and not self.intents.message_content:
            payload = censored(event, payload, world)
        self.push(event, payload)

    def missed_since(self, sequence: int) -> list[str] | None:
        """The events after ``sequence``; ``None`` when some of them are forgotten."""
        if sequence > self._sequence or sequence < self._sequence - len(self._recent):
            return None
        return [text for number, text in self._recent if number > sequence]


def censored(event: str, payload: Mapping[str, Any], world: World) -> Mapping[str, Any]:
    """A copy without the content of messages that are neither the bot's nor given to it."""
    if event == "INTERACTION_CREATE" and not has_messages(payload):
        return payload  # as most commands are: nothing to hide, so nothing to copy
    shown = copy.deepcopy(dict(payload))
    if event != "INTERACTION_CREATE":
        censor_message(shown, world.bot_id, backend=world.backend)
        return shown
    if "message" in shown:  # the message that a component or a modal belongs to
        censor_message(shown["message"], world.bot_id, backend=world.backend, exempt_root=True)
    data = shown.get("data") or {}
    for message_id, message in ((data.get("resolved") or {}).get("messages") or {}).items():
        selected = str(data.get("target_id")) == message_id
        censor_message(message, world.bot_id, backend=world.backend, exempt_root=selected)
    return shown


def has_messages(interaction: Mapping[str, Any]) -> bool:
    """Whether an interaction's payload shows messages: those that it belongs to or was made on."""
    data = interaction.get("data") or {}
    return "message" in interaction or bool((data.get("resolved") or {}).get("messages"))
