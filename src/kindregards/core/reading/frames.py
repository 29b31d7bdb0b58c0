"""Frames around a name or a title, matched in three steps, since a shape is dear to compile.

The shapes are atomic, so a frame's words before it, the shape, and the words behind it can be
matched one after the other, and the shape is compiled once for all frames.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from kindregards.core.language import Table
from kindregards.core.patterns import Pattern
from kindregards.core.reading.names import filled
from kindregards.core.reading.wordlists import words_of

_WORD = re.compile(r"[\w'/&-]+")
_TITLE = re.compile(r"\(\?P<role><title>\{1,(\d+)\}\?\)")

_USED = (("person", "who"), ("name", "company"), ("post", "role"), ("title", "role"))
"""The shapes that frames are made around, each with what it is called."""


class Span(NamedTuple):
    """Where a frame matched: all of it, and the name in it."""

    start: int
    end: int
    name_start: int
    name_end: int


class _Halves(NamedTuple):
    """A frame cut at its shape; ``before`` is ``None`` where it can't be cut."""

    before: str | None
    after: str
    most: int = 1


def spans(source: str, shape: str, group: str, flat: str, words: Table) -> Iterator[Span]:
    """Yield where a frame with a ``<shape>`` in it matches a plain text.

    ``group`` is what the shape is called where it is one of several things in a group. What a
    group ``more`` behind the shape holds belongs to the name.
    """
    before, after, most = _halves(source, shape, group)
    if before is None:
        whole = source if f"(?P<{group}>" in source else source.replace(f"<{shape}>", after)
        for match in filled(whole, words).finditer(flat):
            yield Span(*match.span(), *match.span(group))
        return
    begins, goes_on = filled(before, words), filled(f"(?:{after})", words)
    if not goes_on.could_match(flat):
        return
    ahead = begins.for_text(flat)
    found = ahead.search(flat) if ahead else None
    while ahead and found:
        ends = _ends(shape, found.end(), most, flat, words)
        rest = _first_behind(goes_on, ends, flat)
        if rest:
            held = rest.end("more") if "more" in rest.re.groupindex else rest.start()
            yield Span(found.start(), rest.end(), found.end(), held)
        start = max(rest.end(), found.start() + 1) if rest else found.start() + 1
        found = ahead.search(flat, start)


def might_match(
    sources: Sequence[str], shape: str, group: str, flat: str, words: Table
) -> list[str]:
    """Return the frames that a text might hold a match of, so that only they are tried."""
    return [s for s in sources if _might_match(_halves(s, shape, group), flat, words)]


def _might_match(halves: _Halves, flat: str, words: Table) -> bool:
    if halves.before is None:
        return True
    begins, goes_on = filled(halves.before, words), filled(f"(?:{halves.after})", words)
    return begins.could_match(flat) and goes_on.could_match(flat)


def _first_behind(after: Pattern, ends: Iterator[int], flat: str) -> re.Match[str] | None:
    for end in ends:
        behind = after.for_text(flat)
        rest = behind.match(flat, end) if behind else None
        if rest:
            return rest
    return None


def _ends(shape: str, start: int, most: int, flat: str, words: Table) -> Iterator[int]:
    """Yield where what has the shape may end: a title after any of its words."""
    if shape == "title":
        yield from _title_ends(start, most, flat, words)
        return
    held = filled(f"<{shape}>", words).for_text(flat)
    name = held.match(flat, start) if held else None
    if name:
        yield name.end()


def _title_ends(start: int, most: int, flat: str, words: Table) -> Iterator[int]:
    never = words_of(words["role"]["never_words"])
    one = filled("<title_word>", words).for_text(flat)
    for _ in range(most):
        begins = _WORD.match(flat, start)
        if begins and begins[0].lower() in never:
            return
        word = one.match(flat, start) if one else None
        if word is None:
            return
        start = word.end()
        yield start


def pieces(source: str) -> Iterator[str]:
    """Yield what a frame, or a source without one, may be matched by: shapes not yet filled in."""
    yield source
    for shape, group in _USED:
        before, after, _ = _halves(source, shape, group)
        if before is not None:
            yield from (before, f"(?:{after})")
        elif f"(?P<{group}>" not in source:
            yield source.replace(f"<{shape}>", after)


@cache
def _halves(source: str, shape: str, group: str) -> _Halves:
    """Cut a frame at its shape."""
    title = _TITLE.search(source)
    if title:
        return _Halves(source[: title.start()], source[title.end() :], int(title[1]))
    marked = f"(?P<{group}><{shape}>)"
    mark = marked if marked in source else f"<{shape}>"
    before, _, after = source.partition(mark)
    nested = before.count("(") - before.count("\\(") > before.count(")") - before.count("\\)")
    if nested or f"<{shape}>" in after or mark not in source:
        return _Halves(None, marked)
    return _Halves(f"{before}<{shape}_ahead>", after)
