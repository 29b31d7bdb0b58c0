"""Weak signs: kinds of words none of which says much, and what some of them say together.

The table ``signs`` names kinds of words (``law``, ``future``), each a list of phrases parted by
commas; ``~`` ends a phrase of which only the beginning counts (``lawyer~``), ``#`` is any number,
``^`` the start of the sentence, and ``<name>`` takes in another kind. A rule's list ``together``
then says which of them, in one sentence, it objects to: ``law future -thanks`` wants the first two
and not the third, ``hope>post`` wants the second soon after the first, ``by+date`` right after it.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from kindregards.core.language import Table

Kinds = tuple[tuple[str, str], ...]
Places = dict[str, list[tuple[int, int]]]
"""Where in a sentence the words of each kind stand, counted in words: first and one after last."""

_GAP = {">": 6, "+": 0, "": 0}  # words that may stand between two signs of a chain
_LINK = re.compile(r"([>+]?)(\w+)")
_TOKEN = re.compile(r'[^\W_]+|[?!"£€$%]')
_WRITTEN = re.compile(r'[^\W_]+|[?!"£€$%^#]')
_KEY = 2  # letters that a phrase of which only the beginning counts is looked up by
_WHOLE = re.compile(r".*", re.DOTALL)


class _Phrase(NamedTuple):
    kind: str
    words: tuple[str, ...]
    open: bool

    def stands(self, said: tuple[str, ...], at: int) -> bool:
        end = at + len(self.words)
        if not self.open:
            return said[at:end] == self.words
        last = said[end - 1 : end]
        return said[at : end - 1] == self.words[:-1] and bool(
            last and last[0].startswith(self.words[-1])
        )


class _Together(NamedTuple):
    wanted: frozenset[str]
    absent: frozenset[str]
    chains: tuple[tuple[tuple[int, str], ...], ...]
    """Kinds in their order, each with the most words that may stand before it."""


class _Read(NamedTuple):
    spans: tuple[tuple[int, int], ...]
    places: Places


def looking_together(words: Table, rule: str) -> Callable[[str], Iterator[re.Match[str]]]:
    """Return what yields the places in a sentence of each of a rule's ``together`` that holds."""
    wanted = words.get(rule, {}).get("together")
    if not wanted:
        return lambda sentence: iter(())
    rules, kinds = _parsed(tuple(wanted)), tuple(words.get("signs", {}).items())

    def look(sentence: str) -> Iterator[re.Match[str]]:
        read = _read(sentence, kinds)
        present = read.places.keys()
        for one in rules:
            stands = one.wanted <= present and one.absent.isdisjoint(present)
            if stands and _in_order(one, read.places):
                yield _place(sentence, one, read)

    return look


def is_weak(found: re.Match[str]) -> bool:
    """Tell whether a place was found by signs that stand together, not by a pattern."""
    return found.re is _WHOLE


def _place(sentence: str, one: _Together, read: _Read) -> re.Match[str]:
    ends = [read.places[kind][0] for kind in one.wanted]
    start = read.spans[min(first for first, _ in ends)][0]
    end = read.spans[max(last for _, last in ends) - 1][1]
    found = _WHOLE.match(sentence, start, end)
    assert found is not None, "the pattern matches anything"
    return found


def _in_order(one: _Together, places: Places) -> bool:
    return all(_follows(chain, places) for chain in one.chains)


def _follows(chain: tuple[tuple[int, str], ...], places: Places) -> bool:
    """Tell whether the kinds of a chain stand one soon after the other."""
    ends = {last for _, last in places[chain[0][1]]}
    for gap, kind in chain[1:]:
        ends = {
            last for first, last in places[kind] if any(end <= first <= end + gap for end in ends)
        }
    return bool(ends)


@cache
def _parsed(lines: tuple[str, ...]) -> tuple[_Together, ...]:
    return tuple(_together(line.split()) for line in lines)


def _together(terms: list[str]) -> _Together:
    links = [[(_GAP[sign], kind) for sign, kind in _LINK.findall(term)] for term in terms]
    absent = frozenset(term[1:] for term in terms if term[0] == "-")
    wanted = frozenset(kind for chain in links for _, kind in chain) - absent
    return _Together(wanted, absent, tuple(tuple(chain) for chain in links if chain[1:]))


@lru_cache(maxsize=64)
def _read(sentence: str, kinds: Kinds) -> _Read:
    found = list(_TOKEN.finditer(sentence))
    said = ("^", *("#" if token[0][0].isdigit() else token[0].lower() for token in found))
    index, places = _index(kinds), Places()
    for at, word in enumerate(said):
        for phrase in (*index.get(word, ()), *index.get(word[:_KEY] + "~", ())):
            if phrase.stands(said, at):
                places.setdefault(phrase.kind, []).append((at, at + len(phrase.words)))
    return _Read(((0, 0), *(token.span() for token in found)), places)


@cache
def _index(kinds: Kinds) -> dict[str, list[_Phrase]]:
    """Sort all phrases by their first word, or by its beginning where only that counts."""
    index: dict[str, list[_Phrase]] = {}
    listed = dict(kinds)
    for kind in listed:
        for phrase in _phrases(kind, listed):
            first = phrase.words[0]
            is_begun = phrase.open and len(phrase.words) == 1
            index.setdefault(f"{first[:_KEY]}~" if is_begun else first, []).append(phrase)
    return index


def _phrases(kind: str, kinds: dict[str, str]) -> Iterator[_Phrase]:
    for entry in kinds[kind].split(","):
        entry = entry.strip()
        if entry.startswith("<"):
            taken = _phrases(entry.strip("<>"), kinds)
            yield from (phrase._replace(kind=kind) for phrase in taken)
        elif words := tuple(_WRITTEN.findall(entry.lower())):
            yield _Phrase(kind, words, entry.endswith("~"))
