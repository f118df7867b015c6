"""What people do in the local Discord: type commands, press buttons, react, write, delete."""

from __future__ import annotations

import time
from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from typing import Any

from simcord._modal import _modal_control_map, _modal_submit_nodes
from simcord.backend import serializers
from simcord.backend.access import message_accessible, reaction_permissions
from simcord.backend.errors import unknown_message
from simcord.backend.models import Interaction, Message
from simcord.components import walk_components
from simcord.enums import AppCommandType, ComponentType, InteractionType
from simcord.interactions import base_payload, nest_options, walk_to_subcommand

from playground.discord.errors import PersonError, as_sentences
from playground.discord.options import ATTACHMENT_LIMIT_BYTES, Resolved, build_options, upload
from playground.discord.views import seen_messages
from playground.discord.world import World

MESSAGE_CHARACTERS = 2_000  # without Nitro
REMEMBERED_INTERACTIONS = 10  # of a person in a channel

File = tuple[str, bytes]


class People:
    """Everybody's hands. A method raises :class:`PersonError` for what Discord's client would not allow."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._backend = world.backend
        # (channel, person) -> their latest interactions there, oldest first
        self._recent: defaultdict[tuple[int, int], deque[Interaction]] = defaultdict(
            lambda: deque(maxlen=REMEMBERED_INTERACTIONS)
        )
        self._dismissed: set[tuple[int, int]] = set()  # (message, person): only their client forgets it

    @as_sentences()
    def command(
        self, user_id: int, channel_id: int, name: str, options: Mapping[str, object | File] | None = None
    ) -> int:
        """Type a slash command (``"queue show"`` for a subcommand); return the interaction's id.

        An option's value is a string, number or bool, an id for a user, channel or role, and
        ``(filename, bytes)`` for an attachment.
        """
        self._check_sees(user_id, channel_id)
        root_name, *path = name.split() or [""]
        root = self._visible_command(user_id, channel_id, root_name, AppCommandType.CHAT_INPUT)
        leaf, nesting = walk_to_subcommand(root, path)
        built, resolved = build_options(self._backend, user_id, channel_id, name, leaf, options or {})
        data = {**command_data(root), "options": nest_options(root, nesting, built)}
        if resolved:
            data["resolved"] = resolved
        return self._interact(InteractionType.APPLICATION_COMMAND, user_id, channel_id, data)

    @as_sentences()
    def message_menu(self, user_id: int, channel_id: int, name: str, message_id: int) -> int:
        """Choose a command from a message's "Apps" menu; return the interaction's id."""
        message = self._visible_message(user_id, channel_id, message_id)
        root = self._visible_command(user_id, channel_id, name, AppCommandType.MESSAGE)
        resolved = {"messages": {str(message_id): serializers.message_payload(self._backend, message)}}
        data = {**command_data(root), "target_id": str(message_id), "resolved": resolved}
        return self._interact(InteractionType.APPLICATION_COMMAND, user_id, channel_id, data)

    @as_sentences()
    def press(self, user_id: int, channel_id: int, message_id: int, custom_id: str) -> int:
        """Press a button; return the interaction's id."""
        message = self._visible_message(user_id, channel_id, message_id)
        component_data(message, custom_id, ComponentType.BUTTON)
        data = {"custom_id": custom_id, "component_type": ComponentType.BUTTON}
        return self._interact(InteractionType.MESSAGE_COMPONENT, user_id, channel_id, data, message)

    @as_sentences()
    def choose(
        self, user_id: int, channel_id: int, message_id: int, custom_id: str, values: Sequence[str]
    ) -> int:
        """Choose values in a select of strings; return the interaction's id."""
        message = self._visible_message(user_id, channel_id, message_id)
        select = component_data(message, custom_id, ComponentType.STRING_SELECT)
        least, most = select.get("min_values", 1), select.get("max_values", 1)
        if not least <= len(set(values)) <= most or len(set(values)) != len(values):
            raise PersonError(f"Choose between {least} and {most} values.")
        if unknown := set(values) - {option["value"] for option in select.get("options") or ()}:
            raise PersonError(f"There is nothing like {min(unknown)} to choose.")
        data = {
            "custom_id": custom_id,
            "component_type": ComponentType.STRING_SELECT,
            "values": list(values),
        }
        return self._interact(InteractionType.MESSAGE_COMPONENT, user_id, channel_id, data, message)

    @as_sentences()
    def submit_modal(self, user_id: int, interaction_id: int, values: Mapping[str, object]) -> int:
        """Fill in and submit the modal that answered an interaction; return the new interaction's id.

        Values are by ``custom_id``: a string for text, a list for a select, ``(filename, bytes)`` or a list
        of them for a file upload.
        """
        shown = self._backend.interactions.get(interaction_id)
        if shown is None or shown.user_id != user_id or shown.modal is None or shown.modal_consumed:
            raise PersonError("That form is not open.")
        if unknown := values.keys() - _modal_control_map(shown.modal).keys():
            raise PersonError(f"The form has no field {min(unknown)}.")
        source = None
        if shown.source_message_id is not None:
            source = self._visible_message(user_id, shown.channel_id, shown.source_message_id)
        resolved: Resolved = {}
        files: list[tuple[dict[str, Any], str, bytes]] = []
        nodes = _modal_submit_nodes(
            shown.modal["components"], None, dict(values), resolved, shown.channel_id, files
        )
        for field, filename, content in files:
            field["values"].append(upload(self._backend, shown.channel_id, filename, content, resolved))
        shown.modal_consumed = True
        data = {"custom_id": shown.modal["custom_id"], "components": nodes, "resolved": resolved}
        return self._interact(InteractionType.MODAL_SUBMIT, user_id, shown.channel_id, data, source)

    @as_sentences()
    def send(
        self,
        user_id: int,
        channel_id: int,
        content: str,
        *,
        files: Sequence[File] = (),
        reply_to_id: int | None = None,
    ) -> int:
        """Write a message; return its id."""
        if len(content) > MESSAGE_CHARACTERS or not (content.strip() or files):
            raise PersonError(f"A message has 1 to {MESSAGE_CHARACTERS} characters.")
        if any(len(data) > ATTACHMENT_LIMIT_BYTES for _, data in files):
            raise PersonError("Your file is larger than 10 MB.")
        channel = self._backend.get_channel(channel_id)
        needed = ["send_messages_in_threads" if channel.is_thread else "send_messages"]
        self._check_sees(user_id, channel_id, *needed, *(["attach_files"] if files else []))
        reference = None
        if reply_to_id is not None:
            self._visible_message(user_id, channel_id, reply_to_id)
            reference = {"channel_id": str(channel_id), "message_id": str(reply_to_id)}
        attachments = self._backend.store_attachments(channel_id, files)
        message = self._backend.create_message(
            channel_id, user_id, content, attachments=attachments, reference=reference
        )
        return message.id

    @as_sentences()
    def react(self, user_id: int, channel_id: int, message_id: int, emoji: str) -> None:
        """React to a message; reacting again changes nothing."""
        message = self._visible_message(user_id, channel_id, message_id)
        if message.is_ephemeral:
            raise PersonError("A message that only you see takes no reactions.")
        self._check_sees(user_id, channel_id, *reaction_permissions(message, emoji))
        self._backend.set_reaction(channel_id, message_id, emoji, user_id, True)

    @as_sentences()
    def unreact(self, user_id: int, channel_id: int, message_id: int, emoji: str) -> None:
        """Take one's reaction back."""
        self._visible_message(user_id, channel_id, message_id)
        self._backend.set_reaction(channel_id, message_id, emoji, user_id, False)

    @as_sentences()
    def delete(self, user_id: int, channel_id: int, message_id: int) -> None:
        """Delete one's own message, anybody's as a moderator, or dismiss one that only oneself sees."""
        message = self._visible_message(user_id, channel_id, message_id)
        if message.is_ephemeral:
            self._dismissed.add((message_id, user_id))
            self._world.changes.ring()
            return
        if message.author_id != user_id:
            self._check_sees(user_id, channel_id, "manage_messages")
        self._backend.delete_message(channel_id, message_id)

    def sees(self, user_id: int, message: Message) -> bool:
        """Whether somebody's client shows a message."""
        return (message.id, user_id) not in self._dismissed and message_accessible(
            self._backend, message.channel_id, message, user_id
        )

    def recent_interactions(self, user_id: int, channel_id: int) -> list[Interaction]:
        """Somebody's latest interactions in a channel, oldest first."""
        return list(self._recent.get((channel_id, user_id), ()))

    def messages(self, channel_id: int, user_id: int) -> list[dict[str, Any]]:
        """What somebody sees: message objects, oldest first, the last 100, with ``pings_you``."""
        return seen_messages(self._world, self, channel_id, user_id)

    def _check_sees(self, user_id: int, channel_id: int, *permissions: str) -> None:
        guild_id = self._backend.get_channel(channel_id).guild_id
        self._backend.require_permissions(guild_id, user_id, channel_id, *permissions)

    def _visible_message(self, user_id: int, channel_id: int, message_id: int) -> Message:
        self._check_sees(user_id, channel_id)
        message = self._backend.get_message(channel_id, message_id)
        if not self.sees(user_id, message):
            raise unknown_message()
        return message

    def _visible_command(
        self, user_id: int, channel_id: int, name: str, kind: AppCommandType
    ) -> dict[str, Any]:
        visible = self._backend.visible_commands(user_id=user_id, channel_id=channel_id, type=kind)
        for command in visible:
            if command["name"] == name:
                return command
        raise PersonError(f"You have no command {name} here.")

    def _interact(
        self,
        kind: InteractionType,
        user_id: int,
        channel_id: int,
        data: dict[str, Any],
        message: Message | None = None,
    ) -> int:
        backend = self._backend
        guild_id = backend.get_channel(channel_id).guild_id
        record, payload = base_payload(
            backend, type=kind, channel_id=channel_id, guild_id=guild_id, user_id=user_id, data=data
        )
        payload["authorizing_integration_owners"] = {"0": str(guild_id)}
        payload["attachment_size_limit"] = ATTACHMENT_LIMIT_BYTES
        payload["guild"] = {"id": str(guild_id), "locale": "en-US", "features": []}
        if message is not None:
            record.source_message_id = message.id
            payload["message"] = serializers.message_payload(backend, message)
        self._recent[channel_id, user_id].append(record)
        self._world.dispatched_s[record.id] = time.monotonic()
        backend.emit("INTERACTION_CREATE", payload)
        return record.id


def command_data(root: Mapping[str, Any]) -> dict[str, Any]:
    """The part of an interaction's ``data`` that says which command it is."""
    return {key: root[key] for key in ("id", "name", "type", "guild_id") if key in root}


def component_data(message: Message, custom_id: str, kind: ComponentType) -> dict[str, Any]:
    """The component of a message that can be used."""
    for component in walk_components(message.components):
        if component.get("custom_id") == custom_id and component.get("type") == kind:
            if component.get("disabled"):
                raise PersonError("That is greyed out.")
            return dict(component)
    raise PersonError("The message has nothing like that.")
