"""ⓘ: what made a picture, in facts."""

from __future__ import annotations

from collections.abc import Sequence

import discord

from cogs.language import Say
from cogs.presenters.text import CONTENT_MAX_CHARS, escaped, joined, lasted, message_url, shortened
from engine.models import Job

PROMPT_MAX_CHARS = 700  # after escaping, of each of the two prompts
URL_MAX_CHARS = 300  # a longer address is left out


def facts(say: Say, job: Job, *, references: Sequence[str], source: Job | None) -> str:
    """What made a job's pictures.

    Args:
        say: the language of who asks.
        job: whose pictures they are.
        references: addresses of the copies that the result carries.
        source: the job whose result it was made from, where it is still known.
    """
    lines = [
        say("info-title"),
        say("info-prompt", value=_prompt(job.prompt)),
        "" if job.full_prompt is None else say("info-full-prompt", value=_prompt(job.full_prompt)),
        say("info-model", value=escaped(f"{job.model} {job.version}")),
        "" if job.style is None else say("info-style", value=escaped(job.style)),
        "" if job.aspect is None else say("info-aspect", value=escaped(job.aspect)),
        "" if job.seed is None else say("info-seed", value=str(job.seed)),
        _references(say, job, references),
        _time(say, job),
        "" if job.cost_usd is None else say("info-cost", value=round(job.cost_usd, 3)),
        _source(say, source),
        say(
            "info-asked",
            member=f"<@{job.requester_id}>",
            when=discord.utils.format_dt(job.created_at, "f"),
        ),
    ]
    return shortened("\n".join(line for line in lines if line), CONTENT_MAX_CHARS)


def _prompt(text: str) -> str:
    return shortened(escaped(text), PROMPT_MAX_CHARS)


def _references(say: Say, job: Job, urls: Sequence[str]) -> str:
    if not job.references:
        return ""
    links = [
        say("info-reference-link", number=number, url=url)
        for number, url in enumerate(urls, 1)
        if len(url) <= URL_MAX_CHARS
    ]
    return say("info-references", value=joined(say, links) or str(len(job.references)))


def _time(say: Say, job: Job) -> str:
    if job.finished_at is None or job.predict_time_s is None:
        return ""
    total_s = (job.finished_at - job.created_at).total_seconds()
    return say(
        "info-time",
        drawing=lasted(say, job.predict_time_s),
        total=lasted(say, total_s),
    )


def _source(say: Say, source: Job | None) -> str:
    if source is None or source.message_id is None or source.private:
        return ""
    url = message_url(source.guild_id, source.channel_id, source.message_id)
    return say("info-source", value=say("info-source-link", url=url))
