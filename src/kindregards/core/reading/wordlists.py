"""Lists of words, looked up and not compiled: long alternations are dear, sets are not."""

import re
from functools import cache, lru_cache

from kindregards.core.reading.search import plain

_WORD = r"[^\W_]+"
_LONGEST = 4
Phrase = tuple[str, ...]


def holds(text: str, listed: str) -> bool:
    """Tell whether ``text`` holds one of the words, or runs of words, of a comma-separated list."""
    return any(phrase in _phrases(listed) for phrase in _runs(text))


def is_made_of(text: str, listed: str, shape: str = "(?!)", between: str = "") -> bool:
    """Tell whether ``text`` is nothing but listed words, or words of a ``shape``.

    ``between`` lists words that may stand between two of them.
    """
    words, known, joining = _words(text), _phrases(listed), _phrases(between)
    at, last_joins = 0, True
    while at < len(words):
        size = next((n for n in range(_LONGEST, 0, -1) if words[at : at + n] in known), 0)
        if not size and re.match(shape, words[at]):
            size = 1
        if not size and (last_joins or words[at : at + 1] not in joining):
            return False
        last_joins = not size
        at += size or 1
    return not last_joins


@lru_cache(maxsize=1024)
def _words(text: str) -> Phrase:
    return tuple(re.findall(_WORD, plain(text).lower()))


@lru_cache(maxsize=1024)
def _runs(text: str) -> tuple[Phrase, ...]:
    words = _words(text)
    sizes = range(1, min(_LONGEST, len(words)) + 1)
    return tuple(words[at : at + size] for size in sizes for at in range(len(words) - size + 1))


@cache
def _phrases(listed: str) -> frozenset[Phrase]:
    return frozenset(_words(phrase) for phrase in re.split(r",\s+", listed.strip()) if phrase)
