"""A small real discord.py bot for everywhere: direct messages, user installs, threads, forms, completions."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import discord
from discord import app_commands

from playground.discord import LocalDiscord
from tests.playground.discord_bot import SmallBot, png, running

EVERYWHERE = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)
BY_ANYBODY = app_commands.AppInstallationType(guild=True, user=True)

Act = Callable[[discord.Interaction], Awaitable[Any]]


def picture(name: str = "picture.png", **options: Any) -> discord.File:
    """A small file to send."""
    return discord.File(io.BytesIO(png()), name, **options)


class MemberBot(SmallBot):
    """Does what a test asks: ``/do`` and every component and form run ``act``.

    Attributes:
        act: what the bot does with the next interactions.
        used: the interactions that ``act`` was run with.
        typed: what was typed into the completed option, with what else was filled in.
        offered: what it offers then.
        failures: what ``act`` raised.
        joined: the names of the threads that it heard of.
    """

    def __init__(self, intents: discord.Intents | None = None) -> None:
        usual = discord.Intents(guilds=True, messages=True, reactions=True)
        super().__init__(intents or usual)
        self.act: Act = reply
        self.used: list[discord.Interaction] = []
        self.typed: list[tuple[str, dict[str, Any]]] = []
        self.offered: list[app_commands.Choice[str]] = []
        self.failures: list[Exception] = []
        self.joined: list[str] = []
        add_commands(self)

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Components and forms."""
        if interaction.type in (discord.InteractionType.component, discord.InteractionType.modal_submit):
            await self.obey(interaction)

    async def on_thread_create(self, thread: discord.Thread) -> None:
        """Keep its name."""
        self.joined.append(thread.name)

    async def obey(self, interaction: discord.Interaction) -> None:
        """Do what the test asks."""
        try:
            await self.act(interaction)
        except Exception as failure:
            self.failures.append(failure)
        self.used.append(interaction)


async def reply(interaction: discord.Interaction) -> None:
    """What it does unless a test asks for something else."""
    await interaction.response.send_message("done")


def add_commands(bot: MemberBot) -> None:
    """Its commands."""

    @bot.tree.command(name="do", description="Do what the test asks")
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def do(
        interaction: discord.Interaction,
        image: discord.Attachment | None = None,
        who: discord.User | None = None,
    ) -> None:
        await bot.obey(interaction)

    @bot.tree.command(name="style", description="Complete what is typed")
    @app_commands.allowed_installs(guilds=True, users=True)
    async def style(interaction: discord.Interaction, name: str, size: int = 1) -> None:
        await interaction.response.send_message(f"{name} {size}")

    @style.autocomplete("name")
    async def complete(interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        bot.typed.append((typed, dict(vars(interaction.namespace))))
        if typed == "for ever":
            await asyncio.Event().wait()
        try:
            await interaction.response.autocomplete(bot.offered)
        except discord.HTTPException as failure:
            bot.failures.append(failure)
        return []

    @bot.tree.command(name="adult", description="For adults", nsfw=True)
    async def adult(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("adult")

    @bot.tree.context_menu(name="Copy")
    @app_commands.allowed_installs(guilds=True, users=True)
    async def copy(interaction: discord.Interaction, message: discord.Message) -> None:
        await interaction.response.send_message(f"copied {message.content}", ephemeral=True)

    @bot.tree.context_menu(name="Greet")
    async def greet(interaction: discord.Interaction, user: discord.User) -> None:
        await interaction.response.send_message(f"hello {user.name}")


@asynccontextmanager
async def member_bot(local: LocalDiscord, bot: MemberBot | None = None) -> AsyncIterator[MemberBot]:
    """Run it, its commands registered."""
    async with running(local, bot or MemberBot()) as running_bot:
        assert isinstance(running_bot, MemberBot)
        await local.until(lambda: local.world.backend.commands)
        yield running_bot


class Room:
    """A person in a channel."""

    def __init__(
        self, local: LocalDiscord, bot: MemberBot, channel_id: int, user_id: int | None = None
    ) -> None:
        self.local = local
        self.bot = bot
        self.channel_id = channel_id
        self.user_id = user_id or local.world.member_id

    def seen(self, user_id: int | None = None) -> list[dict[str, Any]]:
        """What they, or somebody else, see there."""
        return self.local.people.messages(self.channel_id, user_id or self.user_id)

    async def do(self, act: Act, **options: object) -> discord.Interaction:
        """Use ``/do`` and let the bot do this; return the interaction that it got, once it is done."""
        return await self._done(act, lambda: self.local.people.command(*self._here, "do", options))

    async def press(self, act: Act, message_id: int, custom_id: str = "b") -> discord.Interaction:
        """Press a button and let the bot do this."""
        people = self.local.people
        return await self._done(act, lambda: people.press(*self._here, message_id, custom_id))

    async def fails(self, act: Act) -> discord.HTTPException:
        """Use ``/do`` and return how Discord refused what the bot did."""
        await self.do(act)
        assert self.bot.failures, "nothing was refused"
        failure = self.bot.failures.pop()
        assert isinstance(failure, discord.HTTPException)
        return failure

    async def done(self, act: Act, use: Callable[[], int]) -> discord.Interaction:
        """Let somebody use the bot somehow and let it do this."""
        return await self._done(act, use)

    @property
    def _here(self) -> tuple[int, int]:
        return self.user_id, self.channel_id

    async def _done(self, act: Act, use: Callable[[], int]) -> discord.Interaction:
        self.bot.act = act
        before = len(self.bot.used)
        use()
        await self.local.until(lambda: len(self.bot.used) > before)
        return self.bot.used[-1]


def buttons(*custom_ids: str) -> discord.ui.View:
    """A view with buttons that nobody in the process listens to."""
    view = discord.ui.View(timeout=None)
    for custom_id in custom_ids or ("b",):
        view.add_item(discord.ui.Button(label=custom_id, custom_id=custom_id))
    return view
