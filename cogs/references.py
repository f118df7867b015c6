"""The message menu "Use as reference": any picture in Discord as the start of another one."""

from __future__ import annotations

import asyncio

import aiohttp
import discord
from discord import app_commands
from discord.ext import commands

from cogs.asking import asked_by, place_of, submit, whisper
from cogs.custom_ids import Handlers, an_id
from cogs.errors import say_of
from cogs.forms import form_of, reference_form
from cogs.found import Found, Kept, Remembered, pictures_of
from cogs.language import localised
from cogs.presenters.text import quoted
from engine.drafting import Drafts, Wish
from engine.errors import MayNot
from engine.models import Place
from engine.service import Service

READ_S = 1.5  # of the three seconds in which Discord wants an answer


class References(commands.Cog):
    """The menu, and the form that it opens.

    The form's custom_id names the message alone, which is looked for where the form was sent from: nobody
    can point it at a channel that they do not see. Without the intent for messages' content Discord shows
    the bot no files of other people's messages in guilds, but in the menu itself: so what the menu showed is
    remembered for a while.

    Args:
        client: its tree gets the menu.
        service: the engine's front door.
        drafts: makes jobs of wishes.
        remembered: what people opened the form on.
    """

    def __init__(
        self,
        client: commands.AutoShardedBot,
        service: Service,
        drafts: Drafts,
        remembered: Remembered | None = None,
    ) -> None:
        self._client = client
        self._service = service
        self._drafts = drafts
        self._remembered = remembered or Remembered()
        self._menu = app_commands.ContextMenu(name=localised("menu-reference"), callback=self.choose)

    @property
    def handlers(self) -> Handlers:
        """What is sent here."""
        return {"reference-form": self.filled}

    async def cog_load(self) -> None:
        """Put the menu into the tree."""
        self._client.tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        """Take it out."""
        self._client.tree.remove_command(self._menu.name, type=self._menu.type)

    async def choose(self, interaction: discord.Interaction, message: discord.Message) -> None:
        """Open the form, with the prompt of what is one of our own results."""
        pictures = pictures_of(message)
        if not pictures:
            await whisper(interaction, "reference-none")
            return
        kept = Kept(pictures, alone=message.flags.ephemeral)
        self._remembered.keep(message.id, interaction.user.id, kept)
        model = await self._drafts.starting(interaction.user.id)
        result = await self._service.result(message.id)
        form = reference_form(
            say_of(interaction),
            message.id,
            pictures,
            most=max(1, model.max_references),
            prompt="" if result is None else result.prompt,
        )
        await interaction.response.send_modal(form)

    async def filled(self, interaction: discord.Interaction, message_id: str) -> None:
        """The form came back: draw it, if the message still has what was chosen."""
        _check_may_use(interaction)
        form = form_of(interaction)
        prompt = form.texts.get("prompt", "")
        try:
            pictures = await self._pictures(interaction, an_id(message_id))
        except discord.NotFound:
            await whisper(interaction, "reference-gone", prompt=quoted(prompt))
            return
        if not pictures:
            await whisper(interaction, "reference-again", prompt=quoted(prompt))
            return
        keys = form.choices.get("pictures", (pictures[0].key,))
        chosen = [one for one in pictures if one.key in keys]
        if not chosen:
            await whisper(interaction, "reference-gone", prompt=quoted(prompt))
            return
        model = await self._drafts.starting(interaction.user.id)
        wish = Wish(
            prompt=prompt,
            references=(*(one.url for one in chosen), *form.files.get("files", ())),
            model=model.name,
            # The result carries copies of them.
            spoiler=any(one.spoiler for one in chosen),
        )
        await submit(interaction, self._service, await self._drafts.new(asked_by(interaction), wish))

    async def _pictures(self, interaction: discord.Interaction, message_id: int) -> tuple[Found, ...]:
        """The message's pictures as they are now, or else as whoever sends the form saw them just now.

        Raises:
            discord.NotFound: the message was deleted, or never was in this channel.
        """
        kept = self._remembered.of(message_id, interaction.user.id)
        readable = place_of(interaction) is not Place.ELSEWHERE and (kept is None or not kept.alone)
        if readable and _may_read(interaction):
            pictures = await self._read(interaction, message_id)
            if pictures:
                return pictures
        return () if kept is None else kept.pictures

    async def _read(self, interaction: discord.Interaction, message_id: int) -> tuple[Found, ...]:
        assert interaction.channel_id is not None, "what people use comes from a channel"
        channel = self._client.get_partial_messageable(interaction.channel_id, guild_id=interaction.guild_id)
        try:
            async with asyncio.timeout(READ_S):
                return pictures_of(await channel.fetch_message(message_id))
        except discord.NotFound:
            raise
        except (discord.HTTPException, aiohttp.ClientError, OSError, TimeoutError):
            return ()


def _check_may_use(interaction: discord.Interaction) -> None:
    """A form passes by the commands' permissions, so what those would say is asked here."""
    if interaction.guild_id is not None and not interaction.permissions.use_application_commands:
        raise MayNot("commands are not for them here")


def _may_read(interaction: discord.Interaction) -> bool:
    """Whether whoever sends the form can read what was written in the channel before."""
    if interaction.guild_id is None:
        return True
    return interaction.permissions.view_channel and interaction.permissions.read_message_history
