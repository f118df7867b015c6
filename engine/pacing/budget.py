"""The request budget: creates and polls alike draw on it, and a 429 stops everything at once.

The provider takes 60 requests a minute and does not promise how it counts. A log of sends with at most 60
in any window is safe under sliding windows, fixed windows and a token bucket of 60 alike: over a time ``d``
it lets ``60 * ceil(d / 60)`` pass, a bucket that regains one a second takes ``60 + d``. (A bucket on this
side is not: a full one and what it regains meanwhile are up to 119 in a minute.)

When a request was counted is known only roughly: after it left and before it was answered. So its place in
the log is where it was answered.
"""

from __future__ import annotations

import math
from bisect import bisect_right, insort
from collections.abc import Iterable
from copy import copy

MARGIN = 0.001  # of the window: the provider's clock and ours do not tick together
ARRIVES_WITHIN = 1 / 60  # of the window: a request unanswered for longer was counted by then
TRUST_AGAIN = 60  # windows without a 429, and the allowed burst doubles again


class Request:
    """One request that was granted: it counts from now on, and leaves when :meth:`leaves` is called."""

    __slots__ = ("_budget", "_waits", "counted_at")

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._waits = True  # it has not left yet
        self.counted_at = math.inf
        budget.in_flight += 1

    def leaves(self, now: float) -> None:
        """It is being sent."""
        self._waits = False
        self._budget._count(self, now + self._budget._arrives_within_s)

    def answered(self, now: float) -> None:
        """Its answer came, or will not come any more."""
        self._budget.in_flight -= 1
        self._budget._count(self, min(now, self.counted_at))

    def unused(self) -> None:
        """It will not be sent after all; nothing happens when it has left."""
        if self._waits:
            self._waits = False
            self._budget.in_flight -= 1
            self._budget._forget(self)


class Budget:
    """At most ``requests`` in any ``window_s``; times are seconds of one clock that never goes back.

    Args:
        requests: how many a window takes.
        window_s: the window's length.
        pause_s: how long everything stops when the provider says 429 and not for how long.
    """

    def __init__(self, *, requests: int, window_s: float, pause_s: float) -> None:
        self.requests = requests
        self.window_s = window_s * (1 + MARGIN)
        self.burst = requests
        self.paused_until = -math.inf
        self.in_flight = 0  # requests that were granted and are not answered
        self._pause_s = pause_s
        self._arrives_within_s = window_s * ARRIVES_WITHIN
        self._counted: list[float] = []  # sorted; as many as the window takes
        self._refused_at = -math.inf

    def restore(self, left_at: Iterable[float]) -> None:
        """Take over what left before this process began; on this clock, so probably negative.

        Their answers are not known, so each was counted as late as may be.
        """
        counted_at = (at + self._arrives_within_s for at in left_at)
        self._counted = sorted([*self._counted, *counted_at])[-self.requests :]

    def copy(self) -> Budget:
        """Another one in the same state, to see what would happen; without those that have not left yet."""
        other = copy(self)
        other._counted = [at for at in self._counted if at < math.inf]
        return other

    def opens_at(self, now: float) -> float:
        """The earliest time at which one more request may leave; ``inf``: not before another one has left."""
        self._trust_again(now)
        opens_at = max(now, self.paused_until)
        for limit, window_s in self._rules():
            if len(self._counted) >= limit:
                opens_at = max(opens_at, self._counted[-limit] + window_s)
        return opens_at

    def grant(self, now: float) -> Request:
        """Take one request out of the budget; only when :meth:`opens_at` says that one may leave."""
        assert self.opens_at(now) <= now, "the budget is used up"
        request = Request(self)
        insort(self._counted, request.counted_at)
        return request

    def room(self, now: float, within_s: float) -> int:
        """How many requests may leave from now until ``within_s`` later."""
        open_s = now + within_s - max(now, self.paused_until)
        if open_s <= 0:
            return 0
        if open_s >= self.window_s:
            return int(self.requests * open_s / self.window_s)
        still = len(self._counted) - bisect_right(self._counted, now + within_s - self.window_s)
        slower = self.burst + self.requests * open_s / self.window_s
        return max(0, min(self.requests - still, int(slower)))

    def room_grows_at(self, now: float, within_s: float) -> float:
        """When :meth:`room` will next be more, should nothing leave meanwhile."""
        if self.paused_until > now:
            return self.paused_until
        later = bisect_right(self._counted, now + within_s - self.window_s)
        if later == len(self._counted):
            return math.inf
        return self._counted[later] + self.window_s - within_s

    def refused(
        self, now: float, retry_after_s: float | None = None, *, asked_at: float | None = None
    ) -> None:
        """Obey a 429: nothing leaves until its ``Retry-After`` has passed, and then in smaller bursts.

        Those that left before an earlier 429 came (``asked_at`` tells) belong to it.
        """
        left_since = asked_at is None or asked_at >= self._refused_at
        if now >= self.paused_until and left_since:  # the other answers of one refusal teach nothing new
            self.burst = max(1, self.burst // 2)
        self._refused_at = now
        wait_s = self._pause_s if retry_after_s is None else retry_after_s
        self.paused_until = max(self.paused_until, now + wait_s)

    def _rules(self) -> Iterable[tuple[int, float]]:
        yield self.requests, self.window_s
        if self.burst < self.requests:
            yield self.burst, self.window_s * self.burst / self.requests

    def _trust_again(self, now: float) -> None:
        if self.burst < self.requests and now - self._refused_at > TRUST_AGAIN * self.window_s:
            self.burst, self._refused_at = min(self.requests, self.burst * 2), now

    def _count(self, request: Request, counted_at: float) -> None:
        self._forget(request)
        insort(self._counted, counted_at)
        del self._counted[: -self.requests]
        request.counted_at = counted_at

    def _forget(self, request: Request) -> None:
        at = bisect_right(self._counted, request.counted_at) - 1
        if at >= 0 and self._counted[at] == request.counted_at:
            del self._counted[at]
