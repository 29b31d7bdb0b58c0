"""Whether a capitalised word is a common noun, in a language that gives a capital to each."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kindregards.core.language import Table
from kindregards.core.rules.base import PartContext, pattern
from kindregards.core.rules.model.told import Told, listed

_SHORTEST = 3
_UMLAUTS = str.maketrans("äöü", "aou")
_KATAKANA = re.compile(r"[\u30a1-\u30f4\u30fc]{2,}")
_JOINTS = ("", "s", "es", "n", "en", "er", "e", "-")
_ENDINGS = ("", "s", "es", "n", "en", "e", "er", "ern", "innen", "in", "nen")


def is_noun(word: str, before: str, context: PartContext, known: Told) -> bool:
    """Tell whether a word is listed, is made of such words, or is shaped like a noun.

    ``before`` is the text before it: behind an article a verb is a noun (*beim Lesen*).
    """
    names: Table = context.leaks.get("names", {})
    nouns = _flat(listed(names, "nouns") | context.vocabulary | known.words)
    pieces = [piece for piece in word.casefold().split("-") if piece]
    if pieces and all(_is_noun(piece, nouns, names) for piece in pieces):
        return True
    after = pattern(names, "noun_after").search(before)
    return after is not None and pattern(names, "noun_verbs").fullmatch(word) is not None


@lru_cache(maxsize=8)
def _flat(words: frozenset[str]) -> frozenset[str]:
    """Add to words what they are without umlauts, which a plural may have and they not."""
    return words | frozenset(word.translate(_UMLAUTS) for word in words)


def _is_noun(word: str, nouns: frozenset[str], names: Table) -> bool:
    if _listed(word, nouns) or pattern(names, "noun_shapes").fullmatch(word):
        return True
    return any(
        _listed(word[:cut].removesuffix(joint), nouns) and _is_noun(word[cut:], nouns, names)
        for cut in range(_SHORTEST, len(word) - _SHORTEST + 1)
        for joint in _JOINTS
        if word[:cut].endswith(joint) and cut - len(joint) >= _SHORTEST
    )


def _listed(word: str, nouns: frozenset[str]) -> bool:
    return word in nouns or any(
        form.removesuffix(ending) in nouns
        for form in (word, word.translate(_UMLAUTS))
        for ending in _ENDINGS
        if form.endswith(ending) and len(form) - len(ending) >= _SHORTEST
    )


def strange_katakana(body: str, context: PartContext, known: Told) -> Iterator[tuple[int, int]]:
    """Yield the runs of katakana that are made of no words of a list, of the case or of ours."""
    listing = listed(context.leaks, "names", "katakana")
    if not listing:
        return
    words = listing | _runs(context.vocabulary) | frozenset(_KATAKANA.findall(known.text))
    for found in _KATAKANA.finditer(body):
        if not _is_made_of(found[0], words):
            yield found.span()


@lru_cache(maxsize=4)
def _runs(vocabulary: frozenset[str]) -> frozenset[str]:
    return frozenset(run for word in vocabulary for run in _KATAKANA.findall(word))


def _is_made_of(run: str, words: frozenset[str]) -> bool:
    if run in words:
        return True
    return any(
        run[:cut] in words and _is_made_of(run[cut:], words) for cut in range(2, len(run) - 1)
    )
