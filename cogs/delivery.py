"""The courier that speaks Discord: progress, results and failures of jobs, in their channels.

A job that came by an interaction has its original response as its message, edited by the interaction's
token while that lives (15 minutes); one that came by a reaction has the reply that was posted when it began.
Editing is idempotent, so a crash in the middle costs nothing. What must be posted anew carries the job's id
and its purpose as its nonce, which Discord takes once within a few minutes.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any, Literal, cast

import aiohttp
import discord

from cogs import presenters
from cogs.files import carries_result, reference_files, result_files
from cogs.language import speaking
from cogs.trouble import translated
from engine.drafting import Offer
from engine.errors import AnswerExpired, DeliveryError, DeliveryForbidden, EaselError
from engine.models import Fitted, Job, Phase, Picture, Progress

log = logging.getLogger(__name__)

TOKEN_MARGIN = timedelta(seconds=20)  # a token this near its end is not relied on: uploads take time
CLOCKS_APART = timedelta(minutes=10)  # ours and Discord's, at most
LOOKED_THROUGH = 500  # messages since a job was asked for, for a result that may be posted already
CANNOT_BE_READ = (discord.NotFound, discord.Forbidden)
OUT_OF_REACH = (401, 403, 404)  # of a message: the token ran out, no access any more, deleted
ORIGINAL = cast("int", "@original")  # the documented name of the original response


class DiscordCourier:
    """Implements :class:`engine.courier.Courier`.

    Args:
        offers: what a job's result can be turned into.
    """

    def __init__(self, client: discord.Client, offers: Callable[[Job], Collection[Offer]]) -> None:
        self._client = client
        self._offers = offers

    async def show(self, job: Job, progress: Progress) -> int | None:
        """Edit the job's message, or post it where there is none yet."""
        say = speaking(job.locale)
        message: dict[str, Any] = {
            "content": presenters.jobs.waiting(say, job, progress),
            "view": presenters.buttons.below_waiting(say, job),
        }
        with translated():
            if job.status_message_id is None and not job.answers_interaction:
                return await self._post(job, "waiting", **message)
            if progress.phase is not Phase.KEEPING or _token_lives(job, margin=timedelta()):
                await self._edit(job, **message)
            return job.status_message_id

    def upload_limit_bytes(self, job: Job) -> int:
        """The guild's limit, which grows with its boosts."""
        guild = None if job.guild_id is None else self._client.get_guild(job.guild_id)
        return discord.utils.DEFAULT_FILE_SIZE_LIMIT_BYTES if guild is None else guild.filesize_limit

    async def deliver(self, job: Job, results: Sequence[Fitted], references: Sequence[Picture]) -> int:
        """Turn the job's message into the result; post it anew where that message is out of reach."""
        say = speaking(job.locale)
        seconds = (datetime.now(UTC) - job.created_at).total_seconds()

        def message(*, ping: bool) -> dict[str, Any]:
            # Files are read once, so each try gets its own.
            files = [
                *result_files(say, job, [one.picture for one in results]),
                *reference_files(say, references, spoiler=job.spoiler),
            ]
            return {
                "content": presenters.jobs.result(say, job, results, seconds=seconds, ping=ping),
                "files": files,
                "view": presenters.buttons.below_result(say, job, self._offers(job)),
            }

        with translated():
            if _editable(job) and (edited_id := await self._edit_in_reach(job, **message(ping=False))):
                return edited_id
            if job.only_answers:
                raise AnswerExpired("its interaction takes no answer any more")
            message_id = await self._post(job, "result", **message(ping=True), ping=True)
        await self._remove_status(job)
        return message_id

    async def posted(self, job: Job) -> int | None:
        """Look for the result's file: at the job's own message, then in what followed in the channel."""
        with translated():
            if _token_lives(job):
                with suppress(*CANNOT_BE_READ):
                    answer = await self._webhook(job).fetch_message(ORIGINAL)
                    if carries_result(answer, job):
                        return answer.id
            if job.only_answers:
                return None
            channel = self._channel(job)
            if job.status_message_id is not None:
                with suppress(*CANNOT_BE_READ):
                    message = await channel.fetch_message(job.status_message_id)
                    if carries_result(message, job):
                        return message.id
            since = job.created_at if job.delivering_at is None else job.delivering_at
            after = discord.Object(max(job.id, discord.utils.time_snowflake(since - CLOCKS_APART)))
            with suppress(*CANNOT_BE_READ):
                async for message in channel.history(limit=LOOKED_THROUGH, after=after, oldest_first=True):
                    if carries_result(message, job):
                        return message.id
        return None

    async def finish(self, job: Job) -> None:
        """Add the bot's own 🔁, so that members only need to press it."""
        if job.message_id is None or not presenters.buttons.can_be_reacted_to(job):
            return
        try:
            await self._channel(job).get_partial_message(job.message_id).add_reaction(presenters.jobs.REROLL)
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            log.info("the reaction was not added: %s", error, extra={"job_id": job.id})

    async def cancelled(self, job: Job) -> None:
        """Say in the job's message that it was cancelled."""
        await self._tell(job, presenters.jobs.cancelled(speaking(job.locale), job), anew=False)

    async def fail(self, job: Job, error: EaselError, *, trace_id: str | None = None) -> None:
        """Say in the job's message what went wrong; mention the requester where it must be a new one."""
        content = presenters.jobs.failed(speaking(job.locale), job, error, trace_id=trace_id)
        await self._tell(job, content, anew=not job.only_answers)

    async def _tell(self, job: Job, content: str, *, anew: bool) -> None:
        """Make the job's message say its last; post it where that message is out of reach, if ``anew``."""
        if job.status_message_id is None and not job.answers_interaction:
            log.info("nowhere to tell how it ended", extra={"job_id": job.id})
            return
        try:
            with translated():
                if await self._edit_in_reach(job, content=content, view=None) is None and anew:
                    await self._post(job, "failure", content=content, ping=True)
        except DeliveryError as undelivered:
            log.info("how it ended could not be told: %s", undelivered, extra={"job_id": job.id})

    # -- the two ways to a message

    async def _edit_in_reach(self, job: Job, **message: Any) -> int | None:
        """Edit the job's message; ``None`` when it is out of reach and a new one must do."""
        if not _token_lives(job) and (job.status_message_id is None or job.only_answers):
            return None
        try:
            return await self._edit(job, **message)
        except discord.HTTPException as error:
            if error.status not in OUT_OF_REACH:
                raise
            log.info("the job's message is out of reach: %s", error, extra={"job_id": job.id})
            return None

    async def _edit(
        self,
        job: Job,
        *,
        content: str,
        view: discord.ui.View | None,
        files: list[discord.File] | None = None,
    ) -> int:
        changes: dict[str, Any] = {
            "content": content,
            "view": view,
            "allowed_mentions": discord.AllowedMentions.none(),
        }
        if files is not None:
            changes["attachments"] = files
        if _token_lives(job):
            return (await self._webhook(job).edit_message(ORIGINAL, **changes)).id
        if job.status_message_id is None or job.only_answers:
            raise DeliveryForbidden("the job has no message in reach")
        await self._channel(job).get_partial_message(job.status_message_id).edit(**changes)
        return job.status_message_id

    async def _post(
        self,
        job: Job,
        purpose: Literal["waiting", "result", "failure"],
        *,
        content: str,
        view: discord.ui.View | None = None,
        files: list[discord.File] | None = None,
        ping: bool = False,
    ) -> int:
        mentions = discord.AllowedMentions.none()
        if ping:
            mentions.users = [discord.Object(job.requester_id)]
        channel = self._channel(job)
        more: dict[str, Any] = {} if view is None else {"view": view}
        if job.source_message_id is not None:
            source = channel.get_partial_message(job.source_message_id)
            more["reference"] = source.to_reference(fail_if_not_exists=False)
        # One nonce for each purpose: a nonce's second message is never made, be the first one deleted or not.
        nonce = f"{job.id}{purpose[0]}"  # at most 25 characters
        message = await channel.send(
            content, files=files or [], nonce=nonce, allowed_mentions=mentions, **more
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

    def _webhook(self, job: Job) -> discord.Webhook:
        assert job.interaction_token is not None
        assert self._client.application_id is not None, "the client is logged in"
        return discord.Webhook.partial(
            self._client.application_id, job.interaction_token, client=self._client
        )


def _token_lives(job: Job, *, margin: timedelta = TOKEN_MARGIN) -> bool:
    return (
        job.interaction_token is not None
        and job.interaction_expires_at is not None
        and datetime.now(UTC) < job.interaction_expires_at - margin
    )


def _editable(job: Job) -> bool:
    """Whether the result replaces the waiting message; a late one is a new message, with a ping."""
    return _token_lives(job) or (not job.answers_interaction and job.status_message_id is not None)
