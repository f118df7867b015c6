"""Answers that Discord gives on a bad day, on demand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatch
from typing import Any

CUT = 0  # as a status: the connection is cut and nothing is answered


@dataclass(eq=False, slots=True)
class Fault:
    """What happens to the next ``times`` requests that match."""

    method: str  # "*" is any
    path_glob: str  # below the API's address: "/channels/*/messages"
    status: int | None
    code: int
    message: str
    times: int
    headers: Mapping[str, str]
    body: object | None
    delay_s: float
    applied: bool
    retry_after_s: float
    hits: int = 0

    def answer_headers(self) -> dict[str, str]:
        """The headers; a 429 has those without which discord.py does not try again."""
        limited = {
            "Via": "1.1 local",
            "Retry-After": str(self.retry_after_s),
            "X-RateLimit-Limit": "5",
            "X-RateLimit-Remaining": "0",
            "X-RateLimit-Reset-After": str(self.retry_after_s),
            "X-RateLimit-Scope": "user",
        }
        return {**(limited if self.status == 429 else {}), **self.headers}

    def answer_body(self) -> object:
        """The JSON body."""
        if self.body is not None:
            return self.body
        answer: dict[str, Any] = {"message": self.message, "code": self.code}
        if self.status == 429:
            answer |= {"retry_after": self.retry_after_s, "global": False}
        return answer


@dataclass(eq=False)
class Faults:
    """The faults that are due."""

    due: list[Fault] = field(default_factory=list)

    def add(
        self,
        method: str,
        path_glob: str,
        status: int | None = None,
        code: int = 0,
        message: str = "Injected fault",
        *,
        times: int = 1,
        headers: Mapping[str, str] | None = None,
        body: object | None = None,
        delay_s: float = 0,
        applied: bool = False,
        retry_after_s: float = 0.05,
    ) -> Fault:
        """Let the next ``times`` matching requests fail; return the fault, whose ``hits`` counts them.

        ``status`` ``None`` delays only, :data:`CUT` cuts the connection. With ``applied`` the request is
        carried out first, so that only its answer is lost. ``retry_after_s`` is for 429.
        """
        fault = Fault(
            method,
            path_glob,
            status,
            code,
            message,
            times,
            headers or {},
            body,
            delay_s,
            applied,
            retry_after_s,
        )
        self.due.append(fault)
        return fault

    def clear(self) -> None:
        """All is well again."""
        self.due.clear()

    def take(self, method: str, path: str) -> Fault | None:
        """The fault for this request, counted."""
        for fault in self.due:
            if fault.method in ("*", method) and fnmatch(path, fault.path_glob):
                fault.hits += 1
                if fault.hits >= fault.times:
                    self.due.remove(fault)
                return fault
        return None
