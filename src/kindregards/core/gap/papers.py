"""Degrees and languages: held against what is asked by their level."""

from collections.abc import Iterator, Sequence

from kindregards.core.gap.asked import Asked
from kindregards.core.gap.claims import PARTIAL
from kindregards.core.gap.evidence import Evidence
from kindregards.core.gap.ranks import ANY_OTHER, ranks, spoken
from kindregards.core.gap.unit import Unit
from kindregards.core.gap.vocabulary import Vocabulary

_BACHELOR = 4
_USUAL_RANK = 3
"""The level of a language that is asked for without one: to get along in it."""


def degrees(asked: Asked, units: Sequence[Unit], vocabulary: Vocabulary) -> list[Evidence]:
    """Return the degrees that a CV holds; one too low, or in another field, is not full."""
    return list(_degrees(asked, units, vocabulary))


def _degrees(asked: Asked, units: Sequence[Unit], vocabulary: Vocabulary) -> Iterator[Evidence]:
    for unit in units:
        found = ranks(unit.text, "degree", vocabulary)
        kinds = {off.kind for off in unit.off}
        if not found or (kinds - {PARTIAL, "employer"}) or unit.use == "title":
            continue
        in_field = _in_field(asked, unit, vocabulary)
        high = max(found) >= (asked.rank or _BACHELOR)
        partial = PARTIAL in kinds
        if high or in_field:
            yield Evidence(unit, high and in_field and not partial, in_field, partial)


def _in_field(asked: Asked, unit: Unit, vocabulary: Vocabulary) -> bool:
    if not asked.groups and not asked.words:
        return True
    shows = {name for hit in unit.hits for name in hit.shows}
    wanted = {n for g in asked.groups for name in g for n in vocabulary.skills.all_that_show(name)}
    stems = {stem for token in unit.tokens for stem in token.stems}
    return bool(wanted & shows or asked.words & stems)


def tongues(
    asked: Asked, units: Sequence[Unit], vocabulary: Vocabulary, language: str
) -> list[Evidence]:
    """Return where a CV names the language; with less than is asked it is not full."""
    found = []
    for unit in units:
        if not (unit.section == "languages" or _speaks(unit, vocabulary)):
            continue
        if {off.kind for off in unit.off} & {"denied", "planned", "others"}:
            continue
        for one in spoken(unit.text, vocabulary):
            if one.language in (asked.tongue or "").split() or (
                asked.tongue == ANY_OTHER and one.language != language
            ):
                need = asked.rank or _USUAL_RANK
                unsaid = one.rank is None and asked.rank is None
                found.append(Evidence(unit, unsaid or (one.rank or 0) >= need, True))
    return found


def _speaks(unit: Unit, vocabulary: Vocabulary) -> bool:
    patterns = (vocabulary.pattern("posting", "tongue"), vocabulary.pattern("cv", "speaks"))
    return any(one.search(unit.text) for one in patterns)
