"""What the page of lessons says of it: their words beside the person's."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kindregards.core.gap.requirement import Gap, Requirement
from kindregards.core.language import LanguagePack, Table
from kindregards.core.lessons import Section
from kindregards.core.rendering import render

_LONGEST = 160
_MOST_STEPS = 3
_LANES = ("hidden", "missing", "weak", "wished", "shown", "unknown")
_SHOWN_ONLY = frozenset({"shown"})


@dataclass(frozen=True)
class Lane:
    """The rows of one kind, below their heading."""

    name: str
    rows: tuple[Requirement, ...]


def lanes(gap: Gap) -> tuple[Lane, ...]:
    """Sort the requirements into lanes, in the order in which it helps to look at them."""
    found = ((name, tuple(r for r in gap.requirements if lane_of(r) == name)) for name in _LANES)
    return tuple(Lane(name, rows) for name, rows in found if rows)


def lane_of(row: Requirement) -> str:
    """Name the lane of a requirement: ``hidden`` is what is there and easily overlooked."""
    if row.highlighted is False and row.status in ("shown", "weak"):
        return "hidden"
    if row.status == "missing":
        return "missing" if row.level == "essential" else "wished"
    return row.status


def gap_section(gap: Gap, pack: LanguagePack) -> Section:
    """Return what was found as a part of the page of lessons, in Markdown."""
    page = pack.tables["gap"]["page"]
    told = {
        "page": page,
        "lanes": [
            {"title": page[lane.name], "rows": [_told(row, lane.name, page) for row in lane.rows]}
            for lane in lanes(gap)
        ],
        "questions": gap.questions,
        "steps": list(steps(gap, page)),
    }
    return Section(page["title"], render(pack.templates["lessons.md"], told).strip())


def _told(row: Requirement, lane: str, page: Table) -> dict[str, Any]:
    return {
        "text": row.text,
        "level": page[row.level],
        "posting": one_line(row.posting or ""),
        "cv": one_line(row.cv) if row.cv else None,
        "you": page["you_letter" if row.source == "letter" else "you"],
        "advice": list(advice(row, lane, page)),
    }


def advice(row: Requirement, lane: str, page: Table) -> Iterator[str]:
    """Yield what could be said about a requirement; nothing that the papers do not hold."""
    if lane == "hidden" and row.source == "letter":
        yield str(page["say_letter"])
    elif lane == "hidden":
        told = {"cv": one_line(row.cv or ""), "text": row.topic or row.text}
        yield render(page["say_hidden"], told) if not row.literal else str(page["say_far"])
    elif lane == "weak":
        yield str(page["say_weak_years" if row.short_of else "say_weak"])
    elif lane == "missing":
        yield str(page["say_missing"])
    elif lane == "unknown":
        yield str(page["say_unknown"])


def steps(gap: Gap, page: Table) -> Iterator[str]:
    """Yield one small first step for each of at most three things that are missing."""
    ways, count = page["steps"], 0
    for row in gap.requirements:
        if row.status == "missing" and row.topic and count < _MOST_STEPS:
            count += 1
            yield render(ways.get(row.kind, ways["skill"]), {"topic": row.topic})


def one_line(text: str) -> str:
    """Return a passage on one line, cut at a word where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[:_LONGEST].rsplit(" ", 1)[0] + " …"
