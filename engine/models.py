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
    KEPT = "kept"  # finished, and nowhere to post it: its pictures wait in the store for their requester
    FAILED = "failed"
    CANCELLED = "cancelled"


TERMINAL_STATES = frozenset({JobState.DONE, JobState.KEPT, JobState.FAILED, JobState.CANCELLED})


class Origin(StrEnum):
    """What made a job."""

    COMMAND = "command"  # /imagine, or "Use as reference" on a message
    REROLL = "reroll"  # the same again
    EDIT = "edit"  # the same with other words or other references
    VARIATION = "variation"  # a result as the reference of the same prompt
    UPSCALE = "upscale"  # a result, made larger


class Place(StrEnum):
    """Where a job was asked for: how its requester can be reached."""

    GUILD = "guild"  # the bot is a member: it can post
    DM = "dm"  # a direct message with the bot: it can post
    ELSEWHERE = "elsewhere"  # the requester installed the bot for themselves: the interaction alone


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
    """One durable unit of work: pictures that somebody asked for. The row is the truth."""

    id: int  # the interaction's, or made like one for a reaction
    guild_id: int | None = None
    channel_id: int
    requester_id: int
    place: Place = Place.GUILD
    locale: str = "en-US"  # Discord's word for the requester's language
    origin: Origin
    prompt: str  # as it was typed
    full_prompt: str | None = None  # what the model is sent, where a style or an enhancement made it another
    model: str  # its name in the catalogue
    version: str
    references: tuple[str, ...] = ()  # where the provider downloads them
    count: int = 1  # how many pictures are asked for
    pictures: int = 0  # how many are there
    aspect: str | None = None  # as in "16:9"
    style: str | None = None
    seed: int | None = None
    private: bool = False  # only the requester sees it
    spoiler: bool = False
    state: JobState = JobState.QUEUED
    interaction_token: str | None = None  # a secret for 15 minutes; erased when the job ends
    interaction_expires_at: datetime | None = None  # stays: whether there was one
    source_job_id: int | None = None  # the job whose result was rerolled, edited, varied, made larger
    source_message_id: int | None = None  # that result
    status_message_id: int | None = None  # the message that shows progress and becomes the result
    message_id: int | None = None  # the result, once posted
    prediction_id: str | None = None
    creates: int = 0  # how many creates left for the picture under way
    predict_time_s: float | None = None  # of all its predictions, like the cost
    cost_usd: float | None = None
    reason: str | None = None  # why it failed, or why pictures are missing: a word of the error tree
    failure_code: str | None = None  # the provider's word for it
    failure_detail: str | None = None  # and what it said
    created_at: datetime
    started_at: datetime | None = None  # its latest turn came
    delivering_at: datetime | None = None  # the first try to post it began
    finished_at: datetime | None = None
    deleted_at: datetime | None = None  # the result was deleted by somebody who may

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.state in TERMINAL_STATES

    @property
    def turn_id(self) -> int:
        """Where it takes turns: in its guild; outside of guilds each person is a guild of their own."""
        return self.requester_id if self.guild_id is None else self.guild_id

    @property
    def drawn_prompt(self) -> str:
        """What the model is sent."""
        return self.prompt if self.full_prompt is None else self.full_prompt

    @property
    def only_answers(self) -> bool:
        """Whether it can be answered through its interaction alone, for the token's 15 minutes."""
        return self.place is Place.ELSEWHERE or (self.private and self.place is Place.GUILD)

    @property
    def answers_interaction(self) -> bool:
        """Whether its message is the response to an interaction, and not one that the bot posted."""
        return self.interaction_expires_at is not None


class Phase(StrEnum):
    """What a job is doing, as far as its requester cares."""

    WAITING = "waiting"  # for its turn
    DRAWING = "drawing"
    PAUSED = "paused"  # the provider asked everybody to slow down
    DOWN = "down"  # the provider does not answer
    KEEPING = "keeping"  # its interaction's token runs out: it will be kept for its requester


@dataclass(frozen=True, slots=True)
class Progress:
    """What the waiting message says. Equal progress is never shown twice."""

    phase: Phase
    since: datetime  # DRAWING: when its turn came; DOWN: when the provider was first missed
    place: int | None = None  # WAITING: 1 is the next of this guild
    ready_at: datetime | None = None  # WAITING: when the picture should be there
    until: datetime | None = None  # PAUSED: when it goes on
    pictures: int = 0  # how many of the job's are there already
