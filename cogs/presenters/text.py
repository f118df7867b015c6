"""Strangers' text, made safe and short."""

from __future__ import annotations

import re
from collections.abc import Iterable

import discord

from cogs.language import Say

CONTENT_MAX_CHARS = 2_000  # Discord's limit on a message
SHOWN_PROMPT_MAX_CHARS = 1_500  # after escaping; the whole prompt is in the alt text
NAME_MAX_CHARS = 60  # of a model or a style, shown in a sentence
NAMES_MAX_CHARS = 200


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


def quoted(prompt: str, limit: int = SHOWN_PROMPT_MAX_CHARS) -> str:
    """A prompt as a quotation; ``limit`` characters of it at most."""
    return "> " + shortened(escaped(prompt), limit)


def message_url(guild_id: int | None, channel_id: int, message_id: int) -> str:
    """Where a click leads to a message."""
    where = "@me" if guild_id is None else guild_id
    return f"https://discord.com/channels/{where}/{channel_id}/{message_id}"


def named(name: str) -> str:
    """A model's or a style's name in a sentence."""
    return shortened(escaped(name), NAME_MAX_CHARS)


def listed(say: Say, names: Iterable[str]) -> str:
    """Several names in a sentence."""
    return shortened(joined(say, map(escaped, names)), NAMES_MAX_CHARS)


def joined(say: Say, texts: Iterable[str]) -> str:
    """Several texts side by side, parted as the language does."""
    return say("list-and-more", before="", after="").join(texts)


def lasted(say: Say, seconds: float) -> str:
    """How long something took."""
    if seconds < 60:
        return say("result-seconds", seconds=seconds)
    return say("result-minutes", minutes=seconds / 60)
