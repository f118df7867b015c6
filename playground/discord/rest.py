"""Discord's REST API, version 10: what the bot asks, answered by SimCord's routes.

SimCord lacks, so added here: tokens, multipart bodies, nonces, the upload limit, permissions to attach and
embed, the gateway's address, and what an expired interaction token is answered.
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

from playground.discord.faults import CUT, Fault, Faults
from playground.discord.nonces import Nonces
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
            return error.status, error.to_json()
        except Exception:
            _log.exception("The local Discord stumbled over %s %s", record.method, record.path)
            return 501, {"message": "the local Discord stumbled", "code": 0}
        return (204, None) if answer is None else (200, answer)

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
        nonce = None
        match record.method, segments:
            case "POST", ["channels", channel_id, "messages"]:
                self._check_channel_permissions(int(channel_id), body, uploads)
                nonce = self._nonces.key(int(channel_id), body)
                if nonce is not None and (message_id := self._nonces.posted(nonce)):
                    first = backend.get_message(int(channel_id), message_id)  # 10008 when it was deleted
                    return {**serializers.message_payload(backend, first), "nonce": body["nonce"]}
            case "PATCH", ["channels", channel_id, "messages", _]:
                self._check_channel_permissions(int(channel_id), body, uploads)
            case _, ["webhooks", _, token, *_] if token in backend.interaction_tokens:
                expires_at = backend.interactions[backend.interaction_tokens[token]].expires_at
                if expires_at is not None and backend.now_iso() >= expires_at:
                    raise BackendError(401, 50027, "Invalid Webhook Token")
            case _:
                pass
        answer = self._route(request, record.method, record.path, record.json, uploads)
        if nonce is not None:
            answer["nonce"] = body["nonce"]
            self._nonces.remember(nonce, int(answer["id"]))
        if segments[0] == "interactions":
            self._world.acknowledged_s[int(segments[1])] = record.at_s
        return answer

    def _route(self, request: web.Request, method: str, path: str, body: Any, uploads: list[Upload]) -> Any:
        return dispatch(
            self._world.backend,
            method,
            path,
            json=body,
            params=dict(request.query),
            files=uploads,
            reason=request.headers.get("X-Audit-Log-Reason"),
            message_content_access=self._world.approved_intents.message_content,
        )

    def _check_channel_permissions(
        self, channel_id: int, body: dict[str, Any], uploads: list[Upload]
    ) -> None:
        backend = self._world.backend
        needed = (["attach_files"] if uploads else []) + (["embed_links"] if body.get("embeds") else [])
        guild_id = backend.get_channel(channel_id).guild_id
        backend.require_permissions(guild_id, self._world.bot_id, channel_id, *needed)


async def read_body(request: web.Request) -> tuple[Any, list[Upload]]:
    """The JSON body and the files, whose alt texts are in the body's ``attachments``."""
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
    descriptions = {str(item.get("id")): item.get("description") for item in body.get("attachments") or ()}
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
