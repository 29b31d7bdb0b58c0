"""Joins hard-wrapped lines into paragraphs, so that a sentence is one line; short lines stay."""

import re
from itertools import pairwise

_ITEM = re.compile(r"^\s*(?:[-*•·–—>#|]|\(?\d{1,2}[.)]|[a-z]\))\s")
_CJK = (("\u3000", "\u30ff"), ("\u3400", "\u9fff"), ("\uff00", "\uffef"))
_NARROWEST, _WIDEST = 50, 100
_PAUSES, _STOPS, _MARKS = "、，", "。．！？：；」』】）〉》　〒", "　【■◆●○※・＊〒＝"
_BROKEN = 21
"""A line of so many signs of a script without spaces, with no stop at its end, goes on below."""


def unwrap(text: str) -> str:
    """Return ``text`` with lines joined where the wrapping, not the writer, broke them.

    A line was wrapped where the next line's first word would not have fitted on it. Greetings,
    signatures and lists keep their lines, and so does text that is not wrapped at all.
    """
    lines = text.split("\n")
    width = _width(lines)
    joined = lines[:1]
    for before, line in pairwise(lines):
        if (width and _was_wrapped(before, line, width)) or _goes_on(before, line):
            joined[-1] += _between(before, line) + line.strip()
        else:
            joined.append(line)
    return "\n".join(joined)


def _width(lines: list[str]) -> int:
    """Return the column that lines were wrapped at, or 0 where too few lines reach one."""
    lengths = [len(line) for line in lines if len(line) <= _WIDEST]
    width = max(lengths, default=0)
    return width if width >= _NARROWEST else 0


def _was_wrapped(before: str, line: str, width: int) -> bool:
    if not before.strip() or not line.strip() or len(before) > _WIDEST or _ITEM.match(line):
        return False
    if _is_cjk(line.lstrip()[:1]) and _is_cjk(before.rstrip()[-1:]):
        return False
    first = line.split(maxsplit=1)[0]
    return len(before) + 1 + len(first) > width


def _goes_on(before: str, line: str) -> bool:
    """Tell a line that its writer broke inside a sentence, in a script without spaces."""
    before, line = before.rstrip(), line.strip()
    last, opens = before[-1:], line[:1]
    if not _is_cjk(last) or last in _STOPS or opens in _MARKS or _ITEM.match(line):
        return False
    if not _is_cjk(opens) and not opens.isalnum():
        return False
    return last in _PAUSES or _BROKEN <= len(before.lstrip()) <= _WIDEST


def _between(left: str, right: str) -> str:
    return "" if _is_cjk(left[-1:]) and _is_cjk(right.lstrip()[:1]) else " "


def _is_cjk(sign: str) -> bool:
    return any(first <= sign <= last for first, last in _CJK)
