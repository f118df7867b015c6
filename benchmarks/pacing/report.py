"""What was measured, as a table of goals, a table of figures and a plot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import matplotlib
from matplotlib.figure import Figure
from matplotlib.ticker import ScalarFormatter

from benchmarks.pacing.policies import (
    BUCKET,
    BURST,
    CEILING,
    DOUBLING,
    FIXED,
    HELD,
    LISTED,
    LOADS,
    LOOP,
    ORACLE,
    OURS,
    SAFE,
    SATURATED,
    Figures,
)

Measured = Mapping[tuple[str, str], Figures]  # by policy and scenario

TABLE = (LOOP, BUCKET, SAFE, FIXED, DOUBLING, OURS, ORACLE, HELD, LISTED)
LIMITS = ("sliding", "fixed", "bucket")


@dataclass(frozen=True, slots=True)
class Goal:
    """One figure and what it should be."""

    what: str
    measured: float
    bound: float
    at_least: bool

    @property
    def met(self) -> bool:
        """Whether it is."""
        return self.measured >= self.bound if self.at_least else self.measured <= self.bound


def goals(measured: Measured) -> Iterator[Goal]:
    """What pacing is to reach, as ratios within this run."""

    def figures(policy: str, scenario: str) -> Figures:
        return measured[policy, scenario]

    ours, oracle = figures(OURS, SATURATED.name), figures(ORACLE, SATURATED.name)
    yield Goal("saturated: images, ours / oracle", ours.per_minute / oracle.per_minute, 0.97, True)
    yield Goal("saturated: requests an image, ours", ours.per_image, 2.03, False)
    loop = figures(LOOP, SATURATED.name)
    yield Goal("saturated: images, ours / documented loop", ours.per_minute / loop.per_minute, 1.9, True)
    for load, bound in zip(LOADS, (1.10, 1.22, 1.50, 1.35), strict=True):
        ratio = figures(OURS, load.name).total_s / figures(ORACLE, load.name).total_s
        yield Goal(f"{load.name} load: mean time, ours / oracle", ratio, bound, False)
    ours, oracle = figures(OURS, BURST.name), figures(ORACLE, BURST.name)
    yield Goal("burst: mean time, ours / oracle", ours.total_s / oracle.total_s, 1.33, False)
    yield Goal("burst: all done, ours / oracle", ours.done_s / oracle.done_s, 1.10, False)
    small = ours.small_guild_s / oracle.small_guild_s
    yield Goal("burst: a small guild's last, ours / oracle", small, 1.9, False)
    for limit in LIMITS:
        refusals = sum(
            figures.refusals_per_minute
            for (policy, scenario), figures in measured.items()
            if policy == OURS and scenario in (f"{limit} limit", *_sliding(limit))
        )
        yield Goal(f"429s a minute under a {limit} limit, ours", refusals, 0.0, False)
    for load in LOADS:
        ratio = figures(HELD, load.name).total_s / figures(ORACLE, load.name).total_s
        yield Goal(f"{load.name} load: mean time, GETs held open / oracle", ratio, 1.02, False)
    listed = figures(LISTED, SATURATED.name).per_minute / CEILING
    yield Goal("saturated: images with the list / two-request ceiling", listed, 1.4, True)
    for load in LOADS:
        yield Goal(
            f"{load.name} load: median error of the ETA", figures(OURS, load.name).eta_error, 0.2, False
        )


def _sliding(limit: str) -> tuple[str, ...]:
    return (SATURATED.name, *(load.name for load in LOADS), BURST.name) if limit == "sliding" else ()


def goals_table(measured: Measured) -> str:
    """The goals as lines."""
    lines = [f"{'goal':<58} {'measured':>9} {'bound':>8}"]
    for goal in goals(measured):
        sign = "≥" if goal.at_least else "≤"
        state = "" if goal.met else "   MISSED"
        lines.append(f"{goal.what:<58} {goal.measured:>9.3f} {sign} {goal.bound:>6.2f}{state}")
    return "\n".join(lines)


def figures_table(measured: Measured) -> str:
    """All policies in all scenarios; times in seconds, ratios to the oracle in brackets."""
    loads = " / ".join(load.name for load in LOADS)
    head = (
        f"{'policy':<28} {'img/min':>8} {'of ceiling':>10} {'req/img':>8} {'429/min':>8}   "
        f"{'seen, mean at ' + loads:<34} {'total, mean at the same (to the oracle)':<62} "
        "burst: mean, done, small"
    )
    lines = [head]
    for policy in TABLE:
        saturated, burst = measured[policy, SATURATED.name], measured[policy, BURST.name]
        at = [measured[policy, load.name] for load in LOADS]
        oracle = [measured[ORACLE, load.name] for load in LOADS]
        seen = " / ".join(f"{one.seen_s:.2f}" for one in at)
        total = " / ".join(
            f"{one.total_s:.1f} ({one.total_s / best.total_s:.2f})"
            for one, best in zip(at, oracle, strict=True)
        )
        lines.append(
            f"{policy:<28} {saturated.per_minute:>8.2f} {saturated.per_minute / CEILING:>10.2f} "
            f"{saturated.per_image:>8.2f} {saturated.refusals_per_minute:>8.1f}   {seen:<34} {total:<62} "
            f"{burst.total_s:.0f}, {burst.done_s:.0f}, {burst.small_guild_s:.0f}"
        )
    return "\n".join(lines)


def others_table(measured: Measured, scenarios: list[str]) -> str:
    """Ours where the provider is not as usual."""
    lines = [f"{'ours, saturated, when':<44} {'img/min':>8} {'req/img':>8} {'429s an hour':>13}"]
    for scenario in scenarios:
        one = measured[OURS, scenario]
        lines.append(
            f"{scenario:<44} {one.per_minute:>8.2f} {one.per_image:>8.2f} "
            f"{one.refusals_per_minute * 60:>13.1f}"
        )
    return "\n".join(lines)


def plot(measured: Measured, file: Path) -> None:
    """Mean time from asking to the known picture over the load, as an SVG."""
    matplotlib.rcParams.update({"svg.hashsalt": "easel", "svg.fonttype": "none"})  # small, and the same again
    figure = Figure(figsize=(9, 5), layout="constrained")
    axes = figure.add_subplot()
    loads = [100 * (load.load or 0) for load in LOADS]
    for policy in (LOOP, DOUBLING, FIXED, BUCKET, OURS, LISTED, HELD, ORACLE):
        ours = policy in (OURS, LISTED, HELD)
        axes.plot(
            loads,
            [measured[policy, load.name].total_s for load in LOADS],
            label=policy,
            marker="o",
            linewidth=2.5 if ours else 1.2,
            linestyle="dotted" if policy == ORACLE else "solid",
        )
    axes.set_yscale("log")
    axes.yaxis.set_major_formatter(ScalarFormatter())
    axes.set_xticks(loads, [load.name for load in LOADS])
    axes.set_xlabel("load; 100 % is 30 images a minute, the ceiling at two requests each")
    axes.set_ylabel("mean seconds from asking to the picture")
    axes.grid(axis="y", alpha=0.3)
    axes.legend(frameon=False)
    figure.savefig(file, format="svg", metadata={"Date": None, "Creator": None})
