"""What members can ask for: options, several pictures and references, places outside of guilds, defaults."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

UTC_TIME = sa.DateTime(timezone=True)
UNFINISHED = sa.text("state NOT IN ('done', 'kept', 'failed', 'cancelled')")
ONE_REROLL = sa.text(f"origin = 'reroll' AND {UNFINISHED.text}")


def upgrade() -> None:
    # Aside, before the table that they point to is made anew: with it, SQLite would delete them.
    op.execute("CREATE TABLE job_pictures_before AS SELECT * FROM job_pictures")
    op.drop_table("job_pictures")
    op.drop_index("ix_jobs_one_reroll", "jobs")
    op.drop_index("ix_jobs_unfinished", "jobs")
    with op.batch_alter_table("jobs") as jobs:
        jobs.alter_column("guild_id", existing_type=sa.BigInteger, nullable=True)
        for column in (
            sa.Column("place", sa.String(16), nullable=False, server_default="guild"),
            sa.Column("locale", sa.String(16), nullable=False, server_default="en-US"),
            sa.Column("full_prompt", sa.Text),
            sa.Column("references", sa.Text, nullable=False, server_default="[]"),
            sa.Column("count", sa.Integer, nullable=False, server_default="1"),
            sa.Column("pictures", sa.Integer, nullable=False, server_default="0"),
            sa.Column("aspect", sa.String(16)),
            sa.Column("style", sa.String(64)),
            sa.Column("seed", sa.BigInteger),
            sa.Column("private", sa.Boolean, nullable=False, server_default=sa.false()),
            sa.Column("spoiler", sa.Boolean, nullable=False, server_default=sa.false()),
            sa.Column("source_job_id", sa.BigInteger),
            sa.Column("failure_code", sa.String(64)),
            sa.Column("failure_detail", sa.Text),
            sa.Column("deleted_at", UTC_TIME),
            sa.Column("search_text", sa.Text),
        ):
            jobs.add_column(column)
    jobs_table = sa.table("jobs", *map(sa.column, ("references", "reference_url", "state", "pictures")))
    url = jobs_table.c.reference_url
    op.execute(
        jobs_table.update()
        .where(url.is_not(None))
        .values(references=sa.literal('["').concat(url).concat(sa.literal('"]')))
    )
    op.execute(
        jobs_table.update()
        .where(jobs_table.c.state.in_(["fetched", "delivering", "done"]))
        .values(pictures=1)
    )
    op.execute("UPDATE jobs SET search_text = lower(prompt)")
    op.drop_column("jobs", "reference_url")
    op.create_index("ix_jobs_guild_id", "jobs", ["guild_id", "id"])
    op.create_index("ix_jobs_requester_id", "jobs", ["requester_id", "id"])
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
    _give_pictures_a_position()
    op.create_table(
        "spent_predictions",
        sa.Column("prediction_id", sa.String(128), nullable=False),
        sa.Column("job_id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["job_id"], ["jobs.id"], "fk_spent_predictions_job_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("prediction_id", name="pk_spent_predictions"),
    )
    op.create_table(
        "member_defaults",
        sa.Column("member_id", sa.BigInteger, nullable=False),
        sa.Column("model", sa.String(128)),
        sa.Column("aspect", sa.String(16)),
        sa.Column("style", sa.String(64)),
        sa.Column("private", sa.Boolean),
        sa.PrimaryKeyConstraint("member_id", name="pk_member_defaults"),
    )
    op.create_table(
        "guild_styles",
        sa.Column("guild_id", sa.BigInteger, nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("template", sa.Text, nullable=False),
        sa.Column("created_by", sa.BigInteger),
        sa.Column("created_at", UTC_TIME, nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "key", name="pk_guild_styles"),
    )
    op.create_table(
        "erasures",
        sa.Column("id", sa.Integer, autoincrement=True),
        sa.Column("member_id", sa.BigInteger, nullable=False),
        sa.Column("erased_at", UTC_TIME, nullable=False),
        sa.Column("jobs", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_erasures"),
    )


def _give_pictures_a_position() -> None:
    op.create_table(
        "job_pictures",
        sa.Column("job_id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("format", sa.String(16), nullable=False),
        sa.Column("width_px", sa.Integer, nullable=False),
        sa.Column("height_px", sa.Integer, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.ForeignKeyConstraint(["job_id"], ["jobs.id"], "fk_job_pictures_job_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("job_id", "kind", "position", name="pk_job_pictures"),
    )
    op.execute(
        "INSERT INTO job_pictures (job_id, kind, position, format, width_px, height_px, data)"
        " SELECT job_id, kind, 0, format, width_px, height_px, data FROM job_pictures_before"
    )
    op.drop_table("job_pictures_before")


def downgrade() -> None:
    raise NotImplementedError("rows of several pictures or from outside of guilds fit no earlier schema")
