"""Wherever a member may ask: each place of the local Discord by a name."""

from __future__ import annotations

from tests.e2e.stage import Stage

PLACES = ("guild", "thread", "post", "dm", "elsewhere", "group")


def channel_in(stage: Stage, place: str) -> int:
    """A channel there that the member can use; except in direct messages the other member can too."""
    world = stage.discord.world
    match place:
        case "thread":
            return world.add_thread(world.channel_id, "a thread")
        case "post":
            forum = world.add_forum(world.guild_id, "pictures")
            return world.add_post(forum, "a post", world.member_id, "draw here")
        case "dm":
            return world.dm_channel(world.member_id)
        case "elsewhere":
            guild_id = world.add_foreign_guild("without the bot")
            world.join(guild_id, world.member_id)
            world.join(guild_id, world.other_member_id)
            return world.guild_channels(guild_id)[0]
        case "group":
            return world.add_group_dm([world.member_id, world.other_member_id])
    return world.channel_id
