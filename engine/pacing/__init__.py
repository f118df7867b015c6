"""When to ask the provider: the request budget, what is learnt of service times, and what leaves next."""

from engine.pacing.breaker import Breaker
from engine.pacing.budget import Budget, Request
from engine.pacing.pacer import Create, Errand, List, Look, Pacer, Wait
from engine.pacing.service_times import ServiceTimes
from engine.pacing.timing import Timing, Watched

__all__ = [
    "Breaker",
    "Budget",
    "Create",
    "Errand",
    "List",
    "Look",
    "Pacer",
    "Request",
    "ServiceTimes",
    "Timing",
    "Wait",
    "Watched",
]
