"""SimCord's backend on the wall clock, with the places that it does not know: where the bot is no member.

SimCord's bot is in every guild and every direct message. Here it also takes foreign guilds, of whose events
the bot hears nothing but interactions, and group direct messages, which it can never be in.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from simcord._clock import Clock
from simcord.backend import Backend, serializers
from simcord.backend.errors import BackendError, missing_access
from simcord.backend.models import Channel, Guild, Message
from simcord.enums import AppCommandType

from playground.discord import embeds
from playground.discord.cdn import Cdn
from playground.discord.changes import Changes
from playground.discord.commands import usable
from playground.discord.limits import check_attachments, check_components

GROUP_DM = 3  # a channel type that SimCord does not model
GUILD, BOT_DM, PRIVATE_CHANNEL = 0, 1, 2  # Discord's interaction context types
TRANSCRIPT_ENTRIES = 2_000


class WallClock(Clock):
    """UTC as it is, plus whatever a test has advanced it."""

    def now(self) -> datetime:
        """The time, aware."""
        return datetime.now(UTC) + timedelta(seconds=self.elapsed)


class WallBackend(Backend):
    """SimCord's backend on a wall clock, with bounded logs, that rings at every event.

    Attributes:
        age_restricted_ids: the channels that are for adults.
        origins: what an interaction's answers carry about it, by its id: ``authorizing_integration_owners``
            and what it was made on.
        completed_types: the type of the option that an interaction asks to complete, by its id.
    """

    def __init__(self, changes: Changes) -> None:
        self._quiet = False
        self._changes = changes
        self.age_restricted_ids: set[int] = set()
        self.origins: dict[int, dict[str, Any]] = {}
        self.completed_types: dict[int, int] = {}
        super().__init__(clock=WallClock())
        self.cdn: Cdn = Cdn()
        # SimCord keeps every request and event for ever; a load test has hundreds of thousands.
        self.transcript = deque(maxlen=TRANSCRIPT_ENTRIES)  # type: ignore[assignment]
        self.http_requests = deque(maxlen=1)  # type: ignore[assignment]

    # ------------------------------------------------------------------ events

    def emit(self, event: str, payload: Mapping[str, Any]) -> None:
        """Tell the gateway what the bot may hear, and whoever waits for a change."""
        if self._quiet:
            return
        if event == "MESSAGE_REACTION_ADD":  # SimCord leaves the author out
            message = self.get_message(int(payload["channel_id"]), int(payload["message_id"]))
            payload = {**payload, "message_author_id": str(message.author_id)}
        if event in ("CHANNEL_CREATE", "CHANNEL_UPDATE"):
            payload = self.with_age(payload)
        if event == "INTERACTION_CREATE" or self._reaches_the_bot(event, payload):
            super().emit(event, payload)
        self._changes.ring()

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """No events meanwhile: for building something that is announced whole."""
        self._quiet = True
        try:
            yield
        finally:
            self._quiet = False

    def with_age(self, channel: Mapping[str, Any]) -> dict[str, Any]:
        """A channel's payload with ``nsfw``, which SimCord's channels lack."""
        return {**channel, "nsfw": int(channel["id"]) in self.age_restricted_ids}

    def guild_payload(self, guild: Guild) -> dict[str, Any]:
        """What GUILD_CREATE tells of a guild: its threads that are not archived, its channels' ages."""
        payload: dict[str, Any] = dict(serializers.guild_create_payload(self, guild))
        payload["channels"] = [self.with_age(channel) for channel in payload["channels"]]
        payload["threads"] = [serializers.thread_payload(self, t) for t in self.active_threads(guild.id)]
        return payload

    def _reaches_the_bot(self, event: str, payload: Mapping[str, Any]) -> bool:
        guild_id = guild_of(event, payload)
        if guild_id is not None:
            return guild_id not in self.guilds or self.has_bot(guild_id)
        channel = self.channels.get(int(payload.get("channel_id") or 0))
        return channel is None or channel.type != GROUP_DM

    # ------------------------------------------------------------------ places

    def has_bot(self, guild_id: int) -> bool:
        """Whether the bot is a member of a guild."""
        return self.bot_user.id in self.get_guild(guild_id).members

    def bot_is_in(self, channel: Channel) -> bool:
        """Whether the bot is where a channel is: in its guild, or in the direct message."""
        if channel.guild_id is None:
            return channel.type != GROUP_DM
        return self.has_bot(channel.guild_id)

    def context(self, channel: Channel) -> int:
        """Discord's interaction context type of a channel."""
        if channel.guild_id is not None:
            return GUILD
        return PRIVATE_CHANNEL if channel.type == GROUP_DM else BOT_DM

    def is_age_restricted(self, channel: Channel) -> bool:
        """Whether a channel, or the one a thread is in, is for adults."""
        return channel.permission_channel_id() in self.age_restricted_ids

    def people_in(self, channel: Channel) -> Collection[int]:
        """The ids of everybody in a guild's channel, a direct message or a group; of bots only ours."""
        if channel.guild_id is not None:
            return self.get_guild(channel.guild_id).members.keys()
        return [*channel.recipient_ids, *([self.bot_user.id] if self.bot_is_in(channel) else [])]

    def require_permissions(
        self, guild_id: int | None, user_id: int, channel_id: int | None, *names: str
    ) -> None:
        """SimCord's check, which knows no groups."""
        if channel_id is not None:
            channel = self.get_channel(channel_id)
            if channel.type == GROUP_DM:
                if user_id not in channel.recipient_ids:
                    raise missing_access()
                return
        super().require_permissions(guild_id, user_id, channel_id, *names)

    def may(self, user_id: int, channel_id: int, *names: str) -> bool:
        """Whether somebody sees a channel and has permissions there."""
        try:
            self.require_permissions(self.get_channel(channel_id).guild_id, user_id, channel_id, *names)
        except BackendError:
            return False
        return True

    # ---------------------------------------------------------------- commands

    def register_commands(self, guild_id: int | None, payloads: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """SimCord's registration, which refuses age-restricted commands."""
        ages = {(p["name"], int(p.get("type") or 1)): bool(p.get("nsfw")) for p in payloads}
        registered = super().register_commands(
            guild_id, [{key: value for key, value in p.items() if key != "nsfw"} for p in payloads]
        )
        for command in registered:
            command["nsfw"] = ages[command["name"], int(command["type"])]
        self._changes.ring()
        return registered

    def visible_commands(
        self,
        *,
        user_id: int,
        channel_id: int,
        type: int = AppCommandType.CHAT_INPUT,  # noqa: A002 - SimCord's name for it
    ) -> list[dict[str, Any]]:
        """The commands that somebody can use in a channel, by name."""
        channel = self.get_channel(channel_id)
        scopes = {channel.guild_id, None}
        visible = [
            command
            for scope in scopes
            for command in self.commands.get(scope, {}).values()
            if command["type"] == type and usable(self, command, user_id, channel)
        ]
        return sorted(visible, key=lambda command: (command["name"], int(command["id"])))

    # ---------------------------------------------------------------- messages

    def prepare_message(
        self, channel_id: int, author_id: int, content: str | None = "", **fields: Any
    ) -> Message:
        """SimCord's, with all that an answer tells of its interaction."""
        metadata = fields.get("interaction_metadata")
        if metadata is not None:
            origin = self.origins.get(int(metadata["id"]), {})
            fields["interaction_metadata"] = {**metadata, **origin}
        self._check(fields)
        return super().prepare_message(channel_id, author_id, content, **fields)

    def commit_message(self, message: Message, *, broadcast: bool = True) -> Message:
        """Post a message; its thread wakes up, and its embeds show the files that came with it."""
        self.wake(self.get_channel(message.channel_id))
        message.embeds, message.attachments = embeds.with_files(message.embeds, message.attachments)
        return super().commit_message(message, broadcast=broadcast)

    def edit_message(self, channel_id: int, message_id: int, fields: dict[str, Any]) -> Message:
        """Change a message; it cannot become empty.

        Raises:
            BackendError: nothing would be left of it.
        """
        message = self.get_message(channel_id, message_id)
        after = {name: fields.get(name, getattr(message, name)) for name in ("content", *embeds.PARTS)}
        if not any(after.values()) and not message.stickers and not fields.get("poll", message.poll):
            raise cannot_be_empty()
        self._check(fields)
        if after["embeds"]:
            shown, rest = embeds.with_files(after["embeds"], after["attachments"] or [])
            fields = {**fields, "embeds": shown, "attachments": rest}
        return super().edit_message(channel_id, message_id, fields)

    def _check(self, fields: Mapping[str, Any]) -> None:
        embeds.check_embeds(fields.get("embeds") or ())
        check_components(fields.get("components") or ())
        check_attachments(fields.get("attachments") or ())

    def wake(self, channel: Channel) -> None:
        """Open an archived thread again, as a message in it does.

        Raises:
            BackendError: it is locked.
        """
        if channel.thread_metadata is None or not channel.thread_metadata.archived:
            return
        if channel.thread_metadata.locked:
            raise thread_is_archived()
        self.edit_channel(channel.id, {}, thread_metadata={"archived": False})


def guild_of(event: str, payload: Mapping[str, Any]) -> int | None:
    """The guild that an event is of; ``None`` for a direct message's."""
    own = payload.get("id") if event.startswith("GUILD_") and "guild_id" not in payload else None
    guild_id = payload.get("guild_id") or own
    return int(guild_id) if guild_id is not None else None


def cannot_be_empty() -> BackendError:
    """What Discord says to a message with nothing in it."""
    return BackendError(400, 50006, "Cannot send an empty message")


def thread_is_archived() -> BackendError:
    """What Discord says to what only an open thread takes."""
    return BackendError(400, 50083, "Thread is archived")
