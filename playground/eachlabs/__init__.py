"""A local Eachlabs: the prediction API over real HTTP, with its limits, its service times and its failures.

It makes simulated pictures, needs no account and costs nothing. Start with :class:`LocalEachlabs`.
"""

from playground.eachlabs.catalogue import MODELS, Model
from playground.eachlabs.faults import FAULTS
from playground.eachlabs.limits import Limits
from playground.eachlabs.records import PredictionRecord
from playground.eachlabs.server import LocalEachlabs

__all__ = ["FAULTS", "MODELS", "Limits", "LocalEachlabs", "Model", "PredictionRecord"]
