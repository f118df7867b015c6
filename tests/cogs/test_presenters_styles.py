"""/style: how styles are listed, and the form that adds one."""

from __future__ import annotations

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.language import LANGUAGES, Say, speaking
from cogs.presenters import styles
from cogs.presenters.styles import ON_A_PAGE
from engine.errors import RequestError, StyleExists, StyleInvalid, TooManyStyles
from engine.styles import NAME_MAX_CHARS, PLACE, TEMPLATE_MAX_CHARS, Style, load_styles
from tests.cogs import texts

SAY = speaking("en-US")
VOICES = {locale: speaking(locale) for locale, language in LANGUAGES.items() if language in texts.SPOKEN}
OWN = Style("Paper *cut*", "Paper *cut*", "{prompt}, layered paper")
hard = st.sampled_from(["*", "<", "\\", "`", "@", "-", "𝔸"])


def some(count: int) -> list[Style]:
    return [Style(f"style-{number}", f"Style {number}", "{prompt}.", builtin=True) for number in range(count)]


def buttons(view: discord.ui.View) -> list[discord.ui.Button[discord.ui.View]]:
    return [one for one in view.children if isinstance(one, discord.ui.Button)]


def test_a_style_is_listed_with_its_name_and_what_it_says() -> None:
    told = styles.page(SAY, [OWN, *load_styles()], 1).description or ""
    assert "**Paper \\*cut\\*** · ⭐ of this server\n-# {prompt}, layered paper" in told
    first = load_styles()[0]
    assert f"**{first.name}** · {first.label}\n-# {first.template[:40]}" in told


def test_every_style_is_on_one_page() -> None:
    all_of_them = some(2 * ON_A_PAGE + 1)
    pages = [styles.page(SAY, all_of_them, number).description or "" for number in (1, 2, 3)]
    for style in all_of_them:
        assert sum(f"**{style.name}** " in page for page in pages) == 1


def test_arrows_lead_to_the_pages_beside_and_not_beyond() -> None:
    for number, leads in ((1, [False, True]), (2, [True, True]), (3, [True, False])):
        turning = buttons(styles.turning(some(3 * ON_A_PAGE), number))
        assert [not one.disabled for one in turning] == leads
        assert [one.custom_id for one in turning] == [
            f"easel:styles:{number - 1}",
            f"easel:styles:{number + 1}",
        ]


def test_one_page_has_no_arrows() -> None:
    assert buttons(styles.turning(some(ON_A_PAGE), 1)) == []


@pytest.mark.parametrize("number", [0, 9, 10**9])
def test_a_page_that_is_not_there_is_the_nearest(number: int) -> None:
    shown = styles.page(SAY, some(ON_A_PAGE + 1), number).title or ""
    assert ("page 1 of 2" if number == 0 else "page 2 of 2") in shown


def test_what_was_typed_comes_back_when_it_cannot_be_kept() -> None:
    told = styles.again(SAY, StyleInvalid("template"), "A name", "no place for a *prompt*")
    assert "no single place for the prompt" in told
    assert "A name" in told
    assert "no place for a \\*prompt\\*" in told


@pytest.mark.parametrize("say", VOICES.values(), ids=VOICES)
def test_the_form_fits_and_says_where_the_prompt_goes(say: Say) -> None:
    form = styles.form(say).to_dict()
    assert form["custom_id"] == "easel:style-form"
    assert 1 <= len(form["title"]) <= 45
    for label in form["components"]:
        assert 1 <= len(label["label"]) <= 45
        assert 1 <= len(label["description"]) <= 100
        assert 1 <= len(label["component"]["placeholder"]) <= 100
    [name, template] = [label["component"] for label in form["components"]]
    assert (name["max_length"], template["max_length"]) == (NAME_MAX_CHARS, TEMPLATE_MAX_CHARS)
    assert PLACE in template["placeholder"]


@pytest.mark.parametrize("say", VOICES.values(), ids=VOICES)
@given(
    name=st.one_of(st.text(max_size=NAME_MAX_CHARS), hard.map(lambda one: one * NAME_MAX_CHARS)),
    template=st.one_of(st.text(max_size=TEMPLATE_MAX_CHARS), hard.map(lambda one: one * TEMPLATE_MAX_CHARS)),
    error=st.sampled_from(
        [StyleInvalid("name"), StyleInvalid("length"), TooManyStyles(10**6), StyleExists("x")]
    ),
)
def test_everything_fits_whatever_was_typed(say: Say, name: str, template: str, error: RequestError) -> None:
    own = Style(name, name, template)
    shipped = Style(name, name, template, builtin=True)
    for full in ([own] * ON_A_PAGE, [shipped] * ON_A_PAGE):
        page = styles.page(say, full, 1)
        assert 1 <= len(page.description or "") <= 4_096
        assert len(page.title or "") <= 256
    assert len(styles.again(say, error, name, template)) <= 2_000
