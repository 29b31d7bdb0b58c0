"""The spellings of all names that a case knows, and where a text has one of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

from kindregards.core.writing.shapes import Span
from kindregards.core.writing.spelling import holds_unseen, level, plainly
from kindregards.core.writing.tokens import Kind
from kindregards.core.writing.vocabulary import Vocabulary

Mode = Literal["any", "not-grammar", "stem", "capital", "exact"]
"""Where a spelling counts: anywhere; not as a small word of the grammar; where it is capital or no
ordinary word; where it is capital; exactly as it is."""
_BEGINS = re.compile(r"(?:\(\?<!\[\^\\W_\]\))?([^\W_]*)(?![?{*])")
_REMEMBERED = 4096


class Spelling(NamedTuple):
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
    def _begins(self) -> list[tuple[str, Spelling]]:
        """All spellings, each with the letters that a plain text with it holds."""
        before = self.first._begins if self.first else []
        return before + [(_letters(one.source), one) for one in self.spellings]

    def with_more(self, spellings: tuple[Spelling, ...]) -> "Known":
        """Return these and more; what was looked at of these stays so."""
        return replace(self, spellings=spellings, first=self) if spellings else self

    def spans(self, text: str) -> Iterator[Span]:
        """Yield where a text names somebody or something of the case."""
        even = level(text)
        plain = text.isascii() or not holds_unseen(text + even)
        for letters, (source, kind, mode) in self._begins:
            looked_at = text if mode == "exact" else even
            # Most texts hold none of the names: a look for letters takes a tenth of the time.
            if plain and letters not in looked_at:
                continue
            for found in _compiled(source, plain).finditer(looked_at):
                if self._counts(text[found.start() : found.end()], mode):
                    yield Span(found.start(), found.end(), kind)

    def _counts(self, surface: str, mode: Mode) -> bool:
        if mode in ("any", "exact") or any(map(str.isupper, surface)):
            return True
        if mode == "stem":
            return not self.words.knows(surface)
        return mode == "not-grammar" and surface.casefold() not in self.words.small_words


@lru_cache(maxsize=_REMEMBERED)
def _compiled(source: str, plain: bool) -> re.Pattern[str]:
    """Return a spelling's pattern; where nothing stands unseen a plain one finds the same."""
    return re.compile(plainly(source) if plain else source)


@lru_cache(maxsize=_REMEMBERED)
def _letters(source: str) -> str:
    """Return the letters that a plain spelling begins with."""
    begins = _BEGINS.match(plainly(source))
    assert begins, "a pattern that may match nothing always matches"
    return begins[1]
