"""Has no line that looks from further off."""

from collections.abc import Iterator
from typing import Any

from kindregards.core.language import Table
from kindregards.core.rules.base import Hit, Rule, Text, pattern
from kindregards.core.rules.sentences import even

NAME = "wider-view"
MESSAGE = "There is no wider view. Add one line: others are here too, or how it looks in a year."


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Look for a line of evidence, of common humanity, or of distance in time."""
    if not pattern(words, NAME, "patterns").search(even(text.body)):
        yield Hit(MESSAGE)


RULE = Rule(
    code="KR308",
    name=NAME,
    group="note",
    severity="warning",
    reason="Seen from a year away, or among many, one answer weighs less.",
    source="Rubric B8; Bruehlman-Senecal and Ayduk 2015, Neff 2011",
    judge=judge,
    bad=(
        "You applied, and the answer is no.",
        "Rest today.",
        "The why is missing.",
        "What you try next is up to you.",
    ),
    good=(
        "In a year, this may be one day among many.",
        "Most people who apply for work hear no more often than yes.",
        "If a friend had this answer, you might be gentler.",
        "In a study of 180 job seekers, kind words to oneself helped.",
    ),
)
