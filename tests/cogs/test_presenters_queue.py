"""/queue and /cancel in words: what one reader sees of the line."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.language import LANGUAGES, speaking
from cogs.presenters import queue
from cogs.presenters.queue import CHOICES, ROWS
from cogs.presenters.text import CONTENT_MAX_CHARS
from engine.models import Phase, Progress
from engine.service import Standing
from tests.cogs import texts
from tests.engine.fakes import a_job

SAY = speaking("en-US")
VOICES = {locale: speaking(locale) for locale, language in LANGUAGES.items() if language in texts.SPOKEN}
NOW = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
ME, OTHER = 7, 8


def drawn(prompt: str = "a heron", requester_id: int = OTHER, pictures: int = 0, **fields: Any) -> Standing:
    progress = Progress(Phase.DRAWING, NOW, pictures=pictures)
    return Standing(a_job(prompt=prompt, requester_id=requester_id, **fields), progress)


def waits(place: int, prompt: str = "a stork", requester_id: int = OTHER, **fields: Any) -> Standing:
    progress = Progress(Phase.WAITING, NOW, place=place, ready_at=NOW)
    return Standing(a_job(prompt=prompt, requester_id=requester_id, **fields), progress)


def test_an_empty_queue_invites() -> None:
    assert "`/imagine`" in queue.listed(SAY, ME, [])


def test_the_line_is_told_in_its_order_with_the_readers_own_marked() -> None:
    line = [drawn(), drawn("an owl", count=4, pictures=2), waits(1, requester_id=ME), waits(2, private=True)]
    title, *rows = queue.listed(SAY, ME, line).splitlines()
    assert title == "**2 pictures are being drawn, 2 wait**"
    assert rows == [
        "🎨 <@8>: a heron · started <t:1793534400:R>",
        "🎨 <@8>: an owl · 2 of 4, started <t:1793534400:R>",
        "`1` **yours:** a stork · ready about <t:1793534400:R>",
        "`2` a private picture · ready about <t:1793534400:R>",
    ]


def test_ones_own_private_picture_is_told_to_oneself() -> None:
    assert "**yours:** a stork" in queue.listed(SAY, ME, [waits(1, requester_id=ME, private=True)])


def test_one_of_which_nothing_is_known_yet_is_there() -> None:
    text = queue.listed(SAY, ME, [Standing(a_job(requester_id=ME, prompt="a wren"), None)])
    assert text.splitlines()[1] == "⏳ **yours:** a wren"


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (Progress(Phase.DOWN, NOW), "is down since <t:1793534400:t>"),
        (Progress(Phase.PAUSED, NOW, until=LATER), "It goes on <t:1793620800:R>"),
    ],
)
def test_trouble_is_told_once_above_all(progress: Progress, words: str) -> None:
    text = queue.listed(SAY, ME, [Standing(a_job(), progress), Standing(a_job(), progress)])
    assert words in text.splitlines()[1]
    assert text.count(words) == 1


def test_of_a_long_queue_the_first_and_ones_own_are_shown() -> None:
    line = [waits(number) for number in range(1, 100)] + [waits(100, "mine", ME)]
    rows = queue.listed(SAY, ME, line).splitlines()[1:]
    assert len(rows) == ROWS + 2
    assert rows[ROWS].startswith("`100` **yours:** mine")
    assert rows[-1] == f"… and {99 - ROWS} more"


def test_what_can_be_cancelled_is_chosen_by_its_words() -> None:
    [select] = queue.which(
        SAY, [a_job(id=5, prompt="a\nheron"), a_job(id=6, prompt="a *stork*")], ME
    ).children
    assert isinstance(select, discord.ui.Select)
    assert select.custom_id == "easel:cancel-which:7"
    assert [(one.label, one.value) for one in select.options] == [
        ("a heron", "5"),
        ("a *stork*", "6"),
        ("All of mine", "all"),
    ]


prompts = st.one_of(
    st.text(min_size=1, max_size=1_000).filter(str.strip),
    st.sampled_from("*<\\`@𝔸").map(lambda one: one * 900),
)


@pytest.mark.parametrize("locale", VOICES)
@given(
    prompt=prompts,
    mine=st.integers(0, 60),
    others=st.integers(0, 60),
)
def test_the_longest_queue_fits(locale: str, prompt: str, mine: int, others: int) -> None:
    say = VOICES[locale]
    who = {"requester_id": 2**63 - 1, "count": 1_000, "id": 2**63 - 1}
    line = [drawn(prompt, **who, pictures=999) for _ in range(others)]
    line += [waits(10**6, prompt, **who | {"requester_id": ME}) for _ in range(mine)]
    text = queue.listed(say, ME, line)
    assert 1 <= len(text) <= CONTENT_MAX_CHARS
    if mine:
        assert say("queue-yours", prompt="").strip() in text
    [select] = queue.which(say, [one.job for one in line], 2**63 - 1).children
    assert isinstance(select, discord.ui.Select)
    assert len(select.options) == min(len(line), CHOICES - 1) + 1
    assert all(1 <= len(one.label) <= 100 for one in select.options)
    assert len(select.placeholder or "") <= 150
    assert len(select.custom_id) <= 100
