"""Dates as mail programs show them to people, in words or figures; never a guess."""

import re
from datetime import datetime, timedelta, tzinfo

from kindregards.core.language import Table
from kindregards.core.mail.headers import date as header_date

_DAY_FIRST = re.compile(
    r"(?<![\d:.])(\d{1,2})(?:st|nd|rd|th|er|º|\.)?,?\s+(?:de\s+|of\s+)?([^\W\d_]{3,12})\.?,?\s+(?:de\s+)?(\d{4})\b"
)
_MONTH_FIRST = re.compile(r"\b([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_ISO = re.compile(r"(?<!\d)(\d{4})(?:[-/.]|年)\s?(\d{1,2})(?:[-/.]|月)\s?(\d{1,2})(?!\d)")
_FIGURES = re.compile(r"(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)")
_CLOCK = re.compile(
    r"(?<![\d:.])(\d{1,2})(?:[:h]|時|\.(?=\d\d(?!\d|\.\d)))(\d{2})(?::\d{2})?\s*([ap]\.?m\b)?",
    re.IGNORECASE,
)
_OFFSET = re.compile(
    r"(?:(?:gmt|utc)\s?|(?<=[\d\sm])(?=[+-]\d{4}))([+-])(\d{1,2}):?(\d{2})?", re.IGNORECASE
)


def shown_date(text: str, words: Table, near: datetime | None = None) -> datetime | None:
    """Return the time that a shown date names, or ``None`` where its day or year is unsure.

    ``near`` is the time of the mail it was shown in: it settles whether 3/11 is in March or
    November (the later of the two that is not after it), and lends its UTC offset.
    """
    text = text[:200]
    exact = header_date(text) if re.search(r"[+-]\d{4}\b", text) else None
    if exact is not None:
        return exact
    day = _day(text, words, near)
    if day is None:
        return None
    return _at(day, text, near.tzinfo if near else None)


def _day(text: str, words: Table, near: datetime | None) -> datetime | None:
    if found := _DAY_FIRST.search(text):
        return _made(found[3], _month(found[2], words), found[1])
    if found := _MONTH_FIRST.search(text):
        return _made(found[3], _month(found[1], words), found[2])
    if found := _ISO.search(text):
        return _made(found[1], int(found[2]), found[3])
    return _from_figures(text, near)


def _from_figures(text: str, near: datetime | None) -> datetime | None:
    found = _FIGURES.search(text)
    if found is None:
        return None
    day_first = _made(found[4], int(found[3]), found[1])
    month_first = _made(found[4], int(found[1]), found[3])
    if found[2] == ".":
        return day_first
    both = {day for day in (day_first, month_first) if day}
    if near is not None:
        latest = near.replace(tzinfo=None) + timedelta(days=1)
        both = {day for day in both if day <= latest}
        return max(both, default=None)
    return both.pop() if len(both) == 1 else None


def _month(name: str, words: Table) -> int | None:
    name = name.lower()
    for number, starts in words.get("months", {}).items():
        if name.startswith(tuple(starts)):
            return int(number)
    return None


def _made(year: str, month: int | None, day: str) -> datetime | None:
    try:
        made = datetime(int(year), month or 0, int(day))
    except ValueError:
        return None
    return made if 1980 <= made.year <= 2200 else None


def _at(day: datetime, text: str, zone: tzinfo | None) -> datetime:
    clock = _CLOCK.search(text)
    if clock is None:
        return day.replace(tzinfo=zone)
    hour, minute = int(clock[1]), int(clock[2])
    if clock[3]:
        hour = hour % 12 + (12 if clock[3].lower().startswith("p") else 0)
    if hour > 23 or minute > 59:
        return day.replace(tzinfo=zone)
    offset = _OFFSET.search(text)
    return day.replace(hour=hour, minute=minute, tzinfo=_zone(offset) if offset else zone)


def _zone(offset: re.Match[str]) -> tzinfo | None:
    from datetime import timezone

    minutes = int(offset[2]) * 60 + int(offset[3] or 0)
    return (
        timezone(timedelta(minutes=minutes if offset[1] == "+" else -minutes))
        if minutes < 900
        else None
    )
