"""Styles: what is shipped, how one meets a prompt, a guild's own, and finding one by typing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import SettingsError, StyleInvalid, StyleUnknown
from engine.rules import PROMPT_MAX_CHARS
from engine.styles import (
    NAME_MAX_CHARS,
    PLACE,
    TEMPLATE_MAX_CHARS,
    Style,
    Styles,
    check_style,
    load_styles,
    matching,
    style_key,
)

INK = """
[ink]
label = "Ink"
template = "{prompt}. The picture is drawn in ink."
"""


@pytest.fixture(scope="module")
def shipped() -> Styles:
    return load_styles()


def own(template: str) -> Style:
    return check_style("ours", template)


# -- what is shipped


def test_every_shipped_style_is_a_template_of_whole_sentences_after_the_prompt(shipped: Styles) -> None:
    assert len(shipped) >= 24
    for style in shipped:
        assert style.builtin
        assert style.template.startswith(f"{PLACE}. The picture is ")
        assert style.template.endswith(".")
        assert f"{style.label}{style.template}".isprintable()


def test_names_and_labels_are_told_apart_however_they_are_spelt(shipped: Styles) -> None:
    assert len({style_key(style.name) for style in shipped}) == len(shipped)
    assert len({style_key(style.label) for style in shipped}) == len(shipped)


def test_a_style_is_found_by_its_name_in_any_spelling_of_its_letters(shipped: Styles) -> None:
    assert shipped.find("Pixel-Art").name == shipped.find(" pixel-art").name == "pixel-art"
    with pytest.raises(StyleUnknown) as unknown:
        shipped.find("pixel")
    assert unknown.value.name == "pixel"


def test_a_shipped_style_s_name_could_be_a_guild_s_own(shipped: Styles) -> None:
    for style in shipped:
        assert check_style(style.name, style.template).template == style.template


# -- how one meets a prompt


@pytest.mark.parametrize(
    ("template", "prompt", "drawn"),
    [
        ("{prompt}. In ink.", "a cat", "a cat. In ink."),
        ("{prompt}. In ink.", "a cat.", "a cat. In ink."),
        ("{prompt}. In ink.", "a cat, ", "a cat. In ink."),
        ("{prompt}. In ink.", "a cat!", "a cat! In ink."),
        ("{prompt}. In ink.", "a cat?!", "a cat?! In ink."),
        ("{prompt}. In ink.", 'it says "Open."', 'it says "Open." In ink.'),
        ("{prompt}. In ink.", 'it says "Open"', 'it says "Open". In ink.'),
        ("{prompt}. In ink.", "a cat (asleep)", "a cat (asleep). In ink."),
        ("{prompt}. In ink.", "猫が寝ている。", "猫が寝ている. In ink."),
        ("{prompt}, in ink", "a cat.", "a cat, in ink"),
        ("{prompt}, in ink", "a cat!", "a cat! in ink"),
        ("{prompt} in ink", "a cat.", "a cat in ink"),
        ("{prompt} In ink.", "a cat.", "a cat. In ink."),
        ("In ink: {prompt}", "a cat.", "In ink: a cat."),
        ("{prompt}. In ink.", "{prompt} {0} {{x}}", "{prompt} {0} {{x}}. In ink."),
        ("{prompt}, {a} %s", "a cat", "a cat, {a} %s"),
    ],
)
def test_one_mark_stands_where_prompt_and_template_meet(template: str, prompt: str, drawn: str) -> None:
    assert own(template).applied(prompt) == drawn


@given(st.text(min_size=1, max_size=PROMPT_MAX_CHARS), st.text(max_size=TEMPLATE_MAX_CHARS - len(PLACE)))
def test_any_prompt_can_be_put_into_any_template_within_twice_the_limit(prompt: str, rest: str) -> None:
    style = Style("ours", "ours", f"{PLACE}{rest}")
    drawn = style.applied(prompt)
    assert len(drawn) <= 2 * PROMPT_MAX_CHARS
    assert prompt.rstrip(" \t\n.,;:。、，；：") in drawn


# -- a guild's own


@pytest.mark.parametrize(
    "name", ["a", "Our Mascot 2", "Élan-vital", "日本　画", "हिन्दी शैली", "ロゴ", "х" * 32]
)
def test_a_guild_s_name_may_be_in_any_script_and_is_kept_as_typed(name: str) -> None:
    assert check_style(f" {name} ", "{prompt} in our way") == Style(name, name, "{prompt} in our way")


@pytest.mark.parametrize(
    "name",
    ["", "  ", "-x", "a/b", "a\nb", "@all", "x" * 33, "ﷺ" * 3, "\u3164", "a\u200bb", "a\ufe0f", "<b>", "🐱"],
)
def test_a_name_that_is_too_long_or_has_other_characters_is_refused(name: str) -> None:
    with pytest.raises(StyleInvalid) as invalid:
        check_style(name, "{prompt}")
    assert invalid.value.why == "name"


@pytest.mark.parametrize(
    "template", ["", "in ink", "{prompt} {prompt}", "{Prompt}", "{prompt}\0", "{prompt}\ud800"]
)
def test_a_template_without_one_single_place_for_the_prompt_is_refused(template: str) -> None:
    with pytest.raises(StyleInvalid) as invalid:
        own(template)
    assert invalid.value.why == "template"


def test_a_template_has_500_characters_at_most() -> None:
    longest = PLACE.ljust(TEMPLATE_MAX_CHARS, "x")
    assert own(longest).template == longest
    with pytest.raises(StyleInvalid) as invalid:
        own(f"{longest}x")
    assert invalid.value.why == "length"


@pytest.mark.parametrize(
    ("one", "other"),
    [("Straße", "STRASSE"), ("Ａｂｃ", "abc"), ("a  b", "A b"), ("é", "e\u0301"), ("ﬁ", "FI")],
)
def test_names_that_people_read_as_one_have_one_key(one: str, other: str) -> None:
    assert style_key(one) == style_key(other)


def test_names_that_differ_by_an_accent_have_two_keys() -> None:
    assert style_key("pâte") != style_key("pate")


@given(st.text())
def test_a_name_that_is_taken_has_a_key_that_fits(name: str) -> None:
    assert style_key(style_key(name)) == style_key(name)
    try:
        style = check_style(name, PLACE)
    except StyleInvalid:
        return
    assert 1 <= len(style_key(style.name)) <= NAME_MAX_CHARS


# -- finding by typing


def test_beginnings_come_before_later_words_and_the_given_order_stays() -> None:
    styles = [Style(name, label, PLACE) for name, label in (("b-art", "Zed"), ("art-x", "Y"), ("q", "Art"))]
    assert [style.name for style in matching(styles, "ART")] == ["art-x", "q", "b-art"]
    assert matching(styles, "rt") == ()


@pytest.mark.parametrize("text", ["PIXEL", "pixel art", "pixel-a", "píxel"])
def test_case_accents_and_hyphens_do_not_count(shipped: Styles, text: str) -> None:
    assert [style.name for style in matching(shipped, text)] == ["pixel-art"]


def test_nothing_typed_shows_them_in_order_up_to_the_limit(shipped: Styles) -> None:
    assert matching(shipped, " ") == shipped[:25]
    assert matching(shipped, "", limit=3) == shipped[:3]


# -- the file


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("[ink]", "[Ink]", "[Ink] must be called otherwise"),
        ("[ink]", f"[{'x' * 33}]", f"[{'x' * 33}] must be called otherwise"),
        ('label = "Ink"\n', "", "[ink] label: is missing"),
        ('"Ink"', f'"{"x" * 61}"', "[ink] label: "),
        ("{prompt}", "", "[ink] template: must have {prompt} exactly once"),
        ("{prompt}", "{prompt}{prompt}", "[ink] template: must have {prompt} exactly once"),
        ("ink.", "x" * 500, "[ink] template: "),
        ("label", "builtin = true\nlabel", "[ink] builtin: is no key"),
    ],
)
def test_a_wrong_file_is_one_line_that_names_the_entry_and_the_field(
    tmp_path: Path, before: str, after: str, says: str
) -> None:
    path = tmp_path / "styles.toml"
    path.write_text(INK.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(SettingsError) as error:
        Styles.load(path)
    assert str(error.value).startswith(f"{path}: {says}")
    assert "\n" not in str(error.value)


def test_a_right_file_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "styles.toml"
    path.write_text(INK, encoding="utf-8")
    assert [style.label for style in Styles.load(path)] == ["Ink"]
