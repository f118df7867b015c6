"""How people use the bot: commands, menus, buttons, selects, forms; and what a modified client could try."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any

from simcord.backend import serializers
from simcord.backend.errors import unknown_message
from simcord.backend.models import Interaction, Message
from simcord.components import walk_components
from simcord.enums import SELECT_TYPES, AppCommandType, ComponentType, InteractionType
from simcord.interactions import nest_options, walk_to_subcommand

from playground.discord.choosing import Resolved, chosen_values, resolve_user
from playground.discord.commands import Owners, owners
from playground.discord.errors import PersonError, as_sentences
from playground.discord.forms import FilledForm, forged_fields
from playground.discord.interactions import Interactions
from playground.discord.options import build_options, half_typed_options
from playground.discord.views import is_overdue
from playground.discord.world import World

LOOK_AGAIN_S = 0.05  # the clock may also be advanced, which rings nothing

File = tuple[str, bytes]


class Using:
    """A method raises :class:`PersonError` for what Discord's client would not allow.

    Each works wherever the person is: in guilds with or without the bot, threads, direct messages with it and
    groups. Methods that return an int return the new interaction's id.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._backend = world.backend
        self._interactions = Interactions(world)
        self._dismissed: set[tuple[int, int]] = set()  # (message, person): only their client forgets it

    @as_sentences()
    def command(
        self, user_id: int, channel_id: int, name: str, options: Mapping[str, object | File] | None = None
    ) -> int:
        """Type a slash command (``"queue show"`` for a subcommand).

        An option's value is a string, number or bool, an id for a user, channel or role, and
        ``(filename, bytes)`` for an attachment.
        """
        root, leaf, nesting = self._typed(user_id, channel_id, name)
        built, resolved = build_options(self._backend, user_id, channel_id, name, leaf, options or {})
        data = {**command_data(root), "options": nest_options(root, nesting, built)}
        if resolved:
            data["resolved"] = resolved
        return self._use_command(user_id, channel_id, root, data).id

    async def autocomplete(
        self,
        user_id: int,
        channel_id: int,
        command: str,
        focused_option: str,
        text: str,
        options: Mapping[str, object] | None = None,
    ) -> list[dict[str, Any]]:
        """Type ``text`` into an option; return the choices that the bot offers, each ``name`` and ``value``.

        ``options`` are those filled in before. A name is in the person's language where the bot gave one.

        Raises:
            PersonError: the bot did not answer within 3 s.
        """
        with as_sentences():
            root, leaf, nesting = self._typed(user_id, channel_id, command)
            typed, kind = half_typed_options(
                self._backend, user_id, channel_id, command, leaf, options or {}, focused_option, text
            )
            data = {**command_data(root), "options": nest_options(root, nesting, typed)}
            record = self._use_command(user_id, channel_id, root, data, completed_type=kind)
        while not record.responded:
            if is_overdue(self._world, record):
                raise PersonError("The bot offers no choices: it did not answer.")
            await self._world.changes.wait(LOOK_AGAIN_S)
        locale = self._world.locale(user_id)
        return [
            {
                "name": (choice.get("name_localizations") or {}).get(locale, choice["name"]),
                "value": choice["value"],
            }
            for choice in record.autocomplete_choices or ()
        ]

    @as_sentences()
    def message_menu(self, user_id: int, channel_id: int, name: str, message_id: int) -> int:
        """Choose a command from a message's "Apps" menu."""
        message = self._visible_message(user_id, channel_id, message_id)
        root = self._visible_command(user_id, channel_id, name, AppCommandType.MESSAGE)
        resolved = {"messages": {str(message_id): serializers.message_payload(self._backend, message)}}
        data = {**command_data(root), "target_id": str(message_id), "resolved": resolved}
        told = {"target_message_id": str(message_id)}
        return self._use_command(user_id, channel_id, root, data, told=told).id

    @as_sentences()
    def user_menu(self, user_id: int, channel_id: int, name: str, target_user_id: int) -> int:
        """Choose a command from somebody's "Apps" menu."""
        self._check_sees(user_id, channel_id)
        root = self._visible_command(user_id, channel_id, name, AppCommandType.USER)
        channel = self._backend.get_channel(channel_id)
        if target_user_id not in self._backend.people_in(channel):
            raise PersonError("There is no such person.")
        resolved: Resolved = {}
        resolve_user(self._backend, channel, target_user_id, resolved)
        data = {**command_data(root), "target_id": str(target_user_id), "resolved": resolved}
        told = {"target_user": resolved["users"][str(target_user_id)]}
        return self._use_command(user_id, channel_id, root, data, told=told).id

    @as_sentences()
    def press(self, user_id: int, channel_id: int, message_id: int, custom_id: str) -> int:
        """Press a button."""
        message = self._visible_message(user_id, channel_id, message_id)
        component_data(message, custom_id, (ComponentType.BUTTON,))
        data = {"custom_id": custom_id, "component_type": ComponentType.BUTTON}
        return self._use_component(user_id, message, data)

    @as_sentences()
    def choose(
        self, user_id: int, channel_id: int, message_id: int, custom_id: str, values: Sequence[str | int]
    ) -> int:
        """Choose values in a select of strings, or ids in one of users, roles or channels."""
        message = self._visible_message(user_id, channel_id, message_id)
        select = component_data(message, custom_id, SELECT_TYPES)
        channel, resolved = self._backend.get_channel(channel_id), Resolved()
        texts = [str(value) for value in values]
        chosen = chosen_values(self._backend, user_id, channel, select, texts, resolved)
        data = {"custom_id": custom_id, "component_type": select["type"], "values": chosen}
        if select["type"] != ComponentType.STRING_SELECT:
            data["resolved"] = resolved
        return self._use_component(user_id, message, data)

    @as_sentences()
    def open_modal(self, interaction_id: int) -> dict[str, Any] | None:
        """The form that answered an interaction, ``custom_id``, ``title`` and ``components``.

        ``None`` when nothing or something else did, and once it was submitted.
        """
        record = self._backend.interactions.get(interaction_id)
        return None if record is None or record.modal_consumed else deepcopy(record.modal)

    @as_sentences()
    def submit_modal(self, user_id: int, interaction_id: int, values: Mapping[str, object]) -> int:
        """Fill in and submit the form that answered an interaction.

        Values are by ``custom_id``: a string for text, a list for a select (ids where it is of users, roles
        or channels), ``(filename, bytes)`` or a list of them for a file upload.
        """
        shown = self._backend.interactions.get(interaction_id)
        if shown is None or shown.user_id != user_id or shown.modal is None or shown.modal_consumed:
            raise PersonError("That form is not open.")
        source = None
        if shown.source_message_id is not None:
            source = self._visible_message(user_id, shown.channel_id, shown.source_message_id)
        channel = self._backend.get_channel(shown.channel_id)
        form = FilledForm(self._backend, user_id, channel, shown.modal["components"], values)
        data = {
            "custom_id": shown.modal["custom_id"],
            "components": form.components,
            "resolved": form.resolved,
        }
        made: Owners = self._backend.origins[shown.id]["authorizing_integration_owners"]
        sent = self._interactions.send(
            InteractionType.MODAL_SUBMIT,
            user_id,
            shown.channel_id,
            data,
            made,
            message=source,
            told={"triggering_interaction_metadata": self._interactions.told(shown)},
        )
        shown.modal_consumed = True
        return sent.id

    @as_sentences()
    def forge(
        self,
        user_id: int,
        channel_id: int,
        message_id: int,
        custom_id: str,
        component_type: int = ComponentType.BUTTON,
        values: Sequence[str] | None = None,
    ) -> int:
        """Use a component that the message does not have, as a modified client could."""
        message = self._visible_message(user_id, channel_id, message_id)
        data: dict[str, Any] = {"custom_id": custom_id, "component_type": int(component_type)}
        if values is not None or component_type != ComponentType.BUTTON:
            data["values"] = list(values or ())
        return self._use_component(user_id, message, data)

    @as_sentences()
    def forge_modal(
        self,
        user_id: int,
        channel_id: int,
        custom_id: str,
        values: Mapping[str, object],
        message_id: int | None = None,
    ) -> int:
        """Submit a form that was never shown, its texts and lists of strings by ``custom_id``."""
        self._check_sees(user_id, channel_id)
        message = None
        if message_id is not None:
            message = self._visible_message(user_id, channel_id, message_id)
        data = {"custom_id": custom_id, "components": forged_fields(values), "resolved": {}}
        channel = self._backend.get_channel(channel_id)
        made = (
            self._interactions.owners_of(message)
            if message is not None
            else owners(self._backend, {"integration_types": [0, 1]}, user_id, channel)
        )
        kind = InteractionType.MODAL_SUBMIT
        return self._interactions.send(kind, user_id, channel_id, data, made, message=message).id

    def recent_interactions(self, user_id: int, channel_id: int) -> list[Interaction]:
        """Somebody's latest interactions in a channel, oldest first."""
        return self._interactions.recent(user_id, channel_id)

    def sees(self, user_id: int, message: Message) -> bool:
        """Whether somebody's client shows a message."""
        return (
            (message.id, user_id) not in self._dismissed
            and message.visible_to(user_id)
            and self._backend.may(user_id, message.channel_id)
        )

    def _use_command(
        self,
        user_id: int,
        channel_id: int,
        root: Mapping[str, Any],
        data: dict[str, Any],
        *,
        told: Mapping[str, Any] | None = None,
        completed_type: int | None = None,
    ) -> Interaction:
        kind = InteractionType.APPLICATION_COMMAND
        if completed_type is not None:
            kind = InteractionType.APPLICATION_COMMAND_AUTOCOMPLETE
        made = owners(self._backend, root, user_id, self._backend.get_channel(channel_id))
        return self._interactions.send(
            kind, user_id, channel_id, data, made, told=told, completed_type=completed_type
        )

    def _use_component(self, user_id: int, message: Message, data: dict[str, Any]) -> int:
        made = self._interactions.owners_of(message)
        told = {"interacted_message_id": str(message.id)}
        kind = InteractionType.MESSAGE_COMPONENT
        return self._interactions.send(
            kind, user_id, message.channel_id, data, made, message=message, told=told
        ).id

    def _typed(
        self, user_id: int, channel_id: int, name: str
    ) -> tuple[dict[str, Any], dict[str, Any], list[str]]:
        """The command that was typed: itself, the subcommand, and the names that lead there."""
        self._check_sees(user_id, channel_id)
        root_name, *path = name.split() or [""]
        root = self._visible_command(user_id, channel_id, root_name, AppCommandType.CHAT_INPUT)
        leaf, nesting = walk_to_subcommand(root, path)
        return root, leaf, nesting

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


def command_data(root: Mapping[str, Any]) -> dict[str, Any]:
    """The part of an interaction's ``data`` that says which command it is."""
    return {key: root[key] for key in ("id", "name", "type", "guild_id") if key in root}


def component_data(message: Message, custom_id: str, kinds: Sequence[int]) -> dict[str, Any]:
    """The component of a message that can be used."""
    for component in walk_components(message.components):
        if component.get("custom_id") == custom_id and component.get("type") in kinds:
            if component.get("disabled"):
                raise PersonError("That is greyed out.")
            return dict(component)
    raise PersonError("The message has nothing like that.")
