"""A batch on a terminal: the line of progress, and what came of it."""

from collections.abc import Iterator
from typing import Any

from kindregards.core.batch.states import Tally

Styled = tuple[str, dict[str, Any]]
_MINUTE, _HOUR = 60, 3600
_BAR = 16


def progress(done: int, total: int, now: int, failed: int, tokens: int, seconds: float) -> str:
    """Return how far it is; ``now`` are the rows of this run, ``total`` 0 where unknown."""
    rate = now / seconds if seconds > 0 else 0.0
    parts = [f"{done} of {total} rows" if total else f"{done} rows", f"{rate:.1f} a second"]
    if failed:
        parts.append(f"{failed} failed")
    if tokens:
        parts.append(f"{tokens} tokens")
    if total and rate:
        parts.append(f"{span((total - done) / rate)} left")
    drawn = f"{bar(done, total)} " if total else ""
    return drawn + ", ".join(parts)


def bar(done: int, total: int) -> str:
    """Return how far it is as a bar of plain signs."""
    full = _BAR * min(done, total) // total
    return f"[{'#' * full}{'.' * (_BAR - full)}]"


def span(seconds: float) -> str:
    """Return a time in words."""
    whole = max(0, round(seconds))
    if whole < 2 * _MINUTE:
        return f"{whole} s"
    return f"{whole // _MINUTE} min" if whole < 2 * _HOUR else f"{whole // _HOUR} h"


def first(tally: Tally) -> Iterator[str]:
    """Yield whom to speak with before all else, where there is anybody."""
    if tally.paused:
        who = "1 person" if tally.paused == 1 else f"{tally.paused} people"
        yield f"Please speak with {who} first: they stand at the top of the report."


def lines(tally: Tally, out: str, waits: str) -> Iterator[Styled]:
    """Yield what came of a batch: who to speak with first."""
    yield from ((words, {"bold": True}) for words in first(tally))
    counts = f"{tally.rows} rows: {tally.done} done, {tally.failed} failed, {tally.paused} paused"
    yield f"{counts}, {tally.waiting} waiting." if tally.waiting else f"{counts}.", {}
    if tally.calls:
        both = tally.prompt_tokens + tally.completion_tokens
        yield f"{tally.calls} calls to the model, {both} tokens.", {}
    yield f"Look at {out}/report.html; report.csv holds the same. Nothing was sent.", {}
    if tally.waiting and waits:
        yield waits, {}
