"""Promises what the person may not keep: a call, an enclosure, a day."""

from collections.abc import Iterator
from typing import Any

from kindregards.core.language import Table
from kindregards.core.rules.base import Hit, PartContext, Rule, Sample, Text
from kindregards.core.rules.model.places import places

NAME = "unkept-promise"
MESSAGE = "This promises something in the person's name. Leave it out."


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Look for the words of a promise."""
    for place in places(text, context, words, "promises", "patterns"):
        if context.part == "questions" and place.sentence.text.endswith(("?", "？")):
            continue
        yield Hit(MESSAGE, "body", *place.span)


_CASE = PartContext(part="exit", language="en", stage="interview")

RULE = Rule(
    code="KR407",
    name=NAME,
    group="model",
    severity="error",
    reason="Only the person knows what they can do and when.",
    source="Law 4 of the house",
    judge=judge,
    bad=(
        Sample("I will call you next week.", context=_CASE),
        Sample("I have attached my CV.", context=_CASE),
        Sample("I am available at any time this week.", context=_CASE),
        Sample("I could start immediately.", context=_CASE),
    ),
    good=(
        Sample("If you have no time, that is quite all right.", context=_CASE),
        Sample("I would be glad to stay in touch.", context=_CASE),
        Sample("A short reply whenever it suits you would be plenty.", context=_CASE),
        Sample("I will take your advice to heart.", context=_CASE),
    ),
)
