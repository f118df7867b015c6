"""Users, roles and channels that a person chooses, as Discord sends them along: the ``resolved`` block."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from simcord.backend import serializers
from simcord.backend.models import Channel
from simcord.enums import ComponentType, OptionType

from playground.discord.backend import WallBackend
from playground.discord.errors import PersonError

Resolved = dict[str, dict[str, Any]]

# what an option or a select of a type takes
OPTIONS: Mapping[int, str] = {
    OptionType.USER: "user",
    OptionType.ROLE: "role",
    OptionType.MENTIONABLE: "user role",
    OptionType.CHANNEL: "channel",
}
SELECTS: Mapping[int, str] = {
    ComponentType.USER_SELECT: "user",
    ComponentType.ROLE_SELECT: "role",
    ComponentType.MENTIONABLE_SELECT: "user role",
    ComponentType.CHANNEL_SELECT: "channel",
}


def resolve(
    backend: WallBackend,
    user_id: int,
    channel: Channel,
    takes: str,
    value: object,
    resolved: Resolved,
    *,
    channel_types: Collection[int] = (),
) -> str:
    """Put the user, role or channel with the id ``value`` into ``resolved``; return the id.

    ``channel`` is where it is chosen, ``takes`` what can be.

    Raises:
        PersonError: there is nothing like that to choose.
    """
    wire_id = str(value)
    entity_id = int(wire_id) if wire_id.isdecimal() else 0
    guild = backend.get_guild(channel.guild_id) if channel.guild_id is not None else None
    if "user" in takes and entity_id in backend.people_in(channel):
        resolve_user(backend, channel, entity_id, resolved)
    elif "role" in takes and guild is not None and entity_id in guild.roles:
        resolved.setdefault("roles", {})[wire_id] = serializers.role_payload(guild.roles[entity_id])
    elif (
        "channel" in takes
        and guild is not None
        and entity_id in (*guild.channel_ids, *guild.thread_ids)
        and backend.may(user_id, entity_id)
        and (not channel_types or backend.get_channel(entity_id).type in channel_types)
    ):
        chosen = dict(serializers.channel_payload(backend, backend.get_channel(entity_id)))
        chosen["permissions"] = str(backend.compute_permissions(guild.id, user_id, entity_id))
        resolved.setdefault("channels", {})[wire_id] = chosen
    else:
        raise PersonError(f"There is nothing like {value} to choose.")
    return wire_id


def resolve_user(backend: WallBackend, channel: Channel, user_id: int, resolved: Resolved) -> None:
    """Put a user into ``resolved``, and the member that they are in the channel's guild."""
    resolved.setdefault("users", {})[str(user_id)] = serializers.user_payload(backend.get_user(user_id))
    if channel.guild_id is None:
        return
    guild = backend.get_guild(channel.guild_id)
    member = dict(serializers.member_payload(backend, guild, guild.members[user_id], with_user=False))
    member["permissions"] = str(backend.compute_permissions(guild.id, user_id, channel.id))
    resolved.setdefault("members", {})[str(user_id)] = member


def chosen_values(
    backend: WallBackend,
    user_id: int,
    channel: Channel,
    select: Mapping[str, Any],
    values: Collection[str],
    resolved: Resolved,
) -> list[str]:
    """The values that somebody chooses in a select of any kind, with what they stand for in ``resolved``.

    Raises:
        PersonError: too few, too many, or something that is not there.
    """
    least, most = select.get("min_values"), select.get("max_values")
    least, most = 1 if least is None else least, 1 if most is None else most
    if not least <= len(set(values)) <= most or len(set(values)) != len(values):
        raise PersonError(f"Choose between {least} and {most} values.")
    if select["type"] == ComponentType.STRING_SELECT:
        offered = {option["value"] for option in select.get("options") or ()}
        if unknown := set(values) - offered:
            raise PersonError(f"There is nothing like {min(unknown)} to choose.")
        return list(values)
    types = select.get("channel_types") or ()
    takes = SELECTS[select["type"]]
    return [
        resolve(backend, user_id, channel, takes, value, resolved, channel_types=types) for value in values
    ]
