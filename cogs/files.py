"""The files of a result's message: what they are called, and how they are found again by their names.

The names are what a result is recognised by: ``easel-<job>.png`` and ``easel-<job>-2.png`` are its pictures,
``reference.png`` and ``reference-2.png`` copies of what it was made from, for rerolls and for moderators.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

import discord

from cogs import presenters
from cogs.language import Say
from engine.models import Job, Picture

SPOILER = "SPOILER_"  # Discord's prefix of a file that is covered until it is clicked
EXTENSIONS = {"JPEG": "jpg"}
REFERENCE = "reference"


def result_files(say: Say, job: Job, pictures: Sequence[Picture]) -> list[discord.File]:
    """A job's pictures, as files that are read once."""
    return [
        _file(
            _numbered(f"easel-{job.id}", number),
            picture,
            presenters.jobs.alt_text(say, job, number=number, count=len(pictures)),
            spoiler=job.spoiler,
        )
        for number, picture in enumerate(pictures, 1)
    ]


def reference_files(say: Say, references: Sequence[Picture], *, spoiler: bool) -> list[discord.File]:
    """Copies of what it was made from, as files that are read once."""
    alt_text = presenters.jobs.reference_alt_text(say)
    return [
        _file(_numbered(REFERENCE, number), picture, alt_text, spoiler=spoiler)
        for number, picture in enumerate(references, 1)
    ]


def carries_result(message: discord.Message, job: Job) -> bool:
    """Whether a job's result is in a message."""
    return any(_is_named(one, f"easel-{job.id}") for one in message.attachments)


def pictures_in(message: discord.Message, job: Job) -> list[discord.Attachment]:
    """A job's pictures in a message, in their order."""
    return [one for one in message.attachments if _is_named(one, f"easel-{job.id}")]


def references_in(message: discord.Message) -> list[discord.Attachment]:
    """The copies of references in a message, in their order."""
    return [one for one in message.attachments if _is_named(one, REFERENCE)]


async def copies_of(attachments: Iterable[discord.Attachment]) -> list[discord.File]:
    """The same files once more, as files that are read once.

    Raises:
        discord.HTTPException: one of them cannot be read.
    """
    return [await one.to_file(description=one.description, spoiler=one.is_spoiler()) for one in attachments]


def _numbered(name: str, number: int) -> str:
    return name if number == 1 else f"{name}-{number}"


def _is_named(attachment: discord.Attachment, name: str) -> bool:
    return attachment.filename.removeprefix(SPOILER).startswith((f"{name}.", f"{name}-"))


def _file(name: str, picture: Picture, description: str, *, spoiler: bool) -> discord.File:
    extension = EXTENSIONS.get(picture.format, picture.format.lower())
    return discord.File(
        io.BytesIO(picture.data), f"{name}.{extension}", description=description, spoiler=spoiler
    )
