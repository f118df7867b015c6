"""What Discord refuses in messages and forms, at and beyond each limit."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import discord as dpy
import pytest

from playground.discord import LocalDiscord
from tests.playground.discord_member_bot import MemberBot, Room, member_bot, picture

Body = dict[str, Any]


@pytest.fixture
async def bot(discord: LocalDiscord) -> AsyncIterator[MemberBot]:
    async with member_bot(discord) as bot:
        yield bot


def button(custom_id: str = "b", **fields: Any) -> Body:
    return {"type": 2, "style": 1, "label": "b", "custom_id": custom_id, **fields}


def row(*components: Body) -> Body:
    return {"type": 1, "components": list(components)}


def select(**fields: Any) -> Body:
    return {"type": 3, "custom_id": "s", "options": [choice(0)], **fields}


def choice(number: int, **fields: Any) -> Body:
    return {"label": str(number), "value": str(number), **fields}


def embed(**fields: Any) -> Body:
    return {"embeds": [{"title": "t", **fields}]}


def rows(count: int, *, wide: int = 5) -> Body:
    return {"components": [row(*(button(f"{r} {b}") for b in range(wide))) for r in range(count)]}


def form(*, title: str = "t", custom_id: str = "f", count: int = 1, label: str = "l", **fields: Any) -> Body:
    text = {"type": 4, "style": 1, **fields}
    labels = [{"type": 18, "label": label, "component": {"custom_id": f"c{n}", **text}} for n in range(count)]
    return {"title": title, "custom_id": custom_id, "components": labels}


TAKEN: list[Body] = [
    {"content": "x" * 2000},
    embed(description="x" * 4096, fields=[{"name": "n" * 256, "value": "v" * 1024}]),
    {"embeds": [{"title": "t"}] * 10},
    rows(5),
    {"components": [row(button("c" * 100, label="l" * 80))]},
    {"components": [row(button(label=None, emoji={"name": "🔁"}))]},
    {"components": [row(select(options=[choice(n, label=f"{n:0100}") for n in range(25)]))]},
    {"components": [row(select(placeholder="p" * 150))]},
]
REFUSED: list[Body] = [
    {"content": "x" * 2001},
    embed(title="x" * 257),
    embed(description="x" * 4097),
    embed(footer={"text": "x" * 2049}),
    embed(author={"name": "x" * 257}),
    embed(fields=[{"name": "n", "value": "v"}] * 26),
    embed(fields=[{"name": "", "value": "v"}]),
    embed(fields=[{"name": "n", "value": "v" * 1025}]),
    embed(image={"url": "file:///etc/passwd"}),
    embed(color=0x1000000),
    {"embeds": [{"description": "x" * 3001}] * 2},
    {"embeds": [{"title": "t"}] * 11},
    rows(6),
    rows(1, wide=6),
    {"components": [row(button("same"), button("same"))]},
    {"components": [row(button("c" * 101))]},
    {"components": [row(button(label="l" * 81))]},
    {"components": [row(button(label=None))]},
    {"components": [row(button(emoji={"name": "fox"}))]},
    {"components": [row(button(style=7))]},
    {"components": [row(select(), button())]},
    {"components": [row(select(options=[choice(n) for n in range(26)]))]},
    {"components": [row(select(options=[]))]},
    {"components": [row(select(options=[choice(0, label="l" * 101)]))]},
    {"components": [row(select(options=[choice(0, description="d" * 101)]))]},
    {"components": [row(select(placeholder="p" * 151))]},
    {"components": [row(select(max_values=26))]},
    {"components": [row(select(options=[choice(0, default=True), choice(1, default=True)]))]},
]


async def request(bot: MemberBot, method: str, path: str, body: Body) -> Any:
    return await bot.http.request(dpy.http.Route(method, path), json=body)


@pytest.mark.parametrize("body", TAKEN)
async def test_what_is_at_a_limit_is_taken(discord: LocalDiscord, bot: MemberBot, body: Body) -> None:
    path = f"/channels/{discord.world.channel_id}/messages"
    posted = await request(bot, "POST", path, body)
    await request(bot, "PATCH", f"{path}/{posted['id']}", body)


@pytest.mark.parametrize("body", REFUSED)
async def test_what_is_beyond_a_limit_is_refused_everywhere(
    discord: LocalDiscord, bot: MemberBot, body: Body
) -> None:
    path = f"/channels/{discord.world.channel_id}/messages"
    posted = await request(bot, "POST", path, {"content": "short"})
    for method, where in (("POST", path), ("PATCH", f"{path}/{posted['id']}")):
        with pytest.raises(dpy.HTTPException) as refusal:
            await request(bot, method, where, body)
        assert (refusal.value.status, refusal.value.code) == (400, 50035)

    async def answer(interaction: dpy.Interaction) -> None:
        callback = f"/interactions/{interaction.id}/{interaction.token}/callback"
        await request(bot, "POST", callback, {"type": 4, "data": body})

    async def edit(interaction: dpy.Interaction) -> None:
        await interaction.response.defer(thinking=True)
        webhook = f"/webhooks/{interaction.application_id}/{interaction.token}"
        await request(bot, "PATCH", f"{webhook}/messages/@original", body)

    room = Room(discord, bot, discord.world.channel_id)
    for act in (answer, edit):
        assert (await room.fails(act)).code == 50035
    said = [message["content"] for message in room.seen()]
    assert said == ["short", ""]  # the latter still thinks


@pytest.mark.parametrize(
    ("data", "taken"),
    [
        (form(title="t" * 45, custom_id="f" * 100, label="l" * 45, count=5), True),
        (form(placeholder="p" * 100, value="v" * 4000), True),
        (form(title="t" * 46), False),
        (form(title=""), False),
        (form(custom_id="f" * 101), False),
        (form(label="l" * 46), False),
        (form(count=6), False),
        (form(placeholder="p" * 101), False),
        (form(value="v" * 11, max_length=10), False),
        (form(max_length=4001), False),
        (form(style=3), False),
    ],
)
async def test_forms_have_limits(discord: LocalDiscord, bot: MemberBot, data: Body, taken: bool) -> None:
    async def ask(interaction: dpy.Interaction) -> None:
        callback = f"/interactions/{interaction.id}/{interaction.token}/callback"
        await request(bot, "POST", callback, {"type": 9, "data": data})

    used = await Room(discord, bot, discord.world.channel_id).do(ask)
    assert (discord.people.open_modal(used.id) is not None) == taken
    codes = [failure.code for failure in bot.failures if isinstance(failure, dpy.HTTPException)]
    assert codes == ([] if taken else [50035])


async def test_a_message_has_ten_files_with_alt_texts(discord: LocalDiscord, bot: MemberBot) -> None:
    channel = bot.get_partial_messageable(discord.world.channel_id)
    message = await channel.send(files=[picture(f"{n}.png", description="d" * 1024) for n in range(10)])
    more: list[Any] = [*message.attachments, picture("more.png")]
    for refused in (
        message.edit(attachments=more),
        request(bot, "POST", f"/channels/{channel.id}/messages", {"content": "x" * 2001}),
    ):
        with pytest.raises(dpy.HTTPException) as refusal:
            await refused
        assert refusal.value.code == 50035
    with pytest.raises(dpy.HTTPException) as refusal:
        await channel.send(file=picture(description="d" * 1025))
    assert refusal.value.code == 50035
    [seen] = discord.people.messages(channel.id, discord.world.member_id)
    assert len(seen["attachments"]) == 10


async def test_a_message_is_not_empty(discord: LocalDiscord, bot: MemberBot) -> None:
    path = f"/channels/{discord.world.channel_id}/messages"
    posted = await request(bot, "POST", path, {"content": "short"})
    for method, where in (("POST", path), ("PATCH", f"{path}/{posted['id']}")):
        with pytest.raises(dpy.HTTPException) as refusal:
            await request(bot, method, where, {"content": ""})
        assert (refusal.value.status, refusal.value.code) == (400, 50006)


async def test_reactions_are_emoji_and_at_most_twenty(discord: LocalDiscord, bot: MemberBot) -> None:
    message = await bot.get_partial_messageable(discord.world.channel_id).send("react")
    with pytest.raises(dpy.HTTPException) as refusal:
        await message.add_reaction("fox")
    assert refusal.value.code == 10014
    for number in range(20):
        await message.add_reaction(chr(0x1F600 + number))
    with pytest.raises(dpy.HTTPException) as refusal:
        await message.add_reaction("🔁")
    assert refusal.value.code == 30010
