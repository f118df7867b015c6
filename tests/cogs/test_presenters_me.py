"""/me and /defaults: what somebody reads about themselves, and before they are forgotten."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.language import LANGUAGES, Say, speaking
from cogs.presenters import me
from engine.catalogue import Catalogue
from engine.members import Defaults, Erasure, Usage
from tests.cogs import texts

SAY = speaking("en-US")
VOICES = {locale: speaking(locale) for locale, language in LANGUAGES.items() if language in texts.SPOKEN}
NOW = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)
LARGEST = 2**63 - 1
CATALOGUE = Catalogue.load()


def a_usage(**values: Any) -> Usage:
    nothing = {
        "pictures_today": 0,
        "pictures_month": 0,
        "pictures_total": 0,
        "jobs_stored": 0,
        "cost_usd_month": 0.0,
        "kept": 0,
        "oldest_at": None,
        "has_defaults": False,
    }
    return Usage(**{**nothing, **values})


MUCH = a_usage(
    pictures_today=10**6,
    pictures_month=10**6,
    pictures_total=10**6,
    jobs_stored=10**6,
    cost_usd_month=123_456.789,
    kept=10**6,
    oldest_at=NOW,
    has_defaults=True,
)


def buttons(view: discord.ui.View) -> list[discord.ui.Button[discord.ui.View]]:
    return [one for one in view.children if isinstance(one, discord.ui.Button)]


def test_what_somebody_used_is_told() -> None:
    usage = a_usage(pictures_today=1, pictures_month=20, pictures_total=300, cost_usd_month=1.236)
    told = me.facts(SAY, usage, under_way=2, more=1)
    for words in ("1 today", "20 this month", "300 in all", "2 · here", "1 more", "about $1.24"):
        assert words in told, words


def test_what_is_stored_is_told_and_for_how_long() -> None:
    told = me.facts(
        SAY,
        a_usage(jobs_stored=7, kept=1, has_defaults=True, oldest_at=NOW),
        under_way=0,
        more=3,
    )
    for words in ("7 requests since <t:1793534400:D>", "until you have me forget you", "each for a week"):
        assert words in told, words
    assert "until you change them" in told


def test_nothing_stored_is_said_to_be_nothing() -> None:
    assert me.facts(SAY, a_usage(), under_way=0, more=3).endswith("Nothing.")


def test_only_what_is_there_is_told_to_be_stored() -> None:
    told = me.facts(SAY, a_usage(has_defaults=True), under_way=0, more=3)
    assert "Your defaults" in told
    assert "request" not in told


def test_it_is_said_what_is_erased_and_what_stays_before_it_is() -> None:
    usage = a_usage(jobs_stored=7, kept=2, has_defaults=True, oldest_at=NOW)
    told = me.sure(SAY, usage, under_way=1)
    erased, stays = told.split("**What stays**")
    for words in ("7 requests", "1 request is cancelled", "pictures of 2 requests", "your defaults"):
        assert words in erased, words
    for words in ("messages that were posted", "🗑️", "your account's number"):
        assert words in stays, words


def test_the_buttons_name_who_they_are_for_and_the_red_one_erases() -> None:
    [forget] = buttons(me.below_facts(SAY, 42))
    erase, keep = buttons(me.below_sure(SAY, 42))
    assert [one.custom_id for one in (forget, erase, keep)] == [
        "easel:forget:42",
        "easel:forget-erase:42",
        "easel:forget-keep:42",
    ]
    danger = discord.ButtonStyle.danger
    assert (forget.style, erase.style, keep.style) != (danger, danger, danger)
    assert erase.style is danger


def test_how_much_was_erased_is_told() -> None:
    for jobs, words in ((0, "Nothing was stored"), (1, "1 request was"), (1_200, "1,200 requests were")):
        assert words in me.forgotten(SAY, Erasure(jobs=jobs, erased_at=NOW, under_way=0))


def test_defaults_are_listed_as_they_are_called_in_imagine() -> None:
    model = CATALOGUE.find("gemini")
    chosen = Defaults(model="gemini", aspect=None, style="noir", private=True)
    told = me.defaults(SAY, chosen, model)
    for words in (f"`model` · {model.label}", "`style` · noir", "`private` · only you"):
        assert words in told, words
    assert "`aspect`" not in told


def test_no_defaults_say_how_to_choose_some() -> None:
    told = me.defaults(SAY, Defaults(model=None, aspect=None, style=None, private=None), None)
    assert "`/defaults set`" in told


def test_a_shape_that_the_model_leaves_out_is_told_so() -> None:
    model = CATALOGUE.find(CATALOGUE.taking("aspect")[0])
    assert model.aspect is not None
    for aspect, idle in ((next(iter(model.aspect.values)), False), ("9:1", True)):
        chosen = Defaults(model=model.name, aspect=aspect, style=None, private=None)
        assert ("left out" in me.defaults(SAY, chosen, model)) is idle


def test_a_model_that_is_gone_is_told_so() -> None:
    told = me.defaults(SAY, Defaults(model="*old*", aspect=None, style=None, private=None), None)
    assert "\\*old\\*, which is not offered" in told


def test_a_refused_shape_comes_with_those_that_are_taken() -> None:
    model = CATALOGUE.draws()[0]
    assert "1:1, 16:9" in me.aspect_refused(SAY, "9:1", model, ["1:1", "16:9"])
    assert "takes no `aspect`" in me.aspect_refused(SAY, "9:1", model, [])
    assert "No model takes" in me.aspect_refused(SAY, "9:1", None, ["1:1"])


@pytest.mark.parametrize("say", VOICES.values(), ids=VOICES)
@given(word=st.one_of(st.text(max_size=200), st.sampled_from("*<\\`@[").map(lambda one: one * 6_000)))
def test_everything_fits_whatever_was_chosen(say: Say, word: str) -> None:
    chosen = Defaults(model=word[:128], aspect=word[:16], style=word[:64], private=False)
    told = [
        me.facts(say, MUCH, under_way=10**6, more=10**6),
        me.sure(say, MUCH, under_way=10**6),
        me.forgotten(say, Erasure(jobs=10**6, erased_at=NOW, under_way=0)),
        me.defaults(say, chosen, None),
        me.defaults(say, chosen, CATALOGUE.draws()[0]),
        me.aspect_refused(say, word, None, [word[:16]] * 25),
        me.aspect_refused(say, word, CATALOGUE.draws()[0], [word[:16]] * 25),
        me.aspect_refused(say, word, CATALOGUE.draws()[0], []),
    ]
    assert all(1 <= len(text) <= 2_000 for text in told)
    for view in (me.below_facts(say, LARGEST), me.below_sure(say, LARGEST)):
        assert all(1 <= len(one.label or "") <= 80 for one in buttons(view))
