from __future__ import annotations

import io

import pytest
from PIL import Image

from playground.eachlabs.drawing import draw

PROMPTS = ["a city at night", "a heron", "a sea at sunset", "a forest", "snow", "x" * 1_000, "鷺"]


@pytest.mark.parametrize("prompt", PROMPTS)
@pytest.mark.parametrize("seed", range(6))
def test_whatever_is_asked_for_a_picture_can_be_drawn(prompt: str, seed: int) -> None:
    assert draw(prompt, f"{seed}", size=(256, 256)).size == (256, 256)


def test_another_seed_is_another_picture_and_the_same_one_the_same() -> None:
    first, again, other = (draw("a heron", seed, size=(64, 64)) for seed in "aab")
    assert first.tobytes() == again.tobytes() != other.tobytes()


def test_a_reference_is_seen_in_the_picture() -> None:
    file = io.BytesIO()
    Image.new("RGB", (40, 40), "red").save(file, "PNG")
    without, with_one = (
        draw("a heron", "a", size=(256, 256), references=r) for r in ((), (file.getvalue(),))
    )
    assert without.tobytes() != with_one.tobytes()
