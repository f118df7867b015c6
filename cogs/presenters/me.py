"""/me and /defaults: what somebody used, what is kept of them, and how it is forgotten."""

from __future__ import annotations

import discord

from cogs.custom_ids import custom_id
from cogs.language import Say
from cogs.presenters.buttons import finished
from cogs.presenters.text import escaped, listed, named
from engine.catalogue import Model
from engine.members import Defaults, Erasure, Usage

FORGET, ERASE, KEEP = "forget", "forget-erase", "forget-keep"
TYPED_MAX_CHARS = 100  # of what should be a shape: Discord takes 6,000


def facts(say: Say, usage: Usage, *, under_way: int, more: int) -> str:
    """What somebody used and what is stored of them.

    Args:
        say: the language of who asks.
        usage: theirs.
        under_way: how many requests of theirs have not ended, wherever they asked.
        more: how many more they may ask for here now.
    """
    used = [
        say("me-title"),
        say(
            "me-pictures",
            today=usage.pictures_today,
            month=usage.pictures_month,
            total=usage.pictures_total,
        ),
        say("me-making", count=under_way, more=more),
    ]
    if usage.cost_usd_month:
        used.append(say("me-cost", value=round(usage.cost_usd_month, 2)))
    return "\n".join([*used, "", say("me-stored"), *_stored(say, usage)])


def _stored(say: Say, usage: Usage) -> list[str]:
    """What is there, and for how long."""
    if not is_known(usage):
        return [say("me-stored-nothing")]
    lines = []
    if usage.jobs_stored:
        since = usage.oldest_at or discord.utils.utcnow()
        when = discord.utils.format_dt(since, "D")
        lines.append(say("me-stored-requests", count=usage.jobs_stored, since=when))
    if usage.kept:
        lines.append(say("me-stored-kept", count=usage.kept))
    if usage.has_defaults:
        lines.append(say("me-stored-defaults"))
    return [*lines, say("me-stored-pictures")]


def is_known(usage: Usage) -> bool:
    """Whether anything is stored of somebody."""
    return bool(usage.jobs_stored or usage.kept or usage.has_defaults)


def below_facts(say: Say, member_id: int) -> discord.ui.View:
    """The button that begins to forget."""
    view = discord.ui.View(timeout=None)
    view.add_item(_button(say("me-forget"), "🧽", custom_id(FORGET, member_id)))
    return finished(view)


def sure(say: Say, usage: Usage, *, under_way: int) -> str:
    """What is erased and what stays, before it is."""
    return "\n".join(
        [
            say("me-sure"),
            "",
            say("me-sure-erased"),
            say("me-sure-requests", count=usage.jobs_stored),
            *([say("me-sure-making", count=under_way)] if under_way else []),
            *([say("me-sure-kept", count=usage.kept)] if usage.kept else []),
            *([say("me-sure-defaults")] if usage.has_defaults else []),
            "",
            say("me-sure-stays"),
            say("me-sure-messages"),
            say("me-sure-act"),
        ]
    )


def below_sure(say: Say, member_id: int) -> discord.ui.View:
    """Do it, or not."""
    view = discord.ui.View(timeout=None)
    view.add_item(
        _button(say("me-erase"), None, custom_id(ERASE, member_id), style=discord.ButtonStyle.danger)
    )
    view.add_item(_button(say("me-keep"), None, custom_id(KEEP, member_id)))
    return finished(view)


def forgotten(say: Say, erasure: Erasure) -> str:
    """What was erased."""
    done = say("me-forgotten", count=erasure.jobs)
    return f"{done}\n{say('me-forgotten-later', count=erasure.under_way)}" if erasure.under_way else done


def defaults(say: Say, chosen: Defaults, model: Model | None) -> str:
    """What somebody has chosen once and for all.

    Args:
        say: the language of who asks.
        chosen: by them.
        model: their default one; ``None`` where they have none, or it is not offered any more.
    """
    lines = []
    if chosen.model is not None:
        if model is None:
            lines.append(say("defaults-model-gone", value=named(chosen.model)))
        else:
            lines.append(say("defaults-model", value=named(model.label)))
    if chosen.aspect is not None:
        taken = model is None or (model.aspect is not None and chosen.aspect in model.aspect.values)
        lines.append(
            say("defaults-aspect" if taken else "defaults-aspect-idle", value=escaped(chosen.aspect))
        )
    if chosen.style is not None:
        lines.append(say("defaults-style", value=named(chosen.style)))
    if chosen.private is not None:
        lines.append(say("defaults-private", value="yes" if chosen.private else "no"))
    if not lines:
        return say("defaults-none")
    return "\n".join([say("defaults-title"), *lines, say("defaults-hint")])


def aspect_refused(say: Say, aspect: str, model: Model | None, taken: list[str]) -> str:
    """Why a shape cannot be a default, and which can.

    Args:
        say: the language of who asks.
        aspect: what they chose.
        model: their default one; ``None`` where they have none.
        taken: what it takes, or any model.
    """
    value = named(aspect[:TYPED_MAX_CHARS])
    if model is None:
        return say("defaults-aspect-unknown", value=value, names=listed(say, taken))
    if not taken:
        return say("defaults-aspect-none", model=named(model.label))
    return say("defaults-aspect-other", value=value, model=named(model.label), names=listed(say, taken))


def _button(
    label: str,
    emoji: str | None,
    custom_id: str,
    *,
    style: discord.ButtonStyle = discord.ButtonStyle.secondary,
) -> discord.ui.Button[discord.ui.View]:
    return discord.ui.Button(label=label, emoji=emoji, custom_id=custom_id, style=style)
