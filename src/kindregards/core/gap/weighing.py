"""From what was found to a status: reached, less than asked, or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kindregards.core.gap.asked import DEGREE, TONGUE, Asked
from kindregards.core.gap.evidence import Evidence, evidence
from kindregards.core.gap.papers import degrees, tongues
from kindregards.core.gap.periods import total_years
from kindregards.core.gap.ranks import grades, years
from kindregards.core.gap.requirement import Status
from kindregards.core.gap.rivals import Rivals
from kindregards.core.gap.unit import Unit
from kindregards.core.gap.vocabulary import Vocabulary

_FAR_DOWN = 0.72
_STEP = 6.0
"""Of the weight of what a sentence says: less is no difference."""
_OLD_YEARS = 6
_SLACK = 0.12
"""Of a year: a few weeks short of the years that are asked is no gap."""
_LONGEST_PASSAGE = 420
_NOT_TOLD = ("practical", "person")


@dataclass(frozen=True)
class Weighed:
    """What came of it: the passage is ``start`` to ``end`` of the unit's text."""

    status: Status
    unit: Unit | None = None
    start: int = 0
    end: int = 0
    highlighted: bool | None = None
    literal: bool = False
    short_of: bool = False


def weigh(
    asked: Asked, units: Sequence[Unit], rivals: Rivals, vocabulary: Vocabulary, language: str,
    months_now: int,
) -> Weighed:  # fmt: skip
    """Return how far the papers show a requirement. ``language`` is the posting's."""
    if asked.kind == DEGREE:
        found = degrees(asked, units, vocabulary)
    elif asked.kind == TONGUE:
        found = tongues(asked, units, vocabulary, language)
    else:
        found = evidence(asked, units, vocabulary, rivals)
        found = _graded(asked, found, vocabulary)
    if not found:
        return Weighed(_nothing(asked, language))
    reached = _reached(asked, found, vocabulary)
    best = min(found, key=lambda e: _order(e, asked))
    status: Status = "shown" if _counts(best, asked) and reached else "weak"
    start, end = _passage(asked, best)
    seen = _is_highlighted(found, best, months_now)
    half = best.unit.use != "claim" and not best.full and not best.guessed
    short = status == "weak" and (not reached or half)
    return Weighed(status, best.unit, start, end, seen, best.literal, short)


def _counts(best: Evidence, asked: Asked) -> bool:
    if best.unit.source == "letter":
        return False
    return best.full or (best.partial and asked.in_training)


def _nothing(asked: Asked, language: str) -> Status:
    if asked.kind in _NOT_TOLD:
        return "unknown"
    return "unknown" if asked.kind == TONGUE and asked.tongue == language else "missing"


def _order(found: Evidence, asked: Asked) -> tuple[bool, bool, bool, float, bool, float]:
    unit = found.unit
    title_first = (unit.use != "title") if asked.years else (unit.use == "title")
    seen = found.literal and _counts(found, asked)
    return (
        unit.source == "letter",
        title_first,
        not seen,
        -(found.weight // _STEP),
        not _counts(found, asked),
        unit.share,
    )


def _reached(asked: Asked, found: Sequence[Evidence], vocabulary: Vocabulary) -> bool:
    """Tell whether the years that are asked are reached, by dates or by words."""
    if not asked.years or asked.kind == DEGREE:
        return True
    told = [n for e in found if (n := years(e.unit.text, vocabulary)) and e.unit.use != "title"]
    jobs = {e.unit.job for e in found if e.unit.job and e.unit.job.period}
    dated = total_years(job.period for job in jobs if job.period)
    return max([dated, *told]) + _SLACK >= asked.years


def _graded(asked: Asked, found: list[Evidence], vocabulary: Vocabulary) -> list[Evidence]:
    """Take evidence of a lower numbered level for less than is asked."""
    if asked.grade is None:
        return found
    made = []
    for one in found:
        levels = grades(one.unit.text, vocabulary)
        if levels and max(levels) < asked.grade:
            one = replace(one, full=False)
        made.append(one)
    return made


def _passage(asked: Asked, best: Evidence) -> tuple[int, int]:
    """Return the passage: the sentence; where years count, from the job's dates on."""
    unit = best.unit
    at = unit.job.start if unit.job and unit.source == "cv" and unit.use == "doing" else None
    if asked.years and at is not None and at < unit.start and unit.end - at <= _LONGEST_PASSAGE:
        return at, unit.end
    return unit.start, unit.end


def _is_highlighted(found: Sequence[Evidence], best: Evidence, months_now: int) -> bool:
    """Tell whether a quick reader finds it: in the posting's words, near the top, in a late job."""
    return any(e.literal and _is_seen(e.unit, months_now) for e in found) and (
        best.unit.source == "cv"
    )


def _is_seen(unit: Unit, months_now: int) -> bool:
    if unit.source == "letter":
        return False
    if unit.section in ("certificates", "languages", "education", "skills"):
        return True
    if unit.job and unit.job.period and months_now - unit.job.period.after > 12 * _OLD_YEARS:
        return False
    return unit.share <= _FAR_DOWN
