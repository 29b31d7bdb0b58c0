"""Which language a text is in: a count of the words that carry its sentences."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from kindregards.core.language import Table
from kindregards.core.once import once_a_table
from kindregards.core.reading.search import compiled

_WORD = r"[^\W\d_]+"
_KANA = r"[\u3040-\u30ff]"
LEAST_HITS = 2
_LEAST_LEAD = 1.25
_BEGINNING, _SURE_OF_IT = 300, 6


def detect(text: str, languages: Table, least: int = LEAST_HITS) -> str | None:
    """Return a text's language as ISO 639-1, or ``None`` where the count does not decide.

    ``languages`` holds ``words``: for each language its function words. Kana decide for
    Japanese, which has no spaces to count words between. ``least`` of the best language's
    words must stand in the text.
    """
    if len(compiled(_KANA).findall(text)) >= max(5, len(text) // 20):
        return "ja"
    counts = counted(text, languages["words"]).hits
    (best, most), (_, second) = sorted(counts.items(), key=lambda item: -item[1])[:2]
    if most < least or most < second * _LEAST_LEAD:
        return None
    return best


def begun_in(text: str, languages: Table) -> str | None:
    """Return the language that a text begins in: what stands below it may be in another."""
    return detect(text[:_BEGINNING], languages, _SURE_OF_IT) or detect(text, languages)


class Counted(NamedTuple):
    """A text's words in small letters, and how many of them each language has in its list."""

    words: tuple[str, ...]
    hits: Mapping[str, int]


def counted(text: str, lists: Mapping[str, Sequence[str]]) -> Counted:
    """Count the function words of every language in a text."""
    return _counter(lists)(text)


@once_a_table
def _counter(lists: Mapping[str, Sequence[str]]) -> Callable[[str], Counted]:
    having: dict[str, list[str]] = {}
    for language, listed in lists.items():
        for word in dict.fromkeys(listed):
            having.setdefault(word, []).append(language)

    @lru_cache(maxsize=64)
    def count(text: str) -> Counted:
        words = tuple(re.findall(_WORD, text.lower()))
        hits = dict.fromkeys(lists, 0)
        for word in words:
            for language in having.get(word, ()):
                hits[language] += 1
        return Counted(words, hits)

    return count


@once_a_table
def set_of(listed: Sequence[str]) -> frozenset[str]:
    """Return the words of a language's list as a set."""
    return frozenset(listed)
