"""What a prediction gives: the form of ``output`` and the bytes behind its addresses, good or not."""

from __future__ import annotations

import asyncio
import base64
import functools
import io
import os
import struct
import zlib
from collections.abc import Awaitable, Callable, Sequence

from aiohttp import web
from PIL import Image, ImageChops

from playground.eachlabs.answers import error, reset
from playground.eachlabs.catalogue import ASPECTS, FORMATS, RESOLUTIONS
from playground.eachlabs.drawing import draw, encode
from playground.eachlabs.faults import Fault, Stage
from playground.eachlabs.records import PredictionRecord

ENDLESS_BYTES = 40 * 2**20
BOMB_PX = 20_000  # a side
DROPS = 40
Sleep = Callable[[float], Awaitable[None]]

_REDIRECTS = {
    "picture-redirect": "?good=1",
    "picture-redirect-private": "http://10.0.0.1/picture.png",
    "picture-redirect-metadata": "http://169.254.169.254/latest/meta-data/",
    "picture-redirect-loop": "",
}


def drawn(record: PredictionRecord, index: int) -> bytes:
    """Draw one of a prediction's pictures as its input asks; slow (about 0.3 s), so call it in a thread."""
    size = ASPECTS[str(record.input.get("aspect_ratio", "1:1"))]
    times = RESOLUTIONS[str(record.input.get("resolution", "1K"))]
    image = draw(record.prompt, f"{record.id}/{index}", size=size, reference=record.reference_bytes)
    if times > 1:
        image = image.resize((size[0] * times, size[1] * times), Image.Resampling.BICUBIC)
    return encode(image, FORMATS[file_ending(record)])


def file_ending(record: PredictionRecord) -> str:
    """``png``, ``jpeg`` or ``webp``."""
    return str(record.input.get("output_format", "png"))


async def output_of(record: PredictionRecord, urls: Sequence[str]) -> object:
    """The ``output`` of a prediction that succeeded: a text for one picture, a list for several."""
    fault = record.faults.get(Stage.OUTPUT)
    match None if fault is None else fault.name:
        case "output-text":
            return urls[0]
        case "output-list":
            return list(urls)
        case "output-url":
            return {"url": urls[0]}
        case "output-image-url":
            return {"image_url": urls[0]}
        case "output-images":
            return {"images": list(urls)}
        case "output-data":
            data = base64.b64encode(await record.pictures[0]).decode()
            return f"data:image/{file_ending(record)};base64,{data}"
        case "output-none":
            return None
        case "output-empty":
            return []
    return urls[0] if len(urls) == 1 else list(urls)


async def serve_picture(
    request: web.Request, record: PredictionRecord, index: int, sleep: Sleep
) -> web.StreamResponse:
    """Answer a GET of a picture's address, with the failure that the prediction asks for.

    Args:
        request: the GET.
        record: the prediction.
        index: which of its pictures.
        sleep: waits for seconds of the server's time.
    """
    data = await asyncio.shield(record.pictures[index])
    fault = record.faults.get(Stage.PICTURE)
    if fault is None or "good" in request.query:
        return web.Response(body=data, content_type=f"image/{file_ending(record)}")
    if (target := _REDIRECTS.get(fault.name)) is not None:
        # Built by hand: aiohttp's redirect would tidy the address.
        return web.Response(
            status=302, headers={"Location": target if "://" in target else request.path + target}
        )
    if fault.name == "picture-503-once" and record.faulty_answers:
        return web.Response(body=data, content_type="image/png")
    record.faulty_answers += 1
    return await _faulty(request, fault, data, sleep)


async def _faulty(request: web.Request, fault: Fault, data: bytes, sleep: Sleep) -> web.StreamResponse:
    match fault.name:
        case "picture-404":
            return error(404, "Not found")
        case "picture-503-once":
            return error(503, "Try later")
        case "picture-html":
            return web.Response(body=b"<!doctype html><h1>Not a picture</h1>", content_type="image/png")
        case "picture-truncated":
            return web.Response(body=data[: len(data) // 2], content_type="image/png")
        case "picture-bomb":
            return web.Response(body=await asyncio.to_thread(bomb), content_type="image/png")
        case "picture-large":
            return web.Response(body=await asyncio.to_thread(_large, data), content_type="image/png")
        case "picture-jpeg" | "picture-webp":
            kind = fault.name.removeprefix("picture-")
            return web.Response(
                body=await asyncio.to_thread(_as, data, kind.upper()), content_type=f"image/{kind}"
            )
    return await _stream(request, fault, data, sleep)


async def _stream(request: web.Request, fault: Fault, data: bytes, sleep: Sleep) -> web.StreamResponse:
    """The failures that show only while the bytes come."""
    answer = web.StreamResponse(headers={"Content-Type": "image/png"})
    if fault.name == "picture-endless":
        answer.enable_chunked_encoding()
    else:
        answer.content_length = len(data)
    await answer.prepare(request)
    try:
        if fault.name == "picture-half":
            await answer.write(data[: len(data) // 2])
            # The half must be on its way before the reset, which would throw it away.
            await asyncio.sleep(0.05)
            return reset(request)
        if fault.name == "picture-slow":
            drop = len(data) // DROPS + 1
            for start in range(0, len(data), drop):
                await answer.write(data[start : start + drop])
                await sleep((60.0 if fault.value is None else fault.value) / DROPS)
        else:
            await answer.write(data)
            for _ in range(ENDLESS_BYTES // 2**16):
                await answer.write(bytes(2**16))
        await answer.write_eof()
    except ConnectionError:  # whoever fetched it has had enough, which is what these are for
        pass
    return answer


@functools.cache
def bomb() -> bytes:
    """A valid PNG of 400 megapixels in about 50 kB: one bit a pixel, all black."""
    row = bytes(1 + BOMB_PX // 8)
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(row * 100) for _ in range(BOMB_PX // 100)) + packer.flush()
    header = struct.pack(">IIBBBBB", BOMB_PX, BOMB_PX, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", packed), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )


def _large(data: bytes) -> bytes:
    """The same picture, large and with so much grain that a PNG of it stays above 10 MiB however packed."""
    size = (2560, 2560)
    noise = Image.frombytes("RGB", size, os.urandom(size[0] * size[1] * 3))
    grain = noise.point(lambda value: value * 48 // 256)
    file = io.BytesIO()
    with Image.open(io.BytesIO(data)) as image:
        large = image.convert("RGB").resize(size, Image.Resampling.BICUBIC)
        ImageChops.add(large, grain, offset=-24).save(file, "PNG", compress_level=1)
    return file.getvalue()


def _as(data: bytes, image_format: str) -> bytes:
    with Image.open(io.BytesIO(data)) as image:
        return encode(image.convert("RGB"), image_format)
