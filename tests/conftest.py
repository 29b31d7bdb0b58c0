"""The suite touches neither home nor network: both raise with a telling name."""

import io
import json
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest


class TheSuiteMayNotUseTheNetwork(RuntimeError):
    """Raised where a test would connect to anything."""


class TheSuiteMayNotTouchHome(RuntimeError):
    """Raised where code asks for the person's home folder."""


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise TheSuiteMayNotUseTheNetwork

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give every test a data folder of its own, and no home."""

    def refuse(*args: object, **kwargs: object) -> None:
        raise TheSuiteMayNotTouchHome

    folder = tmp_path / "data"
    for name in (
        "OPENAI_API_KEY",
        "OPENAI_BASE_URL",
        "KINDREGARDS_MODEL",
        "NO_COLOR",
        "VISUAL",
        "EDITOR",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("KINDREGARDS_HOME", str(folder))
    monkeypatch.setattr(Path, "home", refuse)
    monkeypatch.setattr(Path, "expanduser", refuse)
    return folder


@dataclass(frozen=True)
class Result:
    """What one run of the command printed, and its exit code."""

    exit: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Result]


@pytest.fixture
def run(home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command in this process, as the door does, with ``stdin`` piped in."""

    def invoke(*args: object, stdin: str | bytes = "") -> Result:
        from kindregards.cli import group
        from kindregards.cli.door import run as door

        data = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        capsys.readouterr()
        code = door(group, [str(arg) for arg in args])
        printed = capsys.readouterr()
        return Result(code, printed.out, printed.err)

    return invoke
