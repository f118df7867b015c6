"""The bot as one would run it: ``bot.py`` in its own process, pointed at the two local servers."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import IO

from playground.discord.server import LocalDiscord
from playground.eachlabs.server import LocalEachlabs

ROOT = Path(__file__).parent.parent


def environment(discord: LocalDiscord, eachlabs: LocalEachlabs, database: Path) -> dict[str, str]:
    """The settings that point the bot here; nothing of the caller's own set-up leaks in."""
    return {
        "DISCORD_TOKEN": discord.token,
        "DISCORD_API_URL": discord.api_url,
        "DISCORD_GATEWAY_URL": discord.gateway_url,
        "DISCORD_CDN_URL": discord.cdn_url,
        "EACHLABS_API_KEY": eachlabs.key,
        "EACHLABS_API_URL": eachlabs.url,
        "DATABASE_URL": f"sqlite+aiosqlite:///{database}",
        "ALLOW_LOCAL_URLS": "true",
    }


class BotProcess:
    """One run of ``bot.py``.

    Args:
        settings: its whole set-up, as environment variables.
        folder: where it runs; a ``.env`` of the caller's is elsewhere.
        log: where what it prints goes; ``None`` for this process's own terminal.
    """

    def __init__(self, settings: Mapping[str, str], folder: Path, *, log: IO[bytes] | None = None) -> None:
        self._settings = dict(settings)
        self._folder = folder
        self._log = log
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Start it; it is ready when it has connected to the local Discord."""
        kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG", "TZ")}
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            str(ROOT / "bot.py"),
            env={**kept, **self._settings, "PYTHONUNBUFFERED": "1"},
            cwd=self._folder,
            stdout=self._log,
            stderr=self._log,
        )

    @property
    def pid(self) -> int:
        """The process's id."""
        assert self._process is not None, "it was started"
        return self._process.pid

    async def wait(self) -> int:
        """Wait for its end; return its exit status."""
        assert self._process is not None, "it was started"
        return await self._process.wait()

    async def stop(self, *, timeout_s: float = 40) -> int:
        """SIGTERM, and SIGKILL when it does not end within ``timeout_s``; return the exit status."""
        assert self._process is not None, "it was started"
        if self._process.returncode is None:
            self._process.terminate()
        try:
            return await asyncio.wait_for(self._process.wait(), timeout_s)
        except TimeoutError:
            return await self.kill()

    async def kill(self) -> int:
        """SIGKILL: the crash that nothing can prepare for."""
        assert self._process is not None, "it was started"
        if self._process.returncode is None:
            self._process.kill()
        return await self._process.wait()
