"""Embeds: what Discord checks beyond SimCord, and the files that they show."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import Any

from playground.discord.errors import invalid

PARTS = ("embeds", "components", "attachments")  # what a message is besides its text
PLACES = (("image", "url"), ("thumbnail", "url"), ("author", "icon_url"), ("footer", "icon_url"))
SUPPRESSED = 1 << 2  # the message flag SUPPRESS_EMBEDS
SCHEME = "attachment://"
ADDRESS = ("http://", "https://", SCHEME)

Attachment = dict[str, Any]
Embed = dict[str, Any]


def with_files(
    embeds: Sequence[Embed], attachments: Sequence[Attachment]
) -> tuple[list[Embed], list[Attachment]]:
    """The embeds with the files' addresses, and the attachments that no embed shows.

    As in Discord, a file that an embed shows is no attachment of the message any more.
    """
    by_name = {attachment["filename"]: attachment for attachment in attachments}
    shown: set[str] = set()
    resolved = []
    for embed in copy.deepcopy(list(embeds)):
        for section, key in PLACES:
            media = embed.get(section) or {}
            name = str(media.get(key) or "").removeprefix(SCHEME)
            if media.get(key) != SCHEME + name or name not in by_name:
                continue
            attachment = by_name[name]
            shown.add(attachment["id"])
            media[key] = attachment["url"]
            media["proxy_" + key] = attachment["proxy_url"]
            if key == "url":
                media |= {side: attachment[side] for side in ("width", "height") if side in attachment}
        resolved.append(embed)
    return resolved, [attachment for attachment in attachments if attachment["id"] not in shown]


def as_shown(answer: Any) -> Any:
    """A message's payload as it is sent out: without embeds when they are suppressed."""
    if isinstance(answer, dict) and answer.get("embeds") and int(answer.get("flags") or 0) & SUPPRESSED:
        return {**answer, "embeds": []}
    return answer


def check_embeds(embeds: Sequence[Embed]) -> None:
    """What SimCord lets pass: fields without a name or a value, addresses of other schemes, colours.

    Raises:
        BackendError: 400 with code 50035.
    """
    for index, embed in enumerate(embeds):
        for number, field in enumerate(embed.get("fields") or ()):
            for key in ("name", "value"):
                if not str(field.get(key) or "").strip():
                    raise invalid(f"embeds.{index}.fields.{number}.{key}", "This field is required")
        for section, key in PLACES:
            address = (embed.get(section) or {}).get(key)
            if address is not None and not str(address).startswith(ADDRESS):
                raise invalid(f"embeds.{index}.{section}.{key}", "Not a well formed URL.")
        if embed.get("url") is not None and not str(embed["url"]).startswith(ADDRESS[:2]):
            raise invalid(f"embeds.{index}.url", "Not a well formed URL.")
        if not 0 <= int(embed.get("color") or 0) <= 0xFFFFFF:
            raise invalid(f"embeds.{index}.color", "int value should be less than or equal to 16777215.")
