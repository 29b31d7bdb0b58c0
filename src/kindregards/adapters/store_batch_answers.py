"""Answers of a model to JSON and back: a whole one is kept, what failed is asked for again."""

import json

from kindregards.adapters.rows import DamagedRow
from kindregards.core.completion import Answer, Completion


def packed(answer: Answer) -> str | None:
    """Return a whole answer as JSON in plain ASCII; ``None`` for a fault."""
    return json.dumps(dict(answer.parts)) if isinstance(answer, Completion) else None


def unpacked(text: str) -> Completion:
    """Return the answer again, at no cost: its calls were counted when they were made."""
    found = json.loads(text)
    if not isinstance(found, dict):
        raise DamagedRow("no answer")
    return Completion({str(name): str(part) for name, part in found.items()})
