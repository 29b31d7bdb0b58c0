"""How near a sentence stands to the rows of the table, by the words of all their terms.

People describe what they did in ever new words. A sentence that holds several words of one row,
and of no other row as many, speaks of that row's thing, though no single term stands in it.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

_LEAST = 8.0
"""Two words that few rows know, or three that more do: measured on tests/core/gap_pairs."""
_NEAR_BEST = 0.6
_MOST_ROWS = 3
_LITTLE = 2.5
_RARE = 9


class Kin:
    """The rows' words, each weighed by how few rows have it."""

    def __init__(
        self, bags: Mapping[str, Iterable[str]], empty: frozenset[str], common: frozenset[str]
    ) -> None:
        """Take each row's stems; ``empty`` say nothing, and ``common`` ones little."""
        self._rows: dict[str, list[str]] = defaultdict(list)
        for name, stems in bags.items():
            for stem in set(stems) - empty:
                self._rows[stem].append(name)
        self._common = common
        self._weight = {
            stem: _LITTLE if stem in common else math.log(len(bags) / len(rows))
            for stem, rows in self._rows.items()
        }
        self.near = lru_cache(maxsize=2_000)(self._near)

    def is_rare(self, stem: str) -> bool:
        """Tell whether so few rows know a word that it speaks for itself."""
        return len(self._rows.get(stem, ())) <= _RARE

    def weight(self, stem: str) -> float:
        """Return how much a word tells: nothing if no row has it."""
        return self._weight.get(stem, 0.0)

    def knows(self, stem: str) -> bool:
        """Tell whether any row has the word."""
        return stem in self._rows

    def scores(self, stems: frozenset[str]) -> dict[str, float]:
        """Return every row that shares a telling word, with what all that it shares weighs."""
        found: dict[str, float] = defaultdict(float)
        telling: set[str] = set()
        for stem in stems:
            weight = self.weight(stem)
            for name in self._rows.get(stem, ()):
                found[name] += weight
                if weight > _LITTLE:
                    telling.add(name)
        return {name: weight for name, weight in found.items() if name in telling}

    def _near(self, stems: frozenset[str]) -> dict[str, float]:
        """Return the few rows that the words speak of most, if they say enough of them."""
        found = self.scores(stems)
        ranked = sorted(found.values(), reverse=True)[:_MOST_ROWS]
        least = max(_LEAST, ranked[-1], _NEAR_BEST * ranked[0]) if ranked else 0.0
        return {name: weight for name, weight in found.items() if weight >= least}
