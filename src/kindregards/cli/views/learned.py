"""What a posting asks for beside what the CV says: two columns, or one where it is narrow."""

import textwrap
from collections.abc import Iterator
from typing import Any

from kindregards.core.gap.page import lanes, one_line
from kindregards.core.gap.requirement import Gap, Requirement

_TITLES = {
    "hidden": "There already, but easy to miss",
    "missing": "Asked for, and not found",
    "weak": "Said, but not yet shown",
    "wished": "Nice to have, and not found",
    "shown": "Shown, and easy to find",
    "unknown": "What papers cannot tell",
}
_TWO_COLUMNS_FROM, _WIDEST = 72, 110
_LISTED = ("missing", "wished", "unknown")
Styled = tuple[str, dict[str, bool | str]]


def to_json(gap: Gap) -> dict[str, Any]:
    """Return what was found as the contract has it, with what helps to order it."""
    return {
        "requirements": [
            {
                "text": row.text,
                "level": row.level,
                "status": row.status,
                "posting": row.posting,
                "cv": row.cv,
                "highlighted": row.highlighted,
                "from": row.source if row.cv else None,
            }
            for row in gap.requirements
        ],
        "questions": list(gap.questions),
    }


def lines(gap: Gap, width: int) -> Iterator[Styled]:
    """Yield the lines of the screen, each with its style."""
    width = min(width, _WIDEST)
    if not gap.requirements:
        yield from _flowing("No requirement could be told from this posting.", width)
    for lane in lanes(gap):
        yield _TITLES[lane.name], {"bold": True}
        if lane.name not in _LISTED and width >= _TWO_COLUMNS_FROM:
            yield from _side_by_side("They ask", "You write", (width - 5) // 2, dim=True)
        for row in lane.rows:
            yield from _row(row, lane.name in _LISTED, width)
        yield "", {}
    if gap.questions:
        yield "Your next draft asks", {"bold": True}
        for question in gap.questions:
            yield from _flowing(f"  {question}", width)
        yield "", {}


def _row(row: Requirement, listed: bool, width: int) -> Iterator[Styled]:
    wish = "" if row.level == "essential" else " (desirable)"
    if listed:
        yield from _flowing(f"  {row.text}{wish}", width)
        return
    theirs, own = f"{row.text}{wish}", one_line(row.cv or "")
    own = f"(letter) {own}" if row.source == "letter" else own
    if width >= _TWO_COLUMNS_FROM:
        yield from _side_by_side(theirs, own, (width - 5) // 2)
        return
    yield from _flowing(f"  {theirs}", width)
    yield from _flowing(f"    {own}", width)


def _side_by_side(left: str, right: str, half: int, dim: bool = False) -> Iterator[Styled]:
    both = [textwrap.wrap(text, half) or [""] for text in (left, right)]
    for at in range(max(map(len, both))):
        a, b = (column[at] if at < len(column) else "" for column in both)
        yield f"  {a:<{half}} {b}".rstrip(), {"dim": True} if dim else {}


def _flowing(text: str, width: int) -> Iterator[Styled]:
    indent = " " * (len(text) - len(text.lstrip()))
    for line in textwrap.wrap(text.strip(), max(width - len(indent) - 2, 20)):
        yield f"{indent}{line}", {}
        indent = indent or ""
