"""What a job and the request budget need to go on after a restart as if there had been none."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

UTC_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("jobs", sa.Column("delivering_at", UTC_TIME))
    op.create_index("ix_jobs_prediction_id", "jobs", ["prediction_id"])
    op.create_table(
        "provider_requests",
        sa.Column("id", sa.Integer, autoincrement=True),
        sa.Column("sent_at", UTC_TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_provider_requests"),
    )
    op.create_index("ix_provider_requests_sent_at", "provider_requests", ["sent_at"])
    op.create_table(
        "service_times",
        sa.Column("key", sa.String(260), nullable=False),
        sa.Column("weights", sa.Text, nullable=False),
        sa.Column("updated_at", UTC_TIME, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_service_times"),
    )


def downgrade() -> None:
    op.drop_table("service_times")
    op.drop_table("provider_requests")
    op.drop_index("ix_jobs_prediction_id", "jobs")
    op.drop_column("jobs", "delivering_at")
