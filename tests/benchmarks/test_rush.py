"""The rush, small: its figures are complete and agree with each other. How fast it was is not judged here."""

from __future__ import annotations

from benchmarks import rush
from benchmarks.theatre import exit_status, table
from benchmarks.watched_bot import STEPS


async def test_every_command_of_a_rush_is_acknowledged_saved_and_told_its_place() -> None:
    measured = await rush.measure(4, 5, settled_s=0, settings={STEPS: "1"})

    assert measured.asked == measured.acknowledged == measured.rows == measured.told == 20
    assert 10 <= measured.waiting <= 20  # at most ten run and are held, the rest waits
    assert len(measured.latencies_s) == 20
    assert measured.latencies_s == sorted(measured.latencies_s)
    assert measured.latencies_s[0] > 0
    assert measured.rows_after_s is not None
    assert measured.told_after_s is not None
    for report in (measured.before, measured.after, measured.settled):
        assert 0 < report["resident_bytes"] <= report["peak_bytes"]
    lag = measured.after["lag"]
    assert lag["calls"] > 0
    assert lag["p50_s"] <= lag["p99_s"] <= lag["longest_s"]
    assert measured.after["cpu_s"] > 0
    names = [step["name"] for step in measured.after["steps"]]
    assert any("_from_interaction" in name for name in names)  # discord.py's task for a command
    assert all(0 < step["longest_s"] <= step["total_s"] for step in measured.after["steps"])
    assert names[0] in rush.steps(measured)


def test_a_missed_goal_stands_in_the_table_and_in_the_exit_status() -> None:
    nobody = rush.Rush(
        asked=2,
        sent_over_s=0.1,
        acknowledged=1,
        latencies_s=[1.5],
        rows=2,
        rows_after_s=None,
        told=0,
        told_after_s=None,
        waiting=2,
        before=a_report(0, 0.0),
        after=a_report(0, 0.0),
        settled=a_report(2 * 20 * 1024, 0.0),
        discord_lag={"longest_s": 0.0, "p99_s": 0.0, "p50_s": 0.0, "calls": 1},
        load=0.0,
    ).figures()

    assert exit_status(nobody) == 1
    missed = [figure.name for figure in nobody if figure.met is False]
    assert missed == ["acknowledged", "acknowledgement p99", "memory a waiting job"]
    assert table("A rush", nobody).count("MISSED") == 3


def a_report(resident_bytes: int, longest_s: float) -> dict[str, object]:
    return {
        "lag": {"longest_s": longest_s, "p99_s": longest_s, "p50_s": 0.0, "calls": 1},
        "longest_collection_s": 0.0,
        "cpu_s": 0.0,
        "steps": [],
        "resident_bytes": resident_bytes,
        "peak_bytes": resident_bytes,
    }
