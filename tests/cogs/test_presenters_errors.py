from __future__ import annotations

from datetime import UTC, datetime

import pytest

from cogs.language import LANGUAGES, Say, speaking
from cogs.presenters import errors as presented
from cogs.presenters import refusals
from engine import errors
from engine.errors import EaselError, PictureError
from tests.cogs import texts

SAY = speaking("en-US")
NOW = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)
MODELS = ["Gemini 2.0 Flash", "Seedream 4"]
ADVICE = ("Try", "Attach", "Write", "tell", "Ask", "Say", "Come back", "Choose", "Leave", "Remove", "Make")
VOICES = {locale: speaking(locale) for locale, language in LANGUAGES.items() if language in texts.SPOKEN}


def every(kind: type[EaselError]) -> list[type[EaselError]]:
    """A kind of error and all below it in the tree; tests may have their own."""
    below = [one for child in kind.__subclasses__() for one in every(child)]
    return [kind, *(one for one in below if one.__module__ == errors.__name__)]


def an_error(kind: type[EaselError]) -> EaselError:
    examples: dict[type[EaselError], EaselError] = {
        errors.PromptInvalid: errors.PromptInvalid(1_200, 1_000),
        errors.ReferenceInvalid: errors.ReferenceInvalid(PictureError("internal words")),
        errors.ModelUnknown: errors.ModelUnknown("dalle", MODELS),
        errors.OptionNotTaken: errors.OptionNotTaken("seed", "Gemini 2.0 Flash", MODELS),
        errors.TooManyReferences: errors.TooManyReferences(4, 1, MODELS),
        errors.TooManyPictures: errors.TooManyPictures(9, 4),
        errors.StyleUnknown: errors.StyleUnknown("noir"),
        errors.StyleInvalid: errors.StyleInvalid("name"),
        errors.StyleExists: errors.StyleExists("noir"),
        errors.TooManyStyles: errors.TooManyStyles(25),
    }
    if kind in examples:
        return examples[kind]
    if kind in (errors.PictureTooLarge, errors.PictureTooManyPixels):
        return kind(10**7)
    if issubclass(kind, errors.Busy):
        return kind(3, NOW)
    return kind("internal words")


@pytest.mark.parametrize("say", VOICES.values(), ids=VOICES)
def test_every_error_has_words_in_every_language(say: Say) -> None:
    for kind in every(EaselError):
        for words in (presented.explained(say, an_error(kind)), presented.past(say, kind.reason)):
            assert words
            assert "internal words" not in words, "what the log says is not for members"


@pytest.mark.parametrize("kind", every(EaselError), ids=lambda kind: kind.__name__)
def test_every_error_says_what_to_do_next(kind: type[EaselError]) -> None:
    for words in (presented.explained(SAY, an_error(kind)), presented.past(SAY, kind.reason)):
        assert any(advice in words for advice in ADVICE), words


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (
            errors.MemberBusy(3, NOW),
            "You have 3 pictures in the making here. Ask again when one is there: <t:1793534400:R>.",
        ),
        (errors.MemberBusy(1, None), "You have a picture in the making here. Ask again when one is there."),
        (errors.QueueFull(100, NOW), "100 requests wait here already. Come back <t:1793534400:R>."),
        (errors.QueueFull(100, None), "100 requests wait here already. Come back in a few minutes."),
    ],
)
def test_who_may_not_come_in_now_is_told_when_to_come_back(error: EaselError, words: str) -> None:
    assert presented.explained(SAY, error) == words


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (errors.PromptInvalid(0, 1_000), "Your prompt is empty. Say what should be drawn."),
        (
            errors.PromptInvalid(1_200, 1_000),
            "Your prompt has 1,200 characters. Write between 1 and 1,000.",
        ),
        (
            errors.ModelUnknown("dal*le", MODELS),
            "There is no model called dal\\*le. Choose one of these: Gemini 2.0 Flash, Seedream 4.",
        ),
        (
            errors.OptionNotTaken("seed", "Gemini 2.0 Flash", ["Seedream 4"], options=["references"]),
            "Gemini 2.0 Flash cannot use the `seed` you gave. "
            "Leave it out, or choose a model that can: Seedream 4.\n"
            "-# What Gemini 2.0 Flash takes: `image`, `count`, `style`, `enhance`, `private`, `spoiler`",
        ),
        (
            errors.OptionNotTaken("aspect", "Seedream 4", [], values=["1:1", "16:9"]),
            "Seedream 4 cannot use the `aspect` you gave, and no other model can. Leave it out.\n"
            "-# What Seedream 4 takes: 1:1, 16:9",
        ),
        (
            errors.TooManyReferences(3, 1, ["Seedream 4"]),
            "You gave 3 pictures to start from; this model takes 1. "
            "Attach fewer, or choose a model that takes as many: Seedream 4.",
        ),
        (
            errors.TooManyReferences(2, 0, []),
            "You gave 2 pictures to start from; this model takes none, and no other takes as many. "
            "Attach fewer.",
        ),
        (errors.TooManyPictures(9, 4), "9 pictures at once are too many. Ask for 4 at most."),
        (
            errors.StyleUnknown("noir"),
            "There is no style called noir here. Choose one from the list that opens as you type.",
        ),
    ],
)
def test_a_refusal_says_what_is_wrong_and_what_would_be_right(error: EaselError, words: str) -> None:
    assert presented.explained(SAY, error) == words


@pytest.mark.parametrize(
    ("cause", "words"),
    [
        (errors.PictureTooLarge(10 * 2**20), "larger than 10 MiB"),
        (errors.PictureTooManyPixels(25 * 10**6), "more than 25 megapixels"),
        (errors.PictureForbidden("x"), "Attach it as a file"),
        (errors.PictureUnreachable("x"), "Attach it to /imagine again"),
        (errors.PictureUnreadable("x"), "Attach a PNG, a JPEG, a WebP or a still GIF"),
    ],
    ids=lambda one: type(one).__name__,
)
def test_a_reference_that_cannot_be_used_is_told_from_the_others(cause: PictureError, words: str) -> None:
    assert words in presented.explained(SAY, errors.ReferenceInvalid(cause))


def test_each_fault_of_a_style_has_its_own_words() -> None:
    words = {presented.explained(SAY, errors.StyleInvalid(why, 321)) for why in refusals.STYLE_FAULTS}
    assert len(words) == len(refusals.STYLE_FAULTS) == 3
    assert "`{prompt}`" in presented.explained(SAY, errors.StyleInvalid("template"))
    assert "at most 321 characters" in presented.explained(SAY, errors.StyleInvalid("name", 321))


@pytest.mark.parametrize("code", sorted(presented.PREDICTION_CODES))
def test_the_providers_own_text_is_shown_beside_ours(code: str) -> None:
    words = presented.explained(SAY, errors.PredictionFailed("x", code=code, detail="@here *why*"))
    assert words.startswith(SAY(presented.PREDICTION_CODES[code]))
    assert "\\*why\\*" in words
    assert "@here" not in words
    assert presented.past(SAY, "prediction_failed", code, "@here *why*") == words


def test_what_the_provider_tells_the_operator_is_not_shown() -> None:
    error = errors.ProviderOutOfCredit("x", detail="balance: 0.12 USD")
    assert "0.12" not in presented.explained(SAY, error)
    assert "0.12" not in presented.past(SAY, error.reason, None, error.detail)


def test_the_unforeseen_gives_a_reference_for_the_operator() -> None:
    assert "`1a2b3c4d`" in presented.explained(SAY, EaselError("boom"), trace_id="1a2b3c4d")


@pytest.mark.parametrize("reason", [None, "", "a_word_of_an_older_version"])
def test_a_reason_that_is_not_known_is_unforeseen(reason: str | None) -> None:
    assert presented.past(SAY, reason) == presented.explained(SAY, EaselError("boom"))


def test_every_failure_is_remembered_by_its_own_word() -> None:
    # Classes that only hold others together share their parent's word.
    kinds = [kind for kind in every(EaselError) if "reason" in vars(kind)]
    assert len({kind.reason for kind in kinds}) == len(kinds)
    for kind in kinds:
        told = presented.past(SAY, kind.reason)
        assert (told == presented.past(SAY, "internal")) == (kind in (EaselError, errors.SettingsError)), kind
