"""Looks lines up in the table of quoting words: which label, marker or attribution a line is."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from kindregards.core.facts import Person
from kindregards.core.language import Table
from kindregards.core.mail.headers import person
from kindregards.core.patterns import pattern as any_of

_LINE = 400
# The buttons of a page that were copied as one line, and the words of one button.
_BAR, _MOST_PIECES, _LONGEST_LABEL = 120, 16, 3
_APART = re.compile(r"\s{2,}|\s*[|·•]\s*")
_FEW_APART = 2
# What stands between a time and the author after it.
_TIME = re.compile(
    r".*(?:\d{1,2}[:.h]\d{2}(?::\d{2})?|\b\d{4}\b|\d年\d+月\d+日)"
    r"(?:\s*[ap]\.?m\.?(?![a-z]))?(?:\s*\(?(?:utc|gmt|[a-z]{3,4}t)?\s*[+-]?\d{0,2}:?\d{0,2}\)?(?=[\s,<]))?",
    re.IGNORECASE,
)
_EDGE = " \t,;:-–—、*_\"'"


@cache
def _label(kinds: tuple[tuple[str, tuple[str, ...]], ...]) -> re.Pattern[str]:
    groups = "|".join(f"(?P<{kind}>{'|'.join(map(re.escape, names))})" for kind, names in kinds)
    return re.compile(
        rf"\s*[*_]{{0,2}}(?:{groups})[*_]{{0,2}}\s?[:\uff1a][*_]{{0,2}}\s*(?P<value>.*)",
        re.IGNORECASE,
    )


def patterns(words: Table, table: str, key: str) -> tuple[str, ...]:
    """Return one list of patterns; empty where the table does not have it."""
    return tuple(words.get(table, {}).get(key, ()))


def is_one(words: Table, table: str, key: str, line: str) -> bool:
    """Tell whether the whole ``line`` is one of the table's patterns."""
    line = line.strip(" \t*_|")
    return len(line) <= _LINE and bool(any_of(*patterns(words, table, key)).fullmatch(line))


def is_bar(words: Table, table: str, key: str, line: str) -> bool:
    """Tell whether a line holds nothing but the table's patterns, one behind the other.

    Where they are set apart, half of them is enough: a page has names of its own.
    """
    apart = [piece for piece in _APART.split(line.strip()) if piece]
    if len(apart) > _FEW_APART:
        known = sum(is_one(words, table, key, piece) for piece in apart)
        return 2 * known > len(apart)
    pieces = line.split()[:_MOST_PIECES]
    reached = {0}
    for start in range(len(pieces)):
        if start in reached:
            ends = range(start + 1, min(start + _LONGEST_LABEL, len(pieces)) + 1)
            reached |= {e for e in ends if is_one(words, table, key, " ".join(pieces[start:e]))}
    return len(line) <= _BAR and len(pieces) in reached and bool(pieces)


def has_one(words: Table, table: str, key: str, text: str) -> bool:
    """Tell whether one of the table's patterns occurs in ``text``."""
    return bool(any_of(*patterns(words, table, key)).search(text))


def label(words: Table, line: str) -> tuple[str, str] | None:
    """Return the kind and value of a copied header line (``From: …``), or ``None``."""
    kinds = tuple((kind, tuple(names)) for kind, names in words.get("labels", {}).items())
    found = _label(kinds).fullmatch(line) if kinds and len(line) < 2000 else None
    if found is None or found.lastgroup is None:
        return None
    kind = next(name for name, _ in kinds if found[name] is not None)
    return kind, found["value"].strip(" \t*_")


def inline_labels(words: Table) -> re.Pattern[str]:
    """Return what finds a header label that follows other words on its line."""
    names = [name for group in words.get("labels", {}).values() for name in group if len(name) > 1]
    return _inline(tuple(names))


@cache
def _inline(names: tuple[str, ...]) -> re.Pattern[str]:
    labels = "|".join(map(re.escape, names))
    return re.compile(
        rf"[ \t]+[*_]{{0,2}}((?:{labels})[*_]{{0,2}}:[*_]{{0,2}}(?=\s))", re.IGNORECASE
    )


def subject_starts(words: Table, key: str, subject: str) -> bool:
    """Tell whether a subject opens with a prefix of ``forward.<key>``: ``FW:``, ``Re:``."""
    head, colon, _ = subject.replace("\uff1a", ":").lstrip(" [(").partition(":")
    return bool(colon) and len(head) < 20 and is_one(words, "forward", key, head.strip())


def attribution(
    words: Table, lines: Sequence[str], last: int, *, weak: bool = False
) -> tuple[int, Person] | None:
    """Return where the attribution (``On …, Dana wrote:``) that ends at line ``last`` begins, and
    whom it names: an empty Person where nobody. ``None`` where no attribution ends there.

    It may be wrapped over three lines; patterns are tried in the table's order, on few lines
    first. ``weak`` also takes forms without a time, for where ``>`` lines follow.
    """
    if not lines[last].rstrip().endswith((":", "\uff1a")):
        return None
    first = last
    while first > max(0, last - 2) and lines[first - 1].strip():
        first -= 1
    texts = tuple(
        " ".join(" ".join(lines[at : last + 1]).split()) for at in range(last, first - 1, -1)
    )
    short = patterns(words, "attribution", "short") if weak else ()
    found = _attribution(texts, patterns(words, "attribution", "patterns"), short)
    return (last - found[0], found[1]) if found else None


@lru_cache(maxsize=1024)
def _attribution(
    texts: tuple[str, ...], strong: tuple[str, ...], weak: tuple[str, ...]
) -> tuple[int, Person] | None:
    for pattern in map(any_of, strong):
        for above, text in enumerate(texts):
            found = pattern.fullmatch(text) if len(text) <= _LINE else None
            if found and re.search(r"\d|@", text):
                return above, _author(found)
    for pattern in map(any_of, weak):
        if len(texts[0]) <= _LINE and (found := pattern.fullmatch(texts[0])):
            return 0, _author(found)
    return None


def _author(found: re.Match[str]) -> Person:
    groups = found.groupdict()
    who = groups.get("who") or ""
    if body := groups.get("body"):
        cut = _TIME.match(body)
        who = body[cut.end() :] if cut else body.rpartition(",")[2]
    return person(who.strip(_EDGE)) or Person()
