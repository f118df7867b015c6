"""What moderators rule: policies, blocklists, blocks, quotas given back, and what was done."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

UTC_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "guild_policies",
        sa.Column("guild_id", sa.BigInteger, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("policy", sa.Text, nullable=False),
        sa.Column("changed_at", UTC_TIME, nullable=False),
        sa.PrimaryKeyConstraint("guild_id", name="pk_guild_policies"),
    )
    op.create_index("ix_guild_policies_changed_at", "guild_policies", ["changed_at"])
    op.create_table(
        "guild_words",
        sa.Column("guild_id", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("text", sa.String(255), nullable=False),
        sa.Column("category", sa.String(64)),
        sa.Column("added_by", sa.BigInteger),
        sa.Column("added_at", UTC_TIME, nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "kind", "text", name="pk_guild_words"),
    )
    op.create_table(
        "member_blocks",
        sa.Column("guild_id", sa.BigInteger, nullable=False),
        sa.Column("member_id", sa.BigInteger, nullable=False),
        sa.Column("until", UTC_TIME),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("blocked_by", sa.BigInteger),
        sa.Column("blocked_at", UTC_TIME, nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "member_id", name="pk_member_blocks"),
    )
    op.create_table(
        "quota_resets",
        sa.Column("guild_id", sa.BigInteger, nullable=False),
        sa.Column("member_id", sa.BigInteger, nullable=False),
        sa.Column("at", UTC_TIME, nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "member_id", name="pk_quota_resets"),
    )
    op.create_table(
        "acts",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("guild_id", sa.BigInteger, nullable=False),
        sa.Column("at", UTC_TIME, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("actor_id", sa.BigInteger),
        sa.Column("member_id", sa.BigInteger),
        sa.Column("job_id", sa.BigInteger),
        sa.Column("channel_id", sa.BigInteger),
        sa.Column("message_id", sa.BigInteger),
        sa.Column("what", sa.String(255)),
        sa.Column("old", sa.Text),
        sa.Column("new", sa.Text),
        sa.Column("why", sa.Text),
    )
    op.create_index("ix_acts_guild_id", "acts", ["guild_id", "id"])
    op.create_index("ix_acts_member", "acts", ["guild_id", "member_id", "id"])


def downgrade() -> None:
    for table in ("acts", "quota_resets", "member_blocks", "guild_words", "guild_policies"):
        op.drop_table(table)
