"""Asking Eachlabs when no answer comes: what surely never left is told from what may have."""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import AsyncIterator, Iterator

import aiohttp
import pytest
from aiohttp.abc import AbstractResolver, ResolveResult
from pydantic import SecretStr

from engine.eachlabs import Eachlabs
from engine.errors import (
    CreateUncertain,
    ProviderError,
    ProviderFault,
    ProviderRefused,
    ProviderUnreachable,
)
from tests.engine.far_end import (
    A_CREATE,
    KEY,
    Misbehaviour,
    babbles,
    breaks_off,
    broken,
    closes,
    refusal,
    refuses_halfway,
    resets,
    stalls,
    stalls_halfway,
    zips_badly,
)

SOON_S = 0.5  # a deadline that is meant to pass
PATIENT_S = 60.0  # one that is not


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture(autouse=True)
def _the_key_is_in_no_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    caplog.set_level(logging.DEBUG)
    yield
    assert all(KEY not in record.getMessage() for record in caplog.get_records("call"))


# -- the request may have left


def an_eachlabs(session: aiohttp.ClientSession, url: str, timeout_s: float) -> Eachlabs:
    return Eachlabs(
        session,
        url=url,
        key=SecretStr(KEY),
        create_timeout_s=timeout_s,
        get_timeout_s=timeout_s,
        cancel_timeout_s=timeout_s,
    )


@pytest.mark.parametrize(
    ("misbehave", "create_kind", "get_kind"),
    [
        (closes, CreateUncertain, ProviderUnreachable),
        (resets, CreateUncertain, ProviderUnreachable),
        (stalls, CreateUncertain, ProviderUnreachable),
        (babbles, CreateUncertain, ProviderUnreachable),
        (breaks_off, CreateUncertain, ProviderFault),
        (stalls_halfway, CreateUncertain, ProviderFault),
        (zips_badly, CreateUncertain, ProviderFault),
        (refuses_halfway, ProviderRefused, ProviderFault),
    ],
)
async def test_a_lost_answer_leaves_a_create_uncertain_and_is_not_asked_for_again(
    session: aiohttp.ClientSession,
    misbehave: Misbehaviour,
    create_kind: type[ProviderError],
    get_kind: type[ProviderError],
) -> None:
    async with broken(misbehave) as far:
        timeout_s = SOON_S if misbehave in (stalls, stalls_halfway) else PATIENT_S
        eachlabs = an_eachlabs(session, far.url, timeout_s)
        await refusal(create_kind, eachlabs.create(A_CREATE))
        assert far.requests == 1
        await refusal(get_kind, eachlabs.get("p-1"))
        assert far.requests == 2


@pytest.mark.parametrize("misbehave", [closes, resets, babbles, refuses_halfway])
async def test_what_is_best_effort_never_raises_and_is_tried_once(
    session: aiohttp.ClientSession, misbehave: Misbehaviour
) -> None:
    async with broken(misbehave) as far:
        eachlabs = an_eachlabs(session, far.url, PATIENT_S)
        assert await eachlabs.cancel("p-1") is False
        assert far.requests == 1
        assert await eachlabs.model_exists("gemini") is None
        assert far.requests == 2


async def test_a_cancel_does_not_wait_for_ever(session: aiohttp.ClientSession) -> None:
    async with broken(stalls) as far:
        assert await an_eachlabs(session, far.url, SOON_S).cancel("p-1") is False


async def test_a_create_on_a_kept_connection_that_dies_leaves_once(session: aiohttp.ClientSession) -> None:
    async def answers_then_hangs_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b'HTTP/1.1 200 OK\r\nContent-Length: 22\r\n\r\n{"predictionID":"p-1"}')
        await reader.readuntil(b"a heron")
        far.requests += 1

    async with broken(answers_then_hangs_up) as far:
        eachlabs = an_eachlabs(session, far.url, PATIENT_S)
        assert await eachlabs.create(A_CREATE) == "p-1"
        await refusal(CreateUncertain, eachlabs.create(A_CREATE))
        assert far.requests == 2


@pytest.mark.parametrize("ask", ["create", "get", "cancel"])
async def test_whoever_stops_waiting_is_let_go(session: aiohttp.ClientSession, ask: str) -> None:
    arrived = asyncio.Event()

    async def stalls_visibly(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        arrived.set()
        await stalls(reader, writer)

    async with broken(stalls_visibly) as far:
        eachlabs = an_eachlabs(session, far.url, PATIENT_S)
        argument = A_CREATE if ask == "create" else "p-1"
        waiting = asyncio.ensure_future(getattr(eachlabs, ask)(argument))
        await arrived.wait()
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting


# -- when surely nothing left


class Resolver(AbstractResolver):
    """Finds no host, or never stops looking."""

    def __init__(self, *, answers: bool) -> None:
        self.answers = answers

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        if not self.answers:
            await asyncio.Event().wait()
        raise OSError(socket.EAI_NONAME, "Name or service not known")

    async def close(self) -> None:
        """Nothing is open."""


async def assert_unreachable(eachlabs: Eachlabs) -> None:
    await refusal(ProviderUnreachable, eachlabs.create(A_CREATE))
    await refusal(ProviderUnreachable, eachlabs.get("p-1"))
    assert await eachlabs.cancel("p-1") is False
    assert await eachlabs.model_exists("gemini") is None


async def test_a_refused_connection_created_nothing(session: aiohttp.ClientSession) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    await assert_unreachable(an_eachlabs(session, f"http://127.0.0.1:{port}", SOON_S))


@pytest.mark.parametrize("answers", [True, False], ids=["no such host", "no answer"])
async def test_a_host_that_is_not_found_created_nothing(answers: bool) -> None:
    connector = aiohttp.TCPConnector(resolver=Resolver(answers=answers))
    async with aiohttp.ClientSession(connector=connector) as session:
        await assert_unreachable(an_eachlabs(session, "http://provider.test", SOON_S))


@pytest.mark.parametrize("misbehave", [babbles, closes, stalls])
async def test_a_connection_without_tls_created_nothing(
    session: aiohttp.ClientSession, misbehave: Misbehaviour
) -> None:
    async def server(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await reader.read(1)
            await misbehave(reader, writer)
        except ConnectionError:
            pass
        finally:
            writer.close()

    async with await asyncio.start_server(server, "127.0.0.1", 0) as listening:
        port = listening.sockets[0].getsockname()[1]
        await assert_unreachable(an_eachlabs(session, f"https://127.0.0.1:{port}", SOON_S))


async def test_an_address_that_is_none_created_nothing(session: aiohttp.ClientSession) -> None:
    await assert_unreachable(an_eachlabs(session, "http:///", SOON_S))
