"""One job's way, from whatever state its row is in to its end, or into the line.

Every step is saved before the next begins, so a job goes on from its row after a crash. This is the one
place that decides what is tried again:

- a create that surely was not taken (no connection, 429, a fault of the provider) goes back into the line,
  unless the provider has faults with this job alone;
- one whose answer was lost is looked for (:mod:`engine.lost`), and repeated only where that is safe;
- a prediction that failed for a passing reason is created anew once;
- looks are repeated until the prediction's deadline (:mod:`engine.dispatcher`).
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Coroutine
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from engine.courier import Courier
from engine.dispatcher import Dispatcher
from engine.errors import (
    CreateUncertain,
    EaselError,
    PictureError,
    PictureUnreachable,
    PredictionFailed,
    ProviderError,
    ProviderFault,
    ProviderRateLimited,
    ProviderUnreachable,
    ReferenceInvalid,
)
from engine.inputs import request_for
from engine.lost import LostCreates, Unknown
from engine.models import Job, JobState, Origin, Phase, Picture, Prediction, PredictionStatus, Progress
from engine.pacing import Request
from engine.pictures import Pictures
from engine.posting import Poster
from engine.progress import Board
from engine.provider import Provider
from engine.store import JobStore

log = logging.getLogger(__name__)

T = TypeVar("T")

MAX_CREATES = 2  # of one job, whatever happens: a passing failure or a crash may cost one more
FAULTS = 4  # of one job's creates, when all else is well at the provider: then it is this job's fault
FETCH_TRIES = 3  # of a picture that was not given
LONGEST_WAIT = timedelta(days=1)  # of a job whose create is never taken


class Runner:
    """Carries jobs.

    Args:
        backoff_s: the wait before a fetch or a post is tried again; doubled with every try.
    """

    def __init__(
        self,
        *,
        store: JobStore,
        provider: Provider,
        pictures: Pictures,
        dispatcher: Dispatcher,
        courier: Courier,
        board: Board,
        backoff_s: float = 1.0,
    ) -> None:
        self._store = store
        self._provider = provider
        self._pictures = pictures
        self._dispatcher = dispatcher
        self._courier = courier
        self._board = board
        self._backoff_s = backoff_s
        self._lost = LostCreates(store, dispatcher, backoff_s=backoff_s)
        self._poster = Poster(store, pictures, courier, backoff_s=backoff_s)
        self._taken = 0  # creates that the provider took
        # By job: creates in a row that the provider had a fault with, and how many had been taken before.
        self._faults: dict[int, tuple[int, int]] = {}

    async def run(self, job: Job, request: Request | None = None) -> Job:
        """Carry a job as far as it goes now; return it as it ended, or as it must stand in line.

        Whatever goes wrong ends in its row and in one message to its requester.

        Args:
            job: as its row says.
            request: what its create may spend, when its turn has come.

        Raises:
            asyncio.CancelledError: the process stops; the row stays as it is and the job goes on later.
        """
        # `way` holds the job as it was last saved, for whoever must tell how it failed.
        way = _Way(job)
        try:
            await self._go(way, request)
        except EaselError as error:
            log.info("job failed: %s", error, extra={"job_id": job.id})
            await self._fail(way, error)
        except Exception:
            trace_id = secrets.token_hex(4)
            log.exception("job failed, reference %s", trace_id, extra={"job_id": job.id})
            await self._fail(way, EaselError("an unforeseen error"), trace_id)
        finally:
            if request is not None:
                request.unused()  # nothing happens when it left
        if way.job.state is not JobState.QUEUED:
            self._faults.pop(job.id, None)
        return way.job

    async def _go(self, way: _Way, request: Request | None) -> None:
        if way.job.state is JobState.ACKNOWLEDGED:
            await self._prepare(way)
        elif way.job.state is JobState.CREATING:
            await self._recover(way)
        elif way.job.state is JobState.QUEUED and request is not None:
            lost = await _uninterrupted(self._create(way, request))
            if lost is not None:
                await self._recover(way, lost)
        if way.job.state is JobState.QUEUED:
            return
        if way.job.state is JobState.RUNNING:
            prediction = await self._dispatcher.ended(way.job, way.taken_at)
            if prediction.status is not PredictionStatus.SUCCEEDED:
                await self._once_more(way, prediction)
                return
            way.job = await self._store.save(
                way.job,
                state=JobState.FETCHED,
                result=await self._fetch(prediction),
                predict_time_s=prediction.predict_time_s,
                cost_usd=prediction.cost_usd,
            )
        await self._deliver(way)

    async def _prepare(self, way: _Way) -> None:
        """What comes before the line: a reroll's message, and reading the reference."""
        if way.job.origin is Origin.REROLL and way.job.status_message_id is None:
            # Nothing is spent on a result that could not be posted: the waiting message comes first.
            waiting = Progress(Phase.WAITING, way.job.created_at)
            way.job = await self._store.save(
                way.job, status_message_id=await self._courier.show(way.job, waiting)
            )
        reference = None
        if way.job.reference_url is not None:
            reference = await self._read_reference(way.job.reference_url)
        way.job = await self._store.save(way.job, state=JobState.QUEUED, reference=reference)

    async def _read_reference(self, url: str) -> Picture:
        try:
            return await self._pictures.read_reference(url)
        except PictureError as error:
            raise ReferenceInvalid(error) from error

    # -- creating

    async def _create(self, way: _Way, request: Request) -> CreateUncertain | None:
        """Send one create; the row says before that it leaves, and after it what became of it.

        An answer that was lost is returned: what became of that create is still to be found out.
        """
        queued = way.job
        way.job = await self._store.save(
            queued, state=JobState.CREATING, creates=queued.creates + 1, started_at=datetime.now(UTC)
        )
        try:
            with self._dispatcher.asking(request, "create") as taken_at:
                prediction_id = await self._provider.create(request_for(way.job))
                way.taken_at = taken_at()
            self._taken += 1
        except (ProviderRateLimited, ProviderUnreachable, ProviderFault) as error:
            way.job = await self._store.save(way.job, state=JobState.QUEUED, creates=queued.creates)
            await self._not_taken(way.job, error)
        except CreateUncertain as error:
            return error
        else:
            way.job = await self._store.save(way.job, state=JobState.RUNNING, prediction_id=prediction_id)
        return None

    async def _not_taken(self, job: Job, error: ProviderError) -> None:
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
        if others_are_taken or (len(self._faults) == 1 and await self._dispatcher.answers(job.model)):
            raise error  # all else is well there

    async def _recover(self, way: _Way, lost: CreateUncertain | None = None) -> None:
        """Find out what became of a create whose answer is not known: ``lost`` here, or in a crash."""
        async with self._lost.finding:
            found = await self._lost.find(way.job)
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

    async def _once_more(self, way: _Way, prediction: Prediction) -> None:
        """Put a job whose prediction failed back into the line.

        Raises:
            PredictionFailed: it failed for good.
        """
        error = PredictionFailed(
            f"the prediction ended as {prediction.status}: {prediction.error_code}",
            code=prediction.error_code,
            detail=prediction.error_message,
            retryable=prediction.retryable,
        )
        if not error.retryable or way.job.creates >= MAX_CREATES:
            raise error
        log.info("prediction failed, once more: %s", error, extra={"job_id": way.job.id})
        # Saved, so that a crash from here on does not find the failed prediction again.
        way.job = await self._store.save(way.job, state=JobState.QUEUED, prediction_id=None)

    async def _fetch(self, prediction: Prediction) -> Picture:
        for tried in range(1, FETCH_TRIES + 1):
            try:
                return await self._pictures.fetch_output(prediction.outputs[0])
            except PictureUnreachable:
                if tried == FETCH_TRIES:
                    raise
                await asyncio.sleep(self._backoff_s * 2 ** (tried - 1))
        raise AssertionError("the last try returns or raises")

    # -- telling

    async def _deliver(self, way: _Way) -> None:
        await self._board.hide(way.job.id)
        again = way.job.delivering_at is not None
        way.job = await self._store.save(
            way.job, state=JobState.DELIVERING, delivering_at=way.job.delivering_at or datetime.now(UTC)
        )
        if way.job.message_id is None:
            way.job = await self._store.save(
                way.job, message_id=await self._poster.post(way.job, again=again)
            )
        await self._courier.finish(way.job)
        way.job = await self._store.save(way.job, state=JobState.DONE)

    async def _fail(self, way: _Way, error: EaselError, trace_id: str | None = None) -> None:
        # Told first, recorded after: a crash between the two tells it once more, never not at all.
        await self._board.hide(way.job.id)
        try:
            await self._courier.fail(way.job, error, trace_id=trace_id)
        except Exception:
            log.exception("a failure could not be told", extra={"job_id": way.job.id})
        way.job = await self._store.save(way.job, state=JobState.FAILED, reason=error.reason)


@dataclass(slots=True)
class _Way:
    job: Job
    taken_at: float | None = None  # when the provider took the create, on the dispatcher's clock


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
