"""What a person cannot do, in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from simcord.backend.errors import BackendError, SetupError

FORBIDDEN = 403
SENTENCES = {
    10003: "There is no such channel.",
    10008: "That message is gone.",
    10013: "There is no such person.",
    50001: "You cannot see that channel.",
    50013: "You may not do that here.",
    50083: "This thread is closed.",
}


class PersonError(Exception):
    """Discord's client would not let a person do this; the message is one sentence for them.

    ``forbidden``: somebody with more permissions could.
    """

    def __init__(self, sentence: str, *, forbidden: bool = False) -> None:
        super().__init__(sentence)
        self.forbidden = forbidden


@contextmanager
def as_sentences() -> Iterator[None]:
    """Turn SimCord's errors into :class:`PersonError`."""
    try:
        yield
    except BackendError as error:
        sentence = SENTENCES.get(error.code, f"{error.message}.")
        raise PersonError(sentence, forbidden=error.status == FORBIDDEN) from error
    except SetupError as error:
        raise PersonError(f"{error}.") from error


def invalid(path: str, sentence: str, code: str = "BASE_TYPE_INVALID") -> BackendError:
    """A 400 with code 50035, with the error under the path (``"0.options.1.name"``) as Discord nests it."""
    tree: dict[str, Any] = {"_errors": [{"code": code, "message": sentence}]}
    for part in reversed(path.split(".") if path else []):
        tree = {part: tree}
    return BackendError(400, 50035, "Invalid Form Body", errors=tree)
