"""Patterns that are compiled only for a text that could match them: compiling costs the most.

Most patterns of the word lists need some word that most texts do not hold.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache

from kindregards.core.needs import Fragments, Needs, needs
from kindregards.core.sieve import Sieve

Maker = Callable[[str, int], re.Pattern[str]]
"""Makes a pattern of a source and flags, as ``re.compile`` does."""

_make: Maker = re.compile
_MANY_LOOKS, _MANY_SOURCES = 40, 6
"""From here on a sieve takes less time than a look at each source: many cases in one run."""
_REMEMBERED = 12_000
"""Looks of all patterns together that are remembered: as many as some dozen cases take."""
_FRAGMENT = re.compile(r"<<(\w+)>>")
_OTHER_DIGIT = re.compile(r"[^\D0-9]")


class Pattern:
    """A regular expression with the methods of ``re.Pattern`` that the rooms use.

    Made of one source, or of several, any of which may match (the earlier one first).
    """

    def __init__(self, sources: tuple[str, ...], flags: int, fragments: Fragments) -> None:
        self._flags, self._fragments = flags, fragments
        self._parts = [(source, needs(source, fragments)) for source in sources]
        self._looks = 0
        self._sieve: Sieve | None = None

    def _possible(self, text: str) -> list[str]:
        lowered = _lowered(text)
        parts = self._looked_at(lowered)
        return [source for source, wanted in parts if _all_in(wanted, lowered)]

    def _looked_at(self, lowered: str) -> Iterable[tuple[str, Needs]]:
        """Return the sources worth a look: all, until so many were taken that a sieve pays."""
        if self._sieve is None:
            self._looks += 1
            if self._looks < _MANY_LOOKS or len(self._parts) < _MANY_SOURCES:
                return self._parts
            self._sieve = Sieve([wanted for _, wanted in self._parts])
        parts = self._parts
        return [parts[at] for at in self._sieve.candidates(lowered)]

    def _alive(self, text: str) -> Iterator[re.Pattern[str]]:
        """Yield the sources that could match, each compiled once for all texts."""
        for source in self._possible(text):
            yield _compiled(source, self._flags, self._fragments)

    def for_text(self, text: str) -> re.Pattern[str] | None:
        """Return the first source that could match, compiled, for a walk along the text."""
        return next(self._alive(text), None)

    def could_match(self, text: str) -> bool:
        """Tell, with nothing compiled, whether a match in the text is possible at all."""
        known = _could.get((self, text))
        if known is None:
            if len(_could) >= _REMEMBERED:
                _could.clear()
            known = _could[self, text] = self._look(text)
        return known

    def could_match_any(self, texts: Sequence[str]) -> bool:
        """Tell whether a match in one of the texts is possible."""
        if self._sieve is None:  # One look at all takes less time than one at each.
            return self.could_match("\n".join(texts))
        return any(map(self.could_match, texts))

    def _look(self, text: str) -> bool:
        lowered = _lowered(text)
        # Asked thousands of times a mail: a generator would take twice the time.
        for _, wanted in self._looked_at(lowered):  # noqa: SIM110
            if _all_in(wanted, lowered):
                return True
        return False

    def search(self, text: str) -> re.Match[str] | None:
        """Like ``re.Pattern.search``: the match that starts first."""
        if not self.could_match(text):  # Mostly: said first, since all below takes longer.
            return None
        found = (match for one in self._alive(text) if (match := one.search(text)))
        return min(found, key=_start, default=None)

    def match(self, text: str) -> re.Match[str] | None:
        """Like ``re.Pattern.match``."""
        return next((found for one in self._alive(text) if (found := one.match(text))), None)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Like ``re.Pattern.fullmatch``."""
        return next((found for one in self._alive(text) if (found := one.fullmatch(text))), None)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Like ``re.Pattern.finditer``: the matches of all sources, none of which overlap."""
        return self._apart(text) if self.could_match(text) else iter(())

    def _apart(self, text: str) -> Iterator[re.Match[str]]:
        known = _found.get((self, text))
        if known is None:
            if len(_found) >= _REMEMBERED // 4:
                _found.clear()
            known = _found[self, text] = tuple(self._matches(text))
        return iter(known)

    def _matches(self, text: str) -> Iterator[re.Match[str]]:
        end = 0
        for found in sorted(
            (m for one in self._alive(text) for m in one.finditer(text)), key=_start
        ):
            if found.start() >= end:
                end = found.end()
                yield found

    def findall(self, text: str) -> list[str]:
        """Return the words of every match."""
        return [found[0] for found in self.finditer(text)]

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """Like ``re.Pattern.sub``; of several sources one after the other."""
        for one in self._alive(text):
            text = one.sub(new, text, count)
        return text

    def split(self, text: str, maxsplit: int = 0) -> list[str]:
        """Like ``re.Pattern.split``."""
        cuts = list(self.finditer(text))[: maxsplit or None]
        starts = [0, *(cut.end() for cut in cuts)]
        return [text[a:b] for a, b in zip(starts, [*map(_start, cuts), len(text)], strict=True)]


# Sentences of ours, and much of what a model says, come again with the next case.
_could: dict[tuple[Pattern, str], bool] = {}
_found: dict[tuple[Pattern, str], tuple[re.Match[str], ...]] = {}


@cache
def pattern(*sources: str, flags: int = re.IGNORECASE, fragments: Fragments = ()) -> Pattern:
    """Return the pattern of one source or of several; made once.

    ``fragments`` are named pieces that a source may hold as ``<<name>>``.
    """
    return Pattern(sources, flags, fragments)


def make_with(maker: Maker) -> None:
    """Have patterns made by ``maker`` from now on: by one that has them ready."""
    global _make
    _make = maker


@cache
def _compiled(source: str, flags: int, fragments: Fragments) -> re.Pattern[str]:
    return _make(with_fragments(source, fragments), flags)


def _start(found: re.Match[str]) -> int:
    return found.start()


def with_fragments(source: str, fragments: Fragments) -> str:
    """Return a source with its ``<<name>>`` marks filled in."""
    named = dict(fragments)
    while "<<" in source and _FRAGMENT.search(source):
        source = _FRAGMENT.sub(lambda name: named[name[1]], source)
    return source


@lru_cache(maxsize=256)
def _lowered(text: str) -> str:
    lowered = text.lower()
    return lowered if text.isascii() or not _OTHER_DIGIT.search(text) else f"{lowered}0"


def _all_in(wanted: Needs, text: str) -> bool:
    for words in wanted:  # Plain loops: generators take twice the time, thousands of times.
        for word in words:
            if word in text:
                break
        else:
            return False
    return True
