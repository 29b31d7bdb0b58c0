"""Posting, CV and letter → all that is asked for, each with what shows it, in a useful order."""

from dataclasses import dataclass
from datetime import date

from kindregards.core.gap.asked import Asked, asked
from kindregards.core.gap.cv import units
from kindregards.core.gap.posting import clauses
from kindregards.core.gap.requirement import Gap, Requirement
from kindregards.core.gap.rivals import Rivals
from kindregards.core.gap.splitting import Span, spans
from kindregards.core.gap.vocabulary import Vocabulary
from kindregards.core.gap.weighing import Weighed, weigh

_MOST_TOPICS = 2
_BEST_ASKED = ("skill", "paper", "tongue")
_ASKABLE = ("skill", "soft", "paper", "degree", "tongue", "words", "place", "field")


@dataclass(frozen=True)
class Papers:
    """The texts that are held against each other, as they are."""

    posting: str
    cv: str
    letter: str = ""


def find_gap(papers: Papers, posting: Vocabulary, own: Vocabulary, today: date) -> Gap:
    """Hold a posting against a CV. ``own`` are the words of the CV's language."""
    found = requirements_of(papers.posting, posting)
    shown = [
        *units(papers.cv, own, today),
        *(units(papers.letter, own, today, "letter") if papers.letter else ()),
    ]
    now = today.year * 12 + today.month
    rivals = Rivals(found, own)
    weighed = [weigh(one, shown, rivals, own, posting.language, now) for one in found]
    rows = [_row(papers, one, its) for one, its in zip(found, weighed, strict=True)]
    ordered = tuple(sorted(rows, key=_place))
    return Gap(ordered, _topics(ordered), language=posting.language)


def requirements_of(text: str, vocabulary: Vocabulary) -> list[Asked]:
    """Return all that a posting asks for, each once."""
    found: dict[object, Asked] = {}
    title = _title(text, vocabulary)
    for clause in clauses(text, vocabulary):
        for span in spans(text, clause.start, clause.end, vocabulary):
            one = asked(text, clause, span, vocabulary, title)
            if one:
                key = (one.kind, one.groups, one.words, one.years, one.tongue, one.rank)
                found.setdefault(key, one)
    return list(found.values())


def _title(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    """Return the words that say what kind of post it is, from the posting's first line."""
    first = text.strip().partition("\n")[0]
    common = vocabulary.words["words"].get("common_posts", ())
    stems = {t.stem for word in common for t in vocabulary.tokens(word)}
    return frozenset(t.stem for t in vocabulary.tokens(first)) - stems - vocabulary.generic


def _row(papers: Papers, one: Asked, weighed: Weighed) -> Requirement:
    source = weighed.unit.source if weighed.unit else "cv"
    text = papers.letter if source == "letter" else papers.cv
    return Requirement(
        text=one.text,
        level=one.level,
        status=weighed.status,
        posting=_passage(papers.posting, one.span),
        cv=text[weighed.start : weighed.end] if weighed.unit else None,
        source=source,
        highlighted=weighed.highlighted if weighed.unit else None,
        topic=one.topic,
        kind=one.kind,
        literal=weighed.literal,
        short_of=weighed.short_of,
    )


def _passage(text: str, span: Span) -> str:
    return text[span.start : span.end].strip(" \t\n,;")


def _place(row: Requirement) -> int:
    """Rank a row by how much it helps to look at it first."""
    if row.highlighted is False and row.status in ("shown", "weak"):
        return 0
    essential = row.level == "essential"
    order = {"missing": 1 if essential else 3, "weak": 2, "shown": 4, "unknown": 5}
    return order[row.status]


def _topics(rows: tuple[Requirement, ...]) -> tuple[str, ...]:
    """Return what the mail may ask about: essential, and missing before weak."""
    found = [
        row.topic
        for kinds in (_BEST_ASKED, _ASKABLE)
        for status in ("missing", "weak")
        for row in rows
        if row.status == status and row.level == "essential" and row.topic
        if status == "missing" or row.highlighted or row.short_of
        if row.kind in kinds
    ]
    return tuple(dict.fromkeys(found))[:_MOST_TOPICS]
