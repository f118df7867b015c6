"""Pictures of every kind to test with, and damaged ones."""

from __future__ import annotations

import base64
import random
import struct
import zlib
from io import BytesIO

from PIL import Image

from engine.models import Picture


def encode(image: Image.Image, format_: str = "PNG", **options: object) -> bytes:
    file = BytesIO()
    image.save(file, format_, **options)
    return file.getvalue()


def address(data: bytes) -> str:
    return "data:;base64," + base64.b64encode(data).decode()


def reopened(picture: Picture) -> Image.Image:
    image = Image.open(BytesIO(picture.data))
    image.load()
    assert (image.format, image.size) == (picture.format, (picture.width_px, picture.height_px))
    return image


def noise(width: int, height: int, mode: str = "RGB") -> Image.Image:
    channels = len(Image.new(mode, (1, 1)).getbands())
    return Image.frombytes(mode, (width, height), random.Random(width).randbytes(width * height * channels))


def gradient(width: int = 64, height: int = 48) -> Image.Image:
    return Image.linear_gradient("L").resize((width, height)).convert("RGB")


def png(width: int, height: int, *chunks: tuple[bytes, bytes], bits: int = 1, interlace: int = 0) -> bytes:
    """A black PNG of grey pixels with further chunks before its pixels; bombs are small this way."""
    packer = zlib.compressobj()
    row = bytes(1 + (width * bits + 7) // 8)
    pixels = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    header = struct.pack(">IIBBBBB", width, height, bits, 0, 0, 0, interlace)
    body = ((b"IHDR", header), *chunks, (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in body
    )


def animated(format_: str) -> bytes:
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "blue", "green")]
    return encode(frames[0], format_, save_all=True, append_images=frames[1:], duration=50, lossless=True)
