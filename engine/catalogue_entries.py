"""What one entry of the catalogue may say; ``engine/data/models.toml`` describes it at its top."""

from __future__ import annotations

import re
from math import isfinite
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

MAX_REFERENCES = 4  # of a request; a command has so many places for attachments

Kind = Literal["draw", "upscale"]

NAME = r"[a-z0-9]+(-[a-z0-9]+)*"
ASPECT = re.compile(r"[1-9][0-9]?:[1-9][0-9]?")
SLUG = r"[A-Za-z0-9][A-Za-z0-9._-]*"
INPUT = r"[A-Za-z_][A-Za-z0-9_]*"
MAX_VALUE_CHARS = 100
UNSAFE = {"enable_safety_checker": False, "disable_safety_checker": True}


def _same(value: object) -> object:
    """A list of aspects is a table in which each stands for itself."""
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return {one: one for one in value}
    return value


def _aspects(values: dict[str, str]) -> dict[str, str]:
    for name in values:
        if not ASPECT.fullmatch(name):
            raise ValueError('must name shapes by width and height, as in "16:9"')
    return values


def _plain(fixed: dict[str, Any]) -> dict[str, Any]:
    for name, value in fixed.items():
        if not isinstance(value, bool | int | float | str):
            raise ValueError(f"must hold texts, numbers, true and false; {name} is none of them")
        if len(str(value)) > MAX_VALUE_CHARS or (isinstance(value, float) and not isfinite(value)):
            raise ValueError(f"has a value for {name} that cannot be sent: it is too long, or not finite")
    for name, value in UNSAFE.items():
        if fixed.get(name) is value:
            raise ValueError(f"must not switch the image service's safety off: leave {name} out")
    return fixed


InputName = Annotated[str, Field(pattern=f"^{INPUT}$", max_length=64)]
Slug = Annotated[str, Field(pattern=f"^{SLUG}$", max_length=100)]
Word = Annotated[str, Field(min_length=1, max_length=100)]
Fixed = Annotated[dict[InputName, Any], Field(max_length=20), AfterValidator(_plain)]
Aspects = Annotated[
    dict[str, Word], BeforeValidator(_same), Field(min_length=1, max_length=25), AfterValidator(_aspects)
]


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


class References(_Entry):
    """How a model takes pictures: ``max`` of them, as one address or as a list."""

    input: InputName
    as_list: bool = Field(alias="list")
    max: int = Field(ge=1, le=MAX_REFERENCES)

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if not self.as_list and self.max > 1:
            raise ValueError("must have max = 1: an input that is no list takes one picture")
        return self


class Count(_Entry):
    """How a model is told to make several pictures in one prediction."""

    input: InputName
    max: int = Field(ge=1, le=100)
    required: bool = False


class Aspect(_Entry):
    """How a model is told a shape: its own value for each of ours."""

    input: InputName
    values: Aspects


class Seed(_Entry):
    """How a model is told a seed: 0 to ``max``."""

    input: InputName
    max: int = Field(ge=1, lt=2**63)


class Edit(_Entry):
    """The model that is meant as soon as references are given."""

    slug: Slug
    version: Word | None = None  # the entry's own
    aspect: Word | None = None  # what is sent when nobody chose a shape


class Model(_Entry):
    """One model of the catalogue."""

    name: str = Field(pattern=f"^{NAME}$", max_length=32)
    label: str = Field(min_length=1, max_length=60)
    about: str = Field(min_length=1, max_length=90)
    kind: Kind = "draw"
    slug: Slug
    version: Word
    cost_usd: float = Field(ge=0, le=100)  # of one picture, an estimate
    seconds: float = Field(gt=0, le=3600)  # of one prediction, as a rule
    prompt: InputName | None = None
    prompt_max_chars: int | None = Field(default=None, ge=1, le=100_000)
    references: References | None = None
    count: Count | None = None
    aspect: Aspect | None = None
    seed: Seed | None = None
    fixed: Fixed = {}
    edit: Edit | None = None

    @model_validator(mode="before")
    @classmethod
    def _with_prompt(cls, entry: Any) -> Any:
        if isinstance(entry, dict) and entry.get("kind", "draw") == "draw":
            return {"prompt": "prompt", **entry}
        return entry

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.kind == "upscale" and self.references is None:
            raise ValueError("needs references: the input's name for the picture that is made larger")
        if self.edit is not None and self.references is None:
            raise ValueError("needs references, or no edit")
        if self.edit is not None and self.edit.aspect is not None and self.aspect is None:
            raise ValueError("needs aspect, or none in edit")
        named = [part.input for part in (self.references, self.count, self.aspect, self.seed) if part]
        named += [*self.fixed, *([self.prompt] if self.prompt else [])]
        if twice := sorted({name for name in named if named.count(name) > 1}):
            raise ValueError(f"uses the input {twice[0]} for two things: each needs its own")
        return self

    @property
    def max_references(self) -> int:
        """How many pictures it takes to start from."""
        return 0 if self.references is None else self.references.max

    @property
    def slugs(self) -> tuple[str, ...]:
        """What the image service calls it: without references, and with them where that is another."""
        return (self.slug,) if self.edit is None else (self.slug, self.edit.slug)
