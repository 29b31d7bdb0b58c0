"""A job's title, cleaned of numbers, places and kinds of contract."""

import re
from dataclasses import dataclass

from kindregards.core.language import Table
from kindregards.core.reading.names import (
    company_name,
    is_job,
    is_no_title,
    is_organisation,
    is_place,
    is_position,
    is_team,
    trimmed,
)
from kindregards.core.reading.search import CAPITALS, compiled, find, plain
from kindregards.core.reading.wordlists import without_first

_LONGEST = 80
BETWEEN = re.compile(r"\s+[-–—|/]+\s+|:\s+|,\s+")
"""What stands between a title and what is written before or behind it."""


@dataclass(frozen=True)
class Title:
    """A title that may be the refused job's: how much it weighs, and where it was read."""

    name: str
    weight: float
    evidence: str
    source: str


def clean_title(text: str, words: Table) -> str | None:
    """Return a title without numbers, places and kinds of contract, or ``None`` if it is none."""
    shown = trimmed(text)
    name = before = plain(shown)
    for _ in range(8):
        name, before = _cut_once(name, words), name
        if name == before:
            break
    at = plain(shown).find(name)
    name = shown[at : at + len(name)] if at >= 0 else name
    if plain(name).endswith("'s") and is_job(name[:-2], words):
        name = name[:-2]
    if not 1 < len(name) <= _LONGEST or is_no_title(name, words):
        return None
    first = BETWEEN.split(name)[0]
    team = is_team(name, words) and (is_team(first, words) or not is_job(first, words))
    if (team and not _works(name.split()[-1], words)) or is_place(name, words):
        return None
    return None if is_organisation(name, words) and not is_job(name, words) else name


def _works(last: str, words: Table) -> bool:
    """Tell the last word of a worker's title ("People Partner") from a team's."""
    return is_position(last, words) and is_job(last, words)


def _cut_once(name: str, words: Table) -> str:
    """Cut one thing that is no part of a title from either end."""
    for pattern in words["role"]["leading"]:
        name = trimmed(compiled(pattern).sub("", name, count=1))
    name = without_first(name, words["role"]["leading_words"])
    for pattern in words["role"]["trailing"]:
        name = trimmed(compiled(pattern).sub("", name))
    if ": " in name and is_job(name.rpartition(": ")[2], words):
        return trimmed(name.rpartition(": ")[2])
    town = re.match(r"^(.+?)\s+[-|(]\s*[^-,()|]+,\s*([^()]+)\)?$", name)
    if town and is_place(town[2], words):
        return trimmed(town[1])
    within = words["role"]["within"]
    place = re.match(rf"^(.+?)(?:\s*,\s*|\s+[-–—|/]+\s*|\s*\(|\s+{within}\s+)([^()]+)\)?$", name)
    if place and is_place(place[2], words):
        return trimmed(place[1])
    tail = re.match(r"^(.*\S)(?:\s*,\s*|\s+[-–—|]\s*)([^,|]+?)$", name)
    if tail and (is_place(tail[2], words) or _is_employer(tail[2], words)):
        return trimmed(tail[1])
    before = re.match(r"^([^/|]{2,40}?)\s+[/|–—-]\s+(.+)$", name)
    if before and is_job(before[2], words) and not is_job(before[1], words):
        return trimmed(before[2])
    at = re.match(rf"^(.+?)\s+{words['role']['with']}\s+(?=[{CAPITALS}0-9])", name)
    return trimmed(at[1]) if at else name


def _is_employer(text: str, words: Table) -> bool:
    """Tell an employer after a title ("Baker, Lark & Rye Ltd") from a part of the title."""
    named = find([words["role"]["employers"], words["organisations"]["legal"]], text)
    return named is not None and company_name(text, words) is not None
