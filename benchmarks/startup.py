"""Start-up and a draft without a model, as ratios to the imports that they cannot do without."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
RUNS = 15
CLICK = [sys.executable, "-c", "import click"]
FOUR = [sys.executable, "-c", "import click, jinja2, sqlite3, email"]
KINDREGARDS = str(Path(sys.executable).parent / "kindregards")
EXAMPLE = str(ROOT / "examples" / "interview.eml")
NOTES = str(ROOT / "examples" / "interview.notes.toml")


class Row(NamedTuple):
    """One comparison: ours against its floor, and the most that the ratio should be."""

    name: str
    command: list[str]
    floor: list[str]
    bar: float


ROWS = (
    Row("kindregards --help", [KINDREGARDS, "--help"], CLICK, 1.6),
    Row("kindregards draft --help", [KINDREGARDS, "draft", "--help"], CLICK, 1.8),
    Row(
        "a draft without a model",
        [KINDREGARDS, "draft", EXAMPLE, "--notes", NOTES, "--offline", "--no-input"],
        FOUR,
        4.0,
    ),
)


def seconds(command: list[str]) -> float:
    """Run a command once and return its wall-clock seconds."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, stdin=subprocess.DEVNULL)
    return time.perf_counter() - start


@contextmanager
def own_data_folder() -> Iterator[None]:
    """Keep the person's own cases out of it."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["KINDREGARDS_HOME"] = folder
        yield


def main() -> None:
    """Print each row's medians and the median of the ratios, pair by pair."""
    with own_data_folder():
        print(f"{'':<28}{'ours':>9}{'floor':>9}{'ratio':>8}{'bar':>6}")
        for row in ROWS:
            seconds(row.command), seconds(row.floor)
            pairs = [(seconds(row.command), seconds(row.floor)) for _ in range(RUNS)]
            ours, floor = (statistics.median(side) for side in zip(*pairs, strict=True))
            ratio = statistics.median(a / b for a, b in pairs)
            print(f"{row.name:<28}{ours:>8.3f}s{floor:>8.3f}s{ratio:>8.2f}{row.bar:>6}")


if __name__ == "__main__":
    main()
