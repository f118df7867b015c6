"""The simulated benchmark, on its shortest scenario: its figures are whole, and ours is never refused."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from benchmarks.pacing.policies import BURST, LOADS, ORACLE, OURS, POLICIES, SATURATED, Figures, Run, run
from benchmarks.pacing.report import Goal, figures_table, plot


@pytest.fixture(scope="module")
def bursts() -> dict[str, Run]:
    return {policy: run(policy, BURST, 1) for policy in POLICIES}


def test_every_policy_brings_every_picture(bursts: dict[str, Run]) -> None:
    assert {one.images for one in bursts.values()} == {40}
    assert {one.most_running for one in bursts.values()} == {10}


def test_ours_is_never_refused_and_the_oracle_never_misses(bursts: dict[str, Run]) -> None:
    assert bursts[OURS].refusals == bursts[ORACLE].refusals == 0
    assert bursts[ORACLE].requests == 80


def test_a_run_is_the_same_with_the_same_seed(bursts: dict[str, Run]) -> None:
    assert run(OURS, BURST, 1) == bursts[OURS]
    assert run(OURS, BURST, 2) != bursts[OURS]


@pytest.mark.parametrize("strategy", ["sliding", "fixed", "bucket"])
def test_ours_is_refused_under_no_way_of_counting(strategy: str) -> None:
    scenario = type(BURST)("burst", burst=True, strategy=strategy)  # type: ignore[arg-type]
    assert run(OURS, scenario, 3).refusals == 0


def test_the_report_has_a_row_and_a_line_for_each_policy(bursts: dict[str, Run], tmp_path: Path) -> None:
    measured = {
        (policy, scenario.name): Figures.of([one])
        for policy, one in bursts.items()
        for scenario in (SATURATED, *LOADS, BURST)
    }
    table = figures_table(measured)
    assert [line.split("  ")[0] for line in table.splitlines()[1:]] == list(POLICIES)
    plot(measured, tmp_path / "plot.svg")
    assert ET.parse(tmp_path / "plot.svg").getroot().tag.endswith("svg")


def test_a_goal_is_missed_on_the_wrong_side() -> None:
    assert Goal("more", 1.0, 0.9, at_least=True).met
    assert not Goal("more", 0.8, 0.9, at_least=True).met
    assert not Goal("less", 1.0, 0.9, at_least=False).met
