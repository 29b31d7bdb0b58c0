"""Uses the words of an illness, or sends to a helpline without need."""

import re
from collections.abc import Iterator
from typing import Any

from kindregards.core.language import Table
from kindregards.core.rules.base import Hit, NoteContext, Rule, Sample, Text, pattern
from kindregards.core.rules.objecting import objections
from kindregards.core.rules.sentences import sentences, unquoted

NAME = "no-clinical-words"
CLINICAL = "This is a clinical word. Use a plain one: tired, low, worried."
POINTER = "Helplines are shown only where somebody seems to need one. Leave this out."


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Look for clinical words, and for a pointer to help outside the gentle tier."""
    own = unquoted(text)
    for where, sentence, found in objections(own, context, words, NAME):
        start = sentence.start + found.start()
        yield Hit(CLINICAL, where, start, sentence.start + found.end())
    told = " ".join((*context.facts, *(context.grounds or ()))).casefold()
    trade, pointer = pattern(words, NAME, "trade"), pattern(words, NAME, "pointer")
    for sentence in sentences(own.body, context, words):
        for found in trade.finditer(sentence.text):
            if found[0].casefold() not in told:
                yield Hit(CLINICAL, "body", *_place(sentence.start, found))
        for found in () if context.gentle else pointer.finditer(sentence.text):
            yield Hit(POINTER, "body", *_place(sentence.start, found))


def _place(start: int, found: re.Match[str]) -> tuple[int, int]:
    return start + found.start(), start + found.end()


RULE = Rule(
    code="KR310",
    name=NAME,
    group="note",
    severity="error",
    reason="We are no clinic; a diagnosis by a program frightens, and may be wrong.",
    source="Rubric B10; domain 3.5, 4.3",
    judge=judge,
    bad=(
        "This may be depression.",
        "You seem depressed.",
        "These are symptoms of anxiety.",
        "Call 116 123 or the Samaritans.",
        "That was traumatic.",
    ),
    good=(
        "You feel low today.",
        Sample("You can talk at findahelpline.com.", context=NoteContext(gentle=True)),
        Sample(
            "You applied for the Clinical Psychologist role.",
            context=NoteContext(facts=("Clinical Psychologist",)),
        ),
        "There is worry in what you wrote.",
        Sample(
            "To practise medication rounds is up to you.",
            context=NoteContext(grounds=("medication rounds",)),
        ),
    ),
)
