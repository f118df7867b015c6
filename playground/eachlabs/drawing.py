"""A simulated picture: a landscape in the prompt's mood, the prompt and a note that it is simulated."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Sequence
from random import Random

from PIL import ExifTags, Image, ImageDraw, ImageFont, ImageOps

from playground.eachlabs.scenery import landscape

BAND = 0.115  # the caption's share of the height
NOTE = "simulated picture"
MAX_ENLARGED_PX = 50_000_000


def draw(
    prompt: str, seed: str, *, size: tuple[int, int] = (1024, 1024), references: Sequence[bytes] = ()
) -> Image.Image:
    """Draw a picture; the same prompt, seed, size and references give the same one.

    Args:
        prompt: gives the mood, and stands in the caption.
        seed: what makes this picture differ from another of the same prompt.
        size: width and height in px.
        references: encoded pictures: the first one's colours tint the sky, and all are shown as insets.
    """
    rng = Random(f"{prompt}\n{seed}")
    given = [_opened(reference) for reference in references]
    image = landscape(prompt, rng, size, given[0] if given else None)
    for index, one in enumerate(given):
        _inset(image, one, rng, index, len(given))
    _caption(image, prompt)
    return image


def enlarged(picture: bytes, factor: float) -> Image.Image:
    """A given picture, ``factor`` times as wide and as high, in whole pixels; at most 50 megapixels.

    Raises:
        ValueError: it would be larger.
    """
    size = enlarged_size(picture, factor)
    with Image.open(io.BytesIO(picture)) as file:
        image = ImageOps.exif_transpose(file).convert("RGBA")
    paper = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(paper, image).convert("RGB").resize(size, Image.Resampling.LANCZOS)


def enlarged_size(picture: bytes, factor: float) -> tuple[int, int]:
    """Width and height in px of a given picture that is made ``factor`` times as large.

    Raises:
        ValueError: these are more than 50 megapixels.
    """
    width, height = (round(side * factor) for side in opened_size(picture))
    if width * height > MAX_ENLARGED_PX:
        raise ValueError(f"{width} x {height} px are more than {MAX_ENLARGED_PX}")
    return width, height


def opened_size(picture: bytes) -> tuple[int, int]:
    """Width and height in px of an encoded picture, upright."""
    with Image.open(io.BytesIO(picture)) as file:
        turned = file.getexif().get(ExifTags.Base.Orientation, 1) in (5, 6, 7, 8)
        return (file.height, file.width) if turned else (file.width, file.height)


def encode(image: Image.Image, image_format: str = "PNG") -> bytes:
    """The picture as a file in one of Pillow's formats."""
    file = io.BytesIO()
    options = {"compress_level": 5} if image_format == "PNG" else {"quality": 90}
    image.save(file, image_format, **options)
    return file.getvalue()


def _opened(reference: bytes) -> Image.Image:
    """The reference, upright and small: only its look matters here."""
    with Image.open(io.BytesIO(reference)) as file:
        file.draft("RGB", (512, 512))  # a JPEG is decoded smaller at once
        image = ImageOps.exif_transpose(file).convert("RGBA")
    image.thumbnail((512, 512))
    paper = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(paper, image).convert("RGB")


def _inset(image: Image.Image, given: Image.Image, rng: Random, index: int, of: int) -> None:
    """A reference as a print, pinned at a slant to the upper edge, in a row with the others."""
    room = image.width * 0.94 / of
    side = max(8, round(min(min(image.size) * 0.27, room * 0.78)))
    photo = ImageOps.contain(given, (side, side), Image.Resampling.LANCZOS)
    edge = max(8, side // 22)
    card = Image.new("RGBA", (photo.width + 2 * edge, photo.height + edge * 4), (250, 248, 242, 255))
    card.paste(photo, (edge, edge))
    ImageDraw.Draw(card).text(
        (card.width / 2, card.height - edge * 1.55),
        "reference",
        "#5b5750",
        ImageFont.load_default(edge * 1.7),
        "mm",
    )
    shadow = Image.new("RGBA", card.size, (0, 0, 0, 110))
    angle = rng.choice((-1, 1)) * rng.uniform(2, 5)
    card = card.rotate(angle, Image.Resampling.BICUBIC, expand=True)
    shadow = shadow.rotate(angle, Image.Resampling.BICUBIC, expand=True)
    top = round(image.width * 0.045)
    left = top + round(room * index)
    image.paste(shadow, (left + 7, top + 9), shadow)
    image.paste(card, (left, top), card)


def _caption(image: Image.Image, prompt: str) -> None:
    """A dark band: the prompt in at most two lines, and the note."""
    width, height = image.size
    band = round(max(height, width * 0.8) * BAND)
    top = height - band
    box = image.crop((0, top, width, height))
    image.paste(Image.blend(box, Image.new("RGB", box.size, (12, 14, 22)), 0.72), (0, top))
    size = band / 4.4
    font, small = ImageFont.load_default(size), ImageFont.load_default(size * 0.72)
    pad = round(band * 0.2)
    draw_on = ImageDraw.Draw(image)
    note_px = draw_on.textlength(NOTE, small)
    room = width - 3 * pad - note_px
    characters = max(8, int(room / draw_on.textlength("abcdefghij klmno", font) * 16))
    lines = _wrapped(prompt, characters)
    while any(draw_on.textlength(line, font) > room for line in lines) and characters > 8:
        characters -= 2
        lines = _wrapped(prompt, characters)
    middle = top + band / 2
    draw_on.text((pad, middle), "\n".join(lines), "#f2f0ea", font, "lm", spacing=size * 0.3)
    draw_on.text((width - pad, middle), NOTE, "#b9bccb", small, "rm")


def _wrapped(prompt: str, characters: int) -> list[str]:
    return textwrap.wrap(" ".join(prompt[:400].split()), characters, max_lines=2, placeholder=" …")
