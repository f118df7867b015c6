"""Answers that one person alone sees, and that change when they press what is below."""

from __future__ import annotations

from typing import Any

import discord

from cogs.custom_ids import PREFIX
from engine.errors import ResultGone


def check_own_answer(interaction: discord.Interaction, action: str) -> None:
    """Whether what was pressed is below an answer of ours that its reader alone sees.

    Raises:
        ResultGone: it is below another message, as only a forged custom_id can say: that must not change.
    """
    message = interaction.message
    if message is None or not message.flags.ephemeral or not _has(message, action):
        raise ResultGone("no such button is below this message")


def chosen_in(interaction: discord.Interaction) -> tuple[str, ...]:
    """The values chosen in a select."""
    data: Any = interaction.data or {}
    return tuple(map(str, data.get("values") or ()))


def _has(message: discord.Message, action: str) -> bool:
    return any(
        f"{getattr(child, 'custom_id', None)}:".startswith(f"{PREFIX}:{action}:")
        for row in message.components
        if isinstance(row, discord.ActionRow)
        for child in row.children
    )
