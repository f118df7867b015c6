"""A simulated picture: a landscape in the prompt's mood, the prompt and a note that it is simulated."""

from __future__ import annotations

import io
import textwrap
from random import Random

from PIL import Image, ImageDraw, ImageFont, ImageOps

from playground.eachlabs.scenery import landscape

BAND = 0.115  # the caption's share of the height
NOTE = "simulated picture"


def draw(
    prompt: str, seed: str, *, size: tuple[int, int] = (1024, 1024), reference: bytes | None = None
) -> Image.Image:
    """Draw a picture; the same prompt and seed give the same one.

    Args:
        prompt: gives the mood, and stands in the caption.
        seed: what makes this picture differ from another of the same prompt.
        size: width and height in px.
        reference: an encoded picture: its colours tint the sky, and it is shown as an inset.
    """
    rng = Random(f"{prompt}\n{seed}")
    given = None if reference is None else _opened(reference)
    image = landscape(prompt, rng, size, given)
    if given is not None:
        _inset(image, given, rng)
    _caption(image, prompt)
    return image


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


def _inset(image: Image.Image, given: Image.Image, rng: Random) -> None:
    """The reference as a print, pinned to a corner at a slant."""
    side = round(min(image.size) * 0.27)
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
    left = round(image.width * 0.045)
    image.paste(shadow, (left + 7, left + 9), shadow)
    image.paste(card, (left, left), card)


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
