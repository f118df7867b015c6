"""What the moderators of a guild decided: one value, checked when it is read, from store or file."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from engine.errors import PolicyInvalid

MAX_CHANNELS = 200  # named in each list
MAX_TIERS = 25
MAX_RUNGS = 10
FORMAT = 1  # of an exported file

Id = Annotated[int, Field(ge=1, lt=2**63)]
Limit = Annotated[int, Field(ge=0, le=1_000_000)]
Name = Annotated[str, Field(min_length=1, max_length=64)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Window(StrEnum):
    """What a quota counts in: an hour, a day, a month of UTC."""

    HOUR = "hour"
    DAY = "day"
    MONTH = "month"


class Quota(_Part):
    """How many pictures in an hour, a day and a month of UTC; ``None``: as many as they like."""

    hour: Limit | None = None
    day: Limit | None = None
    month: Limit | None = None

    @property
    def limits(self) -> dict[Window, int]:
        """The limits that there are."""
        found = {window: getattr(self, window.value) for window in Window}
        return {window: limit for window, limit in found.items() if limit is not None}


class Tier(_Part):
    """What one role may do. Who has several gets the most of each; ``None``: no limit of its own."""

    role_id: Id
    models: frozenset[Name] | None = None
    count: Annotated[int, Field(ge=1, le=4)] | None = None
    in_flight: Annotated[int, Field(ge=1, le=100)] | None = None
    quota: Quota = Quota()


class Spoiler(StrEnum):
    """Which pictures are covered."""

    ASKED = "asked"  # those whose requester says so
    ALWAYS = "always"
    OUTSIDE_ADULT = "outside_adult"  # all, but not in age-restricted channels


class Approval(StrEnum):
    """Whose pictures wait for a moderator before they are posted."""

    NOBODY = "nobody"
    NEW_MEMBERS = "new_members"
    ROLES = "roles"
    EVERYONE = "everyone"


class Rung(_Part):
    """What so many strikes bring: a block for some hours, or for good."""

    strikes: Annotated[int, Field(ge=1, le=100)]
    hours: Annotated[int, Field(ge=1, le=24 * 365)] | None = None  # None: for good


class Pause(_Part):
    """Nothing is drawn meanwhile; what waits is kept."""

    since: datetime
    until: datetime | None = None  # None: until somebody goes on
    reason: Annotated[str, Field(max_length=200)] = ""


class Policy(_Part):
    """Everything that can be ruled; the defaults rule nothing."""

    channels_allowed: Annotated[frozenset[Id], Field(max_length=MAX_CHANNELS)] = frozenset()  # none: all
    channels_denied: Annotated[frozenset[Id], Field(max_length=MAX_CHANNELS)] = frozenset()
    tiers: Annotated[tuple[Tier, ...], Field(max_length=MAX_TIERS)] = ()  # none: everybody may
    concurrency: Annotated[int, Field(ge=1, le=10)] | None = None  # None: the operator's, like the next
    in_flight: Annotated[int, Field(ge=1, le=100)] | None = None
    member_quota: Quota = Quota()
    guild_quota: Quota = Quota()
    budget_usd: Annotated[float, Field(ge=0, le=1_000_000)] | None = None  # a month
    default_model: Name | None = None
    default_style: Name | None = None
    adult_only: bool = False  # drawn in age-restricted channels alone
    adult_lifts_words: bool = False  # the blocklist does not hold in them
    spoiler: Spoiler = Spoiler.ASKED
    approval: Approval = Approval.NOBODY
    approval_roles: Annotated[frozenset[Id], Field(max_length=MAX_TIERS)] = frozenset()
    new_member_days: Annotated[int, Field(ge=1, le=365)] = 7
    log_channel_id: Id | None = None
    retention_days: Annotated[int, Field(ge=1, le=3650)] | None = None
    locale: Annotated[str, Field(pattern=r"^[a-z]{2}(-[A-Z0-9]{2,3})?$")] | None = None  # of public messages
    word_categories: frozenset[Name] = frozenset()  # of the shipped lists
    word_strikes: bool = False  # a hit is a strike
    ladder: Annotated[tuple[Rung, ...], Field(max_length=MAX_RUNGS)] = ()
    pause: Pause | None = None

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if both := self.channels_allowed & self.channels_denied:
            raise ValueError(f"channel {min(both)} is allowed and denied: take it out of one list")
        roles = [tier.role_id for tier in self.tiers]
        if twice := sorted({role for role in roles if roles.count(role) > 1}):
            raise ValueError(f"role {twice[0]} has two tiers: keep one")
        if [rung.strikes for rung in self.ladder] != sorted({rung.strikes for rung in self.ladder}):
            raise ValueError("the ladder's strikes must grow from rung to rung")
        if self.approval is Approval.ROLES and not self.approval_roles:
            raise ValueError("approval is for certain roles, and none is named")
        return self

    @classmethod
    def read(cls, text: str | bytes) -> Policy:
        """A policy from its JSON.

        Raises:
            PolicyInvalid: one line that names the setting and says what is wrong with it.
        """
        try:
            return cls.model_validate_json(text)
        except ValidationError as error:
            details = error.errors(include_url=False)[0]
            setting = ".".join(str(part) for part in details["loc"] if not str(part).startswith("function"))
            raise PolicyInvalid(setting, details["msg"].removeprefix("Value error, ")) from None

    def changed(self, **settings: object) -> Policy:
        """The same with other settings.

        Raises:
            PolicyInvalid: it cannot be.
        """
        try:
            return Policy.model_validate({**dict(self), **settings})
        except ValidationError as error:
            details = error.errors(include_url=False)[0]
            setting = ".".join(map(str, details["loc"]))
            raise PolicyInvalid(setting, details["msg"].removeprefix("Value error, ")) from None

    def text(self) -> str:
        """Its JSON: what rules nothing is left out."""
        return self.model_dump_json(exclude_defaults=True)


@dataclass(frozen=True, slots=True)
class Allowance:
    """What one member may do in a guild: the best of their tiers within what holds for all."""

    models: frozenset[str] | None  # None: every one
    count: int | None
    in_flight: int | None
    quota: Mapping[Window, int]  # the limits that there are


def allowance(policy: Policy, role_ids: Collection[int]) -> Allowance | None:
    """What somebody with these roles may do; ``None``: the guild has tiers, and they are in none."""
    mine = [tier for tier in policy.tiers if tier.role_id in role_ids]
    if policy.tiers and not mine:
        return None
    if not mine:
        return Allowance(None, None, policy.in_flight, policy.member_quota.limits)
    models = None
    if all(tier.models is not None for tier in mine):
        models = frozenset[str]().union(*(tier.models or () for tier in mine))
    general = policy.member_quota
    quota = {
        window: _most([_or(getattr(tier.quota, window), getattr(general, window)) for tier in mine])
        for window in Window
    }
    return Allowance(
        models=models,
        count=_most([tier.count for tier in mine]),
        in_flight=_most([_or(tier.in_flight, policy.in_flight) for tier in mine]),
        quota={window: limit for window, limit in quota.items() if limit is not None},
    )


def _or(own: int | None, general: int | None) -> int | None:
    """A tier's own limit; where it has none, the one that holds for all."""
    return general if own is None else own


def _most(limits: Sequence[int | None]) -> int | None:
    """The most generous of them: no limit is more than any."""
    known = [limit for limit in limits if limit is not None]
    return max(known) if len(known) == len(limits) else None
