"""The local Discord as one server on loopback: REST, gateway, files, the page and its people."""

from __future__ import annotations

import json
import mimetypes
import time
from collections import deque
from collections.abc import Callable
from typing import Self, TypeVar

from aiohttp import web

from playground.discord.faults import Faults
from playground.discord.gateway import Gateway
from playground.discord.page_api import PageApi
from playground.discord.people import People
from playground.discord.rest import API_PATH, RequestRecord, Rest
from playground.discord.world import World

TOKEN = "local.playground.not-a-secret"  # noqa: S105 - three parts, like a bot's, and worth nothing
LOOK_AGAIN_S = 0.05  # conditions may also hang on what happens outside this server
TOLD_ENTRIES = 40

T = TypeVar("T")


class LocalDiscord:
    """``async with LocalDiscord() as discord:`` and it listens on 127.0.0.1; port 0 takes any free one.

    Attributes:
        token: the bot token that it takes.
        world: guilds, channels, people; survives the bot.
        people: what people do.
        faults: answers of a bad day, on demand.
        gateway: sessions and connections: ``drop()``, ``invalidate()``, ``presence``.
        requests: what the bot asked, oldest first, bounded.
    """

    def __init__(self, port: int = 0) -> None:
        self.token = TOKEN
        self.world = World()
        self.people = People(self.world)
        self.faults = Faults()
        self.gateway = Gateway(self.world, self.token)
        self._rest = Rest(self.world, self.faults, self.token)
        self._page = PageApi(self.world, self.people, self.gateway)
        self._port = port
        app = web.Application()
        app.router.add_get("/gateway", self.gateway.handle)
        app.router.add_get("/gateway/", self.gateway.handle)
        app.router.add_route("*", API_PATH + "/{path:.*}", self._rest.handle)
        app.router.add_get("/cdn/{path:.*}", self._file)
        self._page.add_routes(app)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)

    async def __aenter__(self) -> Self:
        """Listen."""
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port).start()
        self._port = self._runner.addresses[0][1]
        self.gateway.url = self._rest.gateway_url = self.gateway_url
        self.world.backend.cdn.base_url = self.cdn_url
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close what is open and stop listening."""
        self._page.close()
        await self.gateway.close()
        await self._runner.cleanup()

    @property
    def url(self) -> str:
        """The page's address."""
        return f"http://127.0.0.1:{self._port}"

    @property
    def api_url(self) -> str:
        """What replaces discord.py's ``Route.BASE``."""
        return self.url + API_PATH

    @property
    def gateway_url(self) -> str:
        """What replaces discord.py's ``DiscordWebSocket.DEFAULT_GATEWAY``."""
        return f"ws://127.0.0.1:{self._port}/gateway"

    @property
    def cdn_url(self) -> str:
        """What replaces discord.py's ``Asset.BASE``."""
        return self.url + "/cdn"

    @property
    def requests(self) -> deque[RequestRecord]:
        """What the bot asked of the REST API, in the order in which it was answered."""
        return self._rest.requests

    @property
    def bot_online(self) -> bool:
        """Whether the bot is connected to the gateway."""
        return self.gateway.online

    def acknowledged_after_s(self, interaction_id: int) -> float | None:
        """Seconds from sending an interaction to its callback's arrival; ``None`` while it has not come."""
        acknowledged_s = self.world.acknowledged_s.get(interaction_id)
        return None if acknowledged_s is None else acknowledged_s - self.world.dispatched_s[interaction_id]

    def cdn_bytes(self, url: str) -> bytes:
        """The file behind an attachment's ``url``."""
        data = self.world.backend.cdn.get(url)
        if data is None:
            raise LookupError(f"no file at {url}")
        return data

    async def until(self, predicate: Callable[[], T], timeout_s: float = 10) -> T:
        """Wait until ``predicate()`` is truthy, asked again after each change, and return what it returned.

        Raises:
            AssertionError: it was not within ``timeout_s``; the message tells what happened lately.
        """
        deadline_s = time.monotonic() + timeout_s
        while not (value := predicate()):
            if time.monotonic() > deadline_s:
                raise AssertionError(f"not within {timeout_s} s; lately:\n{self.story()}")
            await self.world.changes.wait(LOOK_AGAIN_S)
        return value

    def story(self) -> str:
        """The latest requests and gateway events, a line each."""
        asked = [
            f"{record.method} {record.path} -> {record.status}"
            f"  {json.dumps(record.json, ensure_ascii=False)[:200]}"
            for record in list(self.requests)[-TOLD_ENTRIES:]
        ]
        told = [
            f"{event}  {json.dumps(payload, ensure_ascii=False, default=str)[:200]}"
            for seam, event, payload in list(self.world.backend.transcript)[-TOLD_ENTRIES:]
            if seam == "GATEWAY"
        ]
        return "\n".join(["the bot asked:", *asked, "the gateway told:", *told])

    async def _file(self, request: web.Request) -> web.Response:
        data = self.world.backend.cdn.get(request.path.removeprefix("/cdn"))
        if data is None:
            raise web.HTTPNotFound
        content_type = mimetypes.guess_type(request.path)[0] or "application/octet-stream"
        return web.Response(body=data, content_type=content_type)
