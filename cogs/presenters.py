"""What people read: a job, its progress or an error in words. Pure: nothing here asks or sends anything."""

from __future__ import annotations

import re

import discord

from engine.errors import (
    Busy,
    Closing,
    CreateUncertain,
    DeliveryError,
    EaselError,
    MemberBusy,
    PictureError,
    PictureForbidden,
    PictureTooLarge,
    PictureTooManyPixels,
    PredictionFailed,
    PredictionTimeout,
    PromptInvalid,
    ProviderFault,
    ProviderOutOfCredit,
    ProviderRateLimited,
    ProviderRefused,
    ProviderUnauthorized,
    ProviderUnreachable,
    ReferenceInvalid,
)
from engine.models import Fitted, Job, Origin, Phase, Progress

REROLL = "🔁"
REFERENCE_NAME = "reference"  # a result carries a copy under this name, for rerolls and for moderators
CONTENT_MAX_CHARS = 2_000  # Discord's limit on a message
ALT_TEXT_MAX_CHARS = 1_024  # Discord's limit on an attachment's description
SHOWN_PROMPT_MAX_CHARS = 1_500  # after escaping; the whole prompt is in the alt text
DETAIL_MAX_CHARS = 200

# Errors of the provider in plain words: what happened, then what to do next.
PREDICTION_CODES = {
    "INPUT_VALIDATION_ERROR": "The model did not take this request. Try other words or another picture.",
    "INPUT_DOWNLOAD_ERROR": "The image service could not read your picture. Attach it again and retry.",
    "PROVIDER_BAD_REQUEST": "The model did not take this request. Try other words or another picture.",
    "PROVIDER_REJECTED": "The model declined this request. Try to put it in other words.",
    "PROVIDER_FAILED": "The model made no picture this time. Try again, or put it in other words.",
    "EXECUTION_TIMEOUT": "The model took too long and was stopped. Try again, or ask for something simpler.",
    "PROVIDER_AUTH_ERROR": "The image service refused this bot. Please tell the bot's operator.",
    "PIPELINE_CONFIG_ERROR": "This bot is not set up right at the image service. Please tell its operator.",
    "CANCELLED": "The image service cancelled this picture. Try again.",
}
PREDICTION_FAILED = "The image service could not make this picture. Try again in a moment."

FAILURES: tuple[tuple[type[EaselError], str], ...] = (
    (Closing, "Easel is restarting. Try again in a minute."),
    (ProviderUnreachable, "The image service cannot be reached right now. Try again in a few minutes."),
    (
        CreateUncertain,
        "The connection to the image service broke before it answered, so this was not repeated. Try again.",
    ),
    (ProviderRateLimited, "The image service is too busy right now. Try again in a few minutes."),
    (ProviderUnauthorized, "The image service refused this bot's key. Please tell the bot's operator."),
    (ProviderOutOfCredit, "This bot's credit at the image service is used up. Please tell its operator."),
    (ProviderRefused, "The image service did not take this request. Try other words or another picture."),
    (ProviderFault, "The image service had a fault. Try again in a few minutes."),
    (PredictionTimeout, "The picture was not finished in time and was stopped. Try again."),
    (PictureForbidden, "The image service sent a picture from an address that is not allowed. Try again."),
    (PictureTooLarge, "The picture that came back is too large to be handled. Try again."),
    (PictureTooManyPixels, "The picture that came back is too large to be handled. Try again."),
    (PictureError, "What came back from the image service is not a usable picture. Try again."),
    (
        DeliveryError,
        "The picture is ready and could not be posted here. Ask a moderator to check my permissions.",
    ),
)
UNFORESEEN = "Something went wrong on our side. Try again; if it stays, tell the bot's operator"


def escaped(text: str) -> str:
    """A stranger's text as it was typed: no markup, no mention, no link, on one line."""
    line = " ".join(text.split())
    line = discord.utils.escape_markdown(line.replace("\\", "\\\\"), as_needed=False, ignore_links=False)
    line = discord.utils.escape_mentions(line).replace("<", "\\<")
    return re.sub(r"(?i)\b(\w+):(?=//)", "\\1:\u200b", line)


def shortened(text: str, limit: int) -> str:
    """The text, cut with an ellipsis after ``limit`` characters; no escape is cut in two."""
    if len(text) <= limit:
        return text
    return text[: limit - 1].rstrip("\\") + "…"


def quoted(prompt: str) -> str:
    """A prompt as a quotation."""
    return "> " + shortened(escaped(prompt), SHOWN_PROMPT_MAX_CHARS)


def waiting(job: Job, progress: Progress) -> str:
    """The message while the job is under way. Seconds count by themselves: Discord draws ``<t:…:R>`` live."""
    if progress.phase is Phase.WAITING:
        state = _turn(progress)
    elif progress.phase is Phase.DOWN:
        since = discord.utils.format_dt(progress.since, "t")
        state = f"🔌 The image service is down since {since}. Yours is kept and goes on by itself."
    elif progress.phase is Phase.PAUSED and progress.until is not None:
        state = (
            "⏸️ The image service asked us to slow down. Yours is kept and goes on "
            f"{discord.utils.format_dt(progress.until, 'R')}."
        )
    else:
        state = f"🎨 Drawing, started {discord.utils.format_dt(progress.since, 'R')}."
    return f"{_who(job)}\n{quoted(job.prompt)}\n{state}"


def _turn(progress: Progress) -> str:
    if progress.place is None:
        return "⏳ Waiting for a turn."
    place = f"⏳ Waiting for a turn: place **{progress.place}** in this server's queue"
    if progress.ready_at is None:
        return f"{place}."
    return f"{place}, ready about {discord.utils.format_dt(progress.ready_at, 'R')}."


def result(job: Job, fitted: Fitted, *, seconds: float, ping: bool = False) -> str:
    """The message of a finished job; ``seconds`` is how long the requester waited."""
    facts = [f"{job.model} {job.version}", f"{seconds:.1f} s" if seconds < 60 else f"{seconds / 60:.1f} min"]
    if fitted.scaled_from is not None:
        width, height = fitted.scaled_from
        facts.append(
            f"scaled down from {width}×{height} to {fitted.picture.width_px}×{fitted.picture.height_px} "
            "to fit this server's upload limit"
        )
    hello = ", your picture is ready" if ping else ""
    return f"{_who(job)}{hello}\n{quoted(job.prompt)}\n-# {' · '.join(escaped(fact) for fact in facts)}"


def alt_text(job: Job) -> str:
    """What a screen reader reads of the picture."""
    return shortened(job.prompt, ALT_TEXT_MAX_CHARS)


def failed(job: Job, error: EaselError, *, trace_id: str | None = None) -> str:
    """The one message that a failed job ends in."""
    return f"{_who(job)}\n{quoted(job.prompt)}\n⚠️ {explained(error, trace_id=trace_id)}"


def explained(error: EaselError, *, trace_id: str | None = None) -> str:
    """What happened and what to do next."""
    if isinstance(error, PromptInvalid):
        return (
            f"Your prompt has {error.length:,} characters. Write between 1 and {error.limit:,}."
            if error.length
            else "Your prompt is empty. Say what should be drawn."
        )
    if isinstance(error, ReferenceInvalid):
        return _reference(error.cause)
    if isinstance(error, Busy):
        return _busy(error)
    if isinstance(error, PredictionFailed):
        return _with_detail(PREDICTION_CODES.get(error.code or "", PREDICTION_FAILED), error.detail)
    for kind, words in FAILURES:
        if isinstance(error, kind):
            return _with_detail(words, error.detail) if isinstance(error, ProviderRefused) else words
    return f"{UNFORESEEN} (reference `{trace_id}`)." if trace_id else f"{UNFORESEEN}."


def _busy(error: Busy) -> str:
    when = None if error.free_at is None else discord.utils.format_dt(error.free_at, "R")
    if isinstance(error, MemberBusy):
        pictures = "a picture" if error.limit == 1 else f"{error.limit} pictures"
        then = f": {when}" if when else ""
        return f"You have {pictures} in the making here. Ask again when one is there{then}."
    return f"{error.limit} requests wait in this server already. Come back {when or 'in a few minutes'}."


def _reference(cause: PictureError) -> str:
    if isinstance(cause, PictureTooLarge):
        return f"Your picture is larger than {cause.limit_bytes // 2**20} MiB. Attach a smaller one."
    if isinstance(cause, PictureTooManyPixels):
        return f"Your picture has more than {cause.limit_px // 10**6} megapixels. Attach a smaller one."
    if isinstance(cause, PictureForbidden):
        return "Your picture cannot be read from its address. Attach it as a file."
    return f"Your picture cannot be used: {cause}. Attach a PNG, a JPEG, a WebP or a still GIF."


def _with_detail(words: str, detail: str | None) -> str:
    if not detail:
        return words
    return f"{words}\n-# The image service said: {shortened(escaped(detail), DETAIL_MAX_CHARS)}"


def _who(job: Job) -> str:
    return f"<@{job.requester_id}> {'rerolled' if job.origin is Origin.REROLL else 'asked for'}"
