"""How long predictions take, in seconds of the server's time."""

from __future__ import annotations

import math
from collections.abc import Callable
from random import Random

ServiceTime = Callable[[Random], float]


def lognormal(median_s: float = 5.0, sigma: float = 0.3) -> ServiceTime:
    """Service times around a median; 5 s is what the provider's contract says of its Gemini model."""
    return lambda rng: rng.lognormvariate(math.log(median_s), sigma)


def chosen(service_time: float | ServiceTime | None, usual_s: float = 5.0) -> ServiceTime:
    """A way to choose from seconds, a way, or nothing: then around what is usual."""
    if service_time is None:
        return lognormal(usual_s)
    if callable(service_time):
        return service_time
    fixed_s = float(service_time)
    return lambda rng: fixed_s
