"""How large a picture becomes, from what the models call shapes and sizes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

Size = tuple[int, int]

ASPECTS: Final[Mapping[str, Size]] = MappingProxyType(
    {
        "1:1": (1024, 1024),
        "3:2": (1248, 832),
        "2:3": (832, 1248),
        "3:4": (864, 1184),
        "4:3": (1184, 864),
        "4:5": (896, 1152),
        "5:4": (1152, 896),
        "9:16": (768, 1344),
        "16:9": (1344, 768),
        "21:9": (1536, 672),
        "10:16": (800, 1280),
        "16:10": (1280, 800),
        "1:2": (704, 1408),
        "2:1": (1408, 704),
        "1:3": (512, 1536),
        "3:1": (1536, 512),
    }
)
"""Width and height in px at 1K for each ``aspect_ratio``."""

IMAGE_SIZES: Final[Mapping[str, Size]] = MappingProxyType(
    {
        "square_hd": (1024, 1024),
        "square": (512, 512),
        "portrait_4_3": (768, 1024),
        "portrait_16_9": (576, 1024),
        "landscape_4_3": (1024, 768),
        "landscape_16_9": (1024, 576),
        "auto_2K": (2048, 2048),
        "auto_4K": (4096, 4096),
    }
)
"""Width and height in px for each ``image_size``."""

RESOLUTIONS: Final[Mapping[str, int]] = MappingProxyType({"1K": 1, "2K": 2, "4K": 4})
"""How many times larger than 1K a side is."""


def size_of(given: Mapping[str, object], usual: str | None, reference: Size | None) -> Size:
    """Width and height in px of the picture that an input asks for, before its ``resolution`` enlarges it.

    Args:
        given: the input.
        usual: what counts where it names no shape; a key of either table, or ``WxH``.
        reference: the size of the first reference: its shape is taken for ``auto``.
    """
    name = str(given.get("aspect_ratio") or given.get("image_size") or given.get("size") or usual or "1:1")
    if name == "auto":
        return _nearest(reference or (1, 1))
    if name in ASPECTS:
        return ASPECTS[name]
    if name in IMAGE_SIZES:
        return IMAGE_SIZES[name]
    width, _, height = name.partition("x")
    return int(width), int(height)


def times(given: Mapping[str, object]) -> int:
    """How many times larger than 1K a side becomes."""
    return RESOLUTIONS.get(str(given.get("resolution", "1K")), 1)


def _nearest(size: Size) -> Size:
    """The shape at 1K that is nearest to a picture's."""
    ratio = size[0] / size[1]
    return min(ASPECTS.values(), key=lambda one: abs(one[0] / one[1] / ratio - 1))
