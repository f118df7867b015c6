"""The watch inside the bot measures what it says."""

from __future__ import annotations

import asyncio
import time

from benchmarks.watched_bot import PERIOD_S, LagMeter, quantile


async def test_a_stall_is_as_long_as_the_loop_was_blocked_and_delays_each_call_that_was_due() -> None:
    meter = LagMeter()
    await asyncio.sleep(2 * PERIOD_S)
    meter.begin()
    time.sleep(0.1)  # noqa: ASYNC251 - the stall
    await asyncio.sleep(PERIOD_S)
    meter.stop()

    figures = meter.figures()
    assert figures["longest_s"] >= 0.1 - PERIOD_S
    assert figures["calls"] >= 19
    assert figures["p50_s"] <= figures["p99_s"] <= figures["longest_s"]


async def test_a_meter_that_begins_anew_forgets_what_was() -> None:
    meter = LagMeter()
    time.sleep(0.1)  # noqa: ASYNC251 - the stall
    await asyncio.sleep(PERIOD_S)
    meter.stop()
    meter.begin()
    meter.stop()

    assert set(meter.figures().values()) == {0.0}


def test_a_quantile_is_one_of_the_values() -> None:
    values = [float(value) for value in range(100)]

    assert quantile(values, 0.5) == 50
    assert quantile(values, 0.99) == 99
    assert quantile(values, 1.0) == 99
    assert quantile([], 0.5) == 0.0
