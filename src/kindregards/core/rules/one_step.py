"""Has no one small step: a day, a thing to do, half an hour at most."""

import re
from collections.abc import Iterator
from typing import Any

from kindregards.core.language import Table
from kindregards.core.rules.base import Hit, Rule, Text, pattern
from kindregards.core.rules.sentences import sentences

NAME = "one-step"
MOST = 30
HOURS = 10
"""More hours than these are meant as minutes: half an hour is spelled as thirty of them."""
NONE = "There is no small step. Name one: a day, one thing to do, and how many minutes."
LONG = "The step takes long. Half an hour is plenty."


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Look for a sentence with a when, a day and minutes."""
    said = words.get(NAME, {}).get("minutes", r"(?!)(x)(x)")
    plan, day = pattern(words, NAME, "plan"), pattern(words, NAME, "day")
    steps = []
    for sentence in sentences(text.body, None, words):
        found = re.search(said, sentence.text, re.IGNORECASE)
        if found and plan.search(sentence.text):
            steps.append((sentence, found))
    whole = text.body
    if not steps or not day.search(whole):
        yield Hit(NONE)
    for sentence, found in steps:
        if _minutes(found, words) > MOST:
            start = sentence.start + found.start()
            yield Hit(LONG, "body", start, sentence.start + found.end())


def _minutes(found: re.Match[str], words: Table) -> int:
    table = words.get(NAME, {})
    number, unit = found[1].casefold(), found[2].casefold()
    spelled = table.get("spelled", {})
    count = int(number) if number.isdigit() else int(spelled.get(number, 0))
    is_hours = any(unit.startswith(hour) for hour in table.get("hours", ()))
    return count * 60 if is_hours and count < HOURS else count


RULE = Rule(
    code="KR306",
    name=NAME,
    group="note",
    severity="warning",
    reason="A plan with a when is carried out far more often than an intention.",
    source="Rubric B6; Gollwitzer 2006",
    judge=judge,
    bad=(
        "Take some rest.",
        "When you can, practise pricing.",
        "If it is Monday, work on pricing.",
        "When it is Monday, take 90 minutes for pricing.",
        "Some day, take 20 minutes.",
    ),
    good=(
        "If it is Monday and you have had breakfast, take 20 minutes and write one example.",
        "When you are home on Friday, set a timer for 15 minutes.",
        "After lunch tomorrow, take half an hour for a walk.",
        "When Sunday evening comes, take ten minutes to note one answer.",
    ),
)
