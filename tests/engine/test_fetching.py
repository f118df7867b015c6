from __future__ import annotations

import asyncio
import gzip
import socket

import pytest
from aiohttp import web

from engine.errors import (
    PictureError,
    PictureForbidden,
    PictureTooLarge,
    PictureUnreachable,
)
from engine.fetching import Fetcher
from tests.engine.serving import DATA, fetch, serve

# -- what is sent and what comes back


async def test_a_local_address_gives_its_bytes_where_that_is_allowed() -> None:
    async def give(request: web.Request) -> web.Response:
        return web.Response(body=DATA)

    async with serve(give) as base:
        assert await fetch(f"{base}/picture.png") == DATA
        with pytest.raises(PictureForbidden):
            await fetch(f"{base}/picture.png", local=False)


async def test_a_signed_query_arrives_to_the_letter() -> None:
    async def echo(request: web.Request) -> web.Response:
        if request.path == "/moved":
            return web.Response(status=302, headers={"Location": "/b%2fc?sig=%3A%2F%2B"})
        return web.Response(text=request.raw_path)

    async with serve(echo) as base:
        assert await fetch(f"{base}/a%2fb?sig=x%2Fy%2B%3d&") == b"/a%2fb?sig=x%2Fy%2B%3d&"
        assert await fetch(f"{base}/moved") == b"/b%2fc?sig=%3A%2F%2B"


async def test_no_cookie_is_kept_and_no_encoding_is_asked_for() -> None:
    seen: list[web.Request] = []

    async def give(request: web.Request) -> web.Response:
        seen.append(request)
        response = web.Response(body=DATA)
        response.set_cookie("session", "1")
        return response

    async with serve(give) as base, Fetcher(allow_local_urls=True) as fetcher:
        host = base.replace("127.0.0.1", "localhost")  # cookie jars ignore bare numbers
        await fetcher.fetch(host, max_bytes=20_000)
        await fetcher.fetch(host, max_bytes=20_000)
    assert [request.headers.get("Cookie") for request in seen] == [None, None]
    assert {request.headers["Accept-Encoding"] for request in seen} == {"identity"}


# -- size


async def test_exactly_the_limit_is_taken_and_one_byte_more_is_not() -> None:
    async def give(request: web.Request) -> web.Response:
        return web.Response(body=DATA)

    async with serve(give) as base:
        assert await fetch(base, max_bytes=len(DATA)) == DATA
        with pytest.raises(PictureTooLarge):
            await fetch(base, max_bytes=len(DATA) - 1)


async def test_an_announced_size_over_the_limit_is_refused_before_the_body_comes() -> None:
    async def announce(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": "2000000"})
        await response.prepare(request)
        await asyncio.Event().wait()
        return response

    async with serve(announce) as base:
        with pytest.raises(PictureTooLarge):
            await fetch(base)


async def test_an_endless_body_is_refused() -> None:
    async def pour(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(b"x" * 65536)

    async with serve(pour) as base:
        with pytest.raises(PictureTooLarge):
            await fetch(base)


async def test_a_gzip_bomb_is_never_unpacked() -> None:
    async def bomb(request: web.Request) -> web.Response:
        return web.Response(body=gzip.compress(bytes(5_000_000)), headers={"Content-Encoding": "gzip"})

    async with serve(bomb) as base:
        with pytest.raises(PictureUnreachable, match="encoding"):
            await fetch(base)


# -- failures


@pytest.mark.parametrize("status", [204, 206, 304, 400, 403, 404, 429, 500, 503])
async def test_any_status_but_200_is_no_picture(status: int) -> None:
    async def answer(request: web.Request) -> web.Response:
        return web.Response(status=status)

    async with serve(answer) as base:
        with pytest.raises(PictureUnreachable, match=str(status)):
            await fetch(base)


async def test_half_a_body_is_no_picture() -> None:
    async def half(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": "1000"})
        await response.prepare(request)
        await response.write(b"x" * 500)
        assert request.transport is not None
        request.transport.close()
        return response

    async with serve(half) as base:
        with pytest.raises(PictureUnreachable):
            await fetch(base)


async def test_a_slow_drip_meets_the_deadline() -> None:
    async def drip(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(b"x")
            await asyncio.sleep(0.01)

    async with serve(drip) as base:
        with pytest.raises(PictureUnreachable, match="longer"):
            await fetch(base, timeout_s=0.2)


async def test_a_closed_port_is_unreachable() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))  # bound, not listening: nobody else takes it
        with pytest.raises(PictureUnreachable):
            await fetch(f"http://127.0.0.1:{unused.getsockname()[1]}/")


async def test_an_answer_that_is_no_http_is_unreachable() -> None:
    async def babble(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"SSH-2.0-nothing to see\r\n\r\n")
        writer.close()

    listener = await asyncio.start_server(babble, "127.0.0.1", 0)
    async with listener:
        with pytest.raises(PictureUnreachable):
            await fetch(f"http://127.0.0.1:{listener.sockets[0].getsockname()[1]}/")


async def test_an_error_names_the_host_and_not_the_address() -> None:
    async def refuse(request: web.Request) -> web.Response:
        if request.path == "/moved":
            raise web.HTTPFound("http://user:secret@127.0.0.1/")
        return web.Response(status=403)

    async with serve(refuse) as base:
        for url in (f"{base}/?sig=secret", f"{base}/moved", f"{base}0000000/?sig=secret", "https://[secret"):
            with pytest.raises(PictureError) as caught:
                await fetch(url)
            assert "secret" not in str(caught.value)
            assert caught.value.__suppress_context__ or caught.value.__context__ is None


# -- redirects


async def test_redirects_are_followed_to_the_picture() -> None:
    async def lead(request: web.Request) -> web.Response:
        steps = int(request.query.get("left", "0"))
        if steps:
            raise web.HTTPFound(f"/?left={steps - 1}")
        return web.Response(body=DATA)

    async with serve(lead) as base:
        assert await fetch(f"{base}/?left=5") == DATA
        with pytest.raises(PictureUnreachable, match="redirects"):
            await fetch(f"{base}/?left=6")


@pytest.mark.parametrize(
    "target",
    [
        "http://example.com/",
        "http://10.0.0.1/",
        "https://10.0.0.1/",
        "//169.254.169.254/latest/meta-data",
        "https://user:pass@example.com/",
        "https://2130706433/",
        "ftp://example.com/",
        "file:///etc/passwd",
        "data:image/png;base64,AAAA",
    ],
)
async def test_a_redirect_is_checked_like_the_address_itself(target: str) -> None:
    async def lead(request: web.Request) -> web.Response:
        return web.Response(status=302, headers={"Location": target})

    async with serve(lead) as base:
        with pytest.raises(PictureForbidden):
            await fetch(base)
