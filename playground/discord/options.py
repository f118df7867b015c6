"""What a person typed into a command's options, checked as Discord's client does, in wire form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from simcord.backend import Backend, serializers
from simcord.enums import OptionType
from simcord.interactions import store_interaction_attachment, validate_option_value

from playground.discord.errors import PersonError

ATTACHMENT_LIMIT_BYTES = 10 * 2**20  # what a person without Nitro may upload
ENTITIES = (OptionType.USER, OptionType.CHANNEL, OptionType.ROLE, OptionType.MENTIONABLE)
SUBCOMMANDS = (OptionType.SUBCOMMAND, OptionType.SUBCOMMAND_GROUP)

Resolved = dict[str, dict[str, Any]]


def build_options(
    backend: Backend,
    user_id: int,
    channel_id: int,
    name: str,
    spec: Mapping[str, Any],
    given: Mapping[str, object],
) -> tuple[list[dict[str, Any]], Resolved]:
    """The ``options`` array and ``resolved`` block for what was given.

    Raises:
        PersonError: an option that there is not, that is missing, or that Discord does not take.
        simcord.OptionError: a value that the option's limits do not take.
    """
    declared = {option["name"]: option for option in spec.get("options") or ()}
    if children := [child for child, option in declared.items() if option["type"] in SUBCOMMANDS]:
        raise PersonError(f"/{name} needs one of: {', '.join(children)}.")
    for unknown in given.keys() - declared.keys():
        raise PersonError(f"/{name} has no option {unknown}.")
    for option_name, option in declared.items():
        if option.get("required") and option_name not in given:
            raise PersonError(f"/{name} needs the option {option_name}.")
    resolved: Resolved = {}
    values: dict[str, Any] = {}
    for option_name, value in given.items():
        option = declared[option_name]
        if option["type"] in ENTITIES:
            values[option_name] = resolve(backend, user_id, channel_id, option, value, resolved)
        else:
            values[option_name] = validate_option_value(name, option, value)
    for option_name, value in values.items():  # nothing is uploaded unless everything is right
        if declared[option_name]["type"] == OptionType.ATTACHMENT:
            filename, data = value
            values[option_name] = upload(backend, channel_id, filename, data, resolved)
    built = [{"name": key, "type": declared[key]["type"], "value": value} for key, value in values.items()]
    return built, resolved


def upload(backend: Backend, channel_id: int, filename: str, data: bytes, resolved: Resolved) -> str:
    """Keep a person's file; return its id."""
    if len(data) > ATTACHMENT_LIMIT_BYTES:
        raise PersonError("Your file is larger than 10 MB.")
    attachment_id = store_interaction_attachment(backend, channel_id, filename, data, resolved)
    resolved["attachments"][attachment_id]["ephemeral"] = True
    return attachment_id


def resolve(
    backend: Backend,
    user_id: int,
    channel_id: int,
    option: Mapping[str, Any],
    value: object,
    resolved: Resolved,
) -> str:
    """Put the user, channel or role with the id ``value`` into ``resolved``; return the id."""
    wire_id = str(value)
    entity_id = int(wire_id) if wire_id.isdecimal() else 0
    guild = backend.get_guild(backend.get_channel(channel_id).guild_id or 0)
    kind = option["type"]
    if kind in (OptionType.USER, OptionType.MENTIONABLE) and entity_id in guild.members:
        member = dict(serializers.member_payload(backend, guild, guild.members[entity_id], with_user=False))
        member["permissions"] = str(backend.compute_permissions(guild.id, entity_id, channel_id))
        resolved.setdefault("members", {})[wire_id] = member
        resolved.setdefault("users", {})[wire_id] = serializers.user_payload(backend.get_user(entity_id))
    elif kind in (OptionType.ROLE, OptionType.MENTIONABLE) and entity_id in guild.roles:
        resolved.setdefault("roles", {})[wire_id] = serializers.role_payload(guild.roles[entity_id])
    elif kind == OptionType.CHANNEL and entity_id in (*guild.channel_ids, *guild.thread_ids):
        channel = dict(serializers.channel_payload(backend, backend.get_channel(entity_id)))
        channel["permissions"] = str(backend.compute_permissions(guild.id, user_id, entity_id))
        resolved.setdefault("channels", {})[wire_id] = channel
    else:
        raise PersonError(f"{value} is nothing that the option {option['name']} takes.")
    return wire_id
