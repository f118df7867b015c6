"""``kill -9`` at random moments while people keep asking: ``python -m benchmarks.crashes``.

The real process between the local Discord and the local Eachlabs is killed again and again, also while it
starts and while it takes up what the last kill left. Then it runs until every job has ended, and the
messages, the rows and the provider's predictions are counted against each other. Exit status 1 when a job was
lost or posted twice, or when the provider drew more than the kills can account for.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.crowd import Crowd, a_picture, rows
from playground.bot_process import BotProcess, environment
from playground.discord.server import LocalDiscord
from playground.eachlabs.limits import Limits
from playground.eachlabs.server import LocalEachlabs

SPEED = 20  # the local Eachlabs runs this much faster than the real one
PICTURE_S = (0.2, 0.6)
ANSWER_S = (0.0, 0.25)  # a create's answer takes so long after the create was accepted
DISCORD_S = 0.03  # what Discord takes to carry out a request
START_S, WORK_S = 1.0, 5.0  # a kill comes at most so long after the start, or after connecting
AIMED_S = 4.0  # a kill that waits for its moment waits no longer
IN_FLIGHT_S = 0.1  # what the killed process had sent arrives
CONNECT_S, END_S = 60.0, 120.0
ENDED = frozenset({"done", "failed", "cancelled"})

# As in the end-to-end tests: fast where the real ones are slow. The budget is the local Eachlabs' own.
SETTINGS = {
    "EACHLABS_REQUESTS": "60",
    "EACHLABS_WINDOW_S": str(60 / SPEED),
    "EACHLABS_PAUSE_S": "1",
    "EACHLABS_PREDICTION_TIMEOUT_S": "60",
}


@dataclass
class Kills:
    """What the kills met."""

    made: int = 0
    by_moment: Counter[str] = field(default_factory=Counter)  # of the process: starting, connected, ...
    by_state: Counter[str] = field(default_factory=Counter)  # kills that met a job in this state
    in_create: int = 0  # kills that cut off a create, or several
    creates_cut: set[str] = field(default_factory=set)  # ids that the provider gave and no row has got


class Run:
    """One benchmark: the servers, the process and the crowd."""

    def __init__(
        self,
        discord: LocalDiscord,
        eachlabs: LocalEachlabs,
        folder: Path,
        *,
        jobs: int,
        kills: int,
        seed: int,
    ) -> None:
        self.discord = discord
        self.eachlabs = eachlabs
        self.database = folder / "easel.sqlite3"
        self.kills = Kills()
        self.crowd = Crowd(discord, self.database, chance(seed, "crowd"))
        self._rng = chance(seed, "kills")
        self._jobs, self._kills = jobs, kills
        self._log = folder / "bot.log"
        self._settings = {**environment(discord, eachlabs, self.database), **SETTINGS}
        self._bot = BotProcess(self._settings, folder)
        self._folder = folder
        self.took_s = 0.0
        self._posted = 0  # messages that got a picture, the same one again counted again
        discord.world.backend.subscribers.append(self._hear)

    async def go(self) -> None:
        """Kill as often as asked while people ask, then let everything end.

        Raises:
            TimeoutError: the bot did not connect, or heard nobody.
        """
        asking = None
        try:
            await self._start()
            await self._until(lambda: self.discord.bot_online, CONNECT_S)
            asking = asyncio.create_task(self.crowd.ask_on())
            for number in range(self._kills):
                self.crowd.allow(-(-self._jobs * (number + 1) // self._kills))
                await self._moment()
                await self._kill()
                await self._start()
                if asking.done():
                    asking.result()  # nobody asks any more: that is this program's fault
            with suppress(TimeoutError):  # what has not ended by then is lost, and counted so
                await self._until(lambda: self.crowd.asked_enough and self._all_over(), END_S)
        finally:
            if asking is not None:
                asking.cancel()
                await asyncio.gather(asking, return_exceptions=True)
            await self._bot.kill()

    def _all_over(self) -> bool:
        return all(row["state"] in ENDED for row in rows(self.database))

    async def _start(self) -> None:
        with self._log.open("ab") as log:
            self._bot = BotProcess(self._settings, self._folder, log=log)
            await self._bot.start()

    async def _moment(self) -> None:
        """Wait for the moment of the next kill; most are a matter of chance alone."""
        moment = self._rng.choices(["starting", "working", "creating", "posting"], [25, 45, 15, 15])[0]
        self.kills.by_moment[moment] += 1
        if moment == "starting":
            await asyncio.sleep(self._rng.uniform(0, START_S))
            return
        await self._until(lambda: self.discord.bot_online, CONNECT_S)
        if moment == "working":
            await asyncio.sleep(self._rng.uniform(0, WORK_S))
            return
        created, posted = len(self.eachlabs.records), self._posted
        with suppress(TimeoutError):
            if moment == "creating":
                await self._until(lambda: len(self.eachlabs.records) > created, AIMED_S)
                await asyncio.sleep(self._rng.uniform(0, ANSWER_S[1]))
            else:
                await self._until(lambda: self._posted > posted, AIMED_S)

    async def _kill(self) -> None:
        await self._bot.kill()
        await asyncio.sleep(IN_FLIGHT_S)
        self.kills.made += 1
        found = rows(self.database)
        self.kills.by_state.update({row["state"] for row in found} - ENDED or {"nothing to do"})
        known = {row["prediction_id"] for row in found} | self.kills.creates_cut
        cut = {record.id for record in self.eachlabs.records} - known
        self.kills.in_create += bool(cut)
        self.kills.creates_cut |= cut
        await self._until(lambda: not self.discord.bot_online, CONNECT_S)

    def _hear(self, event: str, payload: Any) -> None:
        if event in ("MESSAGE_CREATE", "MESSAGE_UPDATE") and payload.get("attachments"):
            self._posted += 1
            self.crowd.hear_of_result(payload)

    async def _until(self, look: Callable[[], object], timeout_s: float) -> None:
        async with asyncio.timeout(timeout_s):
            while not look():
                await self.discord.world.changes.wait(0.02)


@dataclass(frozen=True, slots=True)
class Account:
    """What came of it all, counted from the rows, the messages and the provider's predictions."""

    jobs: int
    done: int
    cancelled: int
    failed: Counter[str]
    lost: list[int]  # acknowledged, and not ended; cancelled; or ended well without a picture
    rowless: list[int]  # those of them that have no row
    refused: int  # told at once that they could not be taken
    twice: list[str]
    beyond: int  # creates that no job had needed

    @classmethod
    def of(cls, run: Run) -> Account:
        """Count."""
        found = {row["id"]: row for row in rows(run.database)}
        pictures = Counter(
            attachment["filename"]
            for messages in run.discord.world.backend.messages.values()
            for message in messages.values()
            for attachment in message.attachments
            if attachment["filename"].startswith("easel-")
        )
        acknowledged = run.crowd.acknowledged()
        refused = {one for one in acknowledged - found.keys() if run.crowd.was_refused(one)}
        rowless = sorted(acknowledged - found.keys() - refused)
        unended = [job_id for job_id, row in found.items() if row["state"] not in ENDED]
        bare = [
            job_id
            for job_id, row in found.items()
            if (row["state"] == "done" and not pictures[f"easel-{job_id}.png"])
            or (row["state"] == "cancelled" and job_id in acknowledged)
        ]
        return cls(
            jobs=len(found),
            done=sum(row["state"] == "done" for row in found.values()),
            cancelled=sum(row["state"] == "cancelled" for row in found.values()),
            failed=Counter(row["reason"] for row in found.values() if row["state"] == "failed"),
            lost=[*rowless, *unended, *bare],
            rowless=rowless,
            refused=len(refused),
            twice=sorted(name for name, times in pictures.items() if times > 1),
            beyond=len(run.eachlabs.records) - sum(row["creates"] > 0 for row in found.values()),
        )


def table(run: Run, account: Account) -> tuple[str, bool]:
    """The figures as lines, and whether the goals were met."""
    kills, stats = run.kills, run.eachlabs.stats
    cut = len(kills.creates_cut)
    goals = [not account.lost, not account.twice, account.beyond <= cut]
    lost, twice, beyond = (("" if met else "MISSED ") + "goal" for met in goals)
    lines = [
        (
            "jobs",
            f"{account.jobs}: {account.done} done, {account.failed.total()} failed, "
            f"{account.cancelled} cancelled",
        ),
        ("failed by reason", listed(account.failed)),
        ("kills", f"{kills.made} in {run.took_s:.0f} s"),
        ("kills by moment", listed(kills.by_moment)),
        ("kills by states met", listed(kills.by_state)),
        ("commands asked", f"{run.crowd.commands}, {run.crowd.with_reference} with a reference"),
        ("  not acknowledged", f"{run.crowd.unheard()} (Discord says at once that the bot did not respond)"),
        ("  refused", f"{account.refused}"),
        ("  acknowledged, no row", f"{len(account.rowless)}  {account.rowless or ''}"),
        ("reactions", f"{run.crowd.reactions}, {run.crowd.rerolls()} of them heard"),
        ("lost", f"{len(account.lost)}  ({lost} 0)  {account.lost or ''}"),
        ("posted twice", f"{len(account.twice)}  ({twice} 0)  {account.twice or ''}"),
        ("creates beyond the jobs", f"{account.beyond}  ({beyond}: at most {cut}, cut off by kills)"),
        ("kills inside a create", f"{kills.in_create}, which cut off {cut} creates"),
        ("429s", f"{stats.too_many} of {stats.requests.total()} requests"),
    ]
    return "\n".join(f"{name:<24} {value}".rstrip() for name, value in lines), all(goals)


def listed(counts: Counter[str]) -> str:
    """``b 3, a 1``, the most frequent first."""
    return ", ".join(f"{name} {count}" for name, count in counts.most_common()) or "none"


def chance(seed: int, what: str) -> Random:
    """Chance, the same for the same seed."""
    return Random(f"{what} {seed}")


async def measured(folder: Path, *, jobs: int, kills: int, seed: int) -> Run:
    """Run it in a folder, which afterwards holds the database and the bot's log.

    Raises:
        TimeoutError: the bot did not connect, or heard nobody.
    """
    rng = chance(seed, "answers")
    picture = a_picture()
    async with (
        LocalEachlabs(
            service_time=lambda chance: chance.uniform(*PICTURE_S) * SPEED,
            limits=Limits(),
            time_scale=SPEED,
            draw=lambda record, index: picture,
            seed=seed,
        ) as eachlabs,
        LocalDiscord() as discord,
    ):
        for _ in range(2 * jobs + kills):
            eachlabs.faults.next_create("create-slow", rng.uniform(*ANSWER_S) * SPEED)
        discord.faults.add("*", "/*", delay_s=DISCORD_S, times=sys.maxsize)
        run = Run(discord, eachlabs, folder, jobs=jobs, kills=kills, seed=seed)
        began_s = time.monotonic()
        await run.go()
        run.took_s = time.monotonic() - began_s
        return run


def main() -> int:
    """Measure and print; 0 when the goals were met, else 1."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.crashes", description=__doc__.split("\n")[0])
    parser.add_argument("--jobs", type=int, default=300, help="how many jobs people ask for (300)")
    parser.add_argument("--kills", type=int, default=200, help="how often the process is killed (200)")
    parser.add_argument("--seed", type=int, default=None, help="repeats the choices, not the moments")
    parser.add_argument("--keep", type=Path, help="a folder for the database and the bot's log, to look into")
    given = parser.parse_args()
    # Requests that a kill cuts off are what this is about: no trace of each.
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)
    seed = int.from_bytes(os.urandom(4)) if given.seed is None else given.seed
    with tempfile.TemporaryDirectory(prefix="easel-crashes-") as folder:
        if given.keep is not None:
            given.keep.mkdir(parents=True, exist_ok=True)
        place = given.keep or Path(folder)
        run = asyncio.run(measured(place, jobs=given.jobs, kills=given.kills, seed=seed))
        text, met = table(run, Account.of(run))
    print(f"seed {seed}\n{text}")  # noqa: T201 - this is what it is for
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
