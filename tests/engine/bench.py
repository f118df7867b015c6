"""The engine on a real store, with a scripted provider and a courier that keeps what it was told."""

from __future__ import annotations

import asyncio
import base64
import io
from collections.abc import Awaitable, Callable
from typing import TypeVar

from PIL import Image

from engine.models import Job, Picture
from engine.pacing import Budget
from engine.pictures import Pictures
from engine.runner import Deadlines, Runner
from engine.scheduler import Scheduler
from engine.service import Service
from engine.store import JobStore
from tests.engine.fakes import RecordingCourier, ScriptedProvider


def a_png(size: tuple[int, int] = (8, 6)) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, "navy").save(file, "PNG")
    return file.getvalue()


T = TypeVar("T")
PNG = a_png()
OUTPUT = "data:image/png;base64," + base64.b64encode(PNG).decode()
REFERENCE = Picture(PNG, "PNG", 8, 6)


class Bench:
    """One engine; :meth:`start_over` makes it a new process on the same store."""

    def __init__(self, store: JobStore, pictures: Pictures) -> None:
        self.store = store
        self.pictures = pictures
        self.courier = RecordingCourier()
        self.provider = ScriptedProvider(OUTPUT)
        self.prediction_s = 30.0
        self.service = self.start_over()

    def start_over(self) -> Service:
        """A new process on the same store."""
        scheduler = Scheduler(guild_concurrency=2, total_concurrency=10)
        self.budget = Budget(requests=10_000, window_s=1, pause_s=0.01)
        runner = Runner(
            store=self.store,
            provider=self.provider,
            pictures=self.pictures,
            scheduler=scheduler,
            budget=self.budget,
            courier=self.courier,
            deadlines=Deadlines(self.prediction_s, poll_s=0.001, backoff_s=0.001),
        )
        self.service = Service(store=self.store, pictures=self.pictures, scheduler=scheduler, runner=runner)
        return self.service

    async def draw(self, job: Job, reference: Picture | None = None) -> Job:
        assert await self.service.submit(job, reference)
        return await self.ended(job)

    async def ended(self, job: Job) -> Job:
        return await until(lambda: self._ended(job.id))

    async def _ended(self, job_id: int) -> Job | None:
        job = await self.store.get(job_id)
        return job if job is not None and job.ended else None


async def until(look: Callable[[], Awaitable[T | None]]) -> T:
    async with asyncio.timeout(20):
        while not (seen := await look()):  # noqa: ASYNC110 - the store rings no bell
            await asyncio.sleep(0.005)
    return seen


async def true_if(value: bool) -> bool:
    return value
