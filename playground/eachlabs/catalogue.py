"""The models that the local Eachlabs knows, and what exactly each takes.

It knows nothing of the bot's own catalogue: this is the other side of the contract. Source: the vendor's
model pages and its published reference of parameters, read in November 2026.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from playground.eachlabs.sizes import ASPECTS, IMAGE_SIZES, RESOLUTIONS
from playground.eachlabs.takes import Address, Addresses, Choice, Flag, Number, Takes, Text, Whole

FORMATS: Final[Mapping[str, str]] = MappingProxyType({"png": "PNG", "jpeg": "JPEG", "webp": "WEBP"})
"""``output_format`` -> Pillow's name."""

Inputs = Mapping[str, Takes]
MAX_SEED = 2**32 - 1  # the vendor names none


class InputInvalid(Exception):
    """What a create sent is not taken; ``status`` is the HTTP status that says so."""

    def __init__(self, status: int, message: str, details: str | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.details = details


@dataclass(frozen=True, slots=True)
class Model:
    """One model: ``inputs`` is all that it takes."""

    slug: str
    version: str
    cost_usd: float  # a picture
    inputs: Inputs
    seconds: float = 5.0  # how long a prediction takes, as a median
    shape: str | None = None  # the usual one: see ``sizes.size_of``
    file_format: str = "png"  # the usual one: a key of FORMATS
    upscales: bool = False

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
        if unknown := sorted(set(given) - set(self.inputs)):
            raise InputInvalid(400, f"Unknown input for {self.slug}: {', '.join(unknown)}")
        for name, takes in self.inputs.items():
            wrong = takes.wrong(given[name]) if name in given else "required" if takes.required else None
            if wrong is not None:
                raise InputInvalid(422, "Input validation failed", f"{name}: {wrong}")
        return dict(given)

    def reference_urls(self, given: Mapping[str, object]) -> list[str]:
        """The addresses of the pictures in an input that was checked."""
        urls: list[str] = []
        for name, takes in self.inputs.items():
            value = given.get(name)
            if isinstance(takes, Address) and isinstance(value, str):
                urls.append(value)
            elif isinstance(takes, Addresses) and isinstance(value, list):
                urls.extend(value)
        return urls


def pictures_of(given: Mapping[str, object]) -> int:
    """How many pictures an input that was checked asks for."""
    count = given.get("num_images", 1)
    return count if isinstance(count, int) else 1


_PROMPT: Final[Inputs] = {"prompt": Text(required=True)}
_SEED: Final[Inputs] = {"seed": Whole(0, MAX_SEED)}
_COUNT: Final[Inputs] = {"num_images": Whole(1, 4)}
_SYNC: Final[Inputs] = {"sync_mode": Flag()}
_SAFETY: Final[Inputs] = {"enable_safety_checker": Flag()}
_BANANA_ASPECTS = ("1:1", "3:2", "2:3", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9")
_SIZES = tuple(name for name in IMAGE_SIZES if not name.startswith("auto"))
_RESOLUTION: Final[Inputs] = {"resolution": Choice(tuple(RESOLUTIONS))}


def _format(*formats: str) -> Inputs:
    return {"output_format": Choice(formats)}


def _pictures(most: int) -> Inputs:
    return {"image_urls": Addresses(most, required=True)}


def _banana(*aspects: str) -> Inputs:
    return {
        **_PROMPT,
        "aspect_ratio": Choice((*_BANANA_ASPECTS, *aspects)),
        "limit_generations": Flag(),
        **_COUNT,
        **_SYNC,
    }


def _turbo() -> Inputs:
    return {
        **_PROMPT,
        "guidance_scale": Number(0, 20),
        "image_size": Choice(_SIZES),
        "enable_prompt_expansion": Flag(),
        **_COUNT,
        **_SEED,
        **_SAFETY,
        **_SYNC,
        **_format("jpeg", "png", "webp"),
    }


def _pro(*sizes: str) -> Inputs:
    return {
        **_PROMPT,
        "image_size": Choice((*_SIZES, *sizes)),
        "safety_tolerance": Choice(("1", "2", "3", "4", "5")),
        **_SEED,
        **_SAFETY,
        **_SYNC,
        **_format("jpeg", "png"),
    }


_SEEDREAM: Final[Inputs] = {
    **_PROMPT,
    "image_size": Choice(tuple(IMAGE_SIZES)),
    "num_images": Whole(1, 6),
    "max_images": Whole(1, 6),
    **_SEED,
    **_SYNC,
}
_IDEOGRAM: Final[Inputs] = {
    **_PROMPT,
    "aspect_ratio": Choice(tuple(name for name in ASPECTS if name != "21:9")),
    "magic_prompt_option": Choice(("Auto", "On", "Off")),
    "style_type": Choice(("None", "Auto", "General", "Realistic", "Design")),
    "seed": Whole(0, 2**31 - 1),
}
_RECRAFT: Final[Inputs] = {
    **_PROMPT,
    "size": Choice(
        ("1024x1024", "1365x1024", "1024x1365", "1536x1024", "1024x1536", "1820x1024", "1024x1820")
    ),
    "style": Choice(("any", "realistic_image", "digital_illustration", "digital_illustration/pixel_art")),
}
_TOPAZ: Final[Inputs] = {
    "image_url": Address(required=True),
    "model": Choice(("Low Resolution V2", "Standard V2", "CGI", "High Fidelity V2", "Text Refine")),
    "upscale_factor": Number(1, 4),
    "crop_to_fill": Flag(),
    "subject_detection": Choice(("All", "Foreground", "Background")),
    "face_enhancement": Flag(),
    "face_enhancement_creativity": Number(0, 1),
    "face_enhancement_strength": Number(0, 1),
    **_format("jpeg", "png"),
}

MODELS: Final[Mapping[str, Model]] = MappingProxyType(
    {
        model.slug: model
        for model in (
            Model(
                "gemini",
                "2.0-flash-exp-image-generation",
                0.04,
                {**_PROMPT, "image_url": Address()},
                seconds=5,
            ),
            Model(
                "nano-banana-2-text-to-image",
                "0.0.1",
                0.08,
                {**_banana(), **_RESOLUTION, **_format("jpeg", "png", "webp")},
                seconds=10,
            ),
            Model(
                "nano-banana-2-edit",
                "0.0.1",
                0.08,
                {**_banana(), **_RESOLUTION, **_format("jpeg", "png", "webp"), **_pictures(10)},
                seconds=10,
            ),
            Model(
                "nano-banana",
                "0.0.1",
                0.04,
                {**_banana(), "num_images": Whole(1, 4, required=True), **_format("jpeg", "png")},
                seconds=5,
            ),
            Model(
                "nano-banana-edit",
                "0.0.1",
                0.04,
                {**_banana("auto"), **_format("jpeg", "png"), **_pictures(10)},
                seconds=5,
                file_format="jpeg",
            ),
            Model(
                "nano-banana-pro",
                "0.0.1",
                0.15,
                {**_banana(), **_RESOLUTION, **_format("jpeg", "png", "webp")},
                seconds=15,
            ),
            Model(
                "nano-banana-pro-edit",
                "0.0.1",
                0.15,
                {**_banana("auto"), **_RESOLUTION, **_format("jpeg", "png", "webp"), **_pictures(10)},
                seconds=15,
            ),
            Model("flux-2-turbo-text-to-image", "0.0.1", 0.008, _turbo(), 1.0, "landscape_4_3"),
            Model("flux-2-turbo-edit", "0.0.1", 0.016, {**_turbo(), **_pictures(4)}, 10.0, "square_hd"),
            Model("flux-2-pro", "0.0.1", 0.03, _pro(), 20.0, "landscape_4_3", "jpeg"),
            Model("flux-2-pro-edit", "0.0.1", 0.03, {**_pro("auto"), **_pictures(8)}, 20.0, "auto", "jpeg"),
            Model("bytedance-seedream-v4-5-text-to-image", "0.0.1", 0.04, _SEEDREAM, 35.0, "square_hd"),
            Model(
                "bytedance-seedream-v4-5-edit",
                "0.0.1",
                0.04,
                {**_SEEDREAM, **_pictures(10)},
                35.0,
                "square_hd",
            ),
            Model("gpt-image-v2-text-to-image", "0.0.1", 0.07, _PROMPT, 40.0),
            Model(
                "gpt-image-v2-edit", "0.0.1", 0.07, {**_PROMPT, "image_url": Address(required=True)}, 100.0
            ),
            Model("ideogram-v3-turbo", "0.0.1", 0.03, _IDEOGRAM, 20.0),
            Model("recraft-v3", "0.0.1", 0.04, _RECRAFT, 30.0, "1024x1024"),
            Model("topaz-upscale-image", "0.0.1", 0.08, _TOPAZ, 15.0, file_format="jpeg", upscales=True),
        )
    }
)
"""What it knows unless told otherwise. Where the vendor publishes no price or time, it is made up."""
