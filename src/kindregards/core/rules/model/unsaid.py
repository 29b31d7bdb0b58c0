"""Has somebody say what nobody said."""

from collections.abc import Iterator
from typing import Any

from kindregards.core.language import Table
from kindregards.core.length import is_spaceless
from kindregards.core.rules.base import Hit, PartContext, Rule, Sample, Text, pattern
from kindregards.core.rules.model.places import places
from kindregards.core.rules.model.told import (
    content,
    function_words,
    listed,
    plain,
    share_told,
    told,
)

NAME = "unsaid"
MESSAGE = "They did not say this. Say only what they wrote."
LEAST = 0.34


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Compare what is put in their mouth with their own words."""
    known = told((*(context.theirs or context.grounds), *context.topics))
    body = plain(text.body)
    if not context.theirs:
        for place in places(text, context, words, "said", "praised"):
            yield Hit(MESSAGE, "body", *place.span)
    decided = pattern(context.tables.get("parts", {}), "decision")
    for place in places(text, context, words, "said", "patterns"):
        start, end = place.span
        if context.note and decided.search(body[place.sentence.start : place.sentence.end]):
            continue
        common = function_words(context) | listed(context.leaks, "said", "common")
        before, after = body[place.sentence.start : start], body[end : place.sentence.end]
        said = set(content(after, common))
        if not said or is_spaceless(body):  # What was said stands before the verb there.
            said |= set(content(before, common))
        if not said or share_told(said, known) < LEAST:
            yield Hit(MESSAGE, "body", start, end)


_CASE = PartContext(
    part="thanks",
    language="en",
    grounds=("we need more experience with large ovens", "Your bread was excellent"),
    stage="interview",
)

RULE = Rule(
    code="KR406",
    name=NAME,
    group="model",
    severity="error",
    reason="To be quoted with what one never said ends every conversation.",
    source="Law 4 of the house",
    judge=judge,
    bad=(
        Sample("As you told me, the team preferred somebody local.", context=_CASE),
        Sample("You mentioned that the budget was cut.", context=_CASE),
        Sample("You said that my answers were vague.", context=_CASE),
        Sample("Your colleague explained that the shop is closing.", context=_CASE),
    ),
    good=(
        Sample("You wrote that you need more experience with large ovens.", context=_CASE),
        Sample("Thank you for telling me.", context=_CASE),
        Sample("You mentioned experience with large ovens.", context=_CASE),
        Sample("What you said about my bread meant a lot: excellent.", context=_CASE),
    ),
)
