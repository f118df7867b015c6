"""Which commands a person can use where, and on whose authority.

Sources: Discord's API documentation, "Application Commands" (contexts, age-restricted commands) and
"Receiving and Responding" (authorizing integration owners). Everybody here has the app installed for
themselves, and every guild that has the bot has it installed too.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from simcord.backend.command_access import command_access
from simcord.backend.models import Channel

if TYPE_CHECKING:
    from playground.discord.backend import WallBackend

GUILD_INSTALL, USER_INSTALL = 0, 1
ALL_CONTEXTS = (0, 1, 2)

Owners = dict[str, str]


def installs(command: Mapping[str, Any]) -> list[int]:
    """Where a command is installed; without a word of it, in guilds."""
    if command.get("guild_id") is not None:
        return [GUILD_INSTALL]
    return command.get("integration_types") or [GUILD_INSTALL]


def contexts(command: Mapping[str, Any]) -> tuple[int, ...]:
    """Where a command can be used; without a word of it, everywhere."""
    declared = command.get("contexts")
    if command.get("guild_id") is not None or (declared is None and not command.get("dm_permission", True)):
        return (0,)
    return ALL_CONTEXTS if declared is None else tuple(declared)


def usable(backend: WallBackend, command: Mapping[str, Any], user_id: int, channel: Channel) -> bool:
    """Whether somebody can use a command in a channel."""
    if backend.context(channel) not in contexts(command):
        return False
    if not backend.bot_is_in(channel) and USER_INSTALL not in installs(command):
        return False
    if command.get("nsfw") and not backend.is_age_restricted(channel):
        return False  # in direct messages a person must have allowed it: off by default
    if channel.guild_id is None:
        return True
    checked = {**command, "contexts": None}
    return command_access(backend, checked, user_id=user_id, channel_id=channel.id).allowed


def owners(backend: WallBackend, command: Mapping[str, Any], user_id: int, channel: Channel) -> Owners:
    """``authorizing_integration_owners`` of a command's use."""
    if backend.bot_is_in(channel) and GUILD_INSTALL in installs(command):
        return place_owner(channel)
    return {str(USER_INSTALL): str(user_id)}


def place_owner(channel: Channel) -> Owners:
    """The owners where the bot is a member: the guild, or "0" in its direct messages."""
    return {str(GUILD_INSTALL): str(channel.guild_id or 0)}
