from __future__ import annotations

import shutil
from pathlib import Path

import discord
import pytest
from discord import app_commands
from discord.app_commands import TranslationContext, TranslationContextLocation

from cogs.imagine import Imagine
from cogs.language import LANGUAGES, Catalogue, FluentTranslator, localised, speaking

ENGLISH = """
plain = A picture
counted = { $count ->
        [one] one picture
       *[other] { $count } pictures
    }
took = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
only-english = Nobody has translated this
broken = { $count } pictures
command-imagine = Draw a picture
option-imagine-prompt = What should be drawn
menu-long = Reroll
"""
GERMAN = """
plain = Ein Bild
counted = { $count ->
        [one] ein Bild
       *[other] { $count } Bilder
    }
took = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
broken = { $number } Bilder
command-imagine = Zeichne ein Bild
menu-long = Noch einmal zeichnen, und zwar genau dasselbe
"""
WHERE = TranslationContextLocation


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    for language, text in (("en", ENGLISH), ("de", GERMAN)):
        (tmp_path / language).mkdir()
        (tmp_path / language / "all.ftl").write_text(text, encoding="utf-8")
    return Catalogue(tmp_path)


def test_each_reads_their_own_language(catalogue: Catalogue) -> None:
    assert catalogue.speaking("de")("plain") == "Ein Bild"
    assert catalogue.speaking("en-GB")("plain") == "A picture"


@pytest.mark.parametrize("locale", ["fr", "nl", "xx-unheard-of", ""])
def test_a_language_that_is_not_there_is_english(catalogue: Catalogue, locale: str) -> None:
    assert catalogue.speaking(locale)("plain") == "A picture"


@pytest.mark.parametrize("key", ["only-english", "broken"])
def test_a_text_that_is_missing_or_wrong_is_english_alone(catalogue: Catalogue, key: str) -> None:
    say = catalogue.speaking("de")
    values = {"count": 3} if key == "broken" else {}
    assert say(key, **values) == catalogue.speaking("en-US")(key, **values)
    assert say("plain") == "Ein Bild"


@pytest.mark.parametrize("locale", ["en-US", "de", "ja"])
def test_a_key_that_english_lacks_is_a_bug(catalogue: Catalogue, locale: str) -> None:
    with pytest.raises(KeyError, match="no-such-text"):
        catalogue.speaking(locale)("no-such-text")


def test_a_value_that_is_not_given_is_a_bug(catalogue: Catalogue) -> None:
    with pytest.raises(ValueError, match="en: counted"):
        catalogue.speaking("de")("counted")


def test_numbers_are_written_the_readers_way(catalogue: Catalogue) -> None:
    english, german = catalogue.speaking("en-US"), catalogue.speaking("de")
    assert english("counted", count=1) == "one picture"
    assert english("counted", count=1_000) == "1,000 pictures"
    assert german("counted", count=1_000) == "1.000 Bilder"
    assert english("took", seconds=6.24) == "6.2 s"
    assert german("took", seconds=6.0) == "6,0 s"


def test_a_value_is_never_read_as_a_text(catalogue: Catalogue) -> None:
    assert (
        catalogue.speaking("en-US")("broken", count="{ plain } { $count }") == "{ plain } { $count } pictures"
    )


def test_files_are_read_once(catalogue: Catalogue, tmp_path: Path) -> None:
    catalogue.read()
    shutil.rmtree(tmp_path)
    assert catalogue.speaking("de")("plain") == "Ein Bild"
    assert catalogue.speaking("de") is catalogue.speaking("de")


def test_every_locale_of_discords_is_spoken_to() -> None:
    assert set(LANGUAGES) <= {locale.value for locale in discord.Locale}, "these are Discord's own words"
    for locale in discord.Locale:
        assert speaking(locale.value)("waiting-turn")


# -- commands


async def translated(
    catalogue: Catalogue, key: str | None, where: TranslationContextLocation, locale: str = "de"
) -> str | None:
    string = app_commands.locale_str("in English", **({} if key is None else {"key": key}))
    context: app_commands.TranslationContextTypes = TranslationContext(where, None)  # type: ignore[call-overload]
    return await FluentTranslator(catalogue).translate(string, discord.Locale(locale), context)


async def test_a_commands_description_is_translated(catalogue: Catalogue) -> None:
    assert await translated(catalogue, "command-imagine", WHERE.command_description) == "Zeichne ein Bild"


@pytest.mark.parametrize("locale", ["en-US", "en-GB", "nl", "fr"])
async def test_english_and_what_is_not_there_need_no_translation(catalogue: Catalogue, locale: str) -> None:
    assert await translated(catalogue, "command-imagine", WHERE.command_description, locale) is None


@pytest.mark.parametrize("key", [None, "only-english", "no-such-text"])
async def test_what_has_no_translation_stays_english(catalogue: Catalogue, key: str | None) -> None:
    assert await translated(catalogue, key, WHERE.command_description) is None


@pytest.mark.parametrize(
    ("where", "fits"),
    [(WHERE.command_name, False), (WHERE.choice_name, True), (WHERE.parameter_description, True)],
    ids=["a context menu's name", "a choice's name", "an option's description"],
)
async def test_a_translation_that_discord_would_refuse_counts_as_none(
    catalogue: Catalogue, where: TranslationContextLocation, fits: bool
) -> None:
    assert (await translated(catalogue, "menu-long", where) is not None) is fits


async def test_what_discord_is_told_of_a_command(catalogue: Catalogue) -> None:
    client = discord.Client(intents=discord.Intents.none())
    tree = app_commands.CommandTree(client)
    payload = await Imagine.imagine.get_translated_payload(tree, FluentTranslator(catalogue))
    assert payload["description"] == speaking("en-US")("command-imagine")
    assert payload["description_localizations"] == {"de": "Zeichne ein Bild"}
    assert "name_localizations" not in payload or not payload["name_localizations"]
    prompt = next(option for option in payload["options"] if option["name"] == "prompt")
    assert prompt["description"] == speaking("en-US")("option-imagine-prompt")
    assert not prompt.get("description_localizations")


def test_what_is_localised_is_english_with_its_key() -> None:
    text = localised("command-imagine")
    assert text.message == speaking("en-US")("command-imagine")
    assert text.extras == {"key": "command-imagine"}
    with pytest.raises(KeyError):
        localised("no-such-text")
