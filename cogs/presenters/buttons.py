"""What can be pressed below a message. A custom_id holds ids only; ``cogs/presses.py`` finds what it means.

The views are finished when they are sent: discord.py then keeps nothing of them, and needs to keep nothing.
"""

from __future__ import annotations

from collections.abc import Collection

import discord

from cogs.custom_ids import custom_id
from cogs.language import Say
from engine.drafting import Offer
from engine.models import Job, Place

OFFERS = {
    Offer.REROLL: ("🔁", "button-reroll"),
    Offer.EDIT: ("✏️", "button-edit"),
    Offer.VARIATION: ("🎲", "button-vary"),
    Offer.UPSCALE: ("🔍", "button-upscale"),
}


def below_result(say: Say, job: Job, offers: Collection[Offer]) -> discord.ui.View:
    """What a member can do with a result: what it can be turned into, and below that what it is."""
    view = discord.ui.View(timeout=None)
    for offer, (emoji, key) in OFFERS.items():
        if offer in offers:
            view.add_item(_button(say(key), emoji, custom_id(offer.value, job.id), row=0))
    view.add_item(_button(say("button-info"), "ℹ️", custom_id("info", job.id), row=1))
    if job.private:
        publish = custom_id("publish", job.id)
        view.add_item(_button(say("button-publish"), "📣", publish, row=1, style=discord.ButtonStyle.primary))
    view.add_item(_button(say("button-delete"), "🗑️", custom_id("delete", job.id), row=1))
    return finished(view)


def below_waiting(say: Say, job: Job) -> discord.ui.View:
    """What its requester can do with a job that has not ended."""
    view = discord.ui.View(timeout=None)
    view.add_item(_button(say("button-cancel"), "❌", custom_id("cancel", job.id)))
    return finished(view)


def one(
    label: str, emoji: str | None, action: str, *words: int | str, danger: bool = False
) -> discord.ui.View:
    """A single button."""
    view = discord.ui.View(timeout=None)
    style = discord.ButtonStyle.danger if danger else discord.ButtonStyle.secondary
    view.add_item(_button(label, emoji, custom_id(action, *words), style=style))
    return finished(view)


def finished(view: discord.ui.View) -> discord.ui.View:
    """The same view, which discord.py now sends without keeping it."""
    view.stop()
    return view


def _button(
    label: str,
    emoji: str | None,
    custom_id: str,
    *,
    row: int | None = None,
    style: discord.ButtonStyle = discord.ButtonStyle.secondary,
) -> discord.ui.Button[discord.ui.View]:
    return discord.ui.Button(label=label, emoji=emoji, custom_id=custom_id, row=row, style=style)


def can_be_reacted_to(job: Job) -> bool:
    """Whether the bot can put its 🔁 on the result, for members to press."""
    return not job.private and job.place is not Place.ELSEWHERE
