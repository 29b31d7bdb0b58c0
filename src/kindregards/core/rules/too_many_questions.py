"""Asks more than a busy reader answers."""

from collections.abc import Iterator
from typing import Any

from kindregards.core.language import Table
from kindregards.core.rules.base import Hit, Rule, Text
from kindregards.core.rules.sentences import questions

WARNED, REFUSED = 3, 4
MESSAGE = "This asks {} things. Keep the one or two that matter most."


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Count the questions, also those without a mark or joined to another by *and*."""
    found = list(questions(text, context, words))
    count = sum(number for _, number in found)
    if count >= WARNED:
        severity: Any = "error" if count >= REFUSED else "warning"
        last = found[-1][0]
        yield Hit(MESSAGE.format(count), "body", last.start, last.end, severity=severity)


RULE = Rule(
    code="KR215",
    name="too-many-questions",
    group="manners",
    severity="warning",
    reason="One or two questions are answered; a list is put off and forgotten.",
    source="Rubric A10; Impulse (domain 1.4): 3 warn, 4 stop",
    judge=judge,
    bad=(
        "Was my answer on SQL too short? Did I miss the point of the case? What should I read?",
        "1. Was it my CV?\n2. Was it the test?\n3. Was it the interview?\n4. What now?",
        "Could you tell me which part was weak, what I should read next, and how I should "
        "practise? Which course would you take? Is there a book?",
        "What did you think of my portfolio, and how should I order it? Which piece stood out?",
    ),
    good=(
        "Which topic should I have taken deeper?",
        "Was my answer on SQL too short? What should I read first?",
        "I would value your advice on one point. Which topic should I have taken deeper?",
        "Should I have gone deeper on pricing, or should I have kept it shorter?",
        "Which part was weaker, and what would you read on it? May I stay in touch?",
    ),
)
