from __future__ import annotations

import base64
from ipaddress import ip_address

import pytest
from aiohttp import web
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import (
    PictureForbidden,
    PictureTooLarge,
    PictureUnreadable,
)
from engine.fetching import Fetcher, is_public
from tests.engine.serving import DATA, Names, fetch, serve


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
