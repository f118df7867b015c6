"""Why Discord refuses a request of the bot that SimCord would carry out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import unquote

from simcord.backend import errors
from simcord.backend.errors import BackendError
from simcord.backend.models import EPHEMERAL_FLAG, Interaction
from simcord.enums import CallbackType

from playground.discord.backend import thread_is_archived
from playground.discord.limits import check_callback, check_reaction
from playground.discord.world import World

FOLLOW_UPS = 5  # to an interaction where the bot is no member
ANSWERS = (CallbackType.CHANNEL_MESSAGE_WITH_SOURCE, CallbackType.DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE)


def check_request(
    world: World, method: str, segments: Sequence[str], body: dict[str, Any], files: Sequence[object]
) -> None:
    """Let a request pass that Discord would carry out.

    ``segments`` are the path's parts below the API's address. Where only the person who asked may see an
    answer, ``body`` is made to say so.

    Raises:
        BackendError: with Discord's status and code.
    """
    match method, *segments:
        case "POST", "channels", channel_id, "messages":
            check_permissions(world, int(channel_id), body, files)
            if not world.takes_dms(int(channel_id)):
                raise errors.cannot_dm_bot()
        case "PATCH", "channels", channel_id, "messages", _:
            check_permissions(world, int(channel_id), body, files)
            check_open(world, int(channel_id))
        case "PUT", "channels", channel_id, "messages", message_id, "reactions", emoji, "@me":
            check_permissions(world, int(channel_id), {}, ())
            check_open(world, int(channel_id))
            message = world.backend.get_message(int(channel_id), int(message_id))
            check_reaction(message, unquote(emoji))
        case _, "guilds", guild_id, *_ if not world.backend.has_bot(int(guild_id)):
            raise errors.unknown_guild()
        case _, "applications", _, "guilds", guild_id, *_ if not world.backend.has_bot(int(guild_id)):
            raise errors.missing_access()
        case "POST", "interactions", interaction_id, _, "callback":
            record = world.backend.interactions.get(int(interaction_id))
            if record is not None and not record.responded:
                check_callback(record, body, world.backend.completed_types.get(record.id))
                if body.get("type") in ANSWERS and hidden(world, record):
                    body["data"] = only_for_one(body.get("data") or {})
        case _, "webhooks", _, token, *rest if token in world.backend.interaction_tokens:
            record = world.backend.interactions[world.backend.interaction_tokens[token]]
            check_webhook(world, record, new=method == "POST" and not rest)
            if method == "POST" and not record.loading and hidden(world, record):
                body |= only_for_one(body)


def check_permissions(
    world: World, channel_id: int, body: Mapping[str, Any], files: Sequence[object]
) -> None:
    """Whether the bot may attach files and embed links in a channel, where it does, and sees it at all."""
    needed = (["attach_files"] if files else []) + (["embed_links"] if body.get("embeds") else [])
    guild_id = world.backend.get_channel(channel_id).guild_id
    world.backend.require_permissions(guild_id, world.bot_id, channel_id, *needed)


def check_open(world: World, channel_id: int) -> None:
    """In an archived thread nothing changes; only a new message opens it again."""
    metadata = world.backend.get_channel(channel_id).thread_metadata
    if metadata is not None and metadata.archived:
        raise thread_is_archived()


def check_webhook(world: World, record: Interaction, *, new: bool) -> None:
    """Whether an interaction's token still, or already, lets the bot write."""
    if record.expires_at is not None and world.backend.now_iso() >= record.expires_at:
        raise BackendError(401, 50027, "Invalid Webhook Token")
    if not record.responded:
        raise errors.unknown_webhook()
    away = not world.backend.bot_is_in(world.backend.get_channel(record.channel_id))
    if new and away and not record.loading and len(record.followup_ids) >= FOLLOW_UPS:
        raise BackendError(403, 40094, "This interaction has hit the maximum number of follow up messages")


def hidden(world: World, record: Interaction) -> bool:
    """Whether answers are for the asker alone: a guild without the bot whose member may not use such apps."""
    channel = world.backend.get_channel(record.channel_id)
    if channel.guild_id is None or world.backend.bot_is_in(channel):
        return False
    return not world.backend.may(record.user_id, channel.id, "use_external_apps")


def only_for_one(message: Mapping[str, Any]) -> dict[str, Any]:
    """The message, ephemeral."""
    return {**message, "flags": int(message.get("flags") or 0) | EPHEMERAL_FLAG}
