"""The environment as :class:`Settings`: every variable once, with its unit, its bounds and its default.

A variable's name is its attribute's in capitals. ``.env.example`` repeats the descriptions word for word,
and a test keeps the two alike.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from engine.errors import SettingsError

ENV_FILE = Path(".env")

# What may stand in a header and in an address: ASCII without spaces and quotes.
WORD = re.compile(r"[^\x00-\x20\x7f-\U0010ffff'\"]+")

WHERE_TO_GET = {
    "discord_token": (
        "copy it from https://discord.com/developers/applications "
        "→ your application → Bot → Reset Token, into .env"
    ),
    "eachlabs_api_key": "copy it from https://www.eachlabs.ai → your account → API Keys, into .env",
}

Seconds = Annotated[float, Field(ge=0.01, le=3600)]
Count = Annotated[int, Field(ge=1, le=10_000)]


class Settings(BaseSettings):
    """What the operator decides. Frozen; neither its representation nor its errors show a secret."""

    model_config = SettingsConfigDict(
        frozen=True,
        extra="ignore",  # .env may hold what other programs read
        env_ignore_empty=True,
        env_file_encoding="utf-8",
        str_strip_whitespace=True,
        hide_input_in_errors=True,
        allow_inf_nan=False,
    )

    discord_token: SecretStr = Field(
        description="The bot's token: discord.com/developers, Bot, Reset Token. Secret; required."
    )
    eachlabs_api_key: SecretStr = Field(
        description="The image service's key: eachlabs.ai, your account, API Keys. Secret; required."
    )

    # Before the addresses: their checks read it.
    allow_local_urls: bool = Field(
        default=False,
        description="Take http and ws addresses on this very machine: for the playground and tests.",
    )

    eachlabs_api_url: str = Field(
        default="https://api.eachlabs.ai",
        description="Where the image service is asked; a gateway may stand in.",
    )
    eachlabs_auth: Literal["x-api-key", "bearer"] = Field(
        default="x-api-key", description="How the key is sent: x-api-key or bearer."
    )
    eachlabs_model: str = Field(
        default="gemini",
        description="The model that draws when nobody chose one, by its name in the catalogue.",
    )
    models_file: Path | None = Field(
        default=None,
        description="A file of your own models, added to the shipped ones: see docs/models.md. Optional.",
    )
    eachlabs_requests: Count = Field(
        default=60,
        description="How many requests the key may send in one window, creates and polls together.",
    )
    eachlabs_window_s: Seconds = Field(default=60, description="The length of that window, in seconds.")
    eachlabs_concurrency: Count = Field(
        default=10, description="How many predictions may run at once, over all guilds."
    )
    eachlabs_pause_s: Seconds = Field(
        default=90,
        description="How long all requests stop after a 429 without Retry-After, in seconds; "
        "the vendor advises 90 to 120.",
    )
    eachlabs_create_timeout_s: Seconds = Field(
        default=30, description="How long a create may take to be answered, in seconds."
    )
    eachlabs_get_timeout_s: Seconds = Field(
        default=35, description="How long a poll may be held open, in seconds."
    )
    eachlabs_prediction_timeout_s: Seconds = Field(
        default=180, description="How long a prediction may run before it is given up, in seconds."
    )
    eachlabs_listing: bool = Field(
        default=True,
        description="Ask for the list of recent runs when several pictures are due, and for one that was "
        "lost; a list of no use is noticed.",
    )

    database_url: str = Field(
        default="sqlite+aiosqlite:///data/easel.sqlite3",
        description="The SQLite file that holds the jobs: three slashes and a path from the working folder, "
        "or four and a full one.",
    )
    database_busy_timeout_s: Seconds = Field(
        default=30, description="How long to wait for a database that another process is writing, in seconds."
    )

    discord_api_url: str = Field(
        default="https://discord.com/api/v10",
        description="Discord's REST API, or a proxy of it; it ends in /api/v10.",
    )
    discord_gateway_url: str = Field(
        default="wss://gateway.discord.gg/", description="Discord's gateway, where events come from."
    )
    discord_cdn_url: str = Field(
        default="https://cdn.discordapp.com", description="Discord's file server, for avatars and icons."
    )

    guild_concurrency: Count = Field(
        default=2, description="How many pictures one guild may have in the making."
    )
    member_in_flight: Count = Field(
        default=3, description="How many pictures a member may have waiting or in the making in one guild."
    )
    guild_queue: Count = Field(default=100, description="How many requests may wait in one guild.")
    shutdown_grace_s: Annotated[float, Field(ge=0, le=600)] = Field(
        default=25, description="How long running jobs may take to end when the process stops, in seconds."
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"] = Field(
        default="INFO", description="The least that is logged: DEBUG, INFO, WARNING, ERROR or CRITICAL."
    )
    log_format: Literal["text", "json"] = Field(
        default="text", description="How a log line is written: text, or json with one object a line."
    )

    @classmethod
    def load(cls, environ: Mapping[str, str] | None = None, env_file: Path | None = ENV_FILE) -> Self:
        """Read the settings; the environment wins over the file, and what is empty counts as unset.

        Args:
            environ: the environment; the process's own when it is not given.
            env_file: a file of ``NAME=value`` lines; it need not exist.

        Raises:
            SettingsError: one line that names every variable that is missing or wrong.
        """
        environ = os.environ if environ is None else environ
        names = {name.upper(): name for name in cls.model_fields}
        given: dict[str, Any] = {
            names[key]: value for key, value in environ.items() if key in names and value.strip()
        }
        given["_env_file"] = env_file
        try:
            return cls(**given)
        except ValidationError as error:
            problems = [_problem(details) for details in error.errors(include_url=False, include_input=False)]
        except (OSError, UnicodeDecodeError):
            problems = [f"{env_file} cannot be read: it must be a text file in UTF-8 that this user may read"]
        # Raised out here, where no other exception, which holds what was typed, can cling to it.
        raise SettingsError("; ".join(problems))

    @property
    def secrets(self) -> tuple[str, ...]:
        """The values that no log may show."""
        return self.discord_token.get_secret_value(), self.eachlabs_api_key.get_secret_value()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The file, below what :meth:`load` took from the environment: nothing else is read."""
        return init_settings, dotenv_settings

    @field_validator("discord_token", "eachlabs_api_key")
    @classmethod
    def _is_one_word(cls, secret: SecretStr) -> SecretStr:
        if not WORD.fullmatch(secret.get_secret_value().strip()):
            raise ValueError("must be one word, without spaces or quotes")
        return SecretStr(secret.get_secret_value().strip())

    @field_validator("log_level", "log_format", "eachlabs_auth", mode="before")
    @classmethod
    def _in_any_case(cls, value: str, info: ValidationInfo) -> str:
        return value.strip().upper() if info.field_name == "log_level" else value.strip().lower()

    @field_validator("eachlabs_api_url", "discord_api_url", "discord_cdn_url")
    @classmethod
    def _is_http(cls, value: str, info: ValidationInfo) -> str:
        value = _address(value, "https", "http", info).rstrip("/")
        if info.field_name == "discord_api_url" and not value.endswith("/api/v10"):
            raise ValueError("must end in /api/v10, the version that this bot speaks")
        return value

    @field_validator("discord_gateway_url")
    @classmethod
    def _is_websocket(cls, value: str, info: ValidationInfo) -> str:
        return _address(value, "wss", "ws", info)

    @field_validator("database_url")
    @classmethod
    def _is_sqlite_file(cls, value: str) -> str:
        scheme, _, path = value.partition(":///")
        if scheme not in {"sqlite", "sqlite+aiosqlite"} or path in {"", "/", ":memory:"}:
            raise ValueError("must name a SQLite file, as in sqlite:///data/easel.sqlite3")
        return f"sqlite+aiosqlite:///{path}"


def _address(value: str, scheme: str, plain: str, info: ValidationInfo) -> str:
    """Check an address: ``scheme`` anywhere, ``plain`` on this machine where the operator allows it."""
    try:
        parts = urlsplit(value)
        host, _ = parts.hostname, parts.port  # a port that is no number raises
    except ValueError:
        host = None
    if not host or parts.scheme not in {scheme, plain}:
        raise ValueError(f"must be an address that begins with {scheme}:// and names a host")
    if parts.username is not None or parts.query or parts.fragment or not WORD.fullmatch(value):
        raise ValueError("must be a bare address: no user, no ?query, no #fragment, no spaces")
    if parts.scheme == plain and not (info.data.get("allow_local_urls") and _is_loopback(host)):
        raise ValueError(
            f"must begin with {scheme}:// ({plain}:// is taken only on this machine, as 127.0.0.1, "
            "and only with ALLOW_LOCAL_URLS=true)"
        )
    return value


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _problem(details: ErrorDetails) -> str:
    """One variable's trouble for the operator, without its value."""
    name = str(details["loc"][0])
    if details["type"] == "missing":
        return f"{name.upper()} is missing: {WHERE_TO_GET[name]}"
    why = (
        details["msg"]
        .removeprefix("Value error, ")
        .replace("Input should be", "must be")
        .partition(", unable")[0]
    )
    return f"{name.upper()} is wrong: it {why}"
