"""Pictures: fetched, checked by decoding them in full, made PNG, and fitted to an upload limit.

Decoding and encoding run in a thread of their own, so that the event loop goes on meanwhile.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from io import BytesIO
from types import TracebackType
from typing import ParamSpec, Self, TypeVar

from PIL import Image, ImageOps, UnidentifiedImageError

from engine.errors import PictureError, PictureTooLarge, PictureTooManyPixels, PictureUnreadable
from engine.fetching import Fetcher
from engine.models import Fitted, Picture

REFERENCE_MAX_BYTES = 10 * 1024**2  # what anybody may upload to Discord (its documentation, August 2026)
REFERENCE_MAX_PX = 25_000_000
OUTPUT_MAX_BYTES = 32 * 1024**2
OUTPUT_MAX_PX = 50_000_000  # at 4 bytes a pixel, and two such pictures at a time while scaling: 400 MB

_FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
_PNG_END = b"IEND\xaeB`\x82"
_PROFILE_MAX_BYTES = 64 * 1024  # colour profiles in use have some 500 B to 10 KiB; a larger one is dropped
_FIT_STEPS = 8  # it usually takes one or two

P = ParamSpec("P")
T = TypeVar("T")


class Pictures:
    """All that is done with pictures: ``async with Pictures(fetcher) as pictures``.

    Args:
        fetcher: gets the bytes; opened and closed by whoever made it.
        workers: how many pictures are decoded at once; each may take 400 MB for a moment.
    """

    def __init__(self, fetcher: Fetcher, *, workers: int = 1) -> None:
        self._fetcher = fetcher
        self._executor = ThreadPoolExecutor(workers, thread_name_prefix="pictures")

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Begin nothing more; what is being decoded ends by itself."""
        self._executor.shutdown(wait=False, cancel_futures=True)

    async def fetch_output(self, url: str) -> Picture:
        """Fetch a picture that the provider made, as a PNG.

        A still PNG stays as it is, byte for byte. Anything else is decoded, turned upright, and encoded
        without loss; of an animation the first frame is taken.

        Raises:
            PictureError: it cannot be had, is larger than 32 MiB or 50 megapixels, or is not whole.
        """
        data = await self._fetcher.fetch(url, max_bytes=OUTPUT_MAX_BYTES)
        return await self._run(_as_png, data)

    async def read_reference(self, url: str) -> Picture:
        """Fetch a picture that a member gave: a still PNG, JPEG, WebP or GIF, whatever its name says.

        The bytes stay as they are; width and height are those before any EXIF rotation.

        Raises:
            PictureError: it cannot be had, is larger than 10 MiB or 25 megapixels, is animated, or not whole.
        """
        data = await self._fetcher.fetch(url, max_bytes=REFERENCE_MAX_BYTES)
        return await self._run(_as_reference, data)

    async def open(self, data: bytes) -> Picture:
        """Check bytes that were kept, by the bounds of an output.

        Raises:
            PictureError: they are not a whole picture, or it is too large.
        """
        return await self._run(_as_it_is, data)

    async def fit(self, picture: Picture, limit_bytes: int) -> Fitted:
        """Make a picture at most ``limit_bytes`` large.

        One that is small enough stays as it is. Else it is encoded again as a PNG, without metadata and as
        small as PNG gets (at 8 bits a channel); only if that does not do is it scaled down.

        Raises:
            PictureTooLarge: not even a tiny picture fits.
            PictureUnreadable: it is not a whole picture.
        """
        if picture.size_bytes <= limit_bytes:
            return Fitted(picture)
        return await self._run(_fit, picture.data, limit_bytes)

    async def _run(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._executor, lambda: work(*args, **kwargs))


def _as_png(data: bytes) -> Picture:
    with _refusals(OUTPUT_MAX_PX):
        image = _decode(data, OUTPUT_MAX_PX)
        if image.format == "PNG" and not _is_animated(image):
            return _picture(data, image)
        image = _presentable(image)
        return _picture(_encode(image), image)


def _as_reference(data: bytes) -> Picture:
    with _refusals(REFERENCE_MAX_PX):
        image = _decode(data, REFERENCE_MAX_PX)
        if _is_animated(image):
            raise PictureUnreadable("the picture is animated; only still ones are taken")
        return _picture(data, image, _format(image))


def _as_it_is(data: bytes) -> Picture:
    with _refusals(OUTPUT_MAX_PX):
        image = _decode(data, OUTPUT_MAX_PX)
        return _picture(data, image, _format(image))


def _fit(data: bytes, limit_bytes: int) -> Fitted:
    with _refusals(OUTPUT_MAX_PX):
        image = _presentable(_decode(data, OUTPUT_MAX_PX))
        encoded = _encode(image, optimize=True)
        if len(encoded) <= limit_bytes:
            return Fitted(_picture(encoded, image))
        whole = _eight_bit(image)
        scale = 1.0
        for _ in range(_FIT_STEPS):
            # Bytes go with the area, or nearly: the little less is for what does not shrink with it.
            scale *= min(0.9, 0.97 * math.sqrt(limit_bytes / len(encoded)))
            size = max(1, round(whole.width * scale)), max(1, round(whole.height * scale))
            scaled = whole.resize(size, Image.Resampling.LANCZOS)
            encoded = _encode(scaled, optimize=True)
            if len(encoded) <= limit_bytes:
                return Fitted(_picture(encoded, scaled), scaled_from=whole.size)
        raise PictureTooLarge(limit_bytes)


@contextmanager
def _refusals(limit_px: int) -> Iterator[None]:
    """Turn whatever Pillow stumbles over into what it means here."""
    try:
        yield
    except PictureError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise PictureTooManyPixels(limit_px) from None
    except UnidentifiedImageError:
        raise PictureUnreadable("not a PNG, JPEG, WebP or GIF picture") from None
    except Exception as error:  # its readers raise OSError, SyntaxError, ValueError, struct.error and more
        raise PictureUnreadable(f"the picture is damaged or cut off ({type(error).__name__})") from error


def _decode(data: bytes, limit_px: int) -> Image.Image:
    """Decode the first frame in full, after its size was read and found bearable."""
    # Decoding stops after the pixels: it sees neither that a PNG's end is missing nor broken chunks there.
    _open(data, limit_px).verify()
    image = _open(data, limit_px)
    if image.format == "PNG" and _PNG_END not in data:
        raise PictureUnreadable("the picture is cut off")
    image.load()
    return image


def _open(data: bytes, limit_px: int) -> Image.Image:
    image = Image.open(BytesIO(data), formats=_FORMATS)
    # Pillow itself only warns here, up to twice its own limit.
    if image.width * image.height > limit_px:
        raise PictureTooManyPixels(limit_px)
    return image


def _format(image: Image.Image) -> str:
    # MPO: a JPEG as many phones make it, with a second view behind the first that no other reader sees.
    return "JPEG" if image.format == "MPO" else image.format or ""


def _is_animated(image: Image.Image) -> bool:
    return image.format != "MPO" and bool(getattr(image, "is_animated", False))


def _presentable(image: Image.Image) -> Image.Image:
    """Turn a picture upright, and inks to light: what PNG cannot say otherwise, or only as metadata."""
    with suppress(Exception):  # broken EXIF data: the picture itself is whole
        ImageOps.exif_transpose(image, in_place=True)
    if image.mode != "CMYK":
        return image
    image = image.convert("RGB")
    image.info.pop("icc_profile", None)  # one of inks
    return image


def _eight_bit(image: Image.Image) -> Image.Image:
    """Convert to a mode that can be scaled smoothly."""
    if image.mode.startswith("I"):  # 16 bits of grey; Pillow's own conversion would clip them
        grey = image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
        grey.info.pop("transparency", None)  # a shade of 16 bits
        return grey
    if image.has_transparency_data:
        return image.convert("LA" if image.mode == "LA" else "RGBA")
    return image.convert("L" if image.mode in ("1", "L") else "RGB")


def _encode(image: Image.Image, *, optimize: bool = False) -> bytes:
    """Encode as PNG, with the colour profile and no other metadata."""
    profile = image.info.get("icc_profile") or b""
    file = BytesIO()
    image.save(
        file, "PNG", optimize=optimize, icc_profile=profile if len(profile) <= _PROFILE_MAX_BYTES else None
    )
    return file.getvalue()


def _picture(data: bytes, image: Image.Image, format_: str = "PNG") -> Picture:
    return Picture(data, format_, image.width, image.height)
