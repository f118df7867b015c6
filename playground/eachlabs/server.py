"""The local Eachlabs' HTTP side: routes, keys, limits and the answers that a client reads."""

from __future__ import annotations

import asyncio
import json
import time
import uuid
from collections.abc import Awaitable, Callable, Mapping
from random import Random
from types import TracebackType
from typing import Final, Self

import aiohttp
from aiohttp import web

from playground.eachlabs import answers, outputs
from playground.eachlabs.catalogue import MODELS, InputInvalid, Model
from playground.eachlabs.faults import Fault, Faults, Stage
from playground.eachlabs.limits import Gate, Limits, Stats
from playground.eachlabs.records import PredictionRecord
from playground.eachlabs.runs import Draw, Runs
from playground.eachlabs.service_times import ServiceTime, chosen

Tag = Callable[[Mapping[str, object]], str | None]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

PUBLIC: Final = frozenset({"model", "output"})  # asked without a key and without limits
MAX_LISTED = 100
SLOW_S = 60.0


def untagged(given: Mapping[str, object]) -> str | None:
    """No prediction has a tag."""
    return None


class LocalEachlabs:
    """The prediction API on 127.0.0.1: ``async with LocalEachlabs() as eachlabs``.

    Args:
        port: 0 takes a free one.
        key: the one API key that it takes.
        service_time: seconds that a prediction takes, or how to choose them; the model's own by default.
        limits: what the key may do.
        time_scale: 10 makes an hour pass in six minutes: service times, windows and waits alike.
        models: what it knows, by slug; ``models`` may be changed later.
        hold_s: a GET of an unfinished prediction is held open for so long; 0 answers at once.
        balance_usd: what the key may spend.
        tag: from a prediction's input, the word under which :class:`Stats` counts it.
        draw: makes a picture's bytes, in a thread; a test that makes many gives a quicker one.
        seed: makes the service times repeatable.
    """

    def __init__(
        self,
        port: int = 0,
        key: str = "local-key",
        service_time: float | ServiceTime | None = None,
        limits: Limits | None = None,
        time_scale: float = 1.0,
        *,
        models: Mapping[str, Model] = MODELS,
        hold_s: float = 0.0,
        balance_usd: float = 1000.0,
        tag: Tag = untagged,
        draw: Draw = outputs.drawn,
        seed: int | None = None,
    ) -> None:
        self.key = key
        self.url = ""
        self.faults = Faults()
        self.stats = Stats()
        self.records: list[PredictionRecord] = []
        self.models = dict(models)
        self.hold_s = hold_s
        self.balance_usd = balance_usd
        self._port = port
        self._service_time = service_time
        self._limits = limits or Limits()
        self._time_scale = time_scale
        self._tag = tag
        self._draw = draw
        self._rng = Random(seed)
        self._gate = Gate(self._limits, self.stats)
        self._by_id: dict[str, PredictionRecord] = {}
        self._runs: Runs
        self._session: aiohttp.ClientSession
        self._runner: web.AppRunner

    async def __aenter__(self) -> Self:
        app = web.Application(middlewares=[self._guard], client_max_size=4 * 2**20)
        routes = app.router
        routes.add_post("/v1/prediction/", self._create, name="create")
        routes.add_post("/v1/prediction", self._create, name="create-bare")
        routes.add_get("/v1/prediction/{id}", self._get, name="get")
        routes.add_post("/v1/prediction/{id}/cancel", self._cancel, name="cancel")
        routes.add_get("/v2/executions", self._listing, name="listing")
        routes.add_get("/v1/billing/balance", self._balance, name="balance")
        routes.add_get("/v1/models/{slug}", self._model, name="model")
        routes.add_get(r"/outputs/{id}/{index:\d+}.{ending}", self._output, name="output")
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        self._session = aiohttp.ClientSession()
        self._runs = Runs(self._session, self.stats, self._draw, self.url, self._time_scale)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._runs.close()
        await self._runner.cleanup()
        await self._session.close()

    def prediction(self, prediction_id: str) -> PredictionRecord:
        """The record of one prediction.

        Raises:
            KeyError: there is none.
        """
        return self._by_id[prediction_id]

    def hold(self) -> None:
        """Let no prediction end until :meth:`release`."""
        self._runs.may_end.clear()

    def release(self) -> None:
        """Let the held predictions end."""
        self._runs.may_end.set()

    async def _sleep(self, server_s: float) -> None:
        await asyncio.sleep(server_s / self._time_scale)

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """The key, then the limits, then the request."""
        kind = (request.match_info.route.name or "unknown").removesuffix("-bare")
        try:
            if kind in PUBLIC:
                self.stats.requests[kind] += 1
                return await handler(request)
            if not self._key_is_right(request):
                return answers.error(401, "Invalid API key")
            if (refusal := self._gate.refuses(kind, time.monotonic() * self._time_scale)) is not None:
                wait_s = refusal.wait_s / self._time_scale if self._limits.retry_after else None
                return answers.too_many(refusal.details, wait_s)
            if kind == "listing" and (fault := self.faults.take(Stage.LISTING)) is not None:
                return answers.REFUSALS[fault.name](fault)
            return await handler(request)
        except InputInvalid as invalid:
            return answers.error(invalid.status, str(invalid), invalid.details)
        except web.HTTPException as answer:
            return answers.error(answer.status, answer.reason)

    def _key_is_right(self, request: web.Request) -> bool:
        bearer = request.headers.get("Authorization", "")
        return request.headers.get("X-API-Key") == self.key or bearer == f"Bearer {self.key}"

    async def _create(self, request: web.Request) -> web.StreamResponse:
        record = await self._accepted(request)
        fault = self.faults.take(Stage.CREATE) or record.faults.get(Stage.CREATE)
        name = "" if fault is None else fault.name
        if fault is not None and (refusal := answers.REFUSALS.get(name)) is not None:
            self.stats.refused["fault"] += name.startswith("rate-limited")
            return refusal(fault)
        if name == "create-lost":
            await self._sleep(SLOW_S if fault is None or fault.value is None else fault.value)
        if name in ("create-lost", "create-reset"):
            return answers.reset(request)
        if self.balance_usd < record.cost_usd:
            return answers.error(402, "Insufficient balance", "the estimated cost is above the balance")
        self._begin(record)
        match name:
            case "create-reset-created":
                return answers.reset(request)
            case "create-broken-json":
                return answers.broken_json()
            case "create-empty":
                return web.json_response({})
            case "create-no-id":
                return web.json_response({"status": "success", "message": "Prediction created"})
            case "create-slow":
                await self._sleep(5.0 if fault is None or fault.value is None else fault.value)
        return web.json_response(
            {"status": "success", "message": "Prediction created successfully", "predictionID": record.id},
            status=201,
        )

    async def _accepted(self, request: web.Request) -> PredictionRecord:
        """A record of what was asked for, if it is taken. It is not known to anybody yet."""
        try:
            body = json.loads(await request.read())
        except ValueError:
            raise InputInvalid(400, "The body is not JSON") from None
        if not isinstance(body, dict):
            raise InputInvalid(400, "The body must be an object")
        slug = body.get("model")
        model = self.models.get(slug) if isinstance(slug, str) else None
        if model is None:
            raise InputInvalid(400, f"Unknown model: {slug!r}")
        given = model.check(body.get("version"), body.get("input"))
        for name in ("webhook_url", "webhook_secret"):
            if not isinstance(body.get(name), str | None):
                raise InputInvalid(422, "Input validation failed", f"{name}: must be a text")
        faults = self.faults.of_prompt(str(given.get("prompt", "")))
        return PredictionRecord(
            id=str(uuid.uuid4()),
            model=model,
            input=given,
            service_s=self._service_s(model, faults.get(Stage.RUN)),
            created_mono_s=time.monotonic(),
            tag=self._tag(given),
            webhook_url=body.get("webhook_url"),
            webhook_secret=body.get("webhook_secret"),
            faults=faults,
        )

    def _service_s(self, model: Model, fault: Fault | None) -> float:
        if fault is not None and fault.name == "slow":
            return (SLOW_S if fault.value is None else fault.value) / self._time_scale
        return chosen(self._service_time, model.seconds)(self._rng) / self._time_scale

    def _begin(self, record: PredictionRecord) -> None:
        asked = {
            stage: self.faults.take(stage)
            for stage in (Stage.RUN, Stage.OUTPUT, Stage.PICTURE, Stage.WEBHOOK)
        }
        record.faults = {**record.faults, **{stage: fault for stage, fault in asked.items() if fault}}
        if asked[Stage.RUN] is not None:
            record.service_s = self._service_s(record.model, asked[Stage.RUN])
        record.created_mono_s = time.monotonic()
        self.balance_usd -= record.cost_usd
        self.records.append(record)
        self._by_id[record.id] = record
        self._runs.start(record)

    async def _get(self, request: web.Request) -> web.StreamResponse:
        record = self._by_id.get(request.match_info["id"])
        fault = self.faults.take(Stage.GET)
        if record is None:
            return answers.error(404, "Prediction not found")
        record.gets += 1
        if fault is None:
            fault = self._fault_of_get(record)
        if fault is not None and (refusal := answers.REFUSALS.get(fault.name)) is not None:
            self.stats.refused["fault"] += fault.name == "get-429"
            return refusal(fault)
        if fault is not None and fault.name == "get-reset":
            return answers.reset(request)
        hold_s = self.hold_s
        if fault is not None:  # get-held is what is left
            hold_s = 30.0 if fault.value is None else fault.value
        await self._until_ended(record, hold_s)
        return web.json_response(record.as_json(self.url, time.monotonic()))

    @staticmethod
    def _fault_of_get(record: PredictionRecord) -> Fault | None:
        """The failure that the prompt asks for, while its number of GETs lasts."""
        fault = record.faults.get(Stage.GET)
        if fault is None or fault.name == "get-held":
            return fault
        return fault if record.gets <= (fault.value or 1) else None

    async def _until_ended(self, record: PredictionRecord, hold_s: float) -> None:
        if hold_s <= 0 or record.ended.is_set():
            return
        try:
            async with asyncio.timeout(hold_s / self._time_scale):
                await record.ended.wait()
        except TimeoutError:
            pass

    async def _cancel(self, request: web.Request) -> web.StreamResponse:
        record = self._by_id.get(request.match_info["id"])
        if record is None:  # the provider answers so, not 404
            return answers.error(500, "Prediction could not be cancelled")
        if not self._runs.cancel(record):
            return answers.error(400, "The prediction is over already")
        return web.json_response({"status": "success", "message": "Prediction cancelled"})

    async def _listing(self, request: web.Request) -> web.StreamResponse:
        """The newest first; a cursor is the id of the last one that was shown."""
        try:
            limit = int(request.query.get("limit", "20"))
        except ValueError:
            limit = 0
        if not 1 <= limit <= MAX_LISTED:
            return answers.error(400, f"limit must be 1 to {MAX_LISTED}")
        newest_first = self.records[::-1]
        if (cursor := request.query.get("cursor")) is not None:
            if cursor not in self._by_id:
                return answers.error(400, "Unknown cursor")
            newest_first = newest_first[newest_first.index(self._by_id[cursor]) + 1 :]
        shown = newest_first[:limit]
        has_more = len(newest_first) > limit
        now_s = time.monotonic()
        return web.json_response(
            {
                "executions": [record.as_listed(now_s) for record in shown],
                "next_cursor": shown[-1].id if has_more else None,
                "has_more": has_more,
            }
        )

    async def _balance(self, request: web.Request) -> web.StreamResponse:
        return web.json_response({"balance_usd": round(self.balance_usd, 4)})

    async def _model(self, request: web.Request) -> web.StreamResponse:
        model = self.models.get(request.match_info["slug"])
        if model is None:
            return answers.error(404, "Model not found")
        return web.json_response({"slug": model.slug, "version": model.version, "output_type": "image"})

    async def _output(self, request: web.Request) -> web.StreamResponse:
        record = self._by_id.get(request.match_info["id"])
        index = int(request.match_info["index"])
        ending = request.match_info["ending"]
        known = record is not None and index < len(record.pictures) and ending == outputs.file_ending(record)
        if record is None or not known or not record.ended.is_set():
            return answers.error(404, "Not found")
        return await outputs.serve_picture(request, record, index, self._sleep)
