"""/imagine: what to draw, from what, and how."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import Choice, Range
from discord.ext import commands

from cogs.asking import asked_by, submit
from cogs.language import localised
from cogs.suggestions import aspects, models, styles
from engine.catalogue import MAX_PICTURES, Catalogue
from engine.drafting import Drafts, Wish
from engine.guild_styles import GuildStyles
from engine.rules import PROMPT_MAX_CHARS
from engine.service import Service

SEED_MAX = 2**53 - 1  # Discord's largest integer


class Imagine(commands.Cog):
    """The command that this bot is for.

    Args:
        service: the engine's front door.
        drafts: makes jobs of wishes.
        catalogue, styles: what there is to choose from.
    """

    def __init__(self, service: Service, drafts: Drafts, catalogue: Catalogue, styles: GuildStyles) -> None:
        self._service = service
        self._drafts = drafts
        self._catalogue = catalogue
        self._styles = styles

    @app_commands.command(description=localised("command-imagine"))
    @app_commands.describe(
        prompt=localised("option-imagine-prompt"),
        image=localised("option-imagine-image"),
        image2=localised("option-imagine-image2"),
        image3=localised("option-imagine-image3"),
        image4=localised("option-imagine-image4"),
        count=localised("option-imagine-count"),
        aspect=localised("option-imagine-aspect"),
        style=localised("option-imagine-style"),
        model=localised("option-imagine-model"),
        seed=localised("option-imagine-seed"),
        enhance=localised("option-imagine-enhance"),
        private=localised("option-imagine-private"),
        spoiler=localised("option-imagine-spoiler"),
    )
    async def imagine(
        self,
        interaction: discord.Interaction,
        prompt: Range[str, 1, PROMPT_MAX_CHARS],
        image: discord.Attachment | None = None,
        style: str | None = None,
        aspect: str | None = None,
        count: Range[int, 1, MAX_PICTURES] = 1,
        enhance: bool = False,
        private: bool | None = None,
        spoiler: bool = False,
        model: str | None = None,
        seed: Range[int, 0, SEED_MAX] | None = None,
        image2: discord.Attachment | None = None,
        image3: discord.Attachment | None = None,
        image4: discord.Attachment | None = None,
    ) -> None:
        """Check, put the request in the queue, acknowledge."""
        given = [one.url for one in (image, image2, image3, image4) if one is not None]
        wish = Wish(
            prompt=prompt,
            references=tuple(given),
            count=count,
            model=model,
            aspect=aspect,
            style=style,
            seed=seed,
            private=private,
            spoiler=spoiler,
            enhance=enhance,
        )
        await submit(interaction, self._service, await self._drafts.new(asked_by(interaction), wish))

    @imagine.autocomplete("style")
    async def _styles_for(self, interaction: discord.Interaction, current: str) -> list[Choice[str]]:
        return await styles(self._styles, interaction.guild_id, current)

    @imagine.autocomplete("model")
    async def _models_for(self, interaction: discord.Interaction, current: str) -> list[Choice[str]]:
        return models(self._catalogue, current)

    @imagine.autocomplete("aspect")
    async def _aspects_for(self, interaction: discord.Interaction, current: str) -> list[Choice[str]]:
        return aspects(self._catalogue, current, model=interaction.namespace.model)
