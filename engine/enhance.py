"""Fills a thin prompt out: what the model is best told and the prompt leaves open, said after it.

The image models' own advice is to tell subject, action, environment and style in sentences. What is known of
words, and all that is ever added, stands in ``engine/data/enhance.toml``.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from engine.data_files import read_entries
from engine.errors import SettingsError
from engine.folding import folded
from engine.rules import PROMPT_MAX_CHARS

__all__ = ["Knowledge", "Part", "Reading", "enhance", "knowledge", "read"]

Part = Literal["environment", "action", "light", "composition", "style"]

SHIPPED = Path(__file__).parent / "data" / "enhance.toml"
RICH_WORDS = 60
TERM_WORDS = 5  # the longest group of words that is looked for
SHARED_CHARS = 4  # from here on a word that the prompt has is not said again
PARTS: tuple[Part, ...] = ("environment", "action", "light", "composition", "style")
RICH: tuple[Part, ...] = ("environment", "action", "style")  # beside the subject
OF_THE_PICTURE: tuple[Part, ...] = ("environment", "light", "composition")  # where one is given
TAILED = ("foreign", "edit", "pointing")
LISTS = frozenset(
    {*PARTS, *TAILED, "not-action", "where", "no-place", "lead", "plural", "turn", "carrier", "adjective"}
)
ROOT = "any"

TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[^\w\s]")
QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|「[^」]*」")
BREAKS = frozenset(".,;:!?()[]{}/|…—–")
WORDS_OR_PAIRS = re.compile(
    r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]{1,2}|[^\W_\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]+"
)
ENDED = re.compile(r"[.!?…。！？][\"'”’»)\]」]*$")
IDEOGRAPHIC = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]$")


def _listed(words: object) -> object:
    return [word.strip() for word in words.split(",") if word.strip()] if isinstance(words, str) else words


Said = Annotated[str, Field(min_length=1, max_length=200)]


class Entry(BaseModel):
    """A list of words, or a kind of subject; the file describes it at its top."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    name: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=32)]
    words: Annotated[list[str], BeforeValidator(_listed)] = []
    like: str | None = None
    environment: list[Said] | None = None
    action: list[Said] | None = None
    light: list[Said] | None = None
    composition: list[Said] | None = None
    style: list[Said] | None = None
    tail: list[Said] = []


class Knowledge:
    """What the file says, ready to be looked up."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = {entry.name: entry for entry in entries}
        self._labels: dict[str, set[str]] = {}
        for entry in self._entries.values():
            for word in entry.words:
                self._labels.setdefault(" ".join(_tokens(word)), set()).add(entry.name)

    @classmethod
    def load(cls, path: Path = SHIPPED) -> Self:
        """Read the file.

        Raises:
            SettingsError: one line that names the file, the entry and the field, and says what is wrong.
        """
        entries = {entry.name: entry for entry in read_entries(path, Entry)}
        for name in sorted(LISTS | {ROOT}):
            if name not in entries:
                raise SettingsError(f"{path}: [{name}] is missing: add it")
        for part in PARTS:
            if getattr(entries[ROOT], part) is None:
                raise SettingsError(f"{path}: [{ROOT}] {part}: is missing: add it")
        for name in TAILED:
            if not entries[name].tail:
                raise SettingsError(f"{path}: [{name}] tail: is missing: add it")
        for name in entries:
            if name in LISTS or name == ROOT:
                continue
            seen = [name]
            while (above := entries[seen[-1]].like) is not None:
                if above not in entries or above in LISTS or above in seen:
                    raise SettingsError(
                        f"{path}: [{name}] like: must lead to [{ROOT}], and {seen[-1]} does not"
                    )
                seen.append(above)
            if seen[-1] != ROOT:
                raise SettingsError(f"{path}: [{name}] like: is missing: add it")
        return cls(entries.values())

    def kinds(self) -> tuple[str, ...]:
        """The kinds of subject."""
        return tuple(name for name in self._entries if name not in LISTS)

    def said(self, kind: str, part: Part) -> tuple[str, ...]:
        """All that may be said of a part for a kind of subject."""
        entry: Entry = self._entries[kind]
        said: list[str] | None = getattr(entry, part)
        if said is not None:
            return tuple(said)
        return self.said(entry.like or ROOT, part)

    def tails(self, name: str) -> tuple[str, ...]:
        """What may be said where nothing is known of the subject."""
        return tuple(self._entries[name].tail)

    def labels(self, words: Sequence[str]) -> tuple[frozenset[str], bool]:
        """The entries that list these words, and whether the last of them had to be made a singular."""
        *before, last = words
        for form in _forms(last):
            if labels := self._labels.get(" ".join([*before, form])):
                return frozenset(labels), form != last
        return frozenset(), False


@cache
def knowledge() -> Knowledge:
    """What is shipped, read once. Raises what :meth:`Knowledge.load` does."""
    return Knowledge.load()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a prompt says. ``kind`` is None where it is in no language that is understood here."""

    kind: str | None
    many: bool = False
    has: frozenset[Part] = frozenset()
    changes: bool = False  # with a reference picture: it changes that one


def enhance(prompt: str, *, seed: int, has_style: bool, has_reference: bool) -> str:
    """The prompt word for word, and after it what it leaves open: 1,000 characters at most.

    A prompt that tells subject, action, environment and style, or has more than 60 words, stays as it is.
    ``seed`` chooses among what may be said; the same seed says the same. With ``has_style`` nothing is said
    of the style; with ``has_reference`` nothing that the picture shows: environment, light, composition.
    """
    if not prompt.strip() or len(prompt) > PROMPT_MAX_CHARS:
        return prompt
    known = knowledge()
    if len(WORDS_OR_PAIRS.findall(prompt)) > RICH_WORDS or any(
        tail in prompt for name in TAILED for tail in known.tails(name)
    ):
        return prompt
    reading = read(prompt)
    if has_reference and reading.changes:
        return _with_sentence(prompt, _choice(seed, "tail", known.tails("edit"), prompt))
    if reading.kind is None:
        tails = known.tails("pointing" if has_reference else "foreign")
        return _with_sentence(prompt, _choice(seed, "tail", tails, prompt))
    if reading.has.issuperset(RICH):
        return prompt
    left_out = {*reading.has, *(["style"] if has_style else []), *(OF_THE_PICTURE if has_reference else [])}
    said = {
        part: _choice(seed, part, options, prompt)
        for part in PARTS
        if part not in left_out and (options := known.said(reading.kind, part))
    }
    filled = _with_phrases(prompt, said.get("environment"), said.get("action"), many=reading.many)
    for part in ("light", "composition", "style"):
        if part in said:
            filled = _with_sentence(filled, said[part])
    return filled


def read(prompt: str) -> Reading:
    """What a prompt says of a picture, as far as its words are known."""
    text = QUOTED.sub(" ", prompt)
    tokens = _tokens(text)
    found = _found(tokens)
    at: list[set[str]] = [set() for _ in tokens]  # the lists and kinds that know each token
    for start, end, labels, _ in found:
        for place in range(start, end):
            at[place] |= labels
    changes = _changes(found, at)
    if _is_foreign(text, tokens, at):
        return Reading(None, changes=changes)
    kind, head = _subject(tokens, found, at)
    has: set[Part] = set()
    for start, end, labels, _ in found:
        covered = head[0] <= start and end <= head[1]
        for part in PARTS:
            if part in labels and not (covered and part in ("environment", "action", "style")):
                has.add(part)
    if any(_is_doing(token, labels) for token, labels in zip(tokens, at, strict=True)):
        has.add("action")
    if any("where" in labels for labels in at) or _is_somewhere(tokens, at):
        has.add("environment")
    many = any("plural" in labels for labels in at[: head[1]]) or any(
        end == head[1] and plural for _, end, _, plural in found
    )
    joined = tokens[head[1] : head[1] + 1]
    return Reading(kind, many or joined in (["and"], ["vs"]), frozenset(has), changes)


Found = tuple[int, int, frozenset[str], bool]  # from, to, the entries that know it, whether in the plural


def _found(tokens: list[str]) -> list[Found]:
    """The groups of words that are known, wherever they are."""
    found = []
    for start in range(len(tokens)):
        for end in range(start + 1, min(start + TERM_WORDS, len(tokens)) + 1):
            labels, plural = knowledge().labels(tokens[start:end])
            if labels:
                found.append((start, end, labels, plural))
    return found


def _subject(tokens: list[str], found: list[Found], at: list[set[str]]) -> tuple[str, tuple[int, int]]:
    """The kind of what the prompt is about, and where it names it; ``any`` where that is not known.

    It is the last noun before what tells more of it: "an old DOG HOUSE in the snow".
    """
    kinds = set(knowledge().kinds())
    ending: dict[int, Found] = {}  # the longest name of a subject that ends at each token
    inside: set[int] = set()  # "statue OF LIBERTY"
    for one in found:
        if one[2] & kinds and (one[1] not in ending or one[0] < ending[one[1]][0]):
            ending[one[1]] = one
            inside |= set(range(one[0] + 1, one[1]))
    start = 0
    while start < len(tokens):
        while start < len(tokens) and (tokens[start] == "," or "lead" in at[start]):
            start += 1
        end = start
        while end < len(tokens) and (
            end in inside or not _turns(tokens[end], at[end], named=_names(at[start:end]))
        ):
            end += 1
        after = tokens[end] if end < len(tokens) else ""
        last = end
        while (
            last > start
            and last not in ending
            and (at[last - 1] & {"adjective", "light", "composition", "style"})
        ):
            last -= 1
        leads_on = after == "of" and end > start and "carrier" in at[end - 1]
        if last in ending and last > start:
            first, _, labels, _ = ending[last]
            if not leads_on:
                return next(name for name in knowledge().kinds() if name in labels), (first, last)
        elif last > start and not leads_on and after != "as":
            return ROOT, (0, 0)
        start = max(end, start) + 1
    return ROOT, (0, 0)


def _turns(token: str, labels: set[str], *, named: bool) -> bool:
    """Whether a noun ends before this token; a doing word ends it only where something was ``named``."""
    return token in BREAKS or bool(labels & {"turn", "where"}) or (named and _is_doing(token, labels))


def _names(labels: list[set[str]]) -> bool:
    """Whether a phrase has more than words that tell of something that is still to come."""
    return any(not here & {"lead", "adjective", "light", "composition", "style"} for here in labels)


def _is_doing(token: str, labels: set[str]) -> bool:
    return "action" in labels or (token.endswith("ing") and len(token) > 4 and "not-action" not in labels)


def _is_somewhere(tokens: list[str], at: list[set[str]]) -> bool:
    """Whether "in" is followed by what may be a place: in Paris, but not in a red hat."""
    for place, token in enumerate(tokens):
        if token == "in":
            end = place + 1
            while end < len(tokens) and ("lead" in at[end] or not _turns(tokens[end], at[end], named=False)):
                end += 1
            if end > place + 1 and not any(labels & {"no-place", "style"} for labels in at[place + 1 : end]):
                return True
    return False


def _changes(found: list[Found], at: list[set[str]]) -> bool:
    """Whether a prompt speaks of a given picture: "make it blue", "a statue of this"."""
    first = next((place for place, labels in enumerate(at) if "lead" not in labels), len(at))
    return any("pointing" in labels or ("edit" in labels and start <= first) for start, _, labels, _ in found)


def _is_foreign(text: str, tokens: list[str], at: list[set[str]]) -> bool:
    """Whether it is in another language or script, or has not one word that is known."""
    letters = [char for char in text if char.isalpha()]
    if sum(char > "\u024f" for char in letters) * 2 > len(letters):
        return True
    marked = [word for word in TOKEN.findall(text) if word[0].isalpha() and not word.isascii()]
    foreign = sum("foreign" in labels for labels in at)
    foreign += sum(not knowledge().labels(_tokens(word) or [word])[0] for word in marked)
    between = [bool(labels & {"lead", "turn"}) and "foreign" not in labels for labels in at]
    telling = any(
        labels - {"foreign", "lead", "turn"} or (english and len(token) > 2)  # "in" is of many languages
        for token, labels, english in zip(tokens, at, between, strict=True)
    )
    return not telling or all(between) or 0 < foreign >= sum(between)


def _tokens(text: str) -> list[str]:
    """Words without case and accents, emoji, and a comma for each mark that parts a sentence."""
    return [
        "," if token in BREAKS else token.replace("’", "'")
        for token in TOKEN.findall(folded(text.replace("\n", " , ")))
        if token[0].isalnum() or token in BREAKS or unicodedata.category(token[0]) == "So"
    ]


def _forms(word: str) -> tuple[str, ...]:
    """A word, and what it may be the plural (or the third person) of."""
    if not word.endswith("s") or word.endswith("ss"):
        return (word,)
    if word.endswith("ies"):
        return (word, f"{word[:-3]}y", word[:-1])
    if word.endswith("ves"):
        return (word, f"{word[:-3]}f", f"{word[:-3]}fe", word[:-1])
    return (word, word[:-1], word[:-2]) if word.endswith("es") else (word, word[:-1])


def _choice(seed: int, part: str, options: Sequence[str], prompt: str) -> str:
    """One of the options, if possible one that repeats no word of the prompt."""
    there = set(_tokens(prompt))
    apart = [
        option
        for option in options
        if (words := _tokens(option))[0] not in there
        and not any(len(word) >= SHARED_CHARS and word in there for word in words)
    ] or options
    digest = hashlib.blake2b(f"{seed} {part}".encode(), digest_size=8).digest()
    return apart[int.from_bytes(digest) % len(apart)]


def _with_phrases(prompt: str, environment: str | None, action: str | None, *, many: bool) -> str:
    """The prompt's own sentence led on, or where it has ended, another one."""
    phrases = [phrase for phrase in (environment, action) if phrase is not None]
    if not phrases:
        return prompt
    if _is_open(prompt):
        listed = "," in prompt or environment is None or prompt.count(" ") >= 6
        mark = "," if listed and not prompt.endswith(",") else ""
        filled = f"{prompt}{mark} {', '.join(phrases)}."
        return filled if len(filled) <= PROMPT_MAX_CHARS else prompt
    return _with_sentence(prompt, f"Show {'them' if many else 'it'} {', '.join(phrases)}.")


def _is_open(prompt: str) -> bool:
    """Whether a prompt may be led on: it ends with a word that something may follow, or with a comma."""
    if "\n" in prompt or not (prompt[-1].isalnum() or prompt[-1] in ',"”»)'):
        return False
    if ENDED.search(prompt):
        return False
    last = [token for token in _tokens(prompt) if token != ","][-1:]
    return bool(last) and not knowledge().labels(last)[0] & {"lead", "turn", "where"}


def _with_sentence(text: str, sentence: str) -> str:
    """One sentence more, if there is room."""
    if ENDED.search(text.rstrip()) or text.endswith((",", ";", ":")):
        mark = " "
    elif "\n" in text:
        mark = "\n"
    else:
        mark = "。" if IDEOGRAPHIC.search(text) else ". "
    filled = f"{text}{mark}{sentence}"
    return filled if len(filled) <= PROMPT_MAX_CHARS else text
