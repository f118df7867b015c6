"""Sparing a provider that does not answer: fewer requests with every failure in a row, then one at a time."""

from __future__ import annotations

import math

OPENS_AFTER = 4  # failures in a row; with the first waits of 0.5, 1 and 2 s that is some 4 s of trouble
LONGEST_WAIT = 60  # times the first


class Breaker:
    """Counts failures in a row: connections that failed, answers 5xx, answers that never came.

    Args:
        first_wait_s: how long nothing is asked after one failure; doubled with each that follows, up to
            60 times as long.
    """

    def __init__(self, *, first_wait_s: float = 0.5) -> None:
        self.first_wait_s = first_wait_s
        self.failures = 0  # in a row
        self._first_at = self._last_at = -math.inf

    @property
    def down_since(self) -> float | None:
        """When the first request failed, while the provider counts as down."""
        return self._first_at if self.failures >= OPENS_AFTER else None

    @property
    def one_at_a_time(self) -> bool:
        """Whether the next request is a probe, beside which no other may leave."""
        return self.failures > 0

    @property
    def opens_at(self) -> float:
        """The earliest time at which the next request may leave."""
        if not self.failures:
            return -math.inf
        wait = min(2.0 ** min(self.failures - 1, 16), LONGEST_WAIT)
        return self._last_at + wait * self.first_wait_s

    def failed(self, now: float, asked_at: float) -> None:
        """A request that left at ``asked_at`` failed; it is one with a failure that came after that."""
        if self.failures and asked_at < self._last_at:
            return
        if not self.failures:
            self._first_at = now
        self.failures += 1
        self._last_at = now

    def answered(self) -> None:
        """The provider answered: all is well."""
        self.failures = 0
