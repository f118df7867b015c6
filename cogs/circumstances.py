"""Who asks and where, in the engine's words: what a guild's rules are about."""

from __future__ import annotations

import discord

from engine.rules import Asker, Circumstances, Where

# What posting a result takes, beside sending: Discord's words for permissions.
NEEDED = ("view_channel", "attach_files", "read_message_history", "add_reactions")

Channel = discord.abc.GuildChannel | discord.Thread


def of_interaction(interaction: discord.Interaction, *, private: bool) -> Circumstances:
    """What an interaction tells; ``private``: nothing is posted in the channel."""
    channel, member = interaction.channel, interaction.user
    asker = _asker(member) if isinstance(member, discord.Member) else Asker()
    lacks = frozenset[str]()
    if not private and interaction.is_guild_integration():
        lacks = _lacking(interaction.app_permissions, thread=isinstance(channel, discord.Thread))
    known = channel if isinstance(channel, discord.abc.GuildChannel | discord.Thread) else None
    return Circumstances(asker, _where(known, interaction.channel_id, lacks))


def of_member(member: discord.Member, channel: Channel) -> Circumstances:
    """What is known of a member who did something in a channel, as by a reaction."""
    lacks = _lacking(channel.permissions_for(member.guild.me), thread=isinstance(channel, discord.Thread))
    return Circumstances(_asker(member), _where(channel, channel.id, lacks))


def _asker(member: discord.Member) -> Asker:
    return Asker(role_ids=frozenset(role.id for role in member.roles), joined_at=member.joined_at)


def _where(channel: Channel | None, channel_id: int | None, lacks: frozenset[str]) -> Where:
    if channel is None:
        return Where(channel_ids=() if channel_id is None else (channel_id,), bot_lacks=lacks)
    above = [channel.parent_id] if isinstance(channel, discord.Thread) else []
    ids = [channel.id, *above, channel.category_id]
    return Where(
        channel_ids=tuple(one for one in ids if one is not None),
        age_restricted=_for_adults(channel),
        bot_lacks=lacks,
    )


def _for_adults(channel: Channel) -> bool:
    return bool(getattr(channel, "is_nsfw", lambda: False)())


def _lacking(permissions: discord.Permissions, *, thread: bool) -> frozenset[str]:
    needed = (*NEEDED, "send_messages_in_threads" if thread else "send_messages")
    return frozenset(name for name in needed if not getattr(permissions, name))
