"""Pictures are found again, by whoever may see them and by nobody else."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection

import pytest
import pytest_asyncio
from simcord.enums import ChannelType

from tests.e2e.painters import EPHEMERAL, SETTINGS, Guild, a_guild, as_it_is, prompts
from tests.e2e.stage import Message, Stage, a_stage, button

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    async with a_stage(tmp_path_factory.mktemp("gallery"), SETTINGS) as stage:
        yield stage


@pytest.fixture
def guild(stage: Stage) -> Guild:
    return a_guild(stage)


def thumbnails(gallery: Message) -> list[str]:
    return [one["thumbnail"]["url"] for one in gallery["embeds"] if "thumbnail" in one]


async def turned(stage: Stage, gallery: Message, label: str, user_id: int) -> Message:
    """The gallery after one of its arrows was pressed."""
    [arrow] = [
        one for row in gallery["components"] for one in row["components"] if one["emoji"]["name"] == label
    ]
    before = gallery["content"]
    channel_id, message_id = int(gallery["channel_id"]), int(gallery["id"])
    stage.discord.people.press(user_id, channel_id, message_id, arrow["custom_id"])

    def look() -> Message | None:
        shown = as_it_is(stage, gallery, user_id)
        return shown if shown["content"] != before else None

    return await stage.until(look)  # type: ignore[no-any-return]


def deleted(stage: Stage, job_ids: Collection[int]) -> bool:
    return all(stage.job(job_id)["deleted_at"] is not None for job_id in job_ids)


def job_id_of(result: Message) -> int:
    return int(button(result, "info")["custom_id"].split(":")[2])


# -- a guild's


async def test_a_guilds_gallery_shows_who_asked_for_what_with_a_picture_and_a_way_to_it(
    stage: Stage, guild: Guild
) -> None:
    [mine] = await guild.drawn("a *heron*")
    thread_id = stage.discord.world.add_thread(guild.channel_id, "a thread")
    [theirs] = await guild.drawn("a stork", user_id=guild.bob_id, channel_id=thread_id)
    gallery = await guild.looked(guild.bob_id)
    assert prompts(gallery) == ["a stork", "a \\*heron\\*"]
    for embed, result, who in zip(
        gallery["embeds"], (theirs, mine), (guild.bob_id, guild.ann_id), strict=True
    ):
        assert f"<@{who}>" in embed["description"]
        assert "nano-banana-2" in embed["description"]
        link = f"https://discord.com/channels/{guild.id}/{result['channel_id']}/{result['id']}"
        assert link in embed["description"]
        assert stage.discord.cdn_bytes(embed["thumbnail"]["url"]) == stage.discord.cdn_bytes(
            result["attachments"][0]["url"]
        )
    assert gallery["flags"] & EPHEMERAL


async def test_pages_turn_also_after_a_restart_and_keep_what_was_looked_for(
    stage: Stage, guild: Guild
) -> None:
    await guild.drawn(*(f"tower: {number}" for number in range(7)), "a stork")
    first = await guild.looked(words="TOWER:")
    assert "page 1 of 2" in first["content"]
    assert prompts(first) == [f"tower: {number}" for number in (6, 5, 4, 3, 2)]
    second = await turned(stage, first, "▶️", guild.ann_id)
    assert prompts(second) == ["tower: 1", "tower: 0"]
    await stage.restart_bot()
    assert prompts(await turned(stage, second, "◀️", guild.ann_id)) == prompts(first)


async def test_what_a_viewer_may_not_read_is_not_shown_to_them(stage: Stage, guild: Guild) -> None:
    world = stage.discord.world
    closed, adults = world.add_channel(guild.id, "closed"), world.add_channel(guild.id, "adults")
    thread = world.add_thread(closed, "in the closed one")
    backroom = world.backend.create_thread(
        guild.channel_id, "backroom", guild.ann_id, type=ChannelType.PRIVATE_THREAD
    ).id
    world.restrict_age(adults)
    for channel_id in (guild.channel_id, closed, adults, thread, backroom):
        await guild.drawn(str(channel_id), channel_id=channel_id)
    await guild.drawn("a secret", private=True)
    world.deny(closed, guild.bob_id, "read_message_history")
    everything = {str(one) for one in (guild.channel_id, closed, adults, thread, backroom)}
    hidden_from_bob = {str(one) for one in (closed, thread, backroom)}
    assert set(prompts(await guild.looked(guild.bob_id))) == {str(guild.channel_id)}
    assert set(prompts(await guild.looked(guild.ann_id))) == everything - {str(adults), str(backroom)}
    assert set(prompts(await guild.looked(guild.ann_id, backroom))) == everything - {str(adults)}
    assert set(prompts(await guild.looked(guild.bob_id, adults))) == everything - hidden_from_bob
    world.deny(closed, guild.bob_id)
    assert str(thread) in prompts(await guild.looked(guild.bob_id))


async def test_a_page_forgets_what_a_viewer_may_not_read_any_more(stage: Stage, guild: Guild) -> None:
    world = stage.discord.world
    closed = world.add_channel(guild.id, "closed soon")
    await guild.drawn(*(f"closed {number}" for number in range(6)), channel_id=closed)
    first = await guild.looked(guild.bob_id)
    assert len(first["embeds"]) == 5
    world.deny(closed, guild.bob_id, "view_channel")
    after = await turned(stage, first, "▶️", guild.bob_id)
    assert prompts(after) == []


async def test_who_and_words_narrow_it_down(guild: Guild) -> None:
    await guild.drawn("a crème heron", "a stork")
    await guild.drawn("a heron in rain", user_id=guild.bob_id)
    assert prompts(await guild.looked(words="HERON")) == ["a heron in rain", "a crème heron"]
    assert prompts(await guild.looked(words="heron creme")) == ["a crème heron"]
    assert prompts(await guild.looked(member=guild.bob_id)) == ["a heron in rain"]
    nothing = await guild.looked(member=guild.bob_id, words="stork")
    assert prompts(nothing) == []
    assert "Nothing fits" in nothing["content"]
    assert prompts(await guild.looked(whose="mine", words="stork")) == ["a stork"]
    assert prompts(await guild.looked(whose="mine", member=guild.ann_id)) == ["a stork", "a crème heron"]
    assert prompts(await guild.looked(whose="mine", member=guild.bob_id)) == []


async def test_a_spoiler_is_marked_and_not_shown(guild: Guild) -> None:
    await guild.drawn("covered", spoiler=True)
    gallery = await guild.looked()
    assert prompts(gallery) == ["covered"]
    assert "🙈" in gallery["embeds"][0]["description"]
    assert not thumbnails(gallery)


async def test_what_was_deleted_is_left_out_and_remembered_to_be_gone(stage: Stage, guild: Guild) -> None:
    results = await guild.drawn(*(f"tower {number}" for number in range(8)))
    gone = results[3:]
    for result in gone:
        stage.discord.people.delete(
            stage.discord.world.backend.get_guild(guild.id).owner_id, guild.channel_id, int(result["id"])
        )
    gallery = await guild.looked()
    assert prompts(gallery) == ["tower 2", "tower 1", "tower 0"]
    assert "page 1 of 1" in gallery["content"]
    await stage.until(lambda: deleted(stage, [job_id_of(one) for one in gone]))


async def test_a_message_that_cannot_be_read_now_is_shown_without_its_picture(
    stage: Stage, guild: Guild
) -> None:
    [result] = await guild.drawn("a tower")
    fault = stage.discord.faults.add("GET", f"/channels/*/messages/{result['id']}", 403, 50001)
    gallery = await guild.looked()
    assert fault.hits == 1
    assert prompts(gallery) == ["a tower"]
    assert not thumbnails(gallery)
    assert not deleted(stage, [job_id_of(result)])


async def test_an_empty_gallery_says_what_to_do(guild: Guild) -> None:
    assert "`/imagine`" in (await guild.looked())["content"]
    assert "`/imagine`" in (await guild.looked(whose="mine"))["content"]


# -- one's own


async def test_ones_own_are_found_from_everywhere_and_nobody_elses(stage: Stage, guild: Guild) -> None:
    world = stage.discord.world
    world.join(world.foreign_guild_id, guild.ann_id)
    letters = world.dm_channel(guild.ann_id)
    await guild.drawn("in a guild")
    await guild.drawn("in secret", private=True)
    await guild.drawn("in a letter", channel_id=letters)
    await guild.drawn("elsewhere", channel_id=world.lounge_id)
    await guild.drawn("not mine", user_id=guild.bob_id)
    await stage.restart_bot()
    for channel_id in (letters, world.lounge_id):
        gallery = await guild.looked(channel_id=channel_id)
        assert prompts(gallery) == ["elsewhere", "in a letter", "in secret", "in a guild"]
        assert gallery["flags"] & EPHEMERAL
    elsewhere, letter, secret, public = gallery["embeds"]
    assert "🔒" in secret["description"]
    assert "https://" not in secret["description"]
    for embed in (elsewhere, letter, public):
        assert "https://discord.com/channels/" in embed["description"]
    assert f"/channels/@me/{letters}/" in letter["description"]
    assert len(thumbnails(gallery)) == 2, "of what the bot itself can read"
    assert prompts(await guild.looked(whose="mine")) == prompts(gallery)


async def test_where_the_bot_is_no_member_there_is_no_gallery_of_the_server(
    stage: Stage, guild: Guild
) -> None:
    world = stage.discord.world
    world.join(world.foreign_guild_id, guild.ann_id)
    for channel_id in (world.lounge_id, world.dm_channel(guild.ann_id)):
        await stage.answered(guild.open(channel_id=channel_id, whose="server"), "Here you see your own")


# -- forged


async def test_a_forged_press_changes_no_message_and_shows_nothing(stage: Stage, guild: Guild) -> None:
    [result] = await guild.drawn("a tower")
    world = stage.discord.world
    for custom_id in (
        "easel:gallery:mine:1:0:",
        f"easel:gallery:server:1:{guild.ann_id}:",
        "easel:gallery:server:x:0:",
        "easel:gallery:nobody:1:0:",
        "easel:gallery",
    ):
        asked = stage.forge(result, custom_id, guild.bob_id)
        assert await stage.answered(asked, "not known here")
    same = as_it_is(stage, result, guild.ann_id)
    assert same["attachments"]
    assert same["content"] == result["content"]
    # One's own gallery, turned into that of a server elsewhere.
    world.join(world.foreign_guild_id, guild.bob_id)
    mine = await guild.looked(guild.bob_id, world.lounge_id)
    shown = stage.discord.people.forge(
        guild.bob_id, world.lounge_id, int(mine["id"]), "easel:gallery:server:1:0:"
    )
    await stage.until(lambda: stage.discord.world.acknowledged_s.get(shown))
    assert prompts(await guild.looked(guild.bob_id, world.lounge_id)) == []
