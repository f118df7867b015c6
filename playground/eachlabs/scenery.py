"""Landscapes of a few layers, drawn with Pillow: sky, sun or moon, and land, sea, forest or city.

Everything is decided by a ``random.Random``, so the same seed gives the same picture.
"""

from __future__ import annotations

import math
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from playground.eachlabs.palettes import Colour, Palette, mix, mood_of


def landscape(
    prompt: str, rng: Random, size: tuple[int, int], tint: Image.Image | None = None
) -> Image.Image:
    """A landscape whose mood follows words of the prompt.

    Args:
        prompt: what was asked for.
        rng: decides everything else.
        size: width and height in px.
        tint: a picture whose colours the sky takes on.
    """
    palette, scene = mood_of(prompt, rng)
    large = (size[0] * 2, size[1] * 2)  # drawn twice as large: reduced, its edges are smooth
    image = _sky(palette, large)
    if tint is not None:
        veil = tint.resize((8, 8)).resize(large, Image.Resampling.BICUBIC)
        image = Image.blend(image, veil, 0.45)
    horizon = round(large[1] * rng.uniform(0.5, 0.64))
    sun_x = round(large[0] * rng.uniform(0.2, 0.8))
    if palette.stars:
        _stars(image, rng, horizon)
    _sun(image, palette, rng, sun_x, horizon)
    _clouds(image, palette, rng, horizon)
    {"sea": _sea, "city": _city}.get(scene, _land)(image, palette, rng, horizon, sun_x, scene)
    return image.reduce(2)


def _sky(palette: Palette, size: tuple[int, int]) -> Image.Image:
    strip = Image.new("RGB", (1, 64))
    for y in range(64):
        at = y / 63 * (len(palette.sky) - 1)
        index = min(int(at), len(palette.sky) - 2)
        strip.putpixel((0, y), mix(palette.sky[index], palette.sky[index + 1], at - index))
    sky = Image.new("RGB", size, palette.sky[-1])
    sky.paste(strip.resize((size[0], round(size[1] * 0.68)), Image.Resampling.BICUBIC))
    return sky


def _stars(image: Image.Image, rng: Random, horizon: int) -> None:
    draw = ImageDraw.Draw(image)
    for _ in range(220):
        x, y = rng.randrange(image.width), int(rng.random() ** 1.4 * horizon)
        radius = rng.choice((1, 1, 2, 2, 3))
        shade = rng.randint(150, 255)
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), (shade, shade, min(255, shade + 12)))


def _glow(image: Image.Image, colour: Colour, centre: tuple[int, int], radius: int, strength: float) -> None:
    falloff = ImageChops.invert(Image.radial_gradient("L")).point(
        lambda value: max(0, value - 75) * strength * 1.4
    )
    mask = falloff.resize((radius * 2, radius * 2), Image.Resampling.BICUBIC)
    image.paste(colour, (centre[0] - radius, centre[1] - radius), mask)


def _sun(image: Image.Image, palette: Palette, rng: Random, x: int, horizon: int) -> None:
    y = round(horizon * rng.uniform(0.3, 0.82))
    radius = round(image.height * rng.uniform(0.05, 0.095))
    _glow(image, palette.light, (x, y), radius * 6, 0.55)
    ImageDraw.Draw(image).ellipse((x - radius, y - radius, x + radius, y + radius), palette.light)
    if palette.stars:  # a moon has its seas
        for dx, dy, size in ((-0.3, -0.2, 0.22), (0.25, 0.3, 0.3), (0.3, -0.4, 0.14)):
            cx, cy, r = x + dx * radius, y + dy * radius, size * radius
            shade = mix(palette.light, palette.sky[-1], 0.25)
            ImageDraw.Draw(image).ellipse((cx - r, cy - r, cx + r, cy + r), shade)


def _clouds(image: Image.Image, palette: Palette, rng: Random, horizon: int) -> None:
    small = (image.width // 8, image.height // 8)
    mask = Image.new("L", small)
    draw = ImageDraw.Draw(mask)
    for _ in range(rng.randint(3, 7)):
        x, y = rng.randrange(small[0]), rng.randrange(horizon // 8)
        for _ in range(7):
            width = rng.uniform(0.05, 0.16) * small[0]
            cx, cy = x + rng.gauss(0, 0.07) * small[0], y + rng.gauss(0, 0.012) * small[1]
            draw.ellipse((cx - width, cy - width / 7, cx + width, cy + width / 7), rng.randint(50, 120))
    mask = mask.filter(ImageFilter.GaussianBlur(4)).resize(image.size, Image.Resampling.BICUBIC)
    image.paste(mix(palette.light, palette.sky[-1], 0.35), (0, 0), mask)


def _ridge(rng: Random, width: int, base: float, height: float, rough: float) -> list[tuple[float, float]]:
    """A line of hills (rough 0) or peaks (rough 1) over the whole width."""
    waves = [
        (rng.uniform(0.6, 1.4) * 2**octave, rng.random() * math.tau, 0.5 ** (octave * (1.35 - rough * 0.45)))
        for octave in range(7 if rough else 3)
    ]
    line = []
    for x in range(0, width + 12, 12):
        u = x / width * math.tau * 0.75
        total = 0.0
        for frequency, phase, weight in waves:
            smooth = math.sin(u * frequency + phase)
            sharp = 1 - 2 * abs((u * frequency + phase) / math.pi % 2 - 1)
            total += weight * (smooth + (sharp - smooth) * rough)
        line.append((float(x), base - height * total))
    return line


def _land(image: Image.Image, palette: Palette, rng: Random, horizon: int, sun_x: int, scene: str) -> None:
    width, height = image.size
    layers = rng.randint(5, 6)
    for layer in range(layers):
        depth = layer / (layers - 1)
        rough = {"peaks": 0.9, "forest": 0.25}.get(scene, 0.0) * (1 - depth * 0.5)
        base = horizon + (height * 0.92 - horizon) * depth**1.15
        tall = height * (0.11 if scene == "peaks" else 0.055) * (1 - depth * 0.45)
        line = _ridge(rng, width, base, tall, rough)
        colour = mix(palette.far, palette.near, depth**0.85)
        draw = ImageDraw.Draw(image)
        draw.polygon([*line, (width, height), (0, height)], colour)
        if scene == "forest" and depth > 0.15:
            _trees(draw, rng, line, colour, height * (0.035 + 0.1 * depth))
        if layer < layers - 2:  # haze in the valleys
            _glow(image, palette.sky[-1], (sun_x, round(base + height * 0.1)), height // 3, 0.22)


def _trees(
    draw: ImageDraw.ImageDraw, rng: Random, line: list[tuple[float, float]], colour: Colour, tall: float
) -> None:
    x = rng.uniform(0, tall)
    while x < line[-1][0]:
        y = line[int(x // 12)][1] + tall * 0.15
        size = tall * rng.uniform(0.55, 1.25)
        for level in range(4):  # a fir: four skirts, each higher one smaller
            top, half = y - size * (0.4 + level * 0.2), size * (0.27 - level * 0.055)
            foot = y - size * level * 0.2
            draw.polygon([(x - half, foot), (x, top), (x + half, foot)], colour)
        x += tall * rng.uniform(0.16, 0.6)


def _sea(image: Image.Image, palette: Palette, rng: Random, horizon: int, sun_x: int, scene: str) -> None:
    width, height = image.size
    draw = ImageDraw.Draw(image)
    coast = _ridge(rng, width, horizon + height * 0.01, height * 0.035, 0.5)
    draw.polygon([*coast, (width, horizon + 40), (0, horizon + 40)], mix(palette.far, palette.sky[-1], 0.35))
    draw.rectangle((0, horizon, width, height), mix(palette.far, palette.near, 0.1))
    rows = 15
    for row in range(rows):
        depth = (row + 1) / rows
        base = horizon + (height - horizon) * depth**1.7
        length, tall = width * (0.03 + 0.16 * depth), height * 0.016 * depth
        phase = rng.random() * math.tau
        crest = [
            (float(x), base - tall * abs(math.sin(x / length * math.pi + phase)) ** 0.8)
            for x in range(0, width + 9, 9)
        ]
        draw.polygon(
            [*crest, (width, height), (0, height)], mix(palette.far, palette.near, 0.1 + depth * 0.9)
        )
        for _ in range(9):  # the light's path, broken by the waves
            x = rng.gauss(sun_x, width * (0.02 + 0.07 * depth))
            half, y = width * rng.uniform(0.004, 0.022) * (0.4 + depth), base + rng.uniform(0, 30) * depth
            shade = mix(mix(palette.far, palette.near, 0.1 + depth * 0.9), palette.light, 0.75 - depth * 0.5)
            draw.ellipse((x - half, y - 2 - 2 * depth, x + half, y + 2 + 2 * depth), shade)
    _boat(
        draw,
        rng,
        palette,
        (round(width * rng.uniform(0.15, 0.85)), horizon + round(height * 0.09)),
        height * 0.075,
    )


def _boat(
    draw: ImageDraw.ImageDraw, rng: Random, palette: Palette, foot: tuple[int, int], tall: float
) -> None:
    x, y = foot
    side = rng.choice((-1, 1))
    sail = mix(palette.light, palette.sky[0], 0.12)
    draw.polygon([(x, y - tall * 1.25), (x, y - tall * 0.2), (x + side * tall * 0.62, y - tall * 0.2)], sail)
    shade = mix(sail, palette.far, 0.35)
    draw.polygon(
        [(x - side * 5, y - tall), (x - side * 5, y - tall * 0.2), (x - side * tall * 0.4, y - tall * 0.2)],
        shade,
    )
    hull = [
        (x - tall * 0.6, y - tall * 0.12),
        (x + tall * 0.7, y - tall * 0.12),
        (x + tall * 0.45, y + tall * 0.12),
    ]
    draw.polygon([*hull, (x - tall * 0.42, y + tall * 0.12)], palette.near)


def _city(image: Image.Image, palette: Palette, rng: Random, horizon: int, sun_x: int, scene: str) -> None:
    width, height = image.size
    draw = ImageDraw.Draw(image)
    for layer in range(4):
        depth = layer / 3
        colour = mix(palette.far, palette.near, depth)
        base, tall = horizon + height * 0.16 * layer, height * (0.3 - 0.03 * layer)
        x = -rng.uniform(0, 60)
        while x < width:
            wide = width * rng.uniform(0.035, 0.085) * (0.7 + 0.5 * depth)
            top = min(base - tall * rng.uniform(0.25, 1.0), height)
            draw.rectangle((x, top, x + wide, height), colour)
            if rng.random() < 0.25:
                draw.rectangle((x + wide * 0.46, top - tall * 0.2, x + wide * 0.54, top), colour)
            if layer:
                _windows(draw, rng, palette, (x, top, x + wide, base + height * 0.2), depth)
            x += wide * rng.uniform(0.95, 1.15)


def _windows(
    draw: ImageDraw.ImageDraw,
    rng: Random,
    palette: Palette,
    box: tuple[float, float, float, float],
    depth: float,
) -> None:
    step = 20 + 14 * depth
    lit = mix(palette.light, palette.sky[-1], 0.25)
    columns = int((box[2] - box[0]) // step)
    for row in range(1, int((box[3] - box[1]) // step)):
        for column in range(columns):
            if rng.random() < 0.3:
                x, y = box[0] + step * (column + 0.3), box[1] + step * row
                draw.rectangle(
                    (x, y, x + step * 0.45, y + step * 0.5), mix(palette.near, lit, rng.uniform(0.4, 1))
                )
