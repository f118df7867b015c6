"""What Eachlabs says, read into our own words: pure functions over the bodies of its answers.

:mod:`engine.eachlabs` does the asking, :mod:`engine.eachlabs_listing` reads the list of what ran. Source of
every shape and word: the vendor's documentation and answers that others captured in public, read in November
2026. Where these differ, or promise nothing, every shape that was seen is taken, and no answer at all may
raise anything but what is documented here.
"""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from itertools import islice

from engine.errors import ProviderFault
from engine.models import Prediction, PredictionStatus

STATUSES = {
    "success": PredictionStatus.SUCCEEDED,
    "succeeded": PredictionStatus.SUCCEEDED,
    "completed": PredictionStatus.SUCCEEDED,
    "error": PredictionStatus.FAILED,
    "failed": PredictionStatus.FAILED,
    "cancelled": PredictionStatus.CANCELLED,
    "canceled": PredictionStatus.CANCELLED,
}  # "created", "starting", "processing" and every unknown word: still running

# The vendor's page on errors, read in November 2026: what may well succeed on a second try.
RETRYABLE_CODES = frozenset({"PROVIDER_RATE_LIMIT", "PROVIDER_SERVER_ERROR", "NETWORK_ERROR", "WORKER_LOST"})
NO_PICTURE = "NO_PICTURE"  # our own code: "success" without a picture

ID_KEYS = ("predictionID", "predictionId", "prediction_id", "id")
PICTURE_KEYS = ("url", "image_url", "image", "images", "image_urls")
CODE_KEYS = ("error_code", "code")
TEXT_KEYS = ("error_message", "message", "error", "details", "detail", "msg")
FAILURE_KEYS = ("error", "error_code", "error_message", "retryable")  # beside "output"

PREDICTION_ID = re.compile(r"(?!\.)[!-~]{1,128}")  # what a job's row can hold, and a path: no ".."
PICTURE_URL = re.compile(r"https?://[^\s\ud800-\udfff]+", re.IGNORECASE)

TEXT_LIMIT = 300  # characters of the provider's text that are kept
CODE_LIMIT = 64  # characters of a code; the known ones have at most 22
RETRY_AFTER_LIMIT_S = 3600.0  # an hour later it is asked again, whatever the provider said
DEPTH = 4  # how deep pictures, codes and texts are looked for; seen: 3
BREADTH = 16  # how many entries of one list are looked at; the most that a model makes is 6


# -- whole answers


def read_json(body: bytes | None) -> object:
    """The JSON in a body; ``None`` stands for a body that was not read to its end.

    Raises:
        ValueError: there is none; the message says why.
    """
    if body is None:
        raise ValueError("it broke off, or is too long")
    try:
        answer: object = json.loads(body)
    except ValueError:
        raise ValueError("it is not JSON") from None
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    return answer


def read_prediction_id(answer: object, keys: Sequence[str] = ID_KEYS) -> str | None:
    """The id in the answer to a create; ``None`` when it has none that can be used.

    Documented: ``{"status": "success", "message", "predictionID"}``, where ``success`` means *accepted*.
    """
    values = (read_field(answer, key) for key in keys)
    ids = (str(value) for value in values if isinstance(value, str | int) and not isinstance(value, bool))
    return next(filter(PREDICTION_ID.fullmatch, ids), None)


def read_status(answer: object) -> PredictionStatus | None:
    """The status of a prediction, whose word is taken in any case; ``None`` when there is no word."""
    word = read_field(answer, "status")
    return STATUSES.get(word.strip().lower(), PredictionStatus.RUNNING) if isinstance(word, str) else None


def read_prediction(prediction_id: str, answer: object) -> Prediction:
    """How a prediction stands: ``{"status", "output", "metrics": {"predict_time" s, "cost" USD}, ...}``.

    Raises:
        ProviderFault: the answer has no status.
    """
    status, output, metrics = read_status(answer), read_field(answer, "output"), read_field(answer, "metrics")
    if status is None:
        raise ProviderFault("a prediction has no status", detail=read_text(answer))
    prediction = Prediction(
        id=prediction_id,
        status=status,
        predict_time_s=read_amount(read_field(metrics, "predict_time")),
        cost_usd=read_amount(read_field(metrics, "cost")),
    )
    failure = [output, {key: read_field(answer, key) for key in FAILURE_KEYS}]
    match prediction.status:
        case PredictionStatus.SUCCEEDED:
            pictures = tuple(dict.fromkeys(_pictures(output)))
            return (
                replace(prediction, outputs=pictures)
                if pictures
                else _failed(prediction, failure, NO_PICTURE)
            )
        case PredictionStatus.FAILED:
            return _failed(prediction, failure)
    return prediction


def _failed(prediction: Prediction, failure: object, code: str | None = None) -> Prediction:
    """The prediction as a failed one; ``code`` is for a failure that names none itself."""
    code = _code(failure) or code
    return replace(
        prediction,
        status=PredictionStatus.FAILED,
        error_code=code,
        error_message=read_text(failure),
        retryable=_retryable(failure, code),
    )


def read_refusal(body: bytes | None) -> str | None:
    """The text of an HTTP error: ``{"error"}``, ``{"status", "error", "details"}``, ``{}``, or no JSON."""
    try:
        return read_text(read_json(body))
    except ValueError:
        text = plain_text((body or b"")[: 4 * TEXT_LIMIT].decode(errors="replace"))
        return None if text.startswith("<") else text or None  # a gateway's HTML tells people nothing


def read_retry_after(header: str | None, now: datetime) -> float | None:
    """The seconds that a ``Retry-After`` asks for, an hour at most; ``None`` when it says nothing.

    It holds seconds or a date (RFC 9110, 10.2.3). A date that has passed says nothing: clocks differ.
    """
    if header is None:
        return None
    wait_s = read_amount(header)
    if wait_s is None:
        try:
            at = parsedate_to_datetime(header)
            wait_s = (at.replace(tzinfo=at.tzinfo or UTC) - now).total_seconds()
        except (ValueError, OverflowError):
            return None
        if wait_s <= 0:
            return None
    return min(wait_s, RETRY_AFTER_LIMIT_S)


# -- parts of them


def read_field(value: object, key: str) -> object:
    """What an object holds under a key; ``None`` when it holds nothing there, or is no object."""
    return value.get(key) if isinstance(value, dict) else None


def _pictures(output: object, depth: int = DEPTH) -> Iterator[str]:
    """The addresses in an output: a string, a list, or an object with ``url``, ``image_url``, ``images``.

    Seen: a string for one picture and a list for several, so ``output[0]`` may be the letter "h".
    """
    if isinstance(output, str):
        if _is_picture(address := output.strip()):
            yield address
    elif depth and isinstance(output, list):
        for entry in output[:BREADTH]:
            yield from _pictures(entry, depth - 1)
    elif depth and isinstance(output, dict):
        for key in PICTURE_KEYS:
            yield from _pictures(output.get(key), depth - 1)


def _is_picture(address: str) -> bool:
    if address[:5].lower() == "data:":
        return address.isascii()
    return PICTURE_URL.fullmatch(address) is not None


def _failures(value: object, depth: int = DEPTH) -> Iterator[dict[str, object]]:
    """The objects that may say why a prediction failed, the outermost first."""
    if depth and isinstance(value, dict):
        yield value
        yield from _failures(value.get("error"), depth - 1)
    elif depth and isinstance(value, list):
        for entry in value[:BREADTH]:
            yield from _failures(entry, depth - 1)


def _code(failure: object) -> str | None:
    values = (part.get(key) for part in _failures(failure) for key in CODE_KEYS)
    codes = (plain_text(value, CODE_LIMIT) for value in values if isinstance(value, str))
    return next(filter(None, codes), None)


def _retryable(failure: object, code: str | None) -> bool:
    """The provider's own flag where it gave one, else what the code says."""
    flags = (part.get("retryable") for part in _failures(failure))
    return next((flag for flag in flags if isinstance(flag, bool)), code in RETRYABLE_CODES)


def read_amount(value: object) -> float | None:
    """A number that is finite and not negative, also where it came as a string."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        amount = float(value)
    except (ValueError, OverflowError):
        return None
    return amount if math.isfinite(amount) and amount >= 0 else None


# -- text for people


def read_text(answer: object) -> str | None:
    """What an answer says to people, as one line of plain text."""
    return plain_text(": ".join(dict.fromkeys(islice(_texts(answer), BREADTH)))) or None


def _texts(value: object, depth: int = DEPTH) -> Iterator[str]:
    if isinstance(value, str):
        if text := plain_text(value):
            yield text
    elif depth and isinstance(value, list):
        for entry in value[:BREADTH]:
            yield from _texts(entry, depth - 1)
    elif depth and isinstance(value, dict):
        for key in TEXT_KEYS:
            yield from _texts(value.get(key), depth - 1)


def plain_text(text: str, limit: int = TEXT_LIMIT) -> str:
    """One line of at most ``limit`` characters, without control characters, bidi marks or lone surrogates."""
    visible = (" " if unicodedata.category(char)[0] == "C" else char for char in text[: 4 * limit])
    line = " ".join("".join(visible).split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
