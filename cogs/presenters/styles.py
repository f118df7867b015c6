"""/style: the styles of a guild, and the form that adds one."""

from __future__ import annotations

from collections.abc import Sequence

import discord
from discord import ui

from cogs.custom_ids import custom_id
from cogs.language import Say
from cogs.presenters import errors
from cogs.presenters.buttons import finished
from cogs.presenters.text import escaped, named, quoted, shortened
from engine.errors import RequestError
from engine.styles import NAME_MAX_CHARS, TEMPLATE_MAX_CHARS, Style

ACTION = "styles"
FORM = "style-form"
NAME, TEMPLATE = "name", "template"  # the form's fields
ON_A_PAGE = 10
SHOWN_MAX_CHARS = 220  # of a template, after escaping
TYPED_MAX_CHARS = 1_200  # of a template that comes back, after escaping
FORGED_MAX_CHARS = 1_000  # the form takes fewer; only what is forged is longer


def pages(styles: Sequence[Style]) -> int:
    """How many pages they fill; at least one."""
    return max(1, -(-len(styles) // ON_A_PAGE))


def page(say: Say, styles: Sequence[Style], number: int) -> discord.Embed:
    """One page of the styles, in the given order.

    Args:
        say: the language of who reads.
        styles: all that there are.
        number: of the page, from 1; one that is not there stands for the nearest.
    """
    number = _near(number, styles)
    shown = styles[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
    title = say("style-title", page=number, pages=pages(styles))
    lines = [_line(say, style) for style in shown]
    return discord.Embed(
        title=title, description="\n".join([*lines, "", say("style-hint")]), colour=discord.Colour.blurple()
    )


def turning(styles: Sequence[Style], number: int) -> discord.ui.View:
    """What turns the pages; nothing where there is one."""
    number, last = _near(number, styles), pages(styles)
    view = discord.ui.View(timeout=None)
    if last > 1:
        for emoji, to in (("◀️", number - 1), ("▶️", number + 1)):
            view.add_item(
                discord.ui.Button(emoji=emoji, custom_id=custom_id(ACTION, to), disabled=not 1 <= to <= last)
            )
    return finished(view)


def form(say: Say) -> ui.Modal:
    """What a new style is called and what it says."""
    modal = ui.Modal(title=say("style-form"), custom_id=custom_id(FORM))
    name = ui.TextInput[ui.Modal](
        custom_id=NAME, max_length=NAME_MAX_CHARS, placeholder=say("style-form-name-example")
    )
    template = ui.TextInput[ui.Modal](
        custom_id=TEMPLATE,
        style=discord.TextStyle.paragraph,
        max_length=TEMPLATE_MAX_CHARS,
        placeholder=say("style-form-template-example"),
    )
    modal.add_item(
        ui.Label(text=say("style-form-name"), description=say("style-form-name-hint"), component=name)
    )
    modal.add_item(
        ui.Label(
            text=say("style-form-template"), description=say("style-form-template-hint"), component=template
        )
    )
    modal.stop()  # sent without being kept
    return modal


def again(say: Say, error: RequestError, name: str, template: str) -> str:
    """Why a style was not kept, and what was typed, so that it is not lost."""
    why = errors.explained(say, error)
    return say(
        "style-again",
        why=why,
        name=named(name[:FORGED_MAX_CHARS]),
        template=quoted(template[:FORGED_MAX_CHARS], TYPED_MAX_CHARS),
    )


def _near(number: int, styles: Sequence[Style]) -> int:
    return min(max(1, number), pages(styles))


def _line(say: Say, style: Style) -> str:
    template = shortened(escaped(style.template), SHOWN_MAX_CHARS)
    if style.builtin:
        return f"**{named(style.name)}** · {named(style.label)}\n-# {template}"
    return f"**{named(style.name)}** · {say('style-own')}\n-# {template}"
