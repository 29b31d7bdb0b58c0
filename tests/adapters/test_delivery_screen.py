"""A real clipboard and a real link opener, on a screen that nobody sees (Xvfb, xclip)."""

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kindregards.adapters.delivery_clipboard import Clipboard
from kindregards.adapters.delivery_mailto import Mailto
from kindregards.core.mailto import mailto
from tests.adapters.samples import OUT

MISSING = [name for name in ("Xvfb", "xclip") if not shutil.which(name)]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is for Linux")


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Start a screen of its own on the next free number, and end it."""
    if MISSING:
        reason = f"needs {' and '.join(MISSING)} (Debian: xvfb, xclip)"
        leave = pytest.fail if os.environ.get("KINDREGARDS_CI") else pytest.skip
        leave(reason)
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "640x480x8", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as number:
            display = f":{number.readline().strip()}"
        monkeypatch.setenv("DISPLAY", display)
        yield display
        server.terminate()


def test_the_text_is_on_the_clipboard(screen: str) -> None:
    assert Clipboard().deliver(OUT).ok
    pasted = subprocess.run(
        ["xclip", "-selection", "clipboard", "-o"], capture_output=True, check=True, timeout=10
    )
    assert pasted.stdout.decode() == OUT.body


def test_a_link_is_handed_to_the_program_that_opens_links(
    screen: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opener, seen = tmp_path / "opener", tmp_path / "seen"
    opener.write_text(f'#!/bin/sh\nprintf "%s" "$1" > {seen}\n')
    opener.chmod(opener.stat().st_mode | stat.S_IXUSR)
    code = (
        "from kindregards.adapters.delivery_mailto import Mailto\n"
        "from tests.adapters.samples import OUT\nimport sys\n"
        "sys.exit(0 if Mailto().deliver(OUT).ok else 1)"
    )
    environ = {**os.environ, "BROWSER": f"{opener} %s", "DISPLAY": screen}
    subprocess.run([sys.executable, "-c", code], env=environ, check=True, timeout=20)
    assert seen.read_text() == mailto(OUT)
    assert Mailto({}).deliver(OUT).place == mailto(OUT)
