"""A local Discord: SimCord's backend behind real HTTP and WebSocket sockets, and people who act in it."""

from playground.discord.errors import PersonError
from playground.discord.people import People
from playground.discord.server import LocalDiscord
from playground.discord.world import World

__all__ = ["LocalDiscord", "People", "PersonError", "World"]
