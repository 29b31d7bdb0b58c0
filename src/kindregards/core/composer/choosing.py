"""Choosing phrases for one mail, so that no word that is watched comes twice in it."""

import hashlib
from collections.abc import Iterable

from kindregards.core.composer.phrases import Values, ordered
from kindregards.core.language import Table
from kindregards.core.rendering import render


class Chooser:
    """Chooses one phrase a part, by the case's seed; remembers what the mail says already."""

    def __init__(self, seed: str, watch: Iterable[str]) -> None:
        self._seed = seed
        self._watch = tuple(watch)
        self._said = ""

    def choose(self, part: str, phrases: Iterable[Table], values: Values) -> str | None:
        """Choose and fill a phrase for ``part``; ``None`` where none fits.

        Of the phrases that repeat the fewest watched words, the seed's favourite.
        """
        found = ordered(phrases, values, f"{self._seed}\x1f{part}")
        if not found:
            return None
        said = [word for word in self._watch if word in self._said]
        chosen = min(found, key=lambda phrase: _repeats(phrase, said))
        self._said += f" {chosen['text'].lower()}"
        return render(chosen["text"], values)

    def toss(self) -> bool:
        """Toss the case's own coin: the same for the same seed."""
        return hashlib.sha256(self._seed.encode()).digest()[0] % 2 == 1


def _repeats(phrase: Table, said: list[str]) -> int:
    text = phrase["text"].lower()
    return sum(word in text for word in said)
