"""Moods: which words of a prompt call for which colours and which kind of landscape."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Final

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one mood; ``sky`` from the top to the horizon."""

    sky: tuple[Colour, ...]
    light: Colour  # sun, moon, lit windows
    far: Colour
    near: Colour
    stars: bool = False


def _rgb(text: str) -> Colour:
    return int(text[:2], 16), int(text[2:4], 16), int(text[4:], 16)


def _palette(sky: str, light: str, far: str, near: str, stars: bool = False) -> Palette:
    return Palette(tuple(_rgb(word) for word in sky.split()), _rgb(light), _rgb(far), _rgb(near), stars)


PALETTES: Final[Mapping[str, Palette]] = {
    "sea": _palette("2f7fb8 7cc0d8 e8f1e4", "fff6d6", "5aa6bd", "0b3c5d"),
    "sunset": _palette("3b2a62 c2476a f79a5b fde2a7", "fff0c0", "b0567a", "2a1636"),
    "forest": _palette("6fa8a0 b9d8b8 f4f0d0", "fffbe0", "86b096", "12382b"),
    "night": _palette("050b24 14265a 3f4f93", "f5f2dc", "2b3a78", "050a1c", True),
    "winter": _palette("8fb2cf c7dbe8 f7f4f2", "ffffff", "b6c9d8", "3d566e"),
    "blossom": _palette("7d8fd1 e3a5cb fde3df", "fff4ea", "d08fb8", "4d2557"),
    "desert": _palette("4c86a8 e9c08a fbe3b6", "fffbe2", "dd9c63", "6b2d1c"),
    "neon": _palette("0d0630 4a1472 d1337e", "ffd9f4", "46217f", "0a0420", True),
}

MOODS: Final[Mapping[str, str]] = {
    "night": "night moon star stars starry space galaxy midnight dark dream aurora",
    "sunset": "sunset sunrise dawn dusk evening red orange warm fire volcano dragon autumn",
    "neon": "neon cyberpunk robot future futuristic purple synthwave",
    "winter": "snow snowy winter ice frozen cold white fog foggy mist misty arctic penguin",
    "blossom": "pink flower flowers blossom cherry spring candy love cat unicorn",
    "desert": "desert sand sandy dune dunes canyon yellow camel mars gold golden",
    "forest": "forest green tree trees wood woods jungle meadow garden fox deer bear moss",
    "sea": "sea ocean blue wave waves water beach lake fish whale ship boat sail lighthouse harbour island",
}
SCENES: Final[Mapping[str, str]] = {
    "city": "city town street skyline tokyo neon cyberpunk tower buildings robot",
    "sea": "sea ocean wave waves water beach lake fish whale ship boat sail lighthouse harbour island",
    "forest": "forest tree trees wood woods jungle fox deer bear owl cabin",
    "peaks": "mountain mountains peak peaks alps snow volcano dragon winter castle",
    "hills": "hill hills meadow garden desert dune dunes field valley flower flowers cat sheep",
}


def _matching(table: Mapping[str, str], words: set[str], rng: Random) -> str:
    """The first entry that shares a word with the prompt, else any."""
    fallback = rng.choice(sorted(table))
    return next((name for name, its in table.items() if words & set(its.split())), fallback)


def mood_of(prompt: str, rng: Random) -> tuple[Palette, str]:
    """The colours and the kind of landscape (a key of :data:`SCENES`) that a prompt's words call for."""
    words = set(re.findall(r"[a-z]+", prompt.casefold()))
    palette = PALETTES[_matching(MOODS, words, rng)]
    scene = _matching(SCENES, words, rng)
    hue, light = rng.uniform(-0.03, 0.03), rng.uniform(0.93, 1.06)
    sky = tuple(_shifted(colour, hue, light) for colour in palette.sky)
    far, near = _shifted(palette.far, hue, light), _shifted(palette.near, hue, light)
    return Palette(sky, palette.light, far, near, palette.stars), scene


def _shifted(colour: Colour, hue: float, light: float) -> Colour:
    h, lightness, s = colorsys.rgb_to_hls(*(part / 255 for part in colour))
    r, g, b = colorsys.hls_to_rgb((h + hue) % 1, min(1.0, max(0.0, lightness * light)), s)
    return round(r * 255), round(g * 255), round(b * 255)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """A colour between two: 0.0 is the one, 1.0 the other."""
    r, g, b = (round(a + (z - a) * share) for a, z in zip(one, other, strict=True))
    return r, g, b
