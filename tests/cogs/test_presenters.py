from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs import presenters
from engine import errors
from engine.errors import EaselError, PictureError
from engine.models import Fitted, Origin, Phase, Picture, Progress
from tests.engine.fakes import a_job

NOW = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)
PICTURE = Picture(b"", "PNG", 800, 600)


def every(kind: type[EaselError]) -> list[type[EaselError]]:
    """A kind of error and all below it in the tree; tests may have their own."""
    below = [one for child in kind.__subclasses__() for one in every(child)]
    return [kind, *(one for one in below if one.__module__ == errors.__name__)]


def an_error(kind: type[EaselError]) -> EaselError:
    if kind is errors.PromptInvalid:
        return errors.PromptInvalid(1_200, 1_000)
    if kind is errors.ReferenceInvalid:
        return errors.ReferenceInvalid(PictureError("why"))
    if kind in (errors.PictureTooLarge, errors.PictureTooManyPixels):
        return kind(10**7)
    if issubclass(kind, errors.Busy):
        return kind(3, NOW)
    return kind("internal words")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (
            errors.MemberBusy(3, NOW),
            "You have 3 pictures in the making here. Ask again when one is there: <t:1793534400:R>.",
        ),
        (errors.MemberBusy(1, None), "You have a picture in the making here. Ask again when one is there."),
        (errors.QueueFull(100, NOW), "100 requests wait in this server already. Come back <t:1793534400:R>."),
        (
            errors.QueueFull(100, None),
            "100 requests wait in this server already. Come back in a few minutes.",
        ),
    ],
)
def test_who_may_not_come_in_now_is_told_when_to_come_back(error: EaselError, words: str) -> None:
    assert presenters.explained(error) == words


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (Progress(Phase.WAITING, NOW), "⏳ Waiting for a turn."),
        (
            Progress(Phase.WAITING, NOW, place=4, ready_at=NOW),
            "⏳ Waiting for a turn: place **4** in this server's queue, ready about <t:1793534400:R>.",
        ),
        (
            Progress(Phase.DOWN, NOW),
            "🔌 The image service is down since <t:1793534400:t>. Yours is kept and goes on by itself.",
        ),
    ],
)
def test_a_waiting_message_says_how_it_stands(progress: Progress, words: str) -> None:
    assert presenters.waiting(a_job(), progress).splitlines()[-1] == words


def test_a_result_says_who_asked_what_how_long_it_took_and_the_model() -> None:
    job = a_job(prompt="a lighthouse", requester_id=42, model="gemini", version="2.0")
    assert presenters.result(job, Fitted(PICTURE), seconds=6.24) == (
        "<@42> asked for\n> a lighthouse\n-# gemini 2.0 · 6.2 s"
    )


def test_a_result_that_was_scaled_says_so() -> None:
    text = presenters.result(a_job(), Fitted(PICTURE, scaled_from=(4096, 3072)), seconds=5)
    assert "scaled down from 4096×3072 to 800×600" in text


def test_a_reroll_says_so() -> None:
    job = a_job(origin=Origin.REROLL, requester_id=7)
    assert presenters.result(job, Fitted(PICTURE), seconds=1).startswith("<@7> rerolled\n")


@pytest.mark.parametrize(
    "prompt",
    [
        "@everyone look",
        "<@123> and <@&456> in <#789>",
        "**bold** _it_ `code` ||spoiler||",
        "[free nitro](https://evil.example)",
        "https://evil.example/x",
        "# a heading",
        "one\n# two\n> three\n-# four",
        "<t:0:R> </imagine:1>",
    ],
)
def test_a_prompt_is_shown_as_typed_without_effect(prompt: str) -> None:
    line = presenters.quoted(prompt)
    assert "\n" not in line
    for effect in ("@everyone", "<@", "<#", "<t", "</", "[", "://"):
        at = line.find(effect)
        assert at < 0 or line[at - 1] == "\\", f"{effect!r} works in {line!r}"
    for marker in "*_`|":
        assert all(line[at - 1] == "\\" for at, char in enumerate(line) if char == marker)


@given(st.text(min_size=1, max_size=1_000))
def test_every_message_about_a_job_fits_into_a_discord_message(prompt: str) -> None:
    job = a_job(prompt=prompt, model="m" * 128, version="v" * 128)
    texts = [
        presenters.result(job, Fitted(PICTURE, scaled_from=(9_999, 9_999)), seconds=1e5, ping=True),
        presenters.waiting(job, Progress(Phase.PAUSED, NOW, until=NOW + timedelta(days=1))),
        presenters.failed(job, errors.PredictionFailed("x", code="PROVIDER_REJECTED", detail=prompt * 3)),
    ]
    for text in texts:
        assert len(text) <= presenters.CONTENT_MAX_CHARS
    assert len(presenters.alt_text(job)) <= presenters.ALT_TEXT_MAX_CHARS


def test_the_waiting_message_names_the_place_then_the_time_it_started() -> None:
    job = a_job()
    assert "place **3**" in presenters.waiting(job, Progress(Phase.WAITING, NOW, place=3))
    drawing = presenters.waiting(job, Progress(Phase.DRAWING, NOW))
    assert f"<t:{int(NOW.timestamp())}:R>" in drawing


@pytest.mark.parametrize("kind", every(EaselError), ids=lambda kind: kind.__name__)
def test_every_error_has_words_that_say_what_to_do_next(kind: type[EaselError]) -> None:
    words = presenters.explained(an_error(kind))
    assert any(advice in words for advice in ("Try", "Attach", "Write", "tell", "Ask", "Say", "Come back")), (
        words
    )
    assert "internal words" not in words, "what the log says is not for members"


@pytest.mark.parametrize("code", sorted(presenters.PREDICTION_CODES))
def test_the_providers_own_text_is_shown_beside_ours(code: str) -> None:
    words = presenters.explained(errors.PredictionFailed("x", code=code, detail="@here *why*"))
    assert words.startswith(presenters.PREDICTION_CODES[code])
    assert "\\*why\\*" in words
    assert "@here" not in words


def test_the_unforeseen_gives_a_reference_for_the_operator() -> None:
    assert "`1a2b3c4d`" in presenters.explained(EaselError("boom"), trace_id="1a2b3c4d")
