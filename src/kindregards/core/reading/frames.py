"""Frames around a name or a title, matched in three steps, since a shape is dear to compile.

The shapes are atomic, so a frame's words before it, the shape, and the words behind it can be
matched one after the other, and the shape is compiled once for all frames.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kindregards.core.language import Table
from kindregards.core.reading.names import filled


class Span(NamedTuple):
    """Where a frame matched: all of it, and the name in it."""

    start: int
    end: int
    name_start: int
    name_end: int


def spans(source: str, shape: str, group: str, flat: str, words: Table) -> Iterator[Span]:
    """Yield where a frame with a ``<shape>`` in it matches a plain text.

    ``group`` is what the shape is called where it is one of several things in a group.
    """
    before, after = _halves(source, shape, group)
    if before is None:
        whole = source if f"(?P<{group}>" in source else source.replace(f"<{shape}>", after)
        for match in filled(whole, words).finditer(flat):
            yield Span(*match.span(), *match.span(group))
        return
    ahead = filled(f"{before}<{shape}_ahead>", words).for_text(flat)
    behind = filled(f"(?:{after})", words).for_text(flat)
    if ahead is None or behind is None:
        return
    held = filled(f"<{shape}>", words).for_text(flat)
    found = ahead.search(flat) if held else None
    while held and found:
        name = held.match(flat, found.end())
        rest = behind.match(flat, name.end()) if name else None
        if name and rest:
            yield Span(found.start(), rest.end(), *name.span())
        start = max(rest.end(), found.start() + 1) if rest else found.start() + 1
        found = ahead.search(flat, start)


@cache
def _halves(source: str, shape: str, group: str) -> tuple[str | None, str]:
    """Cut a frame at its shape; where it can't be cut: ``None``, and the shape as a group."""
    marked = f"(?P<{group}><{shape}>)"
    mark = marked if marked in source else f"<{shape}>"
    before, _, after = source.partition(mark)
    nested = before.count("(") - before.count("\\(") > before.count(")") - before.count("\\)")
    if nested or f"<{shape}>" in after or mark not in source:
        return None, marked
    return before, after
