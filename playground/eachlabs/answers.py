"""The local Eachlabs' HTTP answers that are not the normal ones."""

from __future__ import annotations

import math
import socket
import struct
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from aiohttp import web

from playground.eachlabs.faults import Fault

DEFAULT_RETRY_AFTER_S = 3.0


def error(status: int, text: str, details: str | None = None) -> web.Response:
    """An error as the provider words it: ``{"error"}``, or with ``status`` and ``details`` beside it."""
    if details is None:
        return web.json_response({"error": text}, status=status)
    return web.json_response({"status": "error", "error": text, "details": details}, status=status)


def too_many(details: str, wait_s: float | None) -> web.Response:
    """A 429; ``wait_s``, in real seconds, goes into ``Retry-After`` as whole seconds, at least one."""
    answer = error(429, "Too many requests", details)
    if wait_s is not None:
        answer.headers["Retry-After"] = str(max(1, math.ceil(wait_s)))
    return answer


def broken_json() -> web.Response:
    """Half a JSON document."""
    return web.Response(text='{"status": "success", "mess', content_type="application/json")


def _html(status: int) -> web.Response:
    return web.Response(status=status, text="<html><h1>Try later</h1></html>", content_type="text/html")


REFUSALS: Final[Mapping[str, Callable[[Fault], web.Response]]] = MappingProxyType(
    {
        "refused": lambda _: error(400, "The model does not take this request"),
        "refused-empty": lambda _: web.json_response({}, status=400),
        "invalid": lambda _: error(422, "Input validation failed", "prompt: not taken"),
        "unauthorized": lambda _: error(401, "Invalid API key"),
        "out-of-credit": lambda _: error(402, "Insufficient balance", "estimated cost is above the balance"),
        "forbidden": lambda _: error(403, "This key may not use the model"),
        "model-gone": lambda _: error(404, "Model not found"),
        "rate-limited": lambda _: too_many("asked for as a fault", None),
        "rate-limited-for": lambda fault: too_many(
            "asked for as a fault", DEFAULT_RETRY_AFTER_S if fault.value is None else fault.value
        ),
        "create-500": lambda _: error(500, "Internal error"),
        "create-503": lambda _: _html(503),
        "create-redirect": lambda _: web.Response(
            status=307, headers={"Location": "/v1/prediction/?again=1"}
        ),
        "get-401": lambda _: error(401, "Invalid API key"),
        "get-404": lambda _: error(404, "Prediction not found"),
        "get-429": lambda _: too_many("asked for as a fault", None),
        "get-500": lambda _: error(500, "Internal error"),
        "get-502": lambda _: _html(502),
        "listing-404": lambda _: error(404, "Not found"),
        "listing-500": lambda _: error(500, "Internal error"),
        "listing-empty": lambda _: web.json_response(
            {"executions": [], "next_cursor": None, "has_more": False}
        ),
        "get-broken-json": lambda _: broken_json(),
        "get-empty": lambda _: web.json_response({}),
    }
)
"""Failures that are one answer, and nothing else happens. A ``Retry-After`` asked for is in real seconds."""


def reset(request: web.BaseRequest) -> web.Response:
    """Reset the connection; what is returned never leaves."""
    if (transport := request.transport) is not None:
        if (sock := transport.get_extra_info("socket")) is not None:
            # Zero seconds of lingering make the close a reset (RST) instead of an orderly end.
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        transport.abort()
    return web.Response()
