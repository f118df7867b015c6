"""What is suggested while somebody types: models, styles, aspects."""

from __future__ import annotations

from contextlib import suppress

from discord.app_commands import Choice

from cogs.presenters.text import shortened
from engine.catalogue import Catalogue
from engine.errors import ModelUnknown
from engine.guild_styles import GuildStyles
from engine.styles import matching

MOST = 25  # Discord's limit
NAME_MAX_CHARS = 100  # Discord's limit on what a suggestion shows


def models(catalogue: Catalogue, typed: str) -> list[Choice[str]]:
    """Models, each with what it is good for."""
    return [
        Choice(name=shortened(f"{model.label} — {model.about}", NAME_MAX_CHARS), value=model.name)
        for model in catalogue.matching(typed, MOST)
    ]


async def styles(guild_styles: GuildStyles, guild_id: int | None, typed: str) -> list[Choice[str]]:
    """Styles: the guild's own first."""
    offered = await guild_styles.offered(guild_id)
    return [
        Choice(name=shortened(style.label, NAME_MAX_CHARS), value=style.name)
        for style in matching(offered, typed, MOST)
    ]


def aspects(catalogue: Catalogue, typed: str, *, model: object = None) -> list[Choice[str]]:
    """Shapes: those that the chosen model takes, or that any does."""
    chosen = catalogue.draws()
    if isinstance(model, str):
        with suppress(ModelUnknown):
            chosen = (catalogue.find(model, "draw"),)
    names = dict.fromkeys(aspect for one in chosen if one.aspect is not None for aspect in one.aspect.values)
    return [Choice(name=name, value=name) for name in names if name.startswith(typed.strip())][:MOST]
