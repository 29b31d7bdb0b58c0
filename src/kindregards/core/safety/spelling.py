"""Slips of the fingers in a few grave words, mended before anything is looked for."""

from collections.abc import Iterable, Iterator
from functools import cache

_LONG = 6


def mended(reading: str, words: Iterable[str]) -> str:
    """Return a text with slips in ``words`` put right: "wnat" is "want", "suicde" is "suicide".

    In a short word only two letters that changed places are a slip, since a letter more or
    less makes another word of it ("live" and "love"); in one of six letters or more, one letter
    too few, too many or wrong is a slip too, as long as the first is right.
    """
    known = tuple(words)
    if not known:
        return reading
    slips, long = _slips(known), _long(known)
    return " ".join(_word(word, slips, long) for word in reading.split())


def _word(typed: str, slips: dict[str, str], long: dict[str, list[str]]) -> str:
    if typed in slips:
        return slips[typed]
    for word in long.get(typed[0], ()) if len(typed) >= _LONG else ():
        if not typed.startswith(word) and _one_off(typed, word):
            return word
    return typed


@cache
def _slips(words: tuple[str, ...]) -> dict[str, str]:
    found = {slip: word for word in words for slip in _swapped(word)}
    return found | {word: word for word in words}


@cache
def _long(words: tuple[str, ...]) -> dict[str, list[str]]:
    """Return the long words by their first letter."""
    found: dict[str, list[str]] = {}
    for word in words:
        if len(word) >= _LONG:
            found.setdefault(word[0], []).append(word)
    return found


def _swapped(word: str) -> Iterator[str]:
    for place in range(len(word) - 1):
        yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _one_off(typed: str, word: str) -> bool:
    """Tell whether one letter was left out, put in or mistaken."""
    if abs(len(typed) - len(word)) > 1:
        return False
    same = next((i for i, (a, b) in enumerate(zip(typed, word, strict=False)) if a != b), None)
    if same is None:
        return True
    rest = (typed[same:], word[same:])
    return rest[0][1:] in (rest[1], rest[1][1:]) or rest[0] == rest[1][1:]
