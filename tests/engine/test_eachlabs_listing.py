"""Reading the list of what ran lately: every shape that it may have, and whatever else JSON can hold."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.eachlabs import Answer, NoAnswer, listed
from engine.eachlabs_answers import ID_KEYS, STATUSES
from engine.eachlabs_listing import CREATED_KEYS, EPOCH, LIST_KEYS, LISTED, read_executions
from engine.errors import ProviderFault, ProviderRateLimited, ProviderUnauthorized, ProviderUnreachable
from engine.models import Execution, Executions, Prediction, PredictionStatus

URL = "https://cdn.test/heron.png"
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def an_entry(**fields: object) -> dict[str, object]:
    return {"id": "p-1", "model": "gemini", "input": {"prompt": "a heron"}, "status": "processing"} | fields


def one_of(entry: Mapping[str, object]) -> Execution:
    executions = read_executions([entry])
    assert executions is not None
    [execution] = executions.listed
    return execution


@pytest.mark.parametrize("key", [*LIST_KEYS, None])
def test_the_list_may_have_any_of_its_names_or_none(key: str | None) -> None:
    entries = [an_entry()]
    expected = Execution(
        Prediction("p-1", PredictionStatus.RUNNING), "gemini", {"prompt": "a heron"}, created_at=EPOCH
    )
    executions = read_executions(entries if key is None else {"status": "success", key: entries})
    assert executions == Executions((expected,), complete=True)


def test_a_name_that_holds_no_list_does_not_hide_another_that_does() -> None:
    executions = read_executions({"executions": None, "data": {"id": "p-9"}, "items": [an_entry()]})
    assert executions is not None
    assert executions.listed[0].prediction.id == "p-1"


@pytest.mark.parametrize("key", [*ID_KEYS, "exec_id"])
def test_the_id_may_have_any_of_its_names(key: str) -> None:
    assert one_of({key: "p-7", "status": "created"}).prediction.id == "p-7"


def test_the_id_of_a_prediction_comes_before_that_of_its_execution() -> None:
    assert one_of({"exec_id": "e-1", "prediction_id": "p-1"}).prediction.id == "p-1"


@pytest.mark.parametrize("key", CREATED_KEYS)
@pytest.mark.parametrize(
    ("told", "created_at"),
    [
        ("2026-11-23T12:00:00Z", NOON),
        ("2026-11-23T12:00:00+00:00", NOON),
        ("2026-11-23T21:00:00.000+09:00", NOON),
        (" 2026-11-23 12:00:00 ", NOON),
        ("2026-11-23T12:00:00.123456789Z", NOON + timedelta(microseconds=123456)),
        (NOON.timestamp(), NOON),
        (int(NOON.timestamp()), NOON),
        (NOON.timestamp() + 0.25, NOON + timedelta(seconds=0.25)),
        (int(NOON.timestamp() * 1000), NOON),
        (str(int(NOON.timestamp())), NOON),
        (str(int(NOON.timestamp() * 1000)), NOON),
        (None, EPOCH),
        ("", EPOCH),
        ("yesterday", EPOCH),
        ("\ud800", EPOCH),
        ("0001-01-01T00:00:00+14:00", EPOCH),
        (True, EPOCH),
        (-5, EPOCH),
        (1e300, EPOCH),
        (float("nan"), EPOCH),
        ({"seconds": 5}, EPOCH),
    ],
)
def test_a_time_is_iso_or_unix_in_seconds_or_milliseconds(
    key: str, told: object, created_at: datetime
) -> None:
    assert one_of(an_entry(**{key: told})).created_at == created_at


def test_a_time_that_says_nothing_does_not_hide_one_that_does() -> None:
    entry = an_entry(created_at="", createdAt=None, created=NOON.timestamp())
    assert one_of(entry).created_at == NOON


@pytest.mark.parametrize(
    ("entry", "model", "given"),
    [
        ({"id": "p-1"}, "", {}),
        ({"id": "p-1", "model": None, "input": None}, "", {}),
        ({"id": "p-1", "model": {"slug": "gemini"}, "input": "a heron"}, "", {}),
        ({"id": "p-1", "model": "gemini", "input": {"n": [1]}}, "gemini", {"n": [1]}),
    ],
)
def test_an_entry_may_tell_little(entry: dict[str, object], model: str, given: dict[str, object]) -> None:
    execution = one_of(entry)
    assert (execution.model, execution.input, execution.created_at) == (model, given, EPOCH)
    assert execution.prediction == Prediction("p-1", PredictionStatus.RUNNING)


@pytest.mark.parametrize(
    ("shown", "status", "outputs"),
    [
        ({"status": "Succeeded", "output": [URL]}, PredictionStatus.SUCCEEDED, (URL,)),
        ({"status": "success"}, PredictionStatus.RUNNING, ()),
        ({"status": "success", "output": []}, PredictionStatus.RUNNING, ()),
        ({"status": "success", "output": {"error_code": "PROVIDER_FAILED"}}, PredictionStatus.RUNNING, ()),
        ({"status": "error"}, PredictionStatus.FAILED, ()),
        ({"status": "CANCELED"}, PredictionStatus.CANCELLED, ()),
        ({"status": "dreaming", "output": URL}, PredictionStatus.RUNNING, ()),
        ({"status": None}, PredictionStatus.RUNNING, ()),
    ],
)
def test_a_listed_prediction_is_read_like_a_get_but_what_may_be_left_out_still_runs(
    shown: dict[str, object], status: PredictionStatus, outputs: tuple[str, ...]
) -> None:
    prediction = one_of(an_entry(**shown)).prediction
    assert (prediction.status, prediction.outputs) == (status, outputs)
    assert prediction.error_code is None


def test_why_a_listed_prediction_failed_is_read() -> None:
    failure = {"error_code": "NETWORK_ERROR", "error_message": "lost"}
    prediction = one_of(an_entry(status="error", output=failure)).prediction
    assert (prediction.error_code, prediction.error_message, prediction.retryable) == (
        "NETWORK_ERROR",
        "lost",
        True,
    )


def test_the_newest_comes_first_in_whatever_order_they_are_told_and_those_without_a_time_last() -> None:
    times = {"p-1": 5, "p-2": None, "p-3": 9, "p-4": 7, "p-5": None}
    executions = read_executions([{"id": one, "created": time} for one, time in times.items()])
    assert executions is not None
    assert [one.prediction.id for one in executions.listed] == ["p-3", "p-4", "p-1", "p-2", "p-5"]


@pytest.mark.parametrize(
    ("count", "beside", "complete"),
    [
        (0, {"has_more": False}, True),
        (1, {"has_more": False, "next_cursor": "p-1"}, True),
        (LISTED, {"has_more": False}, True),
        (1, {"has_more": True}, False),
        (0, {}, True),
        (LISTED - 1, {}, True),
        (LISTED, {}, False),
        (LISTED + 1, {}, False),
        (LISTED - 1, {"has_more": None}, True),
        (LISTED, {"has_more": "no"}, False),
        (1, {"next_cursor": None}, True),
        (1, {"next_cursor": "p-1"}, False),
    ],
)
def test_a_list_is_complete_when_nothing_older_was_left_out(
    count: int, beside: dict[str, object], complete: bool
) -> None:
    entries = [an_entry(id=f"p-{number}") for number in range(count)]
    executions = read_executions({"executions": entries} | beside)
    assert executions is not None
    assert (len(executions.listed), executions.complete) == (count, complete)


@pytest.mark.parametrize("entry", [None, [], "p-9", 7, {}, {"status": "error"}, {"id": ""}, {"id": "a b"}])
def test_an_entry_without_an_id_is_skipped_and_the_list_is_not_complete(entry: object) -> None:
    executions = read_executions({"executions": [entry, an_entry()], "has_more": False})
    assert executions is not None
    assert [one.prediction.id for one in executions.listed] == ["p-1"]
    assert not executions.complete


# -- whatever comes

TEXT = st.text(st.characters(), max_size=20) | st.sampled_from([URL, *STATUSES, NOON.isoformat()])
KEYS = st.sampled_from(
    [*LIST_KEYS, *ID_KEYS, *CREATED_KEYS, "exec_id", "status", "output", "input", "model", "metrics"]
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS | TEXT, inner, max_size=6),
    max_leaves=20,
)
ENTRIES = st.lists(
    st.dictionaries(KEYS, JSON, max_size=8).map(lambda entry: {"id": "p-1"} | entry), max_size=3
)
LISTINGS = ENTRIES | st.builds(
    lambda key, entries, more: {key: entries} | more,
    st.sampled_from(LIST_KEYS),
    ENTRIES,
    st.fixed_dictionaries({}, optional={"has_more": JSON, "next_cursor": JSON}),
)
OUTCOMES = st.builds(
    Answer,
    status=st.sampled_from([200, 404]) | st.integers(100, 999),
    body=(JSON | LISTINGS).map(lambda value: json.dumps(value).encode()) | st.binary(max_size=50) | st.none(),
) | st.builds(NoAnswer, sent=st.booleans(), why=TEXT)


@settings(deadline=None)
@given(OUTCOMES)
def test_no_answer_at_all_raises_anything_but_what_is_documented(outcome: Answer | NoAnswer) -> None:
    with suppress(ProviderUnauthorized, ProviderUnreachable, ProviderRateLimited, ProviderFault):
        executions = listed(outcome)
        assert executions is None or isinstance(executions, Executions)


@settings(deadline=None)
@given(JSON | LISTINGS)
def test_whatever_is_listed_can_be_used(answer: object) -> None:
    executions = read_executions(answer)
    if executions is None:
        return
    times = [execution.created_at for execution in executions.listed]
    assert times == sorted(times, reverse=True)
    assert all(time.tzinfo is UTC for time in times)
    for execution in executions.listed:
        assert execution.prediction.id.isascii()
        assert isinstance(execution.input, dict)
        assert bool(execution.prediction.outputs) is (
            execution.prediction.status is PredictionStatus.SUCCEEDED
        )
