"""/help: nothing that people can use is left out, and every topic fits into Discord's limits."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any, cast

import discord
import pytest
from discord import AppCommandType, app_commands
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

import bot
from cogs.help import PICTURES
from cogs.language import LANGUAGES, Say, speaking
from cogs.presenters import buttons, help  # noqa: A004
from cogs.presenters.help import BUTTONS, TITLES, Topic
from engine import errors
from engine.drafting import Offer
from engine.models import Job, JobState, Origin
from engine.rules import PROMPT_MAX_CHARS
from tests.cogs import texts

SAY = speaking("en-US")
VOICES = {locale: speaking(locale) for locale, language in LANGUAGES.items() if language in texts.SPOKEN}
NOW = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)
EMBEDS_MAX_CHARS = 6_000  # of all embeds of a message together
PICTURE_MAX_BYTES, PICTURE_MAX_PX = 60_000, 480


def a_job(**values: Any) -> Job:
    return Job(
        **{
            "id": 1,
            "channel_id": 2,
            "requester_id": 3,
            "origin": Origin.COMMAND,
            "prompt": "a heron",
            "model": "gemini",
            "version": "1",
            "created_at": NOW,
            **values,
        }
    )


def a_failure(prompt: str, reason: str, code: str | None = None, detail: str | None = None) -> Job:
    told = {"reason": reason, "failure_code": code, "failure_detail": detail}
    return a_job(prompt=prompt, state=JobState.FAILED, finished_at=NOW, **told)


def text_of(say: Say, *topics: Topic, failed: Job | None = None) -> str:
    embeds = [one for topic in topics or Topic for one in help.page(say, topic, failed=failed)]
    return "\n".join(f"{one.title}\n{one.description}" for one in embeds)


async def the_tree() -> app_commands.CommandTree[discord.Client]:
    """The commands as they are registered; nothing is behind them."""
    client = bot.Easel()
    parts = dict.fromkeys(bot.Engine.__dataclass_fields__, cast(Any, None))
    await bot.add_cogs(client, bot.Engine(**parts))
    return cast("app_commands.CommandTree[discord.Client]", client.tree)


async def test_every_command_and_every_option_is_explained() -> None:
    tree = await the_tree()
    told = text_of(SAY)
    commands = [one for one in tree.walk_commands() if isinstance(one, app_commands.Command)]
    assert commands
    for command in commands:
        assert f"`/{command.qualified_name}" in told, command.qualified_name
        for option in command.parameters:
            assert f"`{option.name}`" in told, f"{option.name} of /{command.qualified_name}"


async def test_every_menu_is_explained() -> None:
    menus = (await the_tree()).walk_commands(type=AppCommandType.message)
    told = text_of(SAY)
    names = [one.name for one in menus]
    assert names
    for name in names:
        assert f"**{name}**" in told


async def test_no_command_is_explained_that_is_not_there() -> None:
    there = {one.qualified_name for one in (await the_tree()).walk_commands()}
    for told in re.findall(r"`/([a-z ]+)", text_of(SAY)):
        assert told.strip() in there, told


@pytest.mark.parametrize("say", VOICES.values(), ids=VOICES)
def test_every_button_is_explained_as_it_looks(say: Say) -> None:
    told = text_of(say, Topic.PICTURES)
    views = [
        buttons.below_result(say, a_job(private=True), list(Offer)),
        buttons.below_waiting(say, a_job()),
    ]
    shown = [one for view in views for one in view.children if isinstance(one, discord.ui.Button)]
    assert len(shown) == len(BUTTONS)
    for one in shown:
        assert f"{one.emoji} **{one.label}**" in told, one.label


@pytest.mark.parametrize("emoji", ["🔁", "✉️"])
def test_what_reactions_do_is_explained(emoji: str) -> None:
    assert f"with {emoji} to" in text_of(SAY, Topic.PICTURES)


def test_every_topic_can_be_chosen_and_the_one_that_is_read_is_marked() -> None:
    for topic in Topic:
        [select] = help.topics(SAY, topic).children
        assert isinstance(select, discord.ui.Select)
        assert select.custom_id == "easel:help"
        assert [one.value for one in select.options] == [one.value for one in TITLES]
        assert [one.value for one in select.options if one.default] == [topic.value]


def test_nothing_went_wrong_is_said_when_nothing_did() -> None:
    assert "none of your requests failed" in text_of(SAY, Topic.WRONG)


def test_what_went_wrong_last_is_told_with_what_to_do() -> None:
    failed = a_failure("a *heron*", "prediction_failed", "PROVIDER_REJECTED", "not @here")
    told = text_of(SAY, Topic.WRONG, failed=failed)
    for words in ("a \\*heron\\*", "The model declined this request", "put it in other words", "<t:", ":R>"):
        assert words in told
    assert "@here" not in told
    assert "none of your requests" not in told


def test_what_went_wrong_is_told_under_its_topic_alone() -> None:
    failed = a_failure("a heron", "prediction_failed", "PROVIDER_REJECTED")
    told = text_of(SAY, *(set(Topic) - {Topic.WRONG}), failed=failed)
    assert "a heron" not in told


def reasons(kind: type[errors.EaselError] = errors.EaselError) -> list[str]:
    below = [reason for one in kind.__subclasses__() for reason in reasons(one)]
    return sorted({kind.reason, *below})


@pytest.mark.parametrize("say", VOICES.values(), ids=VOICES)
@given(
    prompt=st.one_of(
        st.text(min_size=1, max_size=PROMPT_MAX_CHARS),
        st.sampled_from(["*", "<", "\\", "`", "@", "𝔸", "http://"]).map(
            lambda one: one * (PROMPT_MAX_CHARS // len(one))
        ),
    ),
    reason=st.sampled_from(reasons()),
    detail=st.text(max_size=3_000),
)
def test_every_topic_fits_whatever_was_asked_for(say: Say, prompt: str, reason: str, detail: str) -> None:
    for topic in Topic:
        embeds = help.page(say, topic, failed=a_failure(prompt, reason, detail=detail))
        assert all(len(one.title or "") <= 256 for one in embeds)
        assert all(1 <= len(one.description or "") <= 4_096 for one in embeds)
        assert not any((one.description or "").endswith("…") for one in embeds), "nothing is cut off"
        assert sum(map(len, embeds)) <= EMBEDS_MAX_CHARS


@pytest.mark.parametrize("say", VOICES.values(), ids=VOICES)
def test_the_select_fits(say: Say) -> None:
    [select] = help.topics(say, Topic.START).children
    assert isinstance(select, discord.ui.Select)
    assert len(select.placeholder or "") <= 150
    assert all(1 <= len(one.label) <= 100 for one in select.options)


@pytest.mark.parametrize("say", VOICES.values(), ids=VOICES)
def test_an_example_is_shown_with_its_words_above_it_and_in_its_alt_text(say: Say) -> None:
    for topic in Topic:
        examples = help.examples(topic)
        _, *shown = help.page(say, topic)
        assert [one.image.url for one in shown] == [f"attachment://{one.file}" for one in examples]
        for embed, example in zip(shown, examples, strict=True):
            assert example.prompt in (embed.description or "")
            assert example.prompt in help.alt_text(say, example)
            assert len(help.alt_text(say, example)) <= 1_024


def test_the_examples_are_small_pictures_and_all_of_them_are_shown() -> None:
    names = {one.file for topic in Topic for one in help.examples(topic)}
    assert names
    assert {file.name for file in PICTURES.iterdir()} == {*names, "README.md"}
    for name in names:
        file = PICTURES / name
        assert file.stat().st_size <= PICTURE_MAX_BYTES
        with Image.open(file) as picture:
            picture.load()
            assert picture.width <= PICTURE_MAX_PX
