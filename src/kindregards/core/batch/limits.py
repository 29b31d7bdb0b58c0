"""What a batch may take at most, over all of its runs."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """The most calls and tokens of a batch, and what it took before this run."""

    calls: int | None = None
    tokens: int | None = None
    calls_before: int = 0
    tokens_before: int = 0
