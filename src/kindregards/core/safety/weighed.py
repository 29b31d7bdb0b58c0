"""What patterns and weights say together: the tiers that a person's own words show."""

from collections.abc import Iterable, Iterator

from kindregards.core.language import Table
from kindregards.core.safety.loose import readings
from kindregards.core.weighing import weigh

TIERS = {
    "explicit": "T3",
    "plan": "T3",
    "abuse": "TA",
    "threat": "TH",
    "despair": "T2",
    "gentle": "T1",
    "discrimination": "discrimination",
}
"""The classes that weights are learned for, and the tier of each."""
_NONE = "none"
_KEPT = frozenset({"T3", "TA", "TH", "discrimination"})
_DOUBT = 0.3
"""What a pattern shows of these stands, unless the whole text speaks clearly against it."""
_WORDS = 70
"""The examples were no longer; more words than these are weighed in parts."""


def weighed_tiers(texts: Iterable[str], shown: set[str], weights: Table) -> set[str]:
    """Return the tiers that stand: what the patterns have ``shown``, and what the words weigh."""
    parts = [part for text in texts for part in _parts(readings(text))]
    # Of many parts one looks odd by chance: each must then be surer.
    alarm = 1 - (1 - weights["alarm"]) / (len(parts) or 1)
    tiers, most = set[str](), 0.0
    for part in parts:
        likely = weigh(part, weights, shown)
        danger = 1 - likely.pop(_NONE)
        most = max(most, danger)
        if danger > alarm:
            tiers.add(TIERS[max(likely, key=lambda name: likely[name])])
    if tiers:
        return tiers | shown
    return shown & _KEPT if most > _DOUBT else set()


def _parts(sentences: list[str]) -> Iterator[list[str]]:
    """Yield a text's sentences, together as far as they are not too many words."""
    part: list[str] = []
    for sentence in sentences:
        if part and sum(len(one.split()) for one in (*part, sentence)) > _WORDS:
            yield part
            part = part[-1:]
        part = [*part, sentence]
    if part:
        yield part
