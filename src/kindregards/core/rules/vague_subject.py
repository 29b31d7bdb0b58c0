"""Has a subject that does not say what the mail is for."""

import re
from collections.abc import Iterator
from typing import Any

from kindregards.core.language import Table
from kindregards.core.rules.base import Context as _Context
from kindregards.core.rules.base import Hit, Rule, Sample, Text, pattern, word_set

NAME = "vague-subject"
SHORTEST, LONGEST, MOST_SIGNS = 2, 10, 60
VAGUE = "The subject does not say what this is about. Name the role, and that you have a question."
LONG = "The subject is long. Three to eight words are enough."
_WORD = re.compile(r"[^\W_][\w'’&+#./-]*")


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Look at a subject of one's own; the name of the role or the company counts as one word."""
    if text.subject is None or not text.subject.strip() or not context.own_subject:
        return
    subject = _shortened(text.subject.strip(), context)
    said = [word.casefold() for word in _WORD.findall(subject)]
    if len(said) > LONGEST or len(subject) > MOST_SIGNS + 10:
        yield Hit(LONG, "subject", 0, len(text.subject))
    elif pattern(words, NAME, "pushy").search(subject) or _says_nothing(
        subject, said, len(_WORD.findall(text.subject)), words
    ):
        yield Hit(VAGUE, "subject", 0, len(text.subject))


def _says_nothing(subject: str, said: list[str], length: int, words: Table) -> bool:
    if pattern(words, NAME, "enough").search(subject):
        return False
    return length < SHORTEST or word_set(words, NAME, "empty").issuperset(said)


def _shortened(subject: str, context: Any) -> str:
    for name in (context.role, context.company):
        if name:
            subject = re.sub(re.escape(name), "Name", subject, flags=re.IGNORECASE)
    return subject


RULE = Rule(
    code="KR219",
    name=NAME,
    group="manners",
    severity="warning",
    reason="The subject decides whether the mail is opened, and whether it is found again.",
    source="Rubric A2; ArtSci (domain 1.4): three to eight words, under 60 characters",
    judge=judge,
    bad=(
        Text("", "Feedback"),
        Text("", "Hello"),
        Text("", "URGENT: please read"),
        Text("", "Question"),
        Text("", "Feedback request"),
        Text("", "I am writing to you to ask whether you could tell me some more about it all"),
    ),
    good=(
        Text("", "Thank you - Data Analyst interviews"),
        Text("", "Night baker role: one question"),
        Text("", "My application: thank you, and one question"),
        Sample("", "Feedback", context=_Context(own_subject=False)),
        Text("", None),
    ),
)
