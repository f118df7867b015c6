"""Buttons and forms: in every language and for the largest ids they fit into what Discord takes."""

from __future__ import annotations

from typing import Any

import discord
import pytest

from cogs import forms
from cogs.custom_ids import CUSTOM_ID_MAX_CHARS, an_id, custom_id
from cogs.language import LANGUAGES, speaking
from cogs.presenters import buttons
from engine.drafting import Offer
from engine.errors import ResultGone
from engine.models import Job, Place
from tests.cogs import texts
from tests.engine.fakes import a_job

VOICES = {locale: speaking(locale) for locale, language in LANGUAGES.items() if language in texts.SPOKEN}
SAY = speaking("en-US")
LONG = "x" * 1_000
LARGEST = 2**63 - 1

in_every_language = pytest.mark.parametrize("locale", VOICES)


def a_long_job(**fields: Any) -> Job:
    return a_job(id=LARGEST, prompt=LONG, **fields)


def below(view: discord.ui.View) -> list[discord.ui.Button[discord.ui.View]]:
    return [one for one in view.children if isinstance(one, discord.ui.Button)]


def actions(view: discord.ui.View) -> list[str]:
    return [str(one.custom_id).split(":")[1] for one in below(view)]


def test_a_result_has_all_that_can_be_done_with_it() -> None:
    everything = ["reroll", "edit", "variation", "upscale", "info", "delete"]
    assert actions(buttons.below_result(SAY, a_job(), list(Offer))) == everything
    private = buttons.below_result(SAY, a_job(private=True), [Offer.REROLL])
    assert actions(private) == ["reroll", "info", "publish", "delete"]


def test_buttons_hold_ids_only() -> None:
    for one in below(buttons.below_result(SAY, a_job(id=5, prompt="secret"), list(Offer))):
        assert str(one.custom_id) == f"easel:{str(one.custom_id).split(':')[1]}:5"


async def test_views_are_finished_so_that_nothing_of_them_is_kept() -> None:
    for view in (buttons.below_result(SAY, a_job(), list(Offer)), buttons.below_waiting(SAY, a_job())):
        assert view.is_finished()


def test_where_the_bot_cannot_react_it_does_not_try() -> None:
    assert buttons.can_be_reacted_to(a_job())
    assert buttons.can_be_reacted_to(a_job(place=Place.DM))
    assert not buttons.can_be_reacted_to(a_job(private=True))
    assert not buttons.can_be_reacted_to(a_job(place=Place.ELSEWHERE))


@in_every_language
def test_buttons_fit(locale: str) -> None:
    say, job = VOICES[locale], a_long_job(private=True)
    for view in (buttons.below_result(say, job, list(Offer)), buttons.below_waiting(say, job)):
        rows = view.to_components()
        assert len(rows) <= 5
        for row in rows:
            assert 1 <= len(row["components"]) <= 5
        for one in below(view):
            assert 1 <= len(one.label or "") <= 80
            assert len(str(one.custom_id)) <= CUSTOM_ID_MAX_CHARS


@in_every_language
def test_forms_fit(locale: str) -> None:
    say, job = VOICES[locale], a_long_job()
    for modal in (
        forms.edit_form(say, job, has_references=True, takes_pictures=True),
        forms.edit_form(say, job, has_references=False, takes_pictures=False),
        forms.which_form(say, job, Offer.VARIATION, 4),
        forms.which_form(say, job, Offer.UPSCALE, 4),
    ):
        form = modal.to_dict()
        assert 1 <= len(form["title"]) <= 45
        assert len(form["custom_id"]) <= CUSTOM_ID_MAX_CHARS
        assert 1 <= len(form["components"]) <= 5
        for label in form["components"]:
            assert 1 <= len(label["label"]) <= 45
            assert len(label.get("description") or "") <= 100
            field = label["component"]
            assert len(field.get("value") or "") <= field.get("max_length", 0) or "value" not in field
            for option in field.get("options", ()):
                assert 1 <= len(option["label"]) <= 100


def test_the_old_prompt_stands_in_the_form() -> None:
    form = forms.edit_form(SAY, a_job(prompt="a heron"), has_references=True, takes_pictures=True).to_dict()
    prompt, files, old = (label["component"] for label in form["components"])
    assert prompt["value"] == "a heron"
    assert (files["required"], files["max_values"]) == (False, forms.MAX_FILES)
    assert [one["value"] for one in old["options"] if one.get("default")] == ["keep"]


@pytest.mark.parametrize("word", ["", "x", "-1", "1.5", "²", "٣", str(2**63), "9" * 90, " 1"])
def test_a_word_that_is_no_id_is_refused(word: str) -> None:
    with pytest.raises(ResultGone):
        an_id(word)


def test_ids_come_back_as_they_went() -> None:
    for number in (0, 1, LARGEST):
        assert an_id(custom_id("reroll", number).split(":")[2]) == number


def test_a_custom_id_that_discord_would_refuse_is_not_made() -> None:
    with pytest.raises(ValueError, match="too long"):
        custom_id("gallery", "x" * 100)
