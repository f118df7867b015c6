"""What is known of prompts: words by which their parts are recognised, and what may be said of each part.

All of it stands in ``engine/data/enhance.toml``, which describes itself at its top.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from engine.data_files import read_entries
from engine.errors import SettingsError
from engine.folding import folded

Part = Literal["environment", "action", "light", "composition", "style"]

SHIPPED = Path(__file__).parent / "data" / "enhance.toml"
PARTS: tuple[Part, ...] = ("environment", "action", "light", "composition", "style")
TAILED = ("foreign", "edit", "pointing")
BETWEEN = ("not-action", "where", "no-place", "lead", "plural", "turn", "carrier", "adjective")
LISTS = frozenset({*PARTS, *TAILED, *BETWEEN})
SMALL = frozenset({"lead", "turn"})  # the words between those that tell something
ROOT = "any"  # the kind of subject that stands for all

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[^\w\s]")
BREAKS = frozenset(".,;:!?()[]{}/|…—–、。")


def _listed(words: object) -> object:
    return [word.strip() for word in words.split(",") if word.strip()] if isinstance(words, str) else words


Name = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=32)]
Said = list[Annotated[str, Field(min_length=1, max_length=200)]]


class Entry(BaseModel):
    """A list of words, or a kind of subject."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    name: Name
    words: Annotated[list[str], BeforeValidator(_listed)] = []
    like: str | None = None
    environment: Said | None = None
    action: Said | None = None
    light: Said | None = None
    composition: Said | None = None
    style: Said | None = None
    tail: Said = []


class Knowledge:
    """What the file says, ready to be looked up."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = {entry.name: entry for entry in entries}
        self._labels: dict[str, set[str]] = {}
        for entry in self._entries.values():
            for words in entry.words:
                self._labels.setdefault(" ".join(words_of(words)), set()).add(entry.name)

    @classmethod
    def load(cls, path: Path = SHIPPED) -> Self:
        """Read the file.

        Raises:
            SettingsError: one line that names the file, the entry and the field, and says what is wrong.
        """
        entries = {entry.name: entry for entry in read_entries(path, Entry)}
        for name in sorted({*LISTS, ROOT} - entries.keys()):
            raise SettingsError(f"{path}: [{name}] is missing: add it")
        for name, field in [(ROOT, part) for part in PARTS] + [(name, "tail") for name in TAILED]:
            said = getattr(entries[name], field)
            if said is None or (said == [] and field != "action"):
                raise SettingsError(f"{path}: [{name}] {field}: is missing: add it")
        for name in entries.keys() - LISTS:
            if not _leads_to_root(name, entries):
                raise SettingsError(
                    f"{path}: [{name}] like: must name a kind of subject that leads to [{ROOT}]"
                )
        return cls(entries.values())

    def kinds(self) -> tuple[str, ...]:
        """The kinds of subject."""
        return tuple(name for name in self._entries if name not in LISTS)

    def words(self, name: str) -> tuple[str, ...]:
        """What an entry lists."""
        return tuple(self._entries[name].words)

    def said(self, kind: str, part: Part) -> tuple[str, ...]:
        """All that may be said of a part for a kind of subject; nothing where it is of no use."""
        entry = self._entries[kind]
        said: list[str] | None = getattr(entry, part)
        if said is not None or entry.like is None:
            return tuple(said or ())
        return self.said(entry.like, part)

    def tails(self, name: str) -> tuple[str, ...]:
        """What may be said where nothing is known of the subject: an entry of ``TAILED``."""
        return tuple(self._entries[name].tail)

    def labels(self, words: Sequence[str]) -> tuple[frozenset[str], bool]:
        """The entries that list this group of words, and whether that took the singular of the last."""
        *before, last = words
        labels: set[str] = set()
        plural = False
        for form in _forms(last):
            found = self._labels.get(" ".join([*before, form]), set())
            if form != last and (labels - LISTS or labels & SMALL):
                break  # "does" is no group of deer
            labels |= found
            plural = plural or (bool(found) and form != last)
        return frozenset(labels), plural


@cache
def knowledge() -> Knowledge:
    """What is shipped, read once. Raises what :meth:`Knowledge.load` does."""
    return Knowledge.load()


def words_of(text: str) -> list[str]:
    """Words without case and accents, emoji, and the marks that part sentences or their members."""
    return [
        word.replace("’", "'")
        for word in WORD.findall(folded(text.replace("\n", " , ")))
        if word[0].isalnum() or word in BREAKS or unicodedata.category(word[0]) == "So"
    ]


def _forms(word: str) -> tuple[str, ...]:
    """A word, and what it may be the plural (or the third person) of."""
    if not word.endswith("s") or word.endswith("ss"):
        return (word,)
    if word.endswith("ies"):
        return (word, f"{word[:-3]}y", word[:-1])
    if word.endswith("ves"):
        return (word, f"{word[:-3]}f", f"{word[:-3]}fe", word[:-1])
    if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
        return (word, word[:-2], word[:-1])
    return (word, word[:-1])


def _leads_to_root(name: str, entries: Mapping[str, Entry]) -> bool:
    seen = [name]
    while seen[-1] != ROOT:
        above = entries[seen[-1]].like
        if above is None or above not in entries or above in LISTS or above in seen:
            return False
        seen.append(above)
    return True
