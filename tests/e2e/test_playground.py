"""``make playground``'s own process: both servers and the bot, from one command."""

from __future__ import annotations

import asyncio
import json
import re
import signal
import sys
import time
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from playground.bot_process import ROOT

PICTURE_TIMEOUT_S = 15.0


class Playground:
    """The running command and its address."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.url = ""

    async def ready(self) -> None:
        """Wait for the line that says where the page is."""
        assert self.process.stdout is not None
        async with asyncio.timeout(60):
            async for line in self.process.stdout:
                if found := re.search(rb"open (http://127\.0\.0\.1:\d+) and type /imagine", line):
                    self.url = found[1].decode()
                    return
        raise AssertionError("it ended without an address")


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "playground",
        "--port",
        "0",
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        playground = Playground(process)
        await playground.ready()
        yield playground
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(process.communicate(), 60)


async def snapshots(session: aiohttp.ClientSession, url: str) -> AsyncIterator[dict[str, Any]]:
    """What the page is sent."""
    async with session.get(url) as stream:
        async for line in stream.content:
            if line.startswith(b"data:"):
                yield json.loads(line[5:])


async def test_one_command_brings_a_picture_and_ends_well(playground: Playground) -> None:
    async with aiohttp.ClientSession() as session:
        async with session.get(playground.url) as page:
            assert page.status == 200
            assert "playground" in await page.text()
        async with session.get(f"{playground.url}/people") as answer:
            world = await answer.json()
        person, channel = world["people"][0]["id"], world["channels"][0]["id"]
        form = aiohttp.FormData(default_to_multipart=True)
        command = {"channel_id": channel, "name": "imagine", "options": {"prompt": "a heron"}}
        form.add_field("payload_json", json.dumps(command))
        began_s = time.monotonic()
        async with session.post(f"{playground.url}/people/{person}/commands", data=form) as answer:
            assert answer.status == 201, await answer.text()
        events = f"{playground.url}/people/{person}/events?channel_id={channel}"
        async with asyncio.timeout(60):
            async for snapshot in snapshots(session, events):
                if any(message["attachments"] for message in snapshot["messages"]):
                    break
        assert time.monotonic() - began_s < PICTURE_TIMEOUT_S
    playground.process.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(playground.process.wait(), 60) == 0
