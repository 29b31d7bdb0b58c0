"""The journal as one page that needs nothing else: its plots are drawn, and told in tables."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kindregards.core.journal import Journal
from kindregards.core.language import Table
from kindregards.core.rendering import render, render_html
from kindregards.core.told import Part, Row, opening, parts_of

WIDE, ROW = 420, 54
"""Units of a plot: its width, and the height of a row. A label stands above its bar: no language
is too long for it, and a telephone is wide enough."""
_ROOM = WIDE - 70


@dataclass(frozen=True)
class Bar:
    """One drawn row: where it begins, how long it is, and the words beside it."""

    label: str
    top: int
    start: float
    length: float
    told: str
    value: float | None = None


def journal_page(
    journal: Journal, words: Table, language: str, template: str, now: datetime
) -> str:
    """Return the page in HTML; every word of it is escaped."""
    parts = parts_of(journal, words) if journal.cases else ()
    return render_html(
        template,
        {
            "language": language,
            "words": words,
            "opening": opening(journal, words) if journal.cases else words["empty"],
            "journal": journal,
            "plots": [{"part": part, "bars": tuple(bars_of(part))} for part in parts],
            "wide": WIDE,
            "row": ROW,
            "made": render(words["made"], {"date": f"{now:%Y-%m-%d}"}),
        },
    )


def bars_of(part: Part) -> Iterator[Bar]:
    """Yield the bars of a part: a range from 0 to 100 for the funnel, else a count."""
    for at, row in enumerate(part.rows):
        yield _range(row, part, at) if row.low is not None else _count(row, part, at)


def _count(row: Row, part: Part, at: int) -> Bar:
    length = row.count / part.of * _ROOM if part.of else 0
    return Bar(row.label, at * ROW, 0, round(length, 1), str(row.count))


def _range(row: Row, part: Part, at: int) -> Bar:
    low, high = row.low or 0, row.high or 0
    start, length = low / 100 * _ROOM, (high - low) / 100 * _ROOM
    value = row.count / part.of * _ROOM
    told = f"{low}–{high}"
    return Bar(row.label, at * ROW, round(start, 1), round(length, 1), told, round(value, 1))
