"""What a person's client shows: the page's snapshots."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from simcord.backend import serializers
from simcord.backend.models import Interaction, Message
from simcord.enums import AppCommandType

from playground.discord.embeds import as_shown
from playground.discord.world import World

if TYPE_CHECKING:
    from playground.discord.people import People

SHOWN_MESSAGES = 100


def seen_messages(world: World, people: People, channel_id: int, user_id: int) -> list[dict[str, Any]]:
    """Message objects, oldest first, the last 100, each with ``pings_you``."""
    newest_first = reversed(world.backend.messages.get(channel_id, {}).values())
    seen = islice((message for message in newest_first if people.sees(user_id, message)), SHOWN_MESSAGES)
    return [seen_message(world, message, user_id) for message in reversed(list(seen))]


def seen_message(world: World, message: Message, user_id: int) -> dict[str, Any]:
    """One message object as a person sees it."""
    payload: dict[str, Any] = dict(serializers.message_payload(world.backend, message, for_user=user_id))
    payload = dict(as_shown(payload))
    payload.setdefault("message_reference", None)
    payload.setdefault("referenced_message", None)
    payload["pings_you"] = pings(world, message, user_id)
    return payload


def pings(world: World, message: Message, user_id: int) -> bool:
    """Whether a message notifies somebody."""
    if message.author_id == user_id:
        return False
    guild = world.backend.guilds.get(world.backend.get_channel(message.channel_id).guild_id or 0)
    member = guild.members.get(user_id) if guild is not None else None
    roles = set(member.role_ids) if member is not None else set()
    pinged = {*message.ping_user_ids, *message.ping_role_ids}
    return message.mention_everyone or bool(pinged & {user_id, *roles})


def snapshot(
    world: World, people: People, channel_id: int, user_id: int, *, bot_online: bool
) -> dict[str, Any]:
    """Everything that a person's client shows of a channel.

    Raises:
        BackendError: they do not see it, or there is none.
    """
    guild_id = world.backend.get_channel(channel_id).guild_id
    world.backend.require_permissions(guild_id, user_id, channel_id)
    recent = people.recent_interactions(user_id, channel_id)
    return {
        "channel_id": str(channel_id),
        "viewer_id": str(user_id),
        "bot_online": bot_online,
        "commands": [
            command
            for kind in AppCommandType
            for command in world.backend.visible_commands(user_id=user_id, channel_id=channel_id, type=kind)
        ],
        "messages": seen_messages(world, people, channel_id, user_id),
        "interactions": [
            {
                "id": str(interaction.id),
                "name": interaction.command_name or "",
                "user_id": str(interaction.user_id),
                "status": "failed" if is_overdue(world, interaction) else "sent",
            }
            for interaction in recent
            if not interaction.responded
        ],
        "modal": open_modal(recent),
    }


def is_overdue(world: World, interaction: Interaction) -> bool:
    """Whether the 3 seconds to acknowledge an interaction are over."""
    return world.backend.now_iso() >= (interaction.initial_response_deadline or "")


def open_modal(recent: list[Interaction]) -> dict[str, Any] | None:
    """The modal that a person has before them: the newest one, unless they submitted it."""
    if not recent or recent[-1].modal is None or recent[-1].modal_consumed:
        return None
    modal = recent[-1].modal
    return {
        "interaction_id": str(recent[-1].id),
        "custom_id": modal["custom_id"],
        "title": modal["title"],
        "components": modal["components"],
    }
