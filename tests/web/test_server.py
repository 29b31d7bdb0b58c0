"""The server itself: where it listens, what it says, how it begins and ends."""

import contextlib
import os
import signal
import socket
import stat
import subprocess
import sys
import time
from pathlib import Path

import httpx2
import pytest

from tests.conftest import Run
from tests.web.served import ROOT, Served, serving

pytestmark = pytest.mark.loopback


def raw(served: Served, request: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", served.port), 5) as wire:
        wire.sendall(request)
        wire.settimeout(5)
        found = b""
        with contextlib.suppress(ConnectionResetError):
            while piece := wire.recv(65_536):
                found += piece
        return found


def test_it_listens_on_this_computer_alone(home: Path) -> None:
    with serving(home) as served:
        listening = Path("/proc/net/tcp").read_text() + Path("/proc/net/tcp6").read_text()
        rows = [row.split() for row in listening.splitlines()]
        ours = [row[1] for row in rows if row[1].endswith(f":{served.port:04X}") and row[3] == "0A"]
        assert ours == [f"0100007F:{served.port:04X}"]


def test_the_first_address_is_in_a_private_file_that_goes(home: Path) -> None:
    with serving(home) as served:
        assert served.file.parent == home
        assert stat.S_IMODE(served.file.stat().st_mode) == 0o600
        assert served.first in served.file.read_text()
        with httpx2.Client() as client:
            assert client.get(served.first).status_code == 303
            assert not served.file.exists()
            assert client.get(f"{served.address}/").status_code == 200
            assert client.get(served.first).status_code == 403
        assert served.stop() == 130


@pytest.mark.parametrize(("how", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, -signal.SIGTERM)])
def test_it_ends_cleanly_and_takes_its_file_along(
    home: Path, how: signal.Signals, code: int
) -> None:
    with serving(home) as served:
        assert served.stop(how) == code
        assert not served.file.exists()
        assert "Traceback" not in "\n".join(served.told)
        assert served.process.stdout
        assert not served.process.stdout.read()


def test_it_ends_while_a_page_is_open(home: Path) -> None:
    with serving(home) as served, httpx2.Client() as client:
        client.get(served.first)
        begun = time.monotonic()
        assert served.stop() == 130
        assert time.monotonic() - begun < 5


def test_it_ends_by_itself_where_nobody_is_there_and_not_before(home: Path) -> None:
    with serving(home, "--idle", "0.05") as served, httpx2.Client() as client:
        client.get(served.first)
        end = time.monotonic() + 5
        while time.monotonic() < end:
            assert client.get(f"{served.address}/alive").status_code == 200
            time.sleep(0.5)
        assert served.process.wait(10) == 0
        assert not list(home.glob("open-*"))


def test_somebody_without_the_cookie_does_not_keep_it_alive(home: Path) -> None:
    with serving(home, "--idle", "0.05") as served:
        end = time.monotonic() + 9
        while served.process.poll() is None and time.monotonic() < end:
            try:
                assert httpx2.get(f"{served.address}/alive").status_code == 403
            except httpx2.TransportError:
                break
            time.sleep(0.3)
        assert served.process.wait(3) == 0


def test_the_token_is_in_no_log_and_on_no_process_list(home: Path, tmp_path: Path) -> None:
    opened = tmp_path / "opened"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$@" >> {opened}\n')
    browser.chmod(0o755)
    environ = {
        **os.environ,
        "KINDREGARDS_HOME": str(home),
        "PYTHONPATH": str(ROOT / "src"),
        "BROWSER": f"{browser} %s",
        "DISPLAY": ":99",
    }
    process = subprocess.Popen([sys.executable, "-m", "kindregards", "web"], cwd=ROOT, env=environ, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # fmt: skip
    try:
        end = time.monotonic() + 15
        while not opened.exists() and time.monotonic() < end:
            time.sleep(0.05)
        time.sleep(0.2)
        file = Path(opened.read_text().strip().removeprefix("file://"))
        page = file.read_text()
        token = page.split("token=")[1].split('"')[0]
        commands = b"".join(
            path.read_bytes() for path in Path("/proc").glob("[0-9]*/cmdline") if path.exists()
        )
        assert token.encode() not in commands
        address = page.split("url=")[1].split('"')[0]
        for path in (address, address, address.replace(token, "wrong")):
            httpx2.get(path)
    finally:
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=15)
    assert token not in out + err
    assert "open in your browser" in err
    assert not any(
        token.encode() in path.read_bytes() for path in home.rglob("*") if path.is_file()
    )


HOSTS = [
    b"GET / HTTP/1.1\r\n\r\n",
    b"GET / HTTP/1.0\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: HERE\r\nHost: HERE\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: HERE\r\nHost: evil.example\r\n\r\n",
    b"GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: HERE\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: HERE, evil.example\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost : HERE\r\n\r\n",
    b"GET / HTTP/1.1\r\nX: y\r\n Host: HERE\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    b"GET /\x00 HTTP/1.1\r\nHost: HERE\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: HERE\r\nX: " + b"x" * 200_000 + b"\r\n\r\n",
]


def test_odd_requests_on_the_wire_are_refused_and_it_lives_on(home: Path) -> None:
    with serving(home) as served:
        for request in HOSTS:
            here = f"127.0.0.1:{served.port}".encode()
            sent = request.replace(b"HERE", here)
            closing = sent.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n")
            answer = raw(served, closing)
            assert answer.split(b" ")[1:2] in ([b"400"], [b"403"], [b"421"], [b"431"], []), request
            assert b"set-cookie" not in answer.lower()
        assert httpx2.get(served.first).status_code == 303


def test_many_slow_callers_do_no_harm(home: Path) -> None:
    with serving(home) as served:
        wires = [socket.create_connection(("127.0.0.1", served.port), 5) for _ in range(150)]
        for wire in wires:
            wire.sendall(b"GET / HTTP/1.1\r\nHost:")
        assert served.process.poll() is None
        for wire in wires:
            wire.close()
        time.sleep(0.3)
        assert httpx2.get(served.first).status_code == 303


def test_a_port_that_is_taken_is_told(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        done = run("web", "--no-browser", "--port", other.getsockname()[1])
    assert done.exit == 2
    assert "cannot be had" in done.err


def test_a_port_that_is_asked_for_is_taken(home: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
    with serving(home, "--port", str(port)) as served:
        assert served.port == port


def test_without_the_extra_it_says_what_to_install() -> None:
    code = "import sys; sys.modules['uvicorn'] = None; sys.argv = ['kindregards', 'web']; from kindregards.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 4
    assert 'pip install "kindregards[web]"' in done.stderr
    assert "Traceback" not in done.stderr
