"""What is counted. No guild, user or channel is a label: a metric must not tell who did what."""

from __future__ import annotations

from prometheus_client import Counter, Gauge

REQUESTS = Counter("easel_provider_requests", "Requests that left for the image provider", ["kind"])
RATE_LIMITED = Counter("easel_provider_rate_limited", "Answers 429 of the image provider")
DOWN = Gauge("easel_provider_down", "1 while the image provider counts as down")
CREATES_REPEATED = Counter(
    "easel_creates_repeated", "Creates sent once more although the first one may have been taken"
)
