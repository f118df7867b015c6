"""/gallery: what was drawn, for whoever may see it, and what could not be posted, for who asked for it."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

import aiohttp
import discord
from discord import app_commands
from discord.app_commands import Choice, Range
from discord.ext import commands

from cogs import presenters
from cogs.asking import place_of, whisper
from cogs.custom_ids import Handlers, an_id
from cogs.errors import say_of
from cogs.files import reference_files, result_files
from cogs.language import localised, speaking
from cogs.own_answers import check_own_answer
from cogs.presenters.gallery import ACTION, SHOW, WORDS_MAX_CHARS, Kept, Scope, Sought
from cogs.readable import readable
from cogs.thumbnails import Look, Thumbnails
from cogs.trouble import translated
from engine.drafting import Drafts
from engine.errors import ResultGone, UploadTooLarge
from engine.gallery import Gallery, Page
from engine.models import Job, JobState, Picture, Place
from engine.service import Service

log = logging.getLogger(__name__)

READS = 3  # of a page, when messages on it turn out to be gone
UPLOADS = 3  # of what is kept, each half as large, when Discord takes fewer bytes than it said


class Galleries(commands.Cog):
    """The command, its pages, and showing what is kept.

    Args:
        client: knows the guilds' channels, and reads messages.
        gallery: what was drawn.
        service: the engine's front door.
        drafts: knows what a result can be turned into.
    """

    def __init__(
        self, client: commands.AutoShardedBot, gallery: Gallery, service: Service, drafts: Drafts
    ) -> None:
        self._client = client
        self._gallery = gallery
        self._service = service
        self._drafts = drafts
        self._thumbnails = Thumbnails(client)
        self._showing: set[int] = set()

    @property
    def handlers(self) -> Handlers:
        """What is pressed here."""
        return {ACTION: self.turn, SHOW: self.show}

    @app_commands.command(description=localised("command-gallery"))
    @app_commands.describe(
        whose=localised("option-gallery-whose"),
        member=localised("option-gallery-member"),
        words=localised("option-gallery-words"),
    )
    @app_commands.choices(
        whose=[
            Choice(name=localised("choice-gallery-mine"), value=Scope.MINE.value),
            Choice(name=localised("choice-gallery-server"), value=Scope.SERVER.value),
        ]
    )
    async def gallery(
        self,
        interaction: discord.Interaction,
        whose: str | None = None,
        member: discord.User | None = None,
        words: Range[str, 1, WORDS_MAX_CHARS] | None = None,
    ) -> None:
        """Show the first page."""
        here = place_of(interaction) is Place.GUILD
        scope = _a_scope(whose) if whose else Scope.SERVER if here else Scope.MINE
        if scope is Scope.SERVER and not here:
            await whisper(interaction, "gallery-no-server")
            return
        sought = Sought(scope, None if member is None else member.id, " ".join((words or "").split()))
        await interaction.response.defer(ephemeral=True, thinking=True)
        await self._show_page(interaction, sought, 1)

    async def turn(
        self, interaction: discord.Interaction, scope: str, number: str, member_id: str, *words: str
    ) -> None:
        """◀️ ▶️: another page in the same place."""
        check_own_answer(interaction, ACTION)
        sought = Sought(_a_scope(scope), an_id(member_id) or None, ":".join(words))
        if sought.scope is Scope.SERVER and place_of(interaction) is not Place.GUILD:
            raise ResultGone("there is no such gallery here")
        await interaction.response.defer()
        await self._show_page(interaction, sought, an_id(number))

    async def _show_page(self, interaction: discord.Interaction, sought: Sought, number: int) -> None:
        page, looks = await self._looked(interaction, sought, max(1, number))
        kept = Kept()
        if sought.scope is Scope.MINE and sought.everything and page.number == 1:
            kept = Kept(await self._gallery.kept(interaction.user.id))
        say = say_of(interaction)
        thumbnails = {job_id: look.url for job_id, look in looks.items() if look.url is not None}
        await interaction.edit_original_response(
            content=presenters.gallery.head(say, sought, page, kept),
            embeds=presenters.gallery.embeds(say, sought, page, kept, thumbnails),
            view=presenters.gallery.buttons(say, sought, page, kept),
            allowed_mentions=discord.AllowedMentions.none(),
        )

    async def _looked(
        self, interaction: discord.Interaction, sought: Sought, number: int
    ) -> tuple[Page, dict[int, Look]]:
        """A page, without what turns out to be gone."""
        looks: dict[int, Look] = {}
        for _ in range(READS):
            page = await self._page(interaction, sought, number)
            looks |= await self._thumbnails.of([job for job in page.jobs if job.id not in looks])
            gone = [job for job in page.jobs if looks[job.id].gone]
            if not gone:
                break
            await self._gallery.gone([job.message_id for job in gone if job.message_id is not None])
        return replace(page, jobs=tuple(job for job in page.jobs if not looks[job.id].gone)), looks

    async def _page(self, interaction: discord.Interaction, sought: Sought, number: int) -> Page:
        if sought.scope is Scope.MINE and sought.member_id not in (None, interaction.user.id):
            return Page((), 1, 1, 0)  # of one's own, none are somebody else's
        guild_id, channel_ids = None, None
        if sought.scope is Scope.SERVER:
            guild, member = interaction.guild, interaction.user
            assert guild is not None, "the bot is a member where a server's gallery is opened"
            assert isinstance(member, discord.Member)
            guild_id = guild.id
            channel_ids = readable(guild, member, here_id=interaction.channel_id)
        return await self._gallery.page(
            interaction.user.id,
            guild_id=guild_id,
            channel_ids=channel_ids,
            of=sought.member_id,
            words=sought.words,
            number=number,
        )

    # -- what could not be posted

    async def show(self, interaction: discord.Interaction, job_id: str) -> None:
        """Post what is kept as the answer to who asked for it, and take it out of the gallery's list."""
        job = await self._service.job(an_id(job_id))
        if job is None:
            raise ResultGone("its row is gone")
        if interaction.user.id != job.requester_id:
            await whisper(interaction, "gallery-not-yours")
            return
        check_own_answer(interaction, SHOW)
        if job.state is not JobState.KEPT:
            await whisper(interaction, "gallery-not-waiting")
            return
        await interaction.response.defer()
        if job.id in self._showing:
            return
        self._showing.add(job.id)
        try:
            await self._show(interaction, job)
        finally:
            self._showing.discard(job.id)
        await self._show_page(interaction, Sought(Scope.MINE), 1)

    async def _show(self, interaction: discord.Interaction, job: Job) -> None:
        pictures = await self._gallery.kept_pictures(job.id, job.requester_id)
        if not pictures:
            raise ResultGone("its week is over")
        references = await self._gallery.kept_references(job.id, job.requester_id)
        assert interaction.channel_id is not None, "what people use comes from a channel"
        place = place_of(interaction)
        shown = replace(
            job,
            guild_id=interaction.guild_id,
            channel_id=interaction.channel_id,
            place=place,
            private=job.private and place is not Place.DM,
        )
        posted = await self._post(interaction, shown, pictures, references)
        await self._gallery.shown(shown, posted.id)
        if presenters.buttons.can_be_reacted_to(shown):
            channel = self._client.get_partial_messageable(shown.channel_id, guild_id=shown.guild_id)
            with suppress(discord.HTTPException, aiohttp.ClientError, OSError):
                await channel.get_partial_message(posted.id).add_reaction(presenters.jobs.REROLL)

    async def _post(
        self,
        interaction: discord.Interaction,
        job: Job,
        pictures: Sequence[Picture],
        references: Sequence[Picture],
    ) -> discord.WebhookMessage:
        """Send a result by the interaction.

        Raises:
            DeliveryError: Discord does not take it.
        """
        say = speaking(job.locale)
        seconds = ((job.finished_at or job.created_at) - job.created_at).total_seconds()
        limit_bytes = discord.utils.DEFAULT_FILE_SIZE_LIMIT_BYTES
        if job.place is Place.GUILD and interaction.guild is not None:
            limit_bytes = interaction.guild.filesize_limit
        for tried in range(1, UPLOADS + 1):
            fitted = [await self._service.fitted(picture, limit_bytes) for picture in pictures]
            try:
                with translated():
                    return await interaction.followup.send(
                        presenters.jobs.result(say, job, fitted, seconds=seconds),
                        files=[
                            *result_files(say, job, [one.picture for one in fitted]),
                            *reference_files(say, references, spoiler=job.spoiler),
                        ],
                        view=presenters.buttons.below_result(say, job, self._drafts.offers(job)),
                        ephemeral=job.private,
                        allowed_mentions=discord.AllowedMentions.none(),
                        wait=True,
                    )
            except UploadTooLarge:
                if tried == UPLOADS:
                    raise
                limit_bytes //= 2
        raise AssertionError("the last try returns or raises")


def _a_scope(word: str) -> Scope:
    try:
        return Scope(word)
    except ValueError:
        raise ResultGone("no button of ours says so") from None
