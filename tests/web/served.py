"""The page as it is really run: the command in a process of its own, on loopback."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).parents[2]


@dataclass
class Served:
    """A running server: where its visitor enters, and its process."""

    first: str
    file: Path
    process: "subprocess.Popen[str]"
    told: list[str] = field(default_factory=list)

    @property
    def address(self) -> str:
        return self.first.split("/enter")[0]

    @property
    def port(self) -> int:
        return urlsplit(self.first).port or 0

    @property
    def token(self) -> str:
        return self.first.split("token=")[1]

    def stop(self, how: signal.Signals = signal.SIGINT, seconds: float = 15) -> int:
        """End it, and return its exit code; what it said last is in ``told``."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        code = self.process.wait(seconds)
        assert self.process.stderr
        self.told += self.process.stderr.read().splitlines()
        return code


@contextmanager
def serving(home: Path, *args: str, **environ: str) -> Iterator[Served]:
    """Run ``kindregards web --no-browser``; it is ended whatever happens."""
    process = subprocess.Popen(
        [sys.executable, "-m", "kindregards", "web", "--no-browser", *args],
        cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "KINDREGARDS_HOME": str(home), "PYTHONPATH": f"{ROOT / 'src'}", "LC_ALL": "C.UTF-8", **environ},
    )  # fmt: skip
    assert process.stderr
    told = [process.stderr.readline().strip() for _ in range(4)]
    try:
        assert told[1].startswith("http"), told
        file = re.search(r"file://(\S+)", told[2])
        assert file, told
        yield Served(told[1], Path(file[1]), process, told)
    finally:
        if process.poll() is None:
            process.kill()
        process.wait(10)
        for stream in (process.stdout, process.stderr):
            assert stream
            stream.close()
