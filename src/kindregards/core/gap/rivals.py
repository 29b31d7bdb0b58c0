"""Which of a posting's requirements a sentence of the CV speaks of most.

Most sentences of a CV are there for one thing. What a word or two could speak of is taken for
the requirement that they fit best, and for no other of the same posting.
"""

from collections.abc import Iterable

from kindregards.core.gap.asked import Asked
from kindregards.core.gap.unit import Unit
from kindregards.core.gap.vocabulary import Vocabulary

_LEAST = 4.5
"""One word that few rows know: measured on tests/core/gap_pairs, as all of these."""
_NEAR_BEST = 0.9
_SHARE = 0.45
_TERM = 6.0
_UNKNOWN = 6.5


class Rivals:
    """All requirements of a posting, and how much each sentence says of each."""

    def __init__(self, asked: Iterable[Asked], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._asked = tuple(asked)
        self._wanted = [self.wanted(one) for one in self._asked]
        self._best: dict[int, float] = {}

    def wanted(self, one: Asked) -> frozenset[str]:
        """Return all ids that speak for a requirement."""
        names = {name for group in (*one.groups, one.near) for name in group}
        skills = self._vocabulary.skills
        return frozenset().union(*(skills.all_that_show(name) for name in names))

    def weight(self, one: Asked, unit: Unit, wanted: frozenset[str] | None = None) -> float:
        """Return how much a sentence says of a requirement."""
        names = self.wanted(one) if wanted is None else wanted
        scores = self._vocabulary.kin.scores(unit.stems)
        told = max((scores.get(name, 0.0) for name in names), default=0.0)
        said = any(hit.shows & names and hit.count > 1 for hit in unit.hits)
        own = frozenset().union(*one.stems, one.words) & unit.stems
        new = any(not self._vocabulary.kin.knows(stem) for stem in own)
        return told + _TERM * said + _UNKNOWN * new

    def is_won(self, one: Asked, unit: Unit) -> bool:
        """Tell whether a sentence speaks of this requirement, and of no other as much."""
        own = self.weight(one, unit)
        scores = self._vocabulary.kin.scores(unit.stems)
        about = _SHARE * max(scores.values(), default=0.0)
        return own >= max(_LEAST, _NEAR_BEST * self._most(unit), about)

    def _most(self, unit: Unit) -> float:
        if unit.start not in self._best:
            pairs = zip(self._asked, self._wanted, strict=True)
            self._best[unit.start] = max(
                (self.weight(one, unit, names) for one, names in pairs), default=0.0
            )
        return self._best[unit.start]
