"""Bytes that should be a picture, and are not usable as one."""

from __future__ import annotations

from engine.errors.root import EaselError


class PictureError(EaselError):
    """Bytes that should be a picture are not usable as one."""

    reason = "picture"


class PictureUnreachable(PictureError):
    """The picture's address did not give it."""

    reason = "picture_unreachable"


class PictureForbidden(PictureError):
    """The picture's address must not be asked: not https, or not a public address."""

    reason = "picture_forbidden"


class PictureTooLarge(PictureError):
    """More than ``limit_bytes`` bytes."""

    reason = "picture_too_large"

    def __init__(self, limit_bytes: int) -> None:
        super().__init__(f"the picture is larger than {limit_bytes} bytes")
        self.limit_bytes = limit_bytes


class PictureTooManyPixels(PictureError):
    """More than ``limit_px`` pixels."""

    reason = "picture_too_many_pixels"

    def __init__(self, limit_px: int) -> None:
        super().__init__(f"the picture has more than {limit_px} pixels")
        self.limit_px = limit_px


class PictureUnreadable(PictureError):
    """Not a picture, truncated, animated where a still one is wanted, or a format that is not taken."""

    reason = "picture_unreadable"
