"""``enforce_nonce``: a message that is posted again within a few minutes is the first one."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

from simcord._clock import Clock
from simcord.backend import errors

REMEMBERED_S = 300.0  # "a few minutes"; Discord does not say how many
NONCE_CHARACTERS = 25  # the documented longest nonce

Key = tuple[int, str]


class Nonces:
    """Which message a nonce became, by channel."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._posted: OrderedDict[Key, tuple[int, float]] = OrderedDict()

    def key(self, channel_id: int, body: dict[str, Any]) -> Key | None:
        """What to remember a message by; ``None`` when its nonce is not enforced."""
        nonce = body.get("nonce")
        if nonce is None or not body.get("enforce_nonce"):
            return None
        if len(str(nonce)) > NONCE_CHARACTERS:
            raise errors.invalid_form_body(f"nonce: Must be {NONCE_CHARACTERS} or fewer in length.")
        return channel_id, str(nonce)

    def posted(self, key: Key) -> int | None:
        """The id of the message that was posted with it."""
        now = self._clock.now().timestamp()
        while self._posted and next(iter(self._posted.values()))[1] < now - REMEMBERED_S:
            self._posted.popitem(last=False)
        return self._posted[key][0] if key in self._posted else None

    def remember(self, key: Key, message_id: int) -> None:
        """It was posted just now."""
        self._posted[key] = (message_id, self._clock.now().timestamp())
