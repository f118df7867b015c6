"""The bot as ``bot.py`` runs it, watched from inside: ``python -m benchmarks.watched_bot``.

Beside the bot a call comes every 5 ms and notes how late it is; nothing else is added to what it does. The
figures are written as JSON to the file that ``EASEL_WATCH`` names, at each SIGUSR1 and when the process ends,
and begin anew each time. ``EASEL_WATCH_STEPS=1`` adds which callbacks and tasks took the loop's time, and
``EASEL_WATCH_PROFILE`` names a file for cProfile's figures from the first SIGUSR1 on; both slow the bot.
"""

from __future__ import annotations

import asyncio
import cProfile
import gc
import json
import os
import signal
import sys
import time
from array import array
from asyncio.events import Handle
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import bot

REPORT, STEPS, PROFILE = "EASEL_WATCH", "EASEL_WATCH_STEPS", "EASEL_WATCH_PROFILE"
PERIOD_S = 0.005
SHOWN_STEPS = 20

T = TypeVar("T")


class LagMeter:
    """How late the running loop's calls come.

    A stall delays every call that was due in it: one of 100 ms counts as 20 late calls, not as one.
    """

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._timer: asyncio.TimerHandle
        self.begin()

    def begin(self) -> None:
        """Forget what was measured, and measure from now on."""
        self._late_s = array("d")
        self._call_at(self._loop.time() + PERIOD_S)

    def stop(self) -> None:
        """Measure no more."""
        self._timer.cancel()

    def figures(self) -> dict[str, float]:
        """``longest_s``, ``p99_s`` and ``p50_s`` of the lag, and ``calls``, how many were due."""
        late_s = sorted(
            late_s - missed * PERIOD_S
            for late_s in self._late_s
            for missed in range(int(late_s / PERIOD_S) + 1)
        )
        return {
            "longest_s": late_s[-1] if late_s else 0.0,
            "p99_s": quantile(late_s, 0.99),
            "p50_s": quantile(late_s, 0.5),
            "calls": len(late_s),
        }

    def _call_at(self, due_s: float) -> None:
        self._timer = self._loop.call_at(due_s, self._called, due_s)

    def _called(self, due_s: float) -> None:
        late_s = max(0.0, self._loop.time() - due_s)
        self._late_s.append(late_s)
        self._call_at(due_s + (int(late_s / PERIOD_S) + 1) * PERIOD_S)


class Steps:
    """What the loop's time went to, by callback or task: how often, how long together, how long at most."""

    def __init__(self) -> None:
        self._took: dict[str, list[float]] = {}
        plain = Handle._run
        clock = time.perf_counter

        def timed(handle: Handle) -> None:
            began_s = clock()
            plain(handle)
            took_s = clock() - began_s
            entry = self._took.setdefault(step_name(handle), [0, 0.0, 0.0])
            entry[0] += 1
            entry[1] += took_s
            entry[2] = max(entry[2], took_s)

        Handle._run = timed  # type: ignore[method-assign, assignment]

    def take(self) -> list[dict[str, float | str]]:
        """The steps that took most together, since the last time."""
        took, self._took = self._took, {}
        most = sorted(took.items(), key=lambda item: -item[1][1])[:SHOWN_STEPS]
        return [
            {"name": name, "calls": calls, "total_s": total_s, "longest_s": longest_s}
            for name, (calls, total_s, longest_s) in most
        ]


class Watch:
    """The figures of one process; its loop must be running."""

    def __init__(self, report: Path) -> None:
        self._report = report
        self._lag = LagMeter()
        self._steps = Steps() if os.environ.get(STEPS) else None
        self._profile = cProfile.Profile() if os.environ.get(PROFILE) else None
        self._reports = 0
        self._collecting_s = 0.0
        self._longest_collection_s = 0.0
        self._cpu_s = time.process_time()
        gc.callbacks.append(self._collected)

    def write(self) -> None:
        """Write the figures since the last time, and begin anew."""
        self._lag.stop()
        if self._profile is not None:
            self._profile.disable()
        self._reports += 1
        figures: dict[str, Any] = {
            "reports": self._reports,
            "lag": self._lag.figures(),
            "longest_collection_s": self._longest_collection_s,
            "cpu_s": time.process_time() - self._cpu_s,
            "steps": self._steps.take() if self._steps is not None else [],
        }
        gc.collect()
        figures["resident_bytes"], figures["peak_bytes"] = resident_bytes()
        whole = self._report.with_suffix(".new")
        whole.write_text(json.dumps(figures), encoding="utf-8")
        whole.replace(self._report)
        if self._profile is not None:
            if self._reports > 1:
                self._profile.dump_stats(os.environ[PROFILE])
            self._profile.enable()
        self._longest_collection_s = 0.0
        self._cpu_s = time.process_time()
        self._lag.begin()

    def _collected(self, phase: str, _: dict[str, int]) -> None:
        if phase == "start":
            self._collecting_s = time.perf_counter()
        else:
            took_s = time.perf_counter() - self._collecting_s
            self._longest_collection_s = max(self._longest_collection_s, took_s)


def quantile(ordered: Sequence[float], share: float) -> float:
    """The value below which ``share`` of the values lie (nearest rank); 0.0 of none."""
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0


def resident_bytes() -> tuple[int, int]:
    """Resident memory of this process now and at its peak, as ``/proc`` says."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    kib = {
        name: value.split()[0] for name, _, value in (line.partition(":") for line in lines) if value.split()
    }
    return int(kib["VmRSS"]) * 1024, int(kib["VmHWM"]) * 1024


def step_name(handle: Handle) -> str:
    """What a handle runs: a task's coroutine, or a plain function."""
    callback: Any = handle._callback  # type: ignore[attr-defined]
    owner = getattr(callback, "__self__", None)
    if isinstance(owner, asyncio.Task):
        return f"task {getattr(owner.get_coro(), '__qualname__', owner.get_name())}"
    return str(getattr(callback, "__qualname__", type(callback).__name__))


def watched(run: Callable[..., Awaitable[T]], report: Path) -> Callable[..., Awaitable[T]]:
    """``run`` with a watch beside it."""

    async def run_watched(*args: object) -> T:
        watch = Watch(report)
        asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, watch.write)
        try:
            return await run(*args)
        finally:
            watch.write()

    return run_watched


if __name__ == "__main__":
    bot.run = watched(bot.run, Path(os.environ[REPORT]))  # type: ignore[assignment]
    sys.exit(bot.main())
