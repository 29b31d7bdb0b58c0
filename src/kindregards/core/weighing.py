"""What a text's words speak for together: weights that were learned from written examples.

Patterns find a phrase that somebody thought of; weights find what many phrases have in common.
Where they come from: ``benchmarks/weigh.py``.
"""

import math
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kindregards.core.language import Table

_PIECES = (3, 4, 5)
_SIGNS = (1, 2, 3, 4, 5)
_KANA_UP = "\u3040"
_SCALE = 100.0

Row = tuple[tuple[int, int], ...]


def weigh(sentences: Iterable[str], weights: Table) -> dict[str, float]:
    """Return for each class how likely a text is to belong to it; the sum is 1.

    ``sentences`` are loosened (``safety/loose.py``), ``weights`` a language's table: ``classes``,
    ``start`` (what each weighs before a word is read) and ``rows``, one feature a line.
    """
    rows = _rows(weights["rows"])
    found = set(features(sentences))
    totals = [0.0] * len(weights["classes"])
    for feature in found:
        for place, weight in rows.get(feature, ()):
            totals[place] += weight
    size = math.sqrt(len(found)) or 1.0
    scores = zip(weights["start"], totals, strict=True)
    return _shares(weights["classes"], [(begin + total / size) / _SCALE for begin, total in scores])


def features(sentences: Iterable[str]) -> Iterator[str]:
    """Yield what is looked at: words, two that stand together or with one between, and pieces.

    Scripts that put no space between words have pieces alone.
    """
    for sentence in sentences:
        words = [word for word in sentence.split() if word != ","]
        if any(sign >= _KANA_UP for sign in sentence):
            yield from _pieces("".join(words), _SIGNS)
            continue
        for place, word in enumerate(words):
            yield word
            yield from (f"{word} {other}" for other in words[place + 1 : place + 2])
            yield from (f"{word} _ {other}" for other in words[place + 2 : place + 3])
            yield from _pieces(f"<{word}>", _PIECES)


def _pieces(word: str, sizes: tuple[int, ...]) -> Iterator[str]:
    for size in sizes:
        for start in range(len(word) - size + 1):
            yield "~" + word[start : start + size]


def _shares(classes: list[str], scores: list[float]) -> dict[str, float]:
    most = max(scores)
    sizes = [math.exp(score - most) for score in scores]
    whole = sum(sizes)
    return {name: size / whole for name, size in zip(classes, sizes, strict=True)}


@lru_cache(maxsize=16)
def _rows(text: str) -> dict[str, Row]:
    """Read the rows: a feature, a tab, then ``class:weight`` for those that it speaks for."""
    rows: dict[str, Row] = {}
    for line in text.splitlines():
        feature, _, told = line.partition("\t")
        pairs = (one.split(":") for one in told.split())
        rows[feature] = tuple((int(place), int(weight)) for place, weight in pairs)
    return rows
