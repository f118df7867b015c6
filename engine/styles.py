"""Styles: named templates that say the manner of a picture around what somebody asked for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from engine.data_files import read_entries
from engine.errors import StyleInvalid, StyleUnknown
from engine.folding import folded

__all__ = [
    "NAME_MAX_CHARS",
    "PLACE",
    "TEMPLATE_MAX_CHARS",
    "Style",
    "Styles",
    "check_style",
    "load_styles",
    "matching",
    "style_key",
]

SHIPPED = Path(__file__).parent / "data" / "styles.toml"
PLACE = "{prompt}"
NAME_MAX_CHARS = 32
TEMPLATE_MAX_CHARS = 500  # so a prompt of 1,000 characters in a template has fewer than 1,500
SUGGESTIONS = 25  # what Discord shows of an autocomplete at most (its documentation, August 2026)

CLOSING = r"[\"'”’»」』]*"  # quotation marks that may close after a sentence's mark
EXCLAIMED = re.compile(rf"[!?！？…]{CLOSING}$")
STOPPED = re.compile(rf"[.。]{CLOSING}$")
STOPS = " \t\n.,;:。、，；："
PAUSE = re.compile(r"\s*[.,;:]")
UNSEEN = re.compile(
    r"[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)


@dataclass(frozen=True, slots=True)
class Style:
    """A named template. ``builtin``: it is shipped, and no guild's own."""

    name: str
    label: str
    template: str
    builtin: bool = False

    def applied(self, prompt: str) -> str:
        """The template with the prompt in its place, and one punctuation mark where the two meet.

        Nothing else of either is changed; braces in the prompt are only braces.
        """
        before, _, after = self.template.partition(PLACE)
        goes_on = after.lstrip()
        if PAUSE.match(after):
            if EXCLAIMED.search(prompt):
                after = PAUSE.sub("", after, count=1)
            elif goes_on.startswith(".") and STOPPED.search(prompt) and prompt[-1] not in STOPS:
                after = PAUSE.sub("", after, count=1)  # it ends inside of quotation marks
            else:
                prompt = prompt.rstrip(STOPS) or prompt
        elif goes_on[:1].islower():
            prompt = prompt.rstrip(STOPS) or prompt
        return f"{before}{prompt}{after}"


class Styles(tuple[Style, ...]):
    """The shipped styles, in the order of the file."""

    __slots__ = ()

    @classmethod
    def load(cls, path: Path = SHIPPED) -> Self:
        """Read them.

        Raises:
            SettingsError: one line that names the file, the entry and the field, and says what is wrong.
        """
        return cls(
            Style(entry.name, entry.label, entry.template, builtin=True)
            for entry in read_entries(path, _Entry)
        )

    def find(self, name: str) -> Style:
        """The style of that name, however it is spelt.

        Raises:
            StyleUnknown: there is none.
        """
        key = style_key(name)
        for style in self:
            if style_key(style.name) == key:
                return style
        raise StyleUnknown(name)


def load_styles() -> Styles:
    """The shipped styles. Raises what :meth:`Styles.load` does."""
    return Styles.load()


def style_key(name: str) -> str:
    """What two names have in common that are the same to people: no case, one form of each letter."""
    once = unicodedata.normalize("NFKC", name).casefold()
    return " ".join(unicodedata.normalize("NFKC", once).split())


def check_style(name: str, template: str) -> Style:
    """A guild's own style: both are kept as they were typed, without surrounding white space.

    A name has 1 to 32 letters or digits of any script, with spaces and hyphens between them.

    Raises:
        StyleInvalid: ``why`` is ``name``, ``template`` (``{prompt}`` is not there exactly once, or a
            character cannot be kept) or ``length`` (of the template).
    """
    name, template = name.strip(), template.strip()
    if not _is_name(name):
        raise StyleInvalid("name", NAME_MAX_CHARS)
    if len(template) > TEMPLATE_MAX_CHARS:
        raise StyleInvalid("length", TEMPLATE_MAX_CHARS)
    if template.count(PLACE) != 1 or any(_is_control(char) for char in template):
        raise StyleInvalid("template")
    return Style(name, name, template)


def matching(styles: Iterable[Style], text: str, limit: int = SUGGESTIONS) -> tuple[Style, ...]:
    """What somebody who types ``text`` may mean, in the given order; without a text, all.

    A name or label that begins with the text comes before one with a later word that does. Case and
    accents do not count, nor does it whether words are parted by spaces or hyphens.
    """
    sought = _words(text)
    titles = [(style, (_words(style.name), _words(style.label))) for style in styles]
    begins = [style for style, both in titles if any(title.startswith(sought) for title in both)]
    has = [style for style, both in titles if any(f" {sought}" in title for title in both)]
    return tuple(dict.fromkeys([*begins, *has]))[:limit]


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", folded(text)))


def _is_name(name: str) -> bool:
    longest = max(len(name), len(style_key(name)))  # one sign of some scripts is a whole sentence when folded
    return (
        1 <= longest <= NAME_MAX_CHARS
        and name[0].isalnum()
        and UNSEEN.search(name) is None
        and all(char in " \u3000-" or unicodedata.category(char)[0] in "LMN" for char in name)
    )


def _is_control(char: str) -> bool:
    return char not in "\n\t" and unicodedata.category(char) in ("Cc", "Cs")


def _placed(template: str) -> str:
    if template.count(PLACE) != 1:
        raise ValueError(f"must have {PLACE} exactly once")
    return template


class _Entry(BaseModel):
    """What one entry of the file may say."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    name: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=NAME_MAX_CHARS)]
    label: Annotated[str, Field(min_length=1, max_length=60)]
    template: Annotated[str, Field(max_length=TEMPLATE_MAX_CHARS), AfterValidator(_placed)]
