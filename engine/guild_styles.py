"""The styles that are offered in a guild: its own, and the shipped ones."""

from __future__ import annotations

from collections import OrderedDict

from engine.errors import StyleExists, StyleUnknown, TooManyStyles
from engine.store.styles import StyleStore
from engine.styles import Style, Styles, check_style, style_key

MAX_STYLES = 50  # of a guild's own
REMEMBERED = 1_000  # guilds


class GuildStyles:
    """Styles by guild; what a guild has of its own is read once and remembered."""

    def __init__(self, shipped: Styles, store: StyleStore) -> None:
        self._shipped = shipped
        self._store = store
        self._own: OrderedDict[int, list[Style]] = OrderedDict()
        self._changes = 0  # what was read before one is not remembered after it

    async def offered(self, guild_id: int | None) -> list[Style]:
        """All that can be chosen there: the guild's own first; outside of guilds the shipped ones."""
        return [*await self._own_of(guild_id), *self._shipped]

    async def find(self, guild_id: int | None, name: str) -> Style:
        """The style of that name, however it is spelt.

        Raises:
            StyleUnknown: there is none.
        """
        key = style_key(name)
        for style in await self.offered(guild_id):
            if style_key(style.name) == key:
                return style
        raise StyleUnknown(name)

    async def add(self, guild_id: int, name: str, template: str, member_id: int) -> Style:
        """Keep a style of a guild's own.

        Raises:
            StyleInvalid: it cannot be one.
            StyleExists: there is one of that name, its own or a shipped one.
            TooManyStyles: the guild has 50.
        """
        style = check_style(name, template)
        key = style_key(style.name)
        if any(style_key(one.name) == key for one in self._shipped):
            raise StyleExists(style.name)
        added = await self._store.add(guild_id, key, style, member_id, most=MAX_STYLES)
        self._forget(guild_id)
        if added is None:
            raise TooManyStyles(MAX_STYLES)
        if not added:
            raise StyleExists(style.name)
        return style

    async def remove(self, guild_id: int, name: str) -> None:
        """Forget a style of a guild's own.

        Raises:
            StyleUnknown: the guild has none of that name.
        """
        removed = await self._store.remove(guild_id, style_key(name))
        self._forget(guild_id)
        if not removed:
            raise StyleUnknown(name)

    async def _own_of(self, guild_id: int | None) -> list[Style]:
        if guild_id is None:
            return []
        own = self._own.get(guild_id)
        if own is None:
            changes = self._changes
            own = await self._store.of(guild_id)
            if changes == self._changes:
                self._own[guild_id] = own
            while len(self._own) > REMEMBERED:
                self._own.popitem(last=False)
        return own

    def _forget(self, guild_id: int) -> None:
        self._changes += 1
        self._own.pop(guild_id, None)
