"""/gallery: what a page shows and leaves out, and that it fits into Discord's limits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.custom_ids import an_id
from cogs.language import LANGUAGES, Say, speaking
from cogs.presenters import gallery
from cogs.presenters.gallery import KEPT_MAX, WORDS_MAX_CHARS, Kept, Scope, Sought
from engine.gallery import Page
from engine.models import Job, JobState
from engine.rules import PROMPT_MAX_CHARS
from tests.cogs import texts
from tests.engine.fakes import a_job

SAY = speaking("en-US")
VOICES = {locale: speaking(locale) for locale, language in LANGUAGES.items() if language in texts.SPOKEN}
NOW = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)
LARGEST = 2**63 - 1
MINE, SERVER = Sought(Scope.MINE), Sought(Scope.SERVER)
URL = "https://cdn.discordapp.com/attachments/1/2/easel-3.png"

prompts = st.one_of(
    st.text(min_size=1, max_size=PROMPT_MAX_CHARS),
    st.sampled_from(["*", "<", "\\", "`", "@", "𝔸", "http://"]).map(
        lambda one: one * (PROMPT_MAX_CHARS // len(one))
    ),
)


def drawn(**fields: Any) -> Job:
    done = {"state": JobState.DONE, "message_id": 9, "created_at": NOW, "finished_at": NOW, "pictures": 1}
    return a_job(**{**done, **fields})


def a_page(*jobs: Job, number: int = 1, pages: int = 1) -> Page:
    return Page(jobs=jobs, number=number, pages=pages, total=len(jobs))


def text_of(sought: Sought, *jobs: Job, kept: Sequence[Job] = ()) -> str:
    return "\n".join(
        f"{one.title or ''}\n{one.description}"
        for one in gallery.embeds(SAY, sought, a_page(*jobs), Kept(kept), {})
    )


def buttons(view: discord.ui.View) -> list[discord.ui.Button[discord.ui.View]]:
    return [one for one in view.children if isinstance(one, discord.ui.Button)]


def test_an_entry_says_what_who_when_with_which_model_and_where() -> None:
    job = drawn(prompt="a *heron*", requester_id=42, guild_id=5, channel_id=6, message_id=7, pictures=4)
    told = text_of(SERVER, job)
    for words in (
        "> a \\*heron\\*",
        "<@42>",
        "<t:1793534400:R>",
        "gemini 2.0",
        "4 pictures",
        "(https://discord.com/channels/5/6/7)",
    ):
        assert words in told, words


def test_ones_own_pictures_are_not_told_to_be_ones_own() -> None:
    assert "<@3>" not in text_of(MINE, drawn(requester_id=3))


def test_a_picture_is_shown_small_beside_its_entry() -> None:
    job = drawn()
    [embed] = gallery.embeds(SAY, SERVER, a_page(job), Kept(), {job.id: URL})
    assert embed.thumbnail.url == URL


def test_a_spoiler_is_marked_and_never_shown() -> None:
    job = drawn(spoiler=True)
    [embed] = gallery.embeds(SAY, SERVER, a_page(job), Kept(), {job.id: URL})
    assert embed.thumbnail.url is None
    assert "spoiler" in (embed.description or "")


def test_a_private_one_is_marked_and_leads_nowhere() -> None:
    told = text_of(MINE, drawn(private=True))
    assert "private" in told
    assert "https://" not in told


def test_kept_ones_come_first_and_have_a_button_each() -> None:
    kept = [drawn(prompt=f"kept {number}", state=JobState.KEPT, message_id=None) for number in range(5)]
    told = text_of(MINE, drawn(prompt="posted"), kept=kept)
    assert told.index("kept 0") < told.index(f"kept {KEPT_MAX - 1}") < told.index("posted")
    assert f"kept {KEPT_MAX}" not in told
    view = gallery.buttons(SAY, MINE, a_page(), Kept(kept))
    assert [one.custom_id for one in buttons(view)] == [f"easel:kept:{job.id}" for job in kept[:KEPT_MAX]]
    assert len({one.label for one in buttons(view)}) == KEPT_MAX
    assert "5 requests" in gallery.head(SAY, MINE, a_page(), Kept(kept))


def test_arrows_lead_to_the_pages_beside_and_not_beyond() -> None:
    for number, leads in ((1, [False, True]), (2, [True, True]), (3, [True, False])):
        view = gallery.buttons(SAY, SERVER, a_page(drawn(), number=number, pages=3), Kept())
        assert [not one.disabled for one in buttons(view)] == leads
        assert [one.custom_id for one in buttons(view)] == [
            SERVER.page_id(number - 1),
            SERVER.page_id(number + 1),
        ]
        assert f"page {number} of 3" in gallery.head(SAY, SERVER, a_page(number=number, pages=3), Kept())


def test_a_single_page_has_no_arrows() -> None:
    assert buttons(gallery.buttons(SAY, SERVER, a_page(drawn()), Kept())) == []


@pytest.mark.parametrize(
    ("sought", "words"),
    [
        (MINE, "You have no pictures yet."),
        (SERVER, "no picture here that you can see"),
        (Sought(Scope.MINE, words="heron"), "Nothing fits."),
        (Sought(Scope.SERVER, member_id=4), "Nothing fits."),
    ],
)
def test_an_empty_gallery_says_what_to_do(sought: Sought, words: str) -> None:
    assert words in gallery.head(SAY, sought, a_page(), Kept())


def test_what_is_looked_for_is_told_above() -> None:
    told = gallery.head(SAY, Sought(Scope.SERVER, 42, "*herons*"), a_page(drawn()), Kept())
    assert "<@42>" in told
    assert "“\\*herons\\*”" in told


@given(
    scope=st.sampled_from(Scope),
    member_id=st.one_of(st.none(), st.integers(1, LARGEST)),
    words=st.text(max_size=WORDS_MAX_CHARS),
    number=st.integers(0, 10**6 - 1),
)
def test_a_custom_id_takes_what_is_looked_for_whatever_it_is(
    scope: Scope, member_id: int | None, words: str, number: int
) -> None:
    sought = Sought(scope, member_id, words)
    text = sought.page_id(number)
    assert len(text) <= 100
    _, action, its_scope, its_number, its_member, *its_words = text.split(":")
    assert (action, an_id(its_number)) == ("gallery", number)
    assert Sought(Scope(its_scope), an_id(its_member) or None, ":".join(its_words)) == sought


@pytest.mark.parametrize("say", VOICES.values(), ids=VOICES)
@given(prompt=prompts, model=st.text(min_size=1, max_size=128), words=st.text(max_size=WORDS_MAX_CHARS))
def test_the_fullest_page_fits(say: Say, prompt: str, model: str, words: str) -> None:
    ids = {"guild_id": LARGEST, "channel_id": LARGEST, "message_id": LARGEST, "requester_id": LARGEST}
    jobs = [drawn(prompt=prompt, model=model, pictures=4, spoiler=True, **ids) for _ in range(5)]
    kept = [drawn(prompt=prompt, model=model, pictures=4, state=JobState.KEPT) for _ in range(9)]
    for sought in (Sought(Scope.MINE, LARGEST, words), Sought(Scope.SERVER, LARGEST, words)):
        page = a_page(*jobs, number=10**6, pages=10**6)
        embeds = gallery.embeds(say, sought, page, Kept(kept), {})
        assert len(embeds) <= 10
        assert sum(map(len, embeds)) <= 6_000
        assert all(len(one.title or "") <= 256 for one in embeds)
        assert all(1 <= len(one.description or "") <= 4_096 for one in embeds)
        assert 1 <= len(gallery.head(say, sought, page, Kept(kept))) <= 2_000
        for one in buttons(gallery.buttons(say, sought, page, Kept(kept))):
            assert len(one.label or "") <= 80
