"""A pacer and its world, moved by hand: one decision at a time."""

from __future__ import annotations

from collections.abc import Iterable

from engine.pacing import (
    Breaker,
    Budget,
    Create,
    Errand,
    List,
    Look,
    Pacer,
    Request,
    ServiceTimes,
    Timing,
    Wait,
    Watched,
)
from engine.scheduler import Scheduler, Ticket

Asked = Create | Look | List | Errand
KNOWN = ServiceTimes()
for _ in range(100):
    KNOWN.learn(4, 6)


def a_pacer(requests: int = 60, *, listing: bool = False, deadline_s: float = 300) -> Pacer:
    return Pacer(
        Scheduler(guild_concurrency=2, total_concurrency=10),
        Budget(requests=requests, window_s=60, pause_s=90),
        Breaker(),
        Timing({"gemini": KNOWN.weights}),
        deadline_s=deadline_s,
        model="gemini",
        listing=listing,
    )


def a_prediction(pacer: Pacer, job_id: int, origin: float = 0.0) -> Watched:
    """One that runs since ``origin``, in a guild of its own."""
    watched = Watched(job_id, f"p{job_id}", "gemini", origin)
    pacer.running(Ticket(job_id, job_id, 1), watched)
    return watched


def wait_in_line(pacer: Pacer, jobs: Iterable[int], now: float = 0.0) -> None:
    for job_id in jobs:
        pacer.arrived(Ticket(job_id, job_id, 1), now)


def send(request: Request, now: float, trip_s: float = 0.1) -> None:
    request.leaves(now)
    request.answered(now + trip_s)


def play(pacer: Pacer, now: float, until: float) -> list[tuple[float, Asked]]:
    """Carry out what is decided; every prediction goes on running, every create is under way for ever."""
    asked: list[tuple[float, Asked]] = []
    while True:
        decision = pacer.decide(now)
        if isinstance(decision, Wait):
            assert decision.until > now
            now = decision.until
            if now > until:
                return asked
            continue
        asked.append((now, decision))
        send(decision.request, now)
        watched: tuple[Watched, ...] = ()
        if isinstance(decision, Look):
            watched = (decision.watched,)
        elif isinstance(decision, List):
            watched = decision.watched
            pacer.listed(useful=True, now=now + 0.1)
        for one in watched:
            pacer.timing.missed(one, now + 0.1)
            one.asked_at = None


def fail(pacer: Pacer, now: float, times: int = 1) -> float:
    """So many requests in a row are not answered; the time when the next one may leave."""
    for _ in range(times):
        pacer.breaker.failed(now, now)
        assert isinstance(pacer.decide(now), Wait)
        now = pacer.breaker.opens_at
    return now
