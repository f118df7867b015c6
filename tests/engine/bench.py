"""The engine on a real store, with a scripted provider and a courier that keeps what it was told."""

from __future__ import annotations

import asyncio
import base64
import io
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

from PIL import Image

from engine.admission import Caps
from engine.catalogue import Catalogue
from engine.dispatcher import Dispatcher
from engine.government import Government
from engine.guilds import Guilds
from engine.memory import Memory
from engine.models import Job, Picture
from engine.pacing import Breaker, Budget, Pacer, Timing
from engine.pacing.service_times import GRID
from engine.pictures import Pictures
from engine.scheduler import Scheduler
from engine.service import Service
from engine.store import JobStore, PacingStore
from engine.usage import Usage
from tests.engine.fakes import RecordingCourier, ScriptedProvider


def a_png(size: tuple[int, int] = (8, 6)) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, "navy").save(file, "PNG")
    return file.getvalue()


T = TypeVar("T")
PNG = a_png()
OUTPUT = "data:image/png;base64," + base64.b64encode(PNG).decode()
QUICK_MODELS = ("gemini", "nano-banana-2-text-to-image")  # known to take 50 ms
REFERENCE = Picture(PNG, "PNG", 8, 6)


class Bench:
    """One engine; :meth:`start_over` makes it a new process on the same store."""

    def __init__(
        self, store: JobStore, pacing_store: PacingStore, pictures: Pictures, guilds: Guilds
    ) -> None:
        self.store = store
        self.pacing_store = pacing_store
        self.caps = Caps(member=50, queue=100)
        self.pictures = pictures
        self.guilds = guilds
        self.courier = RecordingCourier()
        self.provider = ScriptedProvider(OUTPUT)
        self.prediction_s = 30.0
        self.pause_s = 0.01
        self.listing = True
        self.ahead_s = 0.0
        self.service = self.start_over()

    def start_over(self) -> Service:
        """A new process on the same store; the one before must have crashed."""
        memory = Memory(self.pacing_store, window_s=1)
        self.pacer = Pacer(
            Scheduler(guild_concurrency=2, total_concurrency=10),
            Budget(requests=10_000, window_s=1, pause_s=self.pause_s),
            Breaker(first_wait_s=0.001),
            Timing({model: [float(age < 0.06) for age in GRID] for model in QUICK_MODELS}),
            deadline_s=self.prediction_s,
            model="gemini",
            listing=self.listing,
        )
        self.dispatcher = Dispatcher(self.pacer, self.provider, memory, clock=self.clock)
        catalogue = Catalogue.load()
        self.government = Government(self.guilds, Usage(), catalogue)
        self.service = Service(
            store=self.store,
            provider=self.provider,
            pictures=self.pictures,
            dispatcher=self.dispatcher,
            courier=self.courier,
            memory=memory,
            caps=self.caps,
            catalogue=catalogue,
            government=self.government,
            backoff_s=0.001,
        )
        self._background = asyncio.create_task(self._run(self.service))
        return self.service

    def clock(self) -> float:
        """The dispatcher's."""
        return time.monotonic() + self.ahead_s

    def skip(self, seconds: float) -> None:
        """Let this time pass for the dispatcher."""
        self.ahead_s += seconds
        self.dispatcher.release(0)  # nothing happens, but it decides anew

    async def restart(self) -> Service:
        """Crash, and begin anew."""
        await self.crash()
        return self.start_over()

    async def crash(self) -> None:
        """End everything at once, as ``kill -9`` does: nothing gets to tidy up what it would tidy up."""
        self._background.cancel()
        await asyncio.gather(self._background, return_exceptions=True)
        await self.service.close(0)

    @staticmethod
    async def _run(service: Service) -> None:
        async with service.running():
            await asyncio.Event().wait()

    async def draw(self, job: Job) -> Job:
        assert await self.service.submit(job)
        return await self.ended(job)

    async def ended(self, job: Job) -> Job:
        return await until(lambda: self._ended(job.id))

    async def saved(self, job: Job) -> Job:
        """The job as its row says."""
        saved = await self.store.get(job.id)
        assert saved is not None
        return saved

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
