"""``python -m benchmarks.mutations [N]``: damage N mails (10,000), read each, say what came of it.

Prints how many were read and refused, the slowest in seconds, and the most memory in MB; any other
end is a traceback.
"""

import random
import sys
import time
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime

from benchmarks.reading.cases import CASES
from kindregards.core.errors import InputError
from kindregards.usecases.read import read
from kindregards.wiring import open_house

NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)
SEEDS = sorted(path for path in CASES.rglob("*") if path.suffix in (".eml", ".html", ".txt"))
KINDS = ("cut", "double", "swap", "insert", "header")
HEADERS = (
    b"Content-Type: multipart/mixed; boundary=", b"Content-Transfer-Encoding: base64\n",
    b'From: "a@b" <\n', b"Content-Type: text/html; charset=", b"Subject: =?utf-8?q?=0A?=",
    b"To: a@[1\n",
)  # fmt: skip

Damage = tuple[str, int, bytes]


def damaged(data: bytes, done: Iterable[Damage]) -> bytes:
    """Return the bytes after each damage: what is done, where, and with which bytes."""
    for kind, place, extra in done:
        at = place % (len(data) + 1)
        end = min(len(data), at + 1 + place % 400)
        if kind == "cut":
            data = data[:at] + data[end:]
        elif kind == "double":
            data = data[:end] + data[at:]
        elif kind == "swap":
            data = data[:at] + extra + data[at + len(extra) :]
        elif kind == "insert":
            data = data[:at] + extra + data[at:]
        else:
            data = HEADERS[place % len(HEADERS)] + extra + b"\n" + data
    return data


def outcome(data: bytes) -> str:
    """Read one message as the command does: ``read``, or ``refused`` where it says why not."""
    house = open_house()
    try:
        read(data, house.mails, house.words, NOW)
    except InputError:
        return "refused"
    return "read"


def main() -> None:
    """Damage mails by a fixed seed, so that a run can be repeated."""
    import resource

    dice, ends, slowest = random.Random(3), Counter[str](), 0.0
    for _ in range(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000):
        done = [
            (dice.choice(KINDS), dice.randrange(2**16), dice.randbytes(dice.randrange(12)))
            for _ in range(dice.randrange(1, 7))
        ]
        data = damaged(dice.choice(SEEDS).read_bytes(), done)
        start = time.perf_counter()
        ends[outcome(data)] += 1
        slowest = max(slowest, time.perf_counter() - start)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{dict(ends)}, slowest {slowest:.2f} s, most memory {most:.0f} MB")


if __name__ == "__main__":
    main()
