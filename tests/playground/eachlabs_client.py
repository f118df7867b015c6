"""A client of the local Eachlabs for its own tests; it knows as little as it can."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp
from PIL import Image

from playground.eachlabs import LocalEachlabs, PredictionRecord

MODEL, VERSION = "gemini", "2.0-flash-exp-image-generation"
PATIENCE_S = 10.0


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    json: Any  # None where it is no JSON


@dataclass
class Client:
    """Speaks to one local Eachlabs with its key."""

    eachlabs: LocalEachlabs
    session: aiohttp.ClientSession

    async def ask(self, method: str, path: str, **options: Any) -> Answer:
        """One request, with the key unless other headers are given; redirects are not followed."""
        options.setdefault("headers", {"X-API-Key": self.eachlabs.key})
        url = path if "://" in path else self.eachlabs.url + path
        async with self.session.request(method, url, allow_redirects=False, **options) as answer:
            body = await answer.read()
            is_json = answer.content_type == "application/json"
            try:
                json = await answer.json() if is_json else None
            except ValueError:
                json = None
            return Answer(answer.status, answer.headers, body, json)

    async def create(self, prompt: str = "a heron", **more: Any) -> Answer:
        """Create with the brief's model; what is given besides goes into ``input``."""
        return await self.create_with({"prompt": prompt, **more})

    async def create_with(
        self, given: Any, model: str = MODEL, version: str = VERSION, **beside: Any
    ) -> Answer:
        """Create whatever is given."""
        body = {"model": model, "version": version, "input": given, **beside}
        return await self.ask("POST", "/v1/prediction/", json=body)

    async def get(self, prediction_id: str) -> Answer:
        """One GET of a prediction."""
        return await self.ask("GET", f"/v1/prediction/{prediction_id}")

    async def ended(self, created: Answer) -> Any:
        """Wait for a prediction's end and read it with one GET."""
        assert created.status == 201, created.body
        record = self.eachlabs.prediction(created.json["predictionID"])
        await ended(record)
        return (await self.get(record.id)).json

    async def output(self, prompt: str) -> Any:
        """What ``output`` is once a prediction with this prompt has ended."""
        return (await self.ended(await self.create(prompt)))["output"]


async def ended(record: PredictionRecord) -> None:
    """Wait for a prediction's end."""
    async with asyncio.timeout(PATIENCE_S):
        await record.ended.wait()


async def until(look: Callable[[], bool]) -> None:
    """Wait until something is so."""
    async with asyncio.timeout(PATIENCE_S):
        while not look():  # noqa: ASYNC110 - what is looked at has no event
            await asyncio.sleep(0.001)


def a_picture(color: str = "teal", size: tuple[int, int] = (40, 30)) -> bytes:
    """A small PNG."""
    file = io.BytesIO()
    Image.new("RGB", size, color).save(file, "PNG")
    return file.getvalue()


def drawn_quickly(record: PredictionRecord, index: int) -> bytes:
    """A picture for tests that do not look at it."""
    return a_picture()


@asynccontextmanager
async def a_client(**settings: Any) -> AsyncIterator[Client]:
    """A local Eachlabs whose predictions take no time, unless told otherwise, and its client."""
    settings = {"service_time": 0.0, "draw": drawn_quickly, **settings}
    timeout = aiohttp.ClientTimeout(total=PATIENCE_S)
    async with LocalEachlabs(**settings) as eachlabs, aiohttp.ClientSession(timeout=timeout) as session:
        yield Client(eachlabs, session)
