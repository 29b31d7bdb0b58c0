"""Says in a mail what the person told in private."""

from collections.abc import Iterator
from typing import Any

from kindregards.core.language import Table
from kindregards.core.rules import private_words
from kindregards.core.rules.base import Context, Hit, PartContext, Rule, Sample, Text

NAME = "model-private-words"


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Judge a part of a mail as the rule for whole mails does; a note may say it."""
    if context.note:
        return
    mail = Context(language=context.language, private=context.private, topics=context.topics)
    yield from private_words.RULE.judge(text, mail, words)


_CASE = PartContext(
    part="aim", language="en", private=("I felt so stupid and humiliated afterwards",)
)
_NOTE = PartContext(part="feeling", language="en", note=True)

RULE = Rule(
    code="KR412",
    name=NAME,
    group="model",
    severity="error",
    reason="The model was told it to choose words by; in their hands it cannot be undone.",
    source="Law 3 of the house; rubric A14",
    judge=judge,
    bad=(
        Sample("I was humiliated in the interview.", context=_CASE),
        Sample("I felt so stupid and humiliated afterwards.", context=_CASE),
        Sample("I am devastated by this news.", context=_CASE),
        Sample("I cried when I read your answer.", context=_CASE),
    ),
    good=(
        Sample("I was disappointed, and I accept the decision.", context=_CASE),
        Sample("I had hoped for a different result.", context=_CASE),
        Sample("It may feel humiliating today.", context=_NOTE),
        Sample("Thank you for your time.", context=_CASE),
    ),
)
