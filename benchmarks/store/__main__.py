"""``python -m benchmarks.store``: ``list`` and ``show`` in a store of 100,000 versions."""

import sys
import tempfile
from pathlib import Path

from benchmarks.beside import KINDREGARDS, PLAIN, PYTHON, medians, where
from benchmarks.store import NEEDLE, build, size
from benchmarks.store.plain import build_plain

RUNS = 7
SHAPES = {"50,000 cases": (50_000, 1), "10,000 cases": (10_000, 5), "one case": (1, 50_000)}
"""Cases, and versions of each of a case's two texts."""
COMMANDS = {
    "list": (["list"], 0.3),
    "list WORDS": (["list", NEEDLE.lower()], 0.3),
    "list --json": (["list", "--json"], None),
    "show last": (["show", "last"], 0.1),
    "show 1": (["show", "1"], 0.1),
}
BARE = "import sqlite3, sys; print(*sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchall())"
ALL = "SELECT id, company, role, not_before, changed FROM cases ORDER BY turn DESC"
FLOORS = {
    "list": ALL,
    "list WORDS": ALL.replace("ORDER", f"WHERE search LIKE '%{NEEDLE}%' ORDER"),
    "list --json": ALL,
    "show last": "SELECT text FROM versions WHERE case_id = 1 ORDER BY rowid DESC LIMIT 1",
    "show 1": "SELECT text FROM versions WHERE case_id = 1 ORDER BY rowid DESC LIMIT 1",
}


def ours(big: Path, small: Path) -> None:
    """Print, for each command, what it takes of its own: beyond the same one with one case."""
    for name, (arguments, bar) in COMMANDS.items():
        command = [KINDREGARDS, *arguments, "--no-input"]
        bare = [PYTHON, "-c", BARE, str(big / "kindregards.db"), FLOORS[name]]
        pairs = {
            "big": ["env", f"KINDREGARDS_HOME={big}", *command],
            "small": ["env", f"KINDREGARDS_HOME={small}", *command],
            "bare": bare,
        }
        took = medians(pairs, RUNS)
        own = took["big"] - took["small"]
        asked = f"{bar:>6}" if bar else " " * 6
        ratio = took["big"] / took["bare"]
        print(
            f"  {name:<13}{took['big']:>8.3f}s{own:>8.3f}s{asked}{took['bare']:>9.3f}s{ratio:>7.2f}"
        )


def plainly(folder: Path, big: Path) -> None:
    """Print the same questions to a plain script, in one run with ours."""
    build_plain(folder / "plain.db", 50_000, 1)
    plain = [PYTHON, str(PLAIN / "store.py"), str(folder / "plain.db")]
    word = NEEDLE.lower()
    rows = {
        "list": ([KINDREGARDS, "list"], [*plain, "list"]),
        "list WORDS": ([KINDREGARDS, "list", word], [*plain, "words", word]),
        "show last": ([KINDREGARDS, "show", "last"], [*plain, "show", "50000"]),
    }
    print(f"{'50,000 cases':<15}{'kindregards':>12}{'plain script':>14}")
    for name, (mine, script) in rows.items():
        took = medians({"mine": mine, "script": script}, RUNS, {"KINDREGARDS_HOME": str(big)})
        print(f"  {name:<13}{took['mine']:>11.3f}s{took['script']:>13.3f}s")


def main() -> None:
    """Build the stores in a temporary folder and print the tables."""
    names = sys.argv[1:] or list(SHAPES)
    print(where())
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        build(folder / "small", 1, 1)
        for name in names:
            cases, each = SHAPES[name]
            big = folder / f"big{cases}"
            build(big, cases, each)
            print(f"{name}, 100,000 versions, {size(big) / 1e6:,.0f} MB")
            print(f"  {'':<13}{'took':>9}{'of own':>9}{'asked':>6}{'bare':>10}{'ratio':>7}")
            ours(big, folder / "small")
        if "50,000 cases" in names:
            plainly(folder, folder / "big50000")


if __name__ == "__main__":
    main()
