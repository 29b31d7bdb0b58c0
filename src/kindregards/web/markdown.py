"""A private page as it is shown: its Markdown as headings, lists and words of others."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

_MARKED = re.compile(r"(\*\*[^*\n]+\*\*|\*[^*\n]+\*)")
_WHOLE = re.compile(r"\*\*([^*\n]+)\*\*")
_MARKS: dict[str, "Kind"] = {"# ": "title", "## ": "heading", "> ": "quote", "- ": "item"}

Kind = Literal["title", "heading", "part", "quote", "item", "text"]


class Piece(NamedTuple):
    """Some words of a line, and how they are set."""

    text: str
    style: Literal["", "strong", "em"] = ""


class Line(NamedTuple):
    """One line: its pieces, and whether it is somebody else's words within an item."""

    pieces: tuple[Piece, ...]
    quoted: bool = False


class Block(NamedTuple):
    """A heading, a paragraph, a quote, or a list; a list has its items in ``items``."""

    kind: Kind
    items: tuple[tuple[Line, ...], ...]


def blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a page; what is no mark that we make ourselves is text."""
    found: list[Block] = []
    joins = False
    for line in text.split("\n"):
        if not line.strip():
            joins = joins and found[-1].kind == "item"
            continue
        kind, rest = _kind_of(line)
        if joins and kind == "text" and (line.startswith("  ") or found[-1].kind == "text"):
            found[-1] = _longer(found[-1], _line(rest))
        elif joins and kind in ("item", "quote") and found[-1].kind == kind:
            found[-1] = Block(kind, (*found[-1].items, (_line(rest),)))
        else:
            found.append(Block(kind, ((_line(rest),),)))
        joins = kind not in ("title", "heading", "part")
    return tuple(found)


def title_of(found: Iterable[Block]) -> str:
    """Return the words of a page's title; empty where it has none."""
    titles = (block for block in found if block.kind == "title")
    return "".join(piece.text for one in titles for line in one.items[0] for piece in line.pieces)


def _kind_of(line: str) -> tuple[Kind, str]:
    for mark, kind in _MARKS.items():
        if line.startswith(mark):
            return kind, line[len(mark) :].strip()
    whole = _WHOLE.fullmatch(line)
    return ("part", whole[1]) if whole else ("text", line.strip())


def _line(text: str) -> Line:
    quoted = text.startswith("> ")
    return Line(tuple(_pieces(text.removeprefix("> "))), quoted)


def _pieces(text: str) -> Iterator[Piece]:
    for at, part in enumerate(_MARKED.split(text)):
        # What stands between the marks comes at every second place.
        if at % 2 and part.startswith("**"):
            yield Piece(part[2:-2], "strong")
        elif at % 2:
            yield Piece(part[1:-1], "em")
        elif part:
            yield Piece(part)


def _longer(block: Block, line: Line) -> Block:
    return Block(block.kind, (*block.items[:-1], (*block.items[-1], line)))
