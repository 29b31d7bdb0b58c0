"""Terms of the trades, found in a person's words and named in their proper form."""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from itertools import chain
from typing import NamedTuple

from kindregards.core.language import Table
from kindregards.core.once import once_a_table
from kindregards.core.patterns import Pattern, pattern

_LONGEST = 5
_SHORTEST_STEM = 3
_WORD = re.compile(r"[^\W_](?:[\w+#&/'’.-]*[\w+#])?")


class _Marks(NamedTuple):
    """What the forms of a language's terms differ in: articles before them, endings of words."""

    articles: tuple[str, ...]
    endings: tuple[str, ...]


class Term(NamedTuple):
    """A term of the lexicon: where it stands in a text, and how it is called."""

    start: int
    end: int
    name: str


def tokens(text: str) -> list[re.Match[str]]:
    """Split a text into words, each with its place."""
    return list(_WORD.finditer(text))


def terms(text: str, words: Table) -> list[Term]:
    """Find the terms of a text, the longest first where two overlap; in the text's order.

    Where none is found in a text of this language, likely misspellings are mended.
    """
    found = _terms(text, words)
    if found or words.get("spaceless") or not _is_own(text, words):
        return found
    mended = _mend(text, words)
    return _terms(mended, words) if mended != text else []


def _terms(text: str, words: Table) -> list[Term]:
    listed = _inside if words.get("spaceless") else _listed
    found = [*_aliased(text, words), *listed(text, words)]
    kept: list[Term] = []
    for term in sorted(found, key=lambda t: (t.start - t.end, t.start)):
        if all(term.end <= other.start or term.start >= other.end for other in kept):
            kept.append(term)
    return sorted(kept)


def _listed(text: str, words: Table) -> Iterator[Term]:
    marks, names = _marks(words), _names(words)
    exact = frozenset(words.get("exact", ()))
    found = tokens(text)
    for first in range(len(found)):
        for last in range(first, min(first + _LONGEST, len(found))):
            start, end = found[first].start(), found[last].end()
            name = names.get(_stemmed(text[start:end], marks))
            if name and (name not in exact or text[start:end] == name):
                yield Term(start, end, name)


def _inside(text: str, words: Table) -> Iterator[Term]:
    """Find the terms in a text without spaces, where a term may stand next to any sign."""
    lowered = text.lower()
    for name in _flat(words):
        start = lowered.find(name.lower())
        if start >= 0:
            yield Term(start, start + len(name), name)


def _aliased(text: str, words: Table) -> Iterator[Term]:
    for alias, name in _aliases(
        tuple(words.get("aliases", {}).items()), bool(words.get("spaceless"))
    ):
        for match in alias.finditer(text):
            yield Term(match.start(), match.end(), name)


def _is_own(text: str, words: Table) -> bool:
    """Tell whether a text is in the language: another one's word is no misspelling of ours."""
    little = {*words.get("pronouns", ()), *words.get("verbs", ()), *words.get("little", ())}
    return not little or any(word[0].lower() in little for word in tokens(text))


def _mend(text: str, words: Table) -> str:
    vocabulary, aims = known_words(words), _aims(words)

    def mended(match: re.Match[str]) -> str:
        word = match[0].lower()
        if len(word) < 5 or word in vocabulary:
            return match[0]
        near = [v for v in aims if v[0] == word[0] and abs(len(v) - len(word)) <= 2]
        return next(iter(get_close_matches(word, near, 1, 0.86)), match[0])

    return _WORD.sub(mended, text)


@once_a_table
def known_words(words: Table) -> frozenset[str]:
    """Every word that stands in a term, in lower case."""
    return _words_of(_flat(words))


@once_a_table
def _aims(words: Table) -> tuple[str, ...]:
    """Return what a misspelling is mended to: no short word, which is too near to others.

    Nor words of the crafts: they are too near to what people feel ("dying" is no "dyeing").
    """
    known = _words_of(_terms_of(words, "lexicon"))
    return tuple(sorted(word for word in known if len(word) > 5))


def _words_of(listed: Iterable[str]) -> frozenset[str]:
    return frozenset(word for term in listed for word in _plain(term).split() if len(word) > 2)


@once_a_table
def _flat(words: Table) -> tuple[str, ...]:
    return (*_terms_of(words, "lexicon"), *_terms_of(words, "crafts"))


@once_a_table
def crafts(words: Table) -> frozenset[str]:
    """Return the terms of crafts and services: work of the hands, all of it."""
    return frozenset(_terms_of(words, "crafts"))


def _terms_of(words: Table, name: str) -> Iterable[str]:
    return chain.from_iterable(words.get(name, {}).values())


def _marks(words: Table) -> _Marks:
    return _Marks(tuple(words.get("articles", ())), tuple(words.get("endings", ())))


@once_a_table
def _names(words: Table) -> dict[str, str]:
    """Return the terms by what their forms have in common; crafts without their article too."""
    marks, articles = _marks(words), tuple(words.get("craft_articles", ()))
    bare = {
        _stemmed(term[len(article) :], marks): term
        for term in _terms_of(words, "crafts")
        for article in articles
        if term.startswith(article)
    }
    return bare | {_stemmed(term, marks): term for term in reversed(_flat(words))}


@cache
def _aliases(
    listed: tuple[tuple[str, str], ...], anywhere: bool
) -> tuple[tuple[Pattern, str], ...]:
    """Return what finds each alias, the longest first, with what it stands for.

    An alias stands alone, unless it may stand ``anywhere``: in a script without spaces.
    """
    return tuple(
        (pattern(alias if anywhere else alone(alias)), name)
        for alias, name in sorted(listed, key=lambda row: len(row[0]), reverse=True)
    )


def alone(alias: str) -> str:
    """Return the source of what finds an alias where it stands alone."""
    return rf"(?<![\w-])(?:{alias})(?![\w-])"


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").replace("-", " ").split())


def _stemmed(text: str, marks: _Marks) -> str:
    """Return what the forms of a term have in common, where a language inflects its words.

    Its article goes, which notes seldom write; the first of the ``endings`` that leaves three
    letters of a word is taken off it.
    """
    plain = _plain(text)
    bare = next((plain.removeprefix(a) for a in marks.articles if plain.startswith(a)), plain)
    return " ".join(_stem(word, marks.endings) for word in bare.split())


def _stem(word: str, endings: tuple[str, ...]) -> str:
    found = (e for e in endings if word.endswith(e) and len(word) - len(e) >= _SHORTEST_STEM)
    return word.removesuffix(next(found, ""))
