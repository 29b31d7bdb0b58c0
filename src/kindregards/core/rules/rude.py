"""A model insults, begs, threatens or despairs."""

from collections.abc import Iterator

from kindregards.core.language import Table
from kindregards.core.rules.base import Context, Hit, PartContext, Rule, Sample, Text, pattern

NAME = "rude"
MESSAGE = "“{}” belongs neither into a polite mail nor into a kind note."


def judge(text: Text, context: PartContext, words: Table) -> Iterator[Hit]:
    """Find words of insult, threat or despair; what the role or the company is called may stay."""
    names = f"{context.mail.role or ''} {context.mail.company or ''}".casefold()
    for found in pattern(words, "rude").finditer(text.body):
        if found[0].casefold() not in names:
            yield Hit(MESSAGE.format(found[0]), "body", found.start(), found.end())


_CASE = PartContext("thanks", "en", Context(role="Legal Counsel, Discrimination"))

RULE = Rule(
    code="KR305",
    name=NAME,
    group="model",
    severity="error",
    reason="It insults, begs, threatens or despairs.",
    source="Rubrics A and B of the domain page",
    judge=judge,
    bad=(
        Sample("You are idiots.", context=_CASE),
        Sample("You are a failure.", context=_CASE),
        Sample("My lawyer will be in touch.", context=_CASE),
    ),
    good=(
        Sample("I respect the decision.", context=_CASE),
        Sample("Thank you for your reply on Legal Counsel, Discrimination.", context=_CASE),
    ),
)
