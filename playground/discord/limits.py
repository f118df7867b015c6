"""What Discord refuses in a message or a form and SimCord takes.

SimCord checks texts, embeds' lengths, rows and most of the components. Sources: Discord's API documentation,
"Message", "Component Reference", "Error codes" (2026-08).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from simcord.backend.errors import BackendError
from simcord.backend.models import Interaction, Message
from simcord.components import walk_components
from simcord.enums import CallbackType, ComponentType, InteractionType

from playground.discord.errors import invalid
from playground.discord.registration import check_choice_list

ATTACHMENTS = 10
ALT_TEXT_CHARACTERS = 1_024
REACTIONS = 20  # different ones on a message
TEXT_INPUT_CHARACTERS = 4_000
TEXT_LABEL_CHARACTERS = 45
PREMIUM = 6  # the style of a button that has no label

UPDATES = (CallbackType.DEFERRED_UPDATE_MESSAGE, CallbackType.UPDATE_MESSAGE)


def check_attachments(attachments: Sequence[Mapping[str, Any]]) -> None:
    """At most ten files, each with at most 1,024 characters of alt text."""
    if len(attachments) > ATTACHMENTS:
        raise invalid("attachments", f"Must be {ATTACHMENTS} or fewer in length.")
    for index, attachment in enumerate(attachments):
        if len(attachment.get("description") or "") > ALT_TEXT_CHARACTERS:
            raise invalid(
                f"attachments.{index}.description", f"Must be {ALT_TEXT_CHARACTERS} or fewer in length."
            )


def check_components(components: Iterable[Mapping[str, Any]]) -> None:
    """A button says something; a select asks for no more than it has; an emoji is one."""
    for component in walk_components(list(components)):
        bare = not component.get("label") and not component.get("emoji")
        if bare and component.get("type") == ComponentType.BUTTON and component.get("style") != PREMIUM:
            raise invalid("components", "A button needs a label or an emoji.")
        if component.get("type") == ComponentType.STRING_SELECT:
            options = component.get("options") or []
            if sum(bool(option.get("default")) for option in options) > component.get("max_values", 1):
                raise invalid("components", "More options are chosen by default than can be.")
        for thing in (component, *(component.get("options") or ())):
            emoji = thing.get("emoji") or {}
            if not emoji.get("id") and str(emoji.get("name") or "").isalnum() and emoji["name"].isascii():
                raise invalid("components", "Invalid emoji", "COMPONENT_INVALID_EMOJI")


def check_reaction(message: Message, emoji: str) -> None:
    """At most twenty different reactions, each an emoji."""
    if message.reaction_for(emoji) is None and len(message.reactions) >= REACTIONS:
        raise BackendError(400, 30010, "Maximum number of reactions reached (20)")
    if ":" not in emoji and emoji.isascii():
        raise BackendError(400, 10014, "Unknown Emoji")


def check_callback(record: Interaction, body: Mapping[str, Any], focused_type: int | None) -> None:
    """Whether an interaction can be answered like this.

    ``focused_type``: the type of the option that is being completed.
    """
    kind, data = body.get("type"), body.get("data") or {}
    completing = record.type == InteractionType.APPLICATION_COMMAND_AUTOCOMPLETE
    if completing != (kind == CallbackType.APPLICATION_COMMAND_AUTOCOMPLETE_RESULT):
        raise invalid("type", "This interaction cannot be answered like this.")
    if completing:
        check_choice_list(data.get("choices", []), focused_type or 0, "data.choices")
    if kind in UPDATES and record.source_message_id is None:
        raise invalid("type", "There is no message to update.")
    if kind == CallbackType.MODAL:
        if record.type == InteractionType.MODAL_SUBMIT:
            raise invalid("type", "A form cannot be answered with a form.")
        check_form(data.get("components") or [])


def check_form(components: Iterable[Mapping[str, Any]]) -> None:
    """The texts of a form: what is written before, and a name for each."""
    for component in components:
        child = component.get("component")
        for control in component.get("components") or ([child] if child else []):
            if control.get("type") != ComponentType.TEXT_INPUT:
                continue
            if len(control.get("value") or "") > (control.get("max_length") or TEXT_INPUT_CHARACTERS):
                raise invalid("data.components", "The text is longer than the field.")
            label = component.get("label") or control.get("label") or ""
            if not 1 <= len(label) <= TEXT_LABEL_CHARACTERS:
                raise invalid("data.components", f"Must be between 1 and {TEXT_LABEL_CHARACTERS} in length.")
