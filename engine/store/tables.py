"""The schema as it is now. Every change here comes with a migration; a test holds the two together."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    TypeDecorator,
    text,
)

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
}
UNFINISHED = "state NOT IN ('done', 'failed', 'cancelled')"


class UtcDateTime(TypeDecorator[datetime]):
    """An aware UTC datetime; SQLite has no time zones, so it keeps the same instant without one."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse what is not aware; turn the rest to UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive datetime has no place in the store")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the instant its zone back."""
        if value is None or value.tzinfo is not None:
            return value
        return value.replace(tzinfo=UTC)


metadata = MetaData(naming_convention=NAMING)

jobs = Table(
    "jobs",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("guild_id", BigInteger, nullable=False),
    Column("channel_id", BigInteger, nullable=False),
    Column("requester_id", BigInteger, nullable=False),
    Column("origin", String(16), nullable=False),
    Column("prompt", Text, nullable=False),
    Column("model", String(128), nullable=False),
    Column("version", String(128), nullable=False),
    Column("reference_url", Text),
    Column("state", String(16), nullable=False),
    Column("interaction_token", Text),
    Column("interaction_expires_at", UtcDateTime),
    Column("source_message_id", BigInteger),
    Column("status_message_id", BigInteger),
    Column("message_id", BigInteger),
    Column("prediction_id", String(128)),
    Column("creates", Integer, nullable=False),
    Column("predict_time_s", Float),
    Column("cost_usd", Float),
    Column("reason", String(64)),
    Column("created_at", UtcDateTime, nullable=False),
    Column("started_at", UtcDateTime),
    Column("delivering_at", UtcDateTime),
    Column("finished_at", UtcDateTime),
    # A result is found by its message, for ever; unfinished jobs are found at every start.
    Index("ix_jobs_message_id", "message_id"),
    # A create whose answer was lost is looked for among the predictions that no job holds.
    Index("ix_jobs_prediction_id", "prediction_id"),
    Index(
        "ix_jobs_unfinished", "created_at", sqlite_where=text(UNFINISHED), postgresql_where=text(UNFINISHED)
    ),
    # One reroll of a message by a person at a time: the database decides, so no race can pass.
    Index(
        "ix_jobs_one_reroll",
        "source_message_id",
        "requester_id",
        unique=True,
        sqlite_where=text(f"source_message_id IS NOT NULL AND {UNFINISHED}"),
        postgresql_where=text(f"source_message_id IS NOT NULL AND {UNFINISHED}"),
    ),
)

# Pictures that an unfinished job still needs after a crash; they go with its end.
job_pictures = Table(
    "job_pictures",
    metadata,
    Column("job_id", ForeignKey("jobs.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("format", String(16), nullable=False),
    Column("width_px", Integer, nullable=False),
    Column("height_px", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    PrimaryKeyConstraint("job_id", "kind", name="pk_job_pictures"),
)

# When requests to the provider left lately: they count against its limit after a restart too.
provider_requests = Table(
    "provider_requests",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("sent_at", UtcDateTime, nullable=False),
    Index("ix_provider_requests_sent_at", "sent_at"),
)

# What was learnt of how long predictions take.
service_times = Table(
    "service_times",
    metadata,
    Column("key", String(260), primary_key=True),
    Column("weights", Text, nullable=False),  # a JSON list of numbers
    Column("updated_at", UtcDateTime, nullable=False),
)
