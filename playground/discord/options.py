"""What a person typed into a command's options, checked as Discord's client does, in wire form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from simcord.backend.errors import SetupError
from simcord.enums import OptionType
from simcord.interactions import store_interaction_attachment, validate_option_value

from playground.discord.backend import WallBackend
from playground.discord.choosing import OPTIONS, Resolved, resolve
from playground.discord.errors import PersonError

ATTACHMENT_LIMIT_BYTES = 10 * 2**20  # what a person without Nitro may upload
SUBCOMMANDS = (OptionType.SUBCOMMAND, OptionType.SUBCOMMAND_GROUP)


def build_options(
    backend: WallBackend,
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
    declared = declared_options(name, spec)
    for unknown in given.keys() - declared.keys():
        raise PersonError(f"/{name} has no option {unknown}.")
    for option_name, option in declared.items():
        if option.get("required") and option_name not in given:
            raise PersonError(f"/{name} needs the option {option_name}.")
    resolved: Resolved = {}
    values = {
        option_name: option_value(backend, user_id, channel_id, name, declared[option_name], value, resolved)
        for option_name, value in given.items()
    }
    for option_name, value in values.items():  # nothing is uploaded unless everything is right
        if declared[option_name]["type"] == OptionType.ATTACHMENT:
            filename, data = value
            values[option_name] = upload(backend, channel_id, filename, data, resolved)
    built = [{"name": key, "type": declared[key]["type"], "value": value} for key, value in values.items()]
    return built, resolved


def half_typed_options(
    backend: WallBackend,
    user_id: int,
    channel_id: int,
    name: str,
    spec: Mapping[str, Any],
    given: Mapping[str, object],
    focused: str,
    text: str,
) -> tuple[list[dict[str, Any]], int]:
    """The ``options`` array while somebody types ``text`` into ``focused``, and the type of that option.

    What else was given goes along where it is right already; files do not.

    Raises:
        PersonError: the option does not complete what is typed.
    """
    declared = declared_options(name, spec)
    if not declared.get(focused, {}).get("autocomplete"):
        raise PersonError(f"/{name} completes no option {focused}.")
    built = []
    for option_name, value in given.items():
        option = declared.get(option_name)
        if option is None or option_name == focused or option["type"] == OptionType.ATTACHMENT:
            continue
        try:
            wire = option_value(backend, user_id, channel_id, name, option, value, {})
        except (PersonError, SetupError):
            continue
        built.append({"name": option_name, "type": option["type"], "value": wire})
    kind: int = declared[focused]["type"]
    return [*built, {"name": focused, "type": kind, "value": text, "focused": True}], kind


def declared_options(name: str, spec: Mapping[str, Any]) -> dict[str, Any]:
    """A command's options by name.

    Raises:
        PersonError: it has subcommands instead.
    """
    declared = {option["name"]: option for option in spec.get("options") or ()}
    if children := [child for child, option in declared.items() if option["type"] in SUBCOMMANDS]:
        raise PersonError(f"/{name} needs one of: {', '.join(children)}.")
    return declared


def option_value(
    backend: WallBackend,
    user_id: int,
    channel_id: int,
    name: str,
    option: Mapping[str, Any],
    value: object,
    resolved: Resolved,
) -> Any:
    """One option's value on the wire; of a file its name and bytes."""
    if option["type"] not in OPTIONS:
        return validate_option_value(name, dict(option), value)
    channel = backend.get_channel(channel_id)
    types = option.get("channel_types") or ()
    try:
        takes = OPTIONS[option["type"]]
        return resolve(backend, user_id, channel, takes, value, resolved, channel_types=types)
    except PersonError:
        raise PersonError(f"{value} is nothing that the option {option['name']} takes.") from None


def upload(backend: WallBackend, channel_id: int, filename: str, data: bytes, resolved: Resolved) -> str:
    """Keep a person's file; return its id."""
    if len(data) > ATTACHMENT_LIMIT_BYTES:
        raise PersonError("Your file is larger than 10 MB.")
    attachment_id = store_interaction_attachment(backend, channel_id, filename, data, resolved)
    resolved["attachments"][attachment_id]["ephemeral"] = True
    return attachment_id
