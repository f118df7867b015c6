from __future__ import annotations

import asyncio

from engine.turnstile import Turnstile


async def test_a_few_pass_in_each_turn_of_the_event_loop_in_order() -> None:
    turnstile = Turnstile(2)
    passed: list[int] = []
    by_turn: list[int] = []

    async def come(number: int) -> None:
        await turnstile.passed()
        passed.append(number)

    tasks = [asyncio.create_task(come(number)) for number in range(7)]
    while len(passed) < 7:
        before = len(passed)
        await asyncio.sleep(0)
        by_turn.append(len(passed) - before)
    await asyncio.gather(*tasks)
    assert passed == list(range(7))
    assert max(by_turn) <= 2


async def test_who_goes_away_holds_up_nobody() -> None:
    turnstile = Turnstile(1)
    tasks = [asyncio.create_task(turnstile.passed()) for _ in range(3)]
    await asyncio.sleep(0)
    tasks[1].cancel()
    ends = await asyncio.gather(*tasks, return_exceptions=True)
    assert [type(end) for end in ends] == [type(None), asyncio.CancelledError, type(None)]


async def test_it_opens_again_after_it_was_empty() -> None:
    turnstile = Turnstile(1)
    for _ in range(3):
        await asyncio.wait_for(turnstile.passed(), 5)
        await asyncio.sleep(0)
        await asyncio.sleep(0)
