"""Sending one granted request to the provider, and what its answer teaches."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from engine import metrics
from engine.errors import (
    CreateUncertain,
    ProviderError,
    ProviderFault,
    ProviderRateLimited,
    ProviderUnreachable,
)
from engine.memory import Memory
from engine.pacing import Breaker, Budget, Request

log = logging.getLogger(__name__)

NO_ANSWER = (ProviderUnreachable, ProviderFault, CreateUncertain)  # what the breaker counts
LONGEST_WAY_S = 0.25  # of an answer; one that took longer was worked on


class Asking:
    """Everything that is sent goes through here: ``with asking(request, kind)``.

    Args:
        budget: counts it, and learns of a 429.
        breaker: learns of what was not answered.
        memory: notes when it left.
        clock: seconds that never go back, those of the budget.
        answered: is set after each.
    """

    def __init__(
        self,
        budget: Budget,
        breaker: Breaker,
        memory: Memory,
        clock: Callable[[], float],
        answered: asyncio.Event,
    ) -> None:
        self._budget = budget
        self._breaker = breaker
        self._memory = memory
        self._clock = clock
        self._answered = answered

    @contextmanager
    def __call__(self, request: Request, kind: str) -> Iterator[Callable[[], float]]:
        """Send a granted request in this block; what it raises is learnt from, and comes out.

        What it gives tells, when the answer is there, when the provider took the request, on the clock.
        """
        asked_at = self._clock()

        def taken_at() -> float:
            now = self._clock()
            return now - min((now - asked_at) / 2, LONGEST_WAY_S)

        request.leaves(asked_at)
        self._memory.sent()
        metrics.REQUESTS.labels(kind).inc()
        try:
            yield taken_at
        except ProviderRateLimited as error:
            self._budget.refused(self._clock(), error.retry_after_s, asked_at=asked_at)
            metrics.RATE_LIMITED.inc()
            log.warning("the provider asks for a pause: %s", error)
            raise
        except NO_ANSWER:
            self._breaker.failed(self._clock(), asked_at)
            raise
        except ProviderError:
            self._breaker.answered()
            raise
        else:
            self._breaker.answered()
        finally:
            request.answered(self._clock())
            metrics.DOWN.set(self._breaker.down_since is not None)
            self._answered.set()
