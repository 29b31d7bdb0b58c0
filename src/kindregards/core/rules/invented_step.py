"""A model tells of a step, a claim or a saying that the case does not show."""

from collections.abc import Iterator

from kindregards.core.language import Table
from kindregards.core.rules.base import (
    Context,
    Hit,
    PartContext,
    Rule,
    Sample,
    Text,
    compiled,
    pattern,
)

NAME = "invented-step"
MESSAGE = "“{}” is not in the case."
_BEFORE, _BEHIND = 30, 24


def judge(text: Text, context: PartContext, words: Table) -> Iterator[Hit]:
    """Find steps that were not taken, claims that were not made, words that were not said."""
    spans = [*_steps(text.body, context, words), *_claims(text.body, context, words)]
    for start, end in sorted(set(spans)):
        yield Hit(MESSAGE.format(text.body[start:end]), "body", start, end)


def _steps(text: str, context: PartContext, words: Table) -> Iterator[tuple[int, int]]:
    ahead = compiled((words["ahead"],))
    for kind, sources in words["steps"].items():
        step = compiled(tuple(sources))
        if kind in context.steps or step.search(context.grounds):
            continue
        for found in step.finditer(text):
            around = text[max(0, found.start() - _BEFORE) : found.end() + _BEHIND]
            if not ahead.search(around):
                yield found.span()


def _claims(text: str, context: PartContext, words: Table) -> Iterator[tuple[int, int]]:
    for found in pattern(words, "claims").finditer(text):
        if found[0].casefold() not in context.grounds:
            yield found.span()
    if not context.heard:
        yield from (found.span() for found in pattern(words, "said").finditer(text))


_CASE = PartContext("thanks", "en", Context(), steps=frozenset({"call"}))

RULE = Rule(
    code="KR303",
    name=NAME,
    group="model",
    severity="error",
    reason="It tells of a step, an experience or a remark that the case does not show.",
    source="Laws 4 and 8 of the house",
    judge=judge,
    bad=(
        Sample("Thank you for the interview.", context=_CASE),
        Sample("I have led a team of bakers.", context=_CASE),
        Sample("As you mentioned, the team wanted somebody else.", context=_CASE),
    ),
    good=(
        Sample("Thank you for the phone call.", context=_CASE),
        Sample("What should I prepare for the next interview?", context=_CASE),
    ),
)
