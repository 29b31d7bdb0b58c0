"""Choosing a phrase: the ones that fit a case, then one of them by a digest of the case."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from kindregards.core.language import Table
from kindregards.core.rendering import render, slots

Values = Mapping[str, Any]
_ALWAYS: Table = {}


def gap_of(words: Table) -> str:
    """Return what stands between two sentences: a space, unless a language says otherwise."""
    return str(words.get("gap", " "))


def fits(phrase: Table, values: Values) -> bool:
    """Tell whether every slot is known and every condition holds.

    ``when`` maps a value's name to what it must be: a list of allowed values, or ``true`` /
    ``false`` for *known* and *unknown*.
    """
    # Asked of some hundred phrases a mail: generators would take twice the time, and so would a
    # call for each condition. Most phrases have one that does not hold, and few have slots.
    for name, wanted in phrase.get("when", _ALWAYS).items():
        value = values.get(name)
        if wanted is True or wanted is False:
            if bool(value) is not wanted:
                return False
        elif not _holds(value, wanted):
            return False
    return all(map(values.get, slots(phrase["text"])))


def _holds(value: object, wanted: object) -> bool:
    if isinstance(value, (tuple, list, frozenset, set)):
        return any(item in wanted for item in value)  # type: ignore[operator]
    return value in wanted  # type: ignore[operator]


def fitting(phrases: Iterable[Table], values: Values) -> list[Table]:
    """Keep the phrases that fit; of these only those of the highest ``rank`` (0 if unsaid)."""
    found = [phrase for phrase in phrases if fits(phrase, values)]
    best = max((phrase.get("rank", 0) for phrase in found), default=0)
    return [phrase for phrase in found if phrase.get("rank", 0) == best]


def pick(phrases: Iterable[Table], values: Values, seed: str) -> str | None:
    """Choose one fitting phrase and fill it; ``None`` where none fits.

    The same seed always chooses the same phrase, and a new phrase in the list moves few
    other choices (the highest digest wins).
    """
    found = ordered(phrases, values, seed)
    return render(found[0]["text"], values) if found else None


def ordered(phrases: Iterable[Table], values: Values, seed: str) -> list[Table]:
    """List the phrases that fit, the one that the seed prefers first."""
    found = fitting(phrases, values)
    return sorted(found, key=lambda phrase: _digest(seed, phrase["text"]), reverse=True)


def _digest(seed: str, text: str) -> bytes:
    return hashlib.sha256(f"{seed}\x1f{text}".encode()).digest()
