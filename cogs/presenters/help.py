"""/help: what Easel can do, one topic at a time, with pictures of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import discord

from cogs.custom_ids import custom_id
from cogs.language import Say
from cogs.presenters import errors
from cogs.presenters.buttons import finished
from cogs.presenters.jobs import REROLL
from cogs.presenters.text import quoted, shortened
from engine.models import Job

ACTION = "help"
COPY = "✉️"
DESCRIPTION_MAX_CHARS = 4_096  # Discord's limit on an embed
PROMPT_MAX_CHARS = 500  # after escaping, of the request that failed


class Topic(StrEnum):
    """What can be read about."""

    START = "start"
    PROMPTS = "prompts"
    REFERENCE = "reference"
    OPTIONS = "options"
    PICTURES = "pictures"
    WRONG = "wrong"


TITLES: Mapping[Topic, tuple[str, str]] = {
    Topic.START: ("🎨", "choice-help-start"),
    Topic.PROMPTS: ("✍️", "choice-help-prompts"),
    Topic.REFERENCE: ("🖼️", "choice-help-reference"),
    Topic.OPTIONS: ("🎛️", "choice-help-options"),
    Topic.PICTURES: ("🔁", "choice-help-pictures"),
    Topic.WRONG: ("🩹", "choice-help-wrong"),
}

# A topic's paragraphs, each of some lines.
PARTS: Mapping[Topic, Sequence[Sequence[str]]] = {
    Topic.START: (
        ("help-start",),
        ("help-start-words",),
        ("help-start-picture",),
        ("help-start-then",),
        ("help-start-wait",),
        ("help-start-where",),
    ),
    Topic.PROMPTS: (
        ("help-prompts",),
        ("help-prompts-subject", "help-prompts-action", "help-prompts-place", "help-prompts-style"),
        ("help-prompts-see", "help-prompts-name", "help-prompts-edit"),
        ("help-prompts-enhance",),
    ),
    Topic.REFERENCE: (
        ("help-reference",),
        ("help-reference-menu",),
        ("help-reference-words",),
        ("help-reference-results",),
        ("help-reference-kind",),
    ),
    Topic.OPTIONS: (
        ("help-options",),
        (
            "help-option-prompt",
            "help-option-style",
            "help-option-aspect",
            "help-option-count",
            "help-option-model",
            "help-option-seed",
            "help-option-enhance",
            "help-option-private",
            "help-option-spoiler",
        ),
        ("help-defaults",),
        ("help-style",),
    ),
    Topic.PICTURES: (
        ("help-pictures",),
        ("help-pictures-react",),
        ("help-pictures-menu",),
        ("help-gallery",),
        ("help-me",),
    ),
    Topic.WRONG: (
        (
            "help-wrong-often",
            "help-wrong-declined",
            "help-wrong-picture",
            "help-wrong-meant",
            "help-wrong-permissions",
            "help-wrong-copy",
        ),
    ),
}

# What a line names that is named elsewhere: by its variable, the key of the name.
NAMES: Mapping[str, Mapping[str, str]] = {
    "help-start-words": {"topic": "choice-help-prompts"},
    "help-start-picture": {"topic": "choice-help-reference"},
    "help-start-then": {"topic": "choice-help-pictures"},
    "help-prompts-edit": {"edit": "button-edit"},
    "help-reference-menu": {"menu": "menu-reference"},
    "help-reference-results": {"edit": "button-edit", "vary": "button-vary"},
    "help-pictures-menu": {"menu": "menu-reroll"},
    "help-wrong-meant": {"topic": "choice-help-prompts"},
}

# What is below a result, and below what waits: as it is shown, and what it does.
BUTTONS = (
    ("🔁", "button-reroll", "help-button-reroll"),
    ("✏️", "button-edit", "help-button-edit"),
    ("🎲", "button-vary", "help-button-vary"),
    ("🔍", "button-upscale", "help-button-upscale"),
    ("ℹ️", "button-info", "help-button-info"),
    ("📣", "button-publish", "help-button-publish"),
    ("🗑️", "button-delete", "help-button-delete"),
    ("❌", "button-cancel", "help-button-cancel"),
)


@dataclass(frozen=True, slots=True)
class Example:
    """A picture in ``cogs/pictures/``; the prompt is what was really sent, so it is in no other language."""

    file: str
    prompt: str


FEW_WORDS = Example("few-words.webp", "a sailing boat")
MORE_WORDS = Example(
    "more-words.webp",
    "A small sailing boat glides over a calm sea at sunset, long clouds, warm light, flat illustration",
)
REFERENCED = Example("referenced.webp", "the same sea on a clear starry night, under a full moon")

# By topic: what is said above each picture, and the picture.
EXAMPLES: Mapping[Topic, Sequence[tuple[str, Example]]] = {
    Topic.PROMPTS: (("help-few-words", FEW_WORDS), ("help-more-words", MORE_WORDS)),
    Topic.REFERENCE: (("help-started-from", MORE_WORDS), ("help-referenced", REFERENCED)),
}


def page(say: Say, topic: Topic, *, failed: Job | None = None) -> list[discord.Embed]:
    """A topic: its text, and below that its examples, whose files come with it.

    Args:
        say: the language of who reads.
        topic: what they read about.
        failed: their last request that failed, for what went wrong.
    """
    emoji, title = TITLES[topic]
    text = discord.Embed(
        title=f"{emoji} {say(title)}",
        description=shortened("\n\n".join(_parts(say, topic, failed)), DESCRIPTION_MAX_CHARS),
        colour=discord.Colour.blurple(),
    )
    return [text, *(_shown(say, title, example) for title, example in EXAMPLES.get(topic, ()))]


def examples(topic: Topic) -> list[Example]:
    """The pictures that a topic shows."""
    return [example for _, example in EXAMPLES.get(topic, ())]


def alt_text(say: Say, example: Example) -> str:
    """What a screen reader reads of an example."""
    return say("help-alt", prompt=example.prompt)


def topics(say: Say, chosen: Topic) -> discord.ui.View:
    """The topics to choose from."""
    select = discord.ui.Select[discord.ui.View](
        custom_id=custom_id(ACTION),
        placeholder=say("help-choose"),
        options=[
            discord.SelectOption(label=say(title), value=topic.value, emoji=emoji, default=topic is chosen)
            for topic, (emoji, title) in TITLES.items()
        ],
    )
    return finished(discord.ui.View(timeout=None).add_item(select))


def _parts(say: Say, topic: Topic, failed: Job | None) -> Iterator[str]:
    if topic is Topic.WRONG:
        yield _went_wrong(say, failed)
    for lines in PARTS[topic]:
        yield "\n".join(_line(say, key) for key in lines)
        if lines[0] == "help-pictures":
            yield "\n".join(_buttons(say))


def _line(say: Say, key: str) -> str:
    if key == "help-pictures-react":
        return say(key, reroll=REROLL, copy=COPY)
    return say(key, **{variable: say(name) for variable, name in NAMES.get(key, {}).items()})


def _buttons(say: Say) -> Iterator[str]:
    for emoji, label, what in BUTTONS:
        yield say("help-button", emoji=emoji, label=say(label), what=say(what))


def _went_wrong(say: Say, failed: Job | None) -> str:
    if failed is None:
        return say("help-wrong-nothing")
    when = discord.utils.format_dt(failed.finished_at or failed.created_at, "R")
    why = errors.past(say, failed.reason, failed.failure_code, failed.failure_detail)
    return f"{say('help-wrong-last', when=when)}\n{quoted(failed.prompt, PROMPT_MAX_CHARS)}\n⚠️ {why}"


def _shown(say: Say, title: str, example: Example) -> discord.Embed:
    embed = discord.Embed(title=say(title), description=quoted(example.prompt))
    return embed.set_image(url=f"attachment://{example.file}")
