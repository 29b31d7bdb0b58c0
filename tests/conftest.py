"""The suite touches neither home nor network: both raise with a telling name."""

import io
import json
import os
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests import recording


class TheSuiteMayNotUseTheNetwork(RuntimeError):
    """Raised where a test would connect to anything."""


class TheSuiteMayNotTouchHome(RuntimeError):
    """Raised where code asks for the person's home folder."""


@pytest.fixture(autouse=True)
def no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection; the marker ``loopback`` lets those to 127.0.0.1 through."""
    may_loop = request.node.get_closest_marker("loopback") is not None or _records(request)
    for owner, name, where in ((socket.socket, "connect", 1), (socket, "getaddrinfo", 0)):
        monkeypatch.setattr(owner, name, _only_loopback(getattr(owner, name), where, may_loop))


def _records(request: pytest.FixtureRequest) -> bool:
    recorded = request.node.get_closest_marker("vcr") is not None
    return recorded and request.config.getoption("--record-mode") not in (None, "none")


def _only_loopback(real: Callable[..., Any], where: int, may_loop: bool) -> Callable[..., Any]:
    def guarded(*args: Any, **kwargs: Any) -> Any:
        place = args[where] if where < len(args) else None
        host = place[0] if isinstance(place, tuple) else place
        if not (may_loop and host in ("127.0.0.1", b"127.0.0.1")):
            raise TheSuiteMayNotUseTheNetwork
        return real(*args, **kwargs)

    return guarded


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
        "KINDREGARDS_IMAP_PASSWORD",
        *(f"{name}_PROXY" for name in ("HTTP", "HTTPS", "ALL", "NO")),
        *(f"{name}_proxy" for name in ("http", "https", "all", "no")),
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


CASSETTES = Path(__file__).parent / "cassettes"


@pytest.fixture(scope="module")
def vcr_config() -> dict[str, Any]:
    """Match on what is asked, and keep nothing of headers but an allow-list."""
    return {
        "match_on": list(recording.MATCHED_ON),
        "before_record_request": recording.scrubbed_request,
        "before_record_response": recording.scrubbed_response,
        "decode_compressed_response": True,
    }


@pytest.fixture(scope="module")
def vcr_cassette_dir(request: pytest.FixtureRequest) -> str:
    """Keep the cassettes of a module in a folder of its name."""
    return str(CASSETTES / Path(str(request.node.path)).stem)


@pytest.fixture
def recorded_from(request: pytest.FixtureRequest) -> str:
    """The server to record from; in a replay an address where nobody is asked."""
    records = request.config.getoption("--record-mode") not in (None, "none")
    return os.environ.get("RECORD_BASE_URL", "") if records else "http://127.0.0.1:9/v1"
