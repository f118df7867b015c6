"""What is logged and how: one handler for all loggers, as text or JSON, that writes no secret.

The redaction is in the formatters, the last place before the stream, so that it sees the whole line:
the message, its arguments and the traceback.
"""

from __future__ import annotations

import json
import logging
import re
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Literal, TextIO

REDACTED = "[redacted]"

# Whoever has an interaction's token may speak as the bot for 15 minutes; discord.py logs it at DEBUG
# in addresses and in the events themselves.
TOKENS = re.compile(
    r"""( /(?:webhooks|interactions)/\d+/ | ['"]token['"]\s*:\s*['"] ) [^\s/?'"]+""", re.VERBOSE
)
# A header as people and libraries write it: `X-API-Key: k`, `{'X-API-Key': 'k'}`, `(b'X-API-Key', b'k')`.
HEADERS = re.compile(
    r"""( (?:x-api-key|authorization)['"]? \s*[:=,]\s* (?:b?['"])? (?:(?:bot|bearer)\s+)? )
        [^\s'",;(){}<>]+""",
    re.VERBOSE | re.IGNORECASE,
)

# At DEBUG these write every SQL statement with its values, and every chunk of every picture.
CHATTY = ("aiosqlite", "PIL")

Redact = Callable[[str], str]


def setup(
    level: str, log_format: Literal["text", "json"], *, secrets: Iterable[str], stream: TextIO | None = None
) -> None:
    """Send every logger's records, discord.py's and aiohttp's too, to one stream; replaces what was set up.

    Args:
        level: the least that is written: ``"DEBUG"`` to ``"CRITICAL"``.
        log_format: lines of text, or one JSON object a line.
        secrets: values that are never written.
        stream: standard error when it is not given.
    """
    handler = logging.StreamHandler(sys.stderr if stream is None else stream)
    redact = redactor(secrets)
    handler.setFormatter(JsonFormatter(redact) if log_format == "json" else TextFormatter(redact))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in CHATTY:
        logging.getLogger(name).setLevel(max(logging.INFO, logging.getLogger().level))


def redactor(secrets: Iterable[str]) -> Redact:
    """A function that blots out ``secrets``, interaction tokens, and keys in headers from a text."""
    longest_first = sorted(filter(None, secrets), key=len, reverse=True)
    known = re.compile("|".join(map(re.escape, longest_first))) if longest_first else None

    def redact(text: str) -> str:
        if known is not None:
            text = known.sub(REDACTED, text)
        return HEADERS.sub(rf"\1{REDACTED}", TOKENS.sub(rf"\1{REDACTED}", text))

    return redact


class TextFormatter(logging.Formatter):
    """``time level logger: message``; further lines are indented, so that no message can pose as another."""

    def __init__(self, redact: Redact) -> None:
        super().__init__()
        self._redact = redact

    def format(self, record: logging.LogRecord) -> str:
        """One record as text."""
        job_id = getattr(record, "job_id", None)
        job = "" if job_id is None else f" [job {job_id}]"
        text = f"{_time(record)} {record.levelname} {record.name}{job}: {_message(record)}"
        if exception := _exception(self, record):
            text = f"{text}\n{exception}"
        return "\n    ".join(self._redact(text).splitlines())


class JsonFormatter(logging.Formatter):
    """One object a line: ``time`` ``level`` ``logger`` ``message``, where given ``job_id`` ``exception``.

    ``job_id`` is a string, as ids are in Discord's own JSON: many readers round numbers of that size.
    """

    def __init__(self, redact: Redact) -> None:
        super().__init__()
        self._redact = redact

    def format(self, record: logging.LogRecord) -> str:
        """One record as JSON."""
        line = {
            "time": _time(record),
            "level": record.levelname,
            "logger": record.name,
            "message": self._redact(_message(record)),
        }
        if (job_id := getattr(record, "job_id", None)) is not None:
            line["job_id"] = str(job_id)
        if exception := _exception(self, record):
            line["exception"] = self._redact(exception)
        return json.dumps(line)


def _time(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")


def _message(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except Exception:  # logging's own report of a bad call writes the arguments past the redaction
        return f"{record.msg!r} does not fit its arguments {record.args!r}"


def _exception(formatter: logging.Formatter, record: logging.LogRecord) -> str:
    trace = formatter.formatException(record.exc_info) if record.exc_info else ""
    stack = formatter.formatStack(record.stack_info) if record.stack_info else ""
    return "\n".join(filter(None, (trace, stack)))
