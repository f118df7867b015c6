"""What moderators can decide, and how it is read, changed and told apart."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import PolicyInvalid
from engine.policy import Approval, Pause, Policy, Quota, Rung, Spoiler, Tier, Window, allowance

EVERYTHING = Policy(
    channels_allowed=frozenset({1, 2}),
    channels_denied=frozenset({3}),
    tiers=(Tier(role_id=5, models=frozenset({"gemini"}), count=2, in_flight=1, quota=Quota(hour=3)),),
    concurrency=4,
    in_flight=5,
    member_quota=Quota(day=20),
    guild_quota=Quota(month=1_000),
    budget_usd=12.5,
    default_model="gemini",
    default_style="ink-drawing",
    adult_only=True,
    adult_lifts_words=True,
    spoiler=Spoiler.OUTSIDE_ADULT,
    approval=Approval.ROLES,
    approval_roles=frozenset({6}),
    new_member_days=30,
    log_channel_id=9,
    retention_days=90,
    locale="pt-BR",
    word_categories=frozenset({"violence"}),
    word_strikes=True,
    ladder=(Rung(strikes=3, hours=24), Rung(strikes=5)),
    pause=Pause(since=datetime(2026, 11, 1, tzinfo=UTC), reason="raid"),
)


def test_a_policy_is_read_back_as_it_was_written() -> None:
    assert Policy.read(EVERYTHING.text()) == EVERYTHING
    assert set(EVERYTHING.model_fields_set) == set(Policy.model_fields), "nothing was forgotten here"


def test_what_rules_nothing_is_empty() -> None:
    assert Policy().text() == "{}"
    assert Policy.read("{}") == Policy()


@pytest.mark.parametrize(
    ("text", "setting", "words"),
    [
        ("not json", "", "JSON"),
        ('{"chanels": []}', "chanels", "Extra"),
        ('{"concurrency": 0}', "concurrency", "greater"),
        ('{"concurrency": 99}', "concurrency", "less"),
        ('{"budget_usd": -1}', "budget_usd", "greater"),
        ('{"budget_usd": NaN}', "budget_usd", "finite"),
        ('{"locale": "klingon!"}', "locale", "pattern"),
        ('{"channels_allowed": [1], "channels_denied": [1]}', "", "allowed and denied"),
        ('{"tiers": [{"role_id": 1}, {"role_id": 1}]}', "", "two tiers"),
        ('{"tiers": [{"role_id": 1, "count": 9}]}', "tiers.0.count", "less"),
        ('{"ladder": [{"strikes": 3}, {"strikes": 3}]}', "", "must grow"),
        ('{"approval": "roles"}', "", "none is named"),
        ('{"channels_allowed": [' + ",".join(map(str, range(1, 400))) + "]}", "channels_allowed", "200"),
    ],
)
def test_what_cannot_be_is_refused_with_where_and_why(text: str, setting: str, words: str) -> None:
    with pytest.raises(PolicyInvalid) as refused:
        Policy.read(text)
    assert refused.value.setting == setting
    assert words in refused.value.problem
    assert "\n" not in str(refused.value)


@given(st.one_of(st.text(), st.binary()))
def test_whatever_a_file_holds_it_is_a_policy_or_is_refused(text: str | bytes) -> None:
    with suppress(PolicyInvalid):
        Policy.read(text)


def test_a_change_is_checked_like_the_whole() -> None:
    changed = EVERYTHING.changed(budget_usd=None, channels_denied=frozenset())
    assert (changed.budget_usd, changed.channels_denied) == (None, frozenset())
    assert changed.concurrency == EVERYTHING.concurrency
    with pytest.raises(PolicyInvalid, match="allowed and denied"):
        EVERYTHING.changed(channels_denied=frozenset({1}))
    with pytest.raises(PolicyInvalid, match="concurrency"):
        Policy().changed(concurrency=0)


# -- tiers


TIERED = Policy(
    member_quota=Quota(hour=1, day=5),
    in_flight=2,
    tiers=(
        Tier(role_id=1, models=frozenset({"a"}), count=1, quota=Quota(hour=2)),
        Tier(role_id=2, models=frozenset({"b"}), count=4, in_flight=6, quota=Quota(day=50)),
        Tier(role_id=3),
    ),
)


def test_without_tiers_everybody_may_what_holds_for_all() -> None:
    mine = allowance(Policy(member_quota=Quota(day=5), in_flight=2), [])
    assert mine is not None
    assert (mine.models, mine.count, mine.in_flight, mine.quota) == (None, None, 2, {Window.DAY: 5})


def test_with_tiers_who_is_in_none_may_nothing() -> None:
    assert allowance(TIERED, [9]) is None


def test_a_tier_has_its_own_and_for_the_rest_what_holds_for_all() -> None:
    mine = allowance(TIERED, [1])
    assert mine is not None
    assert (mine.models, mine.count, mine.in_flight) == (frozenset({"a"}), 1, 2)
    assert mine.quota == {Window.HOUR: 2, Window.DAY: 5}


def test_of_several_tiers_one_gets_the_most() -> None:
    mine = allowance(TIERED, [1, 2, 9])
    assert mine is not None
    assert (mine.models, mine.count, mine.in_flight) == (frozenset({"a", "b"}), 4, 6)
    assert mine.quota == {Window.HOUR: 2, Window.DAY: 50}
    everything = allowance(TIERED, [1, 3])
    assert everything is not None
    assert (everything.models, everything.count) == (None, None), "a tier without a limit has the most"
