"""Commands, components and modals between people and a real discord.py client."""

from __future__ import annotations

from typing import Any

import discord as dpy
import pytest

from playground.discord import LocalDiscord, PersonError
from tests.playground.discord_bot import SmallBot, png

EPHEMERAL, LOADING = 1 << 6, 1 << 7


def seen(discord: LocalDiscord, user_id: int | None = None) -> list[dict[str, Any]]:
    """What a person, the member by default, sees in the default channel."""
    return discord.people.messages(discord.world.channel_id, user_id or discord.world.member_id)


async def answer(discord: LocalDiscord, name: str, **options: object) -> dict[str, Any]:
    """Let the member type a command; return the newest message once it is there."""
    world, before = discord.world, len(seen(discord))
    discord.people.command(world.member_id, world.channel_id, name, options)
    return (await discord.until(lambda: seen(discord)[before:]))[-1]


async def test_a_command_with_a_picture_is_deferred_and_answered_with_one(
    discord: LocalDiscord, bot: SmallBot
) -> None:
    world, picture = discord.world, png(40, 30)
    options = {"prompt": "a fox", "image": ("fox 1.png", picture)}
    interaction_id = discord.people.command(world.member_id, world.channel_id, "draw", options)
    await discord.until(lambda: seen(discord) and seen(discord)[0]["reactions"])
    [message] = seen(discord)
    assert message["content"] == "a fox"
    assert message["interaction_metadata"]["name"] == "draw"
    assert not message["flags"] & LOADING
    [attachment] = message["attachments"]
    assert (attachment["width"], attachment["height"]) == (64, 48)
    assert attachment["description"] == "Drawn: a fox"
    assert discord.cdn_bytes(attachment["url"]) == png(64, 48)
    assert message["reactions"][0]["emoji"]["name"] == "🔁"
    assert bot.references == [picture]
    after_s = discord.acknowledged_after_s(interaction_id)
    assert after_s is not None
    assert 0 <= after_s < 3


async def test_an_interaction_looks_like_discords(discord: LocalDiscord, bot: SmallBot) -> None:
    world = discord.world
    await answer(discord, "draw", prompt="a fox", image=("fox.png", png(40, 30)))
    [interaction] = bot.drawn
    image = interaction.namespace.image
    assert (image.width, image.height, image.content_type) == (40, 30, "image/png")
    assert image.url.startswith(discord.cdn_url + "/attachments/")
    assert interaction.filesize_limit == 10 * 2**20
    assert interaction.guild_id == world.guild_id
    assert interaction.is_guild_integration()
    assert interaction.app_permissions.attach_files
    assert not interaction.app_permissions.manage_messages
    assert not interaction.permissions.mention_everyone


@pytest.mark.parametrize(
    ("name", "options", "sentence"),
    [
        ("nothing", {}, "You have no command nothing here."),
        ("rule", {}, "You have no command rule here."),
        ("draw", {}, "/draw needs the option prompt."),
        ("draw", {"prompt": "x", "size": 3}, "/draw has no option size."),
        ("draw", {"prompt": "x" * 21}, "Option 'prompt' of 'draw' must be at most 20 characters, got 21."),
        ("draw", {"prompt": "x", "image": ("x.png", bytes(11 * 2**20))}, "Your file is larger than 10 MB."),
    ],
)
async def test_a_command_that_discord_would_not_send_is_refused(
    discord: LocalDiscord, bot: SmallBot, name: str, options: dict[str, object], sentence: str
) -> None:
    await discord.until(lambda: discord.world.backend.commands)
    with pytest.raises(PersonError) as refusal:
        discord.people.command(discord.world.member_id, discord.world.channel_id, name, options)
    assert str(refusal.value) == sentence


async def test_a_moderator_has_the_moderators_commands(discord: LocalDiscord, bot: SmallBot) -> None:
    world = discord.world
    discord.people.command(world.moderator_id, world.channel_id, "rule")
    await discord.until(lambda: seen(discord))
    assert seen(discord)[0]["content"] == "ruled"


async def test_an_ephemeral_answer_is_seen_by_one_person_until_dismissed(
    discord: LocalDiscord, bot: SmallBot
) -> None:
    world = discord.world
    message = await answer(discord, "whisper")
    assert message["flags"] & EPHEMERAL
    assert seen(discord, world.other_member_id) == []
    discord.people.delete(world.member_id, world.channel_id, int(message["id"]))
    assert seen(discord) == []


async def test_an_interaction_that_is_answered_after_three_seconds_is_unknown(
    discord: LocalDiscord, bot: SmallBot
) -> None:
    world = discord.world
    discord.faults.add("POST", "/interactions/*", delay_s=0.1)
    discord.people.command(world.member_id, world.channel_id, "whisper")
    world.clock.advance(3)
    await discord.until(lambda: discord.requests[-1].path.startswith("/interactions/"))
    assert discord.requests[-1].status == 404
    assert seen(discord) == []


async def test_a_token_is_refused_after_fifteen_minutes(discord: LocalDiscord, bot: SmallBot) -> None:
    world = discord.world
    await answer(discord, "draw", prompt="a fox")
    await discord.until(lambda: seen(discord)[0]["reactions"])
    world.clock.advance(15 * 60)
    with pytest.raises(dpy.HTTPException) as refusal:
        await bot.drawn[0].edit_original_response(content="too late")
    assert (refusal.value.status, refusal.value.code) == (401, 50027)


async def test_a_button_opens_a_form_and_the_form_is_submitted(discord: LocalDiscord, bot: SmallBot) -> None:
    world = discord.world
    offer = await answer(discord, "offer", to=world.moderator_id)
    assert offer["content"] == "for moderator"
    interaction_id = discord.people.press(world.member_id, world.channel_id, int(offer["id"]), "open")
    await discord.until(lambda: world.backend.interactions[interaction_id].modal)
    with pytest.raises(PersonError, match="not open"):
        discord.people.submit_modal(world.other_member_id, interaction_id, {"words": "hello"})
    discord.people.submit_modal(world.member_id, interaction_id, {"words": "hello"})
    await discord.until(lambda: seen(discord)[-1]["content"] == "wrote hello")


async def test_a_choice_changes_the_message(discord: LocalDiscord, bot: SmallBot) -> None:
    world = discord.world
    offer = await answer(discord, "offer")
    with pytest.raises(PersonError):
        discord.people.choose(world.member_id, world.channel_id, int(offer["id"]), "colour", ["green"])
    discord.people.choose(world.member_id, world.channel_id, int(offer["id"]), "colour", ["blue"])
    await discord.until(lambda: seen(discord)[-1]["content"] == "chose blue")
    with pytest.raises(PersonError, match="nothing like that"):
        discord.people.press(world.member_id, world.channel_id, int(offer["id"]), "open")


async def test_a_messages_menu_shows_the_bot_that_message(discord: LocalDiscord, bot: SmallBot) -> None:
    world = discord.world
    await discord.until(lambda: world.backend.commands)
    message_id = discord.people.send(world.other_member_id, world.channel_id, "look")
    discord.people.message_menu(world.member_id, world.channel_id, "Who asked", message_id)
    await discord.until(lambda: seen(discord)[-1]["content"] == f"about {message_id}: look")
