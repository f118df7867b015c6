"""Who and what is there: guilds, channels, people and the bot, in SimCord's backend on a real clock."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import discord
from simcord._clock import Clock
from simcord.backend import Backend, serializers
from simcord.backend.models import Overwrite
from simcord.enums import OverwriteType

from playground.discord.cdn import Cdn
from playground.discord.changes import Changes

BOT_PERMISSIONS = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    attach_files=True,
    embed_links=True,
    read_message_history=True,
    add_reactions=True,
)
MODERATOR_PERMISSIONS = discord.Permissions(
    manage_guild=True,
    manage_messages=True,
    manage_threads=True,
    moderate_members=True,
    kick_members=True,
    ban_members=True,
    mention_everyone=True,
    view_audit_log=True,
)
MODERATOR_ROLE = "Moderator"
TRANSCRIPT_ENTRIES = 2_000
GUILD_SPREAD = 4_096  # guilds made in a row get ids that fall on different shards


class WallClock(Clock):
    """UTC as it is, plus whatever a test has advanced it."""

    def now(self) -> datetime:
        """The time, aware."""
        return datetime.now(UTC) + timedelta(seconds=self.elapsed)


class WallBackend(Backend):
    """SimCord's backend on a wall clock, with bounded logs, that rings at every event."""

    def __init__(self, changes: Changes) -> None:
        self._quiet = False
        self._changes = changes
        super().__init__(clock=WallClock())
        self.cdn: Cdn = Cdn()
        # SimCord keeps every request and event for ever; a load test has hundreds of thousands.
        self.transcript = deque(maxlen=TRANSCRIPT_ENTRIES)  # type: ignore[assignment]
        self.http_requests = deque(maxlen=1)  # type: ignore[assignment]

    def emit(self, event: str, payload: Mapping[str, Any]) -> None:
        """Tell the gateway, and whoever waits for a change."""
        if self._quiet:
            return
        if event == "MESSAGE_REACTION_ADD":  # SimCord leaves the author out
            message = self.get_message(int(payload["channel_id"]), int(payload["message_id"]))
            payload = {**payload, "message_author_id": str(message.author_id)}
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


class World:
    """The state of the local Discord; every change reaches the bot as it would from Discord.

    Attributes:
        backend: SimCord's backend: everything there is.
        guild_id: the default guild; ``channel_ids`` its channels by name; ``member_id``,
            ``other_member_id`` and ``moderator_id`` its people.
        upload_limit_bytes: largest file taken from the bot, 10 MiB by default (a guild without boosts).
        approved_intents: the privileged intents that the application has; none by default.
        dispatched_s, acknowledged_s: when an interaction was sent and answered, on the monotonic clock.
    """

    def __init__(self) -> None:
        self.changes = Changes()
        self.backend = WallBackend(self.changes)
        self.upload_limit_bytes = 10 * 2**20
        self.approved_intents = discord.Intents.none()
        self.dispatched_s: dict[int, float] = {}
        self.acknowledged_s: dict[int, float] = {}
        bot = self.backend.bot_user
        bot.name = bot.global_name = "Easel"
        self.bot_id = bot.id
        self._owner_id = self.backend.make_user("owner", global_name="Owner").id
        self._guilds_made = 0
        self.guild_id = self.add_guild("Easel playground", channels=())
        self.channel_ids = {
            "easel": self.add_channel(self.guild_id, "easel", topic="Type /imagine and see"),
            "sketches": self.add_channel(self.guild_id, "sketches"),
        }
        self.channel_id = self.channel_ids["easel"]
        self.member_id = self.add_person(self.guild_id, "Member")
        self.other_member_id = self.add_person(self.guild_id, "Another member")
        self.moderator_id = self.add_person(self.guild_id, "Moderator", moderator=True)

    @property
    def clock(self) -> Clock:
        """The clock; ``clock.advance(seconds)`` moves it forward for good."""
        return self.backend.clock

    def add_guild(self, name: str, *, channels: Collection[str] = ("general",)) -> int:
        """Make a guild that has the bot, announced with its channels; return its id."""
        backend = self.backend
        with backend.quietly():
            guild = backend.create_guild(
                name,
                owner_id=self._owner_id,
                shard_id=self._guilds_made % GUILD_SPREAD,
                shard_count=GUILD_SPREAD,
            )
            self._guilds_made += 1
            for role in guild.roles.values():
                if role.managed:  # SimCord gives the bot nearly everything
                    role.permissions = BOT_PERMISSIONS.value
            backend.create_role(guild.id, MODERATOR_ROLE, permissions=MODERATOR_PERMISSIONS.value)
            for channel_name in channels:
                backend.create_channel(guild.id, channel_name)
        backend.emit("GUILD_CREATE", serializers.guild_create_payload(backend, guild))
        return guild.id

    def add_channel(self, guild_id: int, name: str, *, topic: str | None = None) -> int:
        """Make a text channel; return its id."""
        return self.backend.create_channel(guild_id, name, topic=topic).id

    def add_person(self, guild_id: int, name: str, *, moderator: bool = False) -> int:
        """Make somebody who is a member of a guild; return the user's id."""
        user = self.backend.make_user(name.lower().replace(" ", "_"), global_name=name)
        self.join(guild_id, user.id, moderator=moderator)
        return user.id

    def join(self, guild_id: int, user_id: int, *, moderator: bool = False) -> None:
        """Make a user a member of one more guild."""
        roles = self.backend.get_guild(guild_id).roles.values()
        role_ids = [role.id for role in roles if moderator and role.name == MODERATOR_ROLE]
        self.backend.add_member(guild_id, user_id, roles=role_ids, announce=True)

    def is_moderator(self, guild_id: int, user_id: int) -> bool:
        """Whether a member may manage messages."""
        permissions = discord.Permissions(self.backend.compute_permissions(guild_id, user_id))
        return permissions.manage_messages

    def deny_bot(self, channel_id: int, *permissions: str) -> None:
        """Take permissions (``"attach_files"``) from the bot in a channel; none named gives them back."""
        self.deny(channel_id, self.bot_id, *permissions)

    def deny(self, channel_id: int, user_id: int, *permissions: str) -> None:
        """Take permissions from somebody in a channel; none named gives them back."""
        deny = discord.Permissions(**dict.fromkeys(permissions, True)).value
        channel = self.backend.get_channel(channel_id)
        others = [overwrite for overwrite in channel.overwrites if overwrite.target_id != user_id]
        theirs = [Overwrite(user_id, OverwriteType.MEMBER, deny=deny)] if deny else []
        self.backend.edit_channel(channel_id, {}, overwrites=others + theirs)

    def guild_channels(self, guild_id: int) -> list[int]:
        """The ids of a guild's channels, in order."""
        return list(self.backend.get_guild(guild_id).channel_ids)
