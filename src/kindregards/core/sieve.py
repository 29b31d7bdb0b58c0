"""Which of many patterns could match a text, told from its three-letter pieces at one look."""

from functools import lru_cache

from kindregards.core.needs import Needs

_PIECE = 3
_COMMON = "etaoinsrhldcumfpgwybvkxjqz"
"""Letters by how often they stand in texts; a space stands oftener than any."""


@lru_cache(maxsize=64)
def pieces(text: str) -> frozenset[str]:
    """Return every piece of a text of one to three signs."""
    size = len(text)
    longest = {text[at : at + _PIECE] for at in range(size - _PIECE + 1)}
    pairs = {text[at : at + 2] for at in range(size - 1)}
    return frozenset(longest | pairs | set(text))


class Sieve:
    """Made once of what patterns need; most of them are passed over without a look at each."""

    def __init__(self, wanted: list[Needs]) -> None:
        self._always = tuple(at for at, needs in enumerate(wanted) if not needs)
        self._by_piece: dict[str, tuple[int, ...]] = {}
        for at, needs in enumerate(wanted):
            for piece in {_rarest(word) for word in _gate(needs)}:
                self._by_piece[piece] = (*self._by_piece.get(piece, ()), at)
        self._pieces = frozenset(self._by_piece)

    def candidates(self, text: str) -> tuple[int, ...]:
        """Return those whose first need may be met, in order; the others' is not."""
        found = self._pieces & pieces(text)
        if not found:
            return self._always
        return tuple(sorted({*self._always, *(at for one in found for at in self._by_piece[one])}))


def _gate(needs: Needs) -> tuple[str, ...]:
    """Return the need that is met least often: of few words, and long ones."""
    worth = [(len(words), -min(map(len, words)), at) for at, words in enumerate(needs) if words]
    return tuple(needs[min(worth)[2]]) if worth else ()


def _rarest(word: str) -> str:
    if len(word) <= _PIECE:
        return word
    parts = [word[at : at + _PIECE] for at in range(len(word) - _PIECE + 1)]
    return max(parts, key=lambda part: sum(map(_rarity, part)))


def _rarity(sign: str) -> int:
    return -1 if sign == " " else _COMMON.find(sign) if sign in _COMMON else len(_COMMON)
