from __future__ import annotations

import resource
import zlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.errors import PictureError, PictureTooManyPixels, PictureUnreadable
from engine.pictures import OUTPUT_MAX_PX, Pictures
from tests.engine.drawings import address, animated, encode, gradient, noise, png, reopened

# Pillow warns of what it can live with. Here too, as in production, that is no error.
pytestmark = [
    pytest.mark.filterwarnings("ignore::UserWarning"),
    pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning"),
]


@pytest.mark.parametrize(
    ("format_", "kept"),
    [("PNG", 0.5), ("PNG", -12), ("PNG", -1), ("JPEG", 0.5), ("JPEG", -1), ("WEBP", 0.5), ("GIF", 0.5)],
)
async def test_a_truncated_picture_is_refused(pictures: Pictures, format_: str, kept: float) -> None:
    data = encode(noise(60, 60), format_)
    cut = data[: int(kept) if kept < 0 else int(len(data) * kept)]
    with pytest.raises(PictureUnreadable):
        await pictures.open(cut)


async def test_a_png_with_a_wrong_checksum_is_refused(pictures: Pictures) -> None:
    data = bytearray(encode(gradient()))
    data[data.index(b"IDAT") + 20] ^= 1
    with pytest.raises(PictureUnreadable):
        await pictures.open(bytes(data))


@pytest.mark.parametrize(("width", "height"), [(20_000, 20_000), (12_000, 10_000), (10_000, 5_001)])
async def test_a_bomb_of_pixels_is_refused_without_unpacking_it(
    pictures: Pictures, width: int, height: int
) -> None:
    url = address(png(width, height))
    before_kib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(PictureTooManyPixels) as caught:
        await pictures.fetch_output(url)
    assert caught.value.limit_px == OUTPUT_MAX_PX
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before_kib < 40_000


@pytest.mark.parametrize(
    "chunk",
    [
        (b"zTXt", b"Comment\x00\x00" + zlib.compress(bytes(50_000_000))),
        (b"iTXt", b"Comment\x00\x01\x00\x00\x00" + zlib.compress(bytes(50_000_000))),
        (b"iCCP", b"profile\x00\x00" + zlib.compress(bytes(50_000_000))),
    ],
    ids=["zTXt", "iTXt", "iCCP"],
)
async def test_a_bomb_in_a_pngs_metadata_is_not_unpacked(
    pictures: Pictures, chunk: tuple[bytes, bytes]
) -> None:
    before_kib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(PictureUnreadable):
        await pictures.open(png(8, 8, chunk))
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before_kib < 40_000


SEEDS = [encode(noise(12, 9, "RGBA")), animated("PNG")] + [
    encode(noise(12, 9), format_) for format_ in ("PNG", "JPEG", "WEBP", "GIF")
]
FUZZ = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@FUZZ
@given(
    seed=st.sampled_from(SEEDS),
    edits=st.lists(st.tuples(st.integers(0, 10_000), st.binary(max_size=6)), min_size=1, max_size=5),
    cut=st.integers(0, 100),
)
async def test_a_mutated_picture_is_a_picture_or_a_picture_error(
    pictures: Pictures, seed: bytes, edits: list[tuple[int, bytes]], cut: int
) -> None:
    data = bytearray(seed[: len(seed) - cut])
    for at, new in edits:
        at %= len(data)
        data[at : at + len(new)] = new
    try:
        picture = await pictures.fetch_output(address(bytes(data)))
    except PictureError:
        return
    reopened(picture)


@FUZZ
@given(
    head=st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a", b"RIFF\0\0\0\0WEBPVP8 "]),
    tail=st.binary(max_size=200),
)
async def test_random_bytes_are_refused(pictures: Pictures, head: bytes, tail: bytes) -> None:
    try:
        await pictures.fetch_output(address(head + tail))
    except PictureError:
        return
    pytest.fail(f"{head + tail!r} passed as a picture")
