"""Which words of a language are ordinary ones: those of its pack's own texts and lists."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from kindregards.core.language import LanguagePack, ordinary
from kindregards.core.length import is_spaceless
from kindregards.core.writing.kanji import words_of
from kindregards.core.writing.spelling import level

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# Of the table of names only the lists of ordinary words; places and surnames are names.
_NAMING = {
    "organisations": ("words", "departments"),
    "role": ("jobs", "never_words", "never_alone", "never_in", "leading_words"),
    "people": ("never",),
    "teams": ("units",),
}
_NO_TEXT = ("about", "safety_weights", "traps_weights", "told", "evidence", "naming", "writing")
_TERMS = ("lexicon", "exact", "aliases", "doing", "work_words")
_LONG, _HALF = 5, 4
_COMPOUND = 6
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class _Layered(Container[str]):
    """Words and a few more: a case adds some dozen to the many thousand of its language."""

    words: Container[str]
    more: frozenset[str]

    def __contains__(self, word: object) -> bool:
        return word in self.more or word in self.words


@dataclass(frozen=True)
class Vocabulary:
    """Ordinary words, in small letters; ``capital`` are those that may begin with a capital.

    ``bare`` are words without their accents, as many type them in small letters.
    ``compounds`` are the letters that join two words to one, none where a language has no such
    words. ``pronouns`` and ``verbs`` are the grammar's own (*an*, *will*): as a name they have a
    capital. ``capitals`` says what a capital inside a sentence shows.
    """

    words: Container[str]
    capital: Container[str]
    pronouns: frozenset[str]
    verbs: frozenset[str]
    endings: tuple[str, ...]
    capitals: str
    compounds: tuple[str, ...] = ()
    dates: frozenset[str] = frozenset()
    bare: frozenset[str] = frozenset()

    @property
    def small_words(self) -> frozenset[str]:
        """The words of the grammar."""
        return self.pronouns | self.verbs

    def with_words(self, more: frozenset[str]) -> "Vocabulary":
        """Return this vocabulary with more words, which may have a capital."""
        words, capital = _Layered(self.words, more), _Layered(self.capital, more)
        return replace(self, words=words, capital=capital)

    def with_seen(self, text: str, but: frozenset[str] = frozenset()) -> "Vocabulary":
        """Return this vocabulary with the words that a text has in small letters, ``but`` some."""
        seen = frozenset(word for word in _WORD.findall(text) if word.islower())
        return replace(self, words=_Layered(self.words, seen - but))

    def knows(self, word: str) -> bool:
        """Tell whether a word is an ordinary one, or one with an ordinary ending."""
        small = word.casefold()
        if small in self.words or small in self.capital or word in self.bare:
            return True
        return any(
            small.endswith(ending)
            and len(small) - len(ending) >= _LONG
            and small[: -len(ending)] in self.words
            for ending in self.endings
        )

    def is_ordinary(self, word: str) -> bool:
        """Tell whether a word is an ordinary one, or is made of two of them."""
        return self.knows(word) or self._is_made_of_two(word.casefold())

    def _is_made_of_two(self, small: str) -> bool:
        """Tell whether a word is two known ones, joined by a letter or by none: "Dienstplan"."""
        if self.capitals == "none" or not self.compounds:
            return False
        cuts = range(_HALF, min(len(small), _LONGEST) - _HALF + 1)
        return any(
            self.knows(small[cut:])
            and any(
                small[:cut].endswith(tie) and self.knows(small[:cut].removesuffix(tie))
                for tie in ("", *self.compounds)
            )
            for cut in cuts
        )

    def may_have_capital(self, word: str) -> bool:
        """Tell whether a word is no name though it has a capital inside a sentence."""
        small = word.casefold()
        if small in self.capital or small.removesuffix("s") in self.capital:
            return True
        if self.capitals != "nouns":
            return word.isupper() and small in self.words
        return self.knows(word) or self._is_compound(small)

    def _is_compound(self, small: str) -> bool:
        """Tell whether a noun ends in one we know: "Teamgespräch" in "Gespräch"."""
        ends = range(3, min(len(small), _LONGEST) - _COMPOUND + 1)
        return any(small[at:] in self.words for at in ends)

    def share(self, text: str) -> float:
        """Return what share of a text's words is ordinary: the language that fits has most."""
        words = _WORD.findall(text)
        return sum(word.casefold() in self.words for word in words) / (len(words) or 1)


@cache
def vocabulary(pack: LanguagePack) -> Vocabulary:
    """Collect a language's ordinary words from all tables but those that hold names."""
    names = pack.tables["writing"]["names"]
    nouns = names["capitals"] == "nouns"
    found = [word for text in _texts(pack) for word in _WORD.findall(text)]
    words = frozenset(word.casefold() for word in found if nouns or word.islower())
    if names["capitals"] == "none":
        words |= frozenset(word for text in _texts(pack) for word in words_of(text))
    bare = frozenset(level(word) for word in words if not word.isascii())
    details, rules = pack.tables["details"], pack.tables["rules"]["ungrounded"]
    terms = [details.get(key, ()) for key in _TERMS]
    dates = [rules["common_capitals"], rules["weekdays"], rules["months"]]
    capital = {w.casefold() for text in _strings([terms, dates]) for w in _WORD.findall(text)}
    pronouns, verbs = (
        frozenset(text.casefold() for key in keys for text in _strings(details.get(key, ())))
        for keys in (("functions", "pronouns", "owners"), ("verbs",))
    )
    return Vocabulary(
        words, frozenset(capital), pronouns, verbs,
        tuple(names["endings"].split()), names["capitals"], tuple(names["joints"].split()),
        frozenset(map(str.casefold, (*rules["weekdays"], *rules["months"]))), bare,
    )  # fmt: skip


def _texts(pack: LanguagePack) -> Iterator[str]:
    for name, table in pack.tables.items():
        if name not in _NO_TEXT:
            yield from _strings(ordinary(table))
    naming = pack.tables["naming"]
    for section, keys in _NAMING.items():
        for key in keys:
            yield from _strings(naming.get(section, {}).get(key, ()))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        # In a pattern an escape's letter would stick to the word behind it.
        yield re.sub(r"\\[a-zA-Z]", " ", value) if "\\" in value else value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _strings(key)
            yield from _strings(item)
    elif isinstance(value, (list, tuple, set, frozenset)):
        for item in value:
            yield from _strings(item)


def words_in(text: str) -> frozenset[str]:
    """Return the words of a text in small letters; of a script without spaces, its runs."""
    found = words_of(text) if is_spaceless(text) else _WORD.findall(text)
    return frozenset(map(str.casefold, found))
