from __future__ import annotations

import asyncio
import base64
import gzip
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from ipaddress import ip_address

import pytest
from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import (
    PictureError,
    PictureForbidden,
    PictureTooLarge,
    PictureUnreachable,
    PictureUnreadable,
)
from engine.fetching import Fetcher, is_public

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
DATA = bytes(range(256)) * 40


@asynccontextmanager
async def serve(handler: Handler) -> AsyncIterator[str]:
    """Serve one handler at every path on loopback; yield the address without a last slash."""
    app = web.Application()
    app.router.add_get("/{path:.*}", handler)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


class Names(AbstractResolver):
    """Answers each lookup with the next of the given addresses, the last one for ever."""

    def __init__(self, *answers: Iterable[str]) -> None:
        self._answers = list(answers)

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        return [
            ResolveResult(
                hostname=host,
                host=one,
                port=port,
                family=socket.AF_INET6 if ":" in one else socket.AF_INET,
                proto=0,
                flags=socket.AI_NUMERICHOST,
            )
            for one in answer
        ]

    async def close(self) -> None:
        return None


async def fetch(url: str, *, max_bytes: int = 1_000_000, local: bool = True, timeout_s: float = 30) -> bytes:
    async with Fetcher(allow_local_urls=local, timeout_s=timeout_s) as fetcher:
        return await fetcher.fetch(url, max_bytes=max_bytes)


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


# -- addresses


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com/",
        "ftp://example.com/",
        "file:///etc/passwd",
        "/picture.png",
        "",
        "https://",
        "https:///picture.png",
        "https://user@example.com/",
        "https://:pass@example.com/",
        "https://example.com:99999/",
        "https://[::1/",
        "https://127.0.0.1/",
        "https://127.0.0.1./",
        "https://0.0.0.0/",
        "https://10.0.0.1/",
        "https://172.16.0.1/",
        "https://192.168.1.1/",
        "https://169.254.169.254/",
        "https://100.64.0.1/",
        "https://224.0.0.1/",
        "https://255.255.255.255/",
        "https://0/",
        "https://127.1/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0x7f.0.0.1/",
        "https://017700000001/",
        "https://0177.0.0.1/",
        "https://8.8.8.0x8/",
        "https://１２７.0.0.1/",
        "https://127。0。0。1/",
        "https://%31%32%37.0.0.1/",
        "https://[::1]/",
        "https://[::]/",
        "https://[::127.0.0.1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:8.8.8.8]/",
        "https://[64:ff9b::7f00:1]/",
        "https://[64:ff9b:1::1]/",
        "https://[2002:7f00:1::]/",
        "https://[2001:0:1::1]/",
        "https://[2001:db8::1]/",
        "https://[fe80::1]/",
        "https://[fe80::1%25eth0]/",
        "https://[2606:4700::1111%25eth0]/",
        "https://[fc00::1]/",
        "https://[fec0::1]/",
        "https://[ff02::1]/",
        "HTTPS://LOCALHOST/",
        "https://localhost./",
    ],
)
async def test_what_is_not_a_public_https_address_is_never_asked(url: str) -> None:
    with pytest.raises(PictureForbidden):
        await fetch(url, local=False)


@pytest.mark.parametrize(
    "url",
    [
        "http://10.0.0.1/",
        "https://192.168.1.1/",
        "http://169.254.169.254/",
        "http://example.com/",
        "http://localhost.example.com/",
        "http://127.1/",
        "http://[::ffff:127.0.0.1]/",
    ],
)
async def test_allowing_local_addresses_allows_loopback_alone(url: str) -> None:
    with pytest.raises(PictureForbidden):
        await fetch(url)


@pytest.mark.parametrize(
    "answer",
    [
        ["127.0.0.1"],
        ["10.1.2.3"],
        ["93.184.215.14", "10.1.2.3"],
        ["::1"],
        ["::ffff:10.1.2.3"],
        ["64:ff9b::a01:203"],
        ["fe80::1%lo"],
    ],
)
async def test_a_name_that_leads_inside_is_refused_when_it_is_resolved(answer: list[str]) -> None:
    async with Fetcher(resolver=Names(answer)) as fetcher:
        with pytest.raises(PictureForbidden, match=r"pictures\.example"):
            await fetcher.fetch("https://pictures.example/?sig=1", max_bytes=1000)


@pytest.mark.parametrize("answer", ["10.1.2.3", "93.184.215.14"])
async def test_localhost_is_loopback_whatever_a_resolver_says(answer: str) -> None:
    async with Fetcher(allow_local_urls=True, resolver=Names([answer])) as fetcher:
        with pytest.raises(PictureForbidden):
            await fetcher.fetch("http://localhost/", max_bytes=1000)


async def test_a_name_is_checked_again_for_each_connection() -> None:
    async def give(request: web.Request) -> web.Response:
        response = web.Response(body=DATA)
        response.force_close()
        return response

    async with serve(give) as base:
        names = Names(["127.0.0.1"], ["10.1.2.3"])
        async with Fetcher(allow_local_urls=True, resolver=names) as fetcher:
            url = base.replace("127.0.0.1", "localhost")
            assert await fetcher.fetch(url, max_bytes=20_000) == DATA
            with pytest.raises(PictureForbidden):
                await fetcher.fetch(url, max_bytes=20_000)


@pytest.mark.parametrize("ip", ["8.8.8.8", "93.184.215.14", "2606:4700::1111", "2a00:1450:4001::200e"])
def test_ordinary_addresses_are_public(ip: str) -> None:
    assert is_public(ip_address(ip))


@given(st.ip_addresses())
def test_no_special_address_is_public(ip: object) -> None:
    address = ip_address(str(ip))
    if is_public(address):
        special = (
            address.is_private,
            address.is_loopback,
            address.is_link_local,
            address.is_multicast,
            address.is_reserved,
            address.is_unspecified,
        )
        assert not any(special)


# -- data: addresses


@pytest.mark.parametrize(
    "url",
    [
        "data:image/png;base64," + base64.b64encode(DATA).decode(),
        "DATA:image/png;name=x;BASE64," + base64.b64encode(DATA).decode().replace("+", "%2B"),
        "data:," + "".join(f"%{byte:02x}" for byte in DATA),
    ],
)
async def test_a_data_address_holds_its_bytes_within_the_same_limit(url: str) -> None:
    assert await fetch(url, max_bytes=len(DATA), local=False) == DATA
    with pytest.raises(PictureTooLarge):
        await fetch(url, max_bytes=len(DATA) - 1, local=False)


@pytest.mark.parametrize("url", ["data:image/png;base64", "data:;base64,A", "data:;base64,A A*"])
async def test_a_data_address_that_cannot_be_decoded_is_unreadable(url: str) -> None:
    with pytest.raises(PictureUnreadable):
        await fetch(url)
