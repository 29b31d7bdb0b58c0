"""Help: four groups that exist, an example everywhere, and nothing imported that is not used."""

import subprocess
import sys

import pytest

from kindregards.cli.commands import GROUPS
from tests.conftest import Run

COMMANDS = [command.name for _, commands in GROUPS for command in commands]


def test_the_help_names_every_group_and_command(run: Run) -> None:
    shown = run("--help").out
    for title, commands in GROUPS:
        assert title in shown
        assert all(command.name in shown and command.does in shown for command in commands)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example_and_the_common_options(run: Run, name: str) -> None:
    result = run(name, "--help")
    assert result.exit == 0
    assert f"Example: kindregards {name}" in result.out
    assert all(option in result.out for option in ("--json", "--no-input", "--debug"))


def test_draft_names_offline(run: Run) -> None:
    assert "--offline" in run("draft", "--help").out


@pytest.mark.parametrize("args", [["--help"], ["draft", "--help"], ["--version"]])
def test_help_imports_nothing_heavy(args: list[str]) -> None:
    code = f"import sys; from kindregards.cli import group; from kindregards.cli.door import run; run(group, {args!r}); print(*sys.modules, file=sys.stderr)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stderr.split()
    assert "click" in loaded
    heavy = {
        "jinja2",
        "sqlite3",
        "lxml",
        "dotenv",
        "platformdirs",
        "tomllib",
        "kindregards.core.reading",
        "kindregards.wiring",
    }
    assert not heavy & set(loaded)


def test_an_unknown_command_is_a_usage_error(run: Run) -> None:
    result = run("drfat")
    assert result.exit == 2
    assert "drfat" in result.err


def test_no_command_shows_the_help(run: Run) -> None:
    assert "draft" in run().err + run().out
