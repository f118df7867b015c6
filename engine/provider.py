"""What an image provider is: the one seam between the engine and a vendor."""

from __future__ import annotations

from typing import Protocol

from engine.models import Executions, Prediction, PredictionRequest


class Provider(Protocol):
    """Creates predictions and tells how they stand. Every wait inside has a deadline."""

    async def create(self, request: PredictionRequest) -> str:
        """Start a prediction; return its id.

        It leaves once and is never repeated here: whoever calls decides.

        Raises:
            ProviderUnreachable: surely nothing was created.
            CreateUncertain: it may have been created.
            ProviderRateLimited, ProviderUnauthorized, ProviderOutOfCredit, ProviderRefused,
            ProviderFault: the provider said no.
        """

    async def get(self, prediction_id: str) -> Prediction:
        """Ask once how a prediction stands; a GET that the provider holds open counts as one.

        Raises:
            PredictionNotFound, ProviderUnauthorized: final.
            ProviderUnreachable, ProviderRateLimited, ProviderFault: ask again later.
        """

    async def executions(self) -> Executions | None:
        """What was run lately on this key, in one request; ``None`` where the provider has no such list.

        Raises:
            ProviderUnauthorized, ProviderUnreachable, ProviderRateLimited, ProviderFault: as for a GET.
        """

    async def cancel(self, prediction_id: str) -> bool:
        """Ask for a prediction to be stopped; best effort. Tells whether the provider agreed; never raises
        a :class:`~engine.errors.ProviderError`.
        """

    async def model_exists(self, model: str) -> bool | None:
        """Whether the provider knows this model; ``None`` where it could not be asked."""
