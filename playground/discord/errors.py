"""What a person cannot do, in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from simcord.backend.errors import BackendError, SetupError

FORBIDDEN = 403
SENTENCES = {
    10003: "There is no such channel.",
    10008: "That message is gone.",
    10013: "There is no such person.",
    50001: "You cannot see that channel.",
    50013: "You may not do that here.",
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
