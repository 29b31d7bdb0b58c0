"""The journal: as JSON, and on a screen of plain characters that a pipe takes as well."""

from collections.abc import Iterator
from typing import Any

from kindregards.cli.terminal import width
from kindregards.core.columns import columns, padded
from kindregards.core.journal import Journal
from kindregards.core.language import Table
from kindregards.core.told import Part, Row, opening, parts_of, step_line

MOST_COLUMNS, BAR = 80, 24
Styled = tuple[str, dict[str, Any]]


def to_json(journal: Journal, words: Table) -> dict[str, Any]:
    """Return what ``journal --json`` prints; ``notices`` are the sentences below the counts."""
    waiting = journal.waiting
    return {
        "cases": journal.cases,
        "by_stage": dict(journal.by_stage),
        "asked": journal.asked,
        "answered": journal.answered,
        "answers": dict(journal.answers),
        "applied": journal.applied,
        "funnel": _funnel_json(journal),
        "themes": [
            {"topic": theme.topic, "employers": theme.employers, "weight": theme.weight}
            for theme in journal.themes
        ],
        "time_to_answer": {
            "known": waiting.known,
            "fewest_days": waiting.fewest,
            "median_days": waiting.middle,
            "most_days": waiting.most,
        }
        if waiting
        else None,
        "where_to_look": journal.look_at,
        "lately": journal.lately,
        "too_early": list(journal.too_early),
        "notices": list(_notices(journal, words)),
    }


def _funnel_json(journal: Journal) -> list[dict[str, Any]] | None:
    if journal.funnel is None:
        return None
    return [
        {
            "stage": step.stage,
            "reached": step.reached,
            "of": step.of,
            "low": round(step.share.low, 4),
            "high": round(step.share.high, 4),
            "in_100": list(step.share.in_100),
            "too_early": step.early,
        }
        for step in journal.funnel
    ]


def _notices(journal: Journal, words: Table) -> Iterator[str]:
    if not journal.cases:
        yield words["empty"]
        return
    yield opening(journal, words)
    yield from (line for part in parts_of(journal, words) for line in part.lines)


def screen(journal: Journal, words: Table) -> Iterator[Styled]:
    """Yield the lines for a person: no more than 80 columns, and no colour that says anything."""
    if not journal.cases:
        yield from _wrapped(words["empty"])
        return
    yield f"{words['title']} ({words['labels']['cases']}: {journal.cases})", {"bold": True}
    yield from _wrapped(opening(journal, words))
    for part in parts_of(journal, words):
        yield "", {}
        yield part.title, {"bold": True}
        if part.text:
            yield from _wrapped(part.text)
        if part.rows:
            yield "", {}
        yield from ((line, {}) for line in _rows(part, words))
        if part.rows and part.lines:
            yield "", {}
        for line in part.lines:
            yield from _wrapped(line)


def _rows(part: Part, words: Table) -> Iterator[str]:
    if part.name == "funnel":
        for row in part.rows:
            yield from (line for line, _ in _wrapped(step_line(row, part.of, words), "  "))
        return
    widest = max((columns(row.label) for row in part.rows), default=0)
    for row in part.rows:
        yield from _bar(row, part.of, widest)


def _bar(row: Row, of: int, widest: int) -> Iterator[str]:
    """Yield one bar with its count; a note that finds no room stands below it."""
    length = max(1, round(row.count / of * BAR)) if row.count else 0
    line = f"  {padded(row.label, widest)}  {'#' * length:<{BAR}}  {row.count:>3}"
    if not row.note:
        yield line
    elif columns(f"{line}  {row.note}") <= _most():
        yield f"{line}  {row.note}"
    else:
        yield line
        yield f"    {row.note}"


def _most() -> int:
    return min(width(), MOST_COLUMNS)


def _wrapped(text: str, indent: str = "") -> Iterator[Styled]:
    """Break a text at words; where a script has none, at the column."""
    line = indent
    for word in _words(text):
        if columns(line + word.rstrip()) > _most() and line.strip():
            yield line.rstrip(), {}
            line = indent
        line += word
    if line.strip():
        yield line.rstrip(), {}


def _words(text: str) -> Iterator[str]:
    word = ""
    for sign in text:
        if columns(sign) > 1 and sign not in "、。）」":
            if word:
                yield word
            word = ""
        word += sign
        if sign == " ":
            yield word
            word = ""
    if word:
        yield word
