"""Ends without a closing line and a name."""

import re
from collections.abc import Iterator
from typing import Any

from kindregards.core.language import Table
from kindregards.core.rules.base import Context as _Context
from kindregards.core.rules.base import Hit, Rule, Sample, Text, pattern
from kindregards.core.rules.sentences import even

MESSAGE = "The end has no name. Close with a line such as “Kind regards,” and your full name."
_WORD = re.compile(r"[^\W\d_]{2,}")
_TAIL = 6


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Look at the last lines: a name of at most five words that ends no sentence."""
    lines = [line.strip() for line in even(text.body).rstrip().split("\n") if line.strip()]
    tail = lines[-_TAIL:]
    if not lines or context.limit is not None:
        return
    signed = _known(tail, context.name) if context.name else _looks_signed(tail, words)
    if not signed:
        yield Hit(MESSAGE, "body", len(text.body.rstrip()), len(text.body.rstrip()))


def _known(tail: list[str], name: str) -> bool:
    parts = {word.casefold() for word in _WORD.findall(name)}
    ends = [*tail[1:], tail[-1][-60:]]
    said = {word.casefold() for line in ends for word in _WORD.findall(line)}
    return bool(parts & said) or not parts


def _looks_signed(tail: list[str], words: Table) -> bool:
    if pattern(words, "closing", "inline").search(tail[-1]):
        return True
    closing = pattern(words, "closing", "patterns")
    rests = [found["rest"] if (found := closing.match(line)) else None for line in tail]
    for place, rest in enumerate(rests):
        if rest is not None and any(map(_is_name, (rest, *tail[place + 1 : place + 3]))):
            return True
    return len(tail) > 1 and _is_name(tail[-1]) and rests[-1] is None


def _is_name(line: str) -> bool:
    """Tell whether a line may be a name: one to five words, the first with a capital or alone."""
    parts = line.strip(" -,.").split()
    if not 1 <= len(parts) <= 5 or line.rstrip().endswith(("?", "!", ":", ",")):
        return False
    if line.rstrip().endswith(".") and len(parts) > 3:
        return False
    return parts[0][:1].isupper() or (len(parts) <= 2 and all(part.isalpha() for part in parts))


RULE = Rule(
    code="KR221",
    name="missing-signoff",
    group="manners",
    severity="warning",
    reason="The reader needs to know who asks, to find the application again.",
    source="Rubric A16",
    judge=judge,
    bad=(
        "Dear Dana,\n\nWhich topic should I have taken deeper?",
        "Dear Dana,\n\nThank you.\n\nKind regards,",
        "Thank you for your time. Which topic should I have taken deeper? Best regards,",
        Sample("Thank you.\n\nBest wishes,\nAnna", context=_Context(name="Sam Lee")),
    ),
    good=(
        "Dear Dana,\n\nThank you.\n\nKind regards,\nSam Lee",
        "Dear Dana,\n\nThank you.\n\nThanks again, Sam",
        "Hi Dana, thank you for the talk. Best regards, Sam Lee",
        Sample("Thank you.\n\nBest wishes,\nSam Lee", context=_Context(name="Sam Lee")),
        Sample("Thank you.\n\nYours\nS. Lee\n07700 900123", context=_Context(name="Sam Lee")),
    ),
)
