"""What is known of prompts: the file, and how a word is looked up."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from engine.enhance_words import PARTS, SHIPPED, TAILED, Knowledge, knowledge, words_of
from engine.errors import SettingsError


def loaded(folder: Path, text: str) -> Knowledge:
    own = folder / "enhance.toml"
    own.write_text(text, encoding="utf-8")
    return Knowledge.load(own)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Élan-VITAL, the T-shirt", ["elan", "vital", ",", "the", "t", "shirt"]),
        ("a bird’s eye\nview_1", ["a", "bird's", "eye", ",", "view", "1"]),
        ("☀️👩‍🍳🏽", ["☀", "👩", "🍳"]),
        ("50 % off *now*", ["50", "off", "now"]),
    ],
)
def test_words_are_compared_without_case_accents_and_ornament(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("word", "label", "plural"),
    [
        ("fox", "woodland-animal", False),
        ("foxes", "woodland-animal", True),
        ("ponies", "farm-animal", True),
        ("bees", "insect", True),
        ("knives", "object", True),
        ("runs", "action", True),
        ("glasses", "object", False),
        ("does", "lead", False),
    ],
)
def test_a_plural_is_known_by_its_singular(word: str, label: str, plural: bool) -> None:
    labels, was_plural = knowledge().labels([word])
    assert label in labels
    assert was_plural is plural


def test_a_kind_says_what_the_one_it_is_like_says_but_for_its_own() -> None:
    known = knowledge()
    assert known.said("pet", "light") == known.said("animal", "light") == known.said("any", "light")
    assert known.said("pet", "environment") != known.said("animal", "environment")
    assert known.said("landscape", "environment") == ()


def test_what_may_be_added_is_in_the_form_that_its_place_asks_for() -> None:
    known = knowledge()
    phrases = [text for kind in known.kinds() for part in PARTS[:2] for text in known.said(kind, part)]
    sentences = [text for kind in known.kinds() for part in PARTS[2:] for text in known.said(kind, part)]
    sentences += [text for name in TAILED for text in known.tails(name)]
    assert [text for text in phrases if not (text[0].islower() and text[-1].isalpha())] == []
    assert [text for text in sentences if not (text[0].isupper() and text.endswith("."))] == []


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("[lead]", "[leed]", "[lead] is missing"),
        ('like = "hero"', 'like = "heroine"', "[monster] like: must name a kind"),
        ('like = "hero"', 'like = "monster"', "[monster] like: must name a kind"),
        ('like = "hero"', 'like = "lead"', "[monster] like: must name a kind"),
        ('like = "hero"', "", "[monster] like: must name a kind"),
        ("[monster]\n", "[monster]\nmood = []\n", "[monster] mood: is no key"),
        ("[monster]\n", '[monster]\nlight = [""]\n', "[monster] light"),
        ('words = "tree', 'words = 3 # "tree', "[tree] words"),
    ],
)
def test_a_wrong_file_is_one_line_that_names_the_entry_and_the_field(
    tmp_path: Path, before: str, after: str, says: str
) -> None:
    text = SHIPPED.read_text(encoding="utf-8")
    assert before in text
    with pytest.raises(SettingsError) as error:
        loaded(tmp_path, text.replace(before, after, 1))
    assert str(error.value).startswith(f"{tmp_path / 'enhance.toml'}: {says}")
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("entry", "field"), [*(("any", part) for part in PARTS), *((name, "tail") for name in TAILED)]
)
def test_what_is_said_where_nothing_else_is_known_cannot_be_missing(
    tmp_path: Path, entry: str, field: str
) -> None:
    text, times = re.subn(
        rf"(\n\[{entry}\]\n(?:(?!\n\[).)*?)(?<=\n){field} = \[.*?\]\n",
        r"\1",
        SHIPPED.read_text(encoding="utf-8"),
        flags=re.DOTALL,
    )
    assert times == 1
    with pytest.raises(SettingsError, match=re.escape(f"[{entry}] {field}: is missing")):
        loaded(tmp_path, text)
