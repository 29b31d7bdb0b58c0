"""One thing to take along from a case, with the ground that it stands on; never a cause."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from kindregards.core.case import Case
from kindregards.core.composer.note_values import seed_of
from kindregards.core.composer.phrases import pick
from kindregards.core.composer.subjects import find_subjects
from kindregards.core.language import LanguagePack
from kindregards.core.looked_back import LookedBack
from kindregards.core.notes import Notes

Ground = Literal["said", "seen", "guess"]
_CLOSED = ("cancelled", "internal")


@dataclass(frozen=True)
class Lesson:
    """A sentence to take along. They wrote it (``said``), the person saw it, or it is a guess."""

    text: str
    ground: Ground


def find_lesson(case: Case, looked: LookedBack, pack: LanguagePack) -> Lesson | None:
    """Return the lesson with the best ground that the case has.

    What the employer named goes before what the person saw, and that before a guess.
    """
    theirs = find_subjects(replace(case, notes=Notes()), pack)
    values = {
        "named": theirs.wanted or theirs.paper,
        "weak": find_subjects(case, pack).weak,
        "stage": case.facts.stage,
    }
    for slot, ground in _grounds(case, looked):
        rows = (row for row in pack.tables["reflection"]["lesson"] if row["slot"] == slot)
        text = pick(rows, values, f"{seed_of(case)}|lesson|{slot}")
        if text:
            return Lesson(text, ground)
    return None


def _grounds(case: Case, looked: LookedBack) -> Iterator[tuple[str, Ground]]:
    if case.facts.reason_kind in _CLOSED:
        yield "closed", "said"
    yield "named", "said"
    if looked.differently:
        yield "differently", "seen"
    yield "weak", "seen"
    yield "none", "guess"
