"""Discord's REST API, version 10: what the bot asks, answered by SimCord's routes.

SimCord lacks, so added here: tokens, multipart bodies, nonces, the upload limit, checked commands, and the
gateway's address; :mod:`playground.discord.rules` has what else Discord refuses.
"""

from __future__ import annotations

import asyncio
import io
import json
import logging
import time
from collections import deque
from dataclasses import dataclass, field
from typing import Any

import simcord.http.client  # noqa: F401  it registers SimCord's routes
from aiohttp import BodyPartReader, web
from simcord.backend import errors, serializers
from simcord.backend.errors import BackendError
from simcord.http.router import RouteNotImplemented, UnsupportedField, dispatch

from playground.discord.backend import cannot_be_empty
from playground.discord.embeds import as_shown
from playground.discord.faults import CUT, Fault, Faults
from playground.discord.nonces import Nonces
from playground.discord.registration import check_commands
from playground.discord.rules import check_request
from playground.discord.world import World

API_PATH = "/api/v10"
KEPT_REQUESTS = 10_000

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class RequestRecord:
    """One request of the bot, as it came and as it was answered."""

    method: str
    path: str  # below the API's address
    json: Any
    status: int  # 0: the connection was cut
    at_s: float  # monotonic, when its head arrived
    headers: dict[str, str]  # without Authorization
    files: list[tuple[str, int]] = field(default_factory=list)  # name and size in bytes


@dataclass(slots=True)
class Upload:
    """A file as SimCord's routes take it."""

    filename: str
    data: bytes
    description: str | None = None

    @property
    def fp(self) -> io.BytesIO:
        """The bytes as a stream of their own."""
        return io.BytesIO(self.data)


class Rest:
    """The handler for everything below ``/api/v10``."""

    def __init__(self, world: World, faults: Faults, token: str) -> None:
        self.requests: deque[RequestRecord] = deque(maxlen=KEPT_REQUESTS)
        self.gateway_url = ""  # set once the port is known
        self._world = world
        self._faults = faults
        self._token = token
        self._nonces = Nonces(world.clock)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer one request, with whatever fault is due."""
        headers = {name: value for name, value in request.headers.items() if name != "Authorization"}
        path = request.path.removeprefix(API_PATH)
        record = RequestRecord(request.method, path, None, CUT, time.monotonic(), headers)
        fault = self._faults.take(request.method, path)
        try:
            record.json, uploads = await read_body(request)
            record.files = [(upload.filename, len(upload.data)) for upload in uploads]
            if fault is not None:
                await asyncio.sleep(fault.delay_s)
            if fault is None or fault.status is None or fault.applied:
                record.status, body = self._answer(request, record, uploads)
            if fault is None or fault.status is None:
                return json_response(record.status, body)
            record.status = fault.status
            return self._fail(request, fault)
        except BackendError as error:  # a body that cannot be read
            record.status = error.status
            return json_response(error.status, error.to_json())
        finally:
            self.requests.append(record)
            self._world.changes.ring()

    def _fail(self, request: web.Request, fault: Fault) -> web.Response:
        if fault.status == CUT and request.transport is not None:
            request.transport.abort()
        return json_response(fault.status or 500, fault.answer_body(), fault.answer_headers())

    def _answer(
        self, request: web.Request, record: RequestRecord, uploads: list[Upload]
    ) -> tuple[int, object]:
        """Status and JSON body; ``None`` is no body."""
        try:
            self._check_token(request, record.path)
            if record.path in ("/gateway", "/gateway/bot"):
                return 200, self._gateway()
            answer = self._dispatch(request, record, uploads)
        except (RouteNotImplemented, UnsupportedField, NotImplementedError) as gap:
            _log.error("The local Discord cannot do this yet: %s", gap)
            return 501, {"message": str(gap), "code": 0}
        except BackendError as error:
            if error.message.endswith("Cannot send an empty message"):
                error = cannot_be_empty()
            return error.status, error.to_json()
        except Exception:
            _log.exception("The local Discord stumbled over %s %s", record.method, record.path)
            return 501, {"message": "the local Discord stumbled", "code": 0}
        return (204, None) if answer is None else (200, as_shown(answer))

    def _check_token(self, request: web.Request, path: str) -> None:
        # an interaction's or a webhook's own token is in its path
        if path == "/gateway" or (path.startswith(("/interactions/", "/webhooks/")) and path.count("/") > 2):
            return
        if request.headers.get("Authorization") != f"Bot {self._token}":
            raise BackendError(401, 0, "401: Unauthorized")

    def _gateway(self) -> dict[str, object]:
        limit = {"total": 1000, "remaining": 999, "reset_after": 86_400_000, "max_concurrency": 1}
        return {"url": self.gateway_url, "shards": 1, "session_start_limit": limit}

    def _dispatch(self, request: web.Request, record: RequestRecord, uploads: list[Upload]) -> Any:
        backend = self._world.backend
        segments = record.path.strip("/").split("/")
        body = record.json if isinstance(record.json, dict) else {}
        if any(len(upload.data) > self._world.upload_limit_bytes for upload in uploads):
            raise BackendError(413, 40005, "Request entity too large")
        check_request(self._world, record.method, segments, body, uploads)
        match record.method, segments:
            case "POST", ["channels", channel_id, "messages"]:
                return self._post(request, record, int(channel_id), uploads)
            case "PUT", ["applications", _, "commands"]:
                return backend.register_commands(None, check_commands(record.json))
            case "PUT", ["applications", _, "guilds", guild_id, "commands"]:
                return backend.register_commands(int(guild_id), check_commands(record.json))
            case "GET", ["users", "@me", "guilds"]:
                guilds = self._route(request, record, uploads)
                return [guild for guild in guilds if backend.has_bot(int(guild["id"]))]
            case "GET", ["channels", _]:
                return backend.with_age(self._route(request, record, uploads))
            case "DELETE", ["webhooks", _, token, "messages", "@original"]:
                self._route(request, record, uploads)
                interaction = backend.interactions[backend.interaction_tokens[token]]
                if interaction.loading:  # what is posted next is a message of its own
                    interaction.complete_deferred()
                return None
            case _, ["interactions", interaction_id, *_]:
                answer = self._route(request, record, uploads)
                self._world.acknowledged_s[int(interaction_id)] = record.at_s
                return answer
        return self._route(request, record, uploads)

    def _post(
        self, request: web.Request, record: RequestRecord, channel_id: int, uploads: list[Upload]
    ) -> dict[str, Any]:
        """Post a message, unless its nonce was posted just now."""
        nonce = self._nonces.key(channel_id, record.json or {})
        if nonce is not None and (message_id := self._nonces.posted(nonce)):
            first = self._world.backend.get_message(channel_id, message_id)  # 10008 when it was deleted
            return {**serializers.message_payload(self._world.backend, first), "nonce": nonce[1]}
        answer: dict[str, Any] = self._route(request, record, uploads)
        if nonce is not None:
            answer["nonce"] = nonce[1]
            self._nonces.remember(nonce, int(answer["id"]))
        return answer

    def _route(self, request: web.Request, record: RequestRecord, uploads: list[Upload]) -> Any:
        return dispatch(
            self._world.backend,
            record.method,
            record.path,
            json=record.json,
            params=dict(request.query),
            files=uploads,
            reason=request.headers.get("X-Audit-Log-Reason"),
            message_content_access=self._world.approved_intents.message_content,
        )


async def read_body(request: web.Request) -> tuple[Any, list[Upload]]:
    """The JSON body and the files, whose alt texts are in the message's ``attachments``."""
    if request.content_type != "multipart/form-data":
        text = await request.text()
        try:
            return (json.loads(text) if text else None), []
        except ValueError:
            raise errors.invalid_form_body("The request body contains invalid JSON.") from None
    body: dict[str, Any] = {}
    files: dict[int, Upload] = {}
    async for part in await request.multipart():
        assert isinstance(part, BodyPartReader), "a part of a form is not a form"
        if part.name == "payload_json":
            body.update(await part.json() or {})
        elif part.filename is not None:
            index = int((part.name or "").removeprefix("files[").removesuffix("]"))
            files[index] = Upload(part.filename, bytes(await part.read()))
        elif part.name:
            body[part.name] = await part.text()
    message = body.get("data") or body  # an interaction's callback has its message inside
    descriptions = {str(item["id"]): item.get("description") for item in message.get("attachments") or ()}
    for index, upload in files.items():
        upload.description = descriptions.get(str(index))
    return body, [files[index] for index in sorted(files)]


def json_response(status: int, body: object, headers: dict[str, str] | None = None) -> web.Response:
    """JSON with the exact content type that discord.py looks for; ``None`` is an empty body."""
    if body is None:
        return web.Response(status=status, headers=headers)
    text = json.dumps(body).encode()
    return web.Response(
        status=status, body=text, headers={**(headers or {}), "Content-Type": "application/json"}
    )
