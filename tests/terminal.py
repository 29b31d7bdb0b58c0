"""A real terminal for a test: a pseudo-terminal of 80 columns with the command inside it."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from pathlib import Path
from typing import Self

_CODES = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]")


class Terminal:
    """Runs ``kindregards`` in a pseudo-terminal; ``expect`` reads until a text is on the screen."""

    def __init__(self, *args: str, home: Path, columns: int = 80, **environ: str) -> None:
        keep = {k: v for k, v in os.environ.items() if k in ("PATH", "PYTHONPATH", "VIRTUAL_ENV")}
        variables = {
            **keep,
            "TERM": "xterm-256color",
            "KINDREGARDS_HOME": str(home),
            "LANG": "en_GB.UTF-8",
            **environ,
        }
        self.shown = ""
        self._seen = 0
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:
            os.chdir(home.parent)
            os.execvpe(sys.executable, [sys.executable, "-m", "kindregards", *args], variables)
        size = struct.pack("HHHH", 40, columns, 0, 0)
        fcntl.ioctl(self.descriptor, termios.TIOCSWINSZ, size)

    def expect(self, text: str, seconds: float = 20.0) -> str:
        """Read until ``text`` is shown after what was expected before; returns what came."""
        end = time.monotonic() + seconds
        while text not in self.shown[self._seen :]:
            if time.monotonic() > end or not self._read(end):
                raise AssertionError(
                    f"{text!r} was not shown; this was:\n{self.shown[self._seen :]}"
                )
        start, self._seen = self._seen, self.shown.index(text, self._seen) + len(text)
        return self.shown[start : self._seen]

    def type(self, text: str) -> None:
        """Type keys."""
        os.write(self.descriptor, text.encode())

    def interrupt(self) -> None:
        """Press Ctrl-C, and again if it fell between two calls of the line editor's."""
        for _ in range(5):
            self.type("\x03")
            end = time.monotonic() + 1.0
            before = len(self.shown)
            while time.monotonic() < end:
                if not self._read(end) or "\n" in self.shown[before:]:
                    return

    def paste(self, text: str) -> None:
        """Paste as a terminal does that knows bracketed paste, piece by piece as it arrives."""
        data = f"\x1b[200~{text}\x1b[201~".encode()
        for start in range(0, len(data), 1024):
            os.write(self.descriptor, data[start : start + 1024])
            self._read(time.monotonic() + 0.02)

    def ends(self, seconds: float = 20.0) -> int:
        """Wait for the end and return the exit code."""
        end = time.monotonic() + seconds
        while self._read(end) and time.monotonic() < end:
            pass
        _, status = os.waitpid(self.pid, 0)
        return os.waitstatus_to_exitcode(status)

    def _read(self, end: float) -> bool:
        ready, _, _ = select.select([self.descriptor], [], [], max(0.0, end - time.monotonic()))
        if not ready:
            return True
        try:
            data = os.read(self.descriptor, 65536)
        except OSError:
            return False
        self.shown += _CODES.sub("", data.decode(errors="replace")).replace("\r\n", "\n")
        return bool(data)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        try:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        except (ProcessLookupError, ChildProcessError):
            pass
        os.close(self.descriptor)
