"""Prompts of many kinds and what is added to each: read by eye, so that it reads as if somebody wrote it."""

from __future__ import annotations

import pytest

from engine.enhance import enhance

# The prompt, the seed, and what is added.
REVIEWED = [
    (
        "a cat",
        0,
        " on the windowsill of a quiet room, stretching lazily. Soft light from one side models every "
        "form. The subject is centred and fills most of the frame. The picture is a detailed illustration"
        " with warm colours and fine lines.",
    ),
    (
        "two foxes",
        1,
        " on a forest path covered with pine needles, resting but watchful. A thin rim of light sets the "
        "subject off from what lies behind. The subject is slightly off centre, with calm, empty space "
        "around. The picture is a realistic photograph with fine, true detail.",
    ),
    (
        "a fox in the snow",
        2,
        ", pausing to look back. Strong light and deep shadow give the scene depth. The subject is "
        "slightly off centre, with calm, empty space around. The picture is a detailed illustration with "
        "warm colours and fine lines.",
    ),
    (
        "dog house",
        3,
        " at the end of a winding path. The light is soft and even, with gentle shadows. It is a wide "
        "view with the subject off centre. The picture is an atmospheric digital painting.",
    ),
    (
        "oil painting of a ship",
        4,
        ", off a rocky coast, drifting slowly. Soft light from one side models every form. The view is "
        "low and from the front corner.",
    ),
    (
        "knight on a horse",
        5,
        " in a misty valley between high mountains, standing tall. Soft light from one side models every "
        "form. The view is at eye level, from a few steps away. The picture is a finely inked and "
        "coloured illustration.",
    ),
    (
        "a bowl of ramen",
        6,
        " on a marble worktop. Strong light and deep shadow give the scene depth. The subject is slightly"
        " off centre, with calm, empty space around. The picture is a loose, fresh watercolour.",
    ),
    (
        "group of dancing robots",
        7,
        " in a clean, white laboratory. Soft light from one side models every form. The view is close, "
        "with the eyes in sharp focus. The picture is a realistic photograph with fine detail.",
    ),
    (
        "The fox jumps over the lazy dog.",
        8,
        " Show it on a forest path covered with pine needles. Strong light and deep shadow give the scene"
        " depth. The subject is centred and fills most of the frame. The picture is a lively watercolour "
        "with loose edges.",
    ),
    (
        "what does a happy cat look like?",
        9,
        " Show it on the windowsill of a quiet room, curled up and half asleep. The light is soft and "
        "even, with gentle shadows. The view is low, at the height of the eyes. The picture is a detailed"
        " illustration with warm colours and fine lines.",
    ),
    (
        "can you draw me a dragon please",
        10,
        ". Show it among the ruins of an ancient city, landing in a swirl of dust. The light is soft and "
        "even, with gentle shadows. The view is low, at the height of the eyes. The picture is a "
        "realistic render, as from a lavish film.",
    ),
    (
        "cat and dog playing chess",
        11,
        ", in front of a big armchair. A thin rim of light sets the subject off from what lies behind. "
        "The subject is centred and fills most of the frame. The picture is a detailed illustration with "
        "warm colours and fine lines.",
    ),
    (
        "Taylor Swift as a wizard",
        12,
        ", on a windswept cliff above the sea, standing tall. The light is soft and even, with gentle "
        "shadows. The view is close, with the eyes in sharp focus. The picture is a richly detailed "
        "fantasy painting.",
    ),
    (
        "a cat, orange, fluffy",
        13,
        ", on the steps of an old house, sitting upright and looking straight at the viewer. Strong light"
        " and deep shadow give the scene depth. The subject is slightly off centre, with calm, empty "
        "space around. The picture is a lively watercolour with loose edges.",
    ),
    (
        "🐱🚀",
        14,
        ". Show it in orbit, with the curve of a planet below, turning in a wide arc. The light is hard "
        "and clear, with black shadows. The view is from a little below. The picture is a polished 3D "
        "render.",
    ),
    (
        "a fox\n- fat\n- orange",
        15,
        "\nShow it beside a small stream between old trees, caught in mid-stride. The light is soft and "
        "even, with gentle shadows. The subject is centred and fills most of the frame. The picture is a "
        "lively watercolour with loose edges.",
    ),
    (
        "ein roter Fuchs im Wald",
        16,
        ". The composition is calm and balanced, and the light brings out form and detail.",
    ),
    (
        "猫",
        17,
        "。The subject is clear and well composed, with fine detail and light that suits the mood.",
    ),
    (
        "logo for a coffee shop",
        18,
        ". The design is centred, with generous empty space around. The picture is a clean, flat design "
        "with bold shapes and few colours.",
    ),
    (
        'a sign that says "OPEN"',
        19,
        ". The layout is balanced, with one strong centre and room around it. The picture is a hand-drawn"
        " design with a warm character.",
    ),
    (
        "love",
        20,
        ". Soft light from one side models every form. The composition is open and balanced. The picture "
        "is an abstract painting of flowing shapes and rich colours.",
    ),
    (
        "sunset over the sea",
        21,
        ", with clouds drifting slowly overhead. A line in the foreground leads the eye into the depth. "
        "The picture is a realistic photograph, sharp from front to back.",
    ),
    (
        "tokyo at night",
        22,
        ", full of small scenes of daily life unfolding here and there. The view is from a little above, "
        "so that the eye can wander. The picture is a detailed illustration with warm colours and fine "
        "lines.",
    ),
    (
        "Eiffel Tower",
        23,
        ", with clouds drifting slowly overhead. Strong light and deep shadow give the scene depth. The "
        "view is from below, so that everything towers up. The picture is a realistic photograph with "
        "fine texture.",
    ),
    (
        "kitchen",
        24,
        ", with small traces of those who were sitting there a moment ago. Strong light and deep shadow "
        "give the scene depth. The view is from the entrance, so that the whole space can be seen. The "
        "picture is an atmospheric digital painting.",
    ),
    (
        "FLYING CAR",
        25,
        " above a sea of clouds, rising higher and higher. A thin rim of light sets the subject off from "
        "what lies behind. It is a wide view that shows the height. The picture is a retro illustration "
        "with clean shapes.",
    ),
    (
        "sunflowers",
        26,
        " in a simple glass vase on a table, with drops of dew clinging to the petals. A thin rim of "
        "light sets the subject off from what lies behind. The view is from a little above. The picture "
        "is a botanical illustration with fine lines.",
    ),
    (
        "pixel art cat",
        27,
        " on the rug of a cosy living room, curled up and half asleep. The view is close, with the eyes "
        "in sharp focus.",
    ),
    (
        "asdfgh",
        28,
        ". The subject is clear and well composed, with fine detail and light that suits the mood.",
    ),
    (
        "mermaid",
        29,
        " in clear blue water above a coral reef, rising from below. Shafts of light slant down from "
        "above. The subject is centred and fills most of the frame. The picture is a realistic photograph"
        " with fine, true detail.",
    ),
    (
        "if cats ruled the world",
        30,
        ", on the windowsill of a quiet room, stretching lazily. A thin rim of light sets the subject off"
        " from what lies behind. The subject is slightly off centre, with calm, empty space around. The "
        "picture is a realistic photograph with fine, true detail.",
    ),
    (
        "fat orange cat on a skateboard wearing a cape",
        31,
        ", in a small garden full of flowers, curled up and half asleep. Warm, low light gives everything"
        " a gentle glow. The view is close, with the eyes in sharp focus. The picture is a lively "
        "watercolour with loose edges.",
    ),
    ("cat with a hat sitting on a throne in a castle, watercolor", 32, ""),
]


@pytest.mark.parametrize(("prompt", "seed", "added"), REVIEWED, ids=[row[0] for row in REVIEWED])
def test_what_is_added_was_read_by_eye(prompt: str, seed: int, added: str) -> None:
    assert enhance(prompt, seed=seed, has_style=False, has_reference=False) == prompt + added
