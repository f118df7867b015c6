"""Who and what is there: guilds, channels, people and the bot, in SimCord's backend on a real clock."""

from __future__ import annotations

from collections.abc import Collection

import discord
from simcord._clock import Clock
from simcord.backend.models import Overwrite
from simcord.enums import ChannelType, OverwriteType

from playground.discord.backend import GROUP_DM, WallBackend
from playground.discord.changes import Changes
from playground.discord.errors import PersonError
from playground.discord.registration import LOCALES

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
GUILD_SPREAD = 4_096  # guilds made in a row get ids that fall on different shards


class World:
    """The state of the local Discord; every change reaches the bot as it would from Discord.

    Attributes:
        backend: SimCord's backend: everything there is.
        guild_id: the default guild; ``channel_ids`` its channels by name; ``member_id``,
            ``other_member_id`` and ``moderator_id`` its people; ``thread_id`` a thread in "sketches".
        foreign_guild_id: a guild without the bot, which the same people are in; ``lounge_id`` its channel.
        group_ids: the group direct messages.
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
        self._foreign_guilds_made = 0
        self._locales: dict[int, str] = {}
        self._closed_to_bot: set[int] = set()
        self.group_ids: list[int] = []
        self.guild_id = self.add_guild("Easel playground", channels=())
        self.channel_ids = {
            "easel": self.add_channel(self.guild_id, "easel", topic="Type /imagine and see"),
            "sketches": self.add_channel(self.guild_id, "sketches"),
        }
        self.channel_id = self.channel_ids["easel"]
        self.thread_id = self.add_thread(self.channel_ids["sketches"], "a thread")
        self.member_id = self.add_person(self.guild_id, "Member")
        self.other_member_id = self.add_person(self.guild_id, "Another member")
        self.moderator_id = self.add_person(self.guild_id, "Moderator", moderator=True)
        self.foreign_guild_id = self.add_foreign_guild("A server without Easel", channels=("lounge",))
        [self.lounge_id] = self.guild_channels(self.foreign_guild_id)
        for user_id in (self.member_id, self.other_member_id, self.moderator_id):
            self.join(self.foreign_guild_id, user_id)

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
        backend.emit("GUILD_CREATE", backend.guild_payload(guild))
        return guild.id

    def add_foreign_guild(self, name: str, *, channels: Collection[str] = ("general",)) -> int:
        """Make a guild without the bot; return its id. People :meth:`join` it as any other."""
        backend = self.backend
        self._foreign_guilds_made += 1
        with backend.quietly():
            guild = backend.create_guild(
                name,
                owner_id=self._owner_id,
                shard_id=GUILD_SPREAD - self._foreign_guilds_made,
                shard_count=GUILD_SPREAD,
            )
            backend.remove_member(guild.id, self.bot_id)
            for role in [role for role in guild.roles.values() if role.managed]:
                backend.delete_role(guild.id, role.id)
            guild.everyone_role.permissions |= discord.Permissions(use_external_apps=True).value
            for channel_name in channels:
                backend.create_channel(guild.id, channel_name)
        self.changes.ring()
        return guild.id

    def add_group_dm(self, user_ids: Collection[int]) -> int:
        """Make a group direct message of people; return its channel's id. The bot cannot be in one."""
        for user_id in user_ids:
            self.backend.get_user(user_id)
        group = self.backend.create_channel(None, None, type=GROUP_DM)
        group.recipient_ids = list(user_ids)
        self.group_ids.append(group.id)
        self.changes.ring()
        return group.id

    def dm_channel(self, user_id: int) -> int:
        """The id of somebody's direct message with the bot, made when it is first asked for."""
        return self.backend.get_dm_channel(user_id).id

    def close_dms(self, user_id: int, *, closed: bool = True) -> None:
        """Let the bot's messages to somebody be refused with code 50007, or not any more."""
        (self._closed_to_bot.add if closed else self._closed_to_bot.discard)(user_id)

    def takes_dms(self, channel_id: int) -> bool:
        """Whether the bot may write in a channel as far as its recipient's settings go."""
        return self._closed_to_bot.isdisjoint(self.backend.get_channel(channel_id).recipient_ids)

    def locale(self, user_id: int) -> str:
        """Somebody's language, "en-US" by default."""
        return self._locales.get(user_id, "en-US")

    def set_locale(self, user_id: int, locale: str) -> None:
        """Set somebody's language, one of Discord's locales (``"de"``)."""
        self.backend.get_user(user_id)
        self._locales[user_id] = checked_locale(locale)
        self.changes.ring()

    def set_guild_locale(self, guild_id: int, locale: str) -> None:
        """Set a guild's preferred language."""
        self.backend.edit_guild(guild_id, {"preferred_locale": checked_locale(locale)})

    def add_channel(self, guild_id: int, name: str, *, topic: str | None = None) -> int:
        """Make a text channel; return its id."""
        return self.backend.create_channel(guild_id, name, topic=topic).id

    def restrict_age(self, channel_id: int, *, restricted: bool = True) -> None:
        """Make a channel one for adults, or for everybody again."""
        ids = self.backend.age_restricted_ids
        (ids.add if restricted else ids.discard)(channel_id)
        self.backend.announce_channel_update(channel_id)

    def add_forum(self, guild_id: int, name: str) -> int:
        """Make a forum; return its id."""
        return self.backend.create_channel(guild_id, name, type=ChannelType.FORUM).id

    def add_thread(self, channel_id: int, name: str) -> int:
        """Make a public thread in a channel; return its id."""
        guild = self.backend.get_guild(self.backend.get_channel(channel_id).guild_id or 0)
        thread = self.backend.create_thread(channel_id, name, guild.owner_id, broadcast=False)
        self.backend.announce_thread_create(thread)
        return thread.id

    def add_post(self, forum_id: int, name: str, author_id: int, content: str) -> int:
        """Make a forum post by somebody; return its thread's id, which its first message has too."""
        backend = self.backend
        thread = backend.create_thread(forum_id, name, author_id, broadcast=False)
        backend.announce_thread_create(thread)
        first = backend.prepare_message(thread.id, author_id, content)
        first.id = thread.id
        backend.commit_message(first)
        return thread.id

    def archive_thread(self, thread_id: int, *, locked: bool = False) -> None:
        """Archive a thread or post. An interaction or message in it opens it again, unless it is locked."""
        metadata = {"archived": True, "locked": locked}
        self.backend.edit_channel(self.backend.get_thread(thread_id).id, {}, thread_metadata=metadata)

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
        """Take permissions from somebody in a channel and its threads; none named gives them back."""
        deny = discord.Permissions(**dict.fromkeys(permissions, True)).value
        channel = self.backend.get_channel(self.backend.get_channel(channel_id).permission_channel_id())
        others = [overwrite for overwrite in channel.overwrites if overwrite.target_id != user_id]
        theirs = [Overwrite(user_id, OverwriteType.MEMBER, deny=deny)] if deny else []
        self.backend.edit_channel(channel.id, {}, overwrites=others + theirs)

    def guild_channels(self, guild_id: int) -> list[int]:
        """The ids of a guild's channels, in order."""
        return list(self.backend.get_guild(guild_id).channel_ids)


def checked_locale(locale: str) -> str:
    """The locale, if Discord has it."""
    if locale not in LOCALES:
        raise PersonError(f"Discord has no language {locale}.")
    return locale
