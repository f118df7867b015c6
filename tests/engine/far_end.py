"""The far end of a connection to Eachlabs: one that answers as told, and one that breaks off as told."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TypeVar

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from engine.errors import ProviderError
from engine.models import PredictionRequest

E = TypeVar("E", bound=ProviderError)

KEY = "key-0123456789-abcdef-0123456789"
A_CREATE = PredictionRequest("gemini", "2.0-flash-exp-image-generation", {"prompt": "a heron"})


async def refusal(kind: type[E], call: Awaitable[object]) -> E:
    """The error that a call raises; wherever one looks in it, the key is not there."""
    with pytest.raises(ProviderError) as raised:
        await call
    error = raised.value
    assert type(error) is kind, repr(error)
    link: BaseException | None = error
    while link is not None:
        assert KEY not in f"{link!r} {vars(link)} {''.join(traceback.format_exception(link))}"
        link = link.__context__
    return error


@dataclass
class Seen:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Far:
    """The provider's end: answers every request alike and remembers them."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    seen: list[Seen] = field(default_factory=list)
    url: str = ""

    def answers(self, status: int, body: object = None, **headers: str) -> None:
        self.status = status
        self.body = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}

    async def handle(self, request: web.Request) -> web.Response:
        body = await request.read()
        self.seen.append(Seen(request.method, request.raw_path, dict(request.headers), body))
        return web.Response(status=self.status, body=self.body, headers=self.headers)


@asynccontextmanager
async def serving(far: Far) -> AsyncIterator[Far]:
    """The far end, listening at ``far.url``."""
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", far.handle)
    async with TestServer(app) as server:
        far.url = str(server.make_url("/"))
        yield far


Misbehaviour = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[object]]
HEAD = b"HTTP/1.1 %d Told\r\nContent-Length: 100\r\n\r\n"


async def closes(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.close()


async def resets(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    at_once = struct.pack("ii", 1, 0)  # SO_LINGER of 0 s: close() sends a reset
    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, at_once)
    writer.transport.abort()


async def stalls(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
    await reader.read()


async def babbles(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(f"no HTTP, but your key: {KEY}\r\n\r\n".encode())


async def breaks_off(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(HEAD % 200 + b'{"predictionID": "p-1"')


async def stalls_halfway(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(HEAD % 200 + b'{"predictionID": "p-1"')
    await reader.read()


async def refuses_halfway(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(HEAD % 422 + b'{"error": "the')


async def zips_badly(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 9\r\n\r\nnot gzip!")


@dataclass
class Broken:
    """A provider's end that reads whole requests, counts them, and then misbehaves."""

    misbehave: Misbehaviour
    url: str = ""
    requests: int = 0

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            lengths = [
                line.split(b":")[1] for line in head.lower().splitlines() if line.startswith(b"content-l")
            ]
            await reader.readexactly(int(lengths[0]) if lengths else 0)
            self.requests += 1
            await self.misbehave(reader, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


@asynccontextmanager
async def broken(misbehave: Misbehaviour) -> AsyncIterator[Broken]:
    far = Broken(misbehave)
    server = await asyncio.start_server(far.handle, "127.0.0.1", 0)
    far.url = "http://{}:{}".format(*server.sockets[0].getsockname())
    async with server:
        yield far
