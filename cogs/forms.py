"""The forms that people fill in, and what they filled in.

A form is sent as it is and kept by nobody here: its custom_id and the message it was opened from say all
that is needed when it comes back, be it to another process.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

import discord
from discord import ui

from cogs.custom_ids import custom_id
from cogs.found import Found
from cogs.language import Say
from engine.drafting import Offer
from engine.models import Job
from engine.rules import PROMPT_MAX_CHARS

MAX_FILES = 4


@dataclass(frozen=True, slots=True)
class Form:
    """What somebody filled in, by the fields' custom_ids."""

    texts: Mapping[str, str] = field(default_factory=dict)
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    files: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # the files' addresses


def form_of(interaction: discord.Interaction) -> Form:
    """Read a submitted modal as it came: it may be one that another process showed."""
    data = cast("dict[str, Any]", interaction.data or {})
    attachments = (data.get("resolved") or {}).get("attachments") or {}
    texts: dict[str, str] = {}
    choices: dict[str, tuple[str, ...]] = {}
    files: dict[str, tuple[str, ...]] = {}
    for row in data.get("components") or ():
        for one in [row["component"]] if "component" in row else row.get("components") or ():
            name = str(one.get("custom_id"))
            if one.get("type") == discord.ComponentType.text_input.value:
                texts[name] = str(one.get("value") or "")
            elif one.get("type") == discord.ComponentType.file_upload.value:
                known = (attachments.get(str(value)) for value in one.get("values") or ())
                files[name] = tuple(str(file["url"]) for file in known if file)
            else:
                choices[name] = tuple(str(value) for value in one.get("values") or ())
    return Form(texts, choices, files)


def prompt_form(
    say: Say, title: str, form_id: str, *, prompt: str = "", files: bool = True, old: bool = False
) -> ui.Modal:
    """A form for a prompt, and for pictures to start from.

    Args:
        say: the language.
        title: of the form.
        form_id: its custom_id.
        prompt: what stands in it.
        files: whether pictures can be added.
        old: whether there are pictures already, that can be left out.
    """
    modal = ui.Modal(title=title, custom_id=form_id)
    modal.add_item(ui.Label(text=say("form-prompt"), component=_prompt_field(prompt)))
    if files:
        upload = ui.FileUpload[ui.Modal](
            custom_id="files", required=False, min_values=0, max_values=MAX_FILES
        )
        hint = say("form-files-hint")
        modal.add_item(ui.Label(text=say("form-files"), description=hint, component=upload))
    if old:
        choice = ui.Select[ui.Modal](
            custom_id="old",
            options=[
                discord.SelectOption(label=say("form-old-keep"), value="keep", default=True),
                discord.SelectOption(label=say("form-old-drop"), value="drop"),
            ],
        )
        modal.add_item(ui.Label(text=say("form-old"), component=choice))
    return _finished(modal)


def edit_form(say: Say, job: Job, *, has_references: bool, takes_pictures: bool) -> ui.Modal:
    """The old prompt, to be edited."""
    return prompt_form(
        say,
        say("form-edit"),
        custom_id("edit-form", job.id),
        prompt=job.prompt,
        files=takes_pictures,
        old=has_references,
    )


def which_form(say: Say, job: Job, offer: Offer, count: int) -> ui.Modal:
    """Which of several pictures is meant."""
    title = say("form-vary") if offer is Offer.VARIATION else say("form-upscale")
    modal = ui.Modal(title=title, custom_id=custom_id("which-form", job.id, offer.value))
    choice = ui.Select[ui.Modal](
        custom_id="which",
        options=[
            discord.SelectOption(
                label=say("form-which-one", number=number + 1), value=str(number), default=number == 0
            )
            for number in range(count)
        ],
    )
    modal.add_item(ui.Label(text=say("form-which"), component=choice))
    return _finished(modal)


def reference_form(
    say: Say, message_id: int, pictures: Sequence[Found], *, most: int, prompt: str = ""
) -> ui.Modal:
    """A prompt for the pictures of a message.

    Args:
        say: the language.
        message_id: whose pictures they are.
        pictures: at least one; the first is chosen.
        most: how many references can be given, those of one's own included.
        prompt: what stands in it.
    """
    modal = ui.Modal(title=say("form-reference"), custom_id=custom_id("reference-form", message_id))
    hint = say("form-reference-hint")
    modal.add_item(ui.Label(text=say("form-prompt"), description=hint, component=_prompt_field(prompt)))
    if len(pictures) > 1:
        choice = ui.Select[ui.Modal](
            custom_id="pictures",
            max_values=min(most, len(pictures)),
            options=[
                discord.SelectOption(
                    label=say("form-reference-picture", number=number),
                    description=one.name or None,
                    value=one.key,
                    default=number == 1,
                )
                for number, one in enumerate(pictures, 1)
            ],
        )
        modal.add_item(ui.Label(text=say("form-reference-pictures"), component=choice))
    if most > 1:
        upload = ui.FileUpload[ui.Modal](custom_id="files", required=False, min_values=0, max_values=most - 1)
        hint = say("form-reference-files-hint")
        modal.add_item(ui.Label(text=say("form-reference-files"), description=hint, component=upload))
    return _finished(modal)


def _prompt_field(prompt: str) -> ui.TextInput[ui.Modal]:
    return ui.TextInput(
        custom_id="prompt",
        style=discord.TextStyle.paragraph,
        default=prompt or None,
        min_length=1,
        max_length=PROMPT_MAX_CHARS,
    )


def _finished(modal: ui.Modal) -> ui.Modal:
    """The same form, which discord.py now sends without keeping it."""
    modal.stop()
    return modal
