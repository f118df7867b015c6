"""Data files in TOML: one table an entry, checked strictly, with errors that an operator can act on."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from engine.errors import SettingsError

MAX_BYTES = 256 * 1024
MAX_ENTRIES = 500
SHOWN_CHARS = 60  # of a name that somebody wrote
KEY = re.compile(r"[A-Za-z0-9_-]{1,60}")
MUST = re.compile(r"^\w+ should ")

Entry = TypeVar("Entry", bound=BaseModel)


def read_entries(path: Path, kind: type[Entry]) -> list[Entry]:
    """The entries of a file, in its order: ``[name]`` and its keys make ``kind(name=name, **keys)``.

    Raises:
        SettingsError: one line that names the file, the entry and the field, and says what is wrong.
    """
    tables = _tables(path)
    if len(tables) > MAX_ENTRIES:
        raise SettingsError(f"{path}: has {len(tables)} entries: leave some out, {MAX_ENTRIES} are taken")
    entries = []
    for name, table in tables.items():
        if not isinstance(table, dict):
            raise SettingsError(f"{path}: {_shown(name)} stands outside of an entry: put it below a [name]")
        if "name" in table:
            raise SettingsError(f"{path}: [{_shown(name)}] name: the heading is the name: leave this out")
        try:
            entries.append(kind.model_validate({"name": name, **table}))
        except ValidationError as error:
            details = error.errors(include_url=False)[0]
            raise SettingsError(f"{path}: [{_shown(name)}] {_problem(details, table)}") from None
    return entries


def _tables(path: Path) -> dict[str, object]:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise SettingsError(
            f"{path}: cannot be read ({error.strerror}): it must be a file that this user may read"
        ) from None
    if len(data) > MAX_BYTES:
        raise SettingsError(f"{path}: is larger than {MAX_BYTES} bytes: leave some entries out")
    try:
        return tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError:
        raise SettingsError(f"{path}: is not UTF-8: save it as UTF-8") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise SettingsError(f"{path}: is not TOML: {' '.join(str(error).split())}") from None


def _problem(details: ErrorDetails, table: Mapping[str, object]) -> str:
    """The field, what is wrong with it, and what to do."""
    if details["loc"] == ("name",):
        return "must be called otherwise: small letters, digits and hyphens, 32 at most"
    place: list[str] = []
    inside: object = table
    for part in details["loc"]:
        if not isinstance(inside, dict):  # what follows is pydantic's, and no field of the file
            break
        place.append(_shown(str(part)))
        inside = inside.get(part)
    match details["type"]:
        case "missing":
            why = "is missing: add it"
        case "extra_forbidden":
            why = "is no key that is known: leave it out, or spell it as in the shipped file"
        case "model_type" | "dict_type":
            why = "must be a table: keys and values between braces"
        case "string_pattern_mismatch":
            why = "has a character that cannot stand there: take letters, digits and _; in a slug . and - too"
        case _:
            why = MUST.sub("must ", details["msg"].removeprefix("Value error, "))
    return f"{'.'.join(place)}: {why}" if place else why


def _shown(name: str) -> str:
    """A name as it may stand in one line."""
    return name if KEY.fullmatch(name) else ascii(name[:SHOWN_CHARS])
