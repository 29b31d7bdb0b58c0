"""A requirement held against the person's papers: where they show it, and how well."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kindregards.core.gap.asked import DEGREE, TONGUE, Asked
from kindregards.core.gap.claims import PARTIAL
from kindregards.core.gap.skills import Hit
from kindregards.core.gap.unit import Unit
from kindregards.core.gap.vocabulary import Vocabulary

_ALWAYS_HELD = ("paper", "practical")


@dataclass(frozen=True)
class Evidence:
    """One sentence that speaks for a requirement. ``full``: it shows it, and does not only say so.

    ``literal``: in the posting's own words.
    """

    unit: Unit
    full: bool
    literal: bool
    partial: bool = False


def evidence(asked: Asked, units: Sequence[Unit], vocabulary: Vocabulary) -> list[Evidence]:
    """Return all that speaks for a requirement; nothing where a part of it has nothing."""
    if asked.kind in (DEGREE, TONGUE):
        return []
    if asked.alike:
        return _alike(asked, units)
    if not asked.groups:
        return _in_words(asked, units)
    each = [list(_of_group(asked, group, units, vocabulary)) for group in asked.groups]
    found = [one for group in each for one in group]
    if sum(map(bool, each)) * 2 >= len(each):
        return found
    return [Evidence(e.unit, False, e.literal, e.partial) for e in found]


def _of_group(
    asked: Asked, names: frozenset[str], units: Sequence[Unit], vocabulary: Vocabulary
) -> Iterator[Evidence]:
    wanted = frozenset().union(*(vocabulary.skills.all_that_show(name) for name in names))
    kinds = {vocabulary.skills.kinds[name] for name in names}
    for unit in units:
        for hit in unit.hits:
            if not hit.shows & wanted or ("practical" in kinds and unit.use == "doing"):
                continue
            why = unit.is_off(hit, place="place" in kinds)
            if why in (None, PARTIAL):
                partial = why == PARTIAL
                full = _is_full(asked, unit, hit, kinds, names) and not partial
                stems = {t.stem for t in unit.tokens}
                literal = any(own <= stems for own in asked.stems) or (
                    "paper" in kinds and any(own & stems for own in asked.stems)
                )
                yield Evidence(unit, full, literal, partial)
                break


def _is_full(asked: Asked, unit: Unit, hit: Hit, kinds: set[str], names: frozenset[str]) -> bool:
    if kinds & set(_ALWAYS_HELD):
        return True
    if "soft" in kinds or "person" in kinds:
        return not hit.names & names and unit.use in ("doing", "paper")
    if unit.use == "title":
        return bool(asked.as_role or asked.years or "place" in kinds)
    if unit.use == "study":
        return asked.learned
    return unit.use in ("doing", "paper")


def _alike(asked: Asked, units: Sequence[Unit]) -> list[Evidence]:
    """Return the jobs whose heading shares a word with the title of the posting."""
    heads = (unit for unit in units if unit.use == "title")
    return [Evidence(u, True, True) for u in heads if asked.words & {t.stem for t in u.tokens}]


def _in_words(asked: Asked, units: Sequence[Unit]) -> list[Evidence]:
    """Look for the words as they are: all of two, most of more."""
    found = []
    for unit in units:
        stems = {stem for token in unit.tokens for stem in token.stems}
        shared = asked.words & stems
        if not asked.words or not _enough(asked.words, shared):
            continue
        at = next(i for i, t in enumerate(unit.tokens) if set(t.stems) & shared)
        why = unit.is_off(Hit(frozenset(), frozenset(), at, at))
        if why in (None, PARTIAL):
            full = unit.use in ("doing", "paper") and why is None
            if unit.use == "title":
                full = asked.as_role or bool(asked.years)
            if unit.use == "study":
                full = asked.learned
            found.append(Evidence(unit, full, shared == asked.words, why == PARTIAL))
    return found


def _enough(wanted: frozenset[str], shared: frozenset[str]) -> bool:
    if len(wanted) <= 2:
        return wanted == shared
    figures = {word for word in wanted if word[0].isdigit()}
    return len(shared) * 3 >= len(wanted) * 2 and figures <= shared
