"""What one sentence of an answer tells: whether it can be acted on, and of which topics."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kindregards.core.answer import Kind, Point, Side
from kindregards.core.composer.details import find_details
from kindregards.core.composer.lexicon import terms
from kindregards.core.facts import Facts
from kindregards.core.language import LanguagePack, Table
from kindregards.core.notes import Notes
from kindregards.core.reading.feedback import offered
from kindregards.core.reading.reason import Reason, reason_of
from kindregards.core.reading.search import compiled, find, plain

SILENT = ("internal", "cancelled", "volume", "other-candidate", "close", "room", "advert")
"""Topics that say little or nothing of the person: there is nothing in them to act on."""
OTHER = "other"
"""Advice of which we do not know what it is about."""
OF_THE_CASE = ("internal", "cancelled", "close", "room", "advert")
"""Those of them that are about this one decision all the same."""
_BROAD = ("experience", "application", "skill", "motivation", "level", "communication")
_OF_REASON = {"logistics": "practical"}
_COUNTED = ("experience", "requirement", "practical")
_HIDDEN = "\x1f"


@dataclass(frozen=True)
class Told:
    """A sentence, of what kind it is, and its points. ``touches``: it speaks of this person's way.

    A pleasantry is ``unclear`` and touches nothing.
    """

    sentence: str
    kind: Kind = "unclear"
    points: tuple[Point, ...] = ()
    touches: bool = False


def told(sentence: str, pack: LanguagePack) -> Told:
    """Read one sentence, as it stands in the answer."""
    words, flat = pack.tables["answer"], plain(sentence)
    points = tuple(dict.fromkeys(_points(sentence, flat, pack)))
    kind = _kind(flat, points, pack)
    pleasant = kind == "unclear" and find(words["sentences"]["pleasant"], flat) is not None
    return Told(sentence, kind, points, touches=bool(points) and not pleasant)


def is_harsh(text: str, pack: LanguagePack) -> bool:
    """Tell whether a text holds a hard word."""
    return find(pack.tables["answer"]["sides"]["harsh"], text) is not None


def _kind(flat: str, points: tuple[Point, ...], pack: LanguagePack) -> Kind:
    words = pack.tables["answer"]["sentences"]
    clauses = _clauses(flat, pack.tables["answer"])
    if any(find(words["offers"], one) and not _declines(one, pack) for one in clauses):
        return "offer"
    if _declines(flat, pack):
        return "none"
    if any(map(_can_be_acted_on, points)):
        return "specific"
    if offered(flat, pack.tables["reading"]).value == "yes":
        return "offer"
    if find(words["generic"], flat) or any(point.topic in SILENT for point in points):
        return "generic"
    return "unclear"


def _declines(flat: str, pack: LanguagePack) -> bool:
    declines = pack.tables["answer"]["sentences"]["declines"]
    refused = offered(flat, pack.tables["reading"]).value == "declined"
    return refused or find(declines, flat) is not None


def _can_be_acted_on(point: Point) -> bool:
    if point.topic in SILENT or point.side == "said":
        return False
    return point.side != "strength" or bool(point.term) or point.topic not in _BROAD


def _points(sentence: str, flat: str, pack: LanguagePack) -> Iterator[Point]:
    words = pack.tables["answer"]
    parts = [_Clause.read(part, pack) for part in _clauses(flat, words)]
    named = tuple(dict.fromkeys(topic for part in parts for topic in part.topics))
    for part in parts:
        # "Your code worked, but there were no tests": what is missing is of the topic before it.
        topics = part.topics or (named if part.side == "gap" else ())
        if not topics and part.advises and not find(words["sentences"]["pleasant"], flat):
            topics = (OTHER,)
        for topic in topics:
            term = None if topic in SILENT else part.term
            yield Point(topic, part.side, sentence, term)
    yield from _reason(sentence, _without_generic(flat, words), pack)


def _clauses(flat: str, words: Table) -> list[str]:
    return compiled("|".join(words["sentences"]["but"])).split(flat)


@dataclass(frozen=True)
class _Clause:
    """What one half of a sentence says: which way, and of what. ``advises`` has a next time."""

    side: Side
    topics: tuple[str, ...]
    term: str | None
    advises: bool

    @classmethod
    def read(cls, clause: str, pack: LanguagePack) -> "_Clause":
        words = pack.tables["answer"]
        hidden = _without_generic(clause, words)
        side = _side(hidden, words)
        rows = words["topics"].items()
        topics = [topic for topic, row in rows if _is_about(row, clause, hidden)]
        details = pack.tables["details"]
        known = [term.name for term in terms(hidden, details)]
        if any(name in details["lexicon"]["papers"] for name in known):
            topics = list(dict.fromkeys(("requirement", *topics)))
        if known and side != "said" and all(topic in SILENT for topic in topics):
            topics.append("skill")
        advises = find(words["sides"]["advice"], hidden) is not None
        return cls(side, tuple(topics), known[0] if known else None, advises)


def _is_about(row: Table, clause: str, hidden: str) -> bool:
    return find(row["words"], hidden if "noun" in row else clause) is not None


def _without_generic(clause: str, words: Table) -> str:
    """Blank out what fits everybody: "a strong field" praises nothing of this person's."""
    for source in words["sentences"]["generic"]:
        clause = compiled(source).sub(lambda found: _HIDDEN * len(found[0]), clause)
    return clause


def _side(clause: str, words: Table) -> Side:
    sides = words["sides"]
    if find(sides["denied"], clause):
        return "denied"
    if find(sides["gap"], clause) or find(sides["advice"], clause):
        return "gap"
    return "strength" if find(sides["strength"], clause) else "said"


def _reason(sentence: str, flat: str, pack: LanguagePack) -> Iterator[Point]:
    """Yield what the reading room knows as a reason of a refusal, where it names something."""
    reason = reason_of(flat, pack.tables["reading"])
    if reason is None or reason.kind == "other":
        return
    topic = _OF_REASON.get(reason.kind, reason.kind)
    if topic in SILENT:
        yield Point(topic, "said", sentence)
    elif topic in _COUNTED:
        side: Side = "gap" if reason.in_detail else "said"
        yield Point(topic, side, sentence, _wanted(reason, pack))


def _wanted(reason: Reason, pack: LanguagePack) -> str | None:
    facts = Facts(True, "rejection", pack.language, reason_given=reason.text)
    found = find_details(Notes(), facts, pack.tables["details"]).requirement
    known = terms(found or "", pack.tables["details"])
    return known[0].name if known else None


def holds(noun: str, sentence: str, details: Table) -> bool:
    """Tell whether a sentence names a noun: as it is, or as a term in another form."""
    if re.sub(r"\s+", " ", noun).casefold() in sentence.casefold():
        return True
    said = {term.name for term in terms(sentence, details)}
    return any(term.name in said for term in terms(noun, details))
