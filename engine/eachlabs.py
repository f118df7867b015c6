"""Asking Eachlabs: its addresses, its key, its deadlines, its HTTP statuses.

What the bodies say is read in :mod:`engine.eachlabs_answers` and :mod:`engine.eachlabs_listing`; these three
modules are the one place that knows the vendor. Source: its documentation, read in November 2026.

Nothing is asked twice here and no redirect is followed: a POST sent again is a second, billed picture, and
the key is for one host.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal
from urllib.parse import quote

import aiohttp
from pydantic import SecretStr
from yarl import URL

from engine.eachlabs_answers import (
    plain_text,
    read_json,
    read_prediction,
    read_prediction_id,
    read_refusal,
    read_retry_after,
    read_text,
)
from engine.eachlabs_listing import LISTED, read_executions
from engine.errors import (
    CreateUncertain,
    PredictionNotFound,
    ProviderError,
    ProviderFault,
    ProviderOutOfCredit,
    ProviderRateLimited,
    ProviderRefused,
    ProviderUnauthorized,
    ProviderUnreachable,
)
from engine.models import Executions, Prediction, PredictionRequest

CONNECT_TIMEOUT_S = 10.0
JSON_LIMIT_BYTES = 1024 * 1024
PREDICTION_LIMIT_BYTES = 64 * 1024 * 1024  # a prediction may hold its pictures as data: URIs
SHORTEST_SECRET = 16  # characters; a shorter key is a test's, and may be part of an honest word

# Raised before a single byte of the request left. Anything else may have come after.
NEVER_SENT = (
    aiohttp.ClientConnectorError,  # refused, no such host, no TLS
    aiohttp.ConnectionTimeoutError,
    aiohttp.ServerFingerprintMismatch,
    aiohttp.ClientHttpProxyError,
    aiohttp.InvalidURL,
    aiohttp.NonHttpUrlClientError,
)

# Not among the vendor's own statuses (400 401 402 403 404 422 429 500 503): with these a gateway says that
# it got no answer, or lost it, to a request that it may have passed on.
ANSWER_LOST = frozenset({408, 502, 504, 520, 524})

NO_LISTING = frozenset({404, 405, 410})  # there is no list of what ran


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer. ``body`` is ``None`` when it broke off or is longer than is read."""

    status: int
    body: bytes | None
    retry_after: str | None = None  # the header, as it came

    @property
    def ok(self) -> bool:
        """Whether the status is one of the 2xx."""
        return 200 <= self.status < 300


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """No HTTP answer came. ``sent``: the request may have left."""

    sent: bool
    why: str


class Eachlabs:
    """The :class:`~engine.provider.Provider` that asks Eachlabs.

    Args:
        session: for the connections; it stays its owner's to close.
        url: where the API is, with a gateway's path if there is one.
        key: the operator's. It goes into one header, and into no message, log or representation.
        auth: the header: ``X-API-Key: KEY`` or ``Authorization: Bearer KEY``.
        create_timeout_s: for a whole create.
        get_timeout_s: for a whole GET, which the provider may hold open.
        cancel_timeout_s: for what is best effort: a cancel, or asking for a model.
    """

    def __init__(
        self,
        session: aiohttp.ClientSession,
        *,
        url: str,
        key: SecretStr,
        auth: Literal["x-api-key", "bearer"] = "x-api-key",
        create_timeout_s: float = 30,
        get_timeout_s: float = 35,
        cancel_timeout_s: float = 10,
    ) -> None:
        self._session = session
        self._url = URL(url)
        self._key = key
        self._auth = auth
        self._create_timeout_s = create_timeout_s
        self._get_timeout_s = get_timeout_s
        self._cancel_timeout_s = cancel_timeout_s

    async def create(self, request: PredictionRequest) -> str:
        """Start a prediction; return its id. The POST leaves once. Raises as ``Provider.create`` says."""
        payload = {"model": request.model, "version": request.version, "input": dict(request.input)}
        outcome = await self._ask("POST", "prediction", "", timeout_s=self._create_timeout_s, payload=payload)
        return created(outcome)

    async def get(self, prediction_id: str) -> Prediction:
        """Ask once how a prediction stands. Raises as ``Provider.get`` says."""
        outcome = await self._ask(
            "GET",
            "prediction",
            prediction_id,
            timeout_s=self._get_timeout_s,
            limit_bytes=PREDICTION_LIMIT_BYTES,
        )
        return got(prediction_id, outcome)

    async def executions(self) -> Executions | None:
        """What ran lately on this key; ``None`` where there is no such list. Raises as for a GET."""
        outcome = await self._ask(
            "GET",
            "executions",
            version="v2",
            query={"limit": str(LISTED)},
            timeout_s=self._get_timeout_s,
            limit_bytes=PREDICTION_LIMIT_BYTES,
        )
        return listed(outcome)

    async def cancel(self, prediction_id: str) -> bool:
        """Ask for a prediction to be stopped; tell whether the provider agreed."""
        outcome = await self._ask(
            "POST", "prediction", prediction_id, "cancel", timeout_s=self._cancel_timeout_s
        )
        return isinstance(outcome, Answer) and outcome.ok

    async def model_exists(self, model: str) -> bool | None:
        """Whether there is a model of this name; ``None`` where the provider does not say so clearly."""
        return found(await self._ask("GET", "models", model, timeout_s=self._cancel_timeout_s))

    async def _ask(
        self,
        method: Literal["GET", "POST"],
        *path: str,
        timeout_s: float,
        limit_bytes: int = JSON_LIMIT_BYTES,
        version: Literal["v1", "v2"] = "v1",
        query: Mapping[str, str] | None = None,
        payload: Mapping[str, object] | None = None,
    ) -> Answer | NoAnswer:
        """Send one request. What comes of it is returned, so that no exception holds on to its headers."""
        url = self._url.joinpath(version, *(quote(part, safe="") for part in path), encoded=True)
        # Connecting has its own, shorter deadline: which one ran out tells whether anything left.
        timeout = aiohttp.ClientTimeout(total=timeout_s, connect=min(CONNECT_TIMEOUT_S, timeout_s / 2))
        try:
            async with self._session.request(
                method,
                url.with_query(query) if query else url,
                json=payload,
                headers=self._headers(),
                timeout=timeout,
                allow_redirects=False,
                raise_for_status=False,
                middlewares=(_once,),
            ) as response:
                body = await _read(response, limit_bytes)
                return Answer(
                    status=response.status,
                    body=None if body is None else self._without_key(body),
                    retry_after=response.headers.get("Retry-After"),
                )
        except (aiohttp.ClientError, OSError) as error:  # a TimeoutError is an OSError
            said = f"{type(error).__name__}: {str(error) or f'nothing within {timeout_s:g} s'}"
            why = self._without_key(said.encode(errors="replace")).decode()
            return NoAnswer(sent=not isinstance(error, NEVER_SENT), why=plain_text(why))

    def _headers(self) -> dict[str, str]:
        key = self._key.get_secret_value()
        return {"Authorization": f"Bearer {key}"} if self._auth == "bearer" else {"X-API-Key": key}

    def _without_key(self, said: bytes) -> bytes:
        """What was said, should it repeat the key ("no such key: ...")."""
        key = self._key.get_secret_value()
        return said.replace(key.encode(), b"[key]") if len(key) >= SHORTEST_SECRET else said


async def _once(request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
    """Keep aiohttp from repeating a GET whose connection died: every request counts against the budget."""
    try:
        return await handler(request)
    except NEVER_SENT:
        raise
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as error:
        raise aiohttp.ClientConnectionError(str(error)) from error  # one that it does not repeat


async def _read(response: aiohttp.ClientResponse, limit_bytes: int) -> bytes | None:
    """The whole body; ``None`` when it breaks off or has more than ``limit_bytes``."""
    body = bytearray()
    try:
        async for chunk in response.content.iter_chunked(64 * 1024):
            body += chunk
            if len(body) > limit_bytes:
                return None
    except (aiohttp.ClientError, OSError):
        return None
    return bytes(body)


# -- what an outcome means


def created(outcome: Answer | NoAnswer) -> str:
    """The id of the prediction that a create started. Raises as ``Provider.create`` says."""
    if isinstance(outcome, NoAnswer) and outcome.sent:
        raise CreateUncertain(f"the answer to a create was lost: {outcome.why}")
    if isinstance(outcome, NoAnswer):
        raise _unreachable(outcome)
    if not outcome.ok:
        raise _refused(outcome, _create_error(outcome.status))
    try:
        answer = read_json(outcome.body)
    except ValueError as error:  # it was taken; only the id is not known
        raise CreateUncertain(f"the answer to a create cannot be read: {error}") from None
    prediction_id = read_prediction_id(answer)
    if prediction_id is None:
        raise CreateUncertain("the answer to a create has no prediction id", detail=read_text(answer))
    return prediction_id


def got(prediction_id: str, outcome: Answer | NoAnswer) -> Prediction:
    """How a prediction stands. Raises as ``Provider.get`` says."""
    if isinstance(outcome, NoAnswer):
        raise _unreachable(outcome)
    if not outcome.ok:
        raise _refused(outcome, _get_error(outcome.status))
    try:
        answer = read_json(outcome.body)
    except ValueError as error:
        raise ProviderFault(f"the answer to a poll cannot be read: {error}") from None
    return read_prediction(prediction_id, answer)


def listed(outcome: Answer | NoAnswer) -> Executions | None:
    """What ran lately; ``None`` where there is no such list. Raises as ``Provider.executions`` says."""
    if isinstance(outcome, NoAnswer):
        raise _unreachable(outcome)
    if outcome.status in NO_LISTING:
        return None
    if not outcome.ok:
        raise _refused(outcome, ProviderFault)
    if outcome.body is None:
        raise ProviderFault("the list of what ran broke off, or is too long")
    try:
        return read_executions(read_json(outcome.body))
    except ValueError:  # some gateway's page, not a list
        return None


def found(outcome: Answer | NoAnswer) -> bool | None:
    """Whether there is what was asked for; ``None`` unless the answer is clear."""
    match outcome:
        case Answer(status=404):
            return False
        case Answer(ok=True, body=body):
            try:
                return isinstance(read_json(body), dict) or None
            except ValueError:
                return None
    return None


def _unreachable(outcome: NoAnswer) -> ProviderUnreachable:
    return ProviderUnreachable(f"the provider was not reached: {outcome.why}")


def _refused(answer: Answer, otherwise: type[ProviderError]) -> ProviderError:
    """The error that a status stands for; ``otherwise`` where it depends on what was asked."""
    detail = read_refusal(answer.body)
    message = f"the provider answered {answer.status}" + (f": {detail}" if detail else "")
    if 300 <= answer.status < 400:
        message = f"the provider redirects ({answer.status}): set EACHLABS_API_URL to where that leads"
    if answer.status == 429:
        retry_after_s = read_retry_after(answer.retry_after, datetime.now(UTC))
        return ProviderRateLimited(message, retry_after_s=retry_after_s, detail=detail)
    if answer.status in (401, 403):
        return ProviderUnauthorized(message, detail=detail)
    return otherwise(message, detail=detail)


def _create_error(status: int) -> type[ProviderError]:
    if status in ANSWER_LOST:
        return CreateUncertain
    if status == 402:
        return ProviderOutOfCredit
    return ProviderRefused if 400 <= status < 500 else ProviderFault


def _get_error(status: int) -> type[ProviderError]:
    return PredictionNotFound if status in (404, 410) else ProviderFault
