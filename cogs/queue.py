"""/queue and /cancel, and ❌ below a waiting message."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import Choice
from discord.ext import commands

from cogs import presenters
from cogs.asking import place_of, whisper
from cogs.custom_ids import Handlers, an_id
from cogs.errors import say_of
from cogs.language import localised
from cogs.own_answers import check_own_answer, chosen_in
from cogs.presenters.queue import ALL, CANCEL_WHICH, REFRESH
from engine.errors import ResultGone
from engine.folding import folded
from engine.models import Job, JobState, Place
from engine.service import Service, Standing

MOST_SUGGESTED = 25  # Discord's limit


class Queue(commands.Cog):
    """What waits, and taking it back."""

    def __init__(self, service: Service) -> None:
        self._service = service

    @property
    def handlers(self) -> Handlers:
        """What is pressed here."""
        return {"cancel": self.pressed, CANCEL_WHICH: self.chosen, REFRESH: self.refresh}

    # -- /queue

    @app_commands.command(description=localised("command-queue"))
    async def queue(self, interaction: discord.Interaction) -> None:
        """The line, in the order in which it goes."""
        turn_id = _turn_id(interaction)
        say = say_of(interaction)
        await interaction.response.send_message(
            presenters.queue.listed(say, interaction.user.id, self._line(interaction, turn_id)),
            view=presenters.queue.below_list(say, turn_id),
            ephemeral=True,
        )

    async def refresh(self, interaction: discord.Interaction, turn_id: str) -> None:
        """🔄: look again."""
        check_own_answer(interaction, REFRESH)
        if an_id(turn_id) != _turn_id(interaction):
            raise ResultGone("the button is of another place")
        line = self._line(interaction, _turn_id(interaction))
        text = presenters.queue.listed(say_of(interaction), interaction.user.id, line)
        await interaction.response.edit_message(content=text)

    def _line(self, interaction: discord.Interaction, turn_id: int) -> list[Standing]:
        """All that is under way there; where the bot is no member, one's own alone."""
        line = self._service.line(turn_id)
        if place_of(interaction) is Place.GUILD:
            return line
        return [one for one in line if one.job.requester_id == interaction.user.id]

    # -- /cancel

    @app_commands.command(description=localised("command-cancel"))
    @app_commands.describe(which=localised("option-cancel-which"))
    async def cancel(self, interaction: discord.Interaction, which: str | None = None) -> None:
        """Take back one's own request."""
        jobs = self._theirs(interaction)
        if which is not None:
            jobs = [job for job in jobs if str(job.id) == which] or _meant(jobs, which)
        if not jobs:
            await whisper(interaction, "cancel-none" if which is None else "cancel-over")
        elif len(jobs) == 1:
            await interaction.response.defer(ephemeral=True, thinking=True)
            text = await self._end(interaction, jobs)
            await interaction.edit_original_response(content=text)
        else:
            say = say_of(interaction)
            menu = presenters.queue.which(say, jobs, interaction.user.id)
            await interaction.response.send_message(say("cancel-ask"), view=menu, ephemeral=True)

    @cancel.autocomplete("which")
    async def _suggest(self, interaction: discord.Interaction, current: str) -> list[Choice[str]]:
        say, jobs = say_of(interaction), _meant(self._theirs(interaction), current)
        return [Choice(name=presenters.queue.choice(say, job), value=str(job.id)) for job in jobs][
            :MOST_SUGGESTED
        ]

    async def chosen(self, interaction: discord.Interaction, member_id: str) -> None:
        """One was chosen from the menu, or all."""
        check_own_answer(interaction, CANCEL_WHICH)
        if an_id(member_id) != interaction.user.id:
            raise ResultGone("the menu is another's")
        values = chosen_in(interaction)
        jobs = [job for job in self._theirs(interaction) if ALL in values or str(job.id) in values]
        await interaction.response.defer()
        text = await self._end(interaction, jobs)
        await interaction.edit_original_response(content=text, view=None)

    # -- ❌

    async def pressed(self, interaction: discord.Interaction, job_id: str) -> None:
        """❌: for its requester, and for a moderator of its guild."""
        job = await self._service.job(an_id(job_id))
        if job is None:
            raise ResultGone("its row is gone")
        mine = job.requester_id == interaction.user.id
        rules_there = interaction.permissions.manage_messages and interaction.guild_id == job.guild_id
        if not mine and not (rules_there and job.guild_id is not None):
            await whisper(interaction, "result-not-yours-or-moderator")
            return
        await interaction.response.defer()  # a create on its way is waited for
        after = await self._service.cancel(job.id)
        if after is None or after.state is not JobState.CANCELLED:
            await whisper(interaction, "cancel-over" if after is None or after.ended else "cancel-too-late")
        elif not mine:
            await whisper(interaction, "cancel-done")

    # -- parts

    def _theirs(self, interaction: discord.Interaction) -> list[Job]:
        return sorted(self._service.under_way(interaction.user.id), key=lambda job: job.id)

    async def _end(self, interaction: discord.Interaction, jobs: list[Job]) -> str:
        """Cancel them; say what became of it."""
        say = say_of(interaction)
        ends = [await self._service.cancel(job.id) for job in jobs]
        cancelled = sum(end is not None and end.state is JobState.CANCELLED for end in ends)
        if cancelled:
            return say("cancel-done") if len(jobs) == 1 else say("cancel-several", count=cancelled)
        late = any(end is not None and not end.ended for end in ends)
        return say("cancel-too-late" if late else "cancel-over")


def _turn_id(interaction: discord.Interaction) -> int:
    return interaction.user.id if interaction.guild_id is None else interaction.guild_id


def _meant(jobs: list[Job], typed: str) -> list[Job]:
    return [job for job in jobs if folded(typed) in folded(job.prompt)]
