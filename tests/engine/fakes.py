"""What the engine's tests stand on: a courier that keeps what it was told, a provider with a script."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import count
from typing import Literal

from engine.errors import CreateUncertain, DeliveryError, EaselError
from engine.models import (
    Execution,
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
    delivered: list[tuple[Job, Sequence[Fitted], Sequence[Picture]]] = field(default_factory=list)
    ended: list[Job] = field(default_factory=list)  # told to be cancelled
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

    async def deliver(self, job: Job, results: Sequence[Fitted], references: Sequence[Picture]) -> int:
        self._refuse()
        self.delivered.append((job, results, references))
        return job.status_message_id or next(self._message_ids)

    async def posted(self, job: Job) -> int | None:
        return next((job.status_message_id for one, _, _ in self.delivered if one.id == job.id), None)

    async def finish(self, job: Job) -> None:
        self.finished.append(job.id)

    async def cancelled(self, job: Job) -> None:
        self.ended.append(job)

    async def fail(self, job: Job, error: EaselError, *, trace_id: str | None = None) -> None:
        self.failures.append((job, error))

    def _refuse(self) -> None:
        if self.refusals:
            raise self.refusals.pop(0)


class TakenAndLost(CreateUncertain):
    """In a script: the create is taken, and its answer is lost."""

    def __init__(self) -> None:
        super().__init__("the answer was lost")


class ScriptedProvider:
    """Answers each create and each get with the next line of its script; then all goes well.

    ``most_running`` is the largest number of predictions that ran at once, ``most_getting`` of GETs of one.
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
        self.holds_open = False  # a get waits for the end
        self.answers: asyncio.Event | None = None  # creates are answered once it is set
        self.trouble: Exception | None = None  # what every request meets
        self.refuses: dict[str, Exception] = {}  # what a create with this prompt meets
        self.exists: bool | None = True
        self.asked: Counter[str] = Counter()  # requests by kind, the failed ones too
        self.most_getting = 0
        self.lists: Literal["none", "all", "no outputs", "others"] = "none"  # what executions() tells
        self.ran: dict[str, Execution] = {}
        self._getting: Counter[str] = Counter()

    async def create(self, request: PredictionRequest) -> str:
        self.created.append(request)
        prediction_id = f"p{len(self.created)}"
        self.asked["create"] += 1
        self._meets_trouble()
        answer = self.creates.pop(0) if self.creates else self.refuses.get(str(request.input["prompt"]))
        if not isinstance(answer, Exception) or isinstance(answer, TakenAndLost):
            runs = Prediction(prediction_id, PredictionStatus.RUNNING)
            self.ran[prediction_id] = Execution(runs, request.model, request.input, datetime.now(UTC))
        if self.answers is not None:
            await self.answers.wait()
        if isinstance(answer, Exception):
            raise answer
        self.running.add(prediction_id)
        self.most_running = max(self.most_running, len(self.running))
        return prediction_id

    async def get(self, prediction_id: str) -> Prediction:
        self.asked["get"] += 1
        self._getting[prediction_id] += 1
        self.most_getting = max(self.most_getting, self._getting[prediction_id])
        try:
            return await self._got(prediction_id)
        finally:
            self._getting[prediction_id] -= 1

    async def _got(self, prediction_id: str) -> Prediction:
        await asyncio.sleep(0)
        self._meets_trouble()
        if self.holds_open:
            await self.hold.wait()
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
        self.asked["list"] += 1
        await asyncio.sleep(0)
        self._meets_trouble()
        if isinstance(self.listed, Exception):
            raise self.listed
        if self.lists == "none":
            return self.listed
        ran = [] if self.lists == "others" else [self._listed(one) for one in self.ran.values()]
        return Executions(tuple(reversed(ran)), complete=True)

    def _listed(self, one: Execution) -> Execution:
        if not self.hold.is_set():
            return one
        self.running.discard(one.prediction.id)
        outputs = (self.output,) if self.lists == "all" else ()
        ended = replace(
            one.prediction, status=PredictionStatus.SUCCEEDED, outputs=outputs, predict_time_s=1.5
        )
        return replace(one, prediction=ended, told=self.lists == "all")

    def _meets_trouble(self) -> None:
        if self.trouble is not None:
            raise self.trouble

    async def cancel(self, prediction_id: str) -> bool:
        self.cancelled.append(prediction_id)
        self.running.discard(prediction_id)
        return True

    async def model_exists(self, model: str) -> bool | None:
        return None if self.trouble is not None else self.exists
