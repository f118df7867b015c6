"""The provider's limits, held strictly, and the figures that tests read.

60 requests a minute and 10 predictions at once, per key (the provider's contract). How the provider counts
is not promised, so the way of counting can be chosen.
"""

from __future__ import annotations

import math
from collections import Counter, deque
from dataclasses import dataclass, field
from typing import Literal

Strategy = Literal["sliding", "fixed", "bucket"]
COUNTED = frozenset({"create", "get", "listing", "cancel"})


@dataclass(frozen=True, slots=True)
class Limits:
    """What one key may do, in the server's own seconds."""

    requests: int = 60
    window_s: float = 60.0
    running: int = 10
    strategy: Strategy = "sliding"
    burst: int | None = None  # a bucket's size; None: ``requests``
    retry_after: bool = True  # whether a 429 says when to come back
    lock_s: float = 0.0  # every request within so long after a 429 is refused and begins the lock anew
    counted: frozenset[str] = COUNTED  # the kinds of requests that draw on the budget
    balance_requests: int = 3  # a second, for the balance


class RequestCounter:
    """Counts requests in one of three ways; a refused one does not count.

    - ``sliding``: at most ``requests`` in *any* window.
    - ``fixed``: at most ``requests`` in each window of the clock.
    - ``bucket``: starts with ``burst`` tokens and regains ``requests`` a window.
    """

    def __init__(
        self, requests: int, window_s: float, strategy: Strategy = "sliding", burst: int | None = None
    ) -> None:
        self._requests = requests
        self._window_s = window_s
        self._strategy = strategy
        self._burst = burst or requests
        self._taken: deque[float] = deque()
        self._tokens = float(self._burst)
        self._filled_at_s = -math.inf

    def take(self, now_s: float) -> float:
        """Take one at this moment: 0.0 when it may pass, else the seconds until one may."""
        if self._strategy == "bucket":
            return self._take_token(now_s)
        start_s = now_s - self._window_s
        if self._strategy == "fixed":
            start_s = now_s // self._window_s * self._window_s
        while self._taken and (
            self._taken[0] < start_s if self._strategy == "fixed" else self._taken[0] <= start_s
        ):
            self._taken.popleft()
        if len(self._taken) < self._requests:
            self._taken.append(now_s)
            return 0.0
        oldest_s = start_s if self._strategy == "fixed" else self._taken[0]
        return max(oldest_s + self._window_s - now_s, 1e-6)

    def _take_token(self, now_s: float) -> float:
        rate = self._requests / self._window_s
        self._tokens = min(self._burst, self._tokens + (now_s - self._filled_at_s) * rate)
        self._filled_at_s = now_s
        if self._tokens >= 1:
            self._tokens -= 1
            return 0.0
        return (1 - self._tokens) / rate


@dataclass(slots=True)
class Stats:
    """What happened so far; ``tag`` is a word that groups predictions (a guild, in a test)."""

    requests: Counter[str] = field(default_factory=Counter)  # by kind, the refused ones too
    refused: Counter[str] = field(default_factory=Counter)  # 429s by cause: rate, running, balance, fault
    running: int = 0
    max_running: int = 0
    running_by_tag: Counter[str] = field(default_factory=Counter)
    max_running_by_tag: Counter[str] = field(default_factory=Counter)

    @property
    def too_many(self) -> int:
        """How many requests were answered 429 for a limit (those asked for as a fault not counted)."""
        return self.refused.total() - self.refused["fault"]

    def starts(self, tag: str | None) -> None:
        """One more prediction runs."""
        self.running += 1
        self.max_running = max(self.max_running, self.running)
        if tag is not None:
            self.running_by_tag[tag] += 1
            self.max_running_by_tag[tag] = max(self.max_running_by_tag[tag], self.running_by_tag[tag])

    def ends(self, tag: str | None) -> None:
        """One prediction less runs."""
        self.running -= 1
        if tag is not None:
            self.running_by_tag[tag] -= 1


@dataclass(frozen=True, slots=True)
class Refusal:
    """A 429: what it says, and when to come back in the server's seconds."""

    cause: str
    details: str
    wait_s: float


class Gate:
    """Lets one key's requests pass, or refuses them."""

    def __init__(self, limits: Limits, stats: Stats) -> None:
        self._limits = limits
        self._stats = stats
        self._counter = RequestCounter(limits.requests, limits.window_s, limits.strategy, limits.burst)
        self._balance = RequestCounter(limits.balance_requests, 1.0)
        self._locked_until_s = -math.inf

    def refuses(self, kind: str, now_s: float) -> Refusal | None:
        """Count a request of this kind; the refusal, if it is one too many."""
        self._stats.requests[kind] += 1
        refusal = self._rate(kind, now_s)
        if refusal is None and kind == "create" and self._stats.running >= self._limits.running:
            refusal = Refusal("running", f"{self._limits.running} predictions are running already", 1.0)
        if refusal is not None:
            self._stats.refused[refusal.cause] += 1
        return refusal

    def _rate(self, kind: str, now_s: float) -> Refusal | None:
        if kind == "balance":
            wait_s = self._balance.take(now_s)
            return Refusal("balance", "3 requests a second at most", wait_s) if wait_s else None
        if kind not in self._limits.counted:
            return None
        limits = self._limits
        wait_s = 0.0
        if now_s >= self._locked_until_s:
            wait_s = self._counter.take(now_s)
            if not wait_s:
                return None
        if limits.lock_s:
            self._locked_until_s = now_s + limits.lock_s
            wait_s = max(wait_s, limits.lock_s)
        return Refusal("rate", f"{limits.requests} requests in {limits.window_s:g} s at most", wait_s)
