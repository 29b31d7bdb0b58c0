"""Which part of a text a line opens, told from the words of headings."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from kindregards.core.gap.layout import Line
from kindregards.core.patterns import pattern

_MOST_WORDS, _MOST_SIGNS = 9, 70
_EDGE = ("(?<![^\\W_\u3040-\u9fff])", "(?![^\\W_\u3040-\u9fff])")
OTHER = "other"
_SAME = "same"


class Opened(NamedTuple):
    """The kind of part that a line opens, and where what it says beside starts (or ``None``)."""

    kind: str
    rest: int | None = None


@dataclass(frozen=True)
class Headings:
    """The patterns of headings by kind: ``kinds`` is a table of ``gap.toml``.

    ``strict``: a heading holds nothing but their words.
    """

    kinds: Mapping[str, list[str]]
    strict: bool = False

    def opened_by(self, line: Line) -> Opened | None:
        """Return what a line opens; ``None`` where it opens nothing."""
        label, colon, rest = line.text.partition("：" if "：" in line.text else ":")
        if colon and rest.strip("*_ ") and not line.is_bullet:
            kind = self._kind(label.strip("#*_ |").strip())
            start = line.end - len(rest.lstrip("*_ "))
            return Opened(kind, start) if kind else None
        if line.is_bullet and not line.text.rstrip().endswith((":", "：")):
            return None
        kind = self._kind(line.bare) if _is_short(line.bare) else None
        if kind:
            return Opened(kind)
        return Opened(OTHER) if line.is_marked and _is_short(line.bare) else None

    def _kind(self, words: str) -> str | None:
        """Return the kind whose pattern takes in the most of a heading."""
        best, most = None, 0
        for kind, sources in self.kinds.items():
            for source in sources:
                found = pattern(rf"^(?:{source})[\s?!…。*_|]*$").search(words)
                length = len(found[0]) if found else 0
                if not length and kind != _SAME and not self.strict and len(words) <= _MOST_SIGNS:
                    inside = pattern(rf"{_EDGE[0]}(?:{source}){_EDGE[1]}").search(words)
                    length = len(inside[0]) if inside and len(words) <= 2 * len(inside[0]) else 0
                if length > most:
                    best, most = kind, length
        return best


def _is_short(text: str) -> bool:
    return len(text.split()) <= _MOST_WORDS and len(text) <= _MOST_SIGNS and not text.endswith(".")
