"""The image provider did not draw."""

from __future__ import annotations

from engine.errors.root import EaselError


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
