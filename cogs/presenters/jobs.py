"""A job in words: while it waits, when it is done, when it failed."""

from __future__ import annotations

from collections.abc import Sequence

import discord

from cogs.language import Say
from cogs.presenters import errors
from cogs.presenters.text import CONTENT_MAX_CHARS, SHOWN_PROMPT_MAX_CHARS, escaped, lasted, quoted, shortened
from engine.errors import EaselError
from engine.models import Fitted, Job, Origin, Phase, Progress

REROLL = "🔁"
FULL_PROMPT_MAX_CHARS = 400  # after escaping; ⓘ shows it whole
CANCELLED = "cancelled"  # the reason of a job that was cancelled with some pictures there
ALT_TEXT_MAX_CHARS = 1_024  # Discord's limit on an attachment's description

WHO = {
    Origin.COMMAND: "job-asked",
    Origin.REROLL: "job-rerolled",
    Origin.EDIT: "job-edited",
    Origin.VARIATION: "job-varied",
    Origin.UPSCALE: "job-upscaled",
}


def waiting(say: Say, job: Job, progress: Progress) -> str:
    """The message while the job is under way. Seconds count by themselves: Discord draws ``<t:…:R>`` live."""
    return _message(job, _who(say, job), _standing(say, job, progress))


def result(say: Say, job: Job, fitted: Sequence[Fitted], *, seconds: float, ping: bool = False) -> str:
    """The message of a finished job: what was asked for, what became of the prompt, what it was made with.

    Args:
        say: the language.
        job: whose pictures these are.
        fitted: the pictures, at least one.
        seconds: how long the requester waited.
        ping: the message is a new one, and mentions the requester.
    """
    options = [escaped(one) for one in (job.aspect, job.style) if one is not None]
    facts = [escaped(f"{job.model} {job.version}"), *options, lasted(say, seconds), *_scaled(say, fitted)]
    who = _who(say, job)
    head = say("result-ready", who=who, count=len(fitted)) if ping else who
    below = [f"-# {' · '.join(facts)}"]
    if job.full_prompt is not None:
        full = shortened(escaped(job.full_prompt), FULL_PROMPT_MAX_CHARS)
        below.insert(0, say("result-full-prompt", prompt=full))
    if len(fitted) < job.count:
        below.insert(0, f"⚠️ {_partly(say, job, len(fitted))}")
    return _message(job, head, "\n".join(below))


def cancelled(say: Say, job: Job) -> str:
    """The message of a job that was cancelled."""
    return _message(job, _who(say, job), say("job-cancelled"))


def _partly(say: Say, job: Job, made: int) -> str:
    """Why fewer pictures came than were asked for; the job's row says why."""
    if job.reason == CANCELLED:
        return say("result-cut-short", made=made, count=job.count)
    why = errors.past(say, job.reason, job.failure_code, job.failure_detail)
    return say("result-partly", made=made, count=job.count, why=why)


def failed(say: Say, job: Job, error: EaselError, *, trace_id: str | None = None) -> str:
    """The one message that a failed job ends in."""
    return _message(job, _who(say, job), f"⚠️ {errors.explained(say, error, trace_id=trace_id)}")


def alt_text(say: Say, job: Job, *, number: int = 1, count: int = 1) -> str:
    """What a screen reader reads of the picture, which is the ``number``-th of ``count`` in its message."""
    text = job.prompt if count == 1 else say("alt-several", number=number, count=count, prompt=job.prompt)
    return shortened(text, ALT_TEXT_MAX_CHARS)


def reference_alt_text(say: Say) -> str:
    """What a screen reader reads of the copy of a reference."""
    return say("alt-reference")


def _message(job: Job, head: str, tail: str) -> str:
    """Three parts, one below the other; the prompt makes room where the others are long."""
    room = CONTENT_MAX_CHARS - len(head) - len(tail) - len("\n> \n")
    return f"{head}\n{quoted(job.prompt, min(SHOWN_PROMPT_MAX_CHARS, room))}\n{tail}"


def _who(say: Say, job: Job) -> str:
    return say(WHO[job.origin], member=f"<@{job.requester_id}>")


def _standing(say: Say, job: Job, progress: Progress) -> str:
    since = discord.utils.format_dt(progress.since, "R")
    if progress.phase is Phase.WAITING:
        return _turn(say, job, progress)
    if progress.phase is Phase.DOWN:
        return say("waiting-down", since=discord.utils.format_dt(progress.since, "t"))
    if progress.phase is Phase.PAUSED and progress.until is not None:
        return say("waiting-paused", when=discord.utils.format_dt(progress.until, "R"))
    if progress.phase is Phase.KEEPING:
        return say("waiting-keeping")
    if progress.pictures:
        return say("waiting-drawing-several", made=progress.pictures, count=job.count, since=since)
    return say("waiting-drawing", since=since)


def _turn(say: Say, job: Job, progress: Progress) -> str:
    where = "own" if job.guild_id is None else "guild"
    if progress.place is None:
        return say("waiting-turn")
    if progress.ready_at is None:
        return say("waiting-place", place=progress.place, where=where)
    ready = discord.utils.format_dt(progress.ready_at, "R")
    return say("waiting-place-ready", place=progress.place, where=where, when=ready)


def _scaled(say: Say, fitted: Sequence[Fitted]) -> list[str]:
    if len(fitted) == 1 and fitted[0].scaled_from is not None:
        picture = fitted[0].picture
        after = _size(picture.width_px, picture.height_px)
        return [say("result-scaled", before=_size(*fitted[0].scaled_from), after=after)]
    return [say("result-scaled-several")] if any(one.scaled_from for one in fitted) else []


def _size(width_px: int, height_px: int) -> str:
    return f"{width_px}×{height_px}"
