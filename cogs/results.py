"""A result's life in its channel: what its buttons and its menu do. Each asks anew who may do what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import discord
from discord import app_commands
from discord.ext import commands

from cogs import presenters
from cogs.asking import asked_by, submit, whisper
from cogs.custom_ids import Handlers, an_id
from cogs.errors import say_of
from cogs.files import carries_result, copies_of, pictures_in, references_in
from cogs.forms import edit_form, form_of, which_form
from cogs.language import localised, speaking
from engine.drafting import Drafts, Offer
from engine.errors import MayNot, PictureUnreachable, ReferenceInvalid, ResultGone
from engine.models import Job
from engine.service import Service


class Results(commands.Cog):
    """Buttons below results, the forms that they open, and the message menu "Reroll".

    Args:
        client: its tree gets the menu.
        service: the engine's front door.
        drafts: makes jobs of wishes.
    """

    def __init__(self, client: commands.AutoShardedBot, service: Service, drafts: Drafts) -> None:
        self._client = client
        self._service = service
        self._drafts = drafts
        self._publishing: set[int] = set()
        self._menu = app_commands.ContextMenu(name=localised("menu-reroll"), callback=self.reroll_from_menu)

    @property
    def handlers(self) -> Handlers:
        """What is pressed here."""
        return {
            Offer.REROLL: self.reroll,
            Offer.EDIT: self.edit,
            Offer.VARIATION: self.vary,
            Offer.UPSCALE: self.upscale,
            "edit-form": self.edited,
            "which-form": self.chosen,
            "info": self.info,
            "publish": self.publish,
            "delete": self.delete,
        }

    async def cog_load(self) -> None:
        """Put the menu into the tree."""
        self._client.tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        """Take it out."""
        self._client.tree.remove_command(self._menu.name, type=self._menu.type)

    # -- turning a result into another one

    async def reroll(self, interaction: discord.Interaction, job_id: str) -> None:
        """🔁: the same again."""
        await self._reroll(interaction, *await self._pressed(interaction, job_id))

    async def reroll_from_menu(self, interaction: discord.Interaction, message: discord.Message) -> None:
        """Do what 🔁 does, for whoever finds it in the message's menu first."""
        job = await self._service.result(message.id)
        if job is None:
            await whisper(interaction, "reroll-not-a-result")
        else:
            _check_may_use(interaction)
            await self._reroll(interaction, job, message)

    async def _reroll(self, interaction: discord.Interaction, job: Job, message: discord.Message) -> None:
        references = _kept_references(job, message)
        await submit(interaction, self._service, self._drafts.reroll(asked_by(interaction), job, references))

    async def edit(self, interaction: discord.Interaction, job_id: str) -> None:
        """✏️: a form with the old prompt."""
        job, message = await self._pressed(interaction, job_id)
        form = edit_form(
            say_of(interaction),
            job,
            has_references=bool(references_in(message)),
            takes_pictures=self._drafts.references_taken(job) > 0,
        )
        await interaction.response.send_modal(form)

    async def edited(self, interaction: discord.Interaction, job_id: str) -> None:
        """The form came back: the same with other words, or other pictures to start from."""
        job, message = await self._pressed(interaction, job_id)
        form = form_of(interaction)
        old = () if form.choices.get("old") == ("drop",) else tuple(one.url for one in references_in(message))
        new = form.files.get("files", ())
        most = self._drafts.references_taken(job)
        # What is new takes the place of what is old, as far as the model takes only so many.
        references = (*new, *old[: max(0, most - len(new))]) if new else old
        draft = await self._drafts.edit(asked_by(interaction), job, form.texts.get("prompt", ""), references)
        await submit(interaction, self._service, draft)

    async def vary(self, interaction: discord.Interaction, job_id: str) -> None:
        """🎲: this picture as the reference."""
        await self._of_one(interaction, Offer.VARIATION, job_id)

    async def upscale(self, interaction: discord.Interaction, job_id: str) -> None:
        """🔍: this picture, larger."""
        await self._of_one(interaction, Offer.UPSCALE, job_id)

    async def _of_one(self, interaction: discord.Interaction, offer: Offer, job_id: str) -> None:
        job, message = await self._pressed(interaction, job_id)
        pictures = pictures_in(message, job)
        if len(pictures) > 1:
            form = which_form(say_of(interaction), job, offer, len(pictures))
            await interaction.response.send_modal(form)
        else:
            await self._turn(interaction, offer, job, pictures, 0)

    async def chosen(self, interaction: discord.Interaction, job_id: str, offer: str) -> None:
        """The form came back that asks which of several pictures is meant."""
        job, message = await self._pressed(interaction, job_id)
        (which, *_) = form_of(interaction).choices.get("which") or ("0",)
        await self._turn(interaction, _an_offer(offer), job, pictures_in(message, job), an_id(which))

    async def _turn(
        self,
        interaction: discord.Interaction,
        offer: Offer,
        job: Job,
        pictures: Sequence[discord.Attachment],
        which: int,
    ) -> None:
        if not 0 <= which < len(pictures):
            raise ResultGone("the picture is not attached any more")
        draft = self._drafts.variation if offer is Offer.VARIATION else self._drafts.upscale
        await submit(interaction, self._service, draft(asked_by(interaction), job, pictures[which].url))

    # -- the result itself

    async def info(self, interaction: discord.Interaction, job_id: str) -> None:
        """ⓘ: what made it, for whoever asks."""
        job = await self._job(job_id)
        message = interaction.message
        copies = references_in(message) if message is not None and carries_result(message, job) else []
        source = None if job.source_job_id is None else await self._service.job(job.source_job_id)
        text = presenters.info.facts(
            say_of(interaction), job, references=[one.url for one in copies], source=source
        )
        await interaction.response.send_message(text, ephemeral=True, suppress_embeds=True)

    async def publish(self, interaction: discord.Interaction, job_id: str) -> None:
        """📣: a private result, for all to see."""
        job, message = await self._pressed(interaction, job_id)
        if interaction.user.id != job.requester_id:
            await whisper(interaction, "result-not-yours")
            return
        if not job.private or job.id in self._publishing:
            raise ResultGone("it is published already")
        self._publishing.add(job.id)
        try:
            await interaction.response.defer()
            public = replace(job, private=False)
            view = presenters.buttons.below_result(speaking(job.locale), public, self._drafts.offers(public))
            posted = await interaction.followup.send(
                message.content,
                files=await copies_of(message.attachments),
                view=view,
                allowed_mentions=discord.AllowedMentions.none(),
                wait=True,
            )
            await self._service.published(job, posted.id)
            url = presenters.text.message_url(job.guild_id, job.channel_id, posted.id)
            text = say_of(interaction)("result-published", url=url)
            await interaction.edit_original_response(content=text, view=None)
        finally:
            self._publishing.discard(job.id)

    async def delete(self, interaction: discord.Interaction, job_id: str) -> None:
        """🗑️: gone, at the wish of who asked for it or of a moderator."""
        job, _ = await self._pressed(interaction, job_id, may_use=False)
        if interaction.user.id != job.requester_id and not interaction.permissions.manage_messages:
            await whisper(interaction, "result-not-yours-or-moderator")
            return
        await interaction.response.defer()
        await interaction.delete_original_response()  # the message that was pressed
        await self._service.deleted(job)

    # -- who and what

    async def _job(self, word: str) -> Job:
        job = await self._service.job(an_id(word))
        if job is None or job.deleted_at is not None:
            raise ResultGone("its row is gone")
        return job

    async def _pressed(
        self, interaction: discord.Interaction, word: str, *, may_use: bool = True
    ) -> tuple[Job, discord.Message]:
        """The job that a button speaks of, and its result, which must be the message that the button is on.

        Raises:
            ResultGone: it is another message, as only a forged custom_id can say, or the job is forgotten.
            MayNot: whoever presses may not use commands there.
        """
        job, message = await self._job(word), interaction.message
        if message is None or not carries_result(message, job) or job.message_id not in (None, message.id):
            raise ResultGone("the button is not on this job's result")
        if may_use:
            _check_may_use(interaction)
        # The row may not yet say which message it is: people are quick.
        return replace(job, message_id=message.id), message


def _check_may_use(interaction: discord.Interaction) -> None:
    """Buttons pass by the commands' permissions, so what those would say is asked here."""
    if interaction.guild_id is not None and not interaction.permissions.use_application_commands:
        raise MayNot("commands are not for them here")


def _an_offer(word: str) -> Offer:
    if word not in (Offer.VARIATION, Offer.UPSCALE):
        raise ResultGone("no button of ours says so")
    return Offer(word)


def _kept_references(job: Job, message: discord.Message) -> tuple[str, ...]:
    """Fresh addresses of what a result was made from: its message carries copies.

    Raises:
        ReferenceInvalid: they are gone.
    """
    copies = tuple(one.url for one in references_in(message))
    if job.references and not copies:
        raise ReferenceInvalid(PictureUnreachable("its copy is no longer attached to the result"))
    return copies
