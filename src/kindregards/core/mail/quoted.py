"""Tells the newest text of a mail from what it quotes, with ``>`` or under a header block."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from kindregards.core.facts import Person
from kindregards.core.language import Table
from kindregards.core.mail.blocks import NOBODY, Head, read_block
from kindregards.core.mail.message import Quoted
from kindregards.core.mail.tidy import tidy
from kindregards.core.mail.words import attribution, is_one, label

Mark = Literal["forward", "original", "block", "attribution", ""]

_PREFIX = re.compile(r"^ ?> ?")
_RULER = re.compile(r"^[ *]*[-_=—–]{5,}[ *]*$")
_DEEPEST = 30


@dataclass(frozen=True)
class Layer:
    """One mail of a thread, peeled: its own words, its ``>`` quotes, and the mail below it.

    ``mark`` says what announced the mail below (``inner``), which is still unpeeled.
    ``unprefixed`` is what stood behind the ``>``, as one text.
    """

    own: str
    quoted: tuple[Quoted, ...] = ()
    mark: Mark = ""
    head: Head = NOBODY
    inner: str = ""
    unprefixed: str = ""


@dataclass(frozen=True)
class _Cut:
    """Where a mail below begins: the lines from ``start`` to ``end`` announce it."""

    start: int
    end: int
    mark: Mark
    head: Head = NOBODY
    prefixed: bool = False


def peel(text: str, words: Table) -> Layer:
    """Take the newest mail of a thread off: its own text, and what stands below it."""
    lines = text.split("\n")
    cut = _find_cut(lines, words)
    if cut is None:
        own, quoted = split_quotes(lines, words)
        return Layer(own, quoted, unprefixed=_unprefixed(lines))
    above, below = lines[: cut.start], lines[cut.end :]
    if cut.mark == "block" and _is_answered_between(below):
        own, quoted = split_quotes([*above, *below], words)
        named = tuple(replace(part, author=part.author or cut.head.sender) for part in quoted)
        return Layer(own, named, unprefixed=_unprefixed(below))
    if cut.prefixed:
        run = next(
            (at for at, line in enumerate(below) if line.strip() and not is_prefixed(line)),
            len(below),
        )
        above, below = above + below[run:], [_PREFIX.sub("", line) for line in below[:run]]
    own, quoted = split_quotes(above, words)
    return Layer(own, quoted, cut.mark, cut.head, tidy("\n".join(below)))


def _is_answered_between(below: Sequence[str]) -> bool:
    """Tell whether the mail below is marked line by line, with answers between its lines."""
    kinds = [is_prefixed(line) for line in below if line.strip()]
    return kinds[:1] == [True] and not all(kinds)


def _unprefixed(lines: Sequence[str]) -> str:
    return tidy("\n".join(_PREFIX.sub("", line) for line in lines if is_prefixed(line)))


def quotes_of(layer: Layer, words: Table) -> tuple[Quoted, ...]:
    """Return all that a mail quotes, newest first, each part with its author where one is named."""
    found = list(layer.quoted)
    for _ in range(_DEEPEST):
        if not layer.inner:
            break
        author = layer.head.sender
        layer = peel(layer.inner, words)
        found += [Quoted(layer.own, author)] if layer.own else []
        found += layer.quoted
    return tuple(found)


def is_prefixed(line: str) -> bool:
    """Tell whether a line is quoted with ``>``."""
    return bool(_PREFIX.match(line))


def _find_cut(lines: Sequence[str], words: Table) -> _Cut | None:
    for at, line in enumerate(lines):
        if not line.strip() or is_prefixed(line):
            continue
        cut = (
            _marked(lines, at, words) or _blocked(lines, at, words) or _attributed(lines, at, words)
        )
        if cut:
            return cut
    return None


def _marked(lines: Sequence[str], at: int, words: Table) -> _Cut | None:
    """Find a line that announces a mail in so many words, with the header block under it."""
    kinds: tuple[Mark, ...] = ("forward", "original")
    mark = next((kind for kind in kinds if is_one(words, kind, "markers", lines[at])), None)
    if mark is None:
        return None
    top = next(
        (n for n in range(at + 1, min(at + 6, len(lines))) if _PREFIX.sub("", lines[n]).strip()),
        at + 1,
    )
    prefixed = top < len(lines) and is_prefixed(lines[top])
    below = [_PREFIX.sub("", line) if prefixed else line for line in lines[top : top + 60]]
    block = read_block(below, 0, words, least=1)
    end = top + block.end if block else at + 1
    return _Cut(at, end, mark, block.head if block else NOBODY, prefixed)


def _blocked(lines: Sequence[str], at: int, words: Table) -> _Cut | None:
    """Find a header block, with or without a ruler above it."""
    top = at
    if _RULER.match(lines[at]):
        top = next((n for n in range(at + 1, min(at + 4, len(lines))) if lines[n].strip()), at)
    if top >= len(lines) or label(words, lines[top]) is None:
        return None
    block = read_block(lines, top, words)
    return _Cut(at, block.end, "block", block.head) if block else None


def _attributed(lines: Sequence[str], at: int, words: Table) -> _Cut | None:
    """Find an attribution over words that carry no ``>``, as phones and Yahoo write it."""
    found = attribution(words, lines, at)
    following = next((line for line in lines[at + 1 : at + 5] if line.strip()), "")
    if found is None or not following or is_prefixed(following):
        return None
    return _Cut(found[0], at + 1, "attribution", Head(sender=_somebody(found[1])))


def _somebody(author: Person) -> Person | None:
    return author if author.name or author.email else None


def split_quotes(lines: Sequence[str], words: Table) -> tuple[str, tuple[Quoted, ...]]:
    """Tell the ``>`` lines from a mail's own, and name who wrote them where that is said."""
    own: list[str] = []
    parts: list[Quoted] = []
    author: Person | None = None
    for prefixed, run in groupby(_mended(lines), key=is_prefixed):
        if not prefixed:
            own += run
            continue
        author = _take_attribution(own, words) or author
        inner = tidy("\n".join(_PREFIX.sub("", line) for line in run))
        if inner:
            parts.append(Quoted(inner, author))
    return tidy("\n".join(own)), tuple(_unfolded(_joined(parts), words))


def _mended(lines: Sequence[str]) -> list[str]:
    """Undo the ``>`` that mailboxes put before a line that starts with From."""
    return [
        line[1:]
        if line.startswith(">From ")
        and not any(map(is_prefixed, [*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2]]))
        else line
        for at, line in enumerate(lines)
    ]


def _take_attribution(own: list[str], words: Table) -> Person | None:
    """Remove the attribution at the end of ``own``, if there is one, and return whom it names."""
    end = len(own)
    while end and not own[end - 1].strip():
        end -= 1
    found = attribution(words, own, end - 1, weak=True) if end else None
    if found is None:
        return None
    del own[found[0] :]
    return _somebody(found[1])


def _joined(parts: list[Quoted]) -> list[Quoted]:
    """Join parts of one author, which the mail's own lines stand between."""
    return [
        Quoted("\n\n".join(part.text for part in run), author)
        for author, run in groupby(parts, key=lambda part: part.author)
    ]


def _unfolded(parts: list[Quoted], words: Table, depth: int = 0) -> list[Quoted]:
    """Split each part into its own words and what it quotes in turn."""
    found: list[Quoted] = []
    for part in parts:
        if depth > _DEEPEST or not re.search(r"^ ?>|:$|:", part.text, re.MULTILINE):
            found.append(part)
            continue
        layer = peel(part.text, words)
        found += [replace(part, text=layer.own)] if layer.own else []
        found += quotes_of(layer, words)
    return found
