"""What an input of a model may be, checked as strictly as the provider may."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

MAX_TEXT = 32_000  # characters; no limit is documented, this one only bounds the memory


class Takes(Protocol):
    """One input: whether it must be there, and what is wrong with a value."""

    @property
    def required(self) -> bool:
        """Whether a create without it is refused."""
        ...

    def wrong(self, value: object) -> str | None:
        """What is wrong with a value, if anything is."""
        ...


@dataclass(frozen=True, slots=True)
class Text:
    """A text."""

    required: bool = False

    def wrong(self, value: object) -> str | None:
        """It must hold something other than white space, and not too much of it."""
        if not isinstance(value, str) or not value.strip():
            return "a text is required"
        return f"at most {MAX_TEXT} characters" if len(value) > MAX_TEXT else None


@dataclass(frozen=True, slots=True)
class Choice:
    """One of some texts."""

    of: tuple[str, ...]
    required: bool = False

    def wrong(self, value: object) -> str | None:
        """It must be one of them."""
        return None if isinstance(value, str) and value in self.of else f"one of {', '.join(self.of)}"


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number."""

    least: int
    most: int
    required: bool = False

    def wrong(self, value: object) -> str | None:
        """It must be in its bounds, and no truth value."""
        fits = isinstance(value, int) and not isinstance(value, bool) and self.least <= value <= self.most
        return None if fits else f"a whole number, {self.least} to {self.most}"


@dataclass(frozen=True, slots=True)
class Number:
    """A number, whole or not."""

    least: float
    most: float
    required: bool = False

    def wrong(self, value: object) -> str | None:
        """It must be in its bounds, and no truth value."""
        fits = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
        return None if fits and self.least <= value <= self.most else f"a number, {self.least} to {self.most}"  # type: ignore[operator]


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""

    required: bool = False

    def wrong(self, value: object) -> str | None:
        """It must be either."""
        return None if isinstance(value, bool) else "true or false"


@dataclass(frozen=True, slots=True)
class Address:
    """The address of a picture, which is downloaded when the prediction runs."""

    required: bool = False

    def wrong(self, value: object) -> str | None:
        """It must be a text; whether it can be downloaded shows later."""
        return None if isinstance(value, str) else "an address"


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses of pictures."""

    most: int
    required: bool = False

    def wrong(self, value: object) -> str | None:
        """There must be one or more, all texts."""
        fits = isinstance(value, list) and 1 <= len(value) <= self.most
        return None if fits and _are_texts(value) else f"1 to {self.most} addresses"


def _are_texts(value: object) -> bool:
    return isinstance(value, Iterable) and all(isinstance(one, str) for one in value)
