"""The HTTP API behind the page: what a person sees and does."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from typing import Any

import aiohttp
import pytest

from playground.discord import LocalDiscord
from tests.playground.discord_bot import SmallBot, png, running

Snapshot = dict[str, Any]


@pytest.fixture
async def bot(discord: LocalDiscord) -> AsyncIterator[SmallBot]:
    async with running(discord, SmallBot()) as bot:
        await discord.until(lambda: discord.world.backend.commands)
        yield bot


@pytest.fixture
async def page(discord: LocalDiscord) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(discord.url) as session:
        yield session


class Viewer:
    """Somebody's open page."""

    def __init__(self, response: aiohttp.ClientResponse) -> None:
        self._response = response

    async def until(self, predicate: Callable[[Snapshot], object]) -> Snapshot:
        """The first snapshot that is as wanted."""
        async with asyncio.timeout(5):
            async for line in self._response.content:
                if line.startswith(b"data: "):
                    snapshot: Snapshot = json.loads(line.removeprefix(b"data: "))
                    if predicate(snapshot):
                        return snapshot
        raise AssertionError("the stream ended")


@pytest.fixture
async def viewer(discord: LocalDiscord, page: aiohttp.ClientSession) -> AsyncIterator[Viewer]:
    address = f"/people/{discord.world.member_id}/events?channel_id={discord.world.channel_id}"
    async with page.get(address) as response:
        assert response.content_type == "text/event-stream"
        yield Viewer(response)


def command(
    channel_id: int, name: str, options: dict[str, object], image: bytes | None = None
) -> aiohttp.FormData:
    form = aiohttp.FormData(default_to_multipart=True)
    form.add_field(
        "payload_json", json.dumps({"channel_id": str(channel_id), "name": name, "options": options})
    )
    if image is not None:
        form.add_field("image", image, filename="fox.png", content_type="image/png")
    return form


async def test_everybody_and_the_channels_are_listed(
    discord: LocalDiscord, page: aiohttp.ClientSession
) -> None:
    async with page.get("/people") as response:
        everybody = await response.json()
    assert everybody["guild"] == {"id": str(discord.world.guild_id), "name": "Easel playground"}
    assert everybody["bot"]["name"] == "Easel"
    assert [channel["name"] for channel in everybody["channels"]] == ["easel", "sketches"]
    assert [(person["name"], person["role"]) for person in everybody["people"]] == [
        ("Member", "member"),
        ("Another member", "member"),
        ("Moderator", "moderator"),
    ]


async def test_a_command_from_the_page_is_seen_on_the_page(
    discord: LocalDiscord, bot: SmallBot, page: aiohttp.ClientSession, viewer: Viewer
) -> None:
    world = discord.world
    offered = await viewer.until(lambda snapshot: snapshot["commands"])
    assert "draw" in [offer["name"] for offer in offered["commands"]]
    assert "rule" not in [offer["name"] for offer in offered["commands"]]
    form = command(world.channel_id, "draw", {"prompt": "a fox"}, png())
    async with page.post(f"/people/{world.member_id}/commands", data=form) as response:
        assert response.status == 201
        assert (await response.json())["interaction_id"].isdecimal()
    snapshot = await viewer.until(
        lambda snapshot: snapshot["messages"] and snapshot["messages"][0]["reactions"]
    )
    [message] = snapshot["messages"]
    assert message["attachments"][0]["width"] == 64
    assert message["reactions"][0] | {"count": 1, "me": False} == message["reactions"][0]
    async with page.get(message["attachments"][0]["url"]) as response:
        assert (response.content_type, await response.read()) == ("image/png", png(64, 48))
    assert bot.references == [png()]


async def test_a_command_that_is_not_answered_fails_after_three_seconds(
    discord: LocalDiscord, bot: SmallBot, page: aiohttp.ClientSession, viewer: Viewer
) -> None:
    world = discord.world
    form = command(world.channel_id, "ignore", {})
    async with page.post(f"/people/{world.member_id}/commands", data=form):
        pass
    snapshot = await viewer.until(lambda snapshot: snapshot["interactions"])
    assert [i["status"] for i in snapshot["interactions"]] == ["sent"]
    world.clock.advance(3)
    snapshot = await viewer.until(lambda snapshot: snapshot["interactions"][0]["status"] == "failed")
    assert snapshot["interactions"][0]["name"] == "ignore"


async def test_a_form_is_shown_and_submitted(
    discord: LocalDiscord, bot: SmallBot, page: aiohttp.ClientSession, viewer: Viewer
) -> None:
    world, person = discord.world, f"/people/{discord.world.member_id}"
    async with page.post(f"{person}/commands", data=command(world.channel_id, "offer", {})):
        pass
    snapshot = await viewer.until(lambda snapshot: snapshot["messages"])
    place = {"channel_id": str(world.channel_id), "message_id": snapshot["messages"][0]["id"]}
    async with page.post(f"{person}/components", json={**place, "custom_id": "open"}) as response:
        assert response.status == 201
    modal = (await viewer.until(lambda snapshot: snapshot["modal"]))["modal"]
    assert (modal["title"], modal["components"][0]["components"][0]["custom_id"]) == ("A form", "words")
    answer = {"interaction_id": modal["interaction_id"], "values": {"words": "hello"}}
    async with page.post(f"{person}/modals", json=answer) as response:
        assert response.status == 201
    snapshot = await viewer.until(lambda snapshot: snapshot["messages"][-1]["content"] == "wrote hello")
    assert snapshot["modal"] is None


async def test_messages_and_reactions_come_and_go(discord: LocalDiscord, page: aiohttp.ClientSession) -> None:
    world = discord.world
    member, moderator = f"/people/{world.member_id}", f"/people/{world.moderator_id}"
    message = {"channel_id": str(world.channel_id), "content": "hello"}
    async with page.post(f"{member}/messages", json=message) as response:
        assert response.status == 201
        message_id = (await response.json())["id"]
    place = {"channel_id": str(world.channel_id), "message_id": message_id}
    for method in ("PUT", "DELETE"):
        async with page.request(method, f"{moderator}/reactions", json={**place, "emoji": "🎨"}) as response:
            assert response.status == 204
    other = f"/people/{world.other_member_id}"
    async with page.delete(f"{other}/messages", json=place) as response:
        assert response.status == 403
        assert await response.json() == {"error": "You may not do that here."}
    async with page.delete(f"{moderator}/messages", json=place) as response:
        assert response.status == 204
    assert discord.people.messages(world.channel_id, world.member_id) == []


async def test_what_is_not_understood_is_answered_in_a_sentence(
    discord: LocalDiscord, bot: SmallBot, page: aiohttp.ClientSession
) -> None:
    person = f"/people/{discord.world.member_id}"
    form = command(discord.world.channel_id, "draw", {})
    async with page.post(f"{person}/commands", data=form) as response:
        assert response.status == 400
        assert await response.json() == {"error": "/draw needs the option prompt."}
    async with page.post(f"{person}/messages", json={"content": "where?"}) as response:
        assert response.status == 400
    async with page.post(f"{person}/messages", data="not json") as response:
        assert response.status == 400
    async with page.get(f"{person}/events?channel_id=1") as response:
        assert response.status == 404


async def test_only_the_pages_own_files_are_given(page: aiohttp.ClientSession) -> None:
    for name in ("..%2Fworld.py", "nothing.js", ".hidden"):
        async with page.get(f"/page/{name}") as response:
            assert response.status == 404
