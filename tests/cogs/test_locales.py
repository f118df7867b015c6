"""The Fluent files: nothing broken, nothing missing, nothing too many, and what the code says is there."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from fluent.syntax import ast as ftl

from cogs.language import (
    CHOICE_MAX_CHARS,
    DESCRIPTION_MAX_CHARS,
    LANGUAGES,
    NAME_MAX_CHARS,
    SHIPPED,
    speaking,
)
from tests.cogs import texts

LIMITS = {
    "command-": DESCRIPTION_MAX_CHARS,
    "option-": DESCRIPTION_MAX_CHARS,
    "choice-": CHOICE_MAX_CHARS,
    "menu-": NAME_MAX_CHARS,
}
# What stays as it is in every language: markup, code, commands, symbols.
MARKS = re.compile(r"\*\*|`[^`]*`|^-# |(?<![\w/])/[a-z]+|[\u2190-\u2bff\U0001f000-\U0001faff]", re.MULTILINE)

languages = pytest.mark.parametrize("language", texts.SPOKEN)


def test_the_folders_are_the_nine_languages() -> None:
    assert set(texts.SPOKEN) == set(LANGUAGES.values())


@languages
def test_a_languages_files_are_fluent_without_junk(language: str) -> None:
    for file in texts.files(language):
        junk = [entry for entry in texts.entries(file) if isinstance(entry, ftl.Junk)]
        assert not junk, f"{file.name}: {junk[0].annotations[0].message}: {junk[0].content!r}"
        attributed = [
            one.id.name for one in texts.entries(file) if isinstance(one, ftl.Message) and one.attributes
        ]
        assert not attributed, "a text has no attributes here: nobody would say them"


@languages
def test_a_language_has_the_same_texts_in_the_same_files(language: str) -> None:
    assert [file.name for file in texts.files(language)] == [file.name for file in texts.files("en")]
    for file, english in zip(texts.files(language), texts.files("en"), strict=True):
        keys, wanted = set(texts.keys_in(file)), set(texts.keys_in(english))
        assert keys == wanted, f"missing {sorted(wanted - keys)}, unknown {sorted(keys - wanted)}"


@languages
def test_no_text_is_there_twice(language: str) -> None:
    counts = Counter(key for file in texts.files(language) for key in texts.keys_in(file))
    assert [key for key, count in counts.items() if count > 1] == []


@languages
def test_a_text_takes_the_same_values_in_every_language(language: str) -> None:
    for key in texts.messages(language).keys() & texts.messages("en").keys():
        here, english = texts.placeholders(language, key), texts.placeholders("en", key)
        assert here.shown == english.shown, f"{key}: other variables"
        assert here.chosen == english.chosen, f"{key}: other choices"
        assert here.functions == english.functions, f"{key}: other functions"
        assert here.counted <= english.variables, f"{key}: counts what English does not have"
        assert here.forms <= texts.plural_forms(language), f"{key}: a form that {language} does not have"


@languages
def test_every_text_can_be_said_whatever_the_numbers(language: str) -> None:
    for key in texts.messages("en"):
        for values in texts.samples(key):
            text = SHIPPED.text(language, key, values)
            assert text, f"{key} is missing or empty"
            assert text == text.strip(), f"{key}: white space around it"


@languages
def test_marks_and_commands_stay_as_they_are(language: str) -> None:
    for key in texts.messages("en"):
        here, english = (
            {
                mark
                for values in texts.samples(key)
                for mark in MARKS.findall(SHIPPED.text(one, key, values) or "")
            }
            for one in (language, "en")
        )
        assert here == english, f"{key}: other marks"


@languages
def test_what_discord_shows_of_a_command_is_short_enough(language: str) -> None:
    for key in texts.messages(language):
        limit = next((limit for prefix, limit in LIMITS.items() if key.startswith(prefix)), None)
        if limit is not None:
            text = SHIPPED.text(language, key, {})
            assert text is not None
            assert 1 <= len(text) <= limit, f"{key} has {len(text)} characters"


def test_what_the_code_says_is_there_and_gets_its_values() -> None:
    said = list(texts.spoken())
    assert said
    for one in said:
        assert one.key in texts.messages("en"), f"{one.where}: no such text: {one.key}"
        if one.values is not None:
            assert one.values == texts.placeholders("en", one.key).variables, f"{one.where}: {one.key}"


def test_every_text_is_said_somewhere() -> None:
    assert sorted(texts.messages("en").keys() - texts.strings()) == []


def test_no_locale_is_answered_in_english_where_its_language_is_there() -> None:
    for locale, language in LANGUAGES.items():
        if language in texts.SPOKEN:
            assert speaking(locale)("waiting-turn") == SHIPPED.text(language, "waiting-turn", {})
