"""Looking for words in a text: patterns are data, matched on plain text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kindregards.core.patterns import Pattern, pattern

# One character for one, so that a place in the plain text is the same place in the mail.
_PLAIN = str.maketrans(
    {"‘": "'", "’": "'", "ʼ": "'", "“": '"', "”": '"', "\u00a0": " ", "–": "-", "—": "-", "‑": "-"}
)
CAPITALS = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĶŁĻĽŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŹŻŽ"
"""Capital letters of the languages written in Latin script, for a class of characters."""

# Abbreviations of all our languages: sentences are cut before it is known which one it is.
_SHORT = (
    "Mr Ms Mrs Dr Prof St Ref e.g i.e Hr Fr Nr z.B d.h dipl gez bzw ggf ca inkl evtl Tel "
    "Sr Sra Srta Dra Lic Ing Ntra Sta Sto Hnos Lda Ldo Vda Sig Sigg Dott Avv Egr Spett Rif Prot "
    "n Mme Mlle Dhr Mevr Mw Drs Ir "
    "bijv nr tzw np inż mgr hab adw ul ds im św p p.ex"
)
_ABBREVIATED = "".join(rf"(?<!\b{re.escape(word)})" for word in _SHORT.split())
# Initials behind a form of address ("Herr J.M. Korn") end no sentence either.
_CALLED = """
mevrouw mw. mevr. heer dhr. drs. dr. ir. ing. prof. frau herr herrn mme madame monsieur sra. sr.
"""
_INITIALS = "".join(
    rf"(?<!\b{re.escape(word)} {shape})"
    for word in _CALLED.split()
    for shape in ("(?-i:[A-Z])", r"(?-i:[A-Z]\.[A-Z])", r"(?-i:[A-Z]\.[A-Z]\.[A-Z])")
)
# A day of the month as German writes it ("am 30. April") ends no sentence.
_DAY = r"(?<=\d\.) (?:jan|jän|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez|(?-i:[a-zäöüß]))"
# "No. 5" is a number; "it is a no." is an answer.
_NUMBER = r"(?!(?<=\bno)\. ?[\d#])"
_NO_END = f"{_ABBREVIATED}{_INITIALS}{_NUMBER}"
END = rf"(?=[.!?]){_NO_END}[.!?](?!{_DAY})[\"')]*(?=\s|$)|[。！？]+[」』）]*|\n[ \t]*\n|\n"


@dataclass(frozen=True)
class Sentence:
    """A sentence of a text; ``text`` is plain (straight quotes), ``start`` its place there."""

    text: str
    start: int


def plain(text: str) -> str:
    """Return the text with straight quotes, hyphens and spaces, character for character."""
    return text.translate(_PLAIN)


def compiled(source: str) -> Pattern:
    """Return a pattern of the word lists; all ignore case unless they say ``(?-i:…)``."""
    return pattern(source)


def sentences(text: str) -> Iterator[Sentence]:
    """Cut a text (unwrapped: a line is a paragraph, or a line of its own) into sentences."""
    return iter(_all_sentences(text))


@lru_cache(maxsize=16)
def _all_sentences(text: str) -> tuple[Sentence, ...]:
    return tuple(_cut(text))


def _cut(text: str) -> Iterator[Sentence]:
    start = 0
    for end in compiled(END).finditer(plain(text)):
        yield from _sentence(text, start, end.end())
        start = end.end()
    yield from _sentence(text, start, len(text))


def _sentence(text: str, start: int, end: int) -> Iterator[Sentence]:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        yield Sentence(plain(stripped), start + piece.index(stripped[0]))


def find(patterns: Iterable[str], text: str) -> re.Match[str] | None:
    """Return the first match of the first pattern that matches the plain text, or ``None``."""
    flat = plain(text)
    return next((m for p in patterns if (m := compiled(p).search(flat))), None)


def sentence_with(
    patterns: Sequence[str], text: str, unless: Sequence[str] = ()
) -> Sentence | None:
    """Return the first sentence that a pattern matches and no ``unless`` pattern does."""
    for sentence in sentences(text):
        if find(patterns, sentence.text) and not find(unless, sentence.text):
            return sentence
    return None
