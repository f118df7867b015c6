"""A guild's own styles beside the shipped ones."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from engine.errors import StyleExists, StyleInvalid, StyleUnknown, TooManyStyles
from engine.guild_styles import MAX_STYLES, GuildStyles
from engine.store import Database, StyleStore
from engine.styles import load_styles

HERE, THERE = 1, 2
ANN = 20
TOYS = "{prompt}, as tin toys"


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[StyleStore]:
    async with Database.open(f"sqlite+aiosqlite:///{tmp_path / 'easel.sqlite3'}") as database:
        yield StyleStore(database)


@pytest.fixture
def styles(store: StyleStore) -> GuildStyles:
    return GuildStyles(load_styles(), store)


async def names(styles: GuildStyles, guild_id: int | None) -> list[str]:
    return [style.name for style in await styles.offered(guild_id) if not style.builtin]


async def test_a_guilds_own_come_first_and_are_its_own_alone(styles: GuildStyles) -> None:
    await styles.add(HERE, "Tin toys", TOYS, ANN)
    offered = await styles.offered(HERE)
    assert (offered[0].name, offered[0].template, offered[0].builtin) == ("Tin toys", TOYS, False)
    assert len(offered) == 1 + len(list(load_styles()))
    for elsewhere in (THERE, None):
        assert await names(styles, elsewhere) == []
        with pytest.raises(StyleUnknown):
            await styles.find(elsewhere, "Tin toys")


async def test_a_name_is_found_however_it_is_spelt(styles: GuildStyles) -> None:
    added = await styles.add(HERE, "Tin Toys", TOYS, ANN)
    for spelt in ("tin toys", " TIN  TOYS ", "Ｔin Toys"):
        assert await styles.find(HERE, spelt) == added
        with pytest.raises(StyleExists):
            await styles.add(HERE, spelt.strip(), TOYS, ANN)


async def test_a_shipped_ones_name_is_taken(styles: GuildStyles) -> None:
    shipped = next(iter(load_styles()))
    with pytest.raises(StyleExists):
        await styles.add(HERE, shipped.name.upper(), TOYS, ANN)
    with pytest.raises(StyleUnknown):
        await styles.remove(HERE, shipped.name)


async def test_what_cannot_be_a_style_is_not_kept(styles: GuildStyles) -> None:
    for name, template in (("", TOYS), ("toys", "no place"), ("toys", "{prompt}" + "x" * 600)):
        with pytest.raises(StyleInvalid):
            await styles.add(HERE, name, template, ANN)
    assert await names(styles, HERE) == []


async def test_one_that_was_removed_is_gone_at_once_and_can_come_again(styles: GuildStyles) -> None:
    await styles.add(HERE, "toys", TOYS, ANN)
    await styles.offered(HERE)
    await styles.remove(HERE, "TOYS")
    assert await names(styles, HERE) == []
    with pytest.raises(StyleUnknown):
        await styles.remove(HERE, "toys")
    await styles.add(HERE, "toys", TOYS, ANN)
    assert await names(styles, HERE) == ["toys"]


async def test_they_are_there_after_a_restart(styles: GuildStyles, store: StyleStore) -> None:
    await styles.add(HERE, "toys", TOYS, ANN)
    assert await names(GuildStyles(load_styles(), store), HERE) == ["toys"]


async def test_a_guild_has_no_more_than_fifty_also_when_they_come_at_once(styles: GuildStyles) -> None:
    adding = [styles.add(HERE, f"style {number}", TOYS, ANN) for number in range(MAX_STYLES + 10)]
    ends = await asyncio.gather(*adding, return_exceptions=True)
    assert sum(isinstance(end, TooManyStyles) for end in ends) == 10
    assert len(await names(styles, HERE)) == MAX_STYLES
    await styles.add(THERE, "style", TOYS, ANN)


async def test_one_name_is_added_once_also_at_once(styles: GuildStyles) -> None:
    adding = [styles.add(HERE, "toys", TOYS, ANN) for _ in range(5)]
    ends = await asyncio.gather(*adding, return_exceptions=True)
    assert sum(isinstance(end, StyleExists) for end in ends) == 4


async def test_what_is_read_while_it_changes_is_not_remembered(store: StyleStore) -> None:
    for number in range(20):
        styles = GuildStyles(load_styles(), store)
        reading = [asyncio.create_task(styles.offered(HERE)) for _ in range(3)]
        await asyncio.gather(styles.add(HERE, f"toys {number}", TOYS, ANN), *reading)
        assert f"toys {number}" in await names(styles, HERE)
