"""What Eachlabs lists of the runs on a key, read into our own words: ``GET /v2/executions``.

The vendor names ``next_cursor`` and ``has_more`` (read in November 2026) and promises nothing of an entry, so
every shape that is likely is taken, and nothing raises.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from engine.eachlabs_answers import (
    ID_KEYS,
    read_amount,
    read_field,
    read_prediction,
    read_prediction_id,
    read_status,
)
from engine.models import Execution, Executions, Prediction, PredictionStatus

LISTED = 100  # the most that one request may ask for
LIST_KEYS = ("executions", "data", "items", "results")
LISTED_ID_KEYS = (*ID_KEYS, "exec_id")
CREATED_KEYS = ("created_at", "createdAt", "created")

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)  # stands for a time that is not told
MILLISECONDS_FROM = 1e11  # as seconds the year 5138, as milliseconds 1973


def read_executions(answer: object) -> Executions | None:
    """What ran lately, the newest first; ``None`` when the answer holds no list of it.

    Shape: ``{"executions": [{"id", "model", "input", "status", "output", "created_at"}], "has_more"}``. An
    entry without an id is skipped; one without a time has that of the epoch, one without an input ``{}``.

    The list is complete when the provider says that there is no more, or does not say and gave fewer than it
    was asked for; and never when an entry was skipped, for that may be the one that somebody looks for.
    """
    entries = answer if isinstance(answer, list) else None
    for key in LIST_KEYS:
        if entries is None and isinstance(value := read_field(answer, key), list):
            entries = value
    if entries is None:
        return None
    listed = [execution for entry in entries if (execution := _execution(entry)) is not None]
    has_more = read_field(answer, "has_more")
    if not isinstance(has_more, bool):
        has_more = len(entries) >= LISTED or bool(read_field(answer, "next_cursor"))
    listed.sort(key=lambda execution: execution.created_at, reverse=True)
    return Executions(tuple(listed), complete=not has_more and len(listed) == len(entries))


def _execution(entry: object) -> Execution | None:
    prediction_id = read_prediction_id(entry, LISTED_ID_KEYS)
    if prediction_id is None:
        return None
    model, given = read_field(entry, "model"), read_field(entry, "input")
    prediction, told = _prediction(prediction_id, entry)
    times = (_time(read_field(entry, key)) for key in CREATED_KEYS)
    return Execution(
        prediction,
        model=model if isinstance(model, str) else "",
        input=given if isinstance(given, dict) else {},
        created_at=next((time for time in times if time is not None), EPOCH),
        told=told,
    )


def _prediction(prediction_id: str, entry: object) -> tuple[Prediction, bool]:
    """How a listed prediction stands, by the rules of a GET, and whether that is all there is to tell.

    A list may leave out a success's picture, a failure's reason, a status: then the prediction counts as
    running or failed for now, and whoever needs it asks for it by itself.
    """
    status = read_status(entry)
    prediction = None if status is None else read_prediction(prediction_id, entry)
    if prediction is None or (status is PredictionStatus.SUCCEEDED and not prediction.outputs):
        return Prediction(prediction_id, PredictionStatus.RUNNING), False
    return prediction, prediction.status is not PredictionStatus.FAILED


def _time(value: object) -> datetime | None:
    """A moment: ISO 8601 (UTC where no zone is told), Unix seconds or milliseconds."""
    try:
        if isinstance(value, str):
            moment = datetime.fromisoformat(value.strip())
            return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        pass  # perhaps a number in a string
    amount = read_amount(value)
    if amount is None:
        return None
    try:
        return EPOCH + timedelta(seconds=amount / 1000 if amount >= MILLISECONDS_FROM else amount)
    except OverflowError:
        return None
