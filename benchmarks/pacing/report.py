"""What was measured, as a table of goals, a table of figures and a plot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pygal
from pygal.style import Style

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
    chart = pygal.Line(
        title="From asking to the picture: mean seconds over the load (30 images a minute are 100 %)",
        x_title="load",
        logarithmic=True,
        show_dots=True,
        legend_at_bottom=True,
        legend_at_bottom_columns=3,
        truncate_legend=-1,
        js=[],
        no_prefix=True,
        width=960,
        height=540,
        style=Style(background="#ffffff", plot_background="#ffffff", font_family="sans-serif"),
        pretty_print=True,
    )
    chart.x_labels = [load.name for load in LOADS]
    for policy in (LOOP, BUCKET, FIXED, DOUBLING, OURS, HELD, LISTED, ORACLE):
        chart.add(policy, [round(measured[policy, load.name].total_s, 2) for load in LOADS])
    chart.render_to_file(str(file))
