"""What buttons, menus and forms carry, and who is called when they come back.

A custom_id is ``easel:<action>:<id>:…``. Nobody may trust one: a modified client sends any.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from engine.errors import ResultGone

PREFIX = "easel"
CUSTOM_ID_MAX_CHARS = 100  # Discord's limit
LARGEST_ID = 2**63

Handler = Callable[..., Awaitable[None]]  # (interaction, *words of the custom_id)
Handlers = Mapping[str, Handler]  # by action


def custom_id(action: str, *words: int | str) -> str:
    """What a button carries.

    Raises:
        ValueError: it is longer than Discord takes.
    """
    text = ":".join([PREFIX, action, *map(str, words)])
    if len(text) > CUSTOM_ID_MAX_CHARS:
        raise ValueError("a custom_id is too long")
    return text


def an_id(word: str) -> int:
    """A word of a custom_id as the id that it must be.

    Raises:
        ResultGone: it is none; no button of ours says so.
    """
    if not (word.isascii() and word.isdecimal() and int(word) < LARGEST_ID):
        raise ResultGone("a custom_id without an id")
    return int(word)
