"""Everybody and everywhere: what the page shows beside a channel."""

from __future__ import annotations

from typing import Any

from simcord.backend.models import Channel, Guild
from simcord.enums import ChannelType

from playground.discord.world import World


def everybody(world: World) -> dict[str, Any]:
    """The default guild, the bot, the people, and every place with its channels."""
    backend = world.backend
    guild = backend.get_guild(world.guild_id)
    channels = [backend.get_channel(channel_id) for channel_id in guild.channel_ids]
    return {
        "guild": {"id": str(guild.id), "name": guild.name},
        "bot": {"id": str(world.bot_id), "name": backend.bot_user.name},
        "channels": [
            {"id": str(channel.id), "name": channel.name, "topic": channel.topic}
            for channel in channels
            if channel.type == ChannelType.TEXT
        ],
        "people": people(world, guild),
        "places": places(world),
    }


def people(world: World, guild: Guild) -> list[dict[str, Any]]:
    """A guild's people, without its owner and bots."""
    users = [world.backend.get_user(user_id) for user_id in guild.members if user_id != guild.owner_id]
    return [
        {
            "id": str(user.id),
            "name": user.global_name or user.name,
            "role": "moderator" if world.is_moderator(guild.id, user.id) else "member",
            "avatar": None,
            "dm_channel_id": str(world.dm_channel(user.id)),
            "locale": world.locale(user.id),
        }
        for user in users
        if not user.bot
    ]


def places(world: World) -> list[dict[str, Any]]:
    """The guilds that have the bot, the default one first, then those without it, then the groups."""
    backend = world.backend
    guilds = sorted(
        backend.guilds.values(), key=lambda guild: (guild.id != world.guild_id, not backend.has_bot(guild.id))
    )
    shown = [
        {
            "id": str(guild.id),
            "name": guild.name,
            "kind": "guild",
            "bot_is_member": backend.has_bot(guild.id),
            "channels": [shown_channel(world, channel) for channel in channels_in_order(world, guild)],
        }
        for guild in guilds
    ]
    for group_id in world.group_ids:
        group = shown_channel(world, backend.get_channel(group_id))
        place = {"id": group["id"], "name": group["name"], "kind": "group", "bot_is_member": False}
        shown.append({**place, "channels": [group]})
    return shown


def channels_in_order(world: World, guild: Guild) -> list[Channel]:
    """A guild's channels, each before its threads or posts that are not archived."""
    threads = world.backend.active_threads(guild.id)
    ordered = []
    for channel_id in guild.channel_ids:
        ordered.append(world.backend.get_channel(channel_id))
        ordered += [thread for thread in threads if thread.parent_id == channel_id]
    return ordered


def shown_channel(world: World, channel: Channel) -> dict[str, Any]:
    """A channel as the page lists it; a group without a name is called after the people in it."""
    users = [world.backend.get_user(user_id) for user_id in channel.recipient_ids]
    if channel.guild_id is None:
        kind = "group"
    elif channel.is_thread:
        kind = "thread"
    else:
        kind = "forum" if channel.type == ChannelType.FORUM else "text"
    return {
        "id": str(channel.id),
        "name": channel.name or ", ".join(user.global_name or user.name for user in users),
        "topic": channel.topic,
        "kind": kind,
        "parent_id": str(channel.parent_id) if channel.parent_id is not None else None,
        "age_restricted": world.backend.is_age_restricted(channel),
    }
