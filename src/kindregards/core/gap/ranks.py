"""What comes in levels: degrees, languages, numbered levels, years."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kindregards.core.gap.vocabulary import Vocabulary
from kindregards.core.patterns import pattern

ANY_OTHER = "*"
"""The language of a requirement that names none: any but the posting's own."""
_CHUNK = re.compile(r"[,;|/\n、，・]|\s{2,}")


@dataclass(frozen=True)
class Spoken:
    """A language (ISO 639-1) and how well: 1 to 6 as in the European framework, or ``None``."""

    language: str
    rank: int | None


def ranks(text: str, scale: str, vocabulary: Vocabulary) -> list[int]:
    """Return every level of a scale (``degree``, ``tongue``) that a text names, 1 the lowest."""
    levels = vocabulary.words["ranks"][scale]
    return [
        rank for rank, source in enumerate(levels, 1) if source and pattern(source).search(text)
    ]


def years(text: str, vocabulary: Vocabulary) -> float | None:
    """Return the first number of years that a text names; months count as parts of one."""
    found = vocabulary.pattern("ranks", "years").search(text)
    if found is None:
        return None
    number = _number(found["n"], vocabulary)
    is_month = bool(found.re.groupindex.get("months") and found["months"])
    return number / 12 if number and is_month else number


def _number(word: str, vocabulary: Vocabulary) -> float | None:
    numbers = vocabulary.words["ranks"]["numbers"]
    plain = word.replace(",", ".").translate(str.maketrans("０１２３４５６７８９", "0123456789"))
    return float(plain) if re.fullmatch(r"\d+(?:\.\d)?", plain) else numbers.get(word.casefold())


def grades(text: str, vocabulary: Vocabulary) -> list[int]:
    """Return the numbered levels that a text names: *Level 3*."""
    found = vocabulary.pattern("ranks", "grade").finditer(text)
    return [int(n) for match in found for n in re.findall(r"\d", match[0])]


def spoken(text: str, vocabulary: Vocabulary) -> list[Spoken]:
    """Return the languages that a text names; a level holds for what follows it too."""
    return list(_spoken(text, vocabulary))


def _spoken(text: str, vocabulary: Vocabulary) -> Iterator[Spoken]:
    before: int | None = None
    for chunk in _CHUNK.split(text):
        found = ranks(chunk, "tongue", vocabulary)
        before = max(found) if found else before
        for code, source in vocabulary.words["ranks"]["tongues"].items():
            if pattern(source).search(chunk):
                yield Spoken(code, before)
