"""Failures in plain words: what happened, then what to do next."""

from __future__ import annotations

from cogs.language import Say
from cogs.presenters import refusals
from cogs.presenters.text import escaped, shortened
from engine.errors import (
    CreateUncertain,
    DeliveryError,
    EaselError,
    PictureError,
    PictureForbidden,
    PictureTooLarge,
    PictureTooManyPixels,
    PredictionFailed,
    PredictionTimeout,
    ProviderError,
    ProviderFault,
    ProviderOutOfCredit,
    ProviderRateLimited,
    ProviderRefused,
    ProviderUnauthorized,
    ProviderUnreachable,
    RequestError,
)

DETAIL_MAX_CHARS = 200

# The provider's own codes.
PREDICTION_CODES = {
    "INPUT_VALIDATION_ERROR": "service-input",
    "INPUT_DOWNLOAD_ERROR": "service-download",
    "PROVIDER_BAD_REQUEST": "service-input",
    "PROVIDER_REJECTED": "service-declined",
    "PROVIDER_FAILED": "service-failed",
    "EXECUTION_TIMEOUT": "service-slow",
    "PROVIDER_AUTH_ERROR": "service-auth",
    "PIPELINE_CONFIG_ERROR": "service-setup",
    "CANCELLED": "service-cancelled",
}

# What is said of a kind of failure, and of those below it in the tree that are not named here.
FAILURES: dict[type[EaselError], str] = {
    EaselError: "unforeseen",
    ProviderError: "service-unknown",
    ProviderUnreachable: "service-unreachable",
    CreateUncertain: "service-uncertain",
    ProviderRateLimited: "service-busy",
    ProviderUnauthorized: "service-key",
    ProviderOutOfCredit: "service-credit",
    ProviderRefused: "service-refused",
    ProviderFault: "service-fault",
    PredictionTimeout: "service-timeout",
    PictureError: "picture-unusable",
    PictureForbidden: "picture-address",
    PictureTooLarge: "picture-large",
    PictureTooManyPixels: "picture-large",
    DeliveryError: "posting-failed",
}

_DETAILED = (
    PredictionFailed,
    ProviderRefused,
)  # whose text is for the requester; others' is for the operator


def explained(say: Say, error: EaselError, *, trace_id: str | None = None) -> str:
    """What happened and what to do next; ``trace_id`` is where the log tells more of the unforeseen."""
    if isinstance(error, RequestError):
        return refusals.refused(say, error)
    if isinstance(error, ProviderError):
        return _provider(say, type(error), error.code, error.detail)
    key = _key(type(error))
    if trace_id is not None and key == FAILURES[EaselError]:
        return say("unforeseen-reference", reference=trace_id)
    return say(key)


def past(say: Say, reason: str | None, code: str | None = None, detail: str | None = None) -> str:
    """A failure that only a job's row remembers, in words without its numbers.

    Args:
        say: the language.
        reason: the ``reason`` of a class of errors; one that is not known counts as unforeseen.
        code: the provider's word.
        detail: the provider's text.
    """
    kind = _KINDS.get(reason or "", EaselError)
    if issubclass(kind, RequestError):
        return refusals.past(say, kind)
    if issubclass(kind, ProviderError):
        return _provider(say, kind, code, detail)
    return say(_key(kind))


def _provider(say: Say, kind: type[ProviderError], code: str | None, detail: str | None) -> str:
    key = _key(kind)
    if issubclass(kind, PredictionFailed):
        key = PREDICTION_CODES.get(code or "", key)
    if not detail or not issubclass(kind, _DETAILED):
        return say(key)
    said = say("service-said", detail=shortened(escaped(detail), DETAIL_MAX_CHARS))
    return f"{say(key)}\n{said}"


def _key(kind: type[EaselError]) -> str:
    return next(FAILURES[one] for one in kind.__mro__ if one in FAILURES)


def _by_reason(kind: type[EaselError]) -> dict[str, type[EaselError]]:
    kinds = {kind.reason: kind} if "reason" in vars(kind) else {}
    for below in kind.__subclasses__():
        kinds |= _by_reason(below)
    return kinds


_KINDS = _by_reason(EaselError)
