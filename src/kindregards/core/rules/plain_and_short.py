"""Is too long, too short, or too hard to read on a bad day."""

import re
from collections.abc import Iterator
from typing import Any

from kindregards.core.language import Table
from kindregards.core.length import count_words, is_spaceless
from kindregards.core.rules.base import Hit, NoteContext, Rule, Sample, Text
from kindregards.core.rules.sentences import even, sentences

NAME = "plain-and-short"
FEWEST, FEWEST_LITTLE, MOST, GRADE = 80, 45, 180, 9.0
LITTLE = 4
SHORT = "The note has {} words. {} are the fewest that say something."
LONG = "The note has {} words. Keep it to 180."
HARD = "The note is hard to read. Use shorter sentences and shorter words."
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Count words; weigh sentences and syllables where the language tells how."""
    said = _WORD.findall(even(text.body))
    known = sum(bool(fact.strip()) for fact in context.facts)
    fewest = FEWEST if known >= LITTLE and not context.gentle else FEWEST_LITTLE
    many = count_words(text.body) if is_spaceless(text.body) else len(said)
    if many < fewest:
        yield Hit(SHORT.format(many, fewest))
    elif many > MOST:
        yield Hit(LONG.format(many))
    vowels = words.get(NAME, {}).get("vowels")
    if vowels and said and _grade(text.body, said, context, words) > GRADE:
        yield Hit(HARD)


def _grade(body: str, said: list[str], context: Any, words: Table) -> float:
    """Return the Flesch-Kincaid grade; names that the case knows weigh nothing."""
    vowels = re.compile(words[NAME]["vowels"])
    silent = re.compile(words[NAME]["silent"])
    found = sentences(body, context, words)
    syllables = sum(max(1, len(vowels.findall(silent.sub("", w.lower())))) for w in said)
    return 0.39 * len(said) / max(1, len(found)) + 11.8 * syllables / len(said) - 15.59


_HARD = (
    "Notwithstanding the considerable disappointment inevitably accompanying unsuccessful "
    "applications, contemporary organisational recruitment methodologies demonstrably "
    "incorporate substantial unpredictability "
)

RULE = Rule(
    code="KR309",
    name=NAME,
    group="note",
    severity="warning",
    reason="On a bad day short sentences are the ones that get through.",
    source="Rubric B9; Sharma 2024 (80 to 180 words, 45 if little is known; grade 8)",
    judge=judge,
    bad=(
        "Rest a little.",
        "You may rest now. " * 50,
        _HARD * 3,
        Sample("You may rest now. " * 15, context=NoteContext(facts=("a b", "c d", "e f", "g h"))),
    ),
    good=(
        "You may rest now. " * 15,
        "You may rest now. " * 30,
        Sample("You may rest now. " * 22, context=NoteContext(facts=("a", "b", "c", "d"))),
        "You asked for it, and that takes nerve. " * 8,
    ),
)
