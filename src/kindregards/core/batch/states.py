"""What becomes of a row: one state at the end, and counts that add up."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

State = Literal["waiting", "done", "failed", "paused"]
"""``waiting`` is the one that is not final: its answer is not there, or a limit came first."""


@dataclass(frozen=True)
class Result:
    """What became of one row, as the report says it; it holds no word of the person's own.

    ``reason`` is a sentence for a row that failed. ``author`` is who wrote the mail, ``folder``
    where its files are, below the folder of the batch.
    """

    row: int
    id: str
    state: State
    reason: str = ""
    company: str = ""
    role: str = ""
    to: str = ""
    ask: str = ""
    language: str = ""
    author: str = ""
    errors: int = 0
    warnings: int = 0
    notices: tuple[str, ...] = ()
    folder: str = ""


@dataclass(frozen=True)
class Tally:
    """How many rows are in which state, and what the batch has taken so far."""

    done: int = 0
    failed: int = 0
    paused: int = 0
    waiting: int = 0
    calls: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0

    @property
    def rows(self) -> int:
        """All rows."""
        return self.done + self.failed + self.paused + self.waiting


def to_json(tally: Tally) -> Mapping[str, object]:
    """Return what ``batch --json`` prints; rows that wait count as paused, and are named too."""
    usage = {
        "calls": tally.calls,
        "prompt_tokens": tally.prompt_tokens,
        "completion_tokens": tally.completion_tokens,
    }
    waiting = {"waiting": tally.waiting} if tally.waiting else {}
    paused = tally.paused + tally.waiting
    counts = {"rows": tally.rows, "done": tally.done, "failed": tally.failed, "paused": paused}
    return {**counts, **waiting, "usage": usage}
