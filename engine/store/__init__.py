"""Where jobs live: SQLAlchemy Core tables, Alembic migrations, and the queries on them."""

from engine.store.database import Database
from engine.store.jobs import JobStore, PictureKind
from engine.store.pacing import PacingStore

__all__ = ["Database", "JobStore", "PacingStore", "PictureKind"]


class _StandIn:
    def __init__(self, database: object) -> None:
        pass


GalleryStore = MemberStore = StyleStore = _StandIn
