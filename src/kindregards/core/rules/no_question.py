"""Asks nothing, though it is meant to be a request."""

from collections.abc import Iterator
from typing import Any

from kindregards.core.language import Table
from kindregards.core.rules.base import Context as _Context
from kindregards.core.rules.base import Hit, Rule, Sample, Text
from kindregards.core.rules.sentences import questions

MESSAGE = "This asks nothing. Add one question that can be answered in a line."


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Object where a request holds no sentence that asks, with or without a question mark."""
    if context.purpose == "request" and not any(True for _ in questions(text, context, words)):
        yield Hit(MESSAGE)


RULE = Rule(
    code="KR214",
    name="no-question",
    group="manners",
    severity="error",
    reason="Without a question there is nothing to answer.",
    source="Rubric A10",
    judge=judge,
    bad=(
        "Thank you for letting me know. I understand the decision.",
        "I hope to hear from you.",
        "Thank you for your time. May I stay in touch?",
        "I learned a lot in the interview and will work on my examples.",
    ),
    good=(
        "Which topic should I have taken deeper?",
        "I would be grateful for one suggestion on my presentation.",
        "Could you tell me which requirement I should work on first.",
        "I would value your advice on how to structure a case study.",
        Sample("Thank you for your time.", context=_Context(purpose="thanks")),
    ),
)
