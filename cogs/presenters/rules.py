"""A server's rules in words: why something is not drawn, and what to do about it."""

from __future__ import annotations

from datetime import datetime

import discord

from cogs.language import Say
from cogs.presenters.text import escaped, joined, listed, named, shortened
from engine.errors import (
    AdultOnly,
    BotMayNot,
    BudgetUsed,
    ChannelClosed,
    CountClosed,
    GuildPaused,
    MemberBlocked,
    ModelClosed,
    PolicyInvalid,
    QuotaUsed,
    RequestError,
    RoleMissing,
    RuledOut,
    WordsRefused,
)

SHOWN = 10  # channels or roles in a sentence
WHY_MAX_CHARS = 300  # after escaping

PAUSED = "rules-paused", "rules-paused-until"
BLOCKED = "rules-blocked", "rules-blocked-until"
QUOTAS = {"member": "rules-quota-member", "guild": "rules-quota-guild"}
PERMISSIONS = {
    "view_channel": "permission-view-channel",
    "send_messages": "permission-send-messages",
    "send_messages_in_threads": "permission-send-messages-in-threads",
    "attach_files": "permission-attach-files",
    "read_message_history": "permission-read-message-history",
    "add_reactions": "permission-add-reactions",
}


def ruled_out(say: Say, error: RuledOut) -> str:
    """Why a rule does not let something be drawn."""
    match error:
        case GuildPaused():
            return _for_a_while(say, PAUSED, error.until, error.why)
        case MemberBlocked():
            return _for_a_while(say, BLOCKED, error.until, error.why)
        case ChannelClosed():
            if not error.channel_ids:
                return say("rules-channel")
            channels = joined(say, [f"<#{one}>" for one in error.channel_ids[:SHOWN]])
            return say("rules-channel-where", channels=channels)
        case AdultOnly():
            return say("rules-adult")
        case RoleMissing():
            return say("rules-role", roles=joined(say, [f"<@&{one}>" for one in error.role_ids[:SHOWN]]))
        case ModelClosed():
            return say("rules-model", name=named(error.name), names=listed(say, error.names))
        case CountClosed():
            return say("rules-count", given=error.given, limit=error.limit)
        case WordsRefused():
            return say("rules-words")
        case QuotaUsed():
            key = QUOTAS[error.whose]
            return say(key, window=error.window, left=error.left, limit=error.limit, when=_in(error.free_at))
        case BudgetUsed():
            return say("rules-budget", when=_in(error.free_at))
    return say("past-rules")


def lacking(say: Say, error: BotMayNot) -> str:
    """Which permissions the bot needs."""
    names = [say(PERMISSIONS[one]) for one in error.permissions if one in PERMISSIONS]
    return say("rules-permissions", permissions=joined(say, names))


def not_so(say: Say, error: PolicyInvalid) -> str:
    """Why a policy cannot be."""
    return say("rules-policy", problem=shortened(escaped(str(error)), WHY_MAX_CHARS))


def refused(say: Say, error: RequestError) -> str | None:
    """What there is to say of a rule; ``None``: the error is about something else."""
    match error:
        case RuledOut():
            return ruled_out(say, error)
        case BotMayNot():
            return lacking(say, error)
        case PolicyInvalid():
            return not_so(say, error)
    return None


def _for_a_while(say: Say, keys: tuple[str, str], until: datetime | None, why: str) -> str:
    for_good, for_a_time = keys
    text = say(for_good) if until is None else say(for_a_time, when=_in(until))
    if not why:
        return text
    return f"{text}\n{say('rules-why', why=shortened(escaped(why), WHY_MAX_CHARS))}"


def _in(when: datetime) -> str:
    return discord.utils.format_dt(when, "R")
