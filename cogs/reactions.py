"""Reactions on results: 🔁 draws it again in the name of who pressed it, ✉️ sends them a copy.

Raw events, so they work on messages from long before this process.
"""

from __future__ import annotations

import logging
import secrets

import aiohttp
import discord
from discord.ext import commands

from cogs import presenters
from cogs.circumstances import of_member
from cogs.files import copies_of, pictures_in, references_in
from cogs.language import speaking
from engine.drafting import Asked, Drafts
from engine.errors import PictureUnreachable, ReferenceInvalid, RequestError
from engine.models import Job, Place
from engine.rules import NOWHERE, Circumstances
from engine.service import Service

log = logging.getLogger(__name__)

COPY = "✉️"
VARIATION_SELECTOR = "\ufe0f"  # some clients leave it out
TROUBLE = (discord.HTTPException, aiohttp.ClientError, OSError)


class Reactions(commands.Cog):
    """What reactions on results do."""

    def __init__(self, client: discord.Client, service: Service, drafts: Drafts) -> None:
        self._client = client
        self._service = service
        self._drafts = drafts

    @commands.Cog.listener()
    async def on_raw_reaction_add(self, payload: discord.RawReactionActionEvent) -> None:
        """Reroll, or send a copy, when somebody who may use the bot reacts to a result."""
        emoji = "" if payload.emoji.id is not None else payload.emoji.name.removesuffix(VARIATION_SELECTOR)
        act = {
            presenters.jobs.REROLL: self._reroll,
            COPY.removesuffix(VARIATION_SELECTOR): self._send_copy,
        }.get(emoji)
        if act is None or not self._is_person(payload):
            return
        job = await self._service.result(payload.message_id)
        if job is None or not self._may_use(payload, job):
            return
        channel = self._client.get_partial_messageable(job.channel_id, guild_id=job.guild_id)
        await act(payload, job, channel.get_partial_message(payload.message_id))

    def _is_person(self, payload: discord.RawReactionActionEvent) -> bool:
        if payload.member is not None:
            return not payload.member.bot
        # In a direct message, whoever is there and is not this bot.
        me = self._client.user
        return payload.guild_id is None and me is not None and payload.user_id != me.id

    def _may_use(self, payload: discord.RawReactionActionEvent, job: Job) -> bool:
        """Reactions pass by the command's permissions, so what those would say is asked here."""
        if payload.member is None:
            return True
        channel = payload.member.guild.get_channel_or_thread(job.channel_id)
        return channel is not None and channel.permissions_for(payload.member).use_application_commands

    async def _reroll(
        self, payload: discord.RawReactionActionEvent, job: Job, message: discord.PartialMessage
    ) -> None:
        asked = _asked_by(payload, job)
        try:
            references = await _copied_references(message) if job.references else ()
            draft = self._drafts.reroll(asked, job, references)
            await self._service.submit(draft, circumstances=self._circumstances(payload, job))
        except RequestError as error:
            text = presenters.errors.explained(speaking(asked.locale), error)
            await _reply(message, payload.user_id, f"<@{payload.user_id}> {text}")

    def _circumstances(self, payload: discord.RawReactionActionEvent, job: Job) -> Circumstances:
        if payload.member is None:
            return NOWHERE
        channel = payload.member.guild.get_channel_or_thread(job.channel_id)
        return NOWHERE if channel is None else of_member(payload.member, channel)

    async def _send_copy(
        self, payload: discord.RawReactionActionEvent, job: Job, message: discord.PartialMessage
    ) -> None:
        say = speaking(_asked_by(payload, job).locale)
        try:
            files = await copies_of(pictures_in(await message.fetch(), job))
            person = await self._client.create_dm(discord.Object(payload.user_id))
            await person.send(say("result-copy", url=message.jump_url), files=files)
        except discord.Forbidden:
            member = f"<@{payload.user_id}>"
            await _reply(message, payload.user_id, say("result-copy-closed", member=member))
        except TROUBLE as error:
            log.info("a copy was not sent: %s", error, extra={"job_id": job.id})


def _asked_by(payload: discord.RawReactionActionEvent, job: Job) -> Asked:
    now = discord.utils.utcnow()
    guild = None if payload.member is None else payload.member.guild
    known = guild is None or payload.user_id == job.requester_id
    return Asked(
        # Reactions have no id of their own: the time, as in Discord's ids, and 22 random bits.
        id=discord.utils.time_snowflake(now) | secrets.randbits(22),
        guild_id=job.guild_id,
        channel_id=job.channel_id,
        member_id=payload.user_id,
        place=Place.DM if guild is None else Place.GUILD,
        # Nor do they tell the language of who reacts.
        locale=job.locale if known or guild is None else guild.preferred_locale.value,
        at=now,
    )


async def _copied_references(message: discord.PartialMessage) -> tuple[str, ...]:
    """Fresh addresses of the references that the result carries: Discord's addresses expire.

    Raises:
        ReferenceInvalid: the message, or its copies, are gone or out of reach.
    """
    try:
        copies = references_in(await message.fetch())
    except TROUBLE as error:
        raise ReferenceInvalid(PictureUnreachable("the message that holds it cannot be read")) from error
    if not copies:
        raise ReferenceInvalid(PictureUnreachable("its copy is no longer attached to the result"))
    return tuple(one.url for one in copies)


async def _reply(message: discord.PartialMessage, user_id: int, text: str) -> None:
    mentions = discord.AllowedMentions(
        everyone=False, roles=False, users=[discord.Object(user_id)], replied_user=False
    )
    try:
        await message.reply(text, allowed_mentions=mentions)
    except TROUBLE as error:
        log.info("a reaction's answer could not be told: %s", error)
