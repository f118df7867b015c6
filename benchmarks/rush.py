"""A thousand commands at once: ``python -m benchmarks.rush``.

200 guilds, five members in each, one ``/imagine`` each, sent one after the other as fast as the local Discord
can while it also answers. The image service holds every prediction back, so that nearly all jobs wait. The
real bot process, over real sockets; its settings are the defaults.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import os
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.theatre import Figure, Theatre, a_theatre, exit_status, plain_picture, table, until
from benchmarks.watched_bot import PROFILE, STEPS, LagMeter, quantile
from playground.eachlabs.server import LocalEachlabs

GUILDS, MEMBERS = 200, 5
HANDFUL = 50  # commands, built and sent in one turn of the loop
ANSWER_S = 15.0  # nothing that comes later than Discord's 3 s counts; the rest of it shows how late it was
ROWS_S = 60.0
# discord.py closes idle connections after 15 s; what a waiting job needs is what is left after that.
SETTLED_S = 20.0

TITLE = """A rush of commands
  acknowledgement: from just before an interaction is sent to its callback's arrival, in the local Discord"""

ACKNOWLEDGED_P99_S = 1.0
LONGEST_STALL_S = 0.1
BYTES_A_JOB = 20 * 1024


@dataclass(frozen=True, slots=True)
class Rush:
    """What was measured.

    A latency is the time from building an interaction, just before it is sent, to its callback's arrival,
    both as the local Discord's clock says: what the local Discord itself was busy with is in it.
    """

    asked: int
    sent_over_s: float
    acknowledged: int
    latencies_s: list[float]  # in order of size
    rows: int
    rows_after_s: float | None  # from the first command; ``None``: never all of them
    told: int
    told_after_s: float | None
    waiting: int
    before: Mapping[str, Any]  # the watch's reports: just before, just after, once the connections are idle
    after: Mapping[str, Any]
    settled: Mapping[str, Any]
    discord_lag: Mapping[str, float]  # of the local Discord's own loop meanwhile
    load: float  # how many processes wanted to run on this machine in the minute before

    @property
    def bytes_a_job(self) -> float:
        """Resident memory that each waiting job added."""
        return float(self.settled["resident_bytes"] - self.before["resident_bytes"]) / max(1, self.waiting)

    def figures(self) -> list[Figure]:
        """The table's lines."""
        lag, late_s = self.after["lag"], self.latencies_s
        p99_s, cpu_s = quantile(late_s, 0.99), self.after["cpu_s"]
        return [
            Figure("commands", f"{self.asked}"),
            Figure("sent over", f"{self.sent_over_s:.2f} s"),
            Figure("acknowledged", f"{self.acknowledged}", "all", self.acknowledged == self.asked),
            Figure("acknowledgement p50", f"{quantile(late_s, 0.5) * 1000:.0f} ms"),
            Figure(
                "acknowledgement p99", f"{p99_s * 1000:.0f} ms", "< 1000 ms", 0 < p99_s < ACKNOWLEDGED_P99_S
            ),
            Figure("acknowledgement max", f"{late_s[-1] * 1000:.0f} ms" if late_s else "none"),
            Figure(
                "bot's longest stall",
                f"{lag['longest_s'] * 1000:.0f} ms",
                "< 100 ms",
                lag["longest_s"] < LONGEST_STALL_S,
            ),
            Figure("bot's lag p99", f"{lag['p99_s'] * 1000:.0f} ms"),
            Figure("bot's longest garbage collection", f"{self.after['longest_collection_s'] * 1000:.0f} ms"),
            Figure("bot's processor time a command", f"{cpu_s / max(1, self.asked) * 1000:.2f} ms"),
            Figure("rows saved", f"{self.rows}", "all", self.rows == self.asked),
            Figure("all rows saved after", seconds(self.rows_after_s)),
            Figure("all told their place after", seconds(self.told_after_s)),
            Figure("jobs that wait", f"{self.waiting}"),
            Figure(
                "memory a waiting job",
                f"{self.bytes_a_job / 1024:.1f} KiB",
                "< 20 KiB",
                self.bytes_a_job < BYTES_A_JOB,
            ),
            Figure("memory before", mebibytes(self.before["resident_bytes"])),
            Figure("memory just after", mebibytes(self.after["resident_bytes"])),
            Figure("memory while they wait", mebibytes(self.settled["resident_bytes"])),
            Figure("memory at its peak", mebibytes(self.settled["peak_bytes"])),
            Figure("local Discord's longest stall", f"{self.discord_lag['longest_s'] * 1000:.0f} ms"),
            Figure("local Discord's lag p99", f"{self.discord_lag['p99_s'] * 1000:.0f} ms"),
            Figure("load before", f"{self.load:.2f} on {os.cpu_count()} processors"),
        ]


async def measure(
    guilds: int = GUILDS,
    members: int = MEMBERS,
    *,
    settled_s: float = SETTLED_S,
    settings: Mapping[str, str] | None = None,
) -> Rush:
    """Run it; ``guilds * members`` commands."""
    eachlabs = LocalEachlabs(service_time=0.1, draw=plain_picture())
    async with a_theatre(eachlabs, settings or {}, guilds=guilds, members=members) as theatre:
        await theatre.warm_up()
        eachlabs.hold()
        gc.collect()
        gc.freeze()  # a collection in here would hold up the local Discord
        before = await theatre.bot.report()
        load = os.getloadavg()[0]
        lag = LagMeter()
        began_s = time.monotonic()
        asked = await send(theatre, members)
        sent_over_s = time.monotonic() - began_s
        rows_after_s, told_after_s = await follow(theatre, asked, began_s)
        discord_lag = lag.figures()
        lag.stop()
        after = await theatre.bot.report()
        await asyncio.sleep(settled_s)
        settled = await theatre.bot.report()
        latencies_s = [theatre.discord.acknowledged_after_s(interaction_id) for interaction_id in asked]
        return Rush(
            asked=len(asked),
            sent_over_s=sent_over_s,
            acknowledged=sum(late_s is not None for late_s in latencies_s),
            latencies_s=sorted(late_s for late_s in latencies_s if late_s is not None),
            rows=len(theatre.job_ids() & set(asked)),
            rows_after_s=rows_after_s,
            told=len(theatre.told_s.keys() & set(asked)),
            told_after_s=told_after_s,
            waiting=theatre.states()["queued"],
            before=before,
            after=after,
            settled=settled,
            discord_lag=discord_lag,
            load=load,
        )


async def send(theatre: Theatre, members: int) -> list[int]:
    """Everybody's command, guild by guild, then the next member's; return the interactions' ids.

    The loop turns after each handful, so that it leaves, and so that answers are taken meanwhile.
    """
    seats = [seat for member in range(members) for seat in theatre.seats[member::members]]
    asked = []
    for number, seat in enumerate(seats):
        asked.append(theatre.ask(seat, f"a lighthouse in the fog, number {number}"))
        if number % HANDFUL == HANDFUL - 1:
            await asyncio.sleep(0)
    return asked


async def follow(theatre: Theatre, asked: list[int], began_s: float) -> tuple[float | None, float | None]:
    """Wait for what comes of the commands; return after how long all had a row, and all were told."""
    wanted = set(asked)
    acknowledged_s, told_s = theatre.discord.world.acknowledged_s, theatre.told_s
    rows_after_s: list[float] = []
    others = 1  # the warm-up's row

    def all_saved() -> bool:
        if theatre.states().total() >= len(wanted) + others:
            rows_after_s.append(time.monotonic() - began_s)
        return bool(rows_after_s)

    for look, timeout_s in (
        (all_saved, ROWS_S),
        (lambda: acknowledged_s.keys() >= wanted, ANSWER_S),
        (lambda: told_s.keys() >= wanted, ANSWER_S),
    ):
        try:
            await until(look, "the rush", timeout_s)
        except TimeoutError:
            continue
    told_after_s = max(told_s[one] for one in wanted) - began_s if told_s.keys() >= wanted else None
    return (rows_after_s[0] if rows_after_s else None), told_after_s


def seconds(value_s: float | None) -> str:
    """A time, or that it never came."""
    return "never" if value_s is None else f"{value_s:.2f} s"


def mebibytes(value: float) -> str:
    """An amount of memory."""
    return f"{value / 2**20:.1f} MiB"


def steps(rush: Rush) -> str:
    """What the bot's loop's time went to, where it was watched that closely."""
    lines = ["the bot's loop: calls, ms together, longest ms"]
    for step in rush.after["steps"]:
        together_ms, longest_ms = step["total_s"] * 1000, step["longest_s"] * 1000
        lines.append(f"  {step['calls']:>6} {together_ms:>8.0f} {longest_ms:>7.1f}  {step['name']}")
    return "\n".join(lines)


def main() -> int:
    """Run it and print the table; return 1 when a goal was missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.rush", description=__doc__)
    parser.add_argument("--guilds", type=int, default=GUILDS)
    parser.add_argument("--members", type=int, default=MEMBERS, help="of each guild; one command each")
    parser.add_argument("--steps", action="store_true", help="show what the bot's loop's time went to")
    parser.add_argument("--profile", type=Path, help="write cProfile's figures of the bot to this file")
    options = parser.parse_args()
    settings = {STEPS: "1"} if options.steps else {}
    if options.profile is not None:
        settings[PROFILE] = str(options.profile.absolute())
    rush = asyncio.run(measure(options.guilds, options.members, settings=settings))
    figures = rush.figures()
    print(table(TITLE, figures))  # noqa: T201
    if options.steps:
        print(steps(rush))  # noqa: T201
    return exit_status(figures)


if __name__ == "__main__":
    sys.exit(main())
