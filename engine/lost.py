"""Creates whose answer is not known: did the provider take them?

A create cannot be repeated safely: the provider knows no idempotency, and a second one is a second, billed
picture. But it lists what it ran lately, with the inputs.
"""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime, timedelta
from enum import Enum, auto

from engine import metrics
from engine.dispatcher import Dispatcher
from engine.errors import ProviderError, ProviderUnauthorized
from engine.models import Execution, Executions, Job, PredictionRequest, PredictionStatus
from engine.store import JobStore

log = logging.getLogger(__name__)

TRIES = 4  # of the list, while the provider answers other things
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
SKEW = timedelta(seconds=30)  # between the provider's clock and ours
OVER = (PredictionStatus.FAILED, PredictionStatus.CANCELLED)  # of no use to anybody
PROMPT = "prompt"  # the input's name, at all models that take words


class Finding(Enum):
    """What the list tells, where it does not name a prediction."""

    ABSENT = auto()  # the create surely was not taken
    UNKNOWN = auto()  # there is no list, or it does not reach so far back


Absent, Unknown = Finding.ABSENT, Finding.UNKNOWN


class LostCreates:
    """Looks for lost creates. Hold ``finding`` from asking until what was found is saved.

    Args:
        backoff_s: the wait before the list is asked for; doubled with every further try.
    """

    def __init__(self, store: JobStore, dispatcher: Dispatcher, *, backoff_s: float) -> None:
        self.finding = asyncio.Lock()  # two jobs with one prompt must not find the same prediction
        self._store = store
        self._dispatcher = dispatcher
        self._backoff_s = backoff_s

    async def find(self, job: Job, request: PredictionRequest) -> str | Finding:
        """The id of the prediction that a job's last create, ``request``, started, or what else is known."""
        executions = await self._listed(job, request.model)
        if executions is None or job.started_at is None:
            return Unknown
        since = job.started_at - SKEW
        candidates = [one for one in executions.listed if one.created_at >= since and _is_of(one, request)]
        ours = await self._store.claimed([one.prediction.id for one in executions.listed])
        free = [one for one in candidates if one.prediction.id not in ours]
        if free:
            found = min(free, key=lambda one: abs(one.created_at - (job.started_at or one.created_at)))
            log.info("a lost create was found", extra={"job_id": job.id})
            return found.prediction.id
        readable = all(one.input for one in executions.listed)
        # A time that is not told stands as the epoch's, which would reach back to anything.
        reaches = executions.complete or any(EPOCH < one.created_at < since for one in executions.listed)
        # A list that names none of ours may be a list of something else.
        return Absent if ours and readable and reaches else Unknown

    def count_repeated(self, job: Job) -> None:
        """Note that a create is sent once more although the first may have been taken."""
        metrics.CREATES_REPEATED.inc()
        log.warning("a create's answer was lost, so it may be created twice", extra={"job_id": job.id})

    async def _listed(self, job: Job, model: str) -> Executions | None:
        tried = 0
        while tried < TRIES:
            await asyncio.sleep(self._backoff_s * 2**tried)  # the list may be a little behind
            try:
                return await self._dispatcher.executions()
            except ProviderUnauthorized:
                return None
            except ProviderError as error:
                log.info("the list cannot be had: %s", error, extra={"job_id": job.id})
                # A provider that is down is worth the wait; a list that alone fails is not.
                if self._dispatcher.down_since is None or await self._dispatcher.answers(model):
                    tried += 1
        return None


def _is_of(execution: Execution, request: PredictionRequest) -> bool:
    if execution.prediction.status in OVER:
        return False
    # How the list names a model is not promised, and it may add defaults to an input; but what was drawn
    # from words is nothing that was made larger without any.
    if PROMPT in execution.input and PROMPT not in request.input:
        return False
    return all(execution.input.get(name) == value for name, value in request.input.items())
