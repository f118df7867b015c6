"""A result's life in its channel: 🔁 draws it again, in the name of who pressed it."""

from __future__ import annotations

import logging
import secrets
from dataclasses import replace

import aiohttp
import discord
from discord.ext import commands

from cogs import presenters
from engine.errors import PictureUnreachable, ReferenceInvalid, RequestError
from engine.models import Job, JobState, Origin
from engine.service import Service

log = logging.getLogger(__name__)


class Results(commands.Cog):
    """Reactions on results. Raw events, so it works on messages from long before this process."""

    def __init__(self, client: discord.Client, service: Service) -> None:
        self._client = client
        self._service = service

    @commands.Cog.listener()
    async def on_raw_reaction_add(self, payload: discord.RawReactionActionEvent) -> None:
        """Reroll, when a member who may use the bot adds 🔁 to a result."""
        if payload.emoji.name != presenters.REROLL or payload.emoji.id is not None:
            return
        if payload.member is None or payload.member.bot:  # a direct message, or a bot: this one too
            return
        original = await self._service.result(payload.message_id)
        if original is None or not self._may_use(payload.member, original):
            return
        job = _reroll_of(original, payload.user_id)
        channel = self._client.get_partial_messageable(original.channel_id, guild_id=original.guild_id)
        message = channel.get_partial_message(payload.message_id)
        try:
            if original.reference_url is not None:
                job = replace(job, reference_url=await _copied_reference(message))
            await self._service.submit(job)
        except RequestError as error:
            await _refuse(message, payload.member, presenters.failed(job, error))

    def _may_use(self, member: discord.Member, original: Job) -> bool:
        """Reactions pass by the command's permissions, so what those would say is asked here."""
        channel = member.guild.get_channel_or_thread(original.channel_id)
        return channel is not None and channel.permissions_for(member).use_application_commands


def _reroll_of(original: Job, requester_id: int) -> Job:
    now = discord.utils.utcnow()
    return Job(
        # Reactions have no id of their own: the time, as in Discord's ids, and 22 random bits.
        id=discord.utils.time_snowflake(now) | secrets.randbits(22),
        guild_id=original.guild_id,
        channel_id=original.channel_id,
        requester_id=requester_id,
        origin=Origin.REROLL,
        prompt=original.prompt,
        model=original.model,
        version=original.version,
        state=JobState.ACKNOWLEDGED,
        source_message_id=original.message_id,
        created_at=now,
    )


async def _refuse(message: discord.PartialMessage, member: discord.Member, text: str) -> None:
    mentions = discord.AllowedMentions(everyone=False, roles=False, users=[member], replied_user=False)
    try:
        await message.reply(text, allowed_mentions=mentions)
    except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
        log.info("a refused reroll could not be told: %s", error)


async def _copied_reference(message: discord.PartialMessage) -> str:
    """A fresh address of the reference that the result carries: Discord's addresses expire.

    Raises:
        ReferenceInvalid: the message, or its copy, is gone or out of reach.
    """
    try:
        attachments = (await message.fetch()).attachments
    except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
        raise ReferenceInvalid(PictureUnreachable("the message that holds it cannot be read")) from error
    for attachment in attachments:
        if attachment.filename.startswith(f"{presenters.REFERENCE_NAME}."):
            return attachment.url
    raise ReferenceInvalid(PictureUnreachable("its copy is no longer attached to the result"))
