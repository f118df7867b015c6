"""A result could not be posted."""

from __future__ import annotations

from engine.errors.root import EaselError


class DeliveryError(EaselError):
    """The result could not be posted; another try may succeed."""

    reason = "delivery"


class DeliveryForbidden(DeliveryError):
    """The result cannot be posted, now or later: no access, no such channel, no such message."""

    reason = "delivery_forbidden"


class AnswerExpired(DeliveryForbidden):
    """The job can be answered through its interaction alone, whose token ran out."""

    reason = "answer_expired"


class UploadTooLarge(DeliveryError):
    """Discord refused the file for its size."""

    reason = "upload_too_large"
