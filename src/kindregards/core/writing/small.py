"""What may be a name though no capital shows it: a word in small letters that we do not know.

People type their notes in small letters ("gwen asked me about haverbeck"). No list holds every
name, but the words of a language can be listed: what is none of them is kept back.
"""

import re
from collections.abc import Iterator

from kindregards.core.language import Table
from kindregards.core.patterns import pattern
from kindregards.core.writing.kanji import KANJI, KATAKANA, odd_stretches
from kindregards.core.writing.shapes import Span
from kindregards.core.writing.vocabulary import Vocabulary

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_TIE = re.compile("['’]")
_LEAST = 3
# As many words or groups of digits are a telephone number; fewer may be a span of hours.
_DIGITS = 5


def small_spans(text: str, words: Vocabulary) -> Iterator[Span]:
    """Yield the words of a text in small letters, or in katakana, that are no ordinary ones."""
    for found in _WORD.finditer(text):
        if not words.knows(found[0]):
            yield from _unknown_pieces(found, words)
    if words.capitals == "none":
        yield from _unknown_runs(text, words)


def _unknown_runs(text: str, words: Vocabulary) -> Iterator[Span]:
    for run in KATAKANA.finditer(text):
        if run[0] not in words.words:
            yield Span(*run.span(), "WORD")
    for run in KANJI.finditer(text):
        for start, end in odd_stretches(run[0], words.words):
            yield Span(run.start() + start, run.start() + end, "WORD")


def _unknown_pieces(found: re.Match[str], words: Vocabulary) -> Iterator[Span]:
    start = found.start()
    for piece in _TIE.split(found[0]):
        if len(piece) >= _LEAST and piece.islower() and not words.is_ordinary(piece):
            yield Span(start, start + len(piece), "WORD")
        start += len(piece) + 1


def spoken_numbers(text: str, table: Table) -> Iterator[Span]:
    """Yield telephone numbers that are written out ("oh seven seven double oh …")."""
    one = rf"(?:{'|'.join(table['digits'].split())}|\d+)"
    more = rf"(?:[ ,-]{{1,2}}{one}){{{_DIGITS - 1},}}"
    for found in pattern(rf"(?<![^\W_])(?=[\d -]*[^\W\d_]){one}{more}(?![^\W_])").finditer(text):
        yield Span(*found.span(), "PHONE")
