"""Where interactions come in, and the one handler of what no command foresaw."""

from __future__ import annotations

import logging
import secrets

import discord
from discord import app_commands

from cogs import presenters
from engine.errors import EaselError
from engine.turnstile import Turnstile

log = logging.getLogger(__name__)

AT_ONCE = 16  # interactions that begin in one turn of the event loop; each takes a millisecond or so


class Tree(app_commands.CommandTree[discord.Client]):
    """A command tree that begins a few interactions at a time, and answers what was not foreseen."""

    def __init__(self, client: discord.Client) -> None:
        super().__init__(client)
        self._turnstile = Turnstile(AT_ONCE)

    async def interaction_check(self, interaction: discord.Interaction[discord.Client]) -> bool:
        """Let everybody in, in order, a few at a time."""
        await self._turnstile.passed()
        return True

    async def on_error(
        self, interaction: discord.Interaction[discord.Client], error: app_commands.AppCommandError
    ) -> None:
        """Log the trace under a reference and give that reference to the member."""
        trace_id = secrets.token_hex(4)
        log.error(
            "a command failed, reference %s", trace_id, exc_info=error, extra={"job_id": interaction.id}
        )
        cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
        text = presenters.explained(
            cause if isinstance(cause, EaselError) else EaselError(type(cause).__name__), trace_id=trace_id
        )
        try:
            if interaction.response.is_done():
                await interaction.edit_original_response(content=text)
            else:
                await interaction.response.send_message(text, ephemeral=True)
        except discord.HTTPException as unanswered:
            log.warning("reference %s could not be answered: %s", trace_id, unanswered)
