from __future__ import annotations

import asyncio
import random
import struct
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import ExifTags, Image

from engine.errors import PictureTooLarge, PictureTooManyPixels, PictureUnreadable
from engine.models import Picture
from engine.pictures import REFERENCE_MAX_BYTES, REFERENCE_MAX_PX, Pictures
from tests.engine.drawings import address, animated, encode, gradient, noise, png, reopened

# Pillow warns of what it can live with. Here too, as in production, that is no error.
pytestmark = [
    pytest.mark.filterwarnings("ignore::UserWarning"),
    pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning"),
]


@pytest.mark.parametrize(
    "data",
    [
        encode(gradient()),
        encode(noise(20, 20, "RGBA")),
        encode(noise(20, 20, "L").convert("1")),
        encode(gradient().quantize(8)),
        encode(noise(20, 20, "L").convert("I;16")),
        png(20, 20, bits=16),
    ],
    ids=["rgb", "rgba", "1 bit", "palette", "16 bits", "16 bits by hand"],
)
async def test_a_still_png_is_kept_byte_for_byte(pictures: Pictures, data: bytes) -> None:
    picture = await pictures.fetch_output(address(data))
    assert (picture.data, picture.format) == (data, "PNG")
    reopened(picture)


@pytest.mark.parametrize(
    ("format_", "mode", "options"),
    [
        ("JPEG", "RGB", {}),
        ("JPEG", "RGB", {"progressive": True}),
        ("JPEG", "L", {}),
        ("WEBP", "RGB", {}),
        ("WEBP", "RGBA", {"lossless": True, "exact": True}),
        ("GIF", "P", {"interlace": True}),
        ("GIF", "L", {}),
    ],
)
async def test_other_formats_become_png_without_loss(
    pictures: Pictures, format_: str, mode: str, options: dict[str, object]
) -> None:
    source = noise(30, 20).quantize(16) if mode == "P" else noise(30, 20, mode)
    data = encode(source, format_, **options)
    picture = await pictures.fetch_output(address(data))
    before, after = Image.open(BytesIO(data)).convert("RGBA"), reopened(picture).convert("RGBA")
    assert picture.format == "PNG"
    assert before.tobytes() == after.tobytes()


async def test_a_cmyk_jpeg_becomes_an_rgb_png_without_its_profile(pictures: Pictures) -> None:
    data = encode(noise(100, 100).convert("CMYK"), "JPEG", icc_profile=b"a profile of inks")
    fitted = await pictures.fit(await pictures.open(data), 2000)
    for picture in (await pictures.fetch_output(address(data)), fitted.picture):
        image = reopened(picture)
        assert image.mode == "RGB"
        assert "icc_profile" not in image.info


async def test_a_colour_profile_is_kept(pictures: Pictures) -> None:
    data = encode(gradient(), "JPEG", icc_profile=b"a profile")
    assert reopened(await pictures.fetch_output(address(data))).info["icc_profile"] == b"a profile"


async def test_a_turned_photograph_stands_upright_and_keeps_no_metadata(pictures: Pictures) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    exif[ExifTags.Base.Artist] = "somebody"
    image = reopened(await pictures.fetch_output(address(encode(gradient(64, 48), "JPEG", exif=exif))))
    assert image.size == (48, 64)
    assert not image.getexif()


async def test_broken_exif_data_does_not_cost_the_picture(pictures: Pictures) -> None:
    exif = b"Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\xff\xff\x01\x12"
    picture = await pictures.fetch_output(address(encode(gradient(), "JPEG", exif=exif)))
    assert (picture.width_px, picture.height_px) == (64, 48)


@pytest.mark.parametrize("format_", ["GIF", "WEBP", "PNG"])
async def test_of_an_animation_the_first_frame_is_taken(pictures: Pictures, format_: str) -> None:
    image = reopened(await pictures.fetch_output(address(animated(format_))))
    assert not getattr(image, "is_animated", False)
    assert image.convert("RGB").getpixel((5, 5)) == (255, 0, 0)


# -- references


@pytest.mark.parametrize("format_", ["PNG", "JPEG", "WEBP", "GIF"])
async def test_a_still_reference_is_kept_as_it_is(pictures: Pictures, format_: str) -> None:
    data = encode(gradient(), format_)
    assert await pictures.read_reference(address(data)) == Picture(data, format_, 64, 48)
    assert await pictures.open(data) == Picture(data, format_, 64, 48)


@pytest.mark.parametrize("format_", ["GIF", "WEBP", "PNG"])
async def test_an_animated_reference_is_refused_and_says_so(pictures: Pictures, format_: str) -> None:
    with pytest.raises(PictureUnreadable, match="animated"):
        await pictures.read_reference(address(animated(format_)))


async def test_a_phones_jpeg_with_a_second_view_is_a_still_jpeg(pictures: Pictures) -> None:
    data = encode(gradient(), "MPO", save_all=True, append_images=[gradient(32, 24)])
    assert await pictures.read_reference(address(data)) == Picture(data, "JPEG", 64, 48)
    assert (await pictures.fetch_output(address(data))).format == "PNG"


@pytest.mark.parametrize("format_", ["BMP", "TIFF", "PPM", "ICO", "PDF"])
async def test_other_formats_are_not_taken(pictures: Pictures, format_: str) -> None:
    with pytest.raises(PictureUnreadable, match="PNG, JPEG, WebP or GIF"):
        await pictures.read_reference(address(encode(gradient(), format_)))


@pytest.mark.parametrize("data", [b"", b"<html>", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"GIF89a"])
async def test_what_is_no_picture_is_refused(pictures: Pictures, data: bytes) -> None:
    with pytest.raises(PictureUnreadable):
        await pictures.read_reference(address(data))


async def test_a_reference_of_too_many_bytes_is_refused(pictures: Pictures) -> None:
    with pytest.raises(PictureTooLarge):
        await pictures.read_reference(address(encode(gradient()) + bytes(REFERENCE_MAX_BYTES)))


async def test_a_reference_of_too_many_pixels_is_refused(pictures: Pictures) -> None:
    assert (await pictures.read_reference(address(png(5000, 5000)))).width_px == 5000
    with pytest.raises(PictureTooManyPixels) as caught:
        await pictures.read_reference(address(png(5000, 5001)))
    assert caught.value.limit_px == REFERENCE_MAX_PX


# -- fitting


async def test_what_is_small_enough_stays_as_it_is(pictures: Pictures) -> None:
    picture = await pictures.open(encode(gradient(), "JPEG"))
    fitted = await pictures.fit(picture, picture.size_bytes)
    assert fitted.picture is picture
    assert fitted.scaled_from is None


async def test_what_only_compresses_badly_is_fitted_without_loss(pictures: Pictures) -> None:
    image = gradient(400, 300)
    picture = await pictures.open(encode(image, compress_level=0))
    fitted = await pictures.fit(picture, picture.size_bytes // 10)
    assert fitted.scaled_from is None
    assert reopened(fitted.picture).tobytes() == image.tobytes()


async def test_metadata_goes_before_pixels_do(pictures: Pictures) -> None:
    data = png(40, 40, (b"tEXt", b"Comment\x00" + random.Random(1).randbytes(9000).hex().encode()))
    fitted = await pictures.fit(await pictures.open(data), 2000)
    assert fitted.scaled_from is None
    assert fitted.picture.size_bytes <= 2000


@pytest.mark.parametrize(
    "image",
    [
        noise(400, 300),
        noise(400, 300, "RGBA"),
        noise(400, 300, "LA"),
        noise(400, 300, "L"),
        noise(400, 300, "L").convert("1"),
        noise(400, 300).quantize(200),
        Image.frombytes("I;16", (400, 300), random.Random(1).randbytes(240_000)),
    ],
    ids=["rgb", "rgba", "la", "l", "1 bit", "palette", "16 bits"],
)
async def test_what_cannot_be_compressed_is_scaled_down_in_proportion(
    pictures: Pictures, image: Image.Image
) -> None:
    picture = await pictures.open(encode(image))
    limit_bytes = picture.size_bytes // 3
    fitted = await pictures.fit(picture, limit_bytes)
    assert fitted.scaled_from == (400, 300)
    assert limit_bytes / 4 < fitted.picture.size_bytes <= limit_bytes
    assert fitted.picture.width_px / fitted.picture.height_px == pytest.approx(4 / 3, rel=0.05)
    reopened(fitted.picture)


async def test_sixteen_bits_of_grey_keep_their_brightness_when_scaled(pictures: Pictures) -> None:
    values = random.Random(1).choices(range(20_000, 30_000), k=200 * 200)
    image = Image.frombytes("I;16", (200, 200), struct.pack(f"<{len(values)}H", *values))
    picture = await pictures.open(encode(image))
    scaled = reopened((await pictures.fit(picture, 9000)).picture)
    pixels = scaled.tobytes()
    assert sum(pixels) / len(pixels) == pytest.approx(25_000 / 257, rel=0.05)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    width=st.integers(1, 150),
    height=st.integers(1, 150),
    limit_bytes=st.integers(200, 80_000),
    mode=st.sampled_from(["RGB", "RGBA", "L"]),
)
async def test_any_noise_fits_any_bearable_limit(
    pictures: Pictures, width: int, height: int, limit_bytes: int, mode: str
) -> None:
    picture = await pictures.open(encode(noise(width, height, mode)))
    fitted = await pictures.fit(picture, limit_bytes)
    assert fitted.picture.size_bytes <= limit_bytes


@pytest.mark.parametrize("limit_bytes", [0, 1, 40])
async def test_an_impossible_limit_ends_with_an_error(pictures: Pictures, limit_bytes: int) -> None:
    picture = await pictures.open(encode(noise(50, 50)))
    with pytest.raises(PictureTooLarge):
        await pictures.fit(picture, limit_bytes)


# -- the loop


async def test_the_loop_goes_on_while_a_large_picture_is_decoded(pictures: Pictures) -> None:
    decoding = asyncio.create_task(pictures.open(encode(Image.new("RGB", (5000, 5000)))))
    turns = 0
    while not decoding.done():
        await asyncio.sleep(0)
        turns += 1
    assert (await decoding).width_px == 5000
    assert turns > 10  # decoded in the loop, it would be done after one or two
