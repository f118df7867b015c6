"""Creates: sent once their turn has come; and what becomes of one that was refused, or lost its answer."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from engine.catalogue import Catalogue
from engine.dispatcher import Dispatcher
from engine.errors import (
    CreateUncertain,
    ProviderError,
    ProviderFault,
    ProviderRateLimited,
    ProviderUnreachable,
)
from engine.inputs import request_for
from engine.lost import LostCreates, Unknown
from engine.models import Job, JobState, PredictionRequest
from engine.pacing import Request
from engine.provider import Provider
from engine.store import JobStore

log = logging.getLogger(__name__)

T = TypeVar("T")

MAX_CREATES = 2  # of one picture, whatever happens: a passing failure or a crash may cost one more
FAULTS = 4  # of one job's creates, when all else is well at the provider: then it is this job's fault
LONGEST_WAIT = timedelta(days=1)  # of a job whose create is never taken


@dataclass(slots=True)
class Way:
    """A job being carried, as it was last saved."""

    job: Job
    taken_at: float | None = None  # when the provider took the create, on the dispatcher's clock


class Creates:
    """Sends creates and remembers how they fare.

    Args:
        backoff_s: the wait before the provider's list is asked for a lost create.
    """

    def __init__(
        self,
        store: JobStore,
        provider: Provider,
        dispatcher: Dispatcher,
        catalogue: Catalogue,
        *,
        backoff_s: float,
    ) -> None:
        self._store = store
        self._provider = provider
        self._dispatcher = dispatcher
        self._catalogue = catalogue
        self._lost = LostCreates(store, dispatcher, backoff_s=backoff_s)
        self._taken = 0  # creates that the provider took
        # By job: creates in a row that the provider had a fault with, and how many had been taken before.
        self._faults: dict[int, tuple[int, int]] = {}

    def forget(self, job_id: int) -> None:
        """The job stands in line no more."""
        self._faults.pop(job_id, None)

    async def create(self, way: Way, request: Request) -> None:
        """Send one create and find out what became of it, if need be: RUNNING then, or QUEUED.

        Raises:
            ProviderError: it has no prospect.
            ModelUnknown: the catalogue has the job's model no more.
        """
        lost = await _uninterrupted(self._create(way, request))
        if lost is not None:
            await self.recover(way, lost)

    async def _create(self, way: Way, request: Request) -> CreateUncertain | None:
        """Send one create; the row says before that it leaves, and after it what became of it.

        An answer that was lost is returned: what became of that create is still to be found out.
        """
        queued = way.job
        wanted = self._request_for(queued)
        way.job = await self._store.save(
            queued, state=JobState.CREATING, creates=queued.creates + 1, started_at=datetime.now(UTC)
        )
        try:
            with self._dispatcher.asking(request, "create") as taken_at:
                prediction_id = await self._provider.create(wanted)
                way.taken_at = taken_at()
            self._taken += 1
        except (ProviderRateLimited, ProviderUnreachable, ProviderFault) as error:
            way.job = await self._store.save(way.job, state=JobState.QUEUED, creates=queued.creates)
            await self._not_taken(way.job, wanted.model, error)
        except CreateUncertain as error:
            return error
        else:
            way.job = await self._store.save(way.job, state=JobState.RUNNING, prediction_id=prediction_id)
        return None

    async def _not_taken(self, job: Job, model: str, error: ProviderError) -> None:
        """Keep a job whose create was not taken, unless that has no prospect."""
        log.info("a create was not taken: %s", error, extra={"job_id": job.id})
        if datetime.now(UTC) - job.created_at > LONGEST_WAIT:
            raise error
        if not isinstance(error, ProviderFault):
            return
        faults, taken_before = self._faults.get(job.id, (0, self._taken))
        self._faults[job.id] = faults + 1, taken_before
        if faults + 1 < FAULTS:
            return
        others_are_taken = self._taken > taken_before
        if others_are_taken or (len(self._faults) == 1 and await self._dispatcher.answers(model)):
            raise error  # all else is well there

    async def recover(self, way: Way, lost: CreateUncertain | None = None) -> None:
        """Find out what became of a create whose answer is not known: ``lost`` here, or in a crash."""
        async with self._lost.finding:
            found = await self._lost.find(way.job, self._request_for(way.job))
            if isinstance(found, str):
                way.job = await self._store.save(way.job, state=JobState.RUNNING, prediction_id=found)
                return
        if way.job.creates >= MAX_CREATES:
            raise lost or CreateUncertain("the answers of two creates were lost")
        if found is Unknown:
            if lost is not None:
                raise lost
            self._lost.count_repeated(way.job)
        way.job = await self._store.save(way.job, state=JobState.QUEUED)

    def _request_for(self, job: Job) -> PredictionRequest:
        return request_for(job, self._catalogue.find(job.model))


async def _uninterrupted(work: Coroutine[object, object, T]) -> T:
    """Do what must not be cut off in its middle: a cancellation waits for its end."""
    task = asyncio.create_task(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait({task})
        if not task.cancelled():
            task.exception()  # looked at: nobody else will
        raise
