"""A model gives a number, a date or a span of time that the case does not hold."""

from collections.abc import Iterator

from kindregards.core.language import Table
from kindregards.core.rules.base import Context, Hit, PartContext, Rule, Sample, Text, pattern

NAME = "invented-figure"
MESSAGE = "“{}” stands nowhere in the case."


def judge(text: Text, context: PartContext, words: Table) -> Iterator[Hit]:
    """Look up every figure in words in the grounds; digits are the matter of another rule."""
    for found in pattern(words, "figures").finditer(text.body):
        if found[0].casefold() not in context.grounds:
            yield Hit(MESSAGE.format(found[0]), "body", found.start(), found.end())


_CASE = PartContext("thanks", "en", Context(), grounds="i have three years of wound care")

RULE = Rule(
    code="KR302",
    name=NAME,
    group="model",
    severity="error",
    reason="It gives a number, a date or a span of time that the case does not hold.",
    source="Law 4 of the house",
    judge=judge,
    bad=(
        Sample("I bring ten years on the wards.", context=_CASE),
        Sample("Thank you for last week.", context=_CASE),
    ),
    good=(
        Sample("I bring three years of wound care.", context=_CASE),
        Sample("Which one or two points should I work on?", context=_CASE),
        Sample("Ten minutes would be plenty.", context=_CASE),
    ),
)
