"""What the page's API says of places, languages and completions."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from discord.app_commands import Choice

from playground.discord import LocalDiscord
from tests.playground.discord_member_bot import MemberBot, member_bot
from tests.playground.test_discord_page import Viewer, command


@pytest.fixture
async def page(discord: LocalDiscord) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(discord.url) as session:
        yield session


@pytest.fixture
async def bot(discord: LocalDiscord) -> AsyncIterator[MemberBot]:
    async with member_bot(discord) as bot:
        yield bot


async def everybody(page: aiohttp.ClientSession) -> dict[str, Any]:
    async with page.get("/people") as response:
        answer: dict[str, Any] = await response.json()
        return answer


async def test_places_are_listed_with_their_channels(
    discord: LocalDiscord, page: aiohttp.ClientSession
) -> None:
    world = discord.world
    forum_id = world.add_forum(world.guild_id, "showroom")
    world.add_post(forum_id, "foxes", world.member_id, "Show me yours")
    world.archive_thread(world.add_thread(world.channel_id, "archived"))
    world.restrict_age(world.channel_ids["sketches"])
    world.add_group_dm([world.member_id, world.other_member_id])
    own, foreign, group = (await everybody(page))["places"]
    assert (own["id"], own["kind"], own["bot_is_member"]) == (str(world.guild_id), "guild", True)
    assert [(c["name"], c["kind"], c["parent_id"], c["age_restricted"]) for c in own["channels"]] == [
        ("easel", "text", None, False),
        ("sketches", "text", None, True),
        ("a thread", "thread", str(world.channel_ids["sketches"]), True),
        ("showroom", "forum", None, False),
        ("foxes", "thread", str(forum_id), False),
    ]
    assert own["channels"][0]["topic"] == "Type /imagine and see"
    assert (foreign["name"], foreign["bot_is_member"]) == ("A server without Easel", False)
    assert [(c["name"], c["id"]) for c in foreign["channels"]] == [("lounge", str(world.lounge_id))]
    assert (group["kind"], group["bot_is_member"], group["name"]) == (
        "group",
        False,
        "Member, Another member",
    )
    assert [(c["kind"], c["id"]) for c in group["channels"]] == [("group", group["id"])]


async def test_a_person_has_a_language_and_a_direct_message(
    discord: LocalDiscord, page: aiohttp.ClientSession
) -> None:
    world = discord.world
    person = f"/people/{world.member_id}"
    async with page.put(f"{person}/locale", json={"locale": "tr"}) as response:
        assert response.status == 204
    async with page.put(f"{person}/locale", json={"locale": "tlh"}) as response:
        assert response.status == 400
        assert await response.json() == {"error": "Discord has no language tlh."}
    member, other, _ = (await everybody(page))["people"]
    assert (member["locale"], other["locale"]) == ("tr", "en-US")
    assert member["dm_channel_id"] == str(world.dm_channel(world.member_id))
    assert other["dm_channel_id"] != member["dm_channel_id"]


async def test_what_is_typed_is_completed(
    discord: LocalDiscord, bot: MemberBot, page: aiohttp.ClientSession
) -> None:
    world = discord.world
    bot.offered = [Choice(name="Wax", value="wax")]
    address = f"/people/{world.member_id}/autocomplete"
    typed = {
        "channel_id": str(world.lounge_id),
        "name": "style",
        "option": "name",
        "value": "w",
        "options": {},
    }
    async with page.post(address, json=typed) as response:
        assert response.status == 200
        assert await response.json() == {"choices": [{"name": "Wax", "value": "wax"}]}
    async with page.post(address, json={**typed, "option": "size"}) as response:
        assert response.status == 400
        assert await response.json() == {"error": "/style completes no option size."}


@pytest.mark.parametrize("where", ["dm", "thread", "foreign", "group"])
async def test_every_place_is_shown_and_used(
    discord: LocalDiscord, bot: MemberBot, page: aiohttp.ClientSession, where: str
) -> None:
    world = discord.world
    channel_id = {
        "dm": world.dm_channel(world.member_id),
        "thread": world.thread_id,
        "foreign": world.lounge_id,
        "group": world.add_group_dm([world.member_id]),
    }[where]
    person = f"/people/{world.member_id}"
    async with page.get(f"{person}/events?channel_id={channel_id}") as response:
        viewer = Viewer(response)
        offered = await viewer.until(lambda snapshot: snapshot["commands"])
        known = next(offer for offer in offered["commands"] if offer["name"] == "do")
        assert known == world.backend.commands[None]["do", 1]
        async with page.post(f"{person}/commands", data=command(channel_id, "do", {})) as done:
            assert done.status == 201
        shown = await viewer.until(lambda snapshot: snapshot["messages"])
        message_id = shown["messages"][-1]["id"]
        place = {"channel_id": str(channel_id), "message_id": message_id}
        async with page.put(f"{person}/reactions", json={**place, "emoji": "🎨"}) as done:
            assert done.status == 204
        await viewer.until(lambda snapshot: snapshot["messages"][-1]["reactions"])
        async with page.delete(f"{person}/reactions", json={**place, "emoji": "🎨"}) as done:
            assert done.status == 204
    if where in ("dm", "group"):
        other = f"/people/{world.moderator_id}/events?channel_id={channel_id}"
        async with page.get(other) as response:
            assert response.status == 404
            assert json.loads(await response.text())["error"]
