"""``python -m benchmarks.pacing``: all policies on the same arrivals, in simulated time."""

from __future__ import annotations

import argparse
import math
import sys
import time
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from benchmarks.pacing.policies import BURST, LOADS, OURS, POLICIES, SATURATED, Figures, Run, Scenario, run
from benchmarks.pacing.report import figures_table, goals, goals_table, others_table, plot
from benchmarks.pacing.simulation import ServiceTime

OTHERS = (
    Scenario("fixed limit", strategy="fixed"),
    Scenario("bucket limit", strategy="bucket"),
    Scenario("a bucket of only 10", strategy="bucket", bucket=10),
    Scenario("service times step from 5 s to 9 s", service=ServiceTime(step_at_s=1_200)),
    Scenario("1 % cold starts of 30 s", service=ServiceTime(cold_share=0.01)),
    Scenario("sigma 0.6", service=ServiceTime(sigma=0.6)),
)
PLOT = Path(__file__).parents[2] / "docs" / "pacing.svg"


def main() -> int:
    """Measure, print and draw; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pacing", description=__doc__)
    parser.add_argument("--seeds", type=int, default=6, help="hours of each (default: %(default)s)")
    parser.add_argument("--first-seed", type=int, default=1, help="for hold-outs (default: %(default)s)")
    parser.add_argument("--plot", type=Path, default=PLOT, help="the SVG (default: docs/pacing.svg)")
    chosen = parser.parse_args()
    seeds = range(chosen.first_seed, chosen.first_seed + chosen.seeds)
    tasks = [
        (policy, scenario, seed)
        for policy in POLICIES
        for scenario in (SATURATED, *LOADS, BURST)
        for seed in seeds
    ]
    tasks += [(OURS, scenario, seed) for scenario in OTHERS for seed in seeds]
    began_s = time.monotonic()
    runs: defaultdict[tuple[str, str], list[Run]] = defaultdict(list)
    with ProcessPoolExecutor() as pool:
        for one in pool.map(run, *zip(*tasks, strict=True)):
            runs[one.policy, one.scenario].append(one)
    measured = {key: Figures.of(several) for key, several in runs.items()}
    print(  # noqa: T201
        f"Simulated clock; production scheduler and pacer; {len(seeds)} seeds of one hour from {seeds[0]} "
        f"on; 60 requests in any 60 s, 10 at once, service times lognormal (5 s, sigma 0.3), round trips of "
        f"80 to 200 ms; {time.monotonic() - began_s:.0f} s\n\n{figures_table(measured)}\n\n"
        f"{others_table(measured, [one.name for one in OTHERS])}\n\n{goals_table(measured)}"
    )
    plot(measured, chosen.plot)
    missed = [goal for goal in goals(measured) if not goal.met or math.isnan(goal.measured)]
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
