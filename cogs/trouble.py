"""Discord's errors as the engine's."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import aiohttp
import discord

from engine.errors import DeliveryError, DeliveryForbidden, UploadTooLarge

REQUEST_ENTITY_TOO_LARGE = 40005  # Discord's JSON error code


@contextmanager
def translated() -> Iterator[None]:
    """Discord's errors as the engine's.

    Raises:
        UploadTooLarge: 413, or the code that stands for it.
        DeliveryForbidden: Discord will say no again: 4xx.
        DeliveryError: it may say yes later: 5xx, or no connection.
    """
    try:
        yield
    except discord.HTTPException as error:
        if error.status == 413 or error.code == REQUEST_ENTITY_TOO_LARGE:
            raise UploadTooLarge(str(error)) from error
        if 400 <= error.status < 500 and error.status != 429:
            raise DeliveryForbidden(str(error)) from error
        raise DeliveryError(str(error)) from error
    except (aiohttp.ClientError, OSError, discord.RateLimited, RuntimeError) as error:
        # RuntimeError: aiohttp's word for a session that is closed, as the client's is when it has ended.
        raise DeliveryError(str(error) or type(error).__name__) from error
