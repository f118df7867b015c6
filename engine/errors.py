"""Everything that can go wrong, as one tree.

::

    EaselError
    ├── SettingsError               the environment is wrong: the operator mends it, exit status 2
    ├── RequestError                what was asked for cannot be drawn; nothing was spent
    │   ├── PromptInvalid
    │   ├── ReferenceInvalid
    │   ├── Busy                    there are enough already; come back later
    │   │   ├── MemberBusy          of this member's, in this guild
    │   │   └── QueueFull           in this guild's queue
    │   └── Closing                 the process is stopping and takes nothing new
    ├── PictureError                bytes that should be a picture and are not usable as one
    │   ├── PictureUnreachable
    │   ├── PictureForbidden        an address that must not be asked
    │   ├── PictureTooLarge         too many bytes
    │   ├── PictureTooManyPixels
    │   └── PictureUnreadable       not a picture, truncated, or a format that is not taken
    ├── ProviderError               the image provider did not draw
    │   ├── ProviderUnreachable     it was not reached: surely nothing was created
    │   ├── CreateUncertain         the request left, its answer was lost: it may have been created
    │   ├── ProviderRateLimited     429
    │   ├── ProviderUnauthorized    401, 403: the key
    │   ├── ProviderOutOfCredit     402
    │   ├── ProviderRefused         other 4xx: the request itself
    │   ├── ProviderFault           5xx, or an answer that cannot be read
    │   ├── PredictionNotFound      404 for a prediction
    │   ├── PredictionFailed        it ran and made no picture; `code` says why
    │   └── PredictionTimeout       its deadline passed
    └── DeliveryError               the result could not be posted
        ├── DeliveryForbidden       and never will be: no access, no channel, no message
        └── UploadTooLarge          Discord takes fewer bytes than it said

A class says what happened; what a person reads about it is written in ``cogs/presenters.py``.
"""

from __future__ import annotations

from datetime import datetime


class EaselError(Exception):
    """The root. ``reason`` is the short word kept in a job's row."""

    reason = "internal"


class SettingsError(EaselError):
    """A setting is missing or wrong; the message is one line for the operator, without the value."""

    reason = "settings"


class RequestError(EaselError):
    """What was asked for cannot be drawn; refused before anything was spent."""

    reason = "request"


class PromptInvalid(RequestError):
    """The prompt is empty or longer than ``limit`` characters."""

    reason = "prompt"

    def __init__(self, length: int, limit: int) -> None:
        super().__init__(f"the prompt has {length} characters; 1 to {limit} are taken")
        self.length = length
        self.limit = limit


class ReferenceInvalid(RequestError):
    """The attached picture cannot be used; ``cause`` is the :class:`PictureError` that says why."""

    reason = "reference"

    def __init__(self, cause: PictureError) -> None:
        super().__init__(f"the reference cannot be used: {cause}")
        self.cause = cause


class Busy(RequestError):
    """``limit`` are there already; ``free_at`` is when one of them should be done, where that is known."""

    def __init__(self, limit: int, free_at: datetime | None) -> None:
        super().__init__(f"{limit} are there already")
        self.limit = limit
        self.free_at = free_at


class MemberBusy(Busy):
    """The member has ``limit`` pictures in the making in this guild."""

    reason = "member_busy"


class QueueFull(Busy):
    """``limit`` jobs wait in this guild."""

    reason = "queue_full"


class Closing(RequestError):
    """The process is stopping: it takes nothing new."""

    reason = "closing"


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


class ProviderError(EaselError):
    """The image provider did not draw.

    ``code`` is the provider's own word where it gave one (``PROVIDER_REJECTED``), ``detail`` its text:
    shown to people as it is, never parsed.
    """

    reason = "provider"

    def __init__(self, message: str, *, code: str | None = None, detail: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.detail = detail


class ProviderUnreachable(ProviderError):
    """No connection, so surely nothing was created."""

    reason = "provider_unreachable"


class CreateUncertain(ProviderError):
    """The create left, its answer was lost: it may run, and must not be created again blindly."""

    reason = "create_uncertain"


class ProviderRateLimited(ProviderError):
    """429. ``retry_after_s`` is what the provider asked for, where it did."""

    reason = "provider_rate_limited"

    def __init__(
        self, message: str, *, retry_after_s: float | None = None, detail: str | None = None
    ) -> None:
        super().__init__(message, detail=detail)
        self.retry_after_s = retry_after_s


class ProviderUnauthorized(ProviderError):
    """401 or 403: the operator's key is refused."""

    reason = "provider_unauthorized"


class ProviderOutOfCredit(ProviderError):
    """402: the estimated cost is above the operator's balance."""

    reason = "provider_out_of_credit"


class ProviderRefused(ProviderError):
    """400, 404 or 422 on a create: the model or what was sent to it is not taken."""

    reason = "provider_refused"


class ProviderFault(ProviderError):
    """5xx, or an answer that cannot be read."""

    reason = "provider_fault"


class PredictionNotFound(ProviderError):
    """404 for a prediction: it is not there (any more). Final."""

    reason = "prediction_not_found"


class PredictionFailed(ProviderError):
    """The prediction ended without a picture. ``retryable``: a second one may well succeed."""

    reason = "prediction_failed"

    def __init__(
        self, message: str, *, code: str | None = None, detail: str | None = None, retryable: bool = False
    ) -> None:
        super().__init__(message, code=code, detail=detail)
        self.retryable = retryable


class PredictionTimeout(ProviderError):
    """The prediction did not end within its deadline."""

    reason = "prediction_timeout"


class DeliveryError(EaselError):
    """The result could not be posted; another try may succeed."""

    reason = "delivery"


class DeliveryForbidden(DeliveryError):
    """The result cannot be posted, now or later: no access, no such channel, no such message."""

    reason = "delivery_forbidden"


class UploadTooLarge(DeliveryError):
    """Discord refused the file for its size."""

    reason = "upload_too_large"
