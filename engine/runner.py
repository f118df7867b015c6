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
from datetime import UTC, datetime
from typing import Any

from engine.catalogue import Catalogue
from engine.courier import Courier
from engine.creating import MAX_CREATES, Creates, Way
from engine.dispatcher import Dispatcher
from engine.errors import (
    DeliveryError,
    EaselError,
    ModelUnknown,
    PictureError,
    PictureUnreachable,
    PredictionFailed,
    ProviderError,
    ReferenceInvalid,
)
from engine.models import (
    Job,
    JobState,
    Phase,
    Picture,
    Prediction,
    PredictionStatus,
    Progress,
)
from engine.pacing import Request
from engine.pictures import Pictures
from engine.posting import Poster
from engine.progress import Board
from engine.provider import Provider
from engine.store import JobStore

log = logging.getLogger(__name__)

FETCH_TRIES = 3  # of a picture that was not given
DRAWING = frozenset({JobState.QUEUED, JobState.CREATING, JobState.RUNNING})


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
        catalogue: Catalogue,
        backoff_s: float = 1.0,
    ) -> None:
        self._store = store
        self._pictures = pictures
        self._dispatcher = dispatcher
        self._courier = courier
        self._board = board
        self._backoff_s = backoff_s
        self._creates = Creates(store, provider, dispatcher, catalogue, backoff_s=backoff_s)
        self._poster = Poster(store, pictures, courier, backoff_s=backoff_s)

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
        way = Way(job)
        try:
            await self._carry(way, request)
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
            self._creates.forget(job.id)
        return way.job

    async def _carry(self, way: Way, request: Request | None) -> None:
        """Go on with a job; when the provider gives no more, what is there already is delivered."""
        try:
            await self._go(way, request)
        except (ProviderError, PictureError, ModelUnknown) as error:
            if not way.job.pictures or way.job.state not in DRAWING:
                raise
            log.info("a job ends with fewer pictures: %s", error, extra={"job_id": way.job.id})
            way.job = await self._store.save(way.job, state=JobState.FETCHED, **remembered(error))
            await self._deliver(way)

    async def _go(self, way: Way, request: Request | None) -> None:
        if way.job.state is JobState.ACKNOWLEDGED:
            await self._prepare(way)
        elif way.job.state is JobState.CREATING:
            await self._creates.recover(way)
        elif way.job.state is JobState.QUEUED and request is not None:
            await self._creates.create(way, request)
        if way.job.state is JobState.QUEUED:
            return
        if way.job.state is JobState.RUNNING:
            prediction = await self._dispatcher.ended(way.job, way.taken_at)
            if prediction.status is not PredictionStatus.SUCCEEDED:
                await self._once_more(way, prediction)
                return
            if not await self._take(way, prediction):
                return
        await self._deliver(way)

    async def _prepare(self, way: Way) -> None:
        """What comes before the line: a reroll's message, and reading the references."""
        if not way.job.answers_interaction and way.job.status_message_id is None:
            # Nothing is spent on a result that could not be posted: the waiting message comes first.
            waiting = Progress(Phase.WAITING, way.job.created_at)
            way.job = await self._store.save(
                way.job, status_message_id=await self._courier.show(way.job, waiting)
            )
        references = [await self._read_reference(url) for url in way.job.references]
        way.job = await self._store.save(way.job, state=JobState.QUEUED, references=references)

    async def _read_reference(self, url: str) -> Picture:
        try:
            return await self._pictures.read_reference(url)
        except PictureError as error:
            raise ReferenceInvalid(error) from error

    # -- what the prediction made

    async def _once_more(self, way: Way, prediction: Prediction) -> None:
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

    async def _take(self, way: Way, prediction: Prediction) -> bool:
        """Save what a prediction made; ``False`` when the job stands in line for the rest."""
        job = way.job
        wanted = prediction.outputs[: job.count - job.pictures]
        if not wanted:
            raise PredictionFailed("a success without a picture")
        results = [await self._fetch(url) for url in wanted]
        made = job.pictures + len(results)
        follows = made < job.count
        way.job = await self._store.save(
            job,
            results=results,
            pictures=made,
            state=JobState.QUEUED if follows else JobState.FETCHED,
            spent=prediction.id if follows else None,
            prediction_id=None if follows else prediction.id,
            creates=0 if follows else job.creates,
            predict_time_s=_sum(job.predict_time_s, prediction.predict_time_s),
            cost_usd=_sum(job.cost_usd, prediction.cost_usd),
        )
        return not follows

    async def _fetch(self, url: str) -> Picture:
        for tried in range(1, FETCH_TRIES + 1):
            try:
                return await self._pictures.fetch_output(url)
            except PictureUnreachable:
                if tried == FETCH_TRIES:
                    raise
                await asyncio.sleep(self._backoff_s * 2 ** (tried - 1))
        raise AssertionError("the last try returns or raises")

    # -- telling

    async def _deliver(self, way: Way) -> None:
        await self._board.hide(way.job.id)
        again = way.job.delivering_at is not None
        way.job = await self._store.save(
            way.job, state=JobState.DELIVERING, delivering_at=way.job.delivering_at or datetime.now(UTC)
        )
        if way.job.message_id is None:
            try:
                message_id = await self._poster.post(way.job, again=again)
            except DeliveryError as error:
                log.info("the result is kept: %s", error, extra={"job_id": way.job.id})
                await self._tell(way.job, error)
                way.job = await self._store.save(way.job, state=JobState.KEPT, **remembered(error))
                return
            way.job = await self._store.save(way.job, message_id=message_id)
        await self._courier.finish(way.job)
        way.job = await self._store.save(way.job, state=JobState.DONE)

    async def _fail(self, way: Way, error: EaselError, trace_id: str | None = None) -> None:
        # Told first, recorded after: a crash between the two tells it once more, never not at all.
        await self._board.hide(way.job.id)
        await self._tell(way.job, error, trace_id)
        way.job = await self._store.save(way.job, state=JobState.FAILED, **remembered(error))

    async def _tell(self, job: Job, error: EaselError, trace_id: str | None = None) -> None:
        try:
            await self._courier.fail(job, error, trace_id=trace_id)
        except Exception:
            log.exception("a failure could not be told", extra={"job_id": job.id})


def remembered(error: EaselError) -> dict[str, Any]:
    """What a job's row keeps of an error."""
    code, detail = (error.code, error.detail) if isinstance(error, ProviderError) else (None, None)
    return {"reason": error.reason, "failure_code": code, "failure_detail": detail}


def _sum(before: float | None, more: float | None) -> float | None:
    return before if more is None else more + (before or 0.0)
