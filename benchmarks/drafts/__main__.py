"""``python -m benchmarks.drafts``: draft with the model that is set, else with SmolLM2 here.

OPENAI_BASE_URL, OPENAI_API_KEY and KINDREGARDS_MODEL name another; ``--each N`` takes N mails of
each language beside the examples (1).
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields

from benchmarks.drafts import Count, measure
from kindregards.adapters.openai_writer import OpenAIWriter
from kindregards.ports.writing import Writer
from tests.fakes import FakeServers

SECONDS = 600.0
MOST_TOKENS = 700
"""A tiny model may go round in circles until its memory is full, which no reader waits for."""
HEAD = "case            parts  at once  repaired  composer  faults  calls  tokens  seconds"


@contextmanager
def writing_with() -> Iterator[Writer]:
    """Give the writer that is set, else SmolLM2 behind a server that is started for it."""
    base_url, model = os.environ.get("OPENAI_BASE_URL"), os.environ.get("KINDREGARDS_MODEL")
    if base_url and model:
        yield OpenAIWriter(base_url, os.environ.get("OPENAI_API_KEY"), model, FakeServers())
        return
    from benchmarks.model_server import MODEL, serving

    with serving() as local:
        yield OpenAIWriter(local, None, MODEL, FakeServers(), {"max_tokens": MOST_TOKENS})


def row(name: str, count: Count) -> str:
    """Return a line of the table."""
    return (
        f"{name:<14}{count.asked:>7}{count.at_once:>9}{count.after_repair:>10}"
        f"{count.by_composer:>10}{count.faults:>8}{count.calls:>7}{count.tokens:>8}"
        f"{count.seconds:>9.1f}"
    )


def total(counts: list[Count]) -> Count:
    """Add up."""
    return Count(*(sum(getattr(one, field.name) for one in counts) for field in fields(Count)))


def main() -> None:
    """Measure and print."""
    each = int(sys.argv[sys.argv.index("--each") + 1]) if "--each" in sys.argv else 1
    counts = []
    with writing_with() as writer:
        print(f"{writer.model} at {writer.host}")
        print(HEAD)
        for name, count in measure(writer, SECONDS, each):
            counts.append(count)
            print(row(name, count), flush=True)
    whole = total(counts)
    print(row("all", whole))
    print(f"{whole.with_errors} of {2 * len(counts)} texts have an error.")


if __name__ == "__main__":
    main()
    sys.stdout.flush()
    os._exit(0)  # llama.cpp's threads would keep the process.
