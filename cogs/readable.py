"""Which channels of a guild somebody may read now."""

from __future__ import annotations

from collections.abc import Iterator

import discord


def readable(guild: discord.Guild, member: discord.Member, *, here_id: int | None) -> list[int]:
    """The ids of the channels and threads whose messages a member may read.

    Those for adults are left out unless the member looks from one of them. A private thread counts where the
    member can open every thread, or is in it as they look: who else is in it, Discord tells only with the
    intent for members.

    Args:
        guild: with its channels, its threads that are not archived, and its roles.
        member: with their roles.
        here_id: the channel or thread that they look from.
    """
    here = None if here_id is None else guild.get_channel_or_thread(here_id)
    adults = here is not None and _for_adults(here)
    return [
        channel.id
        for channel in _places(guild)
        if (adults or not _for_adults(channel)) and _may_read(channel, member, here_id)
    ]


def _places(guild: discord.Guild) -> Iterator[discord.abc.GuildChannel | discord.Thread]:
    yield from guild.channels
    yield from (thread for thread in guild.threads if thread.parent is not None)


def _for_adults(channel: discord.abc.GuildChannel | discord.Thread) -> bool:
    return not hasattr(channel, "is_nsfw") or bool(channel.is_nsfw())


def _may_read(
    channel: discord.abc.GuildChannel | discord.Thread, member: discord.Member, here_id: int | None
) -> bool:
    may = channel.permissions_for(member)
    match channel:
        case discord.Thread() if channel.is_private():
            enters = may.manage_threads or channel.id == here_id
        case discord.VoiceChannel() | discord.StageChannel():
            enters = may.connect
        case _:
            enters = True
    return enters and may.view_channel and may.read_message_history
