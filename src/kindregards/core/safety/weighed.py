"""What patterns and weights say together: the tiers that a person's own words show."""

import re
from collections.abc import Callable, Iterable, Iterator

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
_OWN = frozenset({"explicit", "plan", "despair", "gentle"})
"""What may be over where it was long ago; that others did one wrong stays true."""
_STORY = "T1"
"""A story of long ago that was heavy; source: the domain page, section 4.2."""
_NONE = "none"
_CODE = re.compile(r"</?[a-zA-Z!][^<>]*>?|\{\{.*?\}\}|\{%.*?%\}|\S*[=_]\S*", re.DOTALL)
"""What is typed for a machine is no talk, and weights were learned from talk (``window.hit=1``)."""
_KEPT = frozenset({"T3", "TA", "TH", "discrimination"})
_DOUBT = 0.05
"""What a pattern shows of these stands, unless the whole text speaks clearly against it."""
_WORDS = 70
"""The examples were no longer; more words than these are weighed in parts."""
_SENTENCES = 3
"""As many sentences the examples had, when it was learned how sure to be of one."""


def weighed_tiers(
    texts: Iterable[str],
    shown: set[str],
    weights: Table,
    shown_in: Callable[[str], set[str]],
    is_old: Callable[[str], bool],
) -> set[str]:
    """Return the tiers that stand: what the patterns have ``shown``, and what the words weigh.

    A text is weighed as a whole with what the patterns found, and each sentence of it for itself:
    the one that matters may stand in the middle of talk about the interview. For the same reason
    what patterns show is doubted only where the very sentence, and not its neighbours, speaks
    against it; ``shown_in`` returns what they show in a sentence. A sentence that ``is_old``, a
    story of long ago, is no danger of today.
    """
    told = [[(one, is_old(one)) for one in readings(_CODE.sub(" ", text))] for text in texts]
    parts = [part for text in told for part in _parts([one for one, old in text if not old])]
    sentences = [sentence for text in told for sentence in text]
    whole = [weigh(part, weights, shown) for part in parts]
    alarm = _surer(weights["alarm"], len(parts))
    alone = _surer(weights["alone"], len(sentences) / _SENTENCES)
    weighed = ((weigh([one], weights), old) for one, old in sentences)
    odd = {_tier(one) for one in whole if _is_odd(one, alarm)}
    odd |= {_tier(one, is_old=old) for one, old in weighed if _is_odd(one, alone)}
    if odd:
        return shown | odd
    if kept := shown & _KEPT:
        signed = [weigh([one], weights, shown_in(one)) for one, _ in sentences]
        return kept if any(_is_odd(one, _DOUBT) for one in (*whole, *signed)) else set()
    return set()


def _tier(likely: dict[str, float], *, is_old: bool = False) -> str:
    name = max(likely.keys() - {_NONE}, key=likely.__getitem__)
    return _STORY if is_old and name in _OWN else TIERS[name]


def _is_odd(likely: dict[str, float], alarm: float) -> bool:
    return 1 - likely[_NONE] > alarm


def _surer(alarm: float, many: float) -> float:
    """Return how sure to be of one of many: of many one looks odd by chance."""
    return 1 - (1 - alarm) / max(many, 1.0)


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
