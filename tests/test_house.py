"""The house's walls: who may import whom, how long a file may grow, and what the lock files hold."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PACKAGES = ("benchmarks", "cogs", "engine", "playground", "tests")
FRONT_DOOR = {
    "engine.catalogue",
    "engine.drafting",
    "engine.errors",
    "engine.folding",
    "engine.gallery",
    "engine.guild_styles",
    "engine.members",
    "engine.models",
    "engine.rules",
    "engine.service",
    "engine.styles",
    "engine.turnstile",
}
MAX_LINES = 350
PIN = re.compile(r"([\w.-]+)==(\S+)( ; [^#]+?)?(\s+--hash=sha256:[0-9a-f]{64})+")

IMPORT_WITHOUT_DISCORD = """
import importlib, pkgutil, sys

class Wall:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"discord", "simcord", "cogs", "bot", "playground", "tests"}:
            raise ImportError(f"the engine let {name} in")

sys.meta_path.insert(0, Wall())
import engine
for module in pkgutil.walk_packages(engine.__path__, "engine."):
    importlib.import_module(module.name)
    print(module.name)
"""


def files(*places: str) -> list[Path]:
    return sorted(file for place in places for file in (ROOT / place).rglob("*.py"))


def imports(file: Path) -> Iterator[str]:
    """The modules that a file imports anywhere in it, by their full names."""
    for node in ast.walk(ast.parse(file.read_bytes(), str(file))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno}: imports are absolute here"
            assert node.module is not None
            if node.module in PACKAGES:  # `from cogs import presenters`
                yield from (f"{node.module}.{alias.name}" for alias in node.names)
            else:
                yield node.module


def strangers(file: Path, *forbidden: str) -> set[str]:
    return {name for name in imports(file) if name.partition(".")[0] in forbidden}


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def test_the_engine_runs_where_discord_cannot_be_imported() -> None:
    result = subprocess.run(
        [sys.executable, "-c", IMPORT_WITHOUT_DISCORD], cwd=ROOT, capture_output=True, text=True, timeout=60
    )

    assert result.returncode == 0, result.stderr
    modules = {name_of(file) for file in (ROOT / "engine").glob("*.py")} - {"engine/__init__.py"}
    assert {name.removesuffix(".py").replace("/", ".") for name in modules} <= set(result.stdout.split())


@pytest.mark.parametrize("file", files("engine"), ids=name_of)
def test_the_engine_knows_nobody_outside_it(file: Path) -> None:
    assert not strangers(file, "discord", "cogs", "bot", "benchmarks", "playground", "tests")


@pytest.mark.parametrize("file", files("cogs"), ids=name_of)
def test_a_cog_comes_in_by_the_engine_s_front_door(file: Path) -> None:
    assert strangers(file, "engine") <= FRONT_DOOR
    assert not strangers(file, "bot", "benchmarks", "playground", "tests")


@pytest.mark.parametrize("file", files("cogs"), ids=name_of)
def test_no_cog_reaches_into_another(file: Path) -> None:
    assert not strangers(file, "cogs") & cogs()


def test_presenters_only_find_words() -> None:
    for file in files("cogs/presenters"):
        known = {"cogs.language", "cogs.custom_ids"}
        assert not {one for one in strangers(file, "cogs") - known if not one.startswith("cogs.presenters")}


def cogs() -> set[str]:
    """The modules that define a cog."""
    return {
        name_of(file).removesuffix(".py").replace("/", ".")
        for file in files("cogs")
        if "(commands.Cog)" in file.read_text(encoding="utf-8")
    }


def test_only_the_entry_point_wires() -> None:
    production = [ROOT / "bot.py", *files("cogs", "engine", "playground")]
    wiring = {name_of(file) for file in production if strangers(file, "cogs") & cogs()}

    assert wiring == {"bot.py"}
    assert not strangers(ROOT / "bot.py", "benchmarks", "playground", "tests")


@pytest.mark.parametrize("file", [ROOT / "bot.py", *files(*PACKAGES)], ids=name_of)
def test_a_file_can_be_read_in_one_sitting(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) < MAX_LINES, "find the seam: it holds two ideas"


@pytest.mark.parametrize(
    ("lock", "extras"), [("requirements.lock", []), ("requirements-dev.lock", ["dev"])], ids=["run", "dev"]
)
def test_a_lock_pins_what_the_project_names_and_says_nothing_about_where_from(
    lock: str, extras: list[str]
) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = project["dependencies"] + [
        line for extra in extras for line in project["optional-dependencies"][extra]
    ]
    text = (ROOT / lock).read_text(encoding="utf-8")
    requirements = re.sub(r"#.*", "", text).replace("\\\n", " ").strip().splitlines()
    pins = [PIN.fullmatch(line.strip()) for line in requirements if line.strip()]

    assert all(pins), "each line is name==version, perhaps a marker, and hashes; there is no other"
    versions = {canonicalize_name(pin[1]): pin[2] for pin in pins if pin}
    for requirement in map(Requirement, wanted):
        assert requirement.specifier.contains(versions[canonicalize_name(requirement.name)]), "make lock"
    assert "://" not in text
    assert not re.search(r"(^|\s)[/~]", text), "no path of the machine that made it"


def test_both_locks_pin_the_same_versions() -> None:
    run, dev = (
        set(re.findall(r"^[\w.-]+==\S+", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE))
        for lock in ("requirements.lock", "requirements-dev.lock")
    )

    assert run
    assert run <= dev


@pytest.mark.parametrize("command", ["make playground", "make test"])
def test_the_readme_says_how_to_try_and_how_to_check(command: str) -> None:
    assert command in (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_command_of_the_readme_exists() -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    named = re.findall(
        r"(?:`|^|\$ )make ([a-z]+)", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE
    )

    assert set(named) <= set(targets)
