"""A web server on loopback that answers as told, and names that lead where a test wants them."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager

from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult

from engine.fetching import Fetcher

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
