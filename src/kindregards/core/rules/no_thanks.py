"""Thanks for nothing."""

from collections.abc import Iterator
from typing import Any

from kindregards.core.language import Table
from kindregards.core.rules.base import Hit, Rule, Text, pattern
from kindregards.core.rules.sentences import sentences

NAME = "no-thanks"
MESSAGE = "There is no thanks. Thank them for one definite thing: the update, the time, a talk."


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Object where no sentence thanks; *I would be grateful* is a request, no thanks."""
    sincere = pattern(words, NAME, "sincere")
    if not any(sincere.search(s.text) for s in sentences(text.body, context, words)):
        yield Hit(MESSAGE)


RULE = Rule(
    code="KR222",
    name=NAME,
    group="manners",
    severity="warning",
    reason="Thanks for one definite thing shows that the time was not lost on you.",
    source="Rubric A4; domain 1.6",
    judge=judge,
    bad=(
        "Which topic should I have taken deeper?",
        "I would be grateful for one suggestion.",
        "I would appreciate your advice on my presentation.",
        "Thanks for nothing.",
    ),
    good=(
        "Thank you for the update.",
        "I appreciated the clear process.",
        "Many thanks for your time.",
        "I am grateful for the time the panel gave me.",
        "I enjoyed the talk about billing.",
    ),
)
