"""One job's way, from whatever state its row is in to its end.

Every step is saved before the next begins, so a job goes on from its row after a crash. This is the one
place that decides what is tried again:

- a create that surely was not taken (no connection, 429) is sent again, a few times;
- a create whose answer was lost, or that was refused, is not;
- a prediction that failed for a passing reason is created anew once;
- a poll is repeated until the prediction's deadline, since asking costs nothing but budget.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from engine.courier import Courier, report
from engine.errors import (
    CreateUncertain,
    DeliveryError,
    DeliveryForbidden,
    EaselError,
    PictureUnreachable,
    PredictionFailed,
    PredictionTimeout,
    ProviderFault,
    ProviderRateLimited,
    ProviderUnreachable,
    UploadTooLarge,
)
from engine.inputs import request_for
from engine.models import Job, JobState, Origin, Phase, Picture, Prediction, PredictionStatus, Progress
from engine.pacing import Budget
from engine.pictures import Pictures
from engine.provider import Provider
from engine.scheduler import Scheduler
from engine.store import JobStore, PictureKind

log = logging.getLogger(__name__)

MAX_CREATES = 2  # of one job, whatever happens: a passing failure or a crash may cost one more
TRIES = 3  # of a create that was not taken, of a picture that was not given
POST_TRIES = 6  # of a post: a finished picture is worth half a minute of Discord's trouble
SAFE_UPLOAD_BYTES = 8 * 1024 * 1024  # what every channel has taken since there are uploads


@dataclass(frozen=True, slots=True)
class Deadlines:
    """How long things may take, in seconds."""

    prediction_s: float
    poll_s: float  # between two looks at one prediction
    backoff_s: float = 1.0  # before something is tried again; doubled with every try


class Runner:
    """Carries jobs to their end."""

    def __init__(
        self,
        *,
        store: JobStore,
        provider: Provider,
        pictures: Pictures,
        scheduler: Scheduler,
        budget: Budget,
        courier: Courier,
        deadlines: Deadlines,
    ) -> None:
        self._store = store
        self._provider = provider
        self._pictures = pictures
        self._scheduler = scheduler
        self._budget = budget
        self._courier = courier
        self._deadlines = deadlines

    async def run(self, job: Job) -> None:
        """Carry a job to its end. Whatever goes wrong ends in its row and in one message to its requester.

        Raises:
            asyncio.CancelledError: the process stops; the row stays as it is and the job goes on later.
        """
        # `way` holds the job as it was last saved, for whoever must tell how it failed.
        way = _Way(job)
        try:
            await self._go(way)
        except EaselError as error:
            log.info("job failed: %s", error, extra={"job_id": job.id})
            await self._fail(way.job, error)
        except Exception:
            trace_id = secrets.token_hex(4)
            log.exception("job failed, reference %s", trace_id, extra={"job_id": job.id})
            await self._fail(way.job, EaselError("an unforeseen error"), trace_id)

    async def _go(self, way: _Way) -> None:
        if way.job.origin is Origin.REROLL and way.job.status_message_id is None:
            # Nothing is spent on a result that could not be posted: the waiting message comes first.
            way.job = await self._store.save(
                way.job, status_message_id=await self._courier.show(way.job, self._look(way.job))
            )
        if way.job.state in (JobState.QUEUED, JobState.CREATING, JobState.RUNNING):
            async with self._reporting(way):
                async with self._scheduler.turn(way.job):
                    prediction = await self._predict(way)
                picture = await self._fetch(prediction)
            way.job = await self._store.save(
                way.job,
                state=JobState.FETCHED,
                result=picture,
                predict_time_s=prediction.predict_time_s,
                cost_usd=prediction.cost_usd,
            )
        await self._deliver(way)

    # -- drawing

    async def _predict(self, way: _Way) -> Prediction:
        way.job = await self._store.save(way.job, started_at=way.job.started_at or datetime.now(UTC))
        while True:
            if way.job.state is not JobState.RUNNING:
                way.job = await self._create(way.job)
            try:
                return await self._poll(way.job)
            except PredictionFailed as error:
                if not error.retryable or way.job.creates >= MAX_CREATES:
                    raise
                log.info("prediction failed, once more: %s", error, extra={"job_id": way.job.id})
                # Saved, so that a crash from here on does not find the failed prediction again.
                way.job = await self._store.save(way.job, state=JobState.QUEUED, prediction_id=None)
                await self._back_off(1)

    async def _create(self, job: Job) -> Job:
        if job.state is JobState.CREATING:
            log.warning("a create's answer was lost, so it may be created twice", extra={"job_id": job.id})
            if job.creates >= MAX_CREATES:
                raise CreateUncertain("the answers of two creates were lost")
            job = replace(job, state=JobState.QUEUED)
        for tried in range(1, TRIES + 1):
            await self._budget.spend()
            try:
                return await _uninterrupted(self._create_once(job))
            except ProviderRateLimited as error:
                self._budget.pause(error.retry_after_s)
                if tried == TRIES:
                    raise
            except ProviderUnreachable:
                if tried == TRIES:
                    raise
                await self._back_off(tried)
        raise AssertionError("the last try returns or raises")

    async def _create_once(self, job: Job) -> Job:
        """Send one create; the row says before that it leaves, and after it what became of it."""
        leaving = await self._store.save(job, state=JobState.CREATING, creates=job.creates + 1)
        try:
            prediction_id = await self._provider.create(request_for(job))
        except (ProviderRateLimited, ProviderUnreachable):  # surely nothing was created
            await self._store.save(leaving, state=job.state, creates=job.creates)
            raise
        return await self._store.save(leaving, state=JobState.RUNNING, prediction_id=prediction_id)

    async def _poll(self, job: Job) -> Prediction:
        """Ask until the prediction has ended.

        Raises:
            PredictionFailed: it ended without a picture.
            PredictionTimeout: it did not end in time; it was asked to stop.
        """
        assert job.prediction_id is not None
        try:
            async with asyncio.timeout(self._deadlines.prediction_s) as deadline:
                while True:
                    await asyncio.sleep(self._deadlines.poll_s)
                    await self._spend_outside(deadline)
                    prediction = await self._ask(job, job.prediction_id)
                    if prediction is not None and prediction.status is not PredictionStatus.RUNNING:
                        break
        except TimeoutError:
            await self._budget.spend()
            await self._provider.cancel(job.prediction_id)
            raise PredictionTimeout(
                f"the prediction did not end within {self._deadlines.prediction_s:g} s"
            ) from None
        if prediction.status is PredictionStatus.SUCCEEDED:
            return prediction
        raise PredictionFailed(
            f"the prediction ended as {prediction.status}: {prediction.error_code}",
            code=prediction.error_code,
            detail=prediction.error_message,
            retryable=prediction.retryable,
        )

    async def _spend_outside(self, deadline: asyncio.Timeout) -> None:
        """Wait for the budget while the deadline's clock stands: a pause is not the prediction's fault."""
        ends_at, now = deadline.when(), asyncio.get_running_loop().time
        assert ends_at is not None, "it was given one"
        began_at = now()
        deadline.reschedule(None)
        await self._budget.spend()
        deadline.reschedule(ends_at + now() - began_at)

    async def _ask(self, job: Job, prediction_id: str) -> Prediction | None:
        try:
            return await self._provider.get(prediction_id)
        except ProviderRateLimited as error:
            self._budget.pause(error.retry_after_s)
        except (ProviderUnreachable, ProviderFault) as error:
            log.info("a poll was not answered: %s", error, extra={"job_id": job.id})
        return None

    async def _fetch(self, prediction: Prediction) -> Picture:
        for tried in range(1, TRIES + 1):
            try:
                return await self._pictures.fetch_output(prediction.outputs[0])
            except PictureUnreachable:
                if tried == TRIES:
                    raise
                await self._back_off(tried)
        raise AssertionError("the last try returns or raises")

    async def _back_off(self, tried: int) -> None:
        await asyncio.sleep(self._deadlines.backoff_s * 2 ** (tried - 1))

    # -- telling

    async def _deliver(self, way: _Way) -> None:
        way.job = await self._store.save(way.job, state=JobState.DELIVERING)
        if way.job.message_id is None:
            way.job = await self._store.save(way.job, message_id=await self._post(way.job))
        await self._courier.finish(way.job)
        way.job = await self._store.save(way.job, state=JobState.DONE)

    async def _post(self, job: Job) -> int:
        picture = await self._store.picture(job.id, PictureKind.RESULT)
        if picture is None:
            raise PictureUnreachable("the saved picture is gone")
        reference = await self._store.picture(job.id, PictureKind.REFERENCE)
        limit_bytes = self._courier.upload_limit_bytes(job)
        for tried in range(1, POST_TRIES + 1):
            try:
                return await self._courier.deliver(
                    job, await self._pictures.fit(picture, limit_bytes), reference
                )
            except UploadTooLarge:
                if tried == POST_TRIES:
                    raise
                limit_bytes = min(SAFE_UPLOAD_BYTES, limit_bytes // 2)
            except DeliveryForbidden:
                raise
            except DeliveryError as error:
                log.warning("not posted yet: %s", error, extra={"job_id": job.id})
                if tried == POST_TRIES:
                    raise
                await self._back_off(tried)
        raise AssertionError("the last try returns or raises")

    async def _fail(self, job: Job, error: EaselError, trace_id: str | None = None) -> None:
        # Told first, recorded after: a crash between the two tells it once more, never not at all.
        try:
            await self._courier.fail(job, error, trace_id=trace_id)
        except Exception:
            log.exception("a failure could not be told", extra={"job_id": job.id})
        await self._store.save(job, state=JobState.FAILED, reason=error.reason)

    # -- progress

    @asynccontextmanager
    async def _reporting(self, way: _Way) -> AsyncIterator[None]:
        stop = asyncio.Event()
        task = asyncio.create_task(report(way.job, self._courier, lambda: self._look(way.job), stop))
        try:
            yield
        except asyncio.CancelledError:
            task.cancel()
            raise
        finally:
            # An edit on its way is let finish: cut off, it could still arrive after what comes next.
            stop.set()
            await asyncio.wait({task})

    def _look(self, job: Job) -> Progress:
        place = self._scheduler.place(job)
        if place is not None:
            return Progress(Phase.WAITING, job.created_at, place=place)
        since = job.started_at or job.created_at
        if (resumes_at := self._budget.resumes_at) is not None:
            return Progress(Phase.PAUSED, since, until=resumes_at)
        return Progress(Phase.DRAWING, since)


@dataclass(slots=True)
class _Way:
    job: Job


async def _uninterrupted(work: Coroutine[object, object, Job]) -> Job:
    """Do what must not be cut off in its middle: a cancellation waits for its end."""
    task = asyncio.create_task(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait({task})
        if not task.cancelled():
            task.exception()  # looked at: nobody else will
        raise
