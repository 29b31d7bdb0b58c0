"""What a text's words speak for together: weights that were learned from written examples.

Patterns find the phrases that somebody thought of; weights find what many phrases have in common.
They are learned by ``benchmarks/weigh.py``, and are words of a language as all others are.
"""

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from kindregards.core.language import Table

UNIT = 1000.0
"""Weights are whole numbers, a thousandth each."""
SIGN = "#"
"""What a pattern has found goes in beside the words, under its name with this before it."""
_PIECE = 4
_SIGNS = range(1, 5)
_NO_SPACES_FROM = "\u3040"


def weigh(sentences: Iterable[str], weights: Table, signs: Iterable[str] = ()) -> dict[str, float]:
    """Return for each class how likely a text is to belong to it; the sum is 1.

    ``sentences`` are loosened (``safety/loose.py``). ``weights`` holds ``classes``, ``start`` (what
    each weighs before a word is read) and ``rows``: a feature a line, in order, with a tab and then
    ``class:weight`` for each that it speaks for.
    """
    lines = _lines(weights["rows"])
    totals = [float(begin) for begin in weights["start"]]
    for feature in {*features(sentences), *(SIGN + sign for sign in signs)}:
        for place, weight in _row(feature, lines):
            totals[place] += weight
    return dict(zip(weights["classes"], shares([total / UNIT for total in totals]), strict=True))


def features(sentences: Iterable[str]) -> Iterator[str]:
    """Yield what is looked at: words, two together or with one between, and pieces of words.

    Scripts that put no space between words have pieces alone.
    """
    for sentence in sentences:
        words = [word for word in sentence.split() if word != ","]
        if any(sign >= _NO_SPACES_FROM for sign in sentence):
            whole = "".join(words)
            yield from (piece for size in _SIGNS for piece in _pieces(whole, size))
            continue
        yield from words
        yield from (f"{one} {two}" for one, two in pairwise(words))
        yield from (f"{one} _ {two}" for one, two in zip(words, words[2:], strict=False))
        yield from (piece for word in words for piece in _pieces(f"<{word}>", _PIECE))


def shares(scores: list[float]) -> list[float]:
    """Turn scores into likelihoods."""
    most = max(scores)
    sizes = [math.exp(score - most) for score in scores]
    whole = sum(sizes)
    return [size / whole for size in sizes]


def _pieces(word: str, size: int) -> Iterator[str]:
    yield from (f"~{word[start : start + size]}" for start in range(len(word) - size + 1))


@lru_cache(maxsize=16)
def _lines(text: str) -> list[str]:
    return text.split("\n")


def _row(feature: str, lines: list[str]) -> Iterator[tuple[int, int]]:
    """Yield what a feature speaks for. The lines are in order: few of the many are ever read."""
    key = f"{feature}\t"
    at = bisect_left(lines, key)
    if at < len(lines) and lines[at].startswith(key):
        for place, _, weight in (one.partition(":") for one in lines[at][len(key) :].split()):
            yield int(place), int(weight)
