"""The request budget over real sockets, ten times as fast: ``python -m benchmarks.sockets``.

The local image service allows 60 requests in 6 s and draws a picture in about 0.5 s. People in twelve
guilds keep the real bot process busy: each asks again as soon as their picture is posted. What is posted in
the local Discord within the measured time is held against the ceiling: a picture costs two requests at
least, one that creates it and one that finds it finished.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from benchmarks.theatre import Figure, Seat, Theatre, a_theatre, exit_status, plain_picture, table
from playground.eachlabs.limits import COUNTED, Limits, Strategy
from playground.eachlabs.server import LocalEachlabs

SPEED = 10.0  # how many times faster than the real service everything passes
LIMITS_REQUESTS, LIMITS_WINDOW_S, LIMITS_RUNNING = 60, 60.0, 10  # of the real service
REQUESTS_AN_IMAGE = 2  # the least
GUILDS, MEMBERS = (
    12,
    3,
)  # one request in flight each: always more than may run, and no guild's turn is awaited
SECONDS, WARM_UP_S = 60.0, 12.0
OF_CEILING = 0.93

# The real service's figures at this speed; every other setting is the default.
SETTINGS = {
    "EACHLABS_REQUESTS": str(LIMITS_REQUESTS),
    "EACHLABS_WINDOW_S": str(LIMITS_WINDOW_S / SPEED),
    "EACHLABS_CONCURRENCY": str(LIMITS_RUNNING),
    "EACHLABS_PAUSE_S": str(90 / SPEED),
    "EACHLABS_PREDICTION_TIMEOUT_S": str(180 / SPEED),
}


@dataclass(frozen=True, slots=True)
class Saturation:
    """What was measured; counts and times are of the measured time only, unless it says otherwise."""

    strategy: Strategy
    seconds: float
    posted: int
    failed: int
    requests: Counter[str]  # that drew on the budget, by kind, the refused ones too
    refused: Counter[str]  # by cause; of the whole run
    max_running: int  # of the whole run
    asked_in_all: int
    ended_in_all: int
    rows: Counter[str]  # states at the end

    @property
    def images_a_minute(self) -> float:
        """Images posted a minute, at this speed."""
        return self.posted * 60 / self.seconds

    @property
    def ceiling_a_minute(self) -> float:
        """Images a minute that the request budget could pay for, at this speed."""
        return LIMITS_REQUESTS / REQUESTS_AN_IMAGE * 60 / LIMITS_WINDOW_S * SPEED

    @property
    def of_ceiling(self) -> float:
        """Images posted, as a share of the ceiling."""
        return self.images_a_minute / self.ceiling_a_minute

    @property
    def requests_an_image(self) -> float:
        """How many requests of the budget an image took."""
        return self.requests.total() / max(1, self.posted)

    @property
    def too_many(self) -> int:
        """429s for a limit."""
        return self.refused.total()

    def figures(self) -> list[Figure]:
        """The table's lines."""
        kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(self.requests.items()) if count)
        causes = ", ".join(f"{cause} {count}" for cause, count in sorted(self.refused.items()) if count)
        return [
            Figure("images posted", f"{self.posted} in {self.seconds:.1f} s"),
            Figure("images a minute", f"{self.images_a_minute:.0f} of {self.ceiling_a_minute:.0f}"),
            Figure(
                "of the ceiling", f"{self.of_ceiling:.3f}", f">= {OF_CEILING}", self.of_ceiling >= OF_CEILING
            ),
            Figure("requests an image", f"{self.requests_an_image:.2f} ({kinds})"),
            Figure("429s", f"{self.too_many} {f'({causes})' if causes else ''}", "none", self.too_many == 0),
            Figure(
                "most running at once",
                f"{self.max_running}",
                f"<= {LIMITS_RUNNING}",
                self.max_running <= LIMITS_RUNNING,
            ),
            Figure("failed", f"{self.failed}", "none", self.failed == 0),
        ]


class Audience:
    """Everybody asks, and asks again when their picture is there or they are told that it failed."""

    def __init__(self, theatre: Theatre) -> None:
        self._theatre = theatre
        self._asked: dict[int, Seat] = {}  # in flight, by interaction id
        self.asked = 0
        self.ended = 0

    async def run(self) -> None:
        """Go on until cancelled."""
        for seat in self._theatre.seats:
            self._ask(seat)
            await asyncio.sleep(0)
        while True:
            interaction_id = await self._theatre.ended.get()
            self.ended += 1
            self._ask(self._asked.pop(interaction_id))

    def _ask(self, seat: Seat) -> None:
        self.asked += 1
        self._asked[self._theatre.ask(seat, f"a tram in the rain, number {self.asked}")] = seat


async def measure(
    strategy: Strategy = "sliding",
    seconds: float = SECONDS,
    warm_up_s: float = WARM_UP_S,
    *,
    settings: Mapping[str, str] | None = None,
    hold_s: float = 0.0,
) -> Saturation:
    """Run it: ``warm_up_s``, then ``seconds`` that count.

    Args:
        strategy: how the local Eachlabs counts.
        seconds: of real time, that count.
        warm_up_s: of real time, before them.
        settings: of the bot, beside those that make it as fast as the local Eachlabs.
        hold_s: for so long a GET of an unfinished prediction is held open, in the service's own seconds.
    """
    limits = Limits(LIMITS_REQUESTS, LIMITS_WINDOW_S, LIMITS_RUNNING, strategy)
    eachlabs = LocalEachlabs(limits=limits, time_scale=SPEED, draw=plain_picture(), seed=1, hold_s=hold_s)
    async with a_theatre(
        eachlabs, {**SETTINGS, **(settings or {})}, guilds=GUILDS, members=MEMBERS
    ) as theatre:
        await theatre.warm_up()
        audience = Audience(theatre)
        playing = asyncio.create_task(audience.run())
        try:
            await asyncio.wait({playing}, timeout=warm_up_s)
            began_s, requests = time.monotonic(), +eachlabs.stats.requests
            posted, failed = len(theatre.posted_s), len(theatre.failed_s)
            await asyncio.wait({playing}, timeout=seconds)
            took_s = time.monotonic() - began_s
            spent = eachlabs.stats.requests - requests
            if playing.done():  # it never ends well
                playing.result()
            return Saturation(
                strategy=strategy,
                seconds=took_s,
                posted=len(theatre.posted_s) - posted,
                failed=len(theatre.failed_s) - failed,
                requests=Counter({kind: count for kind, count in spent.items() if kind in COUNTED}),
                refused=+eachlabs.stats.refused,
                max_running=eachlabs.stats.max_running,
                asked_in_all=audience.asked,
                ended_in_all=audience.ended,
                rows=theatre.states(),
            )
        finally:
            playing.cancel()
            await asyncio.gather(playing, return_exceptions=True)


def main() -> int:
    """Run it and print the table; return 1 when a goal was missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.sockets", description=__doc__)
    parser.add_argument("--strategy", choices=get_args(Strategy), default="sliding", help="how it counts")
    parser.add_argument("--seconds", type=float, default=SECONDS, help="measured time, after the warm-up")
    options = parser.parse_args()
    status = 0
    for how, listing, hold_s in (
        ("single GETs", "false", 0.0),
        ("GETs held open 10 s", "false", 10.0),
        ("with the list", "true", 0.0),
    ):
        settings = {"EACHLABS_LISTING": listing}
        saturation = asyncio.run(measure(options.strategy, options.seconds, settings=settings, hold_s=hold_s))
        figures = saturation.figures()
        print(table(f"The request budget, saturated, {how} ({options.strategy})", figures))  # noqa: T201
        status |= exit_status(figures)
    return status


if __name__ == "__main__":
    sys.exit(main())
