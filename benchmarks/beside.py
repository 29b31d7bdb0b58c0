"""Commands side by side: each in turn, several times over, and the median of what each took."""

import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[1]
PYTHON = sys.executable
KINDREGARDS = str(Path(PYTHON).parent / "kindregards")
PLAIN = ROOT / "benchmarks" / "plain"
LLM = Path(os.environ.get("LLM_COMMAND", ROOT / ".venv-bench" / "bin" / "llm"))
"""simonw/llm, in an environment of its own: ``make .venv-bench/ready``."""


def seconds(command: Sequence[str], environ: Mapping[str, str] = {}, stdin: str = "") -> float:
    """Run a command once and return its wall-clock seconds."""
    start = time.perf_counter()
    subprocess.run(
        command, check=True, capture_output=True, input=stdin.encode(),
        env={**os.environ, **environ},
    )  # fmt: skip
    return time.perf_counter() - start


def medians(
    commands: Mapping[str, Sequence[str]], runs: int,
    environ: Mapping[str, str] = {}, stdin: Mapping[str, str] = {},
) -> dict[str, float]:  # fmt: skip
    """Return each command's median, all of them run in turn after one run that does not count."""
    took: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(runs + 1):
        for name, command in commands.items():
            once = seconds(command, environ, stdin.get(name, ""))
            if number:
                took[name].append(once)
    return {name: statistics.median(each) for name, each in took.items()}


def has_llm() -> bool:
    """Say whether llm is there, and how it gets there if not."""
    if not LLM.exists():
        print("(llm is not installed: make .venv-bench/ready)")
    return LLM.exists()


def where() -> str:
    """Return where and when this is measured."""
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    system, python = platform.system(), platform.python_version()
    return f"{date.today()}, CPython {python} on {system}, {os.cpu_count()} cores{load}"
