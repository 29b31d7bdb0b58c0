"""What several employers name: one is one view, two are worth watching, three are to act on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from kindregards.core.answer import Answer
from kindregards.core.answers.telling import OTHER, SILENT
from kindregards.core.language import Table
from kindregards.core.plain import folded, plain

Weight = Literal["one view", "worth watching", "several say so"]
_WATCH, _ACT = 2, 3
_OF_REASON = {"requirement": "requirement", "experience": "experience", "logistics": "practical"}
"""Reasons that say something of what was missing. The others carry no information: that somebody
else was chosen, or that many applied, is true of nearly every refusal."""
Named = tuple[str | None, str | None, tuple[Answer, ...]]
"""An employer, the kind of the reason in its refusal, and its answers."""


@dataclass(frozen=True)
class Theme:
    """A topic, by how many different employers it was named, and what that weighs."""

    topic: str
    employers: int
    weight: Weight


def themes(cases: Iterable[Named], forms: Table) -> tuple[Theme, ...]:
    """Return the topics that were named as missing, by the most employers first.

    ``forms`` is the shared list ``firms``: what may stand in a firm's name or not.
    """
    by_topic: dict[str, set[str]] = {}
    for company, reason, answers in cases:
        for topic in dict.fromkeys(_topics(reason, answers)):
            by_topic.setdefault(topic, set()).add(employer_key(company, forms))
    found = ((topic, len(employers)) for topic, employers in by_topic.items())
    ordered = sorted(found, key=lambda named: (-named[1], named[0]))
    return tuple(Theme(topic, count, _weight(count)) for topic, count in ordered)


def _topics(reason: str | None, answers: tuple[Answer, ...]) -> Iterator[str]:
    if reason in _OF_REASON:
        yield _OF_REASON[reason]
    for answer in answers:
        if answer.kind == "specific":
            quoted = (p for p in answer.points if p.side == "gap" and p.sentence in answer.feedback)
            yield from (p.topic for p in quoted if p.topic not in (*SILENT, OTHER))


def _weight(employers: int) -> Weight:
    if employers >= _ACT:
        return "several say so"
    return "worth watching" if employers >= _WATCH else "one view"


def employer_key(company: str | None, forms: Table) -> str:
    """Return what two spellings of an employer have in common; all unknown ones are as one."""
    name = plain(company or "").replace(".", "")
    for form in forms["attached"]:
        name = name.replace(form, " ")
    words = folded("".join(sign if sign.isalnum() else " " for sign in name)).split()
    return "".join([word for word in words if word not in forms["words"]] or words)
