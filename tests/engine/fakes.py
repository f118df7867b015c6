"""What the engine's tests stand on: a courier that keeps what it was told, a provider with a script."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count

from engine.errors import DeliveryError, EaselError
from engine.models import (
    Executions,
    Fitted,
    Job,
    Origin,
    Picture,
    Prediction,
    PredictionRequest,
    PredictionStatus,
    Progress,
)

_ids = count(1_000)


def a_job(**fields: object) -> Job:
    """A job of its own guild's member, with what a test does not care about filled in."""
    values: dict[str, object] = {
        "id": next(_ids),
        "guild_id": 1,
        "channel_id": 2,
        "requester_id": 3,
        "origin": Origin.COMMAND,
        "prompt": "a lighthouse",
        "model": "gemini",
        "version": "2.0",
        "status_message_id": 77,
        "created_at": datetime.now(UTC),
    }
    return Job(**{**values, **fields})  # type: ignore[arg-type]


@dataclass
class RecordingCourier:
    """Delivers into lists; raises what a test put into ``refusals`` first."""

    shown: list[Progress] = field(default_factory=list)
    delivered: list[tuple[Job, Fitted, Picture | None]] = field(default_factory=list)
    finished: list[int] = field(default_factory=list)
    failures: list[tuple[Job, EaselError]] = field(default_factory=list)
    refusals: list[DeliveryError] = field(default_factory=list)
    limit_bytes: int = 10 * 2**20
    show_fails: Exception | None = None
    _message_ids: count[int] = field(default_factory=lambda: count(500))

    async def show(self, job: Job, progress: Progress) -> int | None:
        if self.show_fails is not None:
            raise self.show_fails
        if job.status_message_id is None:
            self._refuse()
        self.shown.append(progress)
        return job.status_message_id or next(self._message_ids)

    def upload_limit_bytes(self, job: Job) -> int:
        return self.limit_bytes

    async def deliver(self, job: Job, result: Fitted, reference: Picture | None) -> int:
        self._refuse()
        self.delivered.append((job, result, reference))
        return job.status_message_id or next(self._message_ids)

    async def posted(self, job: Job) -> int | None:
        return next((job.status_message_id for one, _, _ in self.delivered if one.id == job.id), None)

    async def finish(self, job: Job) -> None:
        self.finished.append(job.id)

    async def fail(self, job: Job, error: EaselError, *, trace_id: str | None = None) -> None:
        self.failures.append((job, error))

    def _refuse(self) -> None:
        if self.refusals:
            raise self.refusals.pop(0)


class ScriptedProvider:
    """Answers each create and each get with the next line of its script; then all goes well.

    ``most_running`` is the largest number of predictions that ran at once.
    """

    def __init__(self, output: str, *, creates: Iterable[object] = (), gets: Iterable[object] = ()) -> None:
        self.output = output
        self.creates = list(creates)
        self.gets = list(gets)
        self.created: list[PredictionRequest] = []
        self.listed: Executions | Exception | None = None
        self.cancelled: list[str] = []
        self.running: set[str] = set()
        self.most_running = 0
        self.hold = asyncio.Event()  # while clear, nothing finishes
        self.hold.set()
        self.answers: asyncio.Event | None = None  # creates are answered once it is set

    async def create(self, request: PredictionRequest) -> str:
        self.created.append(request)
        if self.answers is not None:
            await self.answers.wait()
        answer = self.creates.pop(0) if self.creates else None
        if isinstance(answer, Exception):
            raise answer
        prediction_id = f"p{len(self.created)}"
        self.running.add(prediction_id)
        self.most_running = max(self.most_running, len(self.running))
        return prediction_id

    async def get(self, prediction_id: str) -> Prediction:
        await asyncio.sleep(0)
        if not self.hold.is_set():
            return Prediction(prediction_id, PredictionStatus.RUNNING)
        answer = self.gets.pop(0) if self.gets else None
        if isinstance(answer, Exception):
            raise answer
        if answer is None:
            answer = Prediction(prediction_id, PredictionStatus.SUCCEEDED, (self.output,), predict_time_s=1.5)
        assert isinstance(answer, Prediction)
        if answer.status is not PredictionStatus.RUNNING:
            self.running.discard(prediction_id)
        return answer

    async def executions(self) -> Executions | None:
        if isinstance(self.listed, Exception):
            raise self.listed
        return self.listed

    async def cancel(self, prediction_id: str) -> bool:
        self.cancelled.append(prediction_id)
        self.running.discard(prediction_id)
        return True

    async def model_exists(self, model: str) -> bool | None:
        return True
