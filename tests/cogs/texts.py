"""The Fluent files as trees, and what the code asks of them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from pathlib import Path

from babel import Locale
from fluent.syntax import ast as ftl
from fluent.syntax import parse
from fluent.syntax.visitor import Visitor

from cogs.language import LOCALES

COGS = LOCALES.parent
NUMBERS = (0, 1, 2, 5, 21, 1_000, 1_000_000)
SPOKEN = sorted(folder.name for folder in LOCALES.iterdir() if folder.is_dir())


@dataclass
class Placeholders(Visitor):
    """What a text takes from the code, and how."""

    shown: set[str] = field(default_factory=set)  # variables that are read
    chosen: set[tuple[str, frozenset[str]]] = field(default_factory=set)  # by words: a variable, its words
    counted: set[str] = field(default_factory=set)  # variables whose number decides the form
    forms: set[str] = field(default_factory=set)  # those forms: one, few, other
    functions: set[tuple[str, str]] = field(default_factory=set)  # a function's name, its arguments

    @property
    def variables(self) -> set[str]:
        return self.shown | self.counted | {name for name, _ in self.chosen}

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802
        words = {variant.key.name for variant in node.variants if isinstance(variant.key, ftl.Identifier)}
        assert isinstance(node.selector, ftl.VariableReference), "a choice is made by a variable itself"
        name = node.selector.id.name
        if words <= {"zero", "one", "two", "few", "many", "other"}:
            self.counted.add(name)
            self.forms |= words
        else:
            self.chosen.add((name, frozenset(words)))
        for variant in node.variants:
            self.visit(variant.value)

    def visit_FunctionReference(self, node: ftl.FunctionReference) -> None:  # noqa: N802
        named = {one.name.name: one.value.value for one in node.arguments.named}
        self.functions.add((node.id.name, repr(sorted(named.items()))))
        self.generic_visit(node)

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.shown.add(node.id.name)


def files(language: str, folder: Path = LOCALES) -> list[Path]:
    return sorted((folder / language).glob("*.ftl"))


@cache
def entries(file: Path) -> list[ftl.EntryType]:
    return parse(file.read_text(encoding="utf-8"), with_spans=False).body


@cache
def messages(language: str) -> dict[str, ftl.Message]:
    """A language's texts by their keys; two of one key count as one here."""
    return {
        one.id.name: one for file in files(language) for one in entries(file) if isinstance(one, ftl.Message)
    }


def keys_in(file: Path) -> list[str]:
    return [one.id.name for one in entries(file) if isinstance(one, ftl.Message)]


def placeholders(language: str, key: str) -> Placeholders:
    found = Placeholders()
    found.visit(messages(language)[key])
    return found


def plural_forms(language: str) -> set[str]:
    """The forms that a number can ask for in this language."""
    return {*Locale.parse(language.replace("-", "_")).plural_form.tags, "other"}


def samples(key: str) -> Iterator[dict[str, str | int]]:
    """Values for a text as the code may give them: numbers of every kind, each word of a choice."""
    english = placeholders("en", key)
    values: dict[str, tuple[str | int, ...]] = dict.fromkeys(english.shown, ("x",))
    numbers = english.counted | (english.shown if english.functions else set())
    values |= dict.fromkeys(numbers, NUMBERS)
    values |= {name: tuple(sorted(words)) for name, words in english.chosen}
    for combination in product(*values.values()):
        yield dict(zip(values, combination, strict=True))


@dataclass(frozen=True)
class Spoken:
    """A text that the code says by its key: ``say("key", name=...)``."""

    key: str
    values: frozenset[str] | None  # None: not known from the call alone
    where: str


def spoken() -> Iterator[Spoken]:
    """Every call in ``cogs/`` that names its text."""
    for file in sorted(COGS.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_bytes())):
            if not (isinstance(node, ast.Call) and _speaks(node.func) and node.args):
                continue
            names = [keyword.arg for keyword in node.keywords]
            values = None if None in names else frozenset(name for name in names if name is not None)
            for one in _texts(node.args[0]):
                yield Spoken(one, values, f"{file.relative_to(COGS)}:{node.lineno}")


def strings() -> set[str]:
    """Every string that the code of ``cogs/`` holds: tables of keys are among them."""
    return {
        node.value
        for file in COGS.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_bytes()))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def _speaks(function: ast.expr) -> bool:
    match function:
        case ast.Name(id="say" | "localised") | ast.Attribute(attr="say"):
            return True
        case ast.Call(func=ast.Name(id="speaking")):  # speaking(locale)("key")
            return True
    return False


def _texts(key: ast.expr) -> Iterator[str]:
    """The keys of a call's first argument: one, or the two of ``a if … else b``."""
    match key:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from _texts(body)
            yield from _texts(orelse)
