"""The pictures in a message that anybody wrote, and a short memory of them."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import discord

# What a picture to start from can be; the engine decodes it and has the last word.
CONTENT_TYPES = frozenset({"image/png", "image/jpeg", "image/webp", "image/gif"})
EXTENSIONS = (".png", ".jpg", ".jpeg", ".webp", ".gif")
MOST = 25  # Discord's limit on what a select offers
NAME_MAX_CHARS = 100  # Discord's limit on what a choice in a select says

KEPT_S = 15 * 60  # as long as the token of the interaction that opened the form
KEPT_MESSAGES = 1_000


@dataclass(frozen=True, slots=True)
class Found:
    """One picture of a message. ``key`` is the same whenever the message is read again, ``url`` is not."""

    key: str
    url: str
    name: str  # a stranger's words; may be empty
    spoiler: bool = False


def pictures_of(message: discord.Message) -> tuple[Found, ...]:
    """The pictures of a message in their order, also of one that was forwarded: files first, then embeds.

    An embed's picture may be anywhere, so Discord's own copy of it is what counts. Stickers are none.
    """
    parts: list[discord.Message | discord.MessageSnapshot] = [message, *message.message_snapshots]
    found = [*_attached(parts), *_embedded(parts)]
    return tuple({one.url: one for one in found}.values())[:MOST]


def _attached(parts: Sequence[discord.Message | discord.MessageSnapshot]) -> Iterator[Found]:
    for part in parts:
        for one in part.attachments:
            if _is_picture(one):
                name = one.filename[:NAME_MAX_CHARS]
                yield Found(str(one.id), one.url, name, spoiler=one.is_spoiler())


def _embedded(parts: Sequence[discord.Message | discord.MessageSnapshot]) -> Iterator[Found]:
    embeds = [embed for part in parts for embed in part.embeds]
    for number, embed in enumerate(embeds):
        for kind, media in (("image", embed.image), ("thumbnail", embed.thumbnail)):
            if media.proxy_url:
                yield Found(f"{kind}-{number}", media.proxy_url, (embed.title or "").strip()[:NAME_MAX_CHARS])


def _is_picture(attachment: discord.Attachment) -> bool:
    if attachment.content_type is not None:
        return attachment.content_type.partition(";")[0].strip().lower() in CONTENT_TYPES
    return attachment.filename.lower().endswith(EXTENSIONS)


@dataclass(frozen=True, slots=True)
class Kept:
    """A message's pictures, as somebody saw them."""

    pictures: tuple[Found, ...]
    alone: bool  # the message is shown to them alone, and cannot be read anew


class Remembered:
    """What people lately opened a form on, each for themselves: the last thousand, for a quarter of an hour.

    Args:
        clock: seconds that only grow.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._kept: OrderedDict[tuple[int, int], tuple[float, Kept]] = OrderedDict()  # the oldest first

    def keep(self, message_id: int, user_id: int, kept: Kept) -> None:
        """Remember a message's pictures for somebody."""
        now = self._clock()
        self._kept.pop((message_id, user_id), None)
        self._kept[message_id, user_id] = now + KEPT_S, kept
        while len(self._kept) > KEPT_MESSAGES or next(iter(self._kept.values()))[0] <= now:
            self._kept.popitem(last=False)

    def of(self, message_id: int, user_id: int) -> Kept | None:
        """What is remembered of a message for somebody."""
        until, kept = self._kept.get((message_id, user_id), (0.0, None))
        return kept if kept is not None and self._clock() < until else None
