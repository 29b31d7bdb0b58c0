"""Typing made loose, so that one pattern meets many ways of writing the same words."""

import re
import unicodedata
from collections.abc import Iterator

from kindregards.core.plain import plain

_LEET = str.maketrans("013457@$!", "oieastasi")
_JOINED = str.maketrans({"ł": "l", "ß": "ss", "ø": "o", "œ": "oe", "æ": "ae"})
_LEET_WORD = re.compile(r"\b[a-z]+(?:[013457@$!]+[a-z]+)+[01345]?\b")
_SPACED = re.compile(r"\b(?:\w[ .\-_]){3,}\w\b")
_STRETCHED = re.compile(r"([^\W\d])\1{2,}")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|[。！？]+")
_DOTS = re.compile(r"\.{2,}|…")
_COMMA = re.compile(r"[,;:]")
_SIGNS = re.compile(r"(?<!\w)\*|\*(?!\w|\*)|[^\w,\s*]|_")


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text, made plain but with their signs."""
    yield from filter(None, _SENTENCE.split(_DOTS.sub(" ", plain(text))))


def readings(text: str) -> list[str]:
    """Return the first reading of each sentence of a text."""
    return [loose(sentence)[0] for sentence in sentences(text)]


def loose(sentence: str) -> tuple[str, ...]:
    """Return the ways to read a sentence: one, or a second where letters are stretched.

    No apostrophes, accents or signs; a hyphen is a space, a comma a word of its own; letters
    that were spaced out are joined, and figures inside a word are read as letters.
    """
    joined = _SPACED.sub(lambda hit: re.sub(r"[ .\-_]", "", hit.group()), sentence)
    spelt = _LEET_WORD.sub(lambda hit: hit.group().translate(_LEET), joined)
    bare = _without_accents(spelt).replace("'", "").replace("-", " ")
    words = _SIGNS.sub(" ", _COMMA.sub(" , ", bare))
    readings = (_STRETCHED.sub(r"\1\1", words), _STRETCHED.sub(r"\1", words))
    return tuple(dict.fromkeys(" ".join(reading.split()) for reading in readings))


def _without_accents(text: str) -> str:
    """Take the accents off Latin letters; the marks of other scripts are letters to them."""
    kept: list[str] = []
    for sign in text.translate(_JOINED):
        base = unicodedata.normalize("NFD", sign)
        kept.append(base[0] if base[0].isascii() else sign)
    return "".join(kept)
