"""The models that the local Eachlabs knows, and what each takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal

MAX_PROMPT = 32_000  # characters; no limit is documented, this one only bounds the memory

ASPECTS: Final[Mapping[str, tuple[int, int]]] = MappingProxyType(
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
    }
)
"""Width and height in px at 1K for each ``aspect_ratio`` of the contract."""

RESOLUTIONS: Final[Mapping[str, int]] = MappingProxyType({"1K": 1, "2K": 2, "4K": 4})
"""How many times larger than 1K a side is."""

FORMATS: Final[Mapping[str, str]] = MappingProxyType({"png": "PNG", "jpeg": "JPEG", "webp": "WEBP"})
"""``output_format`` -> Pillow's name."""

_CHOICES: Final[Mapping[str, tuple[object, ...]]] = MappingProxyType(
    {
        "aspect_ratio": tuple(ASPECTS),
        "resolution": tuple(RESOLUTIONS),
        "num_images": (1, 2, 3, 4),
        "output_format": tuple(FORMATS),
    }
)


class InputInvalid(Exception):
    """What a create sent is not taken; ``status`` is the HTTP status that says so."""

    def __init__(self, status: int, message: str, details: str | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.details = details


@dataclass(frozen=True, slots=True)
class Model:
    """One model: ``reference`` names the input key for pictures, where it takes any."""

    slug: str
    version: str
    cost_usd: float
    reference: Literal["image_url", "image_urls"] | None = None
    reference_required: bool = False
    choices: frozenset[str] = field(default_factory=frozenset)  # which of the common inputs it takes

    def check(self, version: object, given: object) -> dict[str, object]:
        """Return the input as it is taken.

        Raises:
            InputInvalid: 400 for a wrong version or an input that the model does not know, 422 for a value
                that is missing or wrong.
        """
        if version != self.version:
            raise InputInvalid(400, f"Model {self.slug} has no version {version!r}")
        if not isinstance(given, dict):
            raise InputInvalid(400, "input must be an object")
        known = {"prompt", *self.choices} | ({self.reference} if self.reference else set())
        if unknown := sorted(set(given) - known):
            raise InputInvalid(400, f"Unknown input for {self.slug}: {', '.join(unknown)}")
        prompt = given.get("prompt")
        if not isinstance(prompt, str) or not prompt.strip():
            raise InputInvalid(422, "Input validation failed", "prompt: a text is required")
        if len(prompt) > MAX_PROMPT:
            raise InputInvalid(422, "Input validation failed", f"prompt: at most {MAX_PROMPT} characters")
        for name in self.choices & set(given):
            if given[name] not in _CHOICES[name] or isinstance(given[name], bool):
                raise InputInvalid(422, "Input validation failed", f"{name}: one of {_CHOICES[name]}")
        urls = reference_urls(given)
        if self.reference == "image_urls" and "image_urls" in given and not 1 <= len(urls) <= 10:
            raise InputInvalid(422, "Input validation failed", "image_urls: 1 to 10 addresses")
        if self.reference_required and not urls:
            raise InputInvalid(422, "Input validation failed", f"{self.reference}: required")
        return dict(given)


def reference_urls(given: Mapping[str, object]) -> list[str]:
    """The addresses of the reference pictures in a prediction's input.

    Raises:
        InputInvalid: 422 where they are not texts.
    """
    one, several = given.get("image_url"), given.get("image_urls")
    if several is not None and not isinstance(several, list):
        raise InputInvalid(422, "Input validation failed", "image_urls: must be a list")
    urls: list[str] = []
    for url in ([] if one is None else [one]) + (several or []):
        if not isinstance(url, str):
            raise InputInvalid(422, "Input validation failed", "the reference's address must be a text")
        urls.append(url)
    return urls


MODELS: Final[Mapping[str, Model]] = MappingProxyType(
    {
        model.slug: model
        for model in (
            Model("gemini", "2.0-flash-exp-image-generation", 0.04, "image_url"),
            Model("nano-banana-2-text-to-image", "0.0.1", 0.06, choices=frozenset(_CHOICES)),
            Model("nano-banana-2-edit", "0.0.1", 0.06, "image_urls", True, frozenset(_CHOICES)),
        )
    }
)
"""What it knows unless told otherwise; the prices are made up."""
