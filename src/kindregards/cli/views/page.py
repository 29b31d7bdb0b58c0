"""A private page on a terminal: headings that stand out, and lines broken at the width."""

import re
import unicodedata
from collections.abc import Iterator

_WIDEST = 90
_NEVER_FIRST = "、。，．！？）」』】：；・ー…,.!?)]}»”’"
_NEVER_LAST = "（「『【"
_MARGIN = re.compile(r" *(?:[->] )?")
_LEANING = re.compile(r"(?<!\S)\*(\S[^*\n]*)\*(?!\w)")


def lines(page: str, width: int) -> Iterator[tuple[str, dict[str, bool]]]:
    """Yield the lines of a Markdown page, each with its style; long ones go on below themselves."""
    most, below_heading = min(width, _WIDEST), False
    for line in page.rstrip("\n").split("\n"):
        is_heading = line.startswith("#")
        if is_heading:
            text = line.lstrip("#").strip()
            yield from ((piece, {"bold": True}) for piece in broken(text, most))
        elif line or not below_heading:
            yield from ((piece, {}) for piece in _item(_LEANING.sub(r"\1", line), most))
        below_heading = is_heading


def _item(line: str, columns: int) -> Iterator[str]:
    margin = _MARGIN.match(line)
    start = margin[0] if margin else ""
    for number, piece in enumerate(broken(line[len(start) :], columns - len(start))):
        yield (start if number == 0 else " " * len(start)) + piece


def broken(text: str, columns: int) -> Iterator[str]:
    """Break a text so that each line fits, at spaces or, in a script without them, anywhere."""
    rest = text
    while columns_of(rest) > columns:
        place = _place(rest, max(columns, 1))
        yield rest[:place].rstrip()
        rest = rest[place:].lstrip()
    yield rest


def columns_of(text: str) -> int:
    """Count the columns that a text takes: two for each wide sign."""
    return sum(_columns(sign) for sign in text)


def _columns(sign: str) -> int:
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def _place(text: str, columns: int) -> int:
    """Return where to break: after the last space that fits, else between two signs."""
    used, most = 0, 0
    while most < len(text) and used + _columns(text[most]) <= columns:
        used += _columns(text[most])
        most += 1
    places = [at for at in range(1, most + 1) if _may_break(text, at)]
    return places[-1] if places else max(most, 1)


def _may_break(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    if " " in (before, after):
        return True
    wide = _columns(before) == 2 or _columns(after) == 2
    return wide and after not in _NEVER_FIRST and before not in _NEVER_LAST
