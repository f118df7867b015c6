"""Jobs, and the pictures that unfinished ones need."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

UNFINISHED = sa.text("state NOT IN ('done', 'failed', 'cancelled')")
ONE_REROLL = sa.text(f"source_message_id IS NOT NULL AND {UNFINISHED.text}")
UTC_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "jobs",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), autoincrement=False),
        sa.Column("guild_id", sa.BigInteger, nullable=False),
        sa.Column("channel_id", sa.BigInteger, nullable=False),
        sa.Column("requester_id", sa.BigInteger, nullable=False),
        sa.Column("origin", sa.String(16), nullable=False),
        sa.Column("prompt", sa.Text, nullable=False),
        sa.Column("model", sa.String(128), nullable=False),
        sa.Column("version", sa.String(128), nullable=False),
        sa.Column("reference_url", sa.Text),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("interaction_token", sa.Text),
        sa.Column("interaction_expires_at", UTC_TIME),
        sa.Column("source_message_id", sa.BigInteger),
        sa.Column("status_message_id", sa.BigInteger),
        sa.Column("message_id", sa.BigInteger),
        sa.Column("prediction_id", sa.String(128)),
        sa.Column("creates", sa.Integer, nullable=False),
        sa.Column("predict_time_s", sa.Float),
        sa.Column("cost_usd", sa.Float),
        sa.Column("reason", sa.String(64)),
        sa.Column("created_at", UTC_TIME, nullable=False),
        sa.Column("started_at", UTC_TIME),
        sa.Column("finished_at", UTC_TIME),
        sa.PrimaryKeyConstraint("id", name="pk_jobs"),
    )
    op.create_index("ix_jobs_message_id", "jobs", ["message_id"])
    op.create_index(
        "ix_jobs_unfinished", "jobs", ["created_at"], sqlite_where=UNFINISHED, postgresql_where=UNFINISHED
    )
    op.create_index(
        "ix_jobs_one_reroll",
        "jobs",
        ["source_message_id", "requester_id"],
        unique=True,
        sqlite_where=ONE_REROLL,
        postgresql_where=ONE_REROLL,
    )
    op.create_table(
        "job_pictures",
        sa.Column("job_id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("format", sa.String(16), nullable=False),
        sa.Column("width_px", sa.Integer, nullable=False),
        sa.Column("height_px", sa.Integer, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.ForeignKeyConstraint(["job_id"], ["jobs.id"], "fk_job_pictures_job_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("job_id", "kind", name="pk_job_pictures"),
    )


def downgrade() -> None:
    op.drop_table("job_pictures")
    op.drop_table("jobs")
