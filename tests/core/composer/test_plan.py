"""The steps of a plan: both kinds, near days, tied to the case, soft where they have to be."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.advice import Advice
from kindregards.core.case import Case
from kindregards.core.composer.plan import MOST_MINUTES, Step, compose_plan
from kindregards.core.facts import Facts, Hints
from kindregards.core.notes import Notes

PACK = language_pack("en")
NOW = datetime(2026, 11, 26, 10, tzinfo=UTC)
TODAY = NOW.date()
ADVICE = Advice("yes", None, "reply", None, ())
FACTS = Facts(True, "rejection", "en", company="St Bride's Hospital", stage="interview")


NONE = Notes()


def case(notes: Notes = NONE, topics: tuple[str, ...] = (), **facts: object) -> Case:
    return Case(replace(FACTS, **facts), ADVICE, NOW, notes, topics=topics)  # type: ignore[arg-type]


def plan(of: Case, today: date = TODAY, **how: bool) -> tuple[Step, ...]:
    return compose_plan(of, PACK, today, **how)


def said(steps: tuple[Step, ...]) -> str:
    return " ".join(step.do for step in steps)


ROUNDS = Notes(felt_weak=("I blanked on the question on medication rounds",))
DEMENTIA = "we chose somebody who already has experience of dementia care"
CASES = [
    case(stage=stage, reason_kind=kind, company=company)
    for stage in ("application", "screen", "assessment", "interview", "final", "unknown")
    for kind in (None, "requirement", "volume", "cancelled", "internal", "other-candidate")
    for company in ("Rook & Daughters", "Lark & Rye", None)
]


@pytest.mark.parametrize("one", CASES)
def test_both_kinds_are_there_on_three_days_and_none_is_long(one: Case) -> None:
    steps = plan(one)
    assert len(steps) == 3
    assert {step.kind for step in steps} == {"skill", "motivation"}
    assert len({step.when for step in steps}) == 3
    assert len({step.do for step in steps}) == 3
    assert [step.when for step in steps] == sorted(step.when for step in steps)
    for step in steps:
        assert TODAY < step.when <= TODAY + timedelta(days=7)
        assert step.when.weekday() < 5
        assert 5 <= step.minutes <= MOST_MINUTES
        assert f"{step.minutes} minutes" in step.do
        assert f"{step.when:%A} {step.when.day} {step.when:%B}" in step.do
        assert step.do.endswith(".")


TIED = [
    (case(ROUNDS), "medication rounds"),
    (case(reason_given=DEMENTIA, reason_kind="experience"), "dementia care"),
    (case(topics=("incident reports",)), "“incident reports”"),
    (case(stage="assessment"), "task"),
    (case(stage="screen"), "first c"),
    (case(hints=Hints(sessions=("trial-shift",))), "that day|learned there"),
    (case(reason_kind="cancelled"), "one place|use again"),
]


@pytest.mark.parametrize(("one", "words"), TIED)
def test_a_step_is_tied_to_the_case(one: Case, words: str) -> None:
    assert any(word in said(plan(one)) for word in words.split("|"))


def test_the_employers_reason_and_the_persons_own_point_both_get_a_step() -> None:
    text = said(plan(case(ROUNDS, reason_given=DEMENTIA, reason_kind="experience")))
    assert "dementia care" in text
    assert "medication rounds" in text


def test_one_subject_under_two_names_is_one_step() -> None:
    both = case(
        Notes(felt_weak=("only one placement in dementia care",)),
        reason_given=DEMENTIA,
        reason_kind="experience",
    )
    assert said(plan(both)).count("dementia care") == 1


@pytest.mark.parametrize("number", range(12))
def test_who_was_refused_at_application_practises_no_interview(number: int) -> None:
    notes = Notes(felt_weak=("sourdough, never in big batches",), skills=(f"skill {number}",))
    for one in (case(notes, stage="application"), case(stage="unknown", role=f"Baker {number}")):
        text = said(plan(one)).lower()
        assert not [w for w in ("interview", "answer", "out loud", "question") if w in text], text


@pytest.mark.parametrize("number", range(8))
def test_a_withdrawn_role_teaches_no_lesson(number: int) -> None:
    one = case(ROUNDS, reason_kind="cancelled", reason_given=DEMENTIA, role=f"Nurse {number}")
    text = said(plan(one))
    assert "medication rounds" not in text
    assert "dementia" not in text


@pytest.mark.parametrize("number", range(8))
@pytest.mark.parametrize("serious", [False, True])
def test_distress_gets_one_soft_step_and_nothing_to_practise(number: int, serious: bool) -> None:
    one = case(ROUNDS, reason_given=DEMENTIA, reason_kind="experience", role=f"Nurse {number}")
    (step,) = plan(one, gentle=True, serious=serious)
    assert step.kind == "motivation"
    assert step.minutes <= 15
    assert "medication" not in step.do
    assert "dementia" not in step.do
    assert "CV" not in step.do
    assert ("what happened" in step.do) is serious


def test_discrimination_gets_dates_kept_and_advice_and_no_lesson() -> None:
    steps = plan(case(ROUNDS), serious=True)
    text = said(steps)
    assert "advice body" in text
    assert "dates beside" in text or "on which day" in text
    assert "Time limits can be short" in text
    assert "medication" not in text
    assert {step.kind for step in steps} == {"skill", "motivation"}


def test_the_same_case_on_the_same_day_reads_the_same() -> None:
    assert plan(case(ROUNDS)) == plan(case(ROUNDS))
    assert plan(case(ROUNDS), TODAY) == plan(case(ROUNDS), TODAY + timedelta(days=1))


def test_a_day_that_has_passed_moves_on_by_whole_weeks_and_the_others_stay() -> None:
    first, second, third = plan(case(ROUNDS))
    later = {step.slot: step for step in plan(case(ROUNDS), first.when + timedelta(days=1))}
    assert later[first.slot].when == first.when + timedelta(days=7)
    assert later[second.slot] == second
    assert later[third.slot] == third
    assert str(later[first.slot].when.day) in later[first.slot].do
    much_later = TODAY + timedelta(days=200)
    assert all(much_later <= step.when < much_later + timedelta(days=7)
               for step in plan(case(ROUNDS), much_later))  # fmt: skip


def test_hard_feelings_come_first() -> None:
    for text in ("I am gutted and I cried", "so sad, devastated"):
        assert plan(case(replace(ROUNDS, feelings=text)))[0].kind == "motivation"
    assert plan(case(ROUNDS))[0].kind == "skill"


def test_a_figure_is_only_one_of_the_table() -> None:
    lines = {line["text"] for line in PACK.tables["evidence"]["lines"]}
    found = {step.evidence for one in CASES for step in plan(one)} - {None}
    assert found
    assert found <= lines
