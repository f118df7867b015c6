"""What is being drawn and what waits, for one reader; and what of theirs can be cancelled."""

from __future__ import annotations

from collections.abc import Sequence

import discord

from cogs.custom_ids import custom_id
from cogs.language import Say
from cogs.presenters.buttons import finished
from cogs.presenters.text import CONTENT_MAX_CHARS, escaped, shortened
from engine.models import Job, Phase, Progress
from engine.service import Standing

REFRESH, CANCEL_WHICH = "queue-refresh", "cancel-which"
ALL = "all"
ROWS = 15  # of a long queue; one's own are shown in any case
CHOICES = 25  # Discord's limit on a select
PROMPT_MAX_CHARS = 60
CHOICE_MAX_CHARS = 100  # Discord's limit


def listed(say: Say, viewer_id: int, line: Sequence[Standing]) -> str:
    """The line in its order, the reader's own marked; far back only theirs."""
    if not line:
        return say("queue-empty")
    drawing = sum(_is_drawn(one) for one in line)
    head = [say("queue-title", drawing=drawing, waiting=len(line) - drawing)]
    if (trouble := _trouble(say, line[0].progress)) is not None:
        head.append(trouble)
    shown = [one for number, one in enumerate(line) if number < ROWS or one.job.requester_id == viewer_id]
    rows = [_row(say, viewer_id, one) for one in shown]
    more_chars = len(say("queue-more", count=len(line))) + 1
    room = CONTENT_MAX_CHARS - sum(len(text) + 1 for text in head) - more_chars
    while rows and sum(len(row) + 1 for row in rows) > room:
        # From the end, others' first: the reader came for their own.
        others = [number for number, one in enumerate(shown) if one.job.requester_id != viewer_id]
        number = others[-1] if others else len(shown) - 1
        del rows[number], shown[number]
    if len(shown) < len(line):
        rows.append(say("queue-more", count=len(line) - len(shown)))
    return "\n".join([*head, *rows])


def below_list(say: Say, turn_id: int) -> discord.ui.View:
    """A button that looks again."""
    view = discord.ui.View(timeout=None)
    view.add_item(
        discord.ui.Button(label=say("queue-refresh"), emoji="🔄", custom_id=custom_id(REFRESH, turn_id))
    )
    return finished(view)


def which(say: Say, jobs: Sequence[Job], member_id: int) -> discord.ui.View:
    """A menu of what can be cancelled."""
    options = [discord.SelectOption(label=choice(say, job), value=str(job.id)) for job in jobs[: CHOICES - 1]]
    options.append(discord.SelectOption(label=say("cancel-all"), value=ALL, emoji="🧹"))
    view = discord.ui.View(timeout=None)
    view.add_item(
        discord.ui.Select(
            custom_id=custom_id(CANCEL_WHICH, member_id), placeholder=say("cancel-choose"), options=options
        )
    )
    return finished(view)


def choice(say: Say, job: Job) -> str:
    """A job in a menu or among suggestions: plain text."""
    prompt = " ".join(job.prompt.split())
    return shortened(say("cancel-choice", prompt=prompt), CHOICE_MAX_CHARS)


def _row(say: Say, viewer_id: int, standing: Standing) -> str:
    job, progress = standing.job, standing.progress
    who = _who(say, viewer_id, job)
    if progress is None or progress.phase not in (Phase.WAITING, Phase.DRAWING):
        return say("queue-row-known", who=who)
    if progress.phase is Phase.DRAWING:
        since = discord.utils.format_dt(progress.since, "R")
        if job.count > 1:
            return say(
                "queue-row-drawing-several", who=who, since=since, made=progress.pictures, count=job.count
            )
        return say("queue-row-drawing", who=who, since=since)
    place = progress.place or 0
    if progress.ready_at is None:
        return say("queue-row-waiting", who=who, place=place)
    when = discord.utils.format_dt(progress.ready_at, "R")
    return say("queue-row-ready", who=who, place=place, when=when)


def _who(say: Say, viewer_id: int, job: Job) -> str:
    prompt = escaped(shortened(" ".join(job.prompt.split()), PROMPT_MAX_CHARS))
    if job.requester_id == viewer_id:
        return say("queue-yours", prompt=prompt)
    if job.private:
        return say("queue-private")
    return say("queue-others", member=f"<@{job.requester_id}>", prompt=prompt)


def _is_drawn(standing: Standing) -> bool:
    return standing.progress is not None and standing.progress.phase is Phase.DRAWING


def _trouble(say: Say, progress: Progress | None) -> str | None:
    if progress is None:
        return None
    if progress.phase is Phase.DOWN:
        return say("queue-down", since=discord.utils.format_dt(progress.since, "t"))
    if progress.phase is Phase.PAUSED and progress.until is not None:
        return say("queue-paused", when=discord.utils.format_dt(progress.until, "R"))
    return None
