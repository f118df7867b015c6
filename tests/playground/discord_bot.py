"""A small real discord.py bot that talks to the local Discord over its sockets."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import discord
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route
from PIL import Image

from playground.discord.server import LocalDiscord


def png(width_px: int = 40, height_px: int = 30) -> bytes:
    """A small picture."""
    buffer = io.BytesIO()
    Image.new("RGB", (width_px, height_px), "teal").save(buffer, "PNG")
    return buffer.getvalue()


class Form(discord.ui.Modal, title="A form"):
    """A modal with one text."""

    words: discord.ui.TextInput[Form] = discord.ui.TextInput(label="Words", custom_id="words", max_length=20)

    async def on_submit(self, interaction: discord.Interaction) -> None:
        """Repeat what was written."""
        await interaction.response.send_message(f"wrote {self.words.value}")


class Choices(discord.ui.View):
    """A button that opens a form and a select."""

    @discord.ui.button(label="Open", custom_id="open")
    async def open(self, interaction: discord.Interaction, _: discord.ui.Button[Choices]) -> None:
        """Open the form."""
        await interaction.response.send_modal(Form())

    @discord.ui.select(
        custom_id="colour",
        options=[
            discord.SelectOption(label="Red", value="red"),
            discord.SelectOption(label="Blue", value="blue"),
        ],
    )
    async def pick(self, interaction: discord.Interaction, select: discord.ui.Select[Choices]) -> None:
        """Say what was chosen."""
        await interaction.response.edit_message(content=f"chose {select.values[0]}", view=None)


class SmallBot(discord.Client):
    """Draws, whispers, offers choices; keeps what it heard."""

    def __init__(self, intents: discord.Intents | None = None, **options: Any) -> None:
        usual = discord.Intents(guilds=True, messages=True, reactions=True)
        super().__init__(intents=intents or usual, guild_ready_timeout=0.05, **options)
        self.tree = app_commands.CommandTree(self)
        self.reactions: list[discord.RawReactionActionEvent] = []
        self.heard: list[discord.Message] = []
        self.drawn: list[discord.Interaction] = []
        self.references: list[bytes] = []
        add_commands(self)

    async def setup_hook(self) -> None:
        """Register the commands."""
        await self.tree.sync()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Do not wait five seconds before a second identify."""

    async def on_raw_reaction_add(self, payload: discord.RawReactionActionEvent) -> None:
        """Keep it."""
        self.reactions.append(payload)

    async def on_message(self, message: discord.Message) -> None:
        """Keep it."""
        self.heard.append(message)


def add_commands(bot: SmallBot) -> None:
    """Its commands."""

    @bot.tree.command(description="Draw")
    async def draw(
        interaction: discord.Interaction,
        prompt: app_commands.Range[str, 1, 20],
        image: discord.Attachment | None = None,
    ) -> None:
        bot.drawn.append(interaction)
        await interaction.response.defer(thinking=True)
        if image is not None:
            bot.references.append(await image.read())
        file = discord.File(io.BytesIO(png(64, 48)), "a drawing.png", description=f"Drawn: {prompt}")
        message = await interaction.edit_original_response(content=prompt, attachments=[file])
        await message.add_reaction("🔁")

    @bot.tree.command(description="Whisper")
    async def whisper(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("only for you", ephemeral=True)

    @bot.tree.command(description="Offer choices")
    async def offer(interaction: discord.Interaction, to: discord.Member | None = None) -> None:
        await interaction.response.send_message(f"for {to}", view=Choices())

    @bot.tree.command(description="Say nothing")
    async def ignore(_: discord.Interaction) -> None:
        pass

    @bot.tree.command(description="For moderators")
    @app_commands.default_permissions(manage_messages=True)
    async def rule(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("ruled")

    @bot.tree.context_menu(name="Who asked")
    async def who(interaction: discord.Interaction, message: discord.Message) -> None:
        await interaction.response.send_message(f"about {message.id}: {message.content}", ephemeral=True)


@asynccontextmanager
async def running(discord_: LocalDiscord, bot: SmallBot, token: str | None = None) -> AsyncIterator[SmallBot]:
    """Run the bot until the block ends, with discord.py's three addresses pointed at the local Discord."""
    was = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, discord.Asset.BASE
    Route.BASE = discord_.api_url
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(discord_.gateway_url)
    discord.Asset.BASE = discord_.cdn_url
    async with bot:
        task = asyncio.create_task(bot.start(token or discord_.token))
        try:
            await discord_.until(lambda: discord_.bot_online or task.done())
            if task.done():
                task.result()
            yield bot
        finally:
            await bot.close()
            await asyncio.gather(task, return_exceptions=True)
            Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, discord.Asset.BASE = was
