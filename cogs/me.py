"""/me and /defaults: what one person used, chose, and has forgotten."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import Choice
from discord.ext import commands

from cogs import presenters
from cogs.asking import whisper
from cogs.custom_ids import Handlers, an_id
from cogs.errors import say_of
from cogs.language import localised
from cogs.own_answers import check_own_answer
from cogs.presenters.me import ERASE, FORGET, KEEP
from cogs.suggestions import aspects, models, styles
from engine.catalogue import Catalogue, Model
from engine.errors import ModelUnknown
from engine.guild_styles import GuildStyles
from engine.members import Members
from engine.service import Service

ALL = "all"


class Me(commands.Cog):
    """Everything that is about the one who asks, and that nobody else sees.

    Args:
        service: knows what is in the making.
        members: what is kept of people.
        catalogue, guild_styles: what there is to choose from.
    """

    defaults = app_commands.Group(name="defaults", description=localised("command-defaults"))

    def __init__(
        self, service: Service, members: Members, catalogue: Catalogue, guild_styles: GuildStyles
    ) -> None:
        self._service = service
        self._members = members
        self._catalogue = catalogue
        self._styles = guild_styles

    @property
    def handlers(self) -> Handlers:
        """What is pressed here."""
        return {FORGET: self.forget, ERASE: self.erase, KEEP: self.keep}

    # -- /me

    @app_commands.command(description=localised("command-me"))
    async def me(self, interaction: discord.Interaction) -> None:
        """What they used, and what is kept of them."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        member_id = interaction.user.id
        say, usage = say_of(interaction), await self._members.usage(member_id)
        under_way = self._service.under_way(member_id)
        turn_id = member_id if interaction.guild_id is None else interaction.guild_id
        here = sum(job.turn_id == turn_id for job in under_way)
        text = presenters.me.facts(
            say, usage, under_way=len(under_way), more=max(0, self._service.caps.member - here)
        )
        await interaction.edit_original_response(content=text, view=presenters.me.below_facts(say, member_id))

    async def forget(self, interaction: discord.Interaction, member_id: str) -> None:
        """🧽: say what would be erased, and ask once more."""
        if not await self._is_theirs(interaction, member_id):
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        say, usage = say_of(interaction), await self._members.usage(interaction.user.id)
        under_way = len(self._service.under_way(interaction.user.id))
        await interaction.edit_original_response(
            content=presenters.me.sure(say, usage, under_way=under_way),
            view=presenters.me.below_sure(say, interaction.user.id),
        )

    async def erase(self, interaction: discord.Interaction, member_id: str) -> None:
        """Erase everything."""
        if not await self._is_theirs(interaction, member_id):
            return
        check_own_answer(interaction, ERASE)
        await interaction.response.defer()
        erasure = await self._members.forget(interaction.user.id)
        text = presenters.me.forgotten(say_of(interaction), erasure)
        await interaction.edit_original_response(content=text, view=None)

    async def keep(self, interaction: discord.Interaction, member_id: str) -> None:
        """Erase nothing."""
        if not await self._is_theirs(interaction, member_id):
            return
        check_own_answer(interaction, KEEP)
        text = say_of(interaction)("me-not-forgotten")
        await interaction.response.edit_message(content=text, view=None)

    async def _is_theirs(self, interaction: discord.Interaction, member_id: str) -> bool:
        """Whether a button is that of who presses it; say so where it is not."""
        if an_id(member_id) == interaction.user.id:
            return True
        await whisper(interaction, "me-not-yours")
        return False

    # -- /defaults

    @defaults.command(name="show", description=localised("command-defaults-show"))
    async def show(self, interaction: discord.Interaction) -> None:
        """What they chose."""
        await self._show(interaction)

    @defaults.command(name="set", description=localised("command-defaults-set"))
    @app_commands.describe(
        model=localised("option-defaults-model"),
        aspect=localised("option-defaults-aspect"),
        style=localised("option-defaults-style"),
        private=localised("option-defaults-private"),
    )
    async def choose(
        self,
        interaction: discord.Interaction,
        model: str | None = None,
        aspect: str | None = None,
        style: str | None = None,
        private: bool | None = None,
    ) -> None:
        """Check what they choose, and keep it."""
        changes: dict[str, Any] = {}
        if model is not None:
            changes["model"] = self._catalogue.find(model, "draw").name
        if aspect is not None:
            changes["aspect"] = aspect
        if style is not None:
            changes["style"] = (await self._styles.find(interaction.guild_id, style)).name
        if private is not None:
            changes["private"] = private
        if not changes:
            await whisper(interaction, "defaults-nothing-given")
        elif aspect is None or await self._takes(interaction, aspect, changes.get("model")):
            await self._members.set_defaults(interaction.user.id, **changes)
            await self._show(interaction)

    @defaults.command(name="reset", description=localised("command-defaults-reset"))
    @app_commands.describe(what=localised("option-defaults-what"))
    @app_commands.choices(
        what=[
            Choice(name=localised("choice-defaults-all"), value=ALL),
            Choice(name=localised("choice-defaults-model"), value="model"),
            Choice(name=localised("choice-defaults-aspect"), value="aspect"),
            Choice(name=localised("choice-defaults-style"), value="style"),
            Choice(name=localised("choice-defaults-private"), value="private"),
        ]
    )
    async def reset(self, interaction: discord.Interaction, what: str = ALL) -> None:
        """Take back one of them, or all."""
        if what == ALL:
            await self._members.clear_defaults(interaction.user.id)
        else:
            await self._members.set_defaults(interaction.user.id, **{what: None})
        await self._show(interaction)

    @choose.autocomplete("style")
    async def _styles_for(self, interaction: discord.Interaction, current: str) -> list[Choice[str]]:
        return await styles(self._styles, interaction.guild_id, current)

    @choose.autocomplete("model")
    async def _models_for(self, interaction: discord.Interaction, current: str) -> list[Choice[str]]:
        return models(self._catalogue, current)

    @choose.autocomplete("aspect")
    async def _aspects_for(self, interaction: discord.Interaction, current: str) -> list[Choice[str]]:
        model = interaction.namespace.model
        if not isinstance(model, str):
            model = (await self._members.defaults(interaction.user.id)).model
        return aspects(self._catalogue, current, model=model)

    async def _show(self, interaction: discord.Interaction) -> None:
        chosen = await self._members.defaults(interaction.user.id)
        text = presenters.me.defaults(say_of(interaction), chosen, self._model(chosen.model))
        await interaction.response.send_message(text, ephemeral=True)

    async def _takes(self, interaction: discord.Interaction, aspect: str, model_name: str | None) -> bool:
        """Whether a shape can be a default beside the default model; say which can where it cannot."""
        if model_name is None:
            model_name = (await self._members.defaults(interaction.user.id)).model
        model = self._model(model_name)
        drawing = self._catalogue.draws() if model is None else (model,)
        taken = list(
            dict.fromkeys(one for each in drawing if each.aspect is not None for one in each.aspect.values)
        )
        if aspect in taken:
            return True
        text = presenters.me.aspect_refused(say_of(interaction), aspect, model, taken)
        await interaction.response.send_message(text, ephemeral=True)
        return False

    def _model(self, name: str | None) -> Model | None:
        if name is not None:
            with suppress(ModelUnknown):  # the operator has taken it away since
                return self._catalogue.find(name, "draw")
        return None
