"""Refusals in plain words: why what was asked for is not drawn, then what to do about it."""

from __future__ import annotations

import discord

from cogs.language import Say
from cogs.presenters import rules
from cogs.presenters.text import joined, listed, named
from engine.errors import (
    BotMayNot,
    Busy,
    Closing,
    MayNot,
    MemberBusy,
    ModelUnknown,
    OptionNotTaken,
    PictureError,
    PictureForbidden,
    PictureTooLarge,
    PictureTooManyPixels,
    PictureUnreachable,
    PolicyInvalid,
    PromptInvalid,
    QueueFull,
    ReferenceInvalid,
    RequestError,
    RerollRunning,
    ResultGone,
    RuledOut,
    StyleExists,
    StyleInvalid,
    StyleUnknown,
    TooManyPictures,
    TooManyReferences,
    TooManyStyles,
)

STYLE_FAULTS = {
    "name": "refused-style-name",
    "template": "refused-style-template",
    "length": "refused-style-length",
}

# The options of /imagine that a model may lack, by the engine's word; and those that need nothing of it.
OPTIONS = {"references": "image", "aspect": "aspect", "seed": "seed"}
OPTIONS_OF_ALL = ["count", "style", "enhance", "private", "spoiler"]

# What is said later of a refusal, when its numbers and names are gone.
PAST: dict[type[RequestError], str] = {
    RequestError: "refused-request",
    PromptInvalid: "past-prompt",
    ReferenceInvalid: "past-reference",
    ModelUnknown: "past-model",
    OptionNotTaken: "past-option",
    TooManyReferences: "past-references",
    TooManyPictures: "past-pictures",
    StyleUnknown: "past-style",
    StyleInvalid: "past-style-kept",
    StyleExists: "past-style-kept",
    TooManyStyles: "past-styles",
    ResultGone: "refused-result-gone",
    MayNot: "refused-may-not",
    RerollRunning: "refused-reroll-running",
    MemberBusy: "past-member-busy",
    QueueFull: "past-queue-full",
    Busy: "past-queue-full",
    Closing: "refused-closing",
    PolicyInvalid: "past-rules",
    BotMayNot: "past-rules",
    RuledOut: "past-rules",
}


def refused(say: Say, error: RequestError) -> str:
    """Why, and what to do about it."""
    if (ruled := rules.refused(say, error)) is not None:
        return ruled
    match error:
        case PromptInvalid():
            return _prompt(say, error)
        case ReferenceInvalid():
            return _reference(say, error.cause)
        case ModelUnknown():
            return say("refused-model", name=named(error.name), names=listed(say, error.names))
        case OptionNotTaken():
            return _option(say, error)
        case TooManyReferences():
            return _references(say, error)
        case TooManyPictures():
            return say("refused-pictures", given=error.given, limit=error.limit)
        case StyleUnknown():
            return say("refused-style", name=named(error.name))
        case StyleInvalid():
            return say(STYLE_FAULTS[error.why], limit=error.limit)
        case StyleExists():
            return say("refused-style-exists", name=named(error.name))
        case TooManyStyles():
            return say("refused-style-many", limit=error.limit)
        case Busy():
            return _busy(say, error)
    return past(say, type(error))  # nothing in it that could be told


def past(say: Say, kind: type[RequestError]) -> str:
    """The same of a refusal of which nothing but its kind is known."""
    return say(next(key for one in kind.__mro__ if (key := PAST.get(one)) is not None))


def _prompt(say: Say, error: PromptInvalid) -> str:
    if error.length:
        return say("refused-prompt-long", length=error.length, limit=error.limit)
    return say("refused-prompt-empty")


def _reference(say: Say, cause: PictureError) -> str:
    match cause:
        case PictureTooLarge():
            return say("refused-reference-large", limit=cause.limit_bytes // 2**20)
        case PictureTooManyPixels():
            return say("refused-reference-pixels", limit=cause.limit_px // 10**6)
        case PictureForbidden():
            return say("refused-reference-address")
        case PictureUnreachable():
            return say("refused-reference-gone")
    return say("refused-reference-unusable")


def _option(say: Say, error: OptionNotTaken) -> str:
    what = {"option": OPTIONS.get(error.option, error.option), "model": named(error.model)}
    if error.names:
        refusal = say("refused-option", **what, names=listed(say, error.names))
    else:
        refusal = say("refused-option-nowhere", **what)
    options = [OPTIONS[option] for option in error.options if option in OPTIONS] + OPTIONS_OF_ALL
    takes = listed(say, error.values) if error.values else joined(say, [f"`{one}`" for one in options])
    return f"{refusal}\n{say('refused-option-takes', model=what['model'], takes=takes)}"


def _references(say: Say, error: TooManyReferences) -> str:
    if error.names:
        names = listed(say, error.names)
        return say("refused-references", given=error.given, limit=error.limit, names=names)
    return say("refused-references-nowhere", given=error.given, limit=error.limit)


def _busy(say: Say, error: Busy) -> str:
    when = None if error.free_at is None else discord.utils.format_dt(error.free_at, "R")
    if isinstance(error, MemberBusy):
        if when is None:
            return say("refused-member-busy", limit=error.limit)
        return say("refused-member-busy-until", limit=error.limit, when=when)
    if when is None:
        return say("refused-queue-full", limit=error.limit)
    return say("refused-queue-full-until", limit=error.limit, when=when)
