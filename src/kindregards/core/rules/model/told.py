"""What a case tells, looked up by word: names in any of their forms, numbers, roots of words."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from kindregards.core.language import Table
from kindregards.core.length import is_spaceless
from kindregards.core.once import once_a_table
from kindregards.core.reading.language import set_of
from kindregards.core.rules.base import PartContext, word_set
from kindregards.core.rules.sentences import even

ROOT = 5
"""Letters that two forms of one word mostly share."""
_WORD = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+")
_LEAST = 3


class Told(NamedTuple):
    """The words of texts: all of them in lower case, their roots, their figures, and as a whole."""

    text: str
    words: frozenset[str]
    roots: frozenset[str]
    figures: frozenset[str]


@lru_cache(maxsize=64)
def told(texts: tuple[str, ...]) -> Told:
    """Read texts that something may come from."""
    whole = plain("\n".join(texts)).casefold()
    words = frozenset(_WORD.findall(whole))
    return Told(whole, words, frozenset(map(root, words)), frozenset(_DIGITS.findall(whole)))


@lru_cache(maxsize=256)
def plain(text: str) -> str:
    """Return a text with plain quotes and digits, its accents in one piece."""
    return even(unicodedata.normalize("NFKC", text))


def root(word: str) -> str:
    """Return what a word shares with its other forms."""
    return word[:ROOT] if len(word) > ROOT else word[: max(_LEAST, len(word) - 1)]


def is_form(word: str, words: Iterable[str], most: int) -> bool:
    """Tell whether a word is one of ``words``, or differs by ``most`` letters at its end."""
    return any(_differ(word, other, most) for other in words)


def _differ(word: str, other: str, most: int) -> bool:
    if word == other:
        return True
    if word[:_LEAST] != other[:_LEAST]:
        return False
    shared = next(
        (n for n, (a, b) in enumerate(zip(word, other, strict=False)) if a != b),
        min(len(word), len(other)),
    )
    back = 1 if most < 3 else 2
    return len(word) - shared <= most and len(other) - shared <= (back if most > 1 else 0)


@lru_cache(maxsize=16)
def joined(texts: tuple[str, ...]) -> str:
    """Return texts in one, in lower case: what is looked up there may stand in any of them."""
    return "\n".join(texts).casefold()


def function_words(context: PartContext) -> frozenset[str]:
    """Return the words that carry sentences in the asked language."""
    return set_of(context.languages.get("words", {}).get(context.language, ()))


@once_a_table
def dates(words: Table) -> frozenset[str]:
    """Return the names of the days and the months, of a language's ``rules``."""
    return word_set(words, "ungrounded", "weekdays") | word_set(words, "ungrounded", "months")


def listed(table: Table, *path: str) -> frozenset[str]:
    """Return the words of a text at ``path``, which spaces part, in lower case."""
    found: object = table
    for key in path:
        found = found.get(key, "") if isinstance(found, Mapping) else ""
    return _listed(str(found))


@lru_cache(maxsize=64)
def _listed(text: str) -> frozenset[str]:
    return frozenset(text.casefold().split())


def content(text: str, common: frozenset[str]) -> Iterator[str]:
    """Yield the words that say what a text is about; of a script without spaces, pairs of signs."""
    lowered = plain(text).casefold()
    if is_spaceless(lowered):
        for run in re.findall(r"[\u30a0-\u30ff\u3400-\u9fff]{2,}", lowered):
            yield from (run[n : n + 2] for n in range(len(run) - 1))
        return
    for word in _WORD.findall(lowered):
        if len(word) > _LEAST and word not in common:
            yield word


def share_told(words: Iterable[str], known: Told) -> float:
    """Return which part of words is told, in any form; 1 where there is no word."""
    wanted = set(words)
    if not wanted:
        return 1.0
    return sum(_is_told(word, known) for word in wanted) / len(wanted)


def _is_told(word: str, known: Told) -> bool:
    return (
        word in known.words or root(word) in known.roots or (len(word) == 2 and word in known.text)
    )
