"""Reads a prompt: what kind of subject it has, and which parts of a picture it tells of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from engine.enhance_words import BREAKS, PARTS, ROOT, SMALL, WORD, Part, knowledge, words_of

READ_WORDS = 120  # of the words, marks and emoji of a prompt
GROUP_WORDS = 5  # the longest group of words that is looked for
QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|「[^」]*」")
LATIN_ENDS = "\u024f"
DESCRIBING = frozenset({"lead", "adjective", "light", "composition", "style"})
NOT_BY_SUBJECT: frozenset[Part] = frozenset({"environment", "action", "style"})  # a castle is not yet a place


@dataclass(frozen=True, slots=True)
class Reading:
    """What a prompt says. ``kind`` is None where it is in no language that is understood here."""

    kind: str | None
    many: bool = False  # more than one subject
    has: frozenset[Part] = frozenset()
    changes: bool = False  # it is about what a given picture should become: "make it blue"
    points: bool = False  # it speaks of a given picture: "a statue of this"


@dataclass(frozen=True, slots=True)
class _Known:
    """A group of words, ``words[start:end]``, that some entries list."""

    start: int
    end: int
    labels: frozenset[str]
    plural: bool


@dataclass(frozen=True, slots=True)
class _Subject:
    kind: str = ROOT
    start: int = 0  # where its name is; nowhere if it is not known
    end: int = 0


def read(prompt: str) -> Reading:
    """What a prompt says of a picture, as far as its words are known. What it quotes is not read."""
    text = QUOTED.sub(" ", prompt)
    words = words_of(text)[:READ_WORDS]
    known = [
        _Known(start, end, *found)
        for start in range(len(words))
        for end in range(start + 1, min(start + GROUP_WORDS, len(words)) + 1)
        if (found := knowledge().labels(words[start:end]))[0]
    ]
    at: list[set[str]] = [set() for _ in words]  # the entries that know each word
    for group in known:
        for labels in at[group.start : group.end]:
            labels |= group.labels
    first = next((i for i, labels in enumerate(at) if "lead" not in labels), len(at))
    changes = any("edit" in group.labels and group.start <= first for group in known)
    points = any("pointing" in group.labels for group in known)
    if _is_foreign(text, words, at):
        return Reading(None, changes=changes, points=points)
    subject = _subject(words, known, at)
    many = (
        any("plural" in labels for labels in at[: subject.end])
        or any(group.end == subject.end and group.plural for group in known)
        or words[subject.end : subject.end + 1] in (["and"], ["vs"])
    )
    return Reading(subject.kind, many, _parts(words, known, at, subject), changes, points)


def _parts(words: list[str], known: list[_Known], at: list[set[str]], subject: _Subject) -> frozenset[Part]:
    has: set[Part] = set()
    for group in known:
        names_it = subject.start <= group.start and group.end <= subject.end
        has |= {part for part in PARTS if part in group.labels and not (names_it and part in NOT_BY_SUBJECT)}
    apart = [
        (word, labels)
        for i, (word, labels) in enumerate(zip(words, at, strict=True))
        if not subject.start <= i < subject.end
    ]
    if any(_is_doing(word, labels - {"action"}) for word, labels in apart):
        has.add("action")
    if any("where" in labels for labels in at) or _is_somewhere(words, at):
        has.add("environment")
    return frozenset(has)


def _subject(words: list[str], known: list[_Known], at: list[set[str]]) -> _Subject:
    """The last noun before what tells more of it: "an old DOG HOUSE in the snow"."""
    kinds = knowledge().kinds()
    names: dict[int, _Known] = {}  # the longest name of a subject that ends at each word
    inside: set[int] = set()  # "statue OF LIBERTY"
    for group in known:
        if not group.labels.isdisjoint(kinds) and (
            group.end not in names or group.start < names[group.end].start
        ):
            names[group.end] = group
            inside |= set(range(group.start + 1, group.end))
    start = 0
    while start < len(words):
        while start < len(words) and (words[start] in BREAKS or "lead" in at[start]):
            start += 1
        end = start
        while end < len(words) and (end in inside or not _turns(words[end], at[end], at[start:end])):
            end += 1
        follows = words[end] if end < len(words) else ""
        goes_on = follows == "as" or (follows == "of" and end > start and "carrier" in at[end - 1])
        named = end  # what describes may stand after the name: "cat pixel art"
        while named > start and named not in names and at[named - 1] & DESCRIBING:
            named -= 1
        if named > start and named in names and (follows == "as" or not goes_on):
            name = names[named]
            return _Subject(next(kind for kind in kinds if kind in name.labels), name.start, named)
        if named > start and not goes_on:
            return _Subject()
        start = max(end, start) + 1
    return _Subject()


def _turns(word: str, labels: set[str], before: list[set[str]]) -> bool:
    """Whether a noun ends before this word; a doing word ends only one that has begun."""
    if word in BREAKS or labels & {"turn", "where"}:
        return True
    return _is_doing(word, labels) and any(not here & DESCRIBING for here in before)


def _is_doing(word: str, labels: set[str]) -> bool:
    return "action" in labels or (word.endswith("ing") and len(word) > 4 and "not-action" not in labels)


def _is_somewhere(words: list[str], at: list[set[str]]) -> bool:
    """Whether "in" is followed by what may be a place: in Paris, but not in a red hat."""
    for start in (i + 1 for i, word in enumerate(words) if word == "in"):
        end = start
        while end < len(words) and ("lead" in at[end] or not _turns(words[end], at[end], [])):
            end += 1
        if end > start and all(labels.isdisjoint({"no-place", "style"}) for labels in at[start:end]):
            return True
    return False


def _is_foreign(text: str, words: list[str], at: list[set[str]]) -> bool:
    """Whether it is in another language or script, or has not one word that tells something."""
    letters = [char for char in text if char.isalpha()]
    if sum(char > LATIN_ENDS for char in letters) * 2 > len(letters):
        return True
    marked = [word for word in WORD.findall(text) if word[0].isalpha() and not word.isascii()]
    foreign = sum(labels == {"foreign"} for labels in at)
    foreign += sum(not knowledge().labels(words_of(word) or [word])[0] for word in marked)
    small = [bool(labels & SMALL) and "foreign" not in labels for labels in at]
    english = sum(  # "in" and "a" are words of many languages
        is_small and (len(word) > 2 or word == "of") for word, is_small in zip(words, small, strict=True)
    )
    telling = english or any(labels - SMALL - {"foreign"} for labels in at)
    return not telling or all(small) or 0 < foreign >= english
