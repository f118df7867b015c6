"""Every rule lets pass what it should and refuses the rest, with its reason."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from engine import errors
from engine.policy import Approval, Pause, Policy, Quota, Spoiler, Tier, Window
from engine.rules import Asker, Block, Decision, State, Wanted, Where, decide

NOW = datetime(2026, 11, 30, 23, 30, tzinfo=UTC)
CHANNEL, THREAD, CATEGORY = 10, 11, 12
HERE = Where(channel_ids=(CHANNEL, CATEGORY))
IN_THREAD = Where(channel_ids=(THREAD, CHANNEL, CATEGORY))
ADULT = Where(channel_ids=(CHANNEL, CATEGORY), age_restricted=True)
ONE = Wanted(model="gemini", count=1, cost_usd=0.04)
STATE = State(now=NOW)


def decided(
    policy: Policy, where: Where = HERE, wanted: Wanted = ONE, state: State = STATE, **asker: Any
) -> Decision:
    return decide(policy, Asker(**asker), where, wanted, state)


def refusal(*args: Any, **asker: Any) -> errors.RequestError | None:
    return decided(*args, **asker).refusal


def test_without_rules_all_is_let_pass_and_nothing_changed() -> None:
    assert decided(Policy()) == Decision()
    assert decided(Policy(), wanted=Wanted(model="x", count=4, cost_usd=9, spoiler=True)).spoiler


# -- where


@pytest.mark.parametrize(
    ("allowed", "denied", "where", "passes"),
    [
        ({CHANNEL}, set(), HERE, True),
        ({CHANNEL}, set(), IN_THREAD, True),
        ({CATEGORY}, set(), IN_THREAD, True),
        ({99}, set(), HERE, False),
        (set(), {CHANNEL}, HERE, False),
        (set(), {CHANNEL}, IN_THREAD, False),
        (set(), {CATEGORY}, HERE, False),
        (set(), {99}, HERE, True),
        ({CHANNEL}, {CATEGORY}, IN_THREAD, True),  # the nearest word counts
        ({CATEGORY}, {CHANNEL}, HERE, False),
        ({CATEGORY}, {THREAD}, IN_THREAD, False),
        ({CATEGORY}, {THREAD}, HERE, True),
    ],
)
def test_channels_are_allowed_and_denied_with_their_threads_and_categories(
    allowed: set[int], denied: set[int], where: Where, passes: bool
) -> None:
    policy = Policy(channels_allowed=frozenset(allowed), channels_denied=frozenset(denied))
    found = refusal(policy, where)
    if passes:
        assert found is None
    else:
        assert isinstance(found, errors.ChannelClosed)
        assert set(found.channel_ids) == allowed


def test_for_adults_alone_is_refused_elsewhere() -> None:
    assert isinstance(refusal(Policy(adult_only=True)), errors.AdultOnly)
    assert refusal(Policy(adult_only=True), ADULT) is None


def test_permissions_that_the_bot_lacks_are_told_before_anything_is_spent() -> None:
    where = Where(channel_ids=(CHANNEL,), bot_lacks=frozenset({"send_messages", "attach_files"}))
    found = refusal(Policy(), where)
    assert isinstance(found, errors.BotMayNot)
    assert found.permissions == ("attach_files", "send_messages")


# -- who


def test_roles_say_who_may_with_what_and_how_many() -> None:
    policy = Policy(tiers=(Tier(role_id=5, models=frozenset({"gemini"}), count=2, in_flight=1),))
    found = refusal(policy)
    assert isinstance(found, errors.RoleMissing)
    assert found.role_ids == (5,)
    member: dict[str, Any] = {"role_ids": frozenset({5, 6})}
    assert decided(policy, **member) == Decision(in_flight=1)
    closed = refusal(policy, HERE, Wanted(model="flux", count=1, cost_usd=0), **member)
    assert isinstance(closed, errors.ModelClosed)
    assert closed.names == ("gemini",)
    many = refusal(policy, HERE, Wanted(model="gemini", count=3, cost_usd=0), **member)
    assert isinstance(many, errors.CountClosed)
    assert (many.given, many.limit) == (3, 2)


def test_a_block_holds_for_its_time_and_says_why() -> None:
    for until, holds in ((NOW + timedelta(hours=1), True), (NOW, False), (None, True)):
        state = State(now=NOW, block=Block(until=until, why="spam"))
        found = refusal(Policy(), HERE, ONE, state)
        assert (found is not None) is holds
        if found is not None:
            assert isinstance(found, errors.MemberBlocked)
            assert (found.until, found.why) == (until, "spam")


def test_a_pause_holds_for_its_time() -> None:
    for until, holds in ((NOW + timedelta(hours=1), True), (NOW, False), (None, True)):
        found = refusal(Policy(pause=Pause(since=NOW, until=until, reason="raid")))
        assert isinstance(found, errors.GuildPaused) is holds


# -- how often, for how much


@pytest.mark.parametrize(("count", "passes"), [(1, True), (2, True), (3, False)])
def test_a_members_quota_is_for_all_that_is_asked_for_at_once(count: int, passes: bool) -> None:
    policy = Policy(member_quota=Quota(hour=10, day=20))
    used = {Window.HOUR: 8, Window.DAY: 8, Window.MONTH: 8}
    found = refusal(
        policy, HERE, Wanted(model="m", count=count, cost_usd=0), State(now=NOW, member_used=used)
    )
    assert (found is None) is passes
    if found is not None:
        assert isinstance(found, errors.QuotaUsed)
        assert (found.whose, found.window, found.limit, found.left) == ("member", "hour", 10, 2)
        assert found.free_at == datetime(2026, 12, 1, tzinfo=UTC)


def test_a_guilds_quota_holds_for_everybody() -> None:
    used = {Window.HOUR: 0, Window.DAY: 0, Window.MONTH: 100}
    found = refusal(Policy(guild_quota=Quota(month=100)), HERE, ONE, State(now=NOW, guild_used=used))
    assert isinstance(found, errors.QuotaUsed)
    assert (found.whose, found.window, found.left) == ("guild", "month", 0)


def test_a_quota_of_nothing_lets_nothing_pass() -> None:
    assert isinstance(refusal(Policy(member_quota=Quota(day=0))), errors.QuotaUsed)


@pytest.mark.parametrize(("spent", "passes"), [(0.95, True), (0.96, True), (0.97, False), (5.0, False)])
def test_a_budget_is_never_overdrawn_by_what_is_known(spent: float, passes: bool) -> None:
    found = refusal(Policy(budget_usd=1.0), HERE, ONE, State(now=NOW, spent_usd=spent))
    assert (found is None) is passes
    if found is not None:
        assert isinstance(found, errors.BudgetUsed)
        assert found.free_at == datetime(2026, 12, 1, tzinfo=UTC)


# -- what


def test_a_hit_is_refused_unless_age_restriction_lifts_the_list() -> None:
    hit = Wanted(model="m", count=1, cost_usd=0, hit=True)
    assert isinstance(refusal(Policy(), HERE, hit), errors.WordsRefused)
    assert isinstance(refusal(Policy(), ADULT, hit), errors.WordsRefused)
    lifting = Policy(adult_lifts_words=True)
    assert isinstance(refusal(lifting, HERE, hit), errors.WordsRefused)
    assert refusal(lifting, ADULT, hit) is None


@pytest.mark.parametrize(
    ("rule", "here", "adult"),
    [(Spoiler.ASKED, False, False), (Spoiler.ALWAYS, True, True), (Spoiler.OUTSIDE_ADULT, True, False)],
)
def test_pictures_are_covered_as_the_guild_says(rule: Spoiler, here: bool, adult: bool) -> None:
    assert decided(Policy(spoiler=rule)).spoiler is here
    assert decided(Policy(spoiler=rule), ADULT).spoiler is adult


def test_approval_is_for_whom_the_guild_says() -> None:
    roles = Policy(approval=Approval.ROLES, approval_roles=frozenset({6}))
    new = Policy(approval=Approval.NEW_MEMBERS, new_member_days=7)
    assert not decided(Policy()).approval
    assert decided(Policy(approval=Approval.EVERYONE)).approval
    assert decided(roles, role_ids=frozenset({6})).approval
    assert not decided(roles, role_ids=frozenset({7})).approval
    assert decided(new, joined_at=NOW - timedelta(days=6)).approval
    assert not decided(new, joined_at=NOW - timedelta(days=8)).approval
    assert decided(new).approval, "who knows since when"


def test_what_only_a_moderator_can_change_is_told_before_what_time_heals() -> None:
    policy = Policy(
        pause=Pause(since=NOW),
        channels_denied=frozenset({CHANNEL}),
        tiers=(Tier(role_id=5),),
        member_quota=Quota(day=0),
        budget_usd=0,
    )
    state = State(now=NOW, block=Block(until=None, why=""))
    hit = Wanted(model="m", count=1, cost_usd=1, hit=True)
    order = []
    changes: list[dict[str, Any]] = [
        {},
        {"pause": None},
        {"channels_denied": frozenset()},
        {"tiers": ()},
        {},
        {"member_quota": Quota()},
        {"budget_usd": None},
    ]
    for change in changes:
        policy = policy.changed(**change)
        found = refusal(policy, HERE, hit, state)
        order.append(type(found).__name__)
        if isinstance(found, errors.MemberBlocked):
            state = State(now=NOW)
            order.append(type(refusal(policy, HERE, hit, state)).__name__)
        if isinstance(found, errors.WordsRefused):
            hit = ONE
    assert order == [
        "MemberBlocked",
        "GuildPaused",
        "ChannelClosed",
        "RoleMissing",
        "WordsRefused",
        "QuotaUsed",
        "BudgetUsed",
        "NoneType",
    ]
