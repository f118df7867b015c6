"""The models that members choose from: which there are, what each takes, and who takes what."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from enum import IntEnum
from pathlib import Path
from typing import Literal, Self, get_args

from engine.catalogue_entries import MAX_REFERENCES, Kind, Model
from engine.data_files import read_entries
from engine.errors import ModelUnknown, OptionNotTaken, TooManyPictures, TooManyReferences
from engine.folding import folded

__all__ = ["MAX_PICTURES", "MAX_REFERENCES", "Catalogue", "Kind", "Model", "Option"]

SHIPPED = Path(__file__).parent / "data" / "models.toml"
MAX_PICTURES = 4  # of a request
SUGGESTIONS = 25  # what Discord shows of an autocomplete at most (its documentation, August 2026)

Option = Literal["references", "count", "aspect", "seed"]


class Catalogue:
    """The models, in the order of the files; the first of them is the first that people are shown."""

    def __init__(self, models: Iterable[Model]) -> None:
        self._models = {model.name: model for model in models}

    @classmethod
    def load(cls, own: Path | None = None) -> Self:
        """Read the shipped file and then the operator's own, whose entries add or replace by name.

        Raises:
            SettingsError: one line that names the file, the entry and the field, and says what is wrong.
        """
        models: dict[str, Model] = {}
        for path in (SHIPPED,) if own is None else (SHIPPED, own):
            models |= {model.name: model for model in read_entries(path, Model)}
        return cls(models.values())

    def find(self, name: str, kind: Kind | None = None) -> Model:
        """The model of that name, or else of that slug; of one kind, if one is given.

        Slugs are taken since they were what a job kept before there were names.

        Raises:
            ModelUnknown: there is none; it tells the names of those there are.
        """
        of_kind = [model for model in self._models.values() if kind in (None, model.kind)]
        for model in of_kind:
            if model.name == name:
                return model
        for model in of_kind:
            if name in model.slugs:
                return model
        raise ModelUnknown(name, [model.name for model in of_kind])

    def names(self) -> tuple[str, ...]:
        """All names."""
        return tuple(self._models)

    def draws(self) -> tuple[Model, ...]:
        """The models that draw from a prompt."""
        return tuple(model for model in self._models.values() if model.kind == "draw")

    def upscaler(self) -> Model | None:
        """The model that makes pictures larger: of several the last, so that an operator's own one wins."""
        return next((model for model in reversed(self._models.values()) if model.kind == "upscale"), None)

    def taking(self, option: Option) -> tuple[str, ...]:
        """The names of the models that draw and take an option of their own accord."""
        return self._names(lambda model: getattr(model, option) is not None)

    def check(
        self,
        model: Model,
        *,
        references: int = 0,
        count: int = 1,
        aspect: str | None = None,
        seed: int | None = None,
    ) -> None:
        """Whether a model takes what is asked of it. Any that draws makes 1 to 4 pictures: in one
        prediction, or asked several times.

        Raises:
            TooManyPictures: fewer than 1, or more than it makes.
            TooManyReferences: more than it takes.
            OptionNotTaken: it takes no references, shape or seed, or not this shape or seed.
            ModelUnknown: it makes a picture larger, and there is none.
        """
        limit = MAX_PICTURES if model.kind == "draw" else 1
        if not 1 <= count <= limit:
            raise TooManyPictures(count, limit)
        if references and model.references is None:
            raise self._not_taken("references", model, lambda other: _takes(other, references))
        if references > model.max_references:
            names = self._names(lambda other: _takes(other, references))
            raise TooManyReferences(references, model.max_references, names)
        if model.kind == "upscale" and not references:
            raise ModelUnknown(model.name, [other.name for other in self.draws()])
        if aspect is not None and not _shapes(model, aspect):
            shapes = tuple(model.aspect.values) if model.aspect else ()
            raise self._not_taken("aspect", model, lambda other: _shapes(other, aspect), shapes)
        if seed is not None and not _seeds(model, seed):
            seeds = (f"0–{model.seed.max}",) if model.seed else ()
            raise self._not_taken("seed", model, lambda other: _seeds(other, seed), seeds)

    def matching(self, text: str, limit: int = SUGGESTIONS) -> tuple[Model, ...]:
        """What somebody who types ``text`` may mean, the likeliest first; without a text, all that draw.

        A name or label that begins with the text comes before one that has it at the beginning of a
        later word, or whose description has. Case and accents do not count.
        """
        sought = _words(text)
        ranked = [(_rank(model, sought), model) for model in self.draws()]
        found = sorted((pair for pair in ranked if pair[0] is not _Rank.NOT), key=lambda pair: pair[0])
        return tuple(model for _, model in found[:limit])

    def _not_taken(
        self,
        option: Option,
        model: Model,
        takes: Callable[[Model], bool],
        values: tuple[str, ...] = (),
    ) -> OptionNotTaken:
        options = [one for one in get_args(Option) if getattr(model, one) is not None]
        return OptionNotTaken(option, model.label, self._names(takes), options=options, values=values)

    def _names(self, takes: Callable[[Model], bool]) -> tuple[str, ...]:
        return tuple(model.name for model in self.draws() if takes(model))


class _Rank(IntEnum):
    """How well a model fits what was typed."""

    BEGINS = 0  # its name or label begins so
    HAS = 1  # a later word of them does
    TELLS = 2  # a word of its description does
    NOT = 3


def _rank(model: Model, sought: str) -> _Rank:
    titles = (_words(model.name), _words(model.label))
    if any(title.startswith(sought) for title in titles):
        return _Rank.BEGINS
    if any(f" {sought}" in title for title in titles):
        return _Rank.HAS
    return _Rank.TELLS if f" {sought}" in f" {_words(model.about)}" else _Rank.NOT


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", folded(text)))


def _takes(model: Model, references: int) -> bool:
    return model.max_references >= references


def _shapes(model: Model, aspect: str) -> bool:
    return model.aspect is not None and aspect in model.aspect.values


def _seeds(model: Model, seed: int) -> bool:
    return model.seed is not None and 0 <= seed <= model.seed.max
