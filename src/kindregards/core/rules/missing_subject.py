"""Has an empty subject."""

from collections.abc import Iterator
from typing import Any

from kindregards.core.language import Table
from kindregards.core.rules.base import Hit, Rule, Text

MESSAGE = "The subject is empty. Name the role and what you write for."


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Object to a subject that is given and blank; where none is given there may be no need."""
    if text.subject is not None and not any(sign.isalnum() for sign in text.subject):
        yield Hit(MESSAGE, "subject")


RULE = Rule(
    code="KR218",
    name="missing-subject",
    group="manners",
    severity="error",
    reason="A mail without a subject is seldom opened, and cannot be found again.",
    source="Rubric A2; ArtSci (domain 1.4): 14% replies",
    judge=judge,
    bad=(Text("Hello", ""), Text("Hello", "  "), Text("Hello", "-"), Text("Hello", "...")),
    good=(
        Text("Hello", "Baker role: thank you"),
        Text("Hello", None),
        Text("Hello", "Re: Your application"),
        Text("Hello", "選考結果について"),
    ),
    needs_words=False,
)
