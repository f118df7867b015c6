"""Where interactions come in, and the one handler of what no command foresaw."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections import deque

import discord
from discord import app_commands

from cogs import presenters
from engine.errors import EaselError

log = logging.getLogger(__name__)

AT_ONCE = 16  # interactions that begin in one turn of the event loop; each takes about a millisecond


class Tree(app_commands.CommandTree[discord.Client]):
    """A command tree that begins a few interactions at a time, and answers what was not foreseen."""

    def __init__(self, client: discord.Client) -> None:
        super().__init__(client)
        self._line: deque[asyncio.Future[None]] = deque()
        self._letting_in: asyncio.Task[None] | None = None

    async def interaction_check(self, interaction: discord.Interaction[discord.Client]) -> bool:
        """Let everybody in, in order: hundreds that come at once must not hold up the event loop."""
        turn = asyncio.get_running_loop().create_future()
        self._line.append(turn)
        if self._letting_in is None:
            self._letting_in = asyncio.create_task(self._let_in())
        await turn
        return True

    async def _let_in(self) -> None:
        while self._line:
            for _ in range(min(AT_ONCE, len(self._line))):
                turn = self._line.popleft()
                if not turn.done():
                    turn.set_result(None)
            await asyncio.sleep(0)
        self._letting_in = None

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
