"""Fills a thin prompt out: what the image models are best told and a prompt leaves open, said after it.

Their own advice is to tell subject, action, environment and style in sentences. What is known of words, and
all that is ever added, stands in ``engine/data/enhance.toml``.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from engine.enhance_reading import read
from engine.enhance_words import PARTS, TAILED, Part, knowledge, words_of
from engine.rules import PROMPT_MAX_CHARS

__all__ = ["enhance"]

RICH: tuple[Part, ...] = ("environment", "action", "style")  # beside the subject
RICH_WORDS = 60
LONG_WORDS = 5  # from here on a comma comes before what is added
SHARED_CHARS = 4  # a word of the prompt that is as long is not said again
OF_THE_PICTURE: tuple[Part, ...] = ("environment", "light", "composition")  # of one that is given

UNSPACED = r"\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff"  # two letters of these count as a word
COUNTED = re.compile(rf"[{UNSPACED}]{{1,2}}|[^\W_{UNSPACED}]+")
ENDED = re.compile(r"[.!?…。！？][\"'”’»)\]」』]*\s*$")
IDEOGRAPHIC = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]$")


def enhance(prompt: str, *, seed: int, has_style: bool, has_reference: bool) -> str:
    """The prompt word for word, and after it what it leaves open: 1,000 characters at most.

    A prompt that tells subject, action, environment and style, or has more than 60 words, stays as it is.
    ``seed`` chooses among what may be said; the same seed says the same. With ``has_style`` nothing is said
    of the style; with ``has_reference`` nothing of what that picture shows: environment, light, composition.

    Raises:
        SettingsError: what is shipped is not as it should be; at the first call only.
    """
    known = knowledge()
    if (
        not prompt.strip()
        or len(prompt) > PROMPT_MAX_CHARS
        or len(COUNTED.findall(prompt)) > RICH_WORDS
        or any(tail in prompt for name in TAILED for tail in known.tails(name))
    ):
        return prompt
    reading = read(prompt)
    if reading.kind is None or (has_reference and (reading.changes or reading.points)):
        name = "foreign" if not has_reference else "edit" if reading.changes else "pointing"
        return _with_sentence(prompt, _choice(seed, "tail", known.tails(name), prompt))
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


def _choice(seed: int, part: str, options: Sequence[str], prompt: str) -> str:
    """One of the options, if possible one that repeats no word of the prompt."""
    there = set(words_of(prompt))
    apart = [option for option in options if not _repeats(words_of(option), there)] or options
    digest = hashlib.blake2b(f"{seed} {part}".encode(), digest_size=8).digest()
    return apart[int.from_bytes(digest) % len(apart)]


def _repeats(words: Sequence[str], there: set[str]) -> bool:
    return words[0] in there or any(len(word) >= SHARED_CHARS and word in there for word in words)


def _with_phrases(prompt: str, environment: str | None, action: str | None, *, many: bool) -> str:
    """The prompt's own sentence led on, or where it has ended, another one."""
    phrases = [phrase for phrase in (environment, action) if phrase is not None]
    if not phrases:
        return prompt
    if not _is_open(prompt):
        return _with_sentence(prompt, f"Show {'them' if many else 'it'} {', '.join(phrases)}.")
    parted = environment is None or "," in prompt or len(prompt.split()) >= LONG_WORDS
    mark = "," if parted and not prompt.endswith(",") else ""
    filled = f"{prompt}{mark} {', '.join(phrases)}."
    return filled if len(filled) <= PROMPT_MAX_CHARS else prompt


def _is_open(prompt: str) -> bool:
    """Whether a prompt may be led on: it is one line, and ends with a word that tells something."""
    if "\n" in prompt or ENDED.search(prompt) or not (prompt[-1].isalnum() or prompt[-1] in ',"”»)'):
        return False
    last = [word for word in words_of(prompt) if word[0].isalnum()][-1:]
    return bool(last) and knowledge().labels(last)[0].isdisjoint({"lead", "turn", "where"})


def _with_sentence(text: str, sentence: str) -> str:
    """One sentence more, if there is room."""
    if ENDED.search(text) or text.endswith((",", ";", ":")):
        mark = " "
    elif "\n" in text:
        mark = "\n"
    else:
        mark = "。" if IDEOGRAPHIC.search(text) else ". "
    filled = f"{text}{mark}{sentence}"
    return filled if len(filled) <= PROMPT_MAX_CHARS else text
