"""Interactions as Discord sends them to the bot, from wherever somebody uses it.

Source: Discord's API documentation, "Receiving and Responding" (2026-08).
"""

from __future__ import annotations

import time
from collections import defaultdict, deque
from collections.abc import Mapping
from typing import Any

import discord
from simcord.backend import serializers
from simcord.backend.models import Channel, Interaction, Message
from simcord.enums import InteractionType
from simcord.interactions import base_payload

from playground.discord.backend import GROUP_DM
from playground.discord.commands import Owners, place_owner
from playground.discord.options import ATTACHMENT_LIMIT_BYTES
from playground.discord.world import World

REMEMBERED_INTERACTIONS = 10  # of a person in a channel
IN_DIRECT_MESSAGES = discord.Permissions(attach_files=True, embed_links=True, mention_everyone=True)
WITH_THE_BOT = IN_DIRECT_MESSAGES | discord.Permissions(external_emojis=True)


class Interactions:
    """Sends interactions and remembers the latest of everybody."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._backend = world.backend
        # (channel, person) -> their latest interactions there, oldest first
        self._recent: defaultdict[tuple[int, int], deque[Interaction]] = defaultdict(
            lambda: deque(maxlen=REMEMBERED_INTERACTIONS)
        )

    def recent(self, user_id: int, channel_id: int) -> list[Interaction]:
        """Somebody's latest interactions in a channel, oldest first, without completions."""
        return list(self._recent.get((channel_id, user_id), ()))

    def send(
        self,
        kind: InteractionType,
        user_id: int,
        channel_id: int,
        data: dict[str, Any],
        owners: Owners,
        *,
        message: Message | None = None,
        told: Mapping[str, Any] | None = None,
        completed_type: int | None = None,
    ) -> Interaction:
        """Send an interaction; ``owners`` is its ``authorizing_integration_owners``.

        ``message`` is what a component, or a form that came from one, is on; ``told`` is what the answers
        tell of it in their ``interaction_metadata``; ``completed_type`` the type of the option that is being
        completed.
        """
        backend = self._backend
        channel = backend.get_channel(channel_id)
        backend.wake(channel)
        record, payload = base_payload(
            backend,
            type=kind,
            channel_id=channel_id,
            guild_id=channel.guild_id,
            user_id=user_id,
            data=data,
        )
        backend.origins[record.id] = {"authorizing_integration_owners": owners, **(told or {})}
        payload |= self._place(channel, user_id)
        payload["locale"] = self._world.locale(user_id)
        payload["authorizing_integration_owners"] = owners
        payload["attachment_size_limit"] = ATTACHMENT_LIMIT_BYTES
        if message is not None:
            record.source_message_id = message.id
            payload["message"] = serializers.message_payload(backend, message)
        if completed_type is None:
            self._recent[channel_id, user_id].append(record)
        else:
            backend.completed_types[record.id] = completed_type
        self._world.dispatched_s[record.id] = time.monotonic()
        backend.emit("INTERACTION_CREATE", payload)
        return record

    def owners_of(self, message: Message) -> Owners:
        """On whose authority a message's components are used: that of the interaction that made it."""
        metadata = message.interaction_metadata or {}
        made = metadata.get("authorizing_integration_owners")
        return made or place_owner(self._backend.get_channel(message.channel_id))

    def told(self, record: Interaction) -> dict[str, Any]:
        """What is told of an interaction in the metadata of those that follow from it."""
        return {
            "id": str(record.id),
            "type": int(record.type),
            "user": serializers.user_payload(self._backend.get_user(record.user_id)),
            **self._backend.origins.get(record.id, {}),
        }

    def _place(self, channel: Channel, user_id: int) -> dict[str, Any]:
        """What an interaction tells of where it was made."""
        backend = self._backend
        place: dict[str, Any] = {
            "channel": self._partial(channel, user_id),
            "context": backend.context(channel),
        }
        if channel.guild_id is None:
            permissions = WITH_THE_BOT if backend.bot_is_in(channel) else IN_DIRECT_MESSAGES
            return {**place, "app_permissions": str(permissions.value)}
        guild = backend.get_guild(channel.guild_id)
        place["guild"] = {"id": str(guild.id), "locale": guild.preferred_locale, "features": []}
        place["guild_locale"] = guild.preferred_locale
        if not backend.bot_is_in(channel):  # it may do there what the person who uses it may
            theirs = backend.compute_permissions(guild.id, user_id, channel.id)
            place["app_permissions"] = str(theirs & WITH_THE_BOT.value)
        return place

    def _partial(self, channel: Channel, user_id: int) -> dict[str, Any]:
        backend = self._backend
        if channel.type == GROUP_DM:
            return {
                "id": str(channel.id),
                "type": GROUP_DM,
                "name": channel.name,
                "icon": None,
                "owner_id": str(channel.recipient_ids[0]),
                "recipients": [
                    serializers.user_payload(backend.get_user(user)) for user in channel.recipient_ids
                ],
                "last_message_id": str(channel.last_message_id) if channel.last_message_id else None,
                "flags": 0,
            }
        partial = backend.with_age(dict(serializers.channel_payload(backend, channel)))
        if channel.guild_id is not None:
            partial["permissions"] = str(backend.compute_permissions(channel.guild_id, user_id, channel.id))
        return partial
