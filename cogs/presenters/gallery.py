"""/gallery: pictures that were drawn, a page at a time, and those that wait for their requester."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import discord

from cogs.custom_ids import custom_id
from cogs.language import Say
from cogs.presenters.buttons import finished
from cogs.presenters.text import escaped, message_url, named, quoted
from engine.gallery import KEPT_FOR, Page
from engine.models import Job

ACTION = "gallery"
SHOW = "kept"
WORDS_MAX_CHARS = 50  # they travel in a custom_id, which has 100 characters
KEPT_MAX = 3  # of the kept ones are listed; the next come when these were shown
PROMPT_MAX_CHARS = 250  # after escaping; all embeds of a message have 6,000 characters together


class Scope(StrEnum):
    """Whose pictures are looked through."""

    MINE = "mine"  # the viewer's own, from everywhere
    SERVER = "server"  # those of this guild that the viewer may see


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for; it travels in the buttons."""

    scope: Scope
    member_id: int | None = None
    words: str = ""

    @property
    def everything(self) -> bool:
        """Whether nothing is filtered out."""
        return self.member_id is None and not self.words

    def page_id(self, number: int) -> str:
        """The custom_id of the button that leads to a page."""
        return custom_id(ACTION, self.scope.value, number, self.member_id or 0, self.words)


@dataclass(frozen=True, slots=True)
class Kept:
    """Finished pictures that wait to be shown."""

    jobs: Sequence[Job] = ()  # newest first


def head(say: Say, sought: Sought, page: Page, kept: Kept) -> str:
    """The line above the pictures; with nothing to show, what to do about it."""
    lines = [say("gallery-page", whose=sought.scope.value, page=page.number, pages=page.pages)]
    filters = [
        *([] if sought.member_id is None else [f"<@{sought.member_id}>"]),
        *([say("gallery-words", words=escaped(sought.words))] if sought.words else []),
    ]
    if filters:
        lines.append(f"-# 🔎 {' · '.join(filters)}")
    if kept.jobs:
        lines.append(say("gallery-kept", count=len(kept.jobs)))
    if not page.jobs and not kept.jobs:
        lines.append(say(_empty(sought)))
    return "\n".join(lines)


def embeds(
    say: Say, sought: Sought, page: Page, kept: Kept, thumbnails: Mapping[int, str]
) -> list[discord.Embed]:
    """The kept ones, then the page's.

    Args:
        say: the language of who looks.
        sought: what they look for.
        page: what was found.
        kept: what waits for them; listed on the first page.
        thumbnails: fresh addresses of pictures, by job; of a spoiler there is none.
    """
    listed = list(kept.jobs[:KEPT_MAX])
    return [
        *(_kept(say, job, number, of=len(listed)) for number, job in enumerate(listed, 1)),
        *(_entry(say, sought, job, thumbnails.get(job.id)) for job in page.jobs),
    ]


def buttons(say: Say, sought: Sought, page: Page, kept: Kept) -> discord.ui.View:
    """What shows the kept ones, and what turns the page."""
    view = discord.ui.View(timeout=None)
    listed = list(kept.jobs[:KEPT_MAX])
    for number, job in enumerate(listed, 1):
        view.add_item(
            discord.ui.Button(
                label=say("gallery-show") if len(listed) == 1 else say("gallery-show-one", number=number),
                emoji="📦",
                style=discord.ButtonStyle.primary,
                custom_id=custom_id(SHOW, job.id),
                row=0,
            )
        )
    if page.pages > 1:
        for emoji, number in (("◀️", page.number - 1), ("▶️", page.number + 1)):
            view.add_item(
                discord.ui.Button(
                    emoji=emoji,
                    custom_id=sought.page_id(number),
                    disabled=not 1 <= number <= page.pages,
                    row=1,
                )
            )
    return finished(view)


def _empty(sought: Sought) -> str:
    if not sought.everything:
        return "gallery-not-found"
    return "gallery-empty-mine" if sought.scope is Scope.MINE else "gallery-empty-server"


def _entry(say: Say, sought: Sought, job: Job, thumbnail: str | None) -> discord.Embed:
    who = [f"<@{job.requester_id}>"] if sought.scope is Scope.SERVER else []
    facts = [*who, discord.utils.format_dt(job.created_at, "R"), *_made(say, job)]
    if job.private:
        facts.append(say("gallery-private"))
    if job.spoiler:
        facts.append(say("gallery-spoiler"))
    if job.message_id is not None and not job.private:
        url = message_url(job.guild_id, job.channel_id, job.message_id)
        facts.append(say("gallery-link", url=url))
    embed = discord.Embed(description=_text(job, facts), colour=discord.Colour.blurple())
    return embed if thumbnail is None or job.spoiler else embed.set_thumbnail(url=thumbnail)


def _kept(say: Say, job: Job, number: int, *, of: int) -> discord.Embed:
    until = discord.utils.format_dt((job.finished_at or job.created_at) + KEPT_FOR, "R")
    facts = [say("gallery-until", when=until), *_made(say, job)]
    if job.private:
        facts.append(say("gallery-private"))
    title = say("gallery-waits") if of == 1 else say("gallery-waits-one", number=number)
    return discord.Embed(title=title, description=_text(job, facts), colour=discord.Colour.gold())


def _made(say: Say, job: Job) -> list[str]:
    model = named(f"{job.model} {job.version}")
    return [model, say("gallery-pictures", count=job.pictures)] if job.pictures > 1 else [model]


def _text(job: Job, facts: Sequence[str]) -> str:
    return f"{quoted(job.prompt, PROMPT_MAX_CHARS)}\n-# {' · '.join(facts)}"
