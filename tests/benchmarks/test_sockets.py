"""The request budget over sockets, for seconds only: its figures agree. How fast it was is not judged."""

from __future__ import annotations

from collections import Counter

from benchmarks import sockets
from benchmarks.theatre import exit_status


async def test_whoever_has_a_picture_asks_again_and_everything_is_counted() -> None:
    measured = await sockets.measure(seconds=10, warm_up_s=0.5)

    audience = sockets.GUILDS * sockets.MEMBERS
    assert measured.failed == 0
    assert measured.posted > 0
    assert measured.seconds >= 10
    assert measured.asked_in_all == audience + measured.ended_in_all
    assert measured.ended_in_all >= measured.posted
    assert measured.requests["create"] > 0
    assert set(measured.requests) <= {"create", "get", "listing", "cancel"}
    assert 0 < measured.max_running <= sockets.LIMITS_RUNNING
    assert measured.rows.total() <= measured.asked_in_all + 1  # the warm-up's too


def test_the_ceiling_is_two_requests_an_image() -> None:
    measured = a_minute(posted=279, refused=0)

    assert measured.ceiling_a_minute == 300
    assert measured.of_ceiling == 0.93
    assert measured.requests_an_image == 2.0
    assert exit_status(measured.figures()) == 0


def test_a_refusal_or_too_few_pictures_miss_the_goal() -> None:
    assert exit_status(a_minute(posted=278, refused=0).figures()) == 1
    assert exit_status(a_minute(posted=300, refused=1).figures()) == 1


def a_minute(*, posted: int, refused: int) -> sockets.Saturation:
    return sockets.Saturation(
        strategy="sliding",
        seconds=60.0,
        posted=posted,
        failed=0,
        requests=Counter(create=posted, get=posted),
        refused=+Counter(rate=refused),
        max_running=10,
        asked_in_all=posted,
        ended_in_all=posted,
        rows=Counter(done=posted),
    )
