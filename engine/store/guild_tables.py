"""The tables of what moderators rule. Part of the one schema in ``tables.py``."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, PrimaryKeyConstraint, String, Table, Text

from engine.store.tables import UtcDateTime, metadata

# What a guild's moderators decided. Every change of theirs, in any of these tables, raises the revision:
# other processes see by it that they must read anew.
guild_policies = Table(
    "guild_policies",
    metadata,
    Column("guild_id", BigInteger, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("policy", Text, nullable=False),  # JSON, see engine/policy.py
    Column("changed_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("guild_id", name="pk_guild_policies"),
    Index("ix_guild_policies_changed_at", "changed_at"),
)

# A guild's blocklist.
guild_words = Table(
    "guild_words",
    metadata,
    Column("guild_id", BigInteger, nullable=False),
    Column("kind", String(16), nullable=False),  # word, phrase, pattern
    Column("text", String(255), nullable=False),
    Column("category", String(64)),
    Column("added_by", BigInteger),
    Column("added_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("guild_id", "kind", "text", name="pk_guild_words"),
)

# Who may not ask for pictures.
member_blocks = Table(
    "member_blocks",
    metadata,
    Column("guild_id", BigInteger, nullable=False),
    Column("member_id", BigInteger, nullable=False),
    Column("until", UtcDateTime),  # nothing: for good
    Column("why", Text, nullable=False),
    Column("blocked_by", BigInteger),  # nothing: the ladder of strikes
    Column("blocked_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("guild_id", "member_id", name="pk_member_blocks"),
)

# Quotas that a moderator gave back: what was asked for before then does not count.
quota_resets = Table(
    "quota_resets",
    metadata,
    Column("guild_id", BigInteger, nullable=False),
    Column("member_id", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("guild_id", "member_id", name="pk_quota_resets"),
)

# What was done and refused in a guild.
acts = Table(
    "acts",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("guild_id", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("actor_id", BigInteger),
    Column("member_id", BigInteger),
    Column("job_id", BigInteger),
    Column("channel_id", BigInteger),
    Column("message_id", BigInteger),
    Column("what", String(255)),
    Column("old", Text),
    Column("new", Text),
    Column("why", Text),
    Index("ix_acts_guild_id", "guild_id", "id"),
    Index("ix_acts_member", "guild_id", "member_id", "id"),
)
