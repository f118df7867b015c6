"""/imagine: acknowledge, check, submit."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from cogs import presenters
from engine.errors import PromptInvalid, RequestError
from engine.models import Job, Origin, Picture
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
        """Answer at once, then put the request in the queue."""
        try:
            prompt = check_prompt(prompt)
        except PromptInvalid as error:
            await interaction.response.send_message(presenters.explained(error), ephemeral=True)
            return
        # Nothing slow comes before this: Discord waits 3 s.
        acknowledged = await interaction.response.defer(thinking=True)
        job = self._job(interaction, prompt, image, acknowledged)
        try:
            reference = await self._reference(image)
            await self._service.submit(job, reference)
        except RequestError as error:
            await interaction.edit_original_response(content=presenters.failed(job, error))

    async def _reference(self, image: discord.Attachment | None) -> Picture | None:
        """The attached picture, read at once: attachments of commands vanish.

        Raises:
            ReferenceInvalid: it cannot be used.
        """
        return None if image is None else await self._service.read_reference(image.url)

    def _job(
        self,
        interaction: discord.Interaction,
        prompt: str,
        image: discord.Attachment | None,
        acknowledged: discord.InteractionCallbackResponse[discord.Client] | None,
    ) -> Job:
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
            interaction_token=interaction.token,
            interaction_expires_at=interaction.expires_at,
            status_message_id=None if acknowledged is None else acknowledged.message_id,
            created_at=interaction.created_at,
        )
