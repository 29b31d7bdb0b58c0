"""A hard thought and the ways to see it: as the contract's JSON, and as lines on a screen."""

import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from kindregards.cli.terminal import width
from kindregards.core.thought import Thought

_WIDEST = 90
_ROSE = "Some thoughts take their time. You can come back to this whenever you like."


def to_json(thought: Thought) -> dict[str, Any]:
    """Return the traps and the alternatives."""
    return {"traps": list(thought.traps), "alternatives": list(thought.alternatives)}


def numbered(alternatives: Sequence[str]) -> Iterator[str]:
    """Yield the alternatives with their numbers, broken at words."""
    for number, text in enumerate(alternatives, 1):
        mark = f"{number}  "
        yield textwrap.fill(
            text, min(width(), _WIDEST), initial_indent=mark, subsequent_indent=" " * len(mark)
        )


def numbers(thought: Thought) -> Iterator[str]:
    """Yield the two numbers as they are; where it rose, one kind line and no more."""
    before, after = thought.strength, thought.strength_after
    if before is None or after is None:
        return
    yield f"{before} before, {after} now."
    if after > before:
        yield _ROSE
