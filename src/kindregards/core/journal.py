"""From many cases to honest statistics: counts, ranges, and what is too early to tell."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from kindregards.core.answer import Answer
from kindregards.core.facts import STAGES, ReasonKind, Stage
from kindregards.core.intervals import FEWEST, Interval, interval, is_early
from kindregards.core.language import Table
from kindregards.core.streak import streak
from kindregards.core.themes import Theme, themes

FURTHER: tuple[Stage, ...] = ("screen", "assessment", "interview", "final")
"""The stages behind the application, nearest first."""
_MOST_ENDED, _SHARE = 3, 2
"""Where to look: three cases or more ended at one stage, half or more of all that say where."""


@dataclass(frozen=True)
class Entry:
    """One case as the journal sees it. ``happened`` is when the refusal came, or was kept.

    ``asked`` is when the request was handed over first, where it was.
    """

    company: str | None
    stage: Stage
    happened: datetime
    reason_kind: ReasonKind | None = None
    asked: datetime | None = None
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True)
class Step:
    """How many of all applications got as far as a stage, and where the true share may lie."""

    stage: Stage
    reached: int
    of: int
    share: Interval
    early: bool


@dataclass(frozen=True)
class Waiting:
    """Days from the request to the answer, where both dates are known."""

    known: int
    fewest: int
    middle: float
    most: int


@dataclass(frozen=True)
class Journal:
    """What many cases tell. ``funnel`` is ``None`` where nobody said how many applications.

    ``look_at`` is the stage at which many ended: a hint where to look, no finding. ``too_early``
    names what says too little: a stage of the funnel, or ``answers``.
    """

    cases: int
    by_stage: Mapping[str, int]
    asked: int = 0
    answered: int = 0
    answers: Mapping[str, int] = field(default_factory=dict)
    funnel: tuple[Step, ...] | None = None
    applied: int | None = None
    themes: tuple[Theme, ...] = ()
    waiting: Waiting | None = None
    look_at: Stage | None = None
    lately: int = 0

    @property
    def too_early(self) -> tuple[str, ...]:
        """What cannot be told yet."""
        steps = tuple(step.stage for step in self.funnel or () if step.early)
        return (*steps, "answers") if 0 < self.asked < FEWEST else steps


def journal_of(
    entries: Sequence[Entry], now: datetime, forms: Table, applied: int | None = None
) -> Journal:
    """Count the cases. ``applied`` is how many applications there were in all, these included.

    ``forms`` is the shared list ``firms``.
    """
    by_stage: dict[str, int] = {
        stage: sum(one.stage == stage for one in entries) for stage in STAGES
    }
    asked = [one for one in entries if one.asked or one.answers]
    answered = [one for one in asked if one.answers]
    named = ((one.company, one.reason_kind, one.answers) for one in entries)
    return Journal(
        cases=len(entries),
        by_stage=by_stage,
        asked=len(asked),
        answered=len(answered),
        answers=_kinds(answered),
        funnel=_funnel(by_stage, applied) if applied else None,
        applied=applied,
        themes=themes(named, forms),
        waiting=_waiting(answered),
        look_at=_look_at(by_stage),
        lately=streak(now.date(), (one.happened.date() for one in entries)) - 1,
    )


def _kinds(answered: Iterable[Entry]) -> dict[str, int]:
    """Count the cases by their newest answer's kind."""
    kinds = [one.answers[-1].kind for one in answered]
    return {kind: kinds.count(kind) for kind in dict.fromkeys(kinds)}


def _funnel(by_stage: Mapping[str, int], applied: int) -> tuple[Step, ...]:
    steps = []
    for at, stage in enumerate(FURTHER):
        reached = sum(by_stage[further] for further in FURTHER[at:])
        share = interval(reached, applied)
        steps.append(Step(stage, reached, applied, share, is_early(share, applied)))
    return tuple(steps)


def _waiting(answered: Iterable[Entry]) -> Waiting | None:
    days = []
    for one in answered:
        received = one.answers[0].received
        if one.asked and received and received.date() >= one.asked.date():
            days.append((received.date() - one.asked.date()).days)
    return Waiting(len(days), min(days), _middle(sorted(days)), max(days)) if days else None


def _middle(days: Sequence[int]) -> float:
    return (days[(len(days) - 1) // 2] + days[len(days) // 2]) / 2


def _look_at(by_stage: Mapping[str, int]) -> Stage | None:
    known: tuple[Stage, ...] = ("application", *FURTHER)
    total = sum(by_stage[stage] for stage in known)
    most = max(known, key=lambda stage: by_stage[stage])
    enough = by_stage[most] >= _MOST_ENDED and by_stage[most] * _SHARE >= total
    return most if enough else None
