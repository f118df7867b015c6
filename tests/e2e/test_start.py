"""Starting wrong: one line that names the variable, exit status 2, no traceback."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest

from playground.bot_process import ROOT
from playground.discord.server import LocalDiscord

GOOD = {"DISCORD_TOKEN": "a.b.c-secret", "EACHLABS_API_KEY": "key-secret"}


async def start(folder: Path, environ: dict[str, str]) -> tuple[int | None, str]:
    """Run ``python bot.py`` in an empty folder; return its exit status and all that it printed."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        str(ROOT / "bot.py"),
        env={"PYTHONPATH": str(ROOT), **environ},
        cwd=folder,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    output, _ = await asyncio.wait_for(process.communicate(), 60)
    return process.returncode, output.decode()


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"DISCORD_TOKEN": ""}, "DISCORD_TOKEN"),
        ({"EACHLABS_API_KEY": ""}, "EACHLABS_API_KEY"),
        ({"DATABASE_URL": "mysql://here/there"}, "DATABASE_URL"),
        ({"DATABASE_URL": "not a url"}, "DATABASE_URL"),
        ({"DATABASE_URL": "sqlite+aiosqlite:////proc/nowhere/easel.sqlite3"}, "DATABASE_URL"),
        ({"GUILD_CONCURRENCY": "many"}, "GUILD_CONCURRENCY"),
        ({"GUILD_CONCURRENCY": "0"}, "GUILD_CONCURRENCY"),
        ({"DISCORD_API_URL": "http://example.com/api/v10"}, "DISCORD_API_URL"),
    ],
)
async def test_a_wrong_setting_is_one_line_and_status_2(
    tmp_path: Path, changes: dict[str, str], name: str
) -> None:
    status, output = await start(tmp_path, {**GOOD, **changes})
    [line] = output.splitlines()
    assert status == 2
    assert line.startswith(name)
    assert "secret" not in line


async def test_a_token_that_discord_refuses_is_one_line_and_status_2(tmp_path: Path) -> None:
    async with LocalDiscord() as discord:
        environ = {
            **GOOD,
            "DISCORD_API_URL": discord.api_url,
            "DISCORD_GATEWAY_URL": discord.gateway_url,
            "ALLOW_LOCAL_URLS": "true",
            "LOG_LEVEL": "ERROR",
            "EACHLABS_API_URL": discord.url,
        }
        status, output = await start(tmp_path, environ)
    assert status == 2
    [line] = output.splitlines()
    assert line.startswith("DISCORD_TOKEN is refused")


async def test_without_discord_it_says_so_and_ends(tmp_path: Path) -> None:
    async with LocalDiscord() as discord:
        gone = discord.api_url
    environ = {**GOOD, "DISCORD_API_URL": gone, "ALLOW_LOCAL_URLS": "true", "LOG_LEVEL": "ERROR"}
    status, output = await start(tmp_path, {**environ, "EACHLABS_API_URL": gone})
    assert status == 1
    [line] = output.splitlines()
    assert f"Discord cannot be reached at {gone}" in line
