"""Predictions as they run: download the reference, draw, end as asked, tell the webhook."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import io
import json
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor

import aiohttp
from PIL import Image

from playground.eachlabs.catalogue import pictures_of
from playground.eachlabs.faults import ERROR_CODES, Stage
from playground.eachlabs.limits import Stats
from playground.eachlabs.outputs import file_ending, output_of, too_large
from playground.eachlabs.records import PredictionRecord

Draw = Callable[[PredictionRecord, int], bytes]

MAX_REFERENCE_BYTES = 32 * 2**20
MAX_REFERENCE_PX = 100_000_000
FETCH_TIMEOUT_S = 10.0
WEBHOOK_ATTEMPTS, WEBHOOK_PAUSE_S = 3, 10.0  # the provider's contract

_WORDS = {"succeeded": "succeeded", "completed": "completed", "odd-case": "SuCCess"}


class Runs:
    """Runs predictions, each in a task of its own.

    Args:
        session: downloads references and delivers webhooks.
        stats: told when one starts and ends.
        draw: makes a picture; called in a thread.
        base_url: where the pictures will be served.
        time_scale: how many times faster than real everything passes.
    """

    def __init__(
        self, session: aiohttp.ClientSession, stats: Stats, draw: Draw, base_url: str, time_scale: float
    ) -> None:
        self._session = session
        self._stats = stats
        self._draw = draw
        self._base_url = base_url
        self._time_scale = time_scale
        self._artists = ThreadPoolExecutor(max_workers=2, thread_name_prefix="eachlabs-drawing")
        self._running: dict[str, asyncio.Task[None]] = {}
        self.may_end = asyncio.Event()  # while it is clear, no prediction ends
        self.may_end.set()
        self._telling: set[asyncio.Task[None]] = set()

    async def close(self) -> None:
        """Stop everything."""
        tasks = [*self._running.values(), *self._telling]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.to_thread(self._artists.shutdown, cancel_futures=True)

    def start(self, record: PredictionRecord) -> None:
        """Begin a prediction."""
        self._stats.starts(record.tag)
        self._keep(record.id, self._run(record))

    def _keep(self, prediction_id: str, work: Coroutine[object, object, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._running[prediction_id] = task
        task.add_done_callback(lambda _: self._running.pop(prediction_id, None))

    def cancel(self, record: PredictionRecord) -> bool:
        """Stop a prediction; false when it is over already. Its webhook is not told."""
        if record.ended.is_set():
            return False
        self._running[record.id].cancel()
        record.end("cancelled", None, time.monotonic())
        self._stats.ends(record.tag)
        return True

    async def _run(self, record: PredictionRecord) -> None:
        try:
            status, output = await self._work(record)
        except Exception as failure:  # a fault of this program: shown, so that nothing waits for ever
            status, output = "error", f"{type(failure).__name__}: {failure}"
        record.end(status, output, time.monotonic())
        self._stats.ends(record.tag)
        if record.webhook_url is not None:
            task = asyncio.get_running_loop().create_task(self._tell(record))
            self._telling.add(task)
            task.add_done_callback(self._telling.discard)

    async def _work(self, record: PredictionRecord) -> tuple[str, object]:
        for url in record.model.reference_urls(record.input):
            try:
                record.references.append(await self._download(url))
            except (aiohttp.ClientError, TimeoutError, ValueError) as failure:
                return "error", _coded("INPUT_DOWNLOAD_ERROR", f"{type(failure).__name__}: {failure}")
            if not await asyncio.to_thread(_is_picture, record.references[-1]):
                return "error", _coded("INPUT_VALIDATION_ERROR", "The input file is not a picture.")
        if too_large(record):
            return "error", _coded("INPUT_VALIDATION_ERROR", "The enlarged picture would be too large.")
        fault = record.faults.get(Stage.RUN)
        name = "" if fault is None else fault.name
        if name == "stuck":
            await asyncio.Event().wait()  # until it is cancelled: that is the fault
        if (ending := _ending(name)) is not None:
            await self._served(record)
            return ending
        loop = asyncio.get_running_loop()
        for index in range(pictures_of(record.input)):
            record.pictures.append(loop.run_in_executor(self._artists, self._draw, record, index))
        await self._served(record)
        suffix = file_ending(record)
        urls = [f"{self._base_url}/outputs/{record.id}/{n}.{suffix}" for n in range(len(record.pictures))]
        return _WORDS.get(name, "success"), await output_of(record, urls)

    async def _served(self, record: PredictionRecord) -> None:
        """Wait until the prediction's service time has passed."""
        await asyncio.sleep(record.created_mono_s + record.service_s - time.monotonic())
        await self.may_end.wait()

    async def _download(self, url: str) -> bytes:
        timeout = aiohttp.ClientTimeout(total=FETCH_TIMEOUT_S)
        async with self._session.get(url, timeout=timeout) as answer:
            answer.raise_for_status()
            data = bytearray()
            async for chunk in answer.content.iter_chunked(2**16):
                data += chunk
                if len(data) > MAX_REFERENCE_BYTES:
                    raise ValueError(f"more than {MAX_REFERENCE_BYTES} bytes")
            return bytes(data)

    async def _tell(self, record: PredictionRecord) -> None:
        fault = record.faults.get(Stage.WEBHOOK)
        name = "" if fault is None else fault.name
        if name == "webhook-lost":
            return
        for _ in range(2 if name == "webhook-twice" else 1):
            for attempt in range(WEBHOOK_ATTEMPTS):
                if attempt:
                    await asyncio.sleep(WEBHOOK_PAUSE_S / self._time_scale)
                if await self._deliver(record, forged=name == "webhook-forged"):
                    break

    async def _deliver(self, record: PredictionRecord, *, forged: bool) -> bool:
        """One delivery, signed anew; whether it was answered 2xx."""
        body = json.dumps(_webhook(record)).encode()
        headers = {"Content-Type": "application/json"}
        if (secret := record.webhook_secret) is not None:
            headers |= signature(body, "forged" if forged else secret, int(time.time()))
            headers["X-Webhook-Secret"] = secret
        record.webhooks_sent += 1
        timeout = aiohttp.ClientTimeout(total=FETCH_TIMEOUT_S)
        try:
            async with self._session.post(
                record.webhook_url or "", data=body, headers=headers, timeout=timeout, allow_redirects=False
            ) as answer:
                return 200 <= answer.status < 300
        except (aiohttp.ClientError, TimeoutError, ValueError):
            return False


def signature(body: bytes, secret: str, timestamp: int) -> dict[str, str]:
    """The headers that sign a webhook: HMAC-SHA256 over ``timestamp + "." + body``."""
    digest = hmac.new(secret.encode(), f"{timestamp}.".encode() + body, hashlib.sha256).hexdigest()
    return {"X-Webhook-Timestamp": str(timestamp), "X-Webhook-Signature": f"sha256={digest}"}


def _webhook(record: PredictionRecord) -> dict[str, object]:
    failed = record.status in {"error", "failed", "cancelled", "canceled"}
    output = record.output
    if failed:
        text = output.get("error", output) if isinstance(output, dict) else output
        output = [{"error": text}]
    status = "failed" if failed else "succeeded"
    return {"exec_id": record.id, "flow_id": None, "status": status, "output": output, "error": ""}


def _coded(code: str, message: str, *, retryable: bool | None = None) -> dict[str, object]:
    output: dict[str, object] = {"error_code": code, "error_message": message}
    return output if retryable is None else {**output, "retryable": retryable}


def _ending(fault: str) -> tuple[str, object] | None:
    """Status and output of a prediction that fails, if that is what the fault means."""
    code = fault.upper().replace("-", "_")
    if code in ERROR_CODES:
        return "error", _coded(code, ERROR_CODES[code])
    match fault:
        case "retryable-once":
            return "error", _coded("PROVIDER_FAILED", ERROR_CODES["PROVIDER_FAILED"], retryable=True)
        case "error-text":
            return "error", "The model made no picture."
        case "error-field":
            return "error", {"error": "The model made no picture."}
        case "failed":
            return "failed", _coded("PROVIDER_FAILED", ERROR_CODES["PROVIDER_FAILED"])
        case "cancelled" | "canceled":
            return fault, None
    return None


def _is_picture(data: bytes) -> bool:
    try:
        with Image.open(io.BytesIO(data)) as image:
            if image.width * image.height > MAX_REFERENCE_PX:
                return False
            image.load()
    except Exception:  # Pillow raises many kinds for bad bytes, its bomb warning among them
        return False
    return True
