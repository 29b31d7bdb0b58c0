"""Says why, or gives a figure, that nobody gave."""

import re
from collections.abc import Iterator
from typing import Any

from kindregards.core.language import Table
from kindregards.core.rules.base import Hit, NoteContext, Rule, Sample, Text, pattern
from kindregards.core.rules.objecting import objections
from kindregards.core.rules.sentences import even, sentences, unquoted

NAME = "true"
REASON = "Nobody knows this. Say only what they wrote, or that it is not known."
FIGURE = "“{}” stands nowhere in the case. Take it out."
_NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)*(?!\w)")


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Object to a reason that is asserted or guessed, and to a number that no ground holds."""
    own = unquoted(text)
    for where, sentence, found in objections(own, context, words, NAME):
        start = sentence.start + found.start()
        yield Hit(REASON, where, start, sentence.start + found.end())
    if not context.possible:
        yield from _guesses(own, context, words)
    if context.grounds is not None:
        yield from _figures(text, context, words)


def _guesses(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    wanted, spared = pattern(words, NAME, "guesses"), pattern(words, NAME, "open")
    for sentence in sentences(text.body, context, words):
        for found in wanted.finditer(sentence.text):
            if not spared.search(_clause(sentence.text, found)):
                start = sentence.start
                yield Hit(REASON, "body", start + found.start(), start + found.end())
                break


def _clause(sentence: str, found: re.Match[str]) -> str:
    """What is said on the far side of a semicolon takes nothing back."""
    start, end = sentence.rfind(";", 0, found.start()), sentence.find(";", found.end())
    return sentence[start + 1 : end if end >= 0 else None]


def _figures(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    whole = "\n".join((*context.grounds, *context.facts))
    known = {*_NUMBER.findall(whole), *re.findall(r"\d+", whole)}
    known |= set(words.get(NAME, {}).get("figures", ()))
    unit = pattern(words, NAME, "units")
    body = even(text.body)
    for found in _NUMBER.finditer(body):
        if found[0] not in known and not unit.match(body[found.end() : found.end() + 12]):
            yield Hit(FIGURE.format(found[0]), "body", found.start(), found.end())


RULE = Rule(
    code="KR303",
    name=NAME,
    group="note",
    severity="error",
    reason="A made-up reason is believed for years, the flattering one too.",
    source="Rubric B3; laws 4 and 8 of the house; domain 3.4",
    judge=judge,
    bad=(
        "They rejected you because somebody had more experience.",
        "It had nothing to do with you.",
        "They wanted somebody younger.",
        "The reason was the budget.",
        Sample("About 500 people applied.", context=NoteContext(grounds=("No number.",))),
    ),
    good=(
        "It may have had little to do with you; the mail does not say why.",
        "The reason they give is this one: “we chose somebody because of budget”.",
        "You do not know why they decided this way.",
        Sample("Take 20 minutes on Monday.", context=NoteContext(grounds=())),
        Sample("They saw 500 people.", context=NoteContext(grounds=("500 people applied",))),
    ),
)
