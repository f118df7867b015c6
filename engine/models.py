"""The words that the whole engine shares: a job, its states, a prediction, a picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class JobState(StrEnum):
    """Where a job is on its way; the order of the first seven is the order of the way."""

    ACKNOWLEDGED = "acknowledged"  # its row exists; its reference is still to be read
    QUEUED = "queued"  # it waits for its turn
    CREATING = "creating"  # its turn has come; the create is about to leave, or has left
    RUNNING = "running"  # the prediction's id is saved
    FETCHED = "fetched"  # the picture is verified, PNG, and saved
    DELIVERING = "delivering"  # being posted
    DONE = "done"  # posted; the message's id is saved
    FAILED = "failed"
    CANCELLED = "cancelled"


TERMINAL_STATES = frozenset({JobState.DONE, JobState.FAILED, JobState.CANCELLED})


class Origin(StrEnum):
    """What made a job."""

    COMMAND = "command"  # /imagine
    REROLL = "reroll"  # 🔁 on a result


@dataclass(frozen=True, slots=True)
class Picture:
    """An encoded picture that was decoded once in full, so it is known to be whole."""

    data: bytes
    format: str  # Pillow's name: "PNG", "JPEG", "WEBP", "GIF"
    width_px: int
    height_px: int

    @property
    def size_bytes(self) -> int:
        """Length of the encoded picture."""
        return len(self.data)


@dataclass(frozen=True, slots=True)
class Fitted:
    """A picture made to fit an upload limit."""

    picture: Picture
    scaled_from: tuple[int, int] | None = None  # width and height in px before it was scaled down


@dataclass(frozen=True, slots=True)
class Reference:
    """A picture that a member gave with the prompt."""

    url: str  # where the provider downloads it
    filename: str
    picture: Picture


class PredictionStatus(StrEnum):
    """The provider's states, folded to what matters here."""

    RUNNING = "running"  # also every word that is not known
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Prediction:
    """One run at the image provider, as one GET showed it."""

    id: str
    status: PredictionStatus
    outputs: tuple[str, ...] = ()  # URLs or data: URIs of the pictures
    predict_time_s: float | None = None
    cost_usd: float | None = None
    error_code: str | None = None
    error_message: str | None = None
    retryable: bool = False


@dataclass(frozen=True, slots=True)
class PredictionRequest:
    """What a create sends: model, version and the model's own inputs."""

    model: str
    version: str
    input: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Execution:
    """One line of the provider's list of what it ran lately."""

    prediction: Prediction
    model: str
    input: Mapping[str, object]
    created_at: datetime
    told: bool = True  # all of the prediction; otherwise it must be asked for by itself


@dataclass(frozen=True, slots=True)
class Executions:
    """What the provider ran lately, the newest first."""

    listed: tuple[Execution, ...]
    complete: bool  # nothing older was left out


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One durable unit of work: a picture that somebody asked for. The row is the truth."""

    id: int  # the interaction's, or made like one for a reaction
    guild_id: int
    channel_id: int
    requester_id: int
    origin: Origin
    prompt: str
    model: str
    version: str
    reference_url: str | None = None  # where the provider downloads the reference
    state: JobState = JobState.QUEUED
    interaction_token: str | None = None  # a secret for 15 minutes; erased when the job ends
    interaction_expires_at: datetime | None = None
    source_message_id: int | None = None  # the result that was rerolled
    status_message_id: int | None = None  # the message that shows progress and becomes the result
    message_id: int | None = None  # the result, once posted
    prediction_id: str | None = None
    creates: int = 0  # how many creates left for this job
    predict_time_s: float | None = None
    cost_usd: float | None = None
    reason: str | None = None  # why it failed: a word of the error tree
    created_at: datetime
    started_at: datetime | None = None  # its turn came
    delivering_at: datetime | None = None  # the first try to post it began
    finished_at: datetime | None = None

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.state in TERMINAL_STATES


class Phase(StrEnum):
    """What a job is doing, as far as its requester cares."""

    WAITING = "waiting"  # for its turn
    DRAWING = "drawing"
    PAUSED = "paused"  # the provider asked everybody to slow down
    DOWN = "down"  # the provider does not answer


@dataclass(frozen=True, slots=True)
class Progress:
    """What the waiting message says. Equal progress is never shown twice."""

    phase: Phase
    since: datetime  # DRAWING: when its turn came; DOWN: when the provider was first missed
    place: int | None = None  # WAITING: 1 is the next of this guild
    ready_at: datetime | None = None  # WAITING: when the picture should be there
    until: datetime | None = None  # PAUSED: when it goes on
