"""What may be asked for, by whom, where, how often, for how much: pure, and before anything is spent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from engine.errors import (
    AdultOnly,
    BotMayNot,
    BudgetUsed,
    ChannelClosed,
    CountClosed,
    GuildPaused,
    MemberBlocked,
    ModelClosed,
    PromptInvalid,
    QuotaUsed,
    RequestError,
    RoleMissing,
    WordsRefused,
)
from engine.policy import Allowance, Approval, Policy, Spoiler, Window, allowance
from engine.usage import end_of

PROMPT_MAX_CHARS = 1_000


def check_prompt(prompt: str) -> str:
    """The prompt without surrounding white space.

    Raises:
        PromptInvalid: nothing is left, or it is too long.
    """
    prompt = prompt.strip()
    if not 1 <= len(prompt) <= PROMPT_MAX_CHARS:
        raise PromptInvalid(len(prompt), PROMPT_MAX_CHARS)
    return prompt


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Who asks."""

    role_ids: frozenset[int] = frozenset()
    joined_at: datetime | None = None  # the guild; None: not known


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Where they ask."""

    channel_ids: tuple[int, ...]  # the channel, what it is a thread of, its category
    age_restricted: bool = False
    bot_lacks: frozenset[str] = frozenset()  # permissions that a picture needs there, in Discord's words


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Who asks and where, as Discord told when they did."""

    asker: Asker
    where: Where


NOWHERE = Circumstances(Asker(), Where(channel_ids=()))  # of whom nothing is known: every rule holds


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What they ask for."""

    model: str
    count: int
    cost_usd: float  # an estimate, of all pictures together
    spoiler: bool = False
    hit: bool = False  # the prompt hits the blocklist


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A member may not ask; ``until`` ``None``: for good."""

    until: datetime | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """How things stand in the guild."""

    now: datetime
    block: Block | None = None
    member_used: Mapping[Window, int] | None = None
    guild_used: Mapping[Window, int] | None = None
    spent_usd: float = 0.0


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether it is drawn, and how. With a ``refusal`` it is not."""

    refusal: RequestError | None = None
    spoiler: bool = False
    approval: bool = False  # a moderator looks at it before it is posted
    in_flight: int | None = None  # of this member at once; None: the operator's cap


def decide(policy: Policy, asker: Asker, where: Where, wanted: Wanted, state: State) -> Decision:
    """Decide about one request. What only a moderator can change is told before what time heals."""
    mine = allowance(policy, asker.role_ids)
    refusal = (
        _blocked(state)
        or _paused(policy, state)
        or _elsewhere(policy, where)
        or _may_not(policy, mine, wanted)
        or _words(policy, where, wanted)
        or _used_up(policy, mine, wanted, state)
        or (BotMayNot(where.bot_lacks) if where.bot_lacks else None)
    )
    if refusal is not None or mine is None:
        return Decision(refusal)
    return Decision(
        spoiler=wanted.spoiler or _covered(policy, where),
        approval=_looked_at(policy, asker, state.now),
        in_flight=mine.in_flight,
    )


def _blocked(state: State) -> RequestError | None:
    block = state.block
    if block is None or (block.until is not None and block.until <= state.now):
        return None
    return MemberBlocked(block.until, block.why)


def _paused(policy: Policy, state: State) -> RequestError | None:
    pause = policy.pause
    if pause is None or (pause.until is not None and pause.until <= state.now):
        return None
    return GuildPaused(pause.until, pause.reason)


def _elsewhere(policy: Policy, where: Where) -> RequestError | None:
    """The nearest word counts: a channel's own before its category's."""
    for channel_id in where.channel_ids:
        if channel_id in policy.channels_denied:
            return ChannelClosed(policy.channels_allowed)
        if channel_id in policy.channels_allowed:
            break
    else:
        if policy.channels_allowed:
            return ChannelClosed(policy.channels_allowed)
    return AdultOnly("not outside of age-restricted channels") if _too_young(policy, where) else None


def _too_young(policy: Policy, where: Where) -> bool:
    return policy.adult_only and not where.age_restricted


def _may_not(policy: Policy, mine: Allowance | None, wanted: Wanted) -> RequestError | None:
    if mine is None:
        return RoleMissing([tier.role_id for tier in policy.tiers])
    if mine.models is not None and wanted.model not in mine.models:
        return ModelClosed(wanted.model, mine.models)
    if mine.count is not None and wanted.count > mine.count:
        return CountClosed(wanted.count, mine.count)
    return None


def _words(policy: Policy, where: Where, wanted: Wanted) -> RequestError | None:
    lifted = policy.adult_lifts_words and where.age_restricted
    return WordsRefused("the prompt hits the blocklist") if wanted.hit and not lifted else None


def _used_up(policy: Policy, mine: Allowance | None, wanted: Wanted, state: State) -> RequestError | None:
    quotas: list[tuple[str, Mapping[Window, int], Mapping[Window, int]]] = [
        ("guild", policy.guild_quota.limits, state.guild_used or {})
    ]
    if mine is not None:
        quotas.insert(0, ("member", mine.quota, state.member_used or {}))
    for whose, limits, used in quotas:
        for window, limit in limits.items():
            left = max(0, limit - used.get(window, 0))
            if wanted.count > left:
                return QuotaUsed(whose, window.value, limit, left, end_of(window, state.now))
    if policy.budget_usd is not None and state.spent_usd + wanted.cost_usd > policy.budget_usd + 1e-9:
        return BudgetUsed(policy.budget_usd, end_of(Window.MONTH, state.now))
    return None


def _covered(policy: Policy, where: Where) -> bool:
    match policy.spoiler:
        case Spoiler.ALWAYS:
            return True
        case Spoiler.OUTSIDE_ADULT:
            return not where.age_restricted
    return False


def _looked_at(policy: Policy, asker: Asker, now: datetime) -> bool:
    match policy.approval:
        case Approval.EVERYONE:
            return True
        case Approval.ROLES:
            return bool(asker.role_ids & policy.approval_roles)
        case Approval.NEW_MEMBERS:
            days = timedelta(days=policy.new_member_days)
            return asker.joined_at is None or now - asker.joined_at < days
    return False
