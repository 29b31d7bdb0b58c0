"""Could have been written to anybody."""

import re
from collections.abc import Iterator
from typing import Any

from kindregards.core.language import Table
from kindregards.core.rules.base import Hit, NoteContext, Rule, Sample, Text, pattern
from kindregards.core.rules.sentences import even

NAME = "specific"
WANTED = 2
MESSAGE = "The note could be anybody's. Name what is known: the role, the stage, what you did."
_WORD = re.compile(r"[^\W_]{4,}")


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Count the facts that the note names, the stage among them: two, or as many as there are."""
    facts = {fact for fact in context.facts if fact.strip() and "@" not in fact}
    said = even(text.body).casefold()
    told = set(_WORD.findall(said))
    found = sum(_is_named(fact, said, told) for fact in facts)
    stage = pattern(words, NAME, "stages").search(said) is not None
    if found + stage < min(WANTED, len(facts)):
        yield Hit(MESSAGE)


def _is_named(fact: str, said: str, told: set[str]) -> bool:
    fact = even(fact).casefold().strip()
    parts = set(_WORD.findall(fact))
    return fact in said or (bool(parts) and len(parts & told) * 2 >= len(parts))


_KNOWN = NoteContext(facts=("Harbour", "Data Analyst", "sam@post.example"))

RULE = Rule(
    code="KR302",
    name=NAME,
    group="note",
    severity="warning",
    reason="What is specific helps more than what is cheerful.",
    source="Rubric B2; Sharma 2023 (specificity)",
    judge=judge,
    bad=(
        Sample("It is all right to feel like this. Rest a little.", context=_KNOWN),
        Sample("Harbour has answered. Rest a little.", context=_KNOWN),
        Sample("You will see. Be kind to yourself.", context=_KNOWN),
        Sample("Nobody knows why. Rest.", context=NoteContext(facts=("Harbour",))),
    ),
    good=(
        Sample("You applied for the Data Analyst role at Harbour.", context=_KNOWN),
        Sample("You reached the interview at Harbour.", context=_KNOWN),
        Sample("The answer on the analyst role is in.", context=_KNOWN),
        "Nobody knows why. Rest.",
    ),
)
