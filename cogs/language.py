"""What people read, in their own language: one catalogue of Fluent texts.

``cogs/locales/<language>/<feature>.ftl`` holds the texts; English is complete, and any other language falls
back to it, message by message. How a text is written and translated is said at the head of
``cogs/locales/en/jobs.ftl``, the words to use in ``cogs/locales/GLOSSARY.md``.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Protocol

import discord
from discord import app_commands
from discord.app_commands import TranslationContextLocation as Location
from fluent.runtime import FluentBundle, FluentResource

log = logging.getLogger(__name__)

LOCALES = Path(__file__).with_name("locales")
ENGLISH = "en"

# Discord's locales by the folder of their language; every other locale reads English.
# https://docs.discord.com/developers/reference#locales
LANGUAGES = {
    "en-US": ENGLISH,
    "en-GB": ENGLISH,
    "de": "de",
    "es-ES": "es",
    "es-419": "es",
    "fr": "fr",
    "pt-BR": "pt-BR",
    "ja": "ja",
    "ko": "ko",
    "zh-CN": "zh-CN",
    "zh-TW": "zh-CN",
    "tr": "tr",
}

# Discord's limits in characters on what a command shows of itself.
# https://docs.discord.com/developers/interactions/application-commands#application-command-object
NAME_MAX_CHARS = 32
DESCRIPTION_MAX_CHARS = 100
CHOICE_MAX_CHARS = 100
_MAX_CHARS = {
    Location.command_name: NAME_MAX_CHARS,
    Location.group_name: NAME_MAX_CHARS,
    Location.parameter_name: NAME_MAX_CHARS,
    Location.choice_name: CHOICE_MAX_CHARS,
}

Value = str | int | float


class Say(Protocol):
    """One language's texts: ``say("waiting-place", place=3)``.

    Numbers are given as numbers and written in the reader's way; what comes from a stranger is escaped first.

    Raises:
        KeyError: English has no such text.
        ValueError: English has one that cannot be said with these values.
    """

    def __call__(self, key: str, /, **values: Value) -> str:
        """The text of this key."""


class Catalogue:
    """All texts below ``folder``; a language's files are read once, when it is first spoken.

    Args:
        folder: holds one folder of ``*.ftl`` files for each language; English, ``en``, must be there.
    """

    def __init__(self, folder: Path = LOCALES) -> None:
        self._folder = folder
        self._bundles: dict[str, FluentBundle] = {}
        self._voices: dict[str, Say] = {}

    def speaking(self, locale: str) -> Say:
        """The texts for Discord's ``locale``, in English where that language is not spoken."""
        language = LANGUAGES.get(locale, ENGLISH)
        voice = self._voices.get(language)
        if voice is None:
            voice = self._voices[language] = partial(self._say, language)
        return voice

    def text(self, language: str, key: str, values: Mapping[str, Value]) -> str | None:
        """What this language itself says; ``None`` where it lacks the text.

        Raises:
            ValueError: the text cannot be said with these values.
        """
        bundle = self._bundle(language)
        if not bundle.has_message(key):
            return None
        pattern = bundle.get_message(key).value
        if pattern is None:
            return None
        text, errors = bundle.format_pattern(pattern, dict(values))
        if errors:
            raise ValueError(f"{language}: {key}: {errors[0]}")
        return str(text)

    def read(self) -> None:
        """Read every language now, so that nobody waits for the files."""
        for language in set(LANGUAGES.values()):
            self._bundle(language)

    def _say(self, language: str, key: str, /, **values: Value) -> str:
        if language != ENGLISH:
            try:
                text = self.text(language, key, values)
            except ValueError as error:
                log.warning("said in English instead: %s", error)
                text = None
            if text is not None:
                return text
        text = self.text(ENGLISH, key, values)
        if text is None:
            raise KeyError(key)
        return text

    def _bundle(self, language: str) -> FluentBundle:
        bundle = self._bundles.get(language)
        if bundle is None:
            bundle = FluentBundle([language], use_isolating=False)
            for file in sorted((self._folder / language).glob("*.ftl")):
                bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
            self._bundles[language] = bundle
        return bundle


SHIPPED = Catalogue()


def speaking(locale: str) -> Say:
    """The texts that Easel ships, for Discord's ``locale`` ("pt-BR"); English for one that is not spoken."""
    return SHIPPED.speaking(locale)


def localised(key: str) -> app_commands.locale_str:
    """A command's description or the like: English, with the key for :class:`FluentTranslator`.

    Raises:
        KeyError: English has no such text.
    """
    return app_commands.locale_str(speaking("en-US")(key), key=key)


class FluentTranslator(app_commands.Translator):
    """Translates what :func:`localised` made, while the commands are registered with Discord."""

    def __init__(self, catalogue: Catalogue = SHIPPED) -> None:
        self._catalogue = catalogue

    async def load(self) -> None:
        """Read all languages beside the event loop."""
        await asyncio.to_thread(self._catalogue.read)

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        """The text for this locale; ``None``, Discord's word for "as in English", where there is none.

        A text beyond Discord's limit counts as none: one such would keep all commands from being registered.
        """
        key, language = string.extras.get("key"), LANGUAGES.get(locale.value, ENGLISH)
        if key is None or language == ENGLISH:
            return None
        text = self._catalogue.text(language, key, {})
        if text is None or not 1 <= len(text) <= _MAX_CHARS.get(context.location, DESCRIPTION_MAX_CHARS):
            return None
        return text
