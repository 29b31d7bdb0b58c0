"""Does not part what is known, what is not, and what is in their hands."""

from collections.abc import Iterator
from typing import Any

from kindregards.core.language import Table
from kindregards.core.rules.base import Hit, Rule, Text, pattern
from kindregards.core.rules.sentences import even

NAME = "three-parts"
MESSAGE = "The note does not say {}."
PARTS = {
    "known": "what is known",
    "unknown": "what is not known",
    "mine": "what is in your own hands",
}


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Look for the three parts."""
    body = even(text.body)
    missing = [said for key, said in PARTS.items() if not pattern(words, NAME, key).search(body)]
    if missing:
        yield Hit(MESSAGE.format(", nor ".join(missing)))


RULE = Rule(
    code="KR305",
    name=NAME,
    group="note",
    severity="warning",
    reason="What is known, unknown and in your hands are three things; mixed up they become blame.",
    source="Rubric B5; domain 3.4",
    judge=judge,
    bad=(
        "Rest a little.",
        "You applied, and the answer is no.",
        "You do not know why.",
        "You applied. You do not know why.",
    ),
    good=(
        "You applied. The mail does not say why. What you try next is up to you.",
        "What is known: a no. Why is not known. In your hands: the next one.",
        "You reached the interview. It may have been close. You can decide what comes next.",
        "The facts are few. Nobody has told you why. One thing is up to you.",
    ),
)
