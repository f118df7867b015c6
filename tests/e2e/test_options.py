"""What /imagine can be told, as a member sees it."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.e2e.places import PLACES, channel_in
from tests.e2e.stage import Message, Stage, a_picture, a_stage, button, finished

TOKEN_S = 15 * 60


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with a_stage(tmp_path, {"MEMBER_IN_FLIGHT": "20", "GUILD_CONCURRENCY": "8"}) as stage:
        yield stage


async def test_four_pictures_come_in_one_message_also_after_a_crash_between_them(stage: Stage) -> None:
    interaction_id = await stage.imagine("four herons", count=4)
    await stage.until(lambda: stage.job(interaction_id).get("pictures") == 2)
    await stage.crash()
    await stage.start_bot()
    message = await stage.drawn(interaction_id)
    names = [one["filename"] for one in message["attachments"]]
    assert names == [f"easel-{interaction_id}{end}.png" for end in ("", "-2", "-3", "-4")]
    shown = [stage.discord.cdn_bytes(one["url"]) for one in message["attachments"]]
    assert len(set(shown)) == 4
    assert len(stage.eachlabs.records) == 4, "none was made twice"
    assert message["attachments"][1]["description"].startswith("Picture 2 of 4")


async def test_a_model_that_makes_several_at_once_is_asked_once(stage: Stage) -> None:
    options: dict[str, Any] = {"model": "flux-2-turbo", "count": 3, "aspect": "16:9", "seed": 7}
    first = await stage.drawn(await stage.imagine("three herons", **options))
    assert len(stage.eachlabs.records) == 1
    sizes = [Image.open(io.BytesIO(stage.discord.cdn_bytes(one["url"]))).size for one in first["attachments"]]
    assert len(sizes) == 3
    assert all(width / height == pytest.approx(16 / 9, rel=0.1) for width, height in sizes)
    again = await stage.drawn(await stage.imagine("three herons", **options))
    for one, other in zip(first["attachments"], again["attachments"], strict=True):
        assert stage.discord.cdn_bytes(one["url"]) == stage.discord.cdn_bytes(other["url"]), "the same seed"
    assert "flux-2-turbo" in first["content"]
    assert "16:9" in first["content"]


async def test_four_references_reach_the_provider_and_come_along_with_the_result(stage: Stage) -> None:
    colors = ("red", "green", "blue", "gold")
    given = [(f"{color}.png", a_picture(color=color)) for color in colors]
    names = ("image", "image2", "image3", "image4")
    images: dict[str, Any] = dict(zip(names, given, strict=True))
    message = await stage.drawn(await stage.imagine("mixed", model="nano-banana-2", **images))
    copies = [one for one in message["attachments"] if one["filename"].startswith("reference")]
    assert [stage.discord.cdn_bytes(one["url"]) for one in copies] == [data for _, data in given]
    again = await stage.pictured(stage.press(message, "reroll"))
    assert len(again["attachments"]) == 5, "all of them once more"


async def test_a_style_and_an_enhancement_change_what_is_drawn_and_are_shown(stage: Stage) -> None:
    message = await stage.drawn(await stage.imagine("a fox", style="watercolour", enhance=True))
    assert "> a fox\n" in message["content"]
    assert "✨ drawn as:" in message["content"]
    [record] = stage.eachlabs.records
    sent = str(record.input["prompt"])
    assert "a fox" in sent
    assert len(sent) > len("a fox")


async def test_what_the_model_does_not_take_is_refused_with_those_that_do(stage: Stage) -> None:
    two = {"image": ("a.png", a_picture()), "image2": ("b.png", a_picture())}
    refusals: dict[str, dict[str, Any]] = {
        "seed": {"seed": 1},
        "aspect": {"aspect": "16:9"},
        "pictures to start from": two,
        "no model called": {"model": "nonsense"},
        "no style called": {"style": "nonsense"},
    }
    for words, options in refusals.items():
        message = await stage.answered(await stage.imagine("a fox", **options), words)
        assert message["flags"] & 64, "only they see it"
        if words != "no style called":
            assert "nano-banana-2" in message["content"] or "flux-2-turbo" in message["content"]
    assert not stage.eachlabs.records


async def test_models_styles_and_aspects_are_suggested_while_one_types(stage: Stage) -> None:
    world, people = stage.discord.world, stage.discord.people
    where = world.member_id, world.channel_id, "imagine"
    models = await people.autocomplete(*where, "model", "nano")
    assert [one["value"] for one in models][:2] == ["nano-banana-2", "nano-banana"]
    styles = await people.autocomplete(*where, "style", "WATER")
    assert [one["value"] for one in styles] == ["watercolour"]
    aspects = await people.autocomplete(*where, "aspect", "16", {"model": "nano-banana-2"})
    assert [one["value"] for one in aspects] == ["16:9"]
    none = await people.autocomplete(*where, "aspect", "", {"model": "gemini"})
    assert none == []


async def test_all_options_are_taken_anywhere_and_remembered_over_a_restart(stage: Stage) -> None:
    options: dict[str, Any] = {
        "model": "flux-2-turbo",
        "count": 2,
        "aspect": "4:3",
        "seed": 7,
        "spoiler": True,
    }
    options |= {"style": "ink-drawing", "enhance": True, "image": ("a.png", a_picture())}
    asked = [
        await stage.imagine(f"a heron, {place}", channel_id=channel_in(stage, place), **options)
        for place in PLACES
    ]
    results = [await stage.pictured(one) for one in asked]
    await stage.restart_bot()
    for place, result in zip(PLACES, results, strict=True):
        names = [one["filename"] for one in result["attachments"]]
        assert len(names) == 3, place
        assert all(name.startswith("SPOILER_") for name in names), place
        facts = await stage.answered(stage.press(result, "info"), "What made this picture")
        for fact in (f"a heron, {place}", "flux-2-turbo", "ink-drawing", "4:3", "7", "Drawn as"):
            assert fact in facts["content"], f"{fact}, {place}"


@pytest.mark.parametrize("place", [place for place in PLACES if place not in ("guild", "dm")])
async def test_a_private_picture_is_published_where_it_was_asked_for(stage: Stage, place: str) -> None:
    world = stage.discord.world
    channel_id = channel_in(stage, place)

    def seen() -> list[Message]:
        return [one for one in stage.messages(channel_id, world.other_member_id) if one["attachments"]]

    private = await stage.pictured(await stage.imagine("a secret", private=True, channel_id=channel_id))
    assert seen() == []
    await stage.restart_bot()
    stage.press(private, "publish")
    [published] = await stage.until(seen)
    pictures = [
        stage.discord.cdn_bytes(one["url"]) for one in (*published["attachments"], *private["attachments"])
    ]
    assert pictures[0] == pictures[1]
    for action in ("reroll", "edit", "variation", "upscale", "info", "delete"):
        assert button(published, action)


async def test_a_spoiler_is_covered_and_stays_covered_when_rerolled(stage: Stage) -> None:
    result = await stage.drawn(await stage.imagine("a twist", spoiler=True, image=("a.png", a_picture())))
    again = await stage.pictured(stage.press(result, "reroll"))
    for message in (result, again):
        assert all(one["filename"].startswith("SPOILER_") for one in message["attachments"])
        assert len(message["attachments"]) == 2


async def test_a_private_picture_is_seen_by_its_requester_until_they_publish_it(stage: Stage) -> None:
    world = stage.discord.world
    private = await stage.pictured(
        await stage.imagine("a secret", private=True, image=("a.png", a_picture()))
    )
    assert private["flags"] & 64
    assert not stage.messages(user_id=world.moderator_id), "nobody else sees anything"
    again = await stage.pictured(stage.press(private, "reroll"))
    assert again["flags"] & 64, "its reroll is private too"
    await stage.restart_bot()
    stage.press(private, "publish")
    published = await stage.until(
        lambda: next((one for one in stage.messages(user_id=world.moderator_id) if finished(one)), None)
    )
    pictures = [stage.discord.cdn_bytes(one["url"]) for one in published["attachments"]]
    assert pictures == [stage.discord.cdn_bytes(one["url"]) for one in private["attachments"]]
    assert not any("publish" in str(one) for one in published["components"])
    other = await stage.pictured(stage.press(published, "reroll", world.other_member_id))
    assert "rerolled" in other["content"]


async def test_nobody_else_publishes_a_private_picture(stage: Stage) -> None:
    world = stage.discord.world
    private = await stage.pictured(await stage.imagine("a secret", private=True))
    public = await stage.drawn(await stage.imagine("open", user_id=world.other_member_id))
    job_id = button(private, "publish")["custom_id"].split(":")[2]
    for user_id in (world.other_member_id, world.moderator_id):
        await stage.answered(stage.forge(public, f"easel:publish:{job_id}", user_id), "not known here")
    assert [one["id"] for one in stage.messages() if not one["flags"] & 64] == [public["id"]]


async def test_a_picture_that_is_late_where_only_the_command_can_be_answered_is_kept(stage: Stage) -> None:
    world = stage.discord.world
    stage.eachlabs.hold()
    world.clock.advance(-(TOKEN_S - 60))  # Discord's clock is behind: a token has a minute left
    late = await stage.imagine("a slow secret", private=True)
    await stage.answered(late, "/gallery")
    with closing(sqlite3.connect(stage.database)) as connection:
        connection.execute("UPDATE jobs SET interaction_expires_at = created_at")
        connection.commit()
    await stage.crash()
    stage.eachlabs.release()
    await stage.start_bot()
    await stage.until(lambda: stage.job_states() == ["kept"])
    assert not stage.messages(), "nothing is posted for all to see"


async def test_commands_and_answers_speak_the_members_language(stage: Stage) -> None:
    world = stage.discord.world
    world.set_locale(world.member_id, "de")
    [command] = [
        one
        for one in world.backend.visible_commands(
            user_id=world.member_id, channel_id=world.channel_id, type=1
        )
        if one["name"] == "imagine"
    ]
    assert command["description_localizations"]["de"] != command["description"]
    english = await stage.answered(
        await stage.imagine("x", model="nonsense", user_id=world.other_member_id), "nonsense"
    )
    german = await stage.answered(await stage.imagine("x", model="nonsense"), "nonsense")
    assert english["content"] != german["content"]
    result = await stage.drawn(await stage.imagine("ein Reiher"))
    assert "asked for" not in result["content"]
