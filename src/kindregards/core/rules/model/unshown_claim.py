"""Claims something of the person's life, work or schooling that they did not tell."""

from collections.abc import Iterator
from typing import Any

from kindregards.core.language import Table
from kindregards.core.rules.base import Hit, PartContext, Rule, Sample, Text
from kindregards.core.rules.model.places import places
from kindregards.core.rules.model.told import content, function_words, plain, share_told, told

NAME = "unshown-claim"
MESSAGE = "Nobody told this of the person. Leave it out."


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Look for the words of such claims, unless the grounds hold what they are about."""
    known = told((*context.grounds, *context.topics))
    body = plain(text.body)
    for place in places(text, context, words, "claims", "patterns"):
        start, end = place.span
        said = set(content(body[start:end], function_words(context)))
        if not said or share_told(said, known) < 1:
            yield Hit(MESSAGE, "body", start, end)


_CASE = PartContext(
    part="aim", language="en", grounds=("I trained as a baker", "my evening degree"), stage="screen"
)

RULE = Rule(
    code="KR405",
    name=NAME,
    group="model",
    severity="error",
    reason="A claim that is not true can be checked, and is remembered.",
    source="Law 4 of the house",
    judge=judge,
    bad=(
        Sample("With my many years of experience I had hoped for more.", context=_CASE),
        Sample("My master's degree in logistics taught me that.", context=_CASE),
        Sample("My current employer values my work.", context=_CASE),
        Sample("As a mother of small children I know this.", context=_CASE),
        Sample("I have since received another offer.", context=_CASE),
    ),
    good=(
        Sample("My degree may have been the point.", context=_CASE),
        Sample("I would like to gain more experience.", context=_CASE),
        Sample("I keep learning, and your view would help me.", context=_CASE),
        Sample("Which experience should I build first?", context=_CASE),
    ),
)
