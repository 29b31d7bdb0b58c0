"""Nothing is lost: commands that are killed, and disks that are full, at points of chance.

What a command acknowledged (it ended well and said so), and what an editor saved, must be there
byte for byte; no case is doubled, no file is half, and the store is sound.
"""

import random
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.kills.world import World

ACTS = ("draft", "edit", "export")


@dataclass
class Outcome:
    """What came of a run: how many commands ended in which way, and what was found wrong."""

    ended: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def kills(folder: Path, count: int, seed: int = 1) -> Outcome:
    """Kill ``count`` commands with ``kill -9``, each at a random moment of its run."""
    world, chance, out = World(folder), random.Random(seed), Outcome()
    longest = {act: world.seconds(act) for act in ACTS}
    for number in range(count):
        act = ACTS[number % len(ACTS)]
        child = world.start(act, number)
        delay = chance.uniform(0, longest[act] * 1.4)
        try:
            child.wait(delay)
        except subprocess.TimeoutExpired:
            child.kill()
        printed = child.communicate()[0]
        out.ended[f"{act} {'done' if child.returncode == 0 else 'killed'}"] += 1
        if child.returncode == 0:
            world.acknowledge(act, number, printed)
        out.wrong += world.wrong(f"{act} {number} after {delay:.3f} s")
    world.again()
    out.wrong += world.wrong("the end")
    out.wrong += world.lost_by_editors()
    return out


def full_disks(folder: Path, count: int, seed: int = 1) -> Outcome:
    """Run ``count`` commands that may write only so many bytes to any one file, from none on."""
    world, chance, out = World(folder), random.Random(seed), Outcome()
    size = world.store_size()
    for number in range(count):
        act = ACTS[number % len(ACTS)]
        most = chance.randrange(0, size + 60_000) if number % 2 else chance.randrange(0, 6_000)
        child = world.start(act, number, most=most)
        printed = child.communicate(timeout=60)[0]
        out.ended[f"{act} exit {child.returncode}"] += 1
        if child.returncode == 0:
            world.acknowledge(act, number, printed)
        elif child.returncode not in (1, 2, 3, 4, 6, 7):
            out.wrong.append(f"{act} {number}: exit {child.returncode} at {most} bytes")
        out.wrong += world.wrong(f"{act} {number} at {most} bytes")
    world.again()
    out.wrong += world.wrong("the end")
    out.wrong += world.lost_by_editors()
    return out


def report(title: str, out: Outcome, seconds: float) -> None:
    """Print what came of a run."""
    ended = ", ".join(f"{name} {number}" for name, number in sorted(out.ended.items()))
    print(f"{title}: {ended}; {seconds:.0f} s")
    print(f"  wrong: {len(out.wrong)}")
    for line in out.wrong[:20]:
        print(f"  - {line}")


def main(arguments: list[str]) -> None:
    """Run both, with as many commands as are asked for."""
    import tempfile

    counts = [int(argument) for argument in arguments] or [400, 100]
    for title, run, count in zip(
        ("killed", "full disk"), (kills, full_disks), counts, strict=False
    ):
        with tempfile.TemporaryDirectory() as folder:
            start = time.perf_counter()
            out = run(Path(folder), count)
            report(f"{title} ({count})", out, time.perf_counter() - start)
            if out.wrong:
                sys.exit(1)
