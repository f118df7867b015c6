"""Easel's entry point and its only wiring: settings -> engine -> cogs. ``python bot.py``."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import signal
import sys
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

import aiohttp
import discord
import yarl
from discord.asset import Asset
from discord.ext import commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from cogs.delivery import DiscordCourier
from cogs.errors import Tree
from cogs.gallery import Galleries
from cogs.help import Help
from cogs.imagine import Imagine
from cogs.language import FluentTranslator
from cogs.me import Me
from cogs.presses import Presses
from cogs.queue import Queue
from cogs.reactions import Reactions
from cogs.references import References
from cogs.results import Results
from cogs.styles import StyleCommands
from engine import logs
from engine.admission import Caps
from engine.catalogue import Catalogue, Model
from engine.dispatcher import Dispatcher
from engine.drafting import Drafts
from engine.eachlabs import Eachlabs
from engine.enhance_words import knowledge
from engine.errors import ModelUnknown, SettingsError
from engine.fetching import Fetcher
from engine.gallery import Gallery
from engine.government import Government
from engine.guild_styles import GuildStyles
from engine.guilds import Guilds
from engine.members import Members
from engine.memory import Memory
from engine.pacing import Breaker, Budget, Pacer, Timing
from engine.pictures import Pictures
from engine.scheduler import Scheduler
from engine.service import Service
from engine.settings import Settings
from engine.store import Database, GalleryStore, GuildStore, JobStore, MemberStore, PacingStore, StyleStore
from engine.styles import load_styles
from engine.usage import Usage

log = logging.getLogger("easel")

EXIT_UNREACHABLE, EXIT_SETTINGS = 1, 2
RESUME_AGAIN_S = 10
SUCCESSOR = "nano-banana-2"  # of the model that is the default; in the catalogue

# Guilds for their channels and upload limits, reactions for 🔁 and ✉️. Nothing privileged.
INTENTS = discord.Intents(guilds=True, guild_reactions=True, dm_reactions=True)


# Easel has no voice: the libraries for it are not missing.
discord.VoiceClient.warn_nacl = False
discord.VoiceClient.warn_dave = False


class Easel(commands.AutoShardedBot):
    """The Discord client with its cogs, around an engine that was opened outside."""

    def __init__(self) -> None:
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            tree_cls=Tree,
            intents=INTENTS,
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
        )

    async def setup_hook(self) -> None:
        """Register the commands with Discord, in every language."""
        await self.tree.set_translator(FluentTranslator())
        await self.tree.sync()


@dataclass(frozen=True, slots=True)
class Engine:
    """What the cogs are given of the engine."""

    service: Service
    catalogue: Catalogue
    styles: GuildStyles
    members: Members
    gallery: Gallery
    drafts: Drafts


@asynccontextmanager
async def open_engine(settings: Settings, client: discord.Client) -> AsyncIterator[Engine]:
    """Everything that does not speak Discord, opened in order and closed in reverse.

    Raises:
        SettingsError: the database cannot be opened, or a data file is wrong.
    """
    catalogue = Catalogue.load(settings.models_file)
    default = default_model(catalogue, settings.eachlabs_model)
    shipped_styles = load_styles()
    knowledge()
    async with AsyncExitStack() as stack:
        database = await stack.enter_async_context(
            Database.open(settings.database_url, busy_timeout_s=settings.database_busy_timeout_s)
        )
        store = JobStore(database)
        session = await stack.enter_async_context(
            # A create on a connection that the far end has just closed would be lost: none idles for long.
            aiohttp.ClientSession(connector=aiohttp.TCPConnector(keepalive_timeout=4))
        )
        fetcher = await stack.enter_async_context(Fetcher(allow_local_urls=settings.allow_local_urls))
        pictures = await stack.enter_async_context(Pictures(fetcher))
        provider = Eachlabs(
            session,
            url=settings.eachlabs_api_url,
            key=settings.eachlabs_api_key,
            auth=settings.eachlabs_auth,
            create_timeout_s=settings.eachlabs_create_timeout_s,
            get_timeout_s=settings.eachlabs_get_timeout_s,
        )
        memory = Memory(PacingStore(database), window_s=settings.eachlabs_window_s)
        dispatcher = Dispatcher(await a_pacer(settings, memory, default), provider, memory)
        styles = GuildStyles(shipped_styles, StyleStore(database))

        async def cancel(job_id: int) -> object:
            return await service.cancel(job_id)

        members = Members(MemberStore(database), cancel)
        drafts = Drafts(catalogue, styles, members, default_model=default.name)
        guilds = Guilds(GuildStore(database))
        government = Government(guilds, Usage(), catalogue)
        await government.load()
        service = Service(
            store=store,
            provider=provider,
            pictures=pictures,
            dispatcher=dispatcher,
            courier=DiscordCourier(client, drafts.offers),
            memory=memory,
            catalogue=catalogue,
            government=government,
            caps=Caps(member=settings.member_in_flight, queue=settings.guild_queue),
        )
        await stack.enter_async_context(service.running())
        gallery = Gallery(GalleryStore(database))
        for task in (warn_of_unknown_model(provider, default), gallery.tidy(), guilds.watch()):
            stack.callback(asyncio.create_task(task).cancel)
        try:
            yield Engine(service, catalogue, styles, members, gallery, drafts)
        finally:
            await service.close(settings.shutdown_grace_s)


async def add_cogs(client: commands.AutoShardedBot, engine: Engine) -> None:
    """Give the client everything that people can use."""
    results = Results(client, engine.service, engine.drafts)
    references = References(client, engine.service, engine.drafts)
    guide = Help(engine.members)
    galleries = Galleries(client, engine.gallery, engine.service, engine.drafts)
    me = Me(engine.service, engine.members, engine.catalogue, engine.styles)
    styles = StyleCommands(engine.styles)
    queue = Queue(engine.service)
    cogs: list[commands.Cog] = [
        Imagine(engine.service, engine.drafts, engine.catalogue, engine.styles),
        results,
        references,
        guide,
        galleries,
        me,
        styles,
        queue,
        Reactions(client, engine.service, engine.drafts),
        Presses(
            {
                **results.handlers,
                **references.handlers,
                **guide.handlers,
                **galleries.handlers,
                **me.handlers,
                **styles.handlers,
                **queue.handlers,
            }
        ),
    ]
    for cog in cogs:
        await client.add_cog(cog)


async def a_pacer(settings: Settings, memory: Memory, default: Model) -> Pacer:
    """What decides which request leaves next, with what an earlier process learnt and sent."""
    budget = Budget(
        requests=settings.eachlabs_requests,
        window_s=settings.eachlabs_window_s,
        pause_s=settings.eachlabs_pause_s,
    )
    budget.restore(time.monotonic() - ago_s for ago_s in await memory.requests())
    return Pacer(
        Scheduler(
            guild_concurrency=settings.guild_concurrency,
            total_concurrency=settings.eachlabs_concurrency,
        ),
        budget,
        Breaker(first_wait_s=settings.eachlabs_window_s / 120),
        Timing(await memory.service_times()),
        deadline_s=settings.eachlabs_prediction_timeout_s,
        model=default.name,
        listing=settings.eachlabs_listing,
    )


def default_model(catalogue: Catalogue, name: str) -> Model:
    """The model that draws when nobody chose one.

    Raises:
        SettingsError: the catalogue has no such model.
    """
    try:
        return catalogue.find(name, "draw")
    except ModelUnknown as error:
        raise SettingsError(
            f"EACHLABS_MODEL names no model of the catalogue: choose one of {', '.join(error.names)}, "
            "or add yours in a file that MODELS_FILE names"
        ) from None


async def warn_of_unknown_model(provider: Eachlabs, model: Model) -> None:
    """Say once, clearly, when the provider does not know the model."""
    if await provider.model_exists(model.slug) is False:
        log.warning(
            "the image service does not know the model %r: set EACHLABS_MODEL, for example to %s",
            model.slug,
            SUCCESSOR,
        )


def point_discord_at(settings: Settings) -> None:
    """Use another address for Discord: a REST proxy, or the playground. Before login."""
    Route.BASE = settings.discord_api_url
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(settings.discord_gateway_url)
    Asset.BASE = settings.discord_cdn_url


async def run(settings: Settings) -> int:
    """Run until SIGTERM or SIGINT; return the exit status, 1 when Discord cannot be reached at the start.

    Raises:
        SettingsError: a setting turned out wrong when it was used.
    """
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for stop_signal in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(stop_signal, stopping.set)
    async with Easel() as client, open_engine(settings, client) as engine:
        service = engine.service
        await add_cogs(client, engine)
        try:
            await client.login(settings.discord_token.get_secret_value())
        except discord.LoginFailure:
            raise SettingsError(
                "DISCORD_TOKEN is refused by Discord: "
                "copy it anew from your application's page (Bot, Reset Token)"
            ) from None
        except (aiohttp.ClientError, OSError, discord.HTTPException) as error:
            log.error("Discord cannot be reached at %s: %s", settings.discord_api_url, error)
            return EXIT_UNREACHABLE
        resumed = asyncio.create_task(_resume(service), name="resume")
        gateway = asyncio.create_task(_connect(client, resumed), name="gateway")
        signalled = asyncio.create_task(stopping.wait(), name="signal")
        settled = asyncio.create_task(_settle(client), name="settle")
        tasks = [resumed, gateway, signalled, settled]
        try:
            await asyncio.wait({gateway, signalled}, return_when=asyncio.FIRST_COMPLETED)
            if gateway.done():  # it ended by itself, and the client with it: jobs wait in their rows
                await service.close(0)
                gateway.result()
            log.info("stopping")
            await service.close(settings.shutdown_grace_s)
        finally:
            await client.close()
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
    return 0


async def _connect(client: discord.Client, resumed: asyncio.Task[None]) -> None:
    """Connect once unfinished jobs are known again, so that who cancels theirs at once finds it."""
    await asyncio.wait({resumed}, timeout=RESUME_AGAIN_S)
    await client.connect()


async def _settle(client: discord.Client) -> None:
    """Once everything is there, take it out of what the garbage collector looks through.

    It stays for the life of the process, and each full collection would stop everything for long moments.
    """
    await client.wait_until_ready()
    gc.collect()
    gc.freeze()
    log.info("ready in %d guilds as %s", len(client.guilds), client.user)


async def _resume(service: Service) -> None:
    while True:
        try:
            await service.resume()
            return
        except Exception:
            log.exception("unfinished jobs could not be read; again in %d s", RESUME_AGAIN_S)
            await asyncio.sleep(RESUME_AGAIN_S)


def main() -> int:
    """Run the bot; return the exit status: 0 after a signal, 1 without Discord, 2 with a wrong setting."""
    try:
        settings = Settings.load()
        logs.setup(settings.log_level, settings.log_format, secrets=settings.secrets)
        point_discord_at(settings)
        return asyncio.run(run(settings))
    except SettingsError as error:
        print(error, file=sys.stderr)  # noqa: T201 - the operator's terminal, before or beside the log
        return EXIT_SETTINGS


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        sys.exit(main())
