"""What pacing must know after a restart: when requests left lately, and how long predictions take."""

from __future__ import annotations

import json
import logging
import math
from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import delete, insert, select
from sqlalchemy.dialects import sqlite

from engine.store.database import Database
from engine.store.tables import provider_requests, service_times

log = logging.getLogger(__name__)


class PacingStore:
    """The requests that left for the provider, and learnt service times; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def requests_since(self, moment: datetime) -> list[datetime]:
        """When requests left, from ``moment`` on, oldest first."""
        sent_at = provider_requests.c.sent_at
        query = select(sent_at).where(sent_at >= moment).order_by(sent_at)
        async with self._database.read() as connection:
            return list(await connection.scalars(query))

    async def add_requests(self, sent_at: Sequence[datetime], *, keep_since: datetime) -> None:
        """Save when requests left, and forget those that left before ``keep_since``."""
        async with self._database.write() as connection:
            if sent_at:
                rows = [{"sent_at": moment} for moment in sent_at]
                await connection.execute(insert(provider_requests), rows)
            await connection.execute(
                delete(provider_requests).where(provider_requests.c.sent_at < keep_since)
            )

    async def service_times(self) -> dict[str, list[float]]:
        """The weights saved under each key; what cannot be read is logged and left out."""
        query = select(service_times.c.key, service_times.c.weights)
        async with self._database.read() as connection:
            rows = (await connection.execute(query)).all()
        read = {key: _weights(text) for key, text in rows}
        for key in (key for key, weights in read.items() if weights is None):
            log.warning("The service times of %s cannot be read: they are learnt anew", key)
        return {key: weights for key, weights in read.items() if weights is not None}

    async def save_service_times(self, key: str, weights: Sequence[float]) -> None:
        """Save the weights of one key, in the place of those that were there.

        Raises:
            ValueError: a weight is not finite.
        """
        saved = {"weights": json.dumps(list(weights), allow_nan=False), "updated_at": datetime.now(UTC)}
        row = sqlite.insert(service_times).values(key=key, **saved)
        async with self._database.write() as connection:
            await connection.execute(row.on_conflict_do_update(index_elements=["key"], set_=saved))


def _weights(text: str) -> list[float] | None:
    """The numbers in a JSON list; ``None`` when it is something else."""
    try:
        read: object = json.loads(text)
    except (ValueError, TypeError, RecursionError):  # SQLite keeps whatever is put into a column
        return None
    if not isinstance(read, list):
        return None
    numbers = [one for one in read if isinstance(one, int | float) and not isinstance(one, bool)]
    try:
        weights = [float(one) for one in numbers]
    except OverflowError:
        return None
    return weights if len(weights) == len(read) and all(map(math.isfinite, weights)) else None
