"""Where jobs live: SQLAlchemy Core tables, Alembic migrations, and the queries on them."""

from engine.store.database import Database
from engine.store.gallery import GalleryStore
from engine.store.guilds import GuildStore
from engine.store.jobs import JobStore, PictureKind
from engine.store.members import MemberStore
from engine.store.pacing import PacingStore
from engine.store.styles import StyleStore

__all__ = [
    "Database",
    "GalleryStore",
    "GuildStore",
    "JobStore",
    "MemberStore",
    "PacingStore",
    "PictureKind",
    "StyleStore",
]
