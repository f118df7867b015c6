"""Reading a prompt: its subject, and the parts of a picture that it tells of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.enhance_reading import Reading, read
from engine.enhance_words import PARTS, ROOT, knowledge, words_of


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("dog house", "house"),
        ("house cat", "pet"),
        ("ice cream truck", "car"),
        ("dragon fruit", "food"),
        ("a cute baby dragon", "dragon"),
        ("a bowl of ramen", "food"),
        ("a beautiful portrait of a knight on a horse", "hero"),
        ("the Statue of Liberty", "landmark"),
        ("cat pixel art", "pet"),
        ("watercolor, a fox", "woodland-animal"),
        ("mice", "woodland-animal"),
        ("does a horse fly", "farm-animal"),
        ("Batman eating pizza", ROOT),
        ("Zorblax the destroyer", ROOT),
        ("Zorblax", None),
        ("the", None),
        ("???", None),
    ],
)
def test_the_subject_is_what_a_prompt_is_about(prompt: str, kind: str | None) -> None:
    assert read(prompt).kind == kind


@pytest.mark.parametrize(
    ("prompt", "has"),
    [
        ("a cat in a red hat", set()),
        ("a cat in Paris", {"environment"}),
        ("a cat in love", set()),
        ("a castle", set()),
        ("a castle on a hill at sunset", {"environment", "light"}),
        ("a king wearing a ring", set()),
        ("a king juggling", {"action"}),
        ("close-up of a bee, 35mm photo", {"composition", "style"}),
        ("art nouveau owl asleep under a lamp", {"style", "action", "environment", "light"}),
    ],
)
def test_the_parts_of_a_prompt_are_recognised(prompt: str, has: set[str]) -> None:
    assert read(prompt).has == has


@pytest.mark.parametrize(
    ("prompt", "many"),
    [("a fox", False), ("foxes", True), ("two sheep", True), ("a cat and a dog", True), ("a dress", False)],
)
def test_one_and_many_are_told_apart(prompt: str, many: bool) -> None:
    assert read(prompt).many is many


def test_what_a_prompt_quotes_is_not_taken_for_what_it_is_about() -> None:
    assert read('a sign that says "a fox running in the forest, oil painting"') == read("a sign that says")


def test_what_may_be_added_is_recognised_as_what_it_is() -> None:
    marks = {"environment": " ", "action": ", "}
    for kind in knowledge().kinds():
        for part in PARTS:
            for text in knowledge().said(kind, part):
                assert part in read(f"the zorblax{marks.get(part, '. ')}{text}").has, (kind, text)


def test_every_name_of_a_subject_is_of_one_kind_and_found_by_it() -> None:
    kinds: dict[str, str] = {}
    for kind in knowledge().kinds():
        for word in knowledge().words(kind):
            assert kinds.setdefault(" ".join(words_of(word)), kind) == kind, word
            assert read(f"the {word}").kind == kind, word
    assert len(kinds) > 1_000


@given(st.text(max_size=1_200))
def test_anything_at_all_can_be_read(prompt: str) -> None:
    assert isinstance(read(prompt), Reading)
