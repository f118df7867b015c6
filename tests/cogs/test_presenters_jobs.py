from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.language import LANGUAGES, speaking
from cogs.presenters import info, jobs
from cogs.presenters.text import CONTENT_MAX_CHARS
from engine import errors
from engine.models import Fitted, Origin, Phase, Picture, Progress
from tests.cogs import texts
from tests.engine.fakes import a_job

SAY = speaking("en-US")
NOW = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)
PICTURE = Picture(b"", "PNG", 800, 600)
LOCALES = sorted(locale for locale, language in LANGUAGES.items() if language in texts.SPOKEN)


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (Progress(Phase.WAITING, NOW), "⏳ Waiting for a turn."),
        (
            Progress(Phase.WAITING, NOW, place=3),
            "⏳ Waiting for a turn: place **3** in this server's queue.",
        ),
        (
            Progress(Phase.WAITING, NOW, place=4, ready_at=NOW),
            "⏳ Waiting for a turn: place **4** in this server's queue, ready about <t:1793534400:R>.",
        ),
        (Progress(Phase.DRAWING, NOW), "🎨 Drawing, started <t:1793534400:R>."),
        (
            Progress(Phase.PAUSED, NOW, until=NOW),
            "⏸️ The image service asked us to slow down. Yours is kept and goes on <t:1793534400:R>.",
        ),
        (
            Progress(Phase.DOWN, NOW),
            "🔌 The image service is down since <t:1793534400:t>. Yours is kept and goes on by itself.",
        ),
    ],
)
def test_a_waiting_message_says_how_it_stands(progress: Progress, words: str) -> None:
    assert jobs.waiting(SAY, a_job(), progress).splitlines()[-1] == words


def test_outside_of_guilds_the_queue_is_ones_own() -> None:
    words = jobs.waiting(SAY, a_job(guild_id=None), Progress(Phase.WAITING, NOW, place=2, ready_at=NOW))
    assert words.endswith("place **2** in your queue, ready about <t:1793534400:R>.")


def test_a_waiting_message_counts_the_pictures_that_are_there() -> None:
    words = jobs.waiting(SAY, a_job(count=4), Progress(Phase.DRAWING, NOW, pictures=2))
    assert words.endswith("🎨 Drawing, 2 of 4 pictures are there, started <t:1793534400:R>.")


def test_a_result_says_who_asked_what_how_long_it_took_and_the_model() -> None:
    job = a_job(prompt="a lighthouse", requester_id=42, model="gemini", version="2.0")
    assert jobs.result(SAY, job, [Fitted(PICTURE)], seconds=6.24) == (
        "<@42> asked for\n> a lighthouse\n-# gemini 2.0 · 6.2 s"
    )


def test_a_long_wait_is_told_in_minutes() -> None:
    assert jobs.result(SAY, a_job(), [Fitted(PICTURE)], seconds=90).endswith("· 1.5 min")


def test_a_result_that_was_scaled_says_so() -> None:
    text = jobs.result(SAY, a_job(), [Fitted(PICTURE, scaled_from=(4096, 3072))], seconds=5)
    assert "scaled down from 4096×3072 to 800×600" in text


def test_of_several_pictures_it_says_that_some_were_scaled() -> None:
    fitted = [Fitted(PICTURE), Fitted(PICTURE, scaled_from=(4096, 3072))]
    assert jobs.result(SAY, a_job(), fitted, seconds=5).endswith("· scaled down to fit the upload limit here")


@pytest.mark.parametrize(
    ("origin", "head"),
    [
        (Origin.COMMAND, "<@7> asked for"),
        (Origin.REROLL, "<@7> rerolled"),
        (Origin.EDIT, "<@7> edited"),
        (Origin.VARIATION, "<@7> asked for a variation of"),
        (Origin.UPSCALE, "<@7> upscaled"),
    ],
)
def test_a_message_says_what_its_requester_did(origin: Origin, head: str) -> None:
    job = a_job(origin=origin, requester_id=7)
    assert jobs.waiting(SAY, job, Progress(Phase.WAITING, NOW)).splitlines()[0] == head


@pytest.mark.parametrize(
    ("pictures", "hello"), [(1, "Your picture is ready."), (3, "Your pictures are ready.")]
)
def test_a_new_message_calls_its_requester(pictures: int, hello: str) -> None:
    text = jobs.result(SAY, a_job(requester_id=7), [Fitted(PICTURE)] * pictures, seconds=1, ping=True)
    assert text.startswith(f"{hello} <@7> asked for\n")


def test_a_result_with_fewer_pictures_says_why() -> None:
    job = a_job(
        count=4,
        pictures=3,
        reason="prediction_failed",
        failure_code="PROVIDER_REJECTED",
        failure_detail="no cats",
    )
    assert jobs.result(SAY, job, [Fitted(PICTURE)] * 3, seconds=1).splitlines()[2:4] == [
        "⚠️ 3 of 4 pictures are here. The model declined this request. Try to put it in other words.",
        "-# The image service said: no cats",
    ]


def test_a_job_that_was_cut_short_says_so() -> None:
    job = a_job(count=4, pictures=2, reason="cancelled")
    text = jobs.result(SAY, job, [Fitted(PICTURE)] * 2, seconds=1)
    assert text.splitlines()[2] == "⚠️ Cancelled: 2 of 4 pictures are here."


def test_what_the_model_was_sent_is_shown_where_it_differs() -> None:
    job = a_job(prompt="a fox", pictures=1, full_prompt="a fox in *ink*", style="ink-drawing", aspect="1:1")
    lines = jobs.result(SAY, job, [Fitted(PICTURE)], seconds=1).splitlines()
    assert lines[1] == "> a fox"
    assert lines[2] == "-# ✨ drawn as: a fox in \\*ink\\*"
    assert "1:1 · ink-drawing" in lines[3]


def test_a_screen_reader_is_told_which_of_the_pictures_it_is() -> None:
    job = a_job(prompt="a lighthouse")
    assert jobs.alt_text(SAY, job) == "a lighthouse"
    assert jobs.alt_text(SAY, job, number=2, count=4) == "Picture 2 of 4: a lighthouse"


@pytest.mark.parametrize("locale", LOCALES)
@given(prompt=st.text(min_size=1, max_size=1_000), origin=st.sampled_from(Origin))
def test_every_message_about_a_job_fits_into_a_discord_message(
    locale: str, prompt: str, origin: Origin
) -> None:
    say = speaking(locale)
    job = a_job(
        prompt=prompt,
        origin=origin,
        requester_id=2**63,
        model="m" * 128,
        version="v" * 128,
        full_prompt=prompt * 2,
        aspect="99:99",
        style="s" * 32,
        count=1_000,
        pictures=999,
        reason="prediction_failed",
        failure_code="PROVIDER_REJECTED",
        failure_detail=prompt * 3,
    )
    scaled = Fitted(PICTURE, scaled_from=(9_999, 9_999))
    later = NOW + timedelta(days=1)
    contents = [
        jobs.result(say, job, [scaled], seconds=1e5, ping=True),
        jobs.waiting(say, job, Progress(Phase.WAITING, NOW, place=10**6, ready_at=later)),
        jobs.waiting(say, job, Progress(Phase.PAUSED, NOW, until=later)),
        jobs.waiting(say, job, Progress(Phase.DRAWING, NOW, pictures=999)),
        jobs.waiting(say, job, Progress(Phase.KEEPING, NOW)),
        jobs.cancelled(say, job),
        jobs.failed(say, job, errors.PredictionFailed("x", code="PROVIDER_REJECTED", detail=prompt * 3)),
        jobs.failed(say, job, errors.TooManyReferences(999, 998, [prompt] * 30)),
        jobs.failed(say, job, errors.OptionNotTaken("aspect", prompt, [prompt] * 30)),
        jobs.failed(say, job, errors.ModelUnknown(prompt, [prompt] * 30)),
        jobs.failed(say, job, errors.EaselError("x"), trace_id="1a2b3c4d"),
    ]
    told = info.facts(say, job, references=["https://cdn/" + "x" * 280] * 4, source=job)
    assert len(told) <= CONTENT_MAX_CHARS
    for content in contents:
        assert len(content) <= CONTENT_MAX_CHARS
        assert content.splitlines()[1].startswith("> "), "the prompt keeps its line"
    alt_texts = (jobs.alt_text(say, job, number=1_000, count=1_000), jobs.reference_alt_text(say))
    for alt_text in alt_texts:
        assert 1 <= len(alt_text) <= jobs.ALT_TEXT_MAX_CHARS
