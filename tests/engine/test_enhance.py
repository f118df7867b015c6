"""Filling a prompt out: what is added, what is left out, and what always holds."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.enhance import OF_THE_PICTURE, enhance
from engine.enhance_reading import read
from engine.enhance_words import LISTS, PARTS, Part, knowledge
from engine.rules import PROMPT_MAX_CHARS

THIN_PROMPTS = [
    "a cat",
    "two knights",
    "my dog as a king",
    "forest",
    "sushi!",
    "love",
    "logo for a bakery",
    "anime girl with blue hair",
    "a photo of an old lighthouse",
    "what does a dragon eat?",
    "cat, orange, fluffy",
    "🐉🔥",
]
FOREIGN_PROMPTS = [
    "ein roter Fuchs im Wald",
    "un chat sur le toit",
    "um gato a dormir no sofá",
    "bir kedi",
    "robot géant",
    "котик на крыше",
    "宇宙を飛ぶ猫",
    "고양이",
]
RICH_PROMPTS = [
    "an old fisherman mending nets on a pier at dawn, oil painting",
    "pixel art of a fox sleeping under a tree",
    "A knight is riding through the forest. Watercolour.",
    "a cat playing the piano in a smoky bar, film noir",
]
LISTED = sorted({word for name in (*LISTS, *knowledge().kinds()) for word in knowledge().words(name)})

anything = st.text(max_size=1_200)
likely = st.lists(st.sampled_from([*LISTED, ",", ".", "?", "\n", "zorblax", "猫", "Größe"]), max_size=30)
seeds = st.integers(0, 2**32)


def added(prompt: str, seed: int = 1, *, has_style: bool = False, has_reference: bool = False) -> str:
    filled = enhance(prompt, seed=seed, has_style=has_style, has_reference=has_reference)
    assert filled.startswith(prompt)
    return filled[len(prompt) :]


def sayings(*parts: Part) -> list[str]:
    return [text for kind in knowledge().kinds() for part in parts for text in knowledge().said(kind, part)]


# -- what is added


@pytest.mark.parametrize("prompt", [*RICH_PROMPTS, " ".join(["word"] * 61), "犬" * 130, "", "  "])
def test_a_prompt_that_tells_enough_or_nothing_stays_as_it_is(prompt: str) -> None:
    assert added(prompt) == ""


@pytest.mark.parametrize("prompt", [*THIN_PROMPTS, *FOREIGN_PROMPTS, "Darth Vader"])
def test_another_seed_says_something_else(prompt: str) -> None:
    assert len({added(prompt, seed) for seed in range(40)}) >= 3


@pytest.mark.parametrize("prompt", FOREIGN_PROMPTS)
def test_in_other_languages_one_sentence_is_added_that_fits_anything(prompt: str) -> None:
    assert added(prompt).lstrip(".。 ") in knowledge().tails("foreign")


def test_a_sentence_in_japanese_ends_as_such_before_more_is_said() -> None:
    assert added("猫")[0] == "。"
    assert added("猫が寝ている。")[0] == " "


@pytest.mark.parametrize(
    ("prompt", "begins"),
    [
        ("a cat", " "),
        ("cat,", " "),
        ("a cat and an old dog", ", "),
        ("cats!", " Show them "),
        ("a cat?", " Show it "),
        ("a cat please", ". Show it "),
        ("a cat 🐱", ". Show it "),
        ("a cat on the", ". Show it "),
        ("a cat\n- fat", "\nShow it "),
        ("Go! A man said “stop.”", " Show "),
    ],
)
def test_what_is_added_leads_on_from_how_a_prompt_ends(prompt: str, begins: str) -> None:
    for seed in range(20):
        assert added(prompt, seed).startswith(begins)


@pytest.mark.parametrize(
    ("prompt", "words"),
    [("a cat and an armchair", "armchair"), ("a pug on a skateboard", " on "), ("roses, a vase", "vase")],
)
def test_words_of_a_prompt_are_not_said_again(prompt: str, words: str) -> None:
    for seed in range(40):
        assert words not in added(prompt, seed).split(".")[0]


@pytest.mark.parametrize("length", [800, 900, 960, 999])
def test_what_has_no_room_any_more_is_not_said(length: int) -> None:
    prompt = f"a {'very' * 300}"[: length - 6] + " horse"
    said = added(prompt)
    assert len(prompt) == length
    assert len(prompt + said) <= PROMPT_MAX_CHARS
    assert said[-1:] in ("", ".")
    assert bool(said) is (length < 960)


# -- what is left out


@pytest.mark.parametrize("prompt", THIN_PROMPTS)
def test_with_a_style_nothing_is_said_of_the_style(prompt: str) -> None:
    left_out = sayings("style")
    for seed in range(10):
        said = added(prompt, seed, has_style=True)
        assert not any(text in said for text in left_out)


@pytest.mark.parametrize("prompt", [*THIN_PROMPTS, *FOREIGN_PROMPTS])
def test_with_a_reference_what_the_picture_shows_is_left_to_it(prompt: str) -> None:
    left_out = [*sayings(*OF_THE_PICTURE), *knowledge().tails("foreign")]
    for seed in range(10):
        said = added(prompt, seed, has_reference=True)
        assert not any(text in said for text in left_out)


@pytest.mark.parametrize(
    "prompt", ["make it blue", "please remove the background", "add a hat to him", "same but at night"]
)
def test_a_change_to_a_picture_leaves_the_rest_of_it_alone(prompt: str) -> None:
    assert added(prompt, has_reference=True).removeprefix(". ") in knowledge().tails("edit")


def test_a_prompt_that_points_to_a_picture_gets_no_pose_of_its_own() -> None:
    assert added("a statue of this", has_reference=True).removeprefix(". ") in knowledge().tails("pointing")


# -- what always holds


@given(st.one_of(anything, likely.map(" ".join)), seeds, st.booleans(), st.booleans())
def test_a_prompt_stays_word_for_word_within_the_limit_and_a_seed_says_the_same(
    prompt: str, seed: int, style: bool, reference: bool
) -> None:
    said = added(prompt, seed, has_style=style, has_reference=reference)
    assert len(prompt + said) <= max(PROMPT_MAX_CHARS, len(prompt))
    assert said == added(prompt, seed, has_style=style, has_reference=reference)


@given(likely.map(" ".join), seeds)
def test_no_part_is_added_that_is_there_and_none_twice(prompt: str, seed: int) -> None:
    reading = read(prompt)
    said = added(prompt, seed)
    if reading.kind is not None:
        for part in PARTS:
            times = sum(said.count(text) for text in set(knowledge().said(reading.kind, part)))
            assert times <= (part not in reading.has)


@given(st.sampled_from([*THIN_PROMPTS, *FOREIGN_PROMPTS, *RICH_PROMPTS, *LISTED]), seeds, seeds)
def test_what_was_filled_out_once_has_nothing_missing(prompt: str, seed: int, other: int) -> None:
    assert added(prompt + added(prompt, seed), other) == ""


@pytest.mark.parametrize(
    "prompt", ["a" * 1_000, "the cat " * 30, "🐉" * 1_000, "ﷺ" * 60, "a.b" * 333, "s " * 60]
)
def test_no_prompt_takes_longer_than_a_few_milliseconds(prompt: str) -> None:
    took_s = []
    for seed in range(10):
        began = time.perf_counter()
        added(prompt, seed)
        took_s.append(time.perf_counter() - began)
    assert min(took_s) < 0.020  # measured: 0.1 to 4 ms
