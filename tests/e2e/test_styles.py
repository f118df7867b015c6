"""A guild's own styles: who may manage the guild adds and removes them, and everybody draws in them."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from engine.styles import load_styles
from tests.e2e.stage import Message, Stage, a_stage

EPHEMERAL = 1 << 6
TEMPLATE = "{prompt}, as a painted tin toy"
SHIPPED = [style.name for style in load_styles()]

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    async with a_stage(tmp_path_factory.mktemp("styles")) as stage:
        yield stage


class Guild:
    """A guild of a test's own, with somebody who may manage it and a member."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        world = stage.discord.world
        self.id = world.add_guild("A guild of painters")
        self.channel_id = world.guild_channels(self.id)[0]
        self.chief_id = world.add_person(self.id, "Chief", moderator=True)
        self.member_id = world.add_person(self.id, "Member")

    async def listed(self, user_id: int | None = None, channel_id: int | None = None) -> Message:
        """What /style list answers."""
        asked = self.stage.command(
            "style list", user_id=user_id or self.member_id, channel_id=channel_id or self.channel_id
        )
        answer = await self.stage.until(lambda: with_embeds(self.stage.answer(asked)))
        assert answer["flags"] & EPHEMERAL
        return answer  # type: ignore[no-any-return]

    async def adds(self, name: str, template: str, *words: str) -> str:
        """Fill the form in; return what is answered."""
        form = self.stage.command("style add", user_id=self.chief_id, channel_id=self.channel_id)
        sent = await self.stage.fill_in(form, name=name, template=template)
        answer = await self.stage.answered(sent, *words)
        assert answer["flags"] & EPHEMERAL
        return str(answer["content"])

    async def removes(self, name: str, *words: str) -> str:
        asked = self.stage.command(
            "style remove", user_id=self.chief_id, channel_id=self.channel_id, name=name
        )
        return str((await self.stage.answered(asked, *words))["content"])

    async def offered(self, command: str, option: str, typed: str = "") -> list[str]:
        """What opens as a member types."""
        choices = await self.stage.discord.people.autocomplete(
            self.chief_id, self.channel_id, command, option, typed
        )
        return [str(one["value"]) for one in choices]


@pytest.fixture
def guild(stage: Stage) -> Guild:
    return Guild(stage)


def with_embeds(message: Message | None) -> Message | None:
    return message if message and message["embeds"] else None


def text(message: Message) -> str:
    return f"{message['embeds'][0]['title']}\n{message['embeds'][0]['description']}"


async def turned(stage: Stage, message: Message, label: str, user_id: int) -> Message:
    """The list after one of its arrows was pressed."""
    buttons = [one for row in message["components"] for one in row["components"]]
    [arrow] = [one for one in buttons if one["emoji"]["name"] == label]
    channel_id = int(message["channel_id"])
    stage.discord.people.press(user_id, channel_id, int(message["id"]), arrow["custom_id"])

    def look() -> Message | None:
        shown = next(one for one in stage.messages(channel_id, user_id) if one["id"] == message["id"])
        return shown if text(shown) != text(message) else None

    return await stage.until(look)  # type: ignore[no-any-return]


async def test_everybody_reads_the_list_anywhere_and_turns_its_pages(stage: Stage, guild: Guild) -> None:
    world = stage.discord.world
    world.join(world.foreign_guild_id, guild.member_id)
    thread_id = world.add_thread(guild.channel_id, "a thread")
    for channel_id in (guild.channel_id, thread_id, world.dm_channel(guild.member_id), world.lounge_id):
        page = await guild.listed(channel_id=channel_id)
        told = text(page)
        for _ in range(-(-len(SHIPPED) // 10) - 1):
            page = await turned(stage, page, "▶️", guild.member_id)
            told += text(page)
        assert all(f"**{name}**" in told for name in SHIPPED)


async def test_a_new_style_is_offered_and_drawn_in_at_once_and_after_a_restart(
    stage: Stage, guild: Guild
) -> None:
    await guild.adds("Tin toys", TEMPLATE, "✅", "Tin toys")
    for _ in range(2):
        assert await guild.offered("imagine", "style", "tin") == ["Tin toys"]
        assert text(await guild.listed()).splitlines()[1].startswith("**Tin toys**")
        asked = await stage.imagine(
            "a heron", user_id=guild.member_id, channel_id=guild.channel_id, style="Tin toys"
        )
        await stage.drawn(asked)
        assert stage.eachlabs.records[-1].prompt == "a heron, as a painted tin toy"
        await stage.restart_bot()


async def test_a_style_is_removed_and_offered_no_more(stage: Stage, guild: Guild) -> None:
    await guild.adds("Tin toys", TEMPLATE, "✅")
    assert await guild.offered("style remove", "name") == ["Tin toys"], "only the guild's own can go"
    await guild.removes("tin TOYS", "✅", "Tin toys")
    assert await guild.offered("imagine", "style", "tin") == []
    await guild.removes("Tin toys", "no style called Tin toys")
    await guild.removes(SHIPPED[0], "is a style of mine")


async def test_a_style_of_one_guild_is_none_of_another(stage: Stage, guild: Guild) -> None:
    await guild.adds("Tin toys", TEMPLATE, "✅")
    other = Guild(stage)
    assert await other.offered("imagine", "style", "tin") == []
    await other.removes("Tin toys", "no style called Tin toys")
    assert await guild.offered("imagine", "style", "tin") == ["Tin toys"]


async def test_what_cannot_be_a_style_comes_back_with_the_reason(guild: Guild) -> None:
    told = await guild.adds("Tin *toys*", "no place", "cannot be a style's", "no place")
    assert "Tin \\*toys\\*" in told
    await guild.adds("Tin toys", "no place", "no single place for the prompt", "no place")
    await guild.adds(SHIPPED[0], TEMPLATE, "is there already")
    await guild.adds("Tin toys", TEMPLATE, "✅")
    await guild.adds("tin toys", TEMPLATE, "is there already")


async def test_who_may_not_manage_the_guild_changes_nothing(stage: Stage, guild: Guild) -> None:
    await guild.adds("Tin toys", TEMPLATE, "✅")
    where = {"user_id": guild.member_id, "channel_id": guild.channel_id}
    await stage.answered(stage.command("style add", **where), "Only who may manage this server")
    await stage.answered(stage.command("style remove", **where, name="Tin toys"), "Only who may manage")
    form = stage.discord.people.forge_modal(
        guild.member_id, guild.channel_id, "easel:style-form", {"name": "Mine", "template": TEMPLATE}
    )
    stage.asked[form] = guild.channel_id, guild.member_id
    await stage.answered(form, "Only who may manage")
    assert "Mine" not in text(await guild.listed())
    assert "Tin toys" in text(await guild.listed())


async def test_styles_are_changed_in_a_guild_with_the_bot_alone(stage: Stage, guild: Guild) -> None:
    world = stage.discord.world
    world.join(world.foreign_guild_id, guild.chief_id, moderator=True)
    for channel_id in (world.dm_channel(guild.chief_id), world.lounge_id):
        where = {"user_id": guild.chief_id, "channel_id": channel_id}
        await stage.answered(stage.command("style add", **where), "where I am a member")
        await stage.answered(stage.command("style remove", **where, name="noir"), "where I am a member")


async def test_a_forged_page_changes_no_message(stage: Stage, guild: Guild) -> None:
    result = await stage.drawn(
        await stage.imagine("a heron", user_id=guild.member_id, channel_id=guild.channel_id)
    )
    for custom_id in ("easel:styles:1", "easel:styles:x", "easel:styles"):
        await stage.answered(stage.forge(result, custom_id, guild.chief_id), "not known here")
    assert stage.messages(guild.channel_id, guild.member_id)[-1]["attachments"]
