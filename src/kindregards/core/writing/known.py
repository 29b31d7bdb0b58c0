"""The spellings of all names that a case knows, and where a text has one of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from kindregards.core.writing.shapes import Span
from kindregards.core.writing.spelling import holds_unseen, level, plainly
from kindregards.core.writing.tokens import Kind
from kindregards.core.writing.vocabulary import Vocabulary

Mode = Literal["any", "not-grammar", "stem", "capital", "exact"]
"""Where a spelling counts: anywhere; not as a small word of the grammar; where it is capital or no
ordinary word; where it is capital; exactly as it is."""
_Shape = tuple[re.Pattern[str], Kind, Mode]


@dataclass(frozen=True)
class Spelling:
    """One way to spell a known name: a pattern for levelled text, and where it counts."""

    source: str
    kind: Kind
    mode: Mode


@dataclass(frozen=True)
class Known:
    """All spellings of all names of a case; ``first`` are those that were known before."""

    spellings: tuple[Spelling, ...]
    words: Vocabulary
    first: "Known | None" = None

    @cached_property
    def _sources(self) -> dict[tuple[Kind, Mode], list[str]]:
        groups: dict[tuple[Kind, Mode], list[str]] = {}
        for spelling in self.spellings:
            groups.setdefault((spelling.kind, spelling.mode), []).append(spelling.source)
        return {
            group: sorted(set(sources), key=lambda source: (-len(source), source))
            for group, sources in groups.items()
        }

    @cached_property
    def _compiled(self) -> list[_Shape]:
        before = self.first._compiled if self.first else []
        return before + [
            (re.compile("|".join(each)), *group) for group, each in self._sources.items()
        ]

    @cached_property
    def _compiled_plain(self) -> list[_Shape]:
        """The same for texts in which nothing stands unseen: compiled in a fifth of the time."""
        before = self.first._compiled_plain if self.first else []
        return before + [
            (re.compile("|".join(map(plainly, each))), *group)
            for group, each in self._sources.items()
        ]

    def with_more(self, spellings: tuple[Spelling, ...]) -> "Known":
        """Return these and more; what was compiled of these stays so."""
        return replace(self, spellings=spellings, first=self) if spellings else self

    def spans(self, text: str) -> Iterator[Span]:
        """Yield where a text names somebody or something of the case."""
        even = level(text)
        plain = text.isascii() or not holds_unseen(text + even)
        for shape, kind, mode in self._compiled_plain if plain else self._compiled:
            for found in shape.finditer(text if mode == "exact" else even):
                if self._counts(text[found.start() : found.end()], mode):
                    yield Span(found.start(), found.end(), kind)

    def _counts(self, surface: str, mode: Mode) -> bool:
        if mode in ("any", "exact") or any(map(str.isupper, surface)):
            return True
        if mode == "stem":
            return not self.words.knows(surface)
        return mode == "not-grammar" and surface.casefold() not in self.words.small_words
