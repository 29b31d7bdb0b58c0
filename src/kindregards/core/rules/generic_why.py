"""Asks why, or for anything at all, where a definite question would get an answer."""

from collections.abc import Iterator
from typing import Any

from kindregards.core.language import Table
from kindregards.core.rules.base import Hit, Rule, Text, pattern
from kindregards.core.rules.objecting import objections
from kindregards.core.rules.sentences import questions, sentences

NAME = "generic-why"
MESSAGE = "This is too open to answer. Ask about one thing that you did, and what to do next time."


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Object to every open question; to a softly open one only where nothing definite is asked."""
    firm = set()
    for where, sentence, found in objections(text, context, words, NAME):
        firm.add(sentence.start)
        start = sentence.start + found.start()
        yield Hit(MESSAGE, where, start, sentence.start + found.end())
    soft, unless = pattern(words, NAME, "soft"), pattern(words, NAME, "unless")
    denial = pattern(words, "sentences", "denial")
    open_ones = []
    for sentence in sentences(text.body, context, words):
        begun = soft.search(sentence.text)
        denied = begun and denial.search(sentence.text[: begun.start()])
        if begun and not denied and not unless.search(sentence.text):
            open_ones.append((sentence, begun))
    if not open_ones:
        return
    starts = {sentence.start for sentence, _ in open_ones}
    definite = [s for s, _ in questions(text, context, words) if s.start not in starts | firm]
    for sentence, begun in () if definite else open_ones:
        if sentence.start not in firm:
            start = sentence.start + begun.start()
            yield Hit(MESSAGE, "body", start, sentence.start + begun.end())


RULE = Rule(
    code="KR213",
    name=NAME,
    group="manners",
    severity="warning",
    reason="A why invites a defence of the decision, and anything-at-all invites nothing; "
    "one bounded question is answered most often.",
    source="Rubric A7, A11, BAD-5; Yoon and others on advice (domain 1.3, 1.6)",
    judge=judge,
    bad=(
        "Why was I not selected?",
        "I would be grateful for any feedback at all on anything.",
        "Could you explain the reasons for my rejection?",
        "Any feedback would be appreciated.",
        "Can you tell me what I did wrong?",
        "How can I improve?",
    ),
    good=(
        "Which part of my answer on pricing should I have taken deeper?",
        "I appreciate why timing matters.",
        "I understand the reasons for your decision.",
        "I would value one suggestion on how to explain my triage decisions.",
        "Thank you for giving the reason for your decision.",
    ),
)
