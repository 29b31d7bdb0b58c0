"""A private page on a terminal: headings that stand out, and lines broken at the width."""

import unicodedata
from collections.abc import Iterator

_WIDEST = 90
_NEVER_FIRST = "、。，．！？）」』】：；・ー…,.!?)]}»”’"


def lines(page: str, width: int) -> Iterator[tuple[str, dict[str, bool]]]:
    """Yield the lines of a Markdown page, each with its style; long ones go on below themselves."""
    most = min(width, _WIDEST)
    for line in page.rstrip("\n").split("\n"):
        text = line.lstrip("#").strip()
        if line.startswith("#"):
            yield from ((piece, {"bold": True}) for piece in broken(text, most))
            continue
        indent = " " * (len(line) - len(line.lstrip(" -*>")))
        for number, piece in enumerate(broken(line[len(indent) :], most - len(indent))):
            yield (line[: len(indent)] if number == 0 else indent) + piece, {}


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
    return wide and after not in _NEVER_FIRST and before not in "（「『【"
