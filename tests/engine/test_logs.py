"""What reaches the log's stream, and what never does."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from engine import logs

TOKEN = "MTA.bot-token.x"
KEY = "key+with(regex)*characters"


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    """The log's stream; afterwards the loggers are as they were."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    chatty = {name: logging.getLogger(name).level for name in logs.CHATTY}
    root.handlers = []
    yield io.StringIO()
    root.handlers = handlers
    root.setLevel(level)
    for name, before in chatty.items():
        logging.getLogger(name).setLevel(before)


def fail(message: str) -> None:
    raise RuntimeError(message)


def test_a_line_of_text_has_time_level_logger_and_job(stream: io.StringIO) -> None:
    logs.setup("INFO", "text", secrets=[], stream=stream)

    logging.getLogger("engine.runner").info("%d unfinished", 3, extra={"job_id": 7})
    logging.getLogger("engine.runner").debug("too fine")

    time, rest = stream.getvalue().split(" ", 1)
    assert datetime.fromisoformat(time).tzinfo == UTC
    assert rest == "INFO engine.runner [job 7]: 3 unfinished\n"


def test_a_line_of_json_is_one_object(stream: io.StringIO) -> None:
    logs.setup("INFO", "json", secrets=[], stream=stream)

    try:
        fail("no\nluck")
    except RuntimeError:
        logging.getLogger("engine.runner").exception("it\nfailed", extra={"job_id": 2**60 + 1})
    logging.getLogger("engine.runner").warning("🔁")

    first, second = map(json.loads, stream.getvalue().splitlines())
    assert datetime.fromisoformat(first.pop("time")).tzinfo == UTC
    assert first.pop("exception").endswith("RuntimeError: no\nluck")
    assert first == {
        "level": "ERROR",
        "logger": "engine.runner",
        "message": "it\nfailed",
        "job_id": "1152921504606846977",
    }
    assert second["message"] == "🔁"
    assert second.keys() == {"time", "level", "logger", "message"}


@pytest.mark.parametrize("log_format", ["text", "json"])
def test_a_secret_is_written_nowhere(stream: io.StringIO, log_format: str) -> None:
    logs.setup("DEBUG", "json" if log_format == "json" else "text", secrets=[TOKEN, KEY, ""], stream=stream)
    log = logging.getLogger("discord.http")

    log.info("as %s", TOKEN)
    log.info("with %(headers)s", {"headers": {"Authorization": f"Bot {TOKEN}", "X-API-Key": KEY}})
    log.info("%d", KEY)  # a mistake in a call is logged, and without its arguments' secrets
    log.info("here", stack_info=True)
    try:
        try:
            fail(f"refused {KEY}")
        except RuntimeError as error:
            raise ValueError(f"of {TOKEN}") from error
    except ValueError:
        log.exception("failed")

    written = stream.getvalue()
    assert TOKEN not in written
    assert KEY not in written
    assert "refused [redacted]" in written
    assert "of [redacted]" in written
    assert "does not fit its arguments" in written
    assert "Stack (most recent call last)" in written


@pytest.mark.parametrize(
    ("message", "written"),
    [
        (
            "PATCH https://discord.com/api/v10/webhooks/123/aW50-ZXJh_Y3Q/messages/@original with None",
            "PATCH https://discord.com/api/v10/webhooks/123/[redacted]/messages/@original with None",
        ),
        ("POST /webhooks/123/aW50?wait=true", "POST /webhooks/123/[redacted]?wait=true"),
        ("POST /interactions/9/aW50/callback", "POST /interactions/9/[redacted]/callback"),
        ("{'id': '9', 'token': 'aW50', 'type': 2}", "{'id': '9', 'token': '[redacted]', 'type': 2}"),
        ('{"token":"aW50"}', '{"token":"[redacted]"}'),
        ("X-API-Key: abc", "X-API-Key: [redacted]"),
        ("<CIMultiDict('x-api-key': 'abc', 'A': 'b')>", "<CIMultiDict('x-api-key': '[redacted]', 'A': 'b')>"),
        ("((b'X-API-Key', b'abc'),)", "((b'X-API-Key', b'[redacted]'),)"),
        ("Authorization: Bearer abc", "Authorization: Bearer [redacted]"),
        ("GET /webhooks/123 and a token", "GET /webhooks/123 and a token"),
    ],
)
def test_tokens_and_keys_are_known_by_their_surroundings(message: str, written: str) -> None:
    assert logs.redactor([])(message) == written


def test_a_prompt_cannot_pose_as_a_line_of_the_log(stream: io.StringIO) -> None:
    logs.setup("INFO", "text", secrets=[], stream=stream)

    logging.getLogger("cogs").info(
        "prompt: %s", "a cat\n2026-01-01 ERROR engine: all is lost\r\u2028and more"
    )

    first, *rest = stream.getvalue().splitlines()
    assert first.endswith("prompt: a cat")
    assert all(line.startswith("    ") for line in rest)


def test_setting_up_again_writes_each_record_once(stream: io.StringIO) -> None:
    logs.setup("INFO", "text", secrets=[], stream=stream)
    logs.setup("WARNING", "text", secrets=[], stream=stream)

    logging.getLogger("aiohttp.client").warning("once")
    logging.getLogger("aiohttp.client").info("not at all")

    assert stream.getvalue().count("\n") == 1


def test_statements_with_their_values_are_not_logged_even_at_debug(stream: io.StringIO) -> None:
    logs.setup("DEBUG", "text", secrets=[], stream=stream)

    logging.getLogger("aiosqlite").debug("executing INSERT ... ('interaction-token')")
    logging.getLogger("engine").debug("said")

    assert "interaction-token" not in stream.getvalue()
    assert "said" in stream.getvalue()
