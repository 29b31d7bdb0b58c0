"""Lists of words, looked up and not compiled: long alternations are dear, sets are not."""

import re
from functools import cache, lru_cache

from kindregards.core.length import is_spaceless
from kindregards.core.reading.search import plain

_WORD = r"[^\W_]+"
_LONGEST = 4
Phrase = tuple[str, ...]


def holds(text: str, listed: str) -> bool:
    """Tell whether ``text`` holds one of the words, or runs of words, of a comma-separated list.

    In a script that puts no spaces between words a listed word may stand next to any sign.
    """
    if any(phrase in _phrases(listed) for phrase in _runs(text)):
        return True
    return is_spaceless(text) and any(word in text.lower() for word in _unspaced(listed))


def is_listed(text: str, listed: str) -> bool:
    """Tell whether ``text`` is one of the words, or runs of words, of a list."""
    return _words(text) in _phrases(listed)


def ends_like(text: str, endings: str, unless: str) -> bool:
    """Tell whether a word of ``text``, or what it is the plural of, has one of the endings.

    Each dot that an ending begins with stands for a letter before it; a word with an ending of
    ``unless`` does not count.
    """
    known, barred = _endings(endings), tuple(end for end, _ in _endings(unless))
    forms = (form for word in _words(text) for form in {word, word.removesuffix("s")})
    return any(
        len(form) >= size and form.endswith(end)
        for form in forms
        if not form.endswith(barred)
        for end, size in known
    )


def without_first(text: str, listed: str) -> str:
    """Cut a listed word, or two, off a text's beginning where a word is left behind it."""
    for size in (2, 1):
        parts = text.split(None, size)
        begun = " ".join(parts[:size])
        if len(parts) > size and parts[size][:1].isalpha() and is_listed(begun, listed):
            return parts[size]
    return text


def is_made_of(text: str, listed: str, shape: str = "(?!)", between: str = "") -> bool:
    """Tell whether ``text`` is nothing but listed words, or words of a ``shape``.

    ``between`` lists words that may stand between two of them.
    """
    if is_spaceless(text):
        return not _rest("".join(_words(text)), _unspaced(f"{listed}, {between}"))
    words, known, joining = _words(text), _phrases(listed), _phrases(between)
    at, last_joins = 0, True
    while at < len(words):
        size = next((n for n in range(_LONGEST, 0, -1) if words[at : at + n] in known), 0)
        if not size and re.match(shape, words[at]):
            size = 1
        if not size and (last_joins or words[at : at + 1] not in joining):
            return False
        last_joins = not size
        at += size or 1
    return not last_joins


@lru_cache(maxsize=1024)
def _words(text: str) -> Phrase:
    return tuple(re.findall(_WORD, plain(text).lower()))


@lru_cache(maxsize=1024)
def _runs(text: str) -> tuple[Phrase, ...]:
    words = _words(text)
    sizes = range(1, min(_LONGEST, len(words)) + 1)
    return tuple(words[at : at + size] for size in sizes for at in range(len(words) - size + 1))


@cache
def _phrases(listed: str) -> frozenset[Phrase]:
    return frozenset(_words(phrase) for phrase in re.split(r",\s+", listed.strip()) if phrase)


@cache
def _unspaced(listed: str) -> tuple[str, ...]:
    """Return a list's words of scripts without spaces, the longest first."""
    found = {phrase[0] for phrase in _phrases(listed) if len(phrase) == 1}
    return tuple(sorted(filter(is_spaceless, found), key=len, reverse=True))


def _rest(text: str, known: tuple[str, ...]) -> str:
    """Return what is left of a text once every known word is taken off its beginning."""
    while text:
        begun = next((word for word in known if text.startswith(word)), None)
        if begun is None:
            return text
        text = text[len(begun) :]
    return ""


@cache
def words_of(listed: str) -> frozenset[str]:
    """Return the single words of a list, as a set."""
    return frozenset(phrase[0] for phrase in _phrases(listed) if len(phrase) == 1)


@cache
def _endings(listed: str) -> tuple[tuple[str, int], ...]:
    """Return the endings of a list, each with how many letters a word that has it needs."""
    return tuple((end.lstrip("."), len(end)) for end in re.split(r",\s+", listed.strip()))
