"""A text as lines, blocks and sentences, each with where it stands in the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BULLET = re.compile(
    r"\s*(?:(?:[-*+•·‣▪◦–—●○■□✓✔➢►»]|o|\(?\d{1,2}[.)]|\(?[a-z][.)]|[ED]\d{1,2}[.):]?)\s+|[•・●■◆※✓✔]\s*)"
)
_MARKS = re.compile(r"^[#>*_\s|]+|[*_#:：\s|]+$")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”’»)]?\s+(?=[\"“„«(¿¡]?[^\W\d_a-z])|(?<=[。！？])\s*")
_PROSE = re.compile(r"[a-zà-ÿ)][.!?]\s+[A-ZÀ-ÖØ-Þ]")
_LONG = 58


@dataclass(frozen=True)
class Line:
    """One line: ``start`` and ``end`` are those of its words, without a bullet's sign."""

    start: int
    end: int
    text: str
    is_bullet: bool
    indent: int
    after_gap: bool

    @property
    def bare(self) -> str:
        """The line without the marks of a heading."""
        return _MARKS.sub("", self.text)

    @property
    def is_marked(self) -> bool:
        """Whether it is marked as a heading: by signs, by capitals, by its colon."""
        text = self.text.strip()
        bold = text.startswith(("#", "**", "__", "【", "■", "◆", "▼")) and not self.is_bullet
        capitals = text.isupper() and len(text) > 3 and not any(c.isdigit() for c in text)
        return bold or capitals or text.endswith((":", "："))


@dataclass(frozen=True)
class Piece:
    """A stretch of the text: a sentence, or a bullet without an end."""

    start: int
    end: int
    text: str
    is_bullet: bool = False


def lines(text: str) -> tuple[Line, ...]:
    """Return the lines that hold something."""
    return tuple(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    at, gap = 0, True
    for raw in text.split("\n"):
        start, at = at, at + len(raw) + 1
        if not raw.strip():
            gap = True
            continue
        mark = _BULLET.match(raw)
        inside = start + (mark.end() if mark else len(raw) - len(raw.lstrip()))
        end = start + len(raw.rstrip())
        if inside < end:
            indent = len(raw) - len(raw.lstrip())
            yield Line(inside, end, text[inside:end], bool(mark), indent, gap)
            gap = False


def goes_on(line: Line, after: Line, holds_dates: bool) -> bool:
    """Tell whether a line is only the rest of the one before."""
    if after.is_bullet or after.after_gap or holds_dates or line.text.endswith((":", "：")):
        return False
    first = after.text[0]
    if line.is_bullet and after.indent > line.indent:
        return True
    if first.islower() or line.text.endswith((",", "、")):
        return len(line.text) >= _LONG / 2
    if line.text.endswith((".", "!", "?", ";", "。")):
        return bool(not line.is_bullet and _PROSE.search(line.text))
    return len(line.text) >= _LONG and bool(_PROSE.search(line.text) or first.isdigit())


def sentences(text: str, start: int, end: int, short: frozenset[str]) -> Iterator[Piece]:
    """Cut a stretch into sentences; not after ``short``, words that end in a full stop."""
    begin = start
    for cut in _SENTENCE_END.finditer(text, start, end):
        last = text[begin : cut.start()].rsplit(None, 1)[-1:] or [""]
        if last[0].lower().lstrip("(") in short:
            continue
        if text[begin : cut.start()].strip():
            yield Piece(begin, cut.start(), text[begin : cut.start()])
        begin = cut.end()
    if text[begin:end].strip():
        yield Piece(begin, end, text[begin:end])
