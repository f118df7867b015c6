"""What a guild's moderators do not let be drawn, and what they decided wrongly."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from engine.errors.requests import RequestError


class PolicyInvalid(RequestError):
    """A guild's policy cannot be this; ``setting`` is where, ``problem`` what is wrong, in English."""

    reason = "policy_invalid"

    def __init__(self, setting: str, problem: str) -> None:
        super().__init__(f"{setting or 'the policy'}: {problem}")
        self.setting = setting
        self.problem = problem


class RuledOut(RequestError):
    """The guild's moderators do not let this be drawn."""

    reason = "ruled_out"


class GuildPaused(RuledOut):
    """Nothing is drawn in this guild; ``until`` when, and ``why``, as far as they said."""

    reason = "guild_paused"

    def __init__(self, until: datetime | None, why: str) -> None:
        super().__init__("the guild is paused")
        self.until = until
        self.why = why


class MemberBlocked(RuledOut):
    """The member may not ask for pictures; ``until`` when (``None``: for good) and ``why``."""

    reason = "member_blocked"

    def __init__(self, until: datetime | None, why: str) -> None:
        super().__init__("the member is blocked")
        self.until = until
        self.why = why


class ChannelClosed(RuledOut):
    """Not in this channel; ``channel_ids`` are those where it may, if the moderators named some."""

    reason = "channel_closed"

    def __init__(self, channel_ids: Collection[int]) -> None:
        super().__init__("not in this channel")
        self.channel_ids = tuple(sorted(channel_ids))


class AdultOnly(RuledOut):
    """In age-restricted channels alone."""

    reason = "adult_only"


class RoleMissing(RuledOut):
    """Only with one of the roles ``role_ids``."""

    reason = "role_missing"

    def __init__(self, role_ids: Sequence[int]) -> None:
        super().__init__("none of the roles that may")
        self.role_ids = tuple(role_ids)


class ModelClosed(RuledOut):
    """The member may not use the model ``name``; ``names`` are those that they may."""

    reason = "model_closed"

    def __init__(self, name: str, names: Collection[str]) -> None:
        super().__init__("not with this model")
        self.name = name
        self.names = tuple(sorted(names))


class CountClosed(RuledOut):
    """``given`` pictures at once are more than the ``limit`` of the member's role."""

    reason = "count_closed"

    def __init__(self, given: int, limit: int) -> None:
        super().__init__(f"{given} at once; {limit} may be")
        self.given = given
        self.limit = limit


class WordsRefused(RuledOut):
    """The prompt hits the guild's blocklist. What it hit is not told."""

    reason = "words_refused"


class QuotaUsed(RuledOut):
    """``limit`` pictures an hour, a day or a month (``window``) are used; ``free_at``: when it begins anew.

    ``whose``: ``member`` or ``guild``. ``left``: how many there are still, fewer than were asked for.
    """

    reason = "quota_used"

    def __init__(self, whose: str, window: str, limit: int, left: int, free_at: datetime) -> None:
        super().__init__(f"the {whose}'s {limit} pictures of this {window} are used")
        self.whose = whose
        self.window = window
        self.limit = limit
        self.left = left
        self.free_at = free_at


class BudgetUsed(RuledOut):
    """The guild's US dollars of this month are spent; ``free_at``: when the next month begins."""

    reason = "budget_used"

    def __init__(self, limit_usd: float, free_at: datetime) -> None:
        super().__init__("the guild's budget of this month is spent")
        self.limit_usd = limit_usd
        self.free_at = free_at


class BotMayNot(RequestError):
    """The bot lacks permissions in this channel; ``permissions`` are Discord's words for them."""

    reason = "bot_may_not"

    def __init__(self, permissions: Collection[str]) -> None:
        super().__init__("the bot lacks permissions here")
        self.permissions = tuple(sorted(permissions))
