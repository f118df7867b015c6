"""Reading what Eachlabs says: every shape that was seen, and whatever else JSON can hold."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.eachlabs import Answer, created, found, got
from engine.eachlabs_answers import (
    CODE_KEYS,
    FAILURE_KEYS,
    ID_KEYS,
    PICTURE_KEYS,
    RETRYABLE_CODES,
    STATUSES,
    TEXT_KEYS,
    TEXT_LIMIT,
    plain_text,
    read_prediction,
    read_prediction_id,
    read_refusal,
    read_retry_after,
)
from engine.errors import ProviderError
from engine.models import Prediction, PredictionStatus

URL, OTHER = "https://cdn.test/heron.png", "https://cdn.test/other.png"
DATA = "data:image/png;base64,iVBORw0KGgo="
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def prediction(output: object, status: str = "success", **more: object) -> Prediction:
    return read_prediction("p-1", {"status": status, "output": output} | more)


@pytest.mark.parametrize("key", ["predictionID", "predictionId", "prediction_id", "id"])
@pytest.mark.parametrize("value", ["0b6e-77", "p_1.2:3", 77])
def test_an_id_is_found_under_its_names(key: str, value: object) -> None:
    assert read_prediction_id({"status": "success", key: value}) == str(value)


def test_the_documented_name_of_an_id_comes_first() -> None:
    assert read_prediction_id({"id": "request-9", "predictionID": "p-1"}) == "p-1"


@pytest.mark.parametrize(
    "value", [None, "", " ", ".", "..", "two words", "p\n1", "ü", "\ud800", "x" * 129, True, 1.5, [], {}]
)
def test_what_no_row_could_hold_is_no_id(value: object) -> None:
    assert read_prediction_id({"predictionID": value}) is None


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("success", PredictionStatus.SUCCEEDED),
        (" Succeeded ", PredictionStatus.SUCCEEDED),
        ("COMPLETED", PredictionStatus.SUCCEEDED),
        ("error", PredictionStatus.FAILED),
        ("Failed", PredictionStatus.FAILED),
        ("cancelled", PredictionStatus.CANCELLED),
        ("CANCELED", PredictionStatus.CANCELLED),
        ("created", PredictionStatus.RUNNING),
        ("starting", PredictionStatus.RUNNING),
        ("processing", PredictionStatus.RUNNING),
        ("dreaming", PredictionStatus.RUNNING),
        ("", PredictionStatus.RUNNING),
    ],
)
def test_a_status_is_read_in_any_case_and_an_unknown_one_is_still_running(
    word: str, status: PredictionStatus
) -> None:
    assert prediction(URL, word).status is status


@pytest.mark.parametrize(
    ("output", "pictures"),
    [
        (URL, (URL,)),
        (f" {URL}\n", (URL,)),
        ("HTTPS://CDN.TEST/A.PNG", ("HTTPS://CDN.TEST/A.PNG",)),
        (DATA, (DATA,)),
        ([URL], (URL,)),
        ([URL, OTHER], (URL, OTHER)),
        ([[URL], [OTHER]], (URL, OTHER)),
        ([URL, URL, None, 3, "", OTHER], (URL, OTHER)),
        ({"url": URL}, (URL,)),
        ({"image_url": URL}, (URL,)),
        ({"images": [URL, OTHER]}, (URL, OTHER)),
        ({"images": [{"url": URL, "width": 1024}, {"url": DATA}]}, (URL, DATA)),
        ({"image": {"url": URL}, "seed": 7}, (URL,)),
        ([{"image_url": URL}, {"url": OTHER}], (URL, OTHER)),
    ],
)
def test_pictures_are_found_in_every_shape_of_an_output(output: object, pictures: tuple[str, ...]) -> None:
    finished = prediction(output)
    assert (finished.status, finished.outputs) == (PredictionStatus.SUCCEEDED, pictures)
    assert finished.error_code is finished.error_message is None


@pytest.mark.parametrize(
    "output",
    [
        None,
        "",
        [],
        {},
        [None],
        {"images": []},
        "h",
        7,
        "ftp://cdn.test/a",
        "https://a b",
        "https://\ud800",
        "data:\ud800",
    ],
)
def test_a_success_without_a_picture_is_a_failure(output: object) -> None:
    failed = prediction(output)
    assert (failed.status, failed.error_code, failed.outputs) == (PredictionStatus.FAILED, "NO_PICTURE", ())
    assert not failed.retryable


def test_a_success_that_says_why_there_is_no_picture_is_heard() -> None:
    assert prediction("I cannot draw that.").error_message == "I cannot draw that."
    failed = prediction({"error_code": "PROVIDER_SERVER_ERROR", "error_message": "busy"})
    assert (failed.error_code, failed.error_message, failed.retryable) == (
        "PROVIDER_SERVER_ERROR",
        "busy",
        True,
    )


@pytest.mark.parametrize(
    ("output", "code", "message", "retryable"),
    [
        (
            {"error_code": "PROVIDER_REJECTED", "error_message": "not this"},
            "PROVIDER_REJECTED",
            "not this",
            False,
        ),
        ({"error_code": "NETWORK_ERROR", "error_message": "lost"}, "NETWORK_ERROR", "lost", True),
        ({"error_code": "NETWORK_ERROR", "retryable": False}, "NETWORK_ERROR", None, False),
        ({"error_code": "PROVIDER_FAILED", "retryable": True}, "PROVIDER_FAILED", None, True),
        ({"error_code": "WORKER_LOST", "retryable": "no"}, "WORKER_LOST", None, True),
        ({"error": {"error_code": "WORKER_LOST", "error_message": "gone"}}, "WORKER_LOST", "gone", True),
        ([{"error": {"error_code": "WORKER_LOST", "error_message": "gone"}}], "WORKER_LOST", "gone", True),
        ([{"error": "gone"}], None, "gone", False),
        ({"error": "gone"}, None, "gone", False),
        ("gone", None, "gone", False),
        (None, None, None, False),
        ({"error_code": 7, "error_message": ["a", {"b": 1}]}, None, "a", False),
    ],
)
def test_a_failure_is_read_in_every_shape(
    output: object, code: str | None, message: str | None, retryable: bool
) -> None:
    failed = prediction(output, "error")
    assert failed.status is PredictionStatus.FAILED
    assert (failed.error_code, failed.error_message, failed.retryable) == (code, message, retryable)


def test_a_failure_may_stand_beside_the_output() -> None:
    failed = prediction(None, "error", error_code="NETWORK_ERROR", error="lost", error_message="lost")
    assert (failed.error_code, failed.error_message, failed.retryable) == ("NETWORK_ERROR", "lost", True)


def test_only_the_passing_codes_are_worth_a_second_try() -> None:
    assert {"PROVIDER_RATE_LIMIT", "PROVIDER_SERVER_ERROR", "NETWORK_ERROR", "WORKER_LOST"} == RETRYABLE_CODES


@pytest.mark.parametrize(
    ("value", "amount"),
    [
        (4.75, 4.75),
        (0, 0.0),
        ("4.75", 4.75),
        ("4.75 s", None),
        (None, None),
        (-1, None),
        ("-1", None),
        (float("nan"), None),
        ("nan", None),
        (float("inf"), None),
        (10**400, None),
        (True, None),
        ([4.75], None),
    ],
)
def test_metrics_that_are_no_amount_are_left_out(value: object, amount: float | None) -> None:
    finished = prediction(URL, metrics={"predict_time": value, "cost": value})
    assert (finished.predict_time_s, finished.cost_usd) == (amount, amount)


@pytest.mark.parametrize("metrics", [None, [], "4.75", {}])
def test_metrics_may_be_missing(metrics: object) -> None:
    assert prediction(URL, metrics=metrics).predict_time_s is None


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (b'{"error": "bad prompt"}', "bad prompt"),
        (b'{"status": "error", "error": "bad", "details": "too long"}', "bad: too long"),
        (b'{"error": {"message": "bad"}, "message": "bad"}', "bad"),
        (b'{"detail": [{"msg": "field required"}, {"msg": "too short"}]}', "field required: too short"),
        (b'"bad"', "bad"),
        (b"{}", None),
        (b"null", None),
        (b'{"error": null}', None),
        (b'{"error": " \\u0000\\u202e "}', None),
        (b"upstream is \x00\x1b[31mdown\n", "upstream is [31mdown"),
        (b"\n <!doctype html><title>502", None),
        (b"\xff\xfe", "��"),
        (b"[" * 100_000, "[" * (TEXT_LIMIT - 1) + "…"),
        (b"", None),
        (None, None),
    ],
)
def test_a_refusal_is_one_line_of_plain_text(body: bytes | None, text: str | None) -> None:
    assert read_refusal(body) == text


@pytest.mark.parametrize(
    ("header", "wait_s"),
    [
        (None, None),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("nan", None),
        ("0", 0.0),
        ("90", 90.0),
        (" 1.5 ", 1.5),
        ("9" * 400, None),
        ("86400", 3600.0),
        ("Mon, 23 Nov 2026 12:01:30 GMT", 90.0),
        ("Mon, 23 Nov 2026 12:01:30 -0000", 90.0),
        ("Mon, 23 Nov 2026 13:01:30 +0100", 90.0),
        ("Mon, 23 Nov 2026 11:59:00 GMT", None),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 3600.0),
        ("Mon, 99 Nov 2026 12:00:00 GMT", None),
    ],
)
def test_retry_after_holds_seconds_or_a_date(header: str | None, wait_s: float | None) -> None:
    assert read_retry_after(header, NOW) == wait_s


# -- whatever comes

TEXT = st.text(st.characters(), max_size=20) | st.sampled_from([URL, DATA, *STATUSES, *RETRYABLE_CODES])
KEYS = st.sampled_from(
    [
        "status",
        "output",
        *ID_KEYS,
        *PICTURE_KEYS,
        *CODE_KEYS,
        *TEXT_KEYS,
        *FAILURE_KEYS,
        "predict_time",
        "cost",
    ]
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS | TEXT, inner, max_size=5),
    max_leaves=20,
)
BODIES = JSON.map(lambda value: json.dumps(value).encode()) | st.binary(max_size=50) | st.none()
OUTCOMES = st.builds(
    Answer,
    status=st.sampled_from([200, 201, 204]) | st.integers(100, 999),
    body=BODIES,
    retry_after=st.none() | TEXT,
)


@settings(deadline=None)
@given(OUTCOMES)
def test_no_answer_at_all_raises_anything_but_a_provider_error(outcome: Answer) -> None:
    with suppress(ProviderError):
        assert created(outcome).isascii()
    with suppress(ProviderError):
        finished = got("p-1", outcome)
        assert bool(finished.outputs) is (finished.status is PredictionStatus.SUCCEEDED)
        "".join([*finished.outputs, finished.error_code or "", finished.error_message or ""]).encode()
    assert found(outcome) in (True, False, None)


@settings(deadline=None)
@given(JSON, st.sampled_from([*STATUSES, "processing"]), JSON)
def test_no_output_at_all_breaks_the_reading_of_a_prediction(
    output: object, word: str, metrics: object
) -> None:
    finished = prediction(output, word, metrics=metrics)
    assert finished.status in {STATUSES.get(word, PredictionStatus.RUNNING), PredictionStatus.FAILED}


@settings(deadline=None)
@given(st.text(st.characters()), st.integers(2, 400))
def test_plain_text_is_short_printable_and_can_be_stored(text: str, limit: int) -> None:
    plain = plain_text(text, limit)
    assert len(plain) <= limit
    assert plain == plain.strip()
    assert "\n" not in plain
    plain.encode()


def test_a_deep_answer_is_not_followed_to_its_end() -> None:
    deep: object = URL
    for _ in range(900):
        deep = {"images": [deep], "error": [deep]}
    assert prediction(deep).error_code == "NO_PICTURE"
