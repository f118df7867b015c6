"""Bytes from an address that somebody else gave, without being led astray.

Such an address may point into our own network, lead there by a redirect or by a name that resolves to one
thing when it is checked and to another when it is used, never stop sending, or send little that unpacks to
much. So the guard sits where names become connections, and everything that arrives is counted. What is said
about a failure names the host alone: the rest of an address is often a signature.
"""

from __future__ import annotations

import asyncio
import base64
import binascii
import re
import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from types import TracebackType
from typing import Self
from urllib.parse import unquote_to_bytes

from aiohttp import (
    ClientError,
    ClientResponse,
    ClientSession,
    ClientTimeout,
    DefaultResolver,
    DummyCookieJar,
    TCPConnector,
)
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from engine.errors import PictureForbidden, PictureTooLarge, PictureUnreachable, PictureUnreadable

REDIRECTS = frozenset({301, 302, 303, 307, 308})

# IANA's registries of special addresses; what `ipaddress.is_global` of Python 3.11 still takes for public.
_NOT_PUBLIC = tuple(
    ip_network(network)
    for network in (
        "192.0.0.0/24",  # protocol assignments
        "192.88.99.0/24",  # 6to4 relays
        "2001::/23",  # protocol assignments, with Teredo: an IPv4 address inside
        "2002::/16",  # 6to4: an IPv4 address inside
        "3fff::/20",  # documentation
    )
)
_GLOBAL_UNICAST = IPv6Network("2000::/3")  # outside: mapped, NAT64, unique local, link-local, multicast
_NUMERIC = re.compile(r"\d+|0x[0-9a-f]*", re.IGNORECASE)
_VISIBLE = re.compile(r"[!-~]+")
_MAX_ESCAPES = 1_000_000  # in a data: address; decoding takes some 50 bytes of memory for each


class Fetcher:
    """Gets bytes from an address given by others, safely: ``async with Fetcher() as fetcher``.

    It asks public addresses by https alone, and sends neither cookies nor credentials.

    Args:
        allow_local_urls: ask this machine's own loopback addresses too, by https or http; to try things out.
        timeout_s: for one fetch from beginning to end, redirects included.
        max_redirects: how many redirects are followed.
        resolver: who turns names into addresses (by default the system); what it answers is checked.
    """

    def __init__(
        self,
        *,
        allow_local_urls: bool = False,
        timeout_s: float = 60,
        max_redirects: int = 5,
        resolver: AbstractResolver | None = None,
    ) -> None:
        self._allow_local_urls = allow_local_urls
        self._timeout_s = timeout_s
        self._max_redirects = max_redirects
        self._resolver = resolver
        self._session: ClientSession | None = None

    async def __aenter__(self) -> Self:
        """Open the one session that all fetches share."""
        guard = _GuardedResolver(self._resolver or DefaultResolver(), allow_loopback=self._allow_local_urls)
        self._session = ClientSession(
            connector=TCPConnector(resolver=guard, use_dns_cache=False),
            cookie_jar=DummyCookieJar(),
            headers={"Accept": "image/*", "Accept-Encoding": "identity", "User-Agent": "Easel"},
            timeout=ClientTimeout(total=None),  # fetch() holds the deadline over all hops
            auto_decompress=False,
            trust_env=False,
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the session."""
        if self._session is not None:
            await self._session.close()

    async def fetch(self, url: str, *, max_bytes: int) -> bytes:
        """Return what is at an https address, or inside a ``data:`` one.

        Raises:
            PictureForbidden: the address, or one that it redirects to, must not be asked.
            PictureTooLarge: there are more than ``max_bytes`` bytes; refused as soon as that is known.
            PictureUnreachable: any status but 200, no connection, half an answer, or none in time.
            PictureUnreadable: a ``data:`` address that cannot be decoded.
        """
        if url[:5].lower() == "data:":
            return await asyncio.to_thread(_read_data_url, url, max_bytes)
        address = _parse(url)
        host = address.host
        try:
            async with asyncio.timeout(self._timeout_s):
                return await self._follow(address, max_bytes)
        except TimeoutError:
            raise PictureUnreachable(f"{host} took longer than {self._timeout_s:g} s") from None
        except (ClientError, OSError, ValueError) as error:  # ValueError: a name that no resolver takes
            # Without its cause, whose text may hold the whole address.
            raise PictureUnreachable(f"{host} gave no picture ({type(error).__name__})") from None

    async def _follow(self, address: URL, max_bytes: int) -> bytes:
        if self._session is None:
            raise RuntimeError("the fetcher is not open: use `async with`")
        for _ in range(1 + self._max_redirects):
            _check(address, allow_loopback=self._allow_local_urls)
            async with self._session.get(address, allow_redirects=False) as response:
                if response.status == 200:
                    return await _read(response, max_bytes)
                location = response.headers.get("Location")
                if response.status not in REDIRECTS or location is None:
                    raise PictureUnreachable(f"{address.host} answered with status {response.status}")
                address = address.join(_parse(location))
        raise PictureUnreachable(f"more than {self._max_redirects} redirects, the last to {address.host}")


class _GuardedResolver(AbstractResolver):
    """Answers with public addresses only. It is asked for each connection, so no name can change its mind."""

    def __init__(self, inner: AbstractResolver, *, allow_loopback: bool) -> None:
        self._inner = inner
        self._allow_loopback = allow_loopback

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        found = await self._inner.resolve(host, port, family)
        for one in found:
            ip = ip_address(one["host"])
            local = self._allow_loopback and ip.is_loopback
            if not local and (_is_localhost(host) or not is_public(ip)):
                raise PictureForbidden(f"{host} is not at a public address")
        return found

    async def close(self) -> None:
        await self._inner.close()


def is_public(ip: IPv4Address | IPv6Address) -> bool:
    """Whether this is the address of one machine in the public internet, and of no other sort."""
    if isinstance(ip, IPv6Address) and ip not in _GLOBAL_UNICAST:
        return False
    return ip.is_global and not ip.is_multicast and not any(ip in network for network in _NOT_PUBLIC)


def _parse(text: str) -> URL:
    """Read an address, keeping path and query to the letter: a signature may cover how they are written."""
    try:
        url = URL(text)
        if not _VISIBLE.fullmatch(text):
            return url
        exact = URL(text, encoded=True)
        if not url.absolute:  # where a redirect leads on the same host
            return exact
        return URL.build(
            scheme=url.scheme,
            authority=url.raw_authority,
            path=exact.raw_path,
            query_string=exact.raw_query_string,
            encoded=True,
        )
    except ValueError:  # not chained: its text holds the address
        raise PictureForbidden("the address cannot be read") from None


def _check(url: URL, *, allow_loopback: bool) -> None:
    """Check all of an address that shows before its name is resolved.

    Raises:
        PictureForbidden: not https, or credentials in it, or the number of a host that is not public.
    """
    host = url.host
    if url.scheme not in ("https", "http") or not host:
        raise PictureForbidden("the address is not an https one")
    if url.user is not None or url.password is not None:
        raise PictureForbidden("the address carries credentials")
    ip = _literal(host)
    local = allow_loopback and (ip.is_loopback if ip else _is_localhost(host))
    if local:
        return
    if url.scheme != "https":
        raise PictureForbidden("the address is not an https one")
    if _is_localhost(host) or (ip and not is_public(ip)):
        raise PictureForbidden(f"{host} is not a public address")


def _literal(host: str) -> IPv4Address | IPv6Address | None:
    """Read a host that is a number; ``None`` for a name.

    Systems read 0x7f.1, 017700000001 and their like as addresses too; no honest link spells one like that.
    """
    if ":" not in host and "%" not in host and not _NUMERIC.fullmatch(host.rstrip(".").rpartition(".")[2]):
        return None
    try:
        if "%" in host:
            raise ValueError("a zone, or an escaped name")
        return ip_address(host)
    except ValueError:
        raise PictureForbidden(f"{host} is an odd spelling of an address") from None


def _is_localhost(host: str) -> bool:
    return host.rstrip(".").lower() == "localhost"


async def _read(response: ClientResponse, max_bytes: int) -> bytes:
    if response.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise PictureUnreachable(f"{response.url.host} answered in an encoding that was not asked for")
    if (response.content_length or 0) > max_bytes:
        raise PictureTooLarge(max_bytes)
    data = bytearray()
    async for chunk in response.content.iter_any():
        data += chunk
        if len(data) > max_bytes:
            raise PictureTooLarge(max_bytes)
    return bytes(data)


def _read_data_url(url: str, max_bytes: int) -> bytes:
    head, comma, body = url.partition(",")
    if not comma:
        raise PictureUnreadable("the data: address has no data")
    if len(body) > 3 * (max_bytes + 1) or body.count("%") > _MAX_ESCAPES:
        raise PictureTooLarge(max_bytes)
    data = unquote_to_bytes(body)
    if head.lower().endswith(";base64"):
        try:
            data = base64.b64decode(data, validate=True)
        except binascii.Error:
            raise PictureUnreadable("the data: address is not valid base64") from None
    if len(data) > max_bytes:
        raise PictureTooLarge(max_bytes)
    return data
