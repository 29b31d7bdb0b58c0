"""Which possibilities of the reflection an answer confirms or refutes, by their topics."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from kindregards.core.answer import Answer, Point
from kindregards.core.answers.telling import SILENT, holds
from kindregards.core.composer.reflection import Possible
from kindregards.core.language import Table

Verdict = Literal["confirmed", "refuted", "open"]
_NEEDED = ("experience", "requirement", "skill", "level", "language")
_CLOSED = ("internal", "cancelled")
_SHOWN = ("examples", "application")


@dataclass(frozen=True)
class Judged:
    """A possibility with its verdict, and their words for it; none where it is still open."""

    possible: Possible
    verdict: Verdict = "open"
    evidence: str | None = None


def judge_possible(
    possible: tuple[Possible, ...], answer: Answer, details: Table
) -> tuple[Judged, ...]:
    """Judge each possibility by what the answer says; what it does not speak of stays open."""
    return tuple(_judge(one, answer, details) for one in possible)


def _judge(one: Possible, answer: Answer, details: Table) -> Judged:
    if one.topic in ("weak", "weak-unseen", "wanted"):
        return _judge_noun(one, answer, details)
    row = _BY_TOPIC.get(one.topic)
    if row is None:
        return Judged(one)
    confirms, refutes = (next(filter(fits, answer.points), None) for fits in row)
    if confirms:
        return Judged(one, "confirmed", confirms.sentence)
    return Judged(one, "refuted", refutes.sentence) if refutes else Judged(one)


def _judge_noun(one: Possible, answer: Answer, details: Table) -> Judged:
    """Judge what names a noun: their words must name it too."""
    named = list(_naming(one.about or "", answer, details))
    against = next((p for p in named if p.side in ("strength", "denied")), None)
    missing = next((p for p in named if p.side == "gap"), None)
    if one.topic == "weak-unseen":
        missing, against = _elsewhere(named, answer), missing
    elif one.topic == "wanted":
        missing = next((p for p in named if p.side == "gap" and p.topic in _SHOWN), None)
    if missing:
        return Judged(one, "confirmed", missing.sentence)
    return Judged(one, "refuted", against.sentence) if against else Judged(one)


def _naming(noun: str, answer: Answer, details: Table) -> Iterator[Point]:
    if noun:
        yield from (point for point in answer.points if holds(noun, point.sentence, details))


def _elsewhere(named: list[Point], answer: Answer) -> Point | None:
    """Return what they speak of instead: something that counted, where the noun is not named."""
    counted = (p for p in answer.points if p.side == "gap" and p.topic not in SILENT)
    return None if named else next(counted, None)


Fits = Callable[[Point], bool]


def _is(*topics: str) -> Fits:
    return lambda point: point.topic in topics


_BY_TOPIC: dict[str, tuple[Fits, Fits]] = {
    "ahead": (
        lambda point: point.topic in _NEEDED and point.side == "gap",
        lambda point: point.topic in _CLOSED,
    ),
    "close": (_is("close"), _is()),
    "volume": (_is("volume"), _is()),
    "plans": (_is(*_CLOSED), _is()),
    "room": (_is("room"), _is()),
    "advert": (_is("advert"), _is()),
}
"""What confirms a possibility of a topic, and what refutes it."""
