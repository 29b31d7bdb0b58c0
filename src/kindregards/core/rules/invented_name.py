"""A model names somebody or something that the case does not hold."""

import re
from collections.abc import Iterator

from kindregards.core.language import Table
from kindregards.core.rules.base import Context, Hit, PartContext, Rule, Sample, Text

NAME = "invented-name"
MESSAGE = "“{}” is a name that the case does not hold."
_WORD = re.compile(r"[^\W_]+")


def judge(text: Text, context: PartContext, words: Table) -> Iterator[Hit]:
    """Look up every name in the grounds; one whose every word stands there is known."""
    for start, end in context.names(text.body):
        name = text.body[start:end].casefold()
        pieces = [piece for piece in _WORD.findall(name) if len(piece) > 1]
        if name not in context.grounds and not all(p in context.grounds for p in pieces):
            yield Hit(MESSAGE.format(text.body[start:end]), "body", start, end)


def _capitals(text: str) -> list[tuple[int, int]]:
    return [found.span() for found in re.finditer(r"(?<=[a-z,] )[A-Z][a-z]+", text)]


_CASE = PartContext("thanks", "en", Context(), grounds="harbour mill", names=_capitals)

RULE = Rule(
    code="KR301",
    name=NAME,
    group="model",
    severity="error",
    reason="It names somebody or something that the case does not hold.",
    source="Law 4 of the house",
    judge=judge,
    bad=(Sample("Thank you for the time with Priya.", context=_CASE),),
    good=(Sample("Thank you for the time at Harbour Mill.", context=_CASE),),
    needs_words=False,
)
