"""What was done in a guild, for its moderators to look up: ruled, refused, removed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ActKind(StrEnum):
    """What was done."""

    SETTING = "setting"  # `old` and `new` are the policy's, `what` the settings that changed
    WORD_ADDED = "word_added"
    WORD_REMOVED = "word_removed"
    BLOCKED = "blocked"
    UNBLOCKED = "unblocked"
    STRIKE = "strike"
    QUOTA_RESET = "quota_reset"
    REFUSED = "refused"  # `what` is the reason, a word of the error tree
    TRESPASS = "trespass"  # somebody used what is for moderators; `what` is that
    SPOILERED = "spoilered"
    DELETED = "deleted"
    APPROVED = "approved"
    REJECTED = "rejected"
    APPEALED = "appealed"
    APPEAL_GRANTED = "appeal_granted"
    APPEAL_DENIED = "appeal_denied"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing that was done, or refused, in a guild."""

    kind: ActKind
    guild_id: int
    at: datetime
    actor_id: int | None = None  # who did it; None: a rule
    member_id: int | None = None  # to whom
    job_id: int | None = None
    channel_id: int | None = None
    message_id: int | None = None  # where to look
    what: str | None = None
    old: str | None = None
    new: str | None = None
    why: str | None = None  # in the moderator's words
    id: int | None = None  # once it is kept
