"""/style: the styles that can be chosen here, and how a guild gets its own."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import Choice
from discord.ext import commands

from cogs import presenters
from cogs.asking import place_of, whisper
from cogs.custom_ids import Handlers, an_id
from cogs.errors import say_of
from cogs.forms import form_of
from cogs.language import localised
from cogs.own_answers import check_own_answer
from cogs.presenters.styles import ACTION, FORM, NAME, TEMPLATE
from cogs.presenters.text import named
from cogs.suggestions import MOST
from engine.errors import RequestError
from engine.guild_styles import GuildStyles
from engine.models import Place
from engine.styles import matching


class StyleCommands(commands.Cog):
    """Lists styles for everybody; adds and removes a guild's own for who may manage it.

    Args:
        styles: those of every guild.
    """

    style = app_commands.Group(name="style", description=localised("command-style"))

    def __init__(self, styles: GuildStyles) -> None:
        self._styles = styles

    @property
    def handlers(self) -> Handlers:
        """What is pressed and sent here."""
        return {ACTION: self.turn, FORM: self.filled}

    @style.command(name="list", description=localised("command-style-list"))
    async def show_list(self, interaction: discord.Interaction) -> None:
        """All of them: the guild's own first."""
        offered = await self._styles.offered(interaction.guild_id)
        embed = presenters.styles.page(say_of(interaction), offered, 1)
        view = presenters.styles.turning(offered, 1)
        await interaction.response.send_message(embed=embed, view=view, ephemeral=True)

    async def turn(self, interaction: discord.Interaction, number: str) -> None:
        """◀️ ▶️: another page in the same place."""
        check_own_answer(interaction, ACTION)
        offered = await self._styles.offered(interaction.guild_id)
        embed = presenters.styles.page(say_of(interaction), offered, an_id(number))
        view = presenters.styles.turning(offered, an_id(number))
        await interaction.response.edit_message(embed=embed, view=view)

    @style.command(name="add", description=localised("command-style-add"))
    async def add(self, interaction: discord.Interaction) -> None:
        """Open the form."""
        if await self._manages(interaction) is not None:
            await interaction.response.send_modal(presenters.styles.form(say_of(interaction)))

    async def filled(self, interaction: discord.Interaction) -> None:
        """The form came back: keep the style, or give back what was typed."""
        guild_id = await self._manages(interaction)
        if guild_id is None:
            return
        texts = form_of(interaction).texts
        name, template = texts.get(NAME, ""), texts.get(TEMPLATE, "")
        try:
            style = await self._styles.add(guild_id, name, template, interaction.user.id)
        except RequestError as error:
            text = presenters.styles.again(say_of(interaction), error, name, template)
            await interaction.response.send_message(text, ephemeral=True)
            return
        await whisper(interaction, "style-added", name=named(style.name))

    @style.command(name="remove", description=localised("command-style-remove"))
    @app_commands.describe(name=localised("option-style-name"))
    async def remove(self, interaction: discord.Interaction, name: str) -> None:
        """Remove one of the guild's own."""
        guild_id = await self._manages(interaction)
        if guild_id is None:
            return
        style = await self._styles.find(guild_id, name)
        if style.builtin:
            await whisper(interaction, "style-shipped", name=named(style.name))
            return
        await self._styles.remove(guild_id, style.name)
        await whisper(interaction, "style-removed", name=named(style.name))

    @remove.autocomplete("name")
    async def _own_for(self, interaction: discord.Interaction, current: str) -> list[Choice[str]]:
        own = [style for style in await self._styles.offered(interaction.guild_id) if not style.builtin]
        return [Choice(name=style.name, value=style.name) for style in matching(own, current, MOST)]

    async def _manages(self, interaction: discord.Interaction) -> int | None:
        """The guild whose styles they may change; say why where there is none."""
        if place_of(interaction) is not Place.GUILD:
            await whisper(interaction, "style-no-server")
        elif not interaction.permissions.manage_guild:
            await whisper(interaction, "style-no-manager")
        else:
            return interaction.guild_id
        return None
