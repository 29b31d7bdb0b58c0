"""Is too short to be more than a demand."""

from collections.abc import Iterator
from typing import Any

from kindregards.core.language import Table
from kindregards.core.length import count_words
from kindregards.core.rules.base import Context as _Context
from kindregards.core.rules.base import Hit, Rule, Sample, Text
from kindregards.core.rules.sentences import even

FEWEST = 45
MESSAGE = "This has {} words. Thank them for one thing, accept the decision, then ask."
_GOOD = (
    "Thank you for letting me know, and for the time you gave me on Tuesday. I understand and "
    "respect the decision. As I prepare for similar roles, I would value your advice on one "
    "point: which topic should I have taken deeper? One line is plenty. Kind regards"
)


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Count the words of a request; a short channel has no fewest."""
    count = count_words(even(text.body))
    if context.purpose == "request" and context.limit is None and count < FEWEST:
        yield Hit(MESSAGE.format(count))


RULE = Rule(
    code="KR217",
    name="too-short",
    group="manners",
    severity="warning",
    reason="A bare question gives the reader no reason to help.",
    source="Rubric A1; Boomerang (domain 1.4)",
    judge=judge,
    bad=("Why?", "Please send feedback.", "word " * 44, "Hi, what could I improve? Thanks, Sam"),
    good=(
        _GOOD,
        "word " * 45,
        Sample("Thank you.", context=_Context(purpose="thanks")),
        Sample("Thank you. May I ask one question?", context=_Context(limit=200)),
    ),
)
