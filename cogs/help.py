"""/help: what one can do here, in the reader's language and for their eyes only."""

from __future__ import annotations

import io
from contextlib import suppress
from pathlib import Path

import discord
from discord import app_commands
from discord.app_commands import Choice
from discord.ext import commands

from cogs import presenters
from cogs.custom_ids import Handlers
from cogs.errors import say_of
from cogs.language import localised
from cogs.own_answers import check_own_answer, chosen_in
from cogs.presenters.help import ACTION, TITLES, Topic
from engine.members import Members

PICTURES = Path(__file__).with_name("pictures")


class Help(commands.Cog):
    """The command, and the topics below its answer.

    Args:
        members: knows what went wrong last.
    """

    def __init__(self, members: Members) -> None:
        self._members = members
        names = {one.file for topic in Topic for one in presenters.help.examples(topic)}
        self._pictures = {name: (PICTURES / name).read_bytes() for name in names}

    @property
    def handlers(self) -> Handlers:
        """What is chosen here."""
        return {ACTION: self.chosen}

    @app_commands.command(description=localised("command-help"))
    @app_commands.describe(topic=localised("option-help-topic"))
    @app_commands.choices(
        topic=[Choice(name=localised(key), value=topic.value) for topic, (_, key) in TITLES.items()]
    )
    async def help(self, interaction: discord.Interaction, topic: str = Topic.START.value) -> None:
        """Show a topic."""
        embeds, view, files = await self._page(interaction, _topic(topic))
        await interaction.response.send_message(embeds=embeds, view=view, files=files, ephemeral=True)

    async def chosen(self, interaction: discord.Interaction) -> None:
        """Show another topic in the same place."""
        check_own_answer(interaction, ACTION)
        [topic, *_] = chosen_in(interaction) or [Topic.START.value]
        embeds, view, files = await self._page(interaction, _topic(topic))
        await interaction.response.edit_message(embeds=embeds, view=view, attachments=files)

    async def _page(
        self, interaction: discord.Interaction, topic: Topic
    ) -> tuple[list[discord.Embed], discord.ui.View, list[discord.File]]:
        say = say_of(interaction)
        failed = await self._members.last_failure(interaction.user.id) if topic is Topic.WRONG else None
        files = [
            discord.File(
                io.BytesIO(self._pictures[one.file]),
                one.file,
                description=presenters.help.alt_text(say, one),
            )
            for one in presenters.help.examples(topic)
        ]
        embeds = presenters.help.page(say, topic, failed=failed)
        return embeds, presenters.help.topics(say, topic), files


def _topic(word: str) -> Topic:
    with suppress(ValueError):
        return Topic(word)
    return Topic.START  # of another version, or forged
