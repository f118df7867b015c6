"""Pictures are found again, by whoever may see them and by nobody else; what could not be posted is shown."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection
from dataclasses import dataclass
from typing import Any

import pytest
import pytest_asyncio
from simcord.enums import ChannelType

from tests.e2e.stage import Message, Stage, a_picture, a_stage, button, finished

SETTINGS = {"MEMBER_IN_FLIGHT": "20", "GUILD_CONCURRENCY": "8", "EACHLABS_MODEL": "nano-banana-2"}
EPHEMERAL = 1 << 6

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    async with a_stage(tmp_path_factory.mktemp("gallery"), SETTINGS) as stage:
        yield stage


@dataclass
class Guild:
    """A guild of a test's own, with two people in it."""

    stage: Stage
    id: int
    channel_id: int
    ann_id: int
    bob_id: int

    async def drawn(
        self, *prompts: str, user_id: int | None = None, channel_id: int | None = None, **options: Any
    ) -> list[Message]:
        """Results, in the order of the prompts and of their ids."""
        asked = []
        for prompt in prompts:
            asked.append(
                await self.stage.imagine(
                    prompt,
                    user_id=user_id or self.ann_id,
                    channel_id=channel_id or self.channel_id,
                    **options,
                )
            )
        results = [await self.stage.pictured(one) for one in asked]
        await self.stage.until(lambda: all(self.stage.job(one)["state"] == "done" for one in asked))
        return results

    def open(self, user_id: int | None = None, channel_id: int | None = None, **options: Any) -> int:
        """Type /gallery."""
        return self.stage.command(
            "gallery", user_id=user_id or self.ann_id, channel_id=channel_id or self.channel_id, **options
        )

    async def looked(
        self, user_id: int | None = None, channel_id: int | None = None, **options: Any
    ) -> Message:
        """What /gallery answers."""
        return await self.stage.answered(self.open(user_id, channel_id, **options), "🖼️")


@pytest.fixture
def guild(stage: Stage) -> Guild:
    world = stage.discord.world
    guild_id = world.add_guild("A guild of painters")
    ann_id, bob_id = (world.add_person(guild_id, name) for name in ("Ann", "Bob"))
    return Guild(stage, guild_id, world.guild_channels(guild_id)[0], ann_id, bob_id)


def prompts(gallery: Message) -> list[str]:
    """What a gallery's entries were drawn from, in their order."""
    return [one["description"].splitlines()[0].removeprefix("> ") for one in gallery["embeds"]]


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


def as_it_is(stage: Stage, message: Message, user_id: int) -> Message:
    """A message as somebody sees it now."""
    messages = stage.messages(int(message["channel_id"]), user_id)
    return next(one for one in messages if one["id"] == message["id"])


def deleted(stage: Stage, job_ids: Collection[int]) -> bool:
    return all(stage.job(job_id)["deleted_at"] is not None for job_id in job_ids)


def job_id_of(result: Message) -> int:
    return int(button(result, "info")["custom_id"].split(":")[2])


async def kept(stage: Stage, prompt: str, **options: Any) -> int:
    """Ask for a picture that Discord does not let us post; return the job's id."""
    faults = stage.discord.faults
    faults.add("PATCH", "/webhooks/*", 404, 10015, times=99)
    faults.add("POST", "/channels/*/messages", 403, 50013, times=99)
    asked = await stage.imagine(prompt, **options)
    await stage.until(lambda: stage.job(asked).get("state") == "kept")
    faults.clear()
    return asked


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


# -- what could not be posted


async def test_what_could_not_be_posted_is_shown_anywhere_and_lives_on(stage: Stage, guild: Guild) -> None:
    world = stage.discord.world
    world.join(world.foreign_guild_id, guild.ann_id)
    picture = ("cat.png", a_picture())
    asked = {"user_id": guild.ann_id, "channel_id": world.lounge_id, "image": picture}
    places = guild.channel_id, world.dm_channel(guild.ann_id), world.lounge_id
    late = [await kept(stage, f"late {number}", **asked) for number in range(len(places))]
    await guild.drawn("a quick one")
    await stage.restart_bot()
    waiting = ["late 2", "late 1", "late 0"]
    for channel_id in places:
        gallery = await guild.looked(whose="mine", channel_id=channel_id)
        assert prompts(gallery)[: len(late)] == waiting
        job_id, prompt = late.pop(), waiting.pop(0)
        result = await pressed(stage, gallery, guild.ann_id, job_id)
        assert [one["filename"] for one in result["attachments"]] == [
            f"easel-{job_id}.png",
            "reference.png",
        ]
        assert prompt in result["content"]
        assert not result["flags"] & EPHEMERAL
        row = stage.job(job_id)
        assert (row["message_id"], row["channel_id"]) == (int(result["id"]), channel_id)
        rerolled = stage.press(result, "reroll", guild.ann_id)
        assert "rerolled" in (await stage.pictured(rerolled))["content"]
    gallery = await guild.looked(whose="mine")
    assert "page 1 of 2" in gallery["content"]
    assert "kept:" not in str(gallery["components"])


async def pressed(stage: Stage, gallery: Message, user_id: int, job_id: int) -> Message:
    """The result that "Show it" posts."""
    stage.press(gallery, f"kept:{job_id}", user_id)

    def look() -> Message | None:
        for one in stage.messages(int(gallery["channel_id"]), user_id):
            if any(file["filename"] == f"easel-{job_id}.png" for file in one["attachments"]):
                return one
        return None

    result: Message = await stage.until(look)
    await stage.until(lambda: stage.job(job_id)["state"] == "done")
    return result


async def test_a_shown_one_is_in_the_guilds_gallery_and_takes_reactions(stage: Stage, guild: Guild) -> None:
    job_id = await kept(stage, "a late one", user_id=guild.ann_id, channel_id=guild.channel_id)
    assert prompts(await guild.looked(guild.bob_id)) == []
    gallery = await guild.looked(whose="mine")
    result = await pressed(stage, gallery, guild.ann_id, job_id)
    await stage.until(lambda: finished(as_it_is(stage, result, guild.ann_id)))
    assert prompts(await guild.looked(guild.bob_id)) == ["a late one"]
    stage.react(result, guild.bob_id)
    await stage.until(
        lambda: any(
            f"<@{guild.bob_id}> rerolled" in one["content"]
            for one in stage.messages(guild.channel_id, guild.ann_id)
        )
    )


async def test_a_private_one_is_shown_to_its_requester_alone(stage: Stage, guild: Guild) -> None:
    job_id = await kept(
        stage, "a late secret", user_id=guild.ann_id, channel_id=guild.channel_id, private=True
    )
    result = await pressed(stage, await guild.looked(whose="mine"), guild.ann_id, job_id)
    assert result["flags"] & EPHEMERAL
    assert button(result, "publish")
    assert prompts(await guild.looked(guild.bob_id)) == []
    assert "🔒" in (await guild.looked(whose="mine"))["embeds"][0]["description"]


async def test_nobody_else_has_it_shown(stage: Stage, guild: Guild) -> None:
    job_id = await kept(stage, "a late one", user_id=guild.ann_id, channel_id=guild.channel_id)
    theirs = await guild.looked(guild.bob_id, whose="mine")
    assert prompts(theirs) == []
    asked = stage.forge(theirs, f"easel:kept:{job_id}", guild.bob_id)
    await stage.answered(asked, "Only the one who asked")
    # Nor by its requester from below a message that others see: it would be changed.
    [result] = await guild.drawn("a stork", user_id=guild.bob_id)
    asked = stage.forge(result, f"easel:kept:{job_id}", guild.ann_id)
    await stage.answered(asked, "not known here")
    assert stage.job(job_id)["state"] == "kept"


async def test_it_is_shown_once_however_often_it_is_asked_for(stage: Stage, guild: Guild) -> None:
    job_id = await kept(stage, "a late one", user_id=guild.ann_id, channel_id=guild.channel_id)
    older = await guild.looked(whose="mine")
    gallery = await guild.looked(whose="mine")
    stage.press(gallery, f"kept:{job_id}", guild.ann_id)
    await pressed(stage, gallery, guild.ann_id, job_id)
    await stage.answered(stage.press(older, f"kept:{job_id}", guild.ann_id), "does not wait any more")
    assert len(stage.results(job_id)) == 1


async def test_what_discord_refuses_once_more_stays_kept(stage: Stage, guild: Guild) -> None:
    job_id = await kept(stage, "a late one", user_id=guild.ann_id, channel_id=guild.channel_id)
    gallery = await guild.looked(whose="mine")
    stage.discord.faults.add("POST", "/webhooks/*", 403, 50013)
    asked = stage.press(gallery, f"kept:{job_id}", guild.ann_id)
    await stage.answered(asked, "could not be posted here")
    assert stage.job(job_id)["state"] == "kept"
    await pressed(stage, await guild.looked(whose="mine"), guild.ann_id, job_id)
