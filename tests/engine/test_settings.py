"""The settings: what is taken, what is refused, and what an operator reads then."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from pydantic import ValidationError

from engine.errors import SettingsError
from engine.settings import Settings

SECRETS = {"DISCORD_TOKEN": "token-of-the-bot", "EACHLABS_API_KEY": "key-of-the-operator"}
EXAMPLE = Path(__file__).parents[2] / ".env.example"


def load(**environ: str) -> Settings:
    return Settings.load({**SECRETS, **environ}, env_file=None)


def refusal(**environ: str) -> str:
    with pytest.raises(SettingsError) as raised:
        load(**environ)
    return str(raised.value)


def test_two_secrets_are_all_that_is_needed() -> None:
    settings = load()

    assert settings.secrets == ("token-of-the-bot", "key-of-the-operator")
    assert (settings.eachlabs_requests, settings.eachlabs_window_s) == (60, 60)
    assert settings.database_url == "sqlite+aiosqlite:///data/easel.sqlite3"


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text(
        "DISCORD_TOKEN='from-the-file'\nEACHLABS_API_KEY=from-the-file\nLOG_FORMAT=json\nHOME=/\n"
    )

    settings = Settings.load({"DISCORD_TOKEN": "from-the-environment", "LOG_FORMAT": ""}, env_file=file)

    assert settings.secrets == ("from-the-environment", "from-the-file")
    assert settings.log_format == "json"


def test_the_process_s_own_environment_is_read_only_when_no_other_is_given(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name, value in {**SECRETS, "LOG_LEVEL": "error"}.items():
        monkeypatch.setenv(name, value)
    file = tmp_path / ".env"
    file.write_text("LOG_LEVEL=debug\n")

    assert Settings.load(env_file=file).log_level == "ERROR"
    assert Settings.load(SECRETS, env_file=file).log_level == "DEBUG"
    assert load().log_level == "INFO"


def test_a_missing_secret_says_where_to_get_it(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as raised:
        Settings.load({"DISCORD_TOKEN": "  "}, env_file=tmp_path / "there-is-none")

    message = str(raised.value)
    assert message.startswith(
        "DISCORD_TOKEN is missing: copy it from https://discord.com/developers/applications"
    )
    assert "; EACHLABS_API_KEY is missing: " in message
    assert "\n" not in message


def test_a_refusal_names_every_variable_in_one_line_and_shows_no_value() -> None:
    with pytest.raises(SettingsError) as raised:
        load(
            DISCORD_TOKEN="two tell-tale words",
            EACHLABS_REQUESTS="tell-tale",
            DATABASE_URL="postgresql://easel:tell-tale@127.0.0.1/easel",
        )

    message = str(raised.value)
    assert message == (
        "DISCORD_TOKEN is wrong: it must be one word, without spaces or quotes; "
        "EACHLABS_REQUESTS is wrong: it must be a valid integer; "
        "DATABASE_URL is wrong: it must name a SQLite file, as in sqlite:///data/easel.sqlite3"
    )
    assert raised.value.__cause__ is None
    assert raised.value.__context__ is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("EACHLABS_REQUESTS", "0"),
        ("EACHLABS_REQUESTS", "1.5"),
        ("EACHLABS_WINDOW_S", "nan"),
        ("EACHLABS_PAUSE_S", "0"),
        ("EACHLABS_PAUSE_S", "inf"),
        ("SHUTDOWN_GRACE_S", "-1"),
        ("EACHLABS_AUTH", "basic"),
        ("LOG_LEVEL", "loud"),
        ("ALLOW_LOCAL_URLS", "perhaps"),
        ("DATABASE_URL", "sqlite://"),
        ("DATABASE_URL", "sqlite:///:memory:"),
        ("DATABASE_URL", "data/easel.sqlite3"),
        ("DISCORD_API_URL", "https://discord.com/api/v9"),
        ("DISCORD_API_URL", "https://discord.com:port/api/v10"),
        ("DISCORD_GATEWAY_URL", "https://gateway.discord.gg/"),
        ("DISCORD_CDN_URL", "cdn.discordapp.com"),
        ("EACHLABS_API_URL", "https://user:password@example.com"),
        ("EACHLABS_API_URL", "https://example.com/?key=value"),
        ("EACHLABS_API_URL", "https://[example.com"),
        ("EACHLABS_API_KEY", "key\nX-Other: header"),
        ("EACHLABS_API_KEY", '"quoted"'),
    ],
)
def test_what_makes_no_sense_is_refused_by_its_name(name: str, value: str) -> None:
    assert refusal(**{name: value}).startswith(f"{name} is wrong: it must ")


@pytest.mark.parametrize("host", ["127.0.0.1:8080", "localhost", "[::1]:1"])
def test_plain_http_is_taken_on_this_machine_when_it_is_allowed(host: str) -> None:
    addresses = {
        "DISCORD_API_URL": f"http://{host}/api/v10/",
        "DISCORD_GATEWAY_URL": f"ws://{host}/gateway",
        "DISCORD_CDN_URL": f"http://{host}/cdn",
        "EACHLABS_API_URL": f"http://{host}",
    }

    settings = load(ALLOW_LOCAL_URLS="true", **addresses)
    assert settings.discord_api_url == f"http://{host}/api/v10"
    assert settings.discord_gateway_url == f"ws://{host}/gateway"

    problems = refusal(**addresses).split("; ")
    assert sorted(problem.split()[0] for problem in problems) == sorted(addresses)
    assert "ALLOW_LOCAL_URLS" in problems[0]


def test_plain_http_elsewhere_is_never_taken() -> None:
    assert "https://" in refusal(ALLOW_LOCAL_URLS="true", EACHLABS_API_URL="http://192.0.2.1")
    assert "wss://" in refusal(ALLOW_LOCAL_URLS="true", DISCORD_GATEWAY_URL="ws://localhost.example.com")


@pytest.mark.parametrize("path", ["data/easel.sqlite3", "/var/lib/easel.sqlite3"])
def test_a_sqlite_address_gets_its_driver(path: str) -> None:
    assert load(DATABASE_URL=f"sqlite:///{path}").database_url == f"sqlite+aiosqlite:///{path}"


def test_words_are_taken_in_any_case() -> None:
    settings = load(EACHLABS_AUTH=" Bearer ", LOG_LEVEL="warning", LOG_FORMAT="JSON")

    assert (settings.eachlabs_auth, settings.log_level, settings.log_format) == ("bearer", "WARNING", "json")


def test_the_representation_shows_no_secret_and_nothing_can_be_changed() -> None:
    settings = load(DISCORD_TOKEN=" token-of-the-bot ")

    assert settings.discord_token.get_secret_value() == "token-of-the-bot"
    assert not any(secret in f"{settings!r} {settings}" for secret in settings.secrets)
    with pytest.raises(ValidationError):
        settings.guild_concurrency = 3


def test_a_file_that_cannot_be_read_is_one_line_too(tmp_path: Path) -> None:
    file = tmp_path / "latin-1.env"
    file.write_bytes(b"DISCORD_TOKEN=caf\xe9\n")

    with pytest.raises(SettingsError, match=r"latin-1\.env cannot be read") as raised:
        Settings.load({}, env_file=file)
    assert raised.value.__context__ is None


def test_the_example_file_has_every_variable_its_default_and_its_description() -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    comments = {
        line.partition("=")[0]: before.removeprefix("# ")
        for before, line in itertools.pairwise(lines)
        if line and not line.startswith("#")
    }

    assert comments == {name.upper(): field.description for name, field in Settings.model_fields.items()}
    assert Settings.load(SECRETS, env_file=EXAMPLE) == load()
    assert all(f"{name}=" in lines for name in SECRETS)
    unset = [name.upper() for name, field in Settings.model_fields.items() if field.default is None]
    assert all(f"{name}=" in lines for name in unset)
    given = [line for line in lines if line and not line.startswith(("#", *SECRETS, *unset))]
    assert all(line.partition("=")[2] for line in given)
