"""The end of a prediction is told to its webhook, signed, as the contract says."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web

from tests.playground.eachlabs_client import PATIENCE_S, Client, a_client

SECRET = "a secret of the tests"


class Receiver:
    """Takes webhooks; the first ``failures`` of them are answered 500."""

    def __init__(self) -> None:
        self.url = ""
        self.failures = 0
        self.received: asyncio.Queue[tuple[dict[str, Any], bool]] = asyncio.Queue()  # payload, signed well

    async def take(self, request: web.Request) -> web.Response:
        body = await request.read()
        signed = request.headers["X-Webhook-Timestamp"].encode() + b"." + body
        digest = hmac.new(SECRET.encode(), signed, hashlib.sha256).hexdigest()
        good = hmac.compare_digest(request.headers["X-Webhook-Signature"], f"sha256={digest}")
        self.received.put_nowait((json.loads(body), good))
        self.failures -= 1
        return web.Response(status=500 if self.failures >= 0 else 200)

    async def next(self) -> tuple[dict[str, Any], bool]:
        async with asyncio.timeout(PATIENCE_S):
            return await self.received.get()


@pytest_asyncio.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    app = web.Application()
    app.add_routes([web.post("/jobs/1", receiver.take)])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/jobs/1"
    yield receiver
    await runner.cleanup()


@pytest_asyncio.fixture
async def client() -> AsyncIterator[Client]:
    async with a_client(time_scale=1_000.0) as client:
        yield client


async def create(client: Client, receiver: Receiver, prompt: str = "a heron") -> dict[str, Any]:
    """Create with the receiver as webhook; the prediction when it has ended."""
    beside = {"webhook_url": receiver.url, "webhook_secret": SECRET}
    prediction = await client.ended(await client.create_with({"prompt": prompt}, **beside))
    assert isinstance(prediction, dict)
    return prediction


async def test_success_is_told_with_its_output(client: Client, receiver: Receiver) -> None:
    prediction = await create(client, receiver)
    assert await receiver.next() == (
        {
            "exec_id": prediction["id"],
            "flow_id": None,
            "status": "succeeded",
            "output": prediction["output"],
            "error": "",
        },
        True,
    )


@pytest.mark.parametrize(
    ("fault", "kind"), [("provider-rejected", dict), ("error-text", str), ("error-field", str)]
)
async def test_failure_is_told_with_its_error(
    client: Client, receiver: Receiver, fault: str, kind: type
) -> None:
    await create(client, receiver, f"[fault:{fault}]")
    payload, _ = await receiver.next()
    assert payload["status"] == "failed"
    assert isinstance(payload["output"][0]["error"], kind)


async def test_a_delivery_that_is_not_taken_is_repeated(client: Client, receiver: Receiver) -> None:
    receiver.failures = 2
    await create(client, receiver)
    payloads = [await receiver.next() for _ in range(3)]
    assert payloads[0] == payloads[1] == payloads[2]
    assert client.eachlabs.records[0].webhooks_sent == 3


async def test_a_webhook_comes_twice_or_forged_or_not_at_all(client: Client, receiver: Receiver) -> None:
    await create(client, receiver, "[fault:webhook-lost]")
    client.eachlabs.faults.webhook("webhook-forged")
    await create(client, receiver)
    assert not (await receiver.next())[1]
    twice = await create(client, receiver, "[fault:webhook-twice]")
    assert [(await receiver.next())[0]["exec_id"] for _ in range(2)] == [twice["id"]] * 2
    assert client.eachlabs.records[0].webhooks_sent == 0


async def test_a_cancelled_prediction_tells_nobody(client: Client, receiver: Receiver) -> None:
    client.eachlabs.hold()
    created = await client.create_with({"prompt": "a heron"}, webhook_url=receiver.url, webhook_secret=SECRET)
    await client.ask("POST", f"/v1/prediction/{created.json['predictionID']}/cancel")
    client.eachlabs.release()
    await create(client, receiver)
    assert (await receiver.next())[0]["exec_id"] == client.eachlabs.records[1].id
