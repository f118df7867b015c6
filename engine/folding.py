"""Text as it is compared and searched: without case, accents and the many forms of one letter."""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    """``"Élan  VITAL"`` as ``"elan vital"``; of letters that have no accents only their case goes."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(char for char in parts if not unicodedata.combining(char))
    return " ".join(unicodedata.normalize("NFKC", bare).casefold().split())
