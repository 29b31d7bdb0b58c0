"""A text as words without their endings, each with its place; what terms are looked for in."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

_CJK = "\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f々ー"
_WORD = re.compile(
    rf"\.NET\b|\b[A-Z]&[A-Z]\b|[A-Za-z](?:\+\+|#)|[{_CJK}]|[^\W_{_CJK}]+(?:['’][^\W_{_CJK}]+)*",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[;:!?()\[\]|•。！？；：（）]|\.(?=\s|$)|\s[–—]\s|\n\s*\n")
_SHORTEST_PARTICIPLE = 6
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True)
class Token:
    """A word: its ``stem``, where it stands, its ``place`` among the words that carry meaning.

    ``run`` numbers the stretches between strong punctuation. ``parts`` are stems of known words
    that a compound begins or ends with.
    """

    text: str
    stem: str
    start: int
    end: int
    place: int
    run: int
    parts: tuple[str, ...] = ()

    @property
    def stems(self) -> tuple[str, ...]:
        """All stems that the word stands for."""
        return (self.stem, *self.parts)


class Tokenizer:
    """Cuts texts of one language; made of the table ``words`` of its ``gap.toml``."""

    def __init__(self, words: Mapping[str, Any]) -> None:
        self.endings = tuple(sorted(words.get("endings", ()), key=len, reverse=True))
        self.shortest = int(words.get("shortest_stem", 3))
        self.irregular = _irregular(words.get("irregular", {}))
        self.small = frozenset(words.get("small", ()))
        self.spaceless = bool(words.get("spaceless"))
        self.compounds = bool(words.get("compounds"))
        self.capital_nouns = bool(words.get("capital_nouns"))
        self.shortest_part = int(words.get("shortest_part", 5))
        self.participle = str(words.get("participle", ""))
        self._stem = lru_cache(maxsize=20_000)(self._stemmed)
        self.known_parts: frozenset[str] = frozenset()

    def tokens(self, text: str) -> tuple[Token, ...]:
        """Return the words of a text, small words of the grammar left out."""
        return tuple(self._tokens(text))

    def _tokens(self, text: str) -> Iterator[Token]:
        place = run = end = 0
        for found in _WORD.finditer(text):
            if found.start() - end > 1:  # One space, mostly: no punctuation.
                run += bool(_BREAK.search(text, end, found.start()))
                place += text.count(",", end, found.start())
            elif end < found.start() and text[end] != " ":
                run += bool(_BREAK.match(text, end))
                place += text[end] == ","
            end = found.end()
            if found[0].lower() in self.small and not found[0].isupper():
                continue
            stem = self.stem(found[0])
            parts = self._parts(found[0]) if self.compounds else ()
            yield Token(found[0], stem, found.start(), found.end(), place, run, parts)
            place += 1

    def stem(self, word: str) -> str:
        """Return a word without its ending, in small letters."""
        return self._stem(folded(_POSSESSIVE.sub("", word)))

    def _stemmed(self, word: str) -> str:
        if word in self.irregular:
            return self.irregular[word]
        if self.participle and len(word) > _SHORTEST_PARTICIPLE and word.endswith(("t", "en", "d")):
            word = word.removeprefix(self.participle)
        for ending in self.endings:
            if word.endswith(ending) and len(word) - len(ending) >= self.shortest:
                return self._smooth(word[: -len(ending)])
        return self._smooth(word)

    def _smooth(self, word: str) -> str:
        """Take away what an ending leaves behind: a doubled letter, a silent one."""
        if len(word) > self.shortest and word[-1] == word[-2] and word[-1] not in "aeiou0123456789":
            word = word[:-1]
        return word[:-1] if len(word) > self.shortest and word[-1] in "ey" else word

    def _parts(self, word: str) -> tuple[str, ...]:
        whole, found = folded(word), []
        for cut in range(self.shortest_part, len(whole) - 2):
            for piece in (whole[:cut], whole[-cut:]):
                stem = self.stem(piece)
                if stem in self.known_parts and len(stem) >= self.shortest_part - 1:
                    found.append(stem)
        return tuple(dict.fromkeys(found))


def folded(word: str) -> str:
    """Return a word in small letters and without accents, which many leave out."""
    if word.isascii():  # Mostly: the rest takes five times as long.
        return word.lower()
    plain = unicodedata.normalize("NFD", word.casefold().replace("ł", "l"))
    bare = "".join(sign for sign in plain if not "\u0300" <= sign <= "\u036f")
    return unicodedata.normalize("NFC", bare)


def _irregular(rows: Mapping[str, str]) -> dict[str, str]:
    """Return each irregular form with its stem: ``lead = "led leads leading"``."""
    pairs = {form: stem for stem, forms in rows.items() for form in forms.split()}
    return {**{stem: stem for stem in rows}, **pairs}
