"""The schema as it is now. Every change here comes with a migration; a test holds the two together."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
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
    false,
    text,
)

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
}
UNFINISHED = "state NOT IN ('done', 'kept', 'failed', 'cancelled')"
ONE_REROLL = f"origin = 'reroll' AND {UNFINISHED}"


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


class Texts(TypeDecorator[tuple[str, ...]]):
    """A few texts, as a JSON list."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:
        """Write them."""
        return None if value is None else json.dumps(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:
        """Read them."""
        return None if value is None else tuple(json.loads(value))


metadata = MetaData(naming_convention=NAMING)

jobs = Table(
    "jobs",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("guild_id", BigInteger),
    Column("channel_id", BigInteger, nullable=False),
    Column("requester_id", BigInteger, nullable=False),
    Column("place", String(16), nullable=False, server_default="guild"),
    Column("locale", String(16), nullable=False, server_default="en-US"),
    Column("origin", String(16), nullable=False),
    Column("prompt", Text, nullable=False),
    Column("full_prompt", Text),
    Column("model", String(128), nullable=False),
    Column("version", String(128), nullable=False),
    Column("references", Texts, nullable=False, server_default="[]"),
    Column("count", Integer, nullable=False, server_default="1"),
    Column("pictures", Integer, nullable=False, server_default="0"),
    Column("aspect", String(16)),
    Column("style", String(64)),
    Column("seed", BigInteger),
    Column("private", Boolean, nullable=False, server_default=false()),
    Column("spoiler", Boolean, nullable=False, server_default=false()),
    Column("state", String(16), nullable=False),
    Column("interaction_token", Text),
    Column("interaction_expires_at", UtcDateTime),
    Column("source_job_id", BigInteger),
    Column("source_message_id", BigInteger),
    Column("status_message_id", BigInteger),
    Column("message_id", BigInteger),
    Column("prediction_id", String(128)),
    Column("creates", Integer, nullable=False),
    Column("predict_time_s", Float),
    Column("cost_usd", Float),
    Column("reason", String(64)),
    Column("failure_code", String(64)),
    Column("failure_detail", Text),
    Column("created_at", UtcDateTime, nullable=False),
    Column("started_at", UtcDateTime),
    Column("delivering_at", UtcDateTime),
    Column("finished_at", UtcDateTime),
    Column("deleted_at", UtcDateTime),
    Column("search_text", Text),  # the prompt as it is searched: folded, see engine/folding.py
    # A result is found by its message, for ever; unfinished jobs are found at every start.
    Index("ix_jobs_message_id", "message_id"),
    # A create whose answer was lost is looked for among the predictions that no job holds.
    Index("ix_jobs_prediction_id", "prediction_id"),
    # The galleries, newest first.
    Index("ix_jobs_guild_id", "guild_id", "id"),
    Index("ix_jobs_requester_id", "requester_id", "id"),
    Index(
        "ix_jobs_unfinished", "created_at", sqlite_where=text(UNFINISHED), postgresql_where=text(UNFINISHED)
    ),
    # One reroll of a message by a person at a time: the database decides, so no race can pass.
    Index(
        "ix_jobs_one_reroll",
        "source_message_id",
        "requester_id",
        unique=True,
        sqlite_where=text(ONE_REROLL),
        postgresql_where=text(ONE_REROLL),
    ),
)

# Pictures that a job still needs: an unfinished one after a crash, a kept one until it is shown.
job_pictures = Table(
    "job_pictures",
    metadata,
    Column("job_id", ForeignKey("jobs.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("position", Integer, nullable=False),  # from 0
    Column("format", String(16), nullable=False),
    Column("width_px", Integer, nullable=False),
    Column("height_px", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    PrimaryKeyConstraint("job_id", "kind", "position", name="pk_job_pictures"),
)

# Predictions whose pictures a job has already: the next one of the same job looks just like them.
spent_predictions = Table(
    "spent_predictions",
    metadata,
    Column("prediction_id", String(128), primary_key=True),
    Column("job_id", ForeignKey("jobs.id", ondelete="CASCADE"), nullable=False),
)

# What a member has chosen once and for all.
member_defaults = Table(
    "member_defaults",
    metadata,
    Column("member_id", BigInteger, nullable=False),
    Column("model", String(128)),
    Column("aspect", String(16)),
    Column("style", String(64)),
    Column("private", Boolean),
    PrimaryKeyConstraint("member_id", name="pk_member_defaults"),
)

# Styles of a guild's own.
guild_styles = Table(
    "guild_styles",
    metadata,
    Column("guild_id", BigInteger, nullable=False),
    Column("key", String(64), nullable=False),  # the folded name
    Column("name", String(64), nullable=False),
    Column("template", Text, nullable=False),
    Column("created_by", BigInteger),
    Column("created_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("guild_id", "key", name="pk_guild_styles"),
)

# That somebody asked to be forgotten: all that stays of them.
erasures = Table(
    "erasures",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("member_id", BigInteger, nullable=False),
    Column("erased_at", UtcDateTime, nullable=False),
    Column("jobs", Integer, nullable=False),  # how many rows were erased
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
