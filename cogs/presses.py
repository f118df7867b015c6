"""Whatever is pressed, chosen or filled in comes in here, and finds its handler by its custom_id.

A custom_id is ``easel:<action>:<id>:…``: all that a handler needs is in it and in the store, so a button
works for years, whatever process answers it, and a form may be sent to another process than showed it. Nobody
may trust a custom_id: a modified client sends any, so each handler asks again who may do what.
"""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from typing import Any

import discord
from discord.ext import commands

from cogs.custom_ids import PREFIX, Handler, Handlers
from cogs.errors import AT_ONCE, answer_error
from engine.errors import ResultGone
from engine.turnstile import Turnstile


class Presses(commands.Cog):
    """Finds the handler of what is pressed.

    Args:
        handlers: by action; called with the interaction and the further words of the custom_id.
    """

    def __init__(self, handlers: Handlers) -> None:
        self._handlers = handlers
        self._turnstile = Turnstile(AT_ONCE)

    @commands.Cog.listener()
    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Hand on what belongs to us."""
        if interaction.type not in (
            discord.InteractionType.component,
            discord.InteractionType.modal_submit,
        ):
            return
        data: Any = interaction.data or {}
        prefix, _, rest = str(data.get("custom_id", "")).partition(":")
        if prefix != PREFIX:
            return
        action, *words = rest.split(":")
        await self._turnstile.passed()
        try:
            handler = self._handlers.get(action)
            if handler is None or not _takes(handler, words):  # of another version, or forged
                raise ResultGone("nothing handles this")
            await handler(interaction, *words)
        except Exception as error:
            await answer_error(interaction, error)


def _takes(handler: Handler, words: Sequence[str]) -> bool:
    try:
        inspect.signature(handler).bind(None, *words)
    except TypeError:
        return False
    return True
