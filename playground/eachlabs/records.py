"""What the local Eachlabs knows of one prediction."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from playground.eachlabs.catalogue import Model, pictures_of
from playground.eachlabs.faults import Fault, Stage

CREATED, STARTING, PROCESSING = "created", "starting", "processing"
_CREATED_UNTIL, _STARTING_UNTIL = 0.04, 0.15  # shares of the service time that the first two states take


@dataclass(slots=True, kw_only=True, eq=False)
class PredictionRecord:
    """One prediction. Times ending in ``_mono_s`` are ``time.monotonic()``, unscaled."""

    id: str
    model: Model
    input: Mapping[str, object]
    service_s: float  # how long it takes, in real seconds
    created_mono_s: float
    created_at: datetime = field(default_factory=lambda: datetime.now(UTC))
    ended_mono_s: float | None = None
    ended_at: datetime | None = None
    status: str = CREATED  # the last word: set when it ends; ask ``status_at`` before
    output: object = None
    logs: list[str] = field(default_factory=list)
    references: list[bytes] = field(default_factory=list)  # what the server downloaded
    pictures: list[asyncio.Future[bytes]] = field(default_factory=list)  # being drawn, or drawn
    tag: str | None = None
    webhook_url: str | None = None
    webhook_secret: str | None = None
    webhooks_sent: int = 0  # deliveries that left, the failed ones too
    faults: Mapping[Stage, Fault] = field(default_factory=dict)
    faulty_answers: int = 0  # GETs and fetches that met this prediction's fault
    gets: int = 0
    ended: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def prompt(self) -> str:
        """The prompt as it came; nothing for a model that takes none."""
        return str(self.input.get("prompt", ""))

    @property
    def cost_usd(self) -> float:
        """What it costs if it succeeds: every picture."""
        return self.model.cost_usd * pictures_of(self.input)

    @property
    def reference_bytes(self) -> bytes | None:
        """The first reference picture as the server downloaded it."""
        return self.references[0] if self.references else None

    @property
    def started_mono_s(self) -> float:
        """When it began to run."""
        return self.created_mono_s + self.service_s * _STARTING_UNTIL

    def status_at(self, now_mono_s: float) -> str:
        """The status that a GET shows at this moment."""
        if self.ended.is_set():
            return self.status
        if (fault := self.faults.get(Stage.RUN)) is not None and fault.name == "unknown-status":
            return "warming_up"
        share = (now_mono_s - self.created_mono_s) / self.service_s if self.service_s else 1.0
        return CREATED if share < _CREATED_UNTIL else STARTING if share < _STARTING_UNTIL else PROCESSING

    def end(self, status: str, output: object, now_mono_s: float) -> None:
        """It is over: every GET from now on shows this."""
        self.status, self.output = status, output
        self.ended_mono_s, self.ended_at = now_mono_s, datetime.now(UTC)
        self.logs.append(f"ended as {status}")
        self.ended.set()

    def as_json(self, base_url: str, now_mono_s: float) -> dict[str, object]:
        """The answer to a GET."""
        ran_s = None if self.ended_mono_s is None else self.ended_mono_s - self.created_mono_s
        succeeded = self.ended.is_set() and self.output is not None and not _is_error(self.status)
        return {
            "id": self.id,
            "input": self.input,
            "status": self.status_at(now_mono_s),
            "output": self.output,
            "logs": "\n".join(self.logs),
            "metrics": {"predict_time": ran_s, "cost": self.cost_usd if succeeded else 0},
            "urls": {
                "get": f"{base_url}/v1/prediction/{self.id}",
                "cancel": f"{base_url}/v1/prediction/{self.id}/cancel",
            },
        }

    def as_listed(self, now_mono_s: float) -> dict[str, object]:
        """One line of the listing."""
        return {
            "id": self.id,
            "model": self.model.slug,
            "version": self.model.version,
            "input": self.input,
            "status": self.status_at(now_mono_s),
            "output": self.output,
            "created_at": self.created_at.isoformat(),
            "ended_at": None if self.ended_at is None else self.ended_at.isoformat(),
        }


def _is_error(status: str) -> bool:
    return status.casefold() in {"error", "failed", "cancelled", "canceled"}
