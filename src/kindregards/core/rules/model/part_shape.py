"""Is longer than its part may be, is in pieces, or holds what belongs to another part."""

import re
from collections.abc import Iterator
from typing import Any

from kindregards.core.language import Table
from kindregards.core.length import count_words, is_spaceless
from kindregards.core.rules.base import Hit, PartContext, Rule, Sample, Text, pattern
from kindregards.core.rules.model.told import plain

NAME = "part-shape"
LONG = "This is too long for its place in the text."
SHORT = "This says nothing."
PIECES = "This must be one paragraph."
ASKS = "This part may not ask anything."
STRANGE = "This belongs to another part of the text."
UNENDED = "This sentence breaks off."
_MOST_SIGNS = {"subject": 75, "greeting": 60, "closing": 60}
_MOST_WORDS = {
    "questions": 65, "thanks": 45, "acceptance": 32, "aim": 36, "exit": 46, "open_door": 36,
}  # fmt: skip
_WORDS, _NOTE_WORDS = 60, 70
_BREAKS = {"greeting": 4, "closing": 4}
_ASKING = frozenset({"questions", "exit"})
_ENDS = tuple(".!?…。！？」』)\"'»")


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Compare a part with what its place may hold."""
    body = plain(text.body)
    yield from (Hit(message) for message in _size(body, context))
    framed = context.part in _MOST_SIGNS
    if (
        not context.note
        and not framed
        and context.part not in _ASKING
        and re.search(r"[?？]", body)
    ):
        yield Hit(ASKS)
    if framed:
        return
    for key in ("greeting", "closing", "subject"):
        for found in pattern(context.leaks, "shape", key).finditer(body):
            yield Hit(STRANGE, "body", found.start(), found.end())


def _size(body: str, context: PartContext) -> Iterator[str]:
    most = _MOST_SIGNS.get(context.part)
    limit = _NOTE_WORDS if context.note else _MOST_WORDS.get(context.part, _WORDS)
    if len(body) > most if most else count_words(body) > limit:
        yield LONG
    least = 1 if most or is_spaceless(body) else 3 if context.note else 2
    if count_words(body) < least:
        yield SHORT
    if body.strip().count("\n") > _BREAKS.get(context.part, 0):
        yield PIECES
    if not most and body.strip() and not body.rstrip().endswith(_ENDS):
        yield UNENDED


_PART = PartContext(part="thanks", language="en")
_SUBJECT = PartContext(part="subject", language="en")
_ASK = PartContext(part="questions", language="en")

RULE = Rule(
    code="KR411",
    name=NAME,
    group="model",
    severity="error",
    reason="A mail made of parts reads as one only where each keeps to its place.",
    source="The contract: parts; rubric A12",
    judge=judge,
    bad=(
        Sample("Thank you so much. " * 20, context=_PART),
        Sample("Thanks.", context=_PART),
        Sample("Thank you.\n\nIt was good to hear from you.", context=_PART),
        Sample("Thank you. May I ask why?", context=_PART),
        Sample("Dear Dana, thank you for your time.", context=_PART),
        Sample("Thank you for your time. Kind regards, Sam", context=_PART),
        Sample("Subject: Thanks. Thank you for your time.", context=_PART),
        Sample("Thank you for your", context=_PART),
        Sample("A subject that goes on and on " * 4, context=_SUBJECT),
    ),
    good=(
        Sample("Thank you for your time.", context=_PART),
        Sample("Which part should I take deeper?", context=_ASK),
        Sample("Feedback on my application", context=_SUBJECT),
        Sample("It was kind of you to write.", context=_PART),
    ),
)
