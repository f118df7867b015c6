"""The page's own HTTP API: what a person sees, as server-sent events, and what they do."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any

from aiohttp import BodyPartReader, web

from playground.discord.errors import PersonError, as_sentences
from playground.discord.gateway import Gateway
from playground.discord.people import People
from playground.discord.places import everybody
from playground.discord.views import snapshot
from playground.discord.world import World

PAGE = Path(__file__).parent.parent / "page"
PAGE_FILE = re.compile(r"[\w-]+(\.[\w-]+)+")
COALESCED_S = 0.1  # at most ten snapshots a second
OVERDUE_S = 0.5  # how soon an interaction that nobody answered is seen to have failed
PING_S = 15.0

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class PageApi:
    """The routes of the page and of the people in it."""

    def __init__(self, world: World, people: People, gateway: Gateway) -> None:
        self._world = world
        self._people = people
        self._gateway = gateway
        self._closing = False

    def add_routes(self, app: web.Application) -> None:
        """Add its routes."""
        person = "/people/{user_id:[0-9]+}"
        app.router.add_get("/", self._index)
        app.router.add_get("/page/{file}", self._page_file)
        app.router.add_get("/people", self._everybody)
        app.router.add_get(person + "/events", self._events)
        app.router.add_post(person + "/commands", answered(self._command))
        app.router.add_post(person + "/messages", answered(self._send))
        app.router.add_delete(person + "/messages", answered(self._delete))
        app.router.add_put(person + "/reactions", answered(self._react))
        app.router.add_delete(person + "/reactions", answered(self._unreact))
        app.router.add_post(person + "/components", answered(self._component))
        app.router.add_post(person + "/modals", answered(self._modal))
        app.router.add_post(person + "/autocomplete", answered(self._autocomplete, status=200))
        app.router.add_put(person + "/locale", answered(self._set_locale))

    def close(self) -> None:
        """End the streams of events."""
        self._closing = True
        self._world.changes.ring()

    async def _index(self, _: web.Request) -> web.StreamResponse:
        return web.FileResponse(PAGE / "index.html")

    async def _page_file(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["file"]
        if not PAGE_FILE.fullmatch(name) or not (PAGE / name).is_file():
            raise web.HTTPNotFound
        return web.FileResponse(PAGE / name, headers={"Cache-Control": "no-cache"})

    async def _everybody(self, _: web.Request) -> web.Response:
        return web.json_response(everybody(self._world))

    async def _events(self, request: web.Request) -> web.StreamResponse:
        try:
            channel_id, user_id = int(request.query.get("channel_id", "")), int(request.match_info["user_id"])
            text = self._snapshot(channel_id, user_id)
        except (ValueError, PersonError) as error:
            return web.json_response({"error": str(error)}, status=404)
        stream = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"}
        )
        await stream.prepare(request)
        clock = asyncio.get_running_loop().time
        sent, sent_s = "", clock()
        while not self._closing and request.transport is not None:
            if text != sent:
                await stream.write(f"event: channel\ndata: {text}\n\n".encode())
                sent, sent_s = text, clock()
            elif clock() - sent_s > PING_S:
                await stream.write(b": ping\n\n")
                sent_s = clock()
            await self._world.changes.wait(OVERDUE_S)
            await asyncio.sleep(COALESCED_S)
            try:
                text = self._snapshot(channel_id, user_id)
            except PersonError:  # the channel is gone, or not theirs any more
                break
        return stream

    def _snapshot(self, channel_id: int, user_id: int) -> str:
        with as_sentences():
            seen = snapshot(self._world, self._people, channel_id, user_id, bot_online=self._gateway.online)
        return json.dumps(seen)

    async def _command(self, request: web.Request, user_id: int) -> dict[str, str]:
        body, files = await read_form(request)
        name, channel_id = str(body["name"]), int(body["channel_id"])
        if "target_id" in body:
            interaction_id = self._people.message_menu(user_id, channel_id, name, int(body["target_id"]))
        else:
            options = {**(body.get("options") or {}), **{name: given[-1] for name, given in files.items()}}
            interaction_id = self._people.command(user_id, channel_id, name, options)
        return {"interaction_id": str(interaction_id)}

    async def _send(self, request: web.Request, user_id: int) -> dict[str, str]:
        body = await request.json()
        return {"id": str(self._people.send(user_id, int(body["channel_id"]), str(body["content"])))}

    async def _delete(self, request: web.Request, user_id: int) -> None:
        body = await request.json()
        self._people.delete(user_id, int(body["channel_id"]), int(body["message_id"]))

    async def _react(self, request: web.Request, user_id: int) -> None:
        body = await request.json()
        self._people.react(user_id, int(body["channel_id"]), int(body["message_id"]), str(body["emoji"]))

    async def _unreact(self, request: web.Request, user_id: int) -> None:
        body = await request.json()
        self._people.unreact(user_id, int(body["channel_id"]), int(body["message_id"]), str(body["emoji"]))

    async def _component(self, request: web.Request, user_id: int) -> dict[str, str]:
        body = await request.json()
        message = user_id, int(body["channel_id"]), int(body["message_id"]), str(body["custom_id"])
        if body.get("values") is None:
            return {"interaction_id": str(self._people.press(*message))}
        values = [str(value) for value in body["values"]]
        return {"interaction_id": str(self._people.choose(*message, values))}

    async def _modal(self, request: web.Request, user_id: int) -> dict[str, str]:
        body, files = await read_form(request)
        values = {**body["values"], **files}
        interaction_id = self._people.submit_modal(user_id, int(body["interaction_id"]), values)
        return {"interaction_id": str(interaction_id)}

    async def _autocomplete(self, request: web.Request, user_id: int) -> dict[str, Any]:
        body = await request.json()
        place = user_id, int(body["channel_id"]), str(body["name"])
        typed = str(body["option"]), str(body["value"]), body.get("options") or {}
        return {"choices": await self._people.autocomplete(*place, *typed)}

    async def _set_locale(self, request: web.Request, user_id: int) -> None:
        self._world.set_locale(user_id, str((await request.json())["locale"]))


def answered(
    act: Callable[[web.Request, int], Awaitable[Mapping[str, Any] | None]], *, status: int = 201
) -> Handler:
    """Answer for what a person does: ``status`` with what came of it, 204, or 400 or 403 with a sentence."""

    async def handle(request: web.Request) -> web.StreamResponse:
        try:
            made = await act(request, int(request.match_info["user_id"]))
        except PersonError as error:
            return web.json_response({"error": str(error)}, status=403 if error.forbidden else 400)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            return web.json_response({"error": f"The request is not understood: {error!r}."}, status=400)
        return web.Response(status=204) if made is None else web.json_response(made, status=status)

    return handle


async def read_form(request: web.Request) -> tuple[dict[str, Any], dict[str, list[tuple[str, bytes]]]]:
    """JSON, or a form whose part ``payload_json`` it is, and the form's files by the name of their parts."""
    if request.content_type != "multipart/form-data":
        return await request.json(), {}
    body: dict[str, Any] = {}
    files: dict[str, list[tuple[str, bytes]]] = {}
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            raise ValueError("a part of a form is not a form")
        if part.name == "payload_json":
            body = await part.json() or {}
        elif part.name and part.filename:
            files.setdefault(part.name, []).append((part.filename, bytes(await part.read())))
    return body, files
