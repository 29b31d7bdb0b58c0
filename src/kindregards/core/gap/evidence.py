"""A requirement held against the person's papers: where they show it, and how well."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kindregards.core.gap.asked import DEGREE, TONGUE, Asked
from kindregards.core.gap.claims import EMPLOYER, PARTIAL
from kindregards.core.gap.ranks import grades
from kindregards.core.gap.rivals import Rivals
from kindregards.core.gap.skills import Hit
from kindregards.core.gap.unit import Unit
from kindregards.core.gap.vocabulary import Vocabulary

_NEVER_NEAR = {"paper", "practical", "person", "field"}
_HARMLESS = (EMPLOYER, "denied")
_ADDRESS = re.compile(r"\S@\S|https?:|www\.")
_TELLING = ("doing", "claim")
_TERM = 6.0
_LISTS = ("skills", "certificates", "languages", "education")
_ALWAYS_HELD = ("paper", "practical")


@dataclass(frozen=True)
class Evidence:
    """One sentence that speaks for a requirement. ``full``: it shows it, and does not only say so.

    ``literal``: in the posting's own words. ``weight``: how much of it the sentence says.
    ``guessed``: from its words, with no term of the table.
    """

    unit: Unit
    full: bool
    literal: bool
    partial: bool = False
    weight: float = 0.0
    guessed: bool = False


def evidence(
    asked: Asked, units: Sequence[Unit], vocabulary: Vocabulary, rivals: Rivals
) -> list[Evidence]:
    """Return all that speaks for a requirement; nothing where a part of it has nothing."""
    if asked.kind in (DEGREE, TONGUE):
        return []
    if asked.alike:
        return _alike(asked, units)
    if not asked.groups:
        return _in_words(asked, units) or _nearly(asked, units, vocabulary, rivals)
    each = [list(_of_group(asked, group, units, vocabulary, rivals)) for group in asked.groups]
    found = [one for group in each for one in group]
    if sum(map(bool, each)) * 2 >= len(each):
        return found
    return [replace(e, full=False) for e in found]


def _of_group(
    asked: Asked,
    names: frozenset[str],
    units: Sequence[Unit],
    vocabulary: Vocabulary,
    rivals: Rivals,
) -> Iterator[Evidence]:
    wanted = frozenset().union(*(vocabulary.skills.all_that_show(name) for name in names))
    kinds = {vocabulary.skills.kinds[name] for name in names}
    for unit in units:
        if _ADDRESS.search(unit.text) or ("practical" in kinds and unit.use == "doing"):
            continue
        one = _by_term(asked, names, wanted, unit, vocabulary)
        if not one and not _is_held_or_not(kinds, names, vocabulary):
            one = _by_kin(asked, wanted, unit, vocabulary, rivals)
        if one:
            yield one


def _is_held_or_not(kinds: set[str], names: frozenset[str], vocabulary: Vocabulary) -> bool:
    """Tell whether only its name can show a thing: a certificate, or most programs."""
    return bool(kinds & _NEVER_NEAR) or ("tools" in kinds and not names & vocabulary.told_of)


def _by_term(
    asked: Asked, names: frozenset[str], wanted: frozenset[str], unit: Unit, vocabulary: Vocabulary
) -> Evidence | None:
    """Return what a term of the table shows."""
    kinds = {vocabulary.skills.kinds[name] for name in names}
    for hit in unit.hits:
        if _is_other_version(asked, unit, vocabulary, formal="paper" in kinds or asked.formal):
            continue
        if "tools" in kinds and not _figures(asked) <= {t.stem for t in unit.tokens}:
            continue
        if asked.formal and not _is_formal(unit, vocabulary):
            continue
        if not hit.shows & wanted or not _speaks(hit, wanted, unit, vocabulary):
            continue
        why = unit.is_off(hit, place=bool(kinds & {"place", "paper"}))
        if why is None or (why == PARTIAL and asked.in_training):
            partial = why == PARTIAL
            full = _is_full(asked, unit, hit, kinds, names) and not partial
            stems = {t.stem for t in unit.tokens}
            literal = any(own <= stems for own in asked.stems) or (
                "paper" in kinds and any(own & stems for own in asked.stems)
            )
            weight = _weight(wanted, unit, vocabulary) + _TERM * (hit.count > 1)
            return Evidence(unit, full, literal, partial, weight)
    return None


def _is_other_version(asked: Asked, unit: Unit, vocabulary: Vocabulary, *, formal: bool) -> bool:
    """Tell whether it is held, but in another version than is asked for, or a lower one."""
    levels = grades(unit.said, vocabulary) if formal and asked.grade else []
    if levels and max(levels) < (asked.grade or 0):
        return True
    versions = vocabulary.pattern("posting", "version" if formal else "edition")
    wanted = {found[0].casefold() for found in versions.finditer(asked.text)}
    held = {found[0].casefold() for found in versions.finditer(unit.said)}
    return bool(wanted and held) and not wanted & held


def _is_formal(unit: Unit, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence can speak of a certificate."""
    if unit.use in ("paper", "study"):
        return True
    return vocabulary.pattern("posting", "formal").search(unit.text) is not None


def _speaks(hit: Hit, wanted: frozenset[str], unit: Unit, vocabulary: Vocabulary) -> bool:
    """Tell whether a hit is more than one common word that many other things share."""
    if hit.names & wanted or hit.count > 1 or hit.start != hit.end:
        return True
    if vocabulary.kin.is_rare(unit.tokens[hit.start].stem) or unit.use == "title":
        return True
    own = vocabulary.kin.weight(unit.tokens[hit.start].stem)
    scores = vocabulary.kin.scores(unit.stems)
    return any(scores.get(name, 0.0) > own for name in hit.shows & wanted)


def _by_kin(
    asked: Asked, wanted: frozenset[str], unit: Unit, vocabulary: Vocabulary, rivals: Rivals
) -> Evidence | None:
    """Return a sentence that speaks of the thing in other words than any term."""
    if unit.use not in _TELLING or unit.section in _LISTS or asked.formal:
        return None
    if any(off.kind not in _HARMLESS for off in unit.off):
        return None
    if not _figures(asked) <= unit.stems or not rivals.is_won(asked, unit):
        return None
    weight = _weight(wanted, unit, vocabulary)
    return Evidence(unit, full=False, literal=False, weight=weight, guessed=True)


def _figures(asked: Asked) -> frozenset[str]:
    """Return the figures in the name of what is asked: an edition, a class."""
    own = frozenset().union(*asked.stems)
    return frozenset(stem for stem in own if stem[0].isdigit())


def _weight(wanted: frozenset[str], unit: Unit, vocabulary: Vocabulary) -> float:
    scores = vocabulary.kin.scores(unit.stems)
    return max((scores.get(name, 0.0) for name in wanted), default=0.0)


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
        if why is None or (why == PARTIAL and asked.in_training):
            full = unit.use in ("doing", "paper") and why is None
            if unit.use == "title":
                full = asked.as_role or bool(asked.years)
            if unit.use == "study":
                full = asked.learned
            found.append(Evidence(unit, full, shared == asked.words, why == PARTIAL))
    return found


def _nearly(
    asked: Asked, units: Sequence[Unit], vocabulary: Vocabulary, rivals: Rivals
) -> list[Evidence]:
    """Look for what the words speak of; as they name nothing, it can show nothing for sure."""
    if not asked.near:
        return []
    found = _of_group(asked, asked.near, units, vocabulary, rivals)
    return [replace(e, full=False, guessed=True) for e in found]


def _enough(wanted: frozenset[str], shared: frozenset[str]) -> bool:
    if len(wanted) <= 2:
        return wanted == shared
    figures = {word for word in wanted if word[0].isdigit()}
    return len(shared) * 3 >= len(wanted) * 2 and figures <= shared
