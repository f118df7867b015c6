"""Reads that come together go together."""

from __future__ import annotations

import asyncio
from collections.abc import Collection

import pytest

from engine.together import MOST, Together


class Shelf:
    """What is read from; ``reads`` are the keys of each read."""

    def __init__(self) -> None:
        self.reads: list[list[int]] = []
        self.open = asyncio.Event()
        self.open.set()
        self.read_from = asyncio.Event()
        self.broken = False

    async def read(self, keys: Collection[int]) -> dict[int, str]:
        self.reads.append(list(keys))
        self.read_from.set()
        await self.open.wait()
        if self.broken:
            raise OSError("no shelf")
        return {key: str(key) for key in keys if key % 2}


async def test_each_gets_its_own_and_a_missing_one_nothing() -> None:
    shelf = Shelf()
    together = Together(shelf.read)
    assert await asyncio.gather(*(together.get(key) for key in range(4))) == [None, "1", None, "3"]
    assert shelf.reads == [[0, 1, 2, 3]]


async def test_what_comes_while_a_read_runs_goes_into_the_next() -> None:
    shelf = Shelf()
    together = Together(shelf.read)
    shelf.open.clear()
    first = asyncio.create_task(together.get(1))
    await shelf.read_from.wait()
    later = [asyncio.create_task(together.get(key)) for key in (1, 3, 3)]
    await asyncio.sleep(0)
    shelf.open.set()
    assert await asyncio.gather(first, *later) == ["1", "1", "3", "3"]
    assert shelf.reads == [[1], [1, 3]], "a key is read again after it was asked for again"


async def test_very_many_are_parted() -> None:
    shelf = Shelf()
    together = Together(shelf.read)
    await asyncio.gather(*(together.get(key) for key in range(MOST + 1)))
    assert [len(keys) for keys in shelf.reads] == [MOST, 1]


async def test_a_read_that_fails_is_told_to_all_and_the_next_one_is_tried() -> None:
    shelf = Shelf()
    together = Together(shelf.read)
    shelf.broken = True
    ends = await asyncio.gather(together.get(1), together.get(3), return_exceptions=True)
    assert [type(end) for end in ends] == [OSError, OSError]
    shelf.broken = False
    assert await together.get(1) == "1"


async def test_who_goes_away_takes_nobody_along() -> None:
    shelf = Shelf()
    together = Together(shelf.read)
    shelf.open.clear()
    gone, stays = asyncio.create_task(together.get(1)), asyncio.create_task(together.get(1))
    await shelf.read_from.wait()
    gone.cancel()
    shelf.open.set()
    assert await stays == "1"
    with pytest.raises(asyncio.CancelledError):
        await gone
