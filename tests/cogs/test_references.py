"""The form of "Use as reference", its answers, and what is remembered of the messages it was opened on."""

from __future__ import annotations

import pytest
from discord import ui
from hypothesis import given
from hypothesis import strategies as st

from cogs.forms import reference_form
from cogs.found import KEPT_MESSAGES, KEPT_S, NAME_MAX_CHARS, Found, Kept, Remembered
from cogs.language import LANGUAGES, Say, speaking
from cogs.presenters.text import CONTENT_MAX_CHARS, quoted
from engine.rules import PROMPT_MAX_CHARS
from tests.cogs import texts

VOICES = {locale: speaking(locale) for locale, language in LANGUAGES.items() if language in texts.SPOKEN}
LABEL_MAX_CHARS, HINT_MAX_CHARS = 45, 100  # Discord's limits on a form
LARGEST_ID = 2**63 - 1


class Clock:
    """Seconds that pass when they are told to."""

    now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


def some(name: str = "cat.png") -> Kept:
    return Kept((Found("1", "https://cdn.example/1", name),), alone=False)


def test_what_somebody_was_shown_is_theirs_alone() -> None:
    remembered = Remembered()
    remembered.keep(1, 2, some())
    assert remembered.of(1, 2) == some()
    assert remembered.of(1, 3) is None
    assert remembered.of(2, 2) is None


def test_it_is_forgotten_after_a_quarter_of_an_hour() -> None:
    clock = Clock()
    remembered = Remembered(clock)
    remembered.keep(1, 2, some())
    clock.now_s += KEPT_S - 1
    assert remembered.of(1, 2) == some()
    remembered.keep(3, 2, some())
    clock.now_s += 1
    assert remembered.of(1, 2) is None
    assert remembered.of(3, 2) == some()


def test_looking_at_it_again_keeps_it_as_it_is_now_and_longer() -> None:
    clock = Clock()
    remembered = Remembered(clock)
    remembered.keep(1, 2, some("old.png"))
    clock.now_s += KEPT_S - 1
    remembered.keep(1, 2, some("new.png"))
    clock.now_s += KEPT_S - 1
    assert remembered.of(1, 2) == some("new.png")


def test_of_a_thousand_and_one_the_oldest_is_forgotten() -> None:
    remembered = Remembered(Clock())
    for message_id in range(KEPT_MESSAGES + 1):
        remembered.keep(message_id, 2, some())
    assert remembered.of(0, 2) is None
    assert remembered.of(1, 2) == some()
    assert remembered.of(KEPT_MESSAGES, 2) == some()


def labels(modal: ui.Modal) -> list[ui.Label[ui.Modal]]:
    return [one for one in modal.children if isinstance(one, ui.Label)]


def select_in(modal: ui.Modal) -> ui.Select[ui.Modal]:
    [select] = [one.component for one in labels(modal) if isinstance(one.component, ui.Select)]
    return select


def pictures(*names: str) -> list[Found]:
    return [Found(str(LARGEST_ID - number), "https://x", name) for number, name in enumerate(names)]


@pytest.mark.parametrize("say", VOICES.values(), ids=VOICES)
@given(
    names=st.lists(st.text(max_size=NAME_MAX_CHARS), min_size=1, max_size=25),
    most=st.integers(1, 4),
    prompt=st.text(max_size=PROMPT_MAX_CHARS),
)
def test_the_form_fits_whatever_the_message_holds(say: Say, names: list[str], most: int, prompt: str) -> None:
    modal = reference_form(say, LARGEST_ID, pictures(*names), most=most, prompt=prompt)
    assert 1 <= len(modal.title) <= LABEL_MAX_CHARS
    assert len(modal.custom_id) <= 100
    for one in labels(modal):
        assert 1 <= len(one.text) <= LABEL_MAX_CHARS
        assert one.description is None or 1 <= len(one.description) <= HINT_MAX_CHARS
    if len(names) > 1:
        select = select_in(modal)
        assert 1 <= select.max_values <= min(most, len(names))
        assert len({one.value for one in select.options}) == len(names)
        assert [one.default for one in select.options].count(True) == 1
        assert all(one.description is None or 1 <= len(one.description) <= 100 for one in select.options)


def test_ones_own_files_have_room_beside_the_message_s() -> None:
    say = speaking("en-US")
    [files] = [
        one.component
        for one in labels(reference_form(say, 1, pictures("a"), most=4))
        if isinstance(one.component, ui.FileUpload)
    ]
    assert (files.min_values, files.max_values, files.required) == (0, 3, False)
    kinds = [type(one.component) for one in labels(reference_form(say, 1, pictures("a"), most=1))]
    assert kinds == [ui.TextInput]


@pytest.mark.parametrize("say", VOICES.values(), ids=VOICES)
@pytest.mark.parametrize("letter", ["*", "\\", "<", "@", "a", "𝔸"])
def test_an_answer_with_the_prompt_fits(say: Say, letter: str) -> None:
    prompt = quoted(letter * PROMPT_MAX_CHARS)
    for text in (say("reference-gone", prompt=prompt), say("reference-again", prompt=prompt)):
        assert len(text) <= CONTENT_MAX_CHARS
        assert "\n> " in text
