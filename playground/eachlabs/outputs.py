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
from playground.eachlabs.catalogue import FORMATS
from playground.eachlabs.drawing import draw, encode, enlarged, enlarged_size, opened_size
from playground.eachlabs.faults import Fault, Stage
from playground.eachlabs.records import PredictionRecord
from playground.eachlabs.sizes import size_of, times

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
    image_format = FORMATS[file_ending(record)]
    if record.model.upscales:
        return encode(enlarged(record.references[0], _factor(record)), image_format)
    reference = opened_size(record.references[0]) if record.references else None
    size = size_of(record.input, record.model.shape, reference)
    image = draw(record.prompt, _seed(record, index), size=size, references=record.references)
    if (larger := times(record.input)) > 1:
        image = image.resize((size[0] * larger, size[1] * larger), Image.Resampling.BICUBIC)
    return encode(image, image_format)


def too_large(record: PredictionRecord) -> bool:
    """Whether a picture would become larger than the model makes any; its reference is downloaded."""
    if not record.model.upscales:
        return False
    try:
        enlarged_size(record.references[0], _factor(record))
    except ValueError:
        return True
    return False


def _seed(record: PredictionRecord, index: int) -> str:
    """What makes a picture differ: its seed and place where a seed was given, else the prediction."""
    seed = record.input.get("seed")
    return f"seed {seed + index}" if isinstance(seed, int) else f"{record.id}/{index}"


def _factor(record: PredictionRecord) -> float:
    factor = record.input.get("upscale_factor", 2)
    return factor if isinstance(factor, int | float) else 2


def file_ending(record: PredictionRecord) -> str:
    """``png``, ``jpeg`` or ``webp``."""
    return str(record.input.get("output_format", record.model.file_format))


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
        return web.Response(body=data, content_type=f"image/{file_ending(record)}")
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
