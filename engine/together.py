"""Reads that come together go together: one query for many callers."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")

MOST = 500  # keys of one read: a statement takes so many values and more


class Together(Generic[K, V]):
    """Reads by key. What is asked for while a read runs waits for the next one, all of it together.

    Args:
        read: what there is of these keys; a key may be missing.
    """

    def __init__(self, read: Callable[[Collection[K]], Awaitable[Mapping[K, V]]]) -> None:
        self._read = read
        self._asked: dict[K, asyncio.Future[V | None]] = {}
        self._reading: asyncio.Task[None] | None = None

    async def get(self, key: K) -> V | None:
        """What there is of a key, read after this call. Raises what reading raises."""
        asked = self._asked.get(key)
        if asked is None:
            asked = self._asked[key] = asyncio.get_running_loop().create_future()
        if self._reading is None or self._reading.done():
            self._reading = asyncio.create_task(self._read_all(), name="reads together")
        return await asyncio.shield(asked)  # who goes away takes nobody along

    async def _read_all(self) -> None:
        while self._asked:
            keys = list(self._asked)[:MOST]
            asked = {key: self._asked.pop(key) for key in keys}
            try:
                found = await self._read(keys)
            except Exception as error:
                for one in asked.values():
                    one.set_exception(error)
                    one.exception()  # looked at: its caller may be gone
            else:
                for key, one in asked.items():
                    one.set_result(found.get(key))
