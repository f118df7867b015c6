"""Failures on demand, by a test or by words in a prompt.

A prompt that contains ``[fault:NAME]`` meets that failure; ``[fault:NAME=3]`` gives it a number (what it
means stands in the table) and ``[fault:NAME once]`` spares every second create with the same prompt, so that
another try succeeds. Several may stand in one prompt. ``_`` and capitals are as good as ``-`` and small
letters: ``[fault:PROVIDER_REJECTED]``.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Stage(StrEnum):
    """Where a failure happens."""

    CREATE = "create"  # the answer to the POST
    RUN = "run"  # how the prediction goes on and ends
    GET = "get"  # the answer to a GET of the prediction
    LISTING = "listing"  # the answer to a GET of the listing; no prompt's, so only a test asks for it
    OUTPUT = "output"  # the form of ``output`` in that answer
    PICTURE = "picture"  # what the picture's address gives
    WEBHOOK = "webhook"  # the delivery to ``webhook_url``


ERROR_CODES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "INPUT_VALIDATION_ERROR": "An input has a value that the model does not take.",
        "INPUT_DOWNLOAD_ERROR": "The input file could not be downloaded.",
        "PROVIDER_BAD_REQUEST": "The model did not take the request.",
        "PROVIDER_REJECTED": "The request was rejected by the model.",
        "PROVIDER_RATE_LIMIT": "The model is busy.",
        "PROVIDER_SERVER_ERROR": "The model had an internal error.",
        "NETWORK_ERROR": "The connection to the model was lost.",
        "WORKER_LOST": "The worker that ran this prediction is gone.",
        "PROVIDER_FAILED": "The model made no picture.",
        "EXECUTION_TIMEOUT": "The prediction took too long.",
        "PUBLISH_FAILED": "The picture could not be stored.",
        "ITERATION_ERROR": "A step of the prediction failed.",
        "PROVIDER_AUTH_ERROR": "The model refused the platform's credentials.",
        "PIPELINE_CONFIG_ERROR": "The model is configured wrongly.",
    }
)
"""Every error code of the contract and a text such as may come with it."""

_TABLE: Final[dict[Stage, dict[str, str]]] = {
    Stage.CREATE: {
        "refused": "400 with a text",
        "refused-empty": "400 with an empty object",
        "invalid": "422 with a text and details",
        "unauthorized": "401",
        "out-of-credit": "402",
        "forbidden": "403",
        "model-gone": "404",
        "rate-limited": "429 that does not say when to come back; the same prompt passes the next time",
        "rate-limited-for": "429 with Retry-After: the number, or 3 s; the same prompt passes the next time",
        "create-500": "500 with a text",
        "create-503": "503 without JSON",
        "create-redirect": "307 to another address, which would create a second prediction",
        "create-reset": "the connection is reset and nothing was created",
        "create-lost": "nothing is created, and the connection is reset after the number, or 60 s",
        "create-reset-created": "the connection is reset, but the prediction was created",
        "create-broken-json": "created, but the answer is half a JSON document",
        "create-empty": "created, but the answer is an empty object",
        "create-no-id": "created, but the answer has no id",
        "create-slow": "created, but the answer comes only after the number, or 5 s",
    },
    Stage.RUN: {
        **{code.lower().replace("_", "-"): f"ends as an error with the code {code}" for code in ERROR_CODES},
        "retryable-once": "ends as an error that says retryable; the same prompt passes the next time",
        "error-text": "ends as an error whose output is a mere text",
        "error-field": 'ends as an error whose output is {"error": text}',
        "failed": "ends as `failed`, another word for an error",
        "cancelled": "ends as `cancelled` by the provider",
        "canceled": "ends as `canceled`, the other spelling",
        "stuck": "runs for ever",
        "slow": "takes the number, or 60 s",
        "unknown-status": "runs under a status word that nobody knows, then succeeds",
        "succeeded": "succeeds as `succeeded`, another word for success",
        "completed": "succeeds as `completed`, another word for success",
        "odd-case": "succeeds as `SuCCess`",
    },
    Stage.GET: {
        "get-401": "the number (or 1) of GETs answer 401",
        "get-404": "the number (or 1) of GETs answer 404",
        "get-429": "the number (or 1) of GETs answer 429",
        "get-500": "the number (or 1) of GETs answer 500",
        "get-502": "the number (or 1) of GETs answer 502 with HTML",
        "get-reset": "the number (or 1) of GETs have their connection reset",
        "get-broken-json": "the number (or 1) of GETs answer half a JSON document",
        "get-empty": "the number (or 1) of GETs answer an empty object",
        "get-held": "GETs are held open until the prediction ends, the number (or 30 s) at most",
    },
    Stage.LISTING: {
        "listing-404": "404, as where there is no listing (asked for by a test alone)",
        "listing-500": "500 (asked for by a test alone)",
        "listing-empty": "a listing that knows of nothing (asked for by a test alone)",
    },
    Stage.OUTPUT: {
        "output-text": "output is the address as a text, even for several pictures (only the first)",
        "output-list": "output is a list of addresses, even for one picture",
        "output-url": 'output is {"url": address}',
        "output-image-url": 'output is {"image_url": address}',
        "output-images": 'output is {"images": [address, ...]}',
        "output-data": "output is a data: URI",
        "output-none": "success without a picture: output is null",
        "output-empty": "success without a picture: output is an empty list",
    },
    Stage.PICTURE: {
        "picture-html": "the address gives an HTML page that calls itself a PNG",
        "picture-truncated": "the PNG ends in its middle",
        "picture-bomb": "a small PNG of 20000 x 20000 px",
        "picture-endless": "40 MiB without a Content-Length",
        "picture-large": "a whole PNG of more than 10 MiB, so grainy that packing it anew does not help",
        "picture-jpeg": "a JPEG",
        "picture-webp": "a WebP",
        "picture-redirect": "redirects to the good picture",
        "picture-redirect-private": "redirects to an address in a private network",
        "picture-redirect-metadata": "redirects to the address where clouds keep their secrets",
        "picture-redirect-loop": "redirects to itself",
        "picture-slow": "the bytes come in drops, over the number or 60 s",
        "picture-404": "404",
        "picture-503-once": "503 the first time, then the good picture",
        "picture-half": "half the bytes, then the connection is reset",
    },
    Stage.WEBHOOK: {
        "webhook-lost": "the webhook is never sent",
        "webhook-twice": "the webhook is sent twice",
        "webhook-forged": "the webhook's signature is wrong",
    },
}

FAULTS: Final[Mapping[str, str]] = MappingProxyType(
    {name: what for faults in _TABLE.values() for name, what in faults.items()}
)
"""Every failure by name and what it does, in the order of a prediction's life."""

_STAGES: Final = {name: stage for stage, faults in _TABLE.items() for name in faults}
_ONCE = frozenset({"rate-limited", "rate-limited-for", "retryable-once"})
_WORDS = re.compile(
    r"\[fault:\s*(?P<name>[\w-]+)\s*(?:=\s*(?P<value>\d+(?:\.\d+)?)\s*)?(?P<once>\bonce\s*)?\]", re.I
)


@dataclass(frozen=True, slots=True)
class Fault:
    """One failure that is to happen; ``value`` is its number where it has one (seconds in server time)."""

    name: str
    value: float | None = None
    once: bool = False

    @property
    def stage(self) -> Stage:
        """Where it happens."""
        return _STAGES[self.name]


def fault_named(name: str, value: float | None = None, *, once: bool = False) -> Fault:
    """The failure of that name, however it is written.

    Raises:
        KeyError: there is none.
    """
    name = name.casefold().replace("_", "-")
    if name not in FAULTS:
        raise KeyError(f"no fault is called {name!r}")
    return Fault(name, value, once or name in _ONCE)


def faults_in(prompt: str) -> tuple[Fault, ...]:
    """The failures that a prompt asks for; names that do not exist are passed over."""
    found = []
    for match in _WORDS.finditer(prompt):
        value = None if match["value"] is None else float(match["value"])
        try:
            found.append(fault_named(match["name"], value, once=match["once"] is not None))
        except KeyError:
            continue
    return tuple(found)


class Faults:
    """Failures that a test asks for: each happens to the next request of its stage, in order."""

    def __init__(self) -> None:
        self._waiting: dict[Stage, deque[Fault]] = {stage: deque() for stage in Stage}
        self._seen: Counter[tuple[str, str]] = Counter()

    def next_create(self, name: str, value: float | None = None, *, times: int = 1) -> None:
        """The next creates meet this failure."""
        self._add(fault_named(name, value), times, Stage.CREATE)

    def next_get(self, name: str, value: float | None = None, *, times: int = 1) -> None:
        """The next GETs of any prediction meet this failure, ``times`` of them; ``value`` as in the table."""
        self._add(fault_named(name, value), times, Stage.GET)

    def next_listing(self, name: str, value: float | None = None, *, times: int = 1) -> None:
        """The next GETs of the listing meet this failure."""
        self._add(fault_named(name, value), times, Stage.LISTING)

    def run(self, name: str, value: float | None = None, *, times: int = 1) -> None:
        """The next predictions that are created go on and end like this."""
        self._add(fault_named(name, value), times, Stage.RUN)

    def output(self, name: str, value: float | None = None, *, times: int = 1) -> None:
        """The next predictions that are created have an output, or give a picture, like this."""
        self._add(fault_named(name, value), times, Stage.OUTPUT, Stage.PICTURE)

    def webhook(self, name: str, value: float | None = None, *, times: int = 1) -> None:
        """The next predictions that are created send their webhook like this."""
        self._add(fault_named(name, value), times, Stage.WEBHOOK)

    def _add(self, fault: Fault, times: int, *stages: Stage) -> None:
        if fault.stage not in stages:
            raise ValueError(f"{fault.name} is a fault of the {fault.stage}, not of the {stages[0]}")
        self._waiting[fault.stage].extend([fault] * times)

    def clear(self) -> None:
        """What tests have asked for and has not happened will not happen."""
        for waiting in self._waiting.values():
            waiting.clear()

    def take(self, stage: Stage) -> Fault | None:
        """Take the next failure that waits for this stage."""
        waiting = self._waiting[stage]
        return waiting.popleft() if waiting else None

    def of_prompt(self, prompt: str) -> dict[Stage, Fault]:
        """The failures that this create's prompt asks for, by stage; what is once-only, every second time."""
        found: dict[Stage, Fault] = {}
        for fault in faults_in(prompt):
            if fault.once:
                self._seen[prompt, fault.name] += 1
                if self._seen[prompt, fault.name] % 2 == 0:
                    continue
            found.setdefault(fault.stage, fault)
        return found


def help_lines(faults: Iterable[str] = FAULTS) -> list[str]:
    """One line a failure, for a README or a help text: the words to type and what they do."""
    return [f"`[fault:{name}]`: {FAULTS[name]}" for name in faults]
