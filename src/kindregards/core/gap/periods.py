"""How long a job lasted, from the dates of its heading."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import NamedTuple

from kindregards.core.gap.vocabulary import Vocabulary
from kindregards.core.language import Table

_ISO = r"(?:19|20)\d\d"


class Period(NamedTuple):
    """Months since the year 0: the first, and the first that is no more part of it."""

    first: int
    after: int


def period(text: str, vocabulary: Vocabulary, today: date) -> tuple[Period, int, int] | None:
    """Return the period that a heading names, and where it stands in it; ``None`` without one."""
    table = vocabulary.words["ranks"]
    found = _range(_key(table)).search(text)
    if found is None:
        return None
    since = found["y9"] is not None
    n = "9" if since else "1"
    first = _month(found[f"m{n}"], found[f"d{n}"], found[f"y{n}"], table, 1)
    if since or found["now"]:
        return Period(first, today.year * 12 + today.month), found.start(), found.end()
    named = found["m2"] or found["d2"]
    last = _month(found["m2"], found["d2"], found["y2"], table, 0 if named else 1)
    return Period(first, last + (1 if named else 0)), found.start(), found.end()


def _month(name: str | None, digits: str | None, year: str, table: Table, default: int) -> int:
    month = default
    if name:
        months: dict[str, int] = table["months"]
        lowered = name.casefold().rstrip(".")
        month = next((n for short, n in months.items() if lowered.startswith(short)), default)
    elif digits:
        month = int(re.sub(r"\D", "", digits))
    return int(year) * 12 + month


def _key(table: Table) -> tuple[str, str, str, str]:
    return (
        "|".join(sorted(table["months"], key=len, reverse=True)),
        "|".join(table["now"]),
        "|".join(table["until"]),
        "|".join(table["since"]),
    )


@cache
def _range(key: tuple[str, str, str, str]) -> re.Pattern[str]:
    months, now, until, since = key

    def moment(n: int) -> str:
        named = rf"(?:(?P<m{n}>(?:{months})[^\W\d_]*\.?)[\s,’']*(?:del?\s+)?)?"
        return rf"{named}(?P<d{n}>(?:0?[1-9]|1[0-2])[./-])?(?P<y{n}>{_ISO})(?:年(?:\d{{1,2}}月)?)?"

    return re.compile(
        rf"(?:{since})\s*{moment(9)}(?!\s*[-–—])"
        rf"|{moment(1)}\s*(?:[-–—~〜～]|{until})\s*(?:{moment(2)}|(?P<now>{now}))",
        re.IGNORECASE,
    )


def total_years(periods: Iterable[Period]) -> float:
    """Return how long the periods are together; what overlaps counts once."""
    months, end = 0, 0
    for one in sorted(periods):
        start = max(one.first, end)
        months += max(0, one.after - start)
        end = max(end, one.after)
    return months / 12
