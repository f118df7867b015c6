"""A server's rules in words: each its own, with what to do next, and short enough for a message."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.circumstances import NEEDED
from cogs.language import LANGUAGES, speaking
from cogs.presenters import errors as presented
from cogs.presenters import rules
from cogs.presenters.text import CONTENT_MAX_CHARS
from engine import errors
from engine.errors import RequestError
from engine.policy import Window
from tests.cogs import texts

SAY = speaking("en-US")
VOICES = {locale: speaking(locale) for locale, language in LANGUAGES.items() if language in texts.SPOKEN}
THEN = datetime(2026, 12, 1, tzinfo=UTC)
MANY = range(10**18, 10**18 + 200)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (errors.GuildPaused(None, ""), "Drawing is paused in this server. What waits is kept."),
        (
            errors.GuildPaused(THEN, "a *raid*"),
            "Drawing is paused in this server and goes on <t:1796083200:R>. What waits is kept.\n"
            "Reason: a \\*raid\\*",
        ),
        (errors.MemberBlocked(None, ""), "You may not ask for pictures in this server any more."),
        (
            errors.MemberBlocked(THEN, "spam"),
            "You may not ask for pictures in this server. That ends <t:1796083200:R>.\nReason: spam",
        ),
        (errors.ChannelClosed([]), "Pictures are not drawn in this channel. Ask a moderator where."),
        (
            errors.ChannelClosed([2, 1]),
            "Pictures are not drawn in this channel. Use one of these: <#1>, <#2>.",
        ),
        (errors.RoleMissing([5]), "You need one of these roles to ask for pictures here: <@&5>."),
        (
            errors.ModelClosed("flux", ["gemini"]),
            "Your roles do not let you use flux. Choose one of these: gemini.",
        ),
        (
            errors.CountClosed(4, 2),
            "You asked for 4 pictures at once; your roles let you have 2. Ask for fewer.",
        ),
        (
            errors.QuotaUsed("member", "day", 20, 1, THEN),
            "You have 1 of your 20 pictures of today left. There are more <t:1796083200:R>.",
        ),
        (
            errors.QuotaUsed("guild", "month", 1_000, 0, THEN),
            "This server has 0 of its 1,000 pictures of this month left. There are more <t:1796083200:R>.",
        ),
        (
            errors.BudgetUsed(5.0, THEN),
            "This server's money for this month is spent. Pictures are drawn again <t:1796083200:R>.",
        ),
        (
            errors.BotMayNot({"send_messages", "attach_files"}),
            "I cannot post pictures in this channel. A moderator can give me here: "
            "Attach Files, Send Messages.",
        ),
    ],
)
def test_a_rule_says_what_holds_and_what_to_do(error: RequestError, words: str) -> None:
    assert presented.explained(SAY, error) == words


def test_a_refused_prompt_is_never_repeated_nor_what_it_hit() -> None:
    assert "prompt" in presented.explained(SAY, errors.WordsRefused("the prompt hits the blocklist"))


def test_every_permission_that_is_looked_for_has_a_name() -> None:
    for name in (*NEEDED, "send_messages", "send_messages_in_threads"):
        assert name in rules.PERMISSIONS


@pytest.mark.parametrize("locale", VOICES)
@given(why=st.one_of(st.text(max_size=200), st.sampled_from("*<\\`@").map(lambda one: one * 200)))
def test_every_rule_fits_into_a_message_in_every_language(locale: str, why: str) -> None:
    say = VOICES[locale]
    told = [
        errors.GuildPaused(THEN, why),
        errors.MemberBlocked(THEN, why),
        errors.ChannelClosed(MANY),
        errors.AdultOnly("not outside of age-restricted channels"),
        errors.RoleMissing(MANY),
        errors.ModelClosed("m" * 200, ["n" * 60] * 200),
        errors.CountClosed(4, 1),
        errors.WordsRefused("the prompt hits the blocklist"),
        *(
            errors.QuotaUsed(whose, window.value, 10**6, 0, THEN)
            for whose in rules.QUOTAS
            for window in Window
        ),
        errors.BudgetUsed(10**6, THEN),
        errors.BotMayNot(rules.PERMISSIONS),
        errors.PolicyInvalid("tiers.0.count", why * 10),
    ]
    texts_told = [presented.explained(say, error) for error in told]
    assert all(1 <= len(text) <= CONTENT_MAX_CHARS for text in texts_told)
    assert len(set(texts_told)) == len(told), "each has words of its own"
