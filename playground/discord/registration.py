"""What Discord checks when commands are registered, which SimCord does not.

Source: Discord's API documentation, "Application Commands" and "Locales" (2026-08).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import discord
from simcord.backend.errors import BackendError
from simcord.backend.ops.commands import COMMAND_FIELDS

from playground.discord.errors import invalid

LOCALES = frozenset(locale.value for locale in discord.Locale)
CHAT_INPUT, USER, MESSAGE = 1, 2, 3
SUBCOMMAND, GROUP, STRING, INTEGER, NUMBER = 1, 2, 3, 4, 10
COMMANDS = {CHAT_INPUT: 100, USER: 15, MESSAGE: 15}  # how many of a type
OPTIONS = CHOICES = 25
TEXT_LIMIT = 8_000  # names, descriptions and values of a command together; of each text the longest language
IGNORED = frozenset({"id", "application_id", "version", "default_permission"})
KEPT = frozenset({*COMMAND_FIELDS, "nsfw"})
SLASH_NAME = re.compile(r"[-_'\w\u0900-\u097f\u0e00-\u0e7f]{1,32}")  # the ranges: Devanagari and Thai


def check_commands(payload: object) -> list[dict[str, Any]]:
    """The commands of a bulk registration, as they are kept.

    Raises:
        BackendError: 400 with code 50035, for whatever Discord would refuse.
    """
    if not isinstance(payload, list) or not all(isinstance(command, dict) for command in payload):
        raise invalid("", "The commands are no list of objects.")
    seen: set[tuple[object, int]] = set()
    counts = dict.fromkeys(COMMANDS, 0)
    kept = []
    for index, command in enumerate(payload):
        kind = command.get("type", CHAT_INPUT)
        if kind not in COMMANDS:
            raise invalid(f"{index}.type", "There is no such type of command.")
        if (command.get("name"), kind) in seen:
            raise invalid(f"{index}.name", "Application command names must be unique.")
        seen.add((command.get("name"), kind))
        counts[kind] += 1
        if counts[kind] > COMMANDS[kind]:
            raise BackendError(400, 30032, "Maximum number of application commands reached")
        if unknown := command.keys() - KEPT - IGNORED:
            raise invalid(f"{index}.{min(unknown)}", "There is no such field.")
        check_command(command, kind, str(index))
        kept.append({key: value for key, value in command.items() if key in KEPT})
    return kept


def check_command(command: Mapping[str, Any], kind: int, path: str) -> None:
    """Check one command."""
    if kind == CHAT_INPUT:
        check_named(command, path)
        check_options(command.get("options") or [], path)
    else:
        check_text(command.get("name"), f"{path}.name", 32)
        check_localizations(command, "name", path, 32)
        if command.get("description") or command.get("options"):
            raise invalid(path, "Context menu commands have neither description nor options.")
    for field, known in (("contexts", {0, 1, 2}), ("integration_types", {0, 1})):
        values = command.get(field)
        if values is not None and (not isinstance(values, list) or not values or set(values) - known):
            raise invalid(f"{path}.{field}", "The values are not among those that there are.")
    if text_length(command) > TEXT_LIMIT:
        raise invalid(
            path, f"The command is larger than {TEXT_LIMIT} characters.", "APPLICATION_COMMAND_TOO_LARGE"
        )


def check_options(options: list[Mapping[str, Any]], path: str, depth: int = 0) -> None:
    """Check a command's options, or a subcommand's."""
    if len(options) > OPTIONS:
        raise invalid(path, f"There must be {OPTIONS} or fewer options.")
    if len({option.get("name") for option in options}) < len(options):
        raise invalid(path, "Option names must be unique.")
    optional = False
    for index, option in enumerate(options):
        at = f"{path}.options.{index}"
        kind = option.get("type")
        if not isinstance(kind, int) or not 1 <= kind <= 11:
            raise invalid(f"{at}.type", "There is no such type of option.")
        check_named(option, at)
        if kind in (SUBCOMMAND, GROUP):
            if depth + (kind == GROUP) > 1 or (kind == GROUP and depth):
                raise invalid(at, "Subcommands cannot be nested that deep.")
            check_options(option.get("options") or [], at, depth + 1)
            continue
        if option.get("required") and optional:
            raise invalid(at, "Required options must be placed before non-required options.")
        optional = optional or not option.get("required")
        check_choices(option, at)


def check_choices(option: Mapping[str, Any], path: str) -> None:
    """Check an option's choices, and that it does not complete them by itself."""
    choices = option.get("choices") or []
    if (choices or option.get("autocomplete")) and option["type"] not in (STRING, INTEGER, NUMBER):
        raise invalid(path, "This type of option takes neither choices nor autocomplete.")
    if choices and option.get("autocomplete"):
        raise invalid(path, "An option with autocomplete has no choices.")
    check_choice_list(choices, option["type"], f"{path}.choices")


def check_choice_list(choices: object, kind: int, path: str) -> None:
    """Check choices, declared or offered while somebody types."""
    if not isinstance(choices, list) or len(choices) > CHOICES:
        raise invalid(path, f"Must be {CHOICES} or fewer in length.")
    for index, choice in enumerate(choices):
        at = f"{path}.{index}"
        if not isinstance(choice, dict):
            raise invalid(at, "Must be an object.")
        check_text(choice.get("name"), f"{at}.name", 100)
        check_localizations(choice, "name", at, 100)
        value = choice.get("value")
        if kind == STRING:
            check_text(value, f"{at}.value", 100)
        elif isinstance(value, bool) or not isinstance(value, int if kind == INTEGER else int | float):
            raise invalid(f"{at}.value", "The value is no number of the option's type.")


def check_named(thing: Mapping[str, Any], path: str) -> None:
    """Check the name and description of a slash command or an option, in every language."""
    check_slash_name(thing.get("name"), f"{path}.name")
    check_text(thing.get("description"), f"{path}.description", 100)
    check_localizations(thing, "description", path, 100)
    check_localizations(thing, "name", path, 32)
    for locale, name in (thing.get("name_localizations") or {}).items():
        check_slash_name(name, f"{path}.name_localizations.{locale}")


def check_slash_name(name: object, path: str) -> None:
    """1 to 32 letters, digits, - and _, in lower case."""
    if not isinstance(name, str) or not SLASH_NAME.fullmatch(name) or name != name.lower():
        raise invalid(path, "Command name is invalid.", "APPLICATION_COMMAND_INVALID_NAME")


def check_text(text: object, path: str, longest: int) -> None:
    """Check a text that must be there."""
    if not isinstance(text, str) or not 1 <= len(text) <= longest:
        raise invalid(path, f"Must be between 1 and {longest} in length.", "BASE_TYPE_BAD_LENGTH")


def check_localizations(thing: Mapping[str, Any], field: str, path: str, longest: int) -> None:
    """Check that the languages are Discord's, and each text's length."""
    localized = thing.get(f"{field}_localizations")
    if localized is None:
        return
    at = f"{path}.{field}_localizations"
    if not isinstance(localized, dict):
        raise invalid(at, "Must be an object.")
    for locale, text in localized.items():
        if locale not in LOCALES:
            raise invalid(f"{at}.{locale}", f"There is no locale {locale}.", "BASE_TYPE_CHOICES")
        check_text(text, f"{at}.{locale}", longest)


def text_length(thing: Mapping[str, Any]) -> int:
    """The characters that count towards a command's limit."""
    total = 0
    for field in ("name", "description"):
        languages: Iterable[str] = (thing.get(f"{field}_localizations") or {}).values()
        total += max(map(len, [thing.get(field) or "", *languages]))
    total += len(value) if isinstance(value := thing.get("value"), str) else 0
    return total + sum(text_length(child) for key in ("options", "choices") for child in thing.get(key) or ())
