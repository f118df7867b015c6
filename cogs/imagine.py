"""/imagine: check, submit, acknowledge."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from cogs import presenters
from engine.errors import RequestError
from engine.models import Job, JobState, Origin
from engine.rules import PROMPT_MAX_CHARS, check_prompt
from engine.service import Service


class Imagine(commands.Cog):
    """The command that this bot is for.

    Args:
        service: the engine's front door.
        model: what draws, with its version.
    """

    def __init__(self, service: Service, *, model: str, version: str) -> None:
        self._service = service
        self._model = model
        self._version = version

    @app_commands.command(description="Draw a picture from words, and from a picture if you like")
    @app_commands.describe(
        prompt="What should be drawn: subject, action, surroundings, style",
        image="A picture to start from: PNG, JPEG, WebP or a still GIF, at most 10 MiB",
    )
    @app_commands.guild_only()
    async def imagine(
        self,
        interaction: discord.Interaction,
        prompt: app_commands.Range[str, 1, PROMPT_MAX_CHARS],
        image: discord.Attachment | None = None,
    ) -> None:
        """Check, put the request in the queue, acknowledge."""

        async def acknowledge() -> int | None:
            acknowledged = await interaction.response.defer(thinking=True)
            return None if acknowledged is None else acknowledged.message_id

        try:
            job = self._job(interaction, check_prompt(prompt), image)
            await self._service.submit(job, acknowledge)
        except RequestError as error:
            await interaction.response.send_message(presenters.explained(error), ephemeral=True)

    def _job(self, interaction: discord.Interaction, prompt: str, image: discord.Attachment | None) -> Job:
        assert interaction.guild_id is not None, "the command is for guilds only"
        assert interaction.channel_id is not None, "commands come from a channel"
        return Job(
            id=interaction.id,
            guild_id=interaction.guild_id,
            channel_id=interaction.channel_id,
            requester_id=interaction.user.id,
            origin=Origin.COMMAND,
            prompt=prompt,
            model=self._model,
            version=self._version,
            reference_url=None if image is None else image.url,
            state=JobState.QUEUED if image is None else JobState.ACKNOWLEDGED,
            interaction_token=interaction.token,
            interaction_expires_at=interaction.expires_at,
            created_at=interaction.created_at,
        )
