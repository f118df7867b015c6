"""The courier that speaks Discord: progress, results and failures of jobs, in their channels.

A command's message is its interaction's original response, edited by the interaction's token while that
lives (15 minutes); a reroll's is the reply that was posted when it began. Editing is idempotent, so a crash
in the middle costs nothing. What must be posted anew carries the job's id and its purpose as its nonce, which
Discord takes once within a few minutes.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from typing import Any, Literal, cast

import aiohttp
import discord

from cogs import presenters
from engine.errors import DeliveryError, DeliveryForbidden, EaselError, UploadTooLarge
from engine.models import Fitted, Job, Origin, Picture, Progress

log = logging.getLogger(__name__)

TOKEN_MARGIN = timedelta(seconds=20)  # a token this near its end is not relied on: uploads take time
CLOCKS_APART = timedelta(minutes=10)  # ours and Discord's, at most
LOOKED_THROUGH = 500  # messages since a job was asked for, for a result that may be posted already
CANNOT_BE_READ = (discord.NotFound, discord.Forbidden)
OUT_OF_REACH = (401, 403, 404)  # of a message: the token ran out, no access any more, deleted
REQUEST_ENTITY_TOO_LARGE = 40005  # Discord's JSON error code


class DiscordCourier:
    """Implements :class:`engine.courier.Courier`."""

    def __init__(self, client: discord.Client) -> None:
        self._client = client

    async def show(self, job: Job, progress: Progress) -> int | None:
        """Edit the job's message, or post it where a reroll has none yet."""
        content = presenters.waiting(job, progress)
        with _translated():
            if job.status_message_id is None and job.origin is Origin.REROLL:
                return await self._post(job, "waiting", content=content)
            await self._edit(job, content=content)
            return job.status_message_id

    def upload_limit_bytes(self, job: Job) -> int:
        """The guild's limit, which grows with its boosts."""
        guild = self._client.get_guild(job.guild_id)
        return discord.utils.DEFAULT_FILE_SIZE_LIMIT_BYTES if guild is None else guild.filesize_limit

    async def deliver(self, job: Job, result: Fitted, reference: Picture | None) -> int:
        """Turn the job's message into the result; post it anew where that message is out of reach."""
        seconds = (datetime.now(UTC) - job.created_at).total_seconds()

        def message(*, ping: bool) -> dict[str, Any]:
            # Files are read once, so each try gets its own.
            files = [_file(_result_name(job), result.picture, presenters.alt_text(job))]
            if reference is not None:
                files.append(_file(presenters.REFERENCE_NAME, reference, "The picture it was made from"))
            return {
                "content": presenters.result(job, result, seconds=seconds, ping=ping),
                "files": files,
            }

        with _translated():
            if _editable(job) and (edited_id := await self._edit_in_reach(job, **message(ping=False))):
                return edited_id
            message_id = await self._post(job, "result", **message(ping=True), ping=True)
        await self._remove_status(job)
        return message_id

    async def posted(self, job: Job) -> int | None:
        """Look for the result's file: at the job's own message, then in what followed in the channel."""
        channel = self._channel(job)
        with _translated():
            if job.status_message_id is not None:
                with suppress(*CANNOT_BE_READ):
                    message = await channel.fetch_message(job.status_message_id)
                    if _carries_result(message, job):
                        return message.id
            since = job.created_at if job.delivering_at is None else job.delivering_at
            after = discord.Object(max(job.id, discord.utils.time_snowflake(since - CLOCKS_APART)))
            with suppress(*CANNOT_BE_READ):
                async for message in channel.history(limit=LOOKED_THROUGH, after=after, oldest_first=True):
                    if _carries_result(message, job):
                        return message.id
        return None

    async def finish(self, job: Job) -> None:
        """Add the bot's own 🔁, so that members only need to press it."""
        if job.message_id is None:
            return
        try:
            await self._channel(job).get_partial_message(job.message_id).add_reaction(presenters.REROLL)
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            log.info("the reaction was not added: %s", error, extra={"job_id": job.id})

    async def fail(self, job: Job, error: EaselError, *, trace_id: str | None = None) -> None:
        """Say in the job's message what went wrong; mention the requester where it must be a new one."""
        content = presenters.failed(job, error, trace_id=trace_id)
        if job.status_message_id is None and job.origin is Origin.REROLL:
            log.info("nowhere to tell the failure", extra={"job_id": job.id})
            return
        try:
            with _translated():
                if await self._edit_in_reach(job, content=content) is None:
                    await self._post(job, "failure", content=content, ping=True)
        except DeliveryError as undelivered:
            log.info("the failure could not be told: %s", undelivered, extra={"job_id": job.id})

    # -- the two ways to a message

    async def _edit_in_reach(self, job: Job, **message: Any) -> int | None:
        """Edit the job's message; ``None`` when it is out of reach and a new one must do."""
        if job.status_message_id is None and not _token_lives(job):
            return None
        try:
            return await self._edit(job, **message)
        except discord.HTTPException as error:
            if error.status not in OUT_OF_REACH:
                raise
            log.info("the job's message is out of reach: %s", error, extra={"job_id": job.id})
            return None

    async def _edit(self, job: Job, *, content: str, files: list[discord.File] | None = None) -> int:
        changes: dict[str, Any] = {"content": content, "allowed_mentions": discord.AllowedMentions.none()}
        if files is not None:
            changes["attachments"] = files
        if _token_lives(job):
            assert job.interaction_token is not None
            application_id = self._client.application_id
            assert application_id is not None, "the client is logged in"
            webhook = discord.Webhook.partial(application_id, job.interaction_token, client=self._client)
            # The documented name of the original response; discord.py puts it into the address as it is.
            message = await webhook.edit_message(cast("int", "@original"), **changes)
            return message.id
        if job.status_message_id is None:
            raise DeliveryForbidden("the job has no message")
        await self._channel(job).get_partial_message(job.status_message_id).edit(**changes)
        return job.status_message_id

    async def _post(
        self,
        job: Job,
        purpose: Literal["waiting", "result", "failure"],
        *,
        content: str,
        files: list[discord.File] | None = None,
        ping: bool = False,
    ) -> int:
        mentions = discord.AllowedMentions.none()
        if ping:
            mentions.users = [discord.Object(job.requester_id)]
        channel = self._channel(job)
        reply: dict[str, Any] = {}
        if job.source_message_id is not None:
            source = channel.get_partial_message(job.source_message_id)
            reply["reference"] = source.to_reference(fail_if_not_exists=False)
        # One nonce for each purpose: a nonce's second message is never made, be the first one deleted or not.
        nonce = f"{job.id}{purpose[0]}"  # at most 25 characters
        message = await channel.send(
            content, files=files or [], nonce=nonce, allowed_mentions=mentions, **reply
        )
        return message.id

    async def _remove_status(self, job: Job) -> None:
        if job.status_message_id is None:
            return
        try:
            await self._channel(job).get_partial_message(job.status_message_id).delete()
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            log.info("the waiting message was not removed: %s", error, extra={"job_id": job.id})

    def _channel(self, job: Job) -> discord.PartialMessageable:
        return self._client.get_partial_messageable(job.channel_id, guild_id=job.guild_id)


def _token_lives(job: Job) -> bool:
    return (
        job.interaction_token is not None
        and job.interaction_expires_at is not None
        and datetime.now(UTC) < job.interaction_expires_at - TOKEN_MARGIN
    )


def _editable(job: Job) -> bool:
    """Whether the result replaces the waiting message; a command's late result is a new one, with a ping."""
    return _token_lives(job) or (job.origin is Origin.REROLL and job.status_message_id is not None)


def _result_name(job: Job) -> str:
    return f"easel-{job.id}"


def _carries_result(message: discord.Message, job: Job) -> bool:
    return any(one.filename.startswith(f"{_result_name(job)}.") for one in message.attachments)


def _file(name: str, picture: Picture, description: str) -> discord.File:
    extension = {"JPEG": "jpg"}.get(picture.format, picture.format.lower())
    return discord.File(io.BytesIO(picture.data), filename=f"{name}.{extension}", description=description)


@contextmanager
def _translated() -> Iterator[None]:
    """Discord's errors as the engine's.

    Raises:
        UploadTooLarge: 413, or the code that stands for it.
        DeliveryForbidden: Discord will say no again: 4xx.
        DeliveryError: it may say yes later: 5xx, or no connection.
    """
    try:
        yield
    except discord.HTTPException as error:
        if error.status == 413 or error.code == REQUEST_ENTITY_TOO_LARGE:
            raise UploadTooLarge(str(error)) from error
        if 400 <= error.status < 500 and error.status != 429:
            raise DeliveryForbidden(str(error)) from error
        raise DeliveryError(str(error)) from error
    except (aiohttp.ClientError, OSError, discord.RateLimited, RuntimeError) as error:
        # RuntimeError: aiohttp's word for a session that is closed, as the client's is when it has ended.
        raise DeliveryError(str(error) or type(error).__name__) from error
