"""Where interactions come in, and the one answer to whatever goes wrong with them."""

from __future__ import annotations

import logging
import secrets

import aiohttp
import discord
from discord import app_commands

from cogs import presenters
from cogs.language import Say, speaking
from engine.errors import EaselError, RequestError
from engine.turnstile import Turnstile

log = logging.getLogger(__name__)

AT_ONCE = 16  # interactions that begin in one turn of the event loop; each takes a millisecond or so
UNKNOWN_INTERACTION = 10062  # Discord's code: its 3 seconds are over


def say_of(interaction: discord.Interaction) -> Say:
    """The words of who is answered."""
    return speaking(interaction.locale.value)


async def answer_error(interaction: discord.Interaction, error: Exception) -> None:
    """Tell the one who asked what went wrong: a refusal in words, the rest under a reference to its trace."""
    if isinstance(error, app_commands.CommandInvokeError):
        error = error.original if isinstance(error.original, Exception) else error
    trace_id = None
    if isinstance(error, discord.HTTPException) and error.code == UNKNOWN_INTERACTION:
        log.warning("an interaction was answered too late", extra={"job_id": interaction.id})
        return
    if not isinstance(error, RequestError):
        trace_id = secrets.token_hex(4)
        log.error(
            "an interaction failed, reference %s", trace_id, exc_info=error, extra={"job_id": interaction.id}
        )
    cause = error if isinstance(error, EaselError) else EaselError(type(error).__name__)
    text = presenters.errors.explained(say_of(interaction), cause, trace_id=trace_id)
    try:
        if not interaction.response.is_done():
            await interaction.response.send_message(text, ephemeral=True)
        elif interaction.response.type in (
            discord.InteractionResponseType.deferred_channel_message,
            discord.InteractionResponseType.channel_message,
        ):
            await interaction.edit_original_response(content=text, view=None)
        else:  # the original response is the message that was pressed
            await interaction.followup.send(text, ephemeral=True)
    except (discord.HTTPException, aiohttp.ClientError, OSError) as unanswered:
        log.warning("an error could not be told: %s", unanswered, extra={"job_id": interaction.id})


class Tree(app_commands.CommandTree[discord.Client]):
    """A command tree that begins a few interactions at a time, and answers what was not foreseen."""

    def __init__(self, client: discord.Client) -> None:
        # In guilds and for oneself; everywhere.
        super().__init__(
            client,
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
            allowed_contexts=app_commands.AppCommandContext(
                guild=True, dm_channel=True, private_channel=True
            ),
        )
        self._turnstile = Turnstile(AT_ONCE)

    async def interaction_check(self, interaction: discord.Interaction[discord.Client]) -> bool:
        """Let everybody in, in order, a few at a time."""
        await self._turnstile.passed()
        return True

    async def on_error(
        self, interaction: discord.Interaction[discord.Client], error: app_commands.AppCommandError
    ) -> None:
        """Answer what went wrong."""
        await answer_error(interaction, error)
