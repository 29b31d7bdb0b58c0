"""The reflection: four lanes, the employer's words verbatim, no cause, no score."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.advice import Advice
from kindregards.core.case import Case
from kindregards.core.composer.reflection import compose_reflection, reflection_page
from kindregards.core.facts import Facts
from kindregards.core.looked_back import LookedBack, noted
from kindregards.core.notes import Notes

PACK = language_pack("en")
NOW = datetime(2026, 11, 17, 10, tzinfo=UTC)
ADVICE = Advice("yes", None, "reply", None, ())

FACTS = Facts(
    True,
    "rejection",
    "en",
    company="St Bride's Hospital",
    role="Staff Nurse",
    stage="interview",
    reason_given="we chose somebody who already has experience of\n dementia care",
    reason_kind="experience",
    praise="Your answer on families was one of the best we heard.",
    feedback_offered="yes",
    evidence={
        "feedback_offered": "I am happy to talk it through",
        "invites_reapply": "apply again",
    },
)
NOTES = Notes(
    went_well=("the part on falls prevention",),
    felt_weak=("I blanked on the question on medication rounds",),
    questions=("is a course worth it?",),
    feelings="Gutted.",
)
CASE = Case(FACTS, ADVICE, NOW, NOTES)
BARE = Case(Facts(True, "rejection", "en"), ADVICE, NOW)


def test_the_employers_lane_is_verbatim_and_only_what_holds() -> None:
    assert compose_reflection(CASE, PACK).employer_said == (
        "we chose somebody who already has experience of dementia care",
        "Your answer on families was one of the best we heard.",
        "I am happy to talk it through",
    )


def test_the_persons_lane_holds_their_own_words_and_not_their_feelings() -> None:
    seen = " ".join(compose_reflection(CASE, PACK).i_saw)
    assert "I blanked on the question on medication rounds" in seen
    assert "is a course worth it?" in seen
    assert "Gutted" not in seen


def test_what_is_possible_stays_possible_and_can_be_confirmed() -> None:
    for case in (CASE, BARE):
        possible = compose_reflection(case, PACK).possible
        assert 1 <= len(possible) <= 3
        assert len({one.text for one in possible}) == len(possible)
        for one in possible:
            assert re.search(r"\bmay\b", one.text)
            assert one.would_confirm.endswith(".")


def test_what_was_weak_and_what_was_wanted_are_both_looked_at() -> None:
    text = " ".join(one.text for one in compose_reflection(CASE, PACK).possible)
    assert "medication rounds" in text


def test_some_things_cannot_be_known() -> None:
    assert len(compose_reflection(CASE, PACK).unknowable) >= 2
    assert len(compose_reflection(BARE, PACK).unknowable) >= 2


def test_the_page_has_the_four_lanes_in_order() -> None:
    page = reflection_page(compose_reflection(CASE, PACK), CASE, PACK)
    assert page.startswith("# Looking back: Staff Nurse, St Bride's Hospital\n")
    heads = re.findall(r"^## (.+)$", page, re.MULTILINE)
    assert [head.split()[1] for head in heads] == ["they", "you", "is", "you", "thing"]
    assert "> we chose somebody who already has experience of dementia care\n" in page
    assert "- Felt weak: I blanked on the question on medication rounds\n" in page
    assert page.endswith("\n")
    assert "\n\n\n" not in page


def test_the_page_gives_no_score_and_no_cause() -> None:
    for case in (CASE, BARE):
        page = reflection_page(compose_reflection(case, PACK), case, PACK)
        assert not re.search(r"\d|%|\bscore\b|\bbecause\b|\bfailed\b|{|}", page)


def test_a_bare_case_still_gets_a_page_to_fill() -> None:
    page = reflection_page(compose_reflection(BARE, PACK), BARE, PACK)
    assert page.startswith("# Looking back\n")
    assert "Nothing beyond the decision itself." in page
    assert "None" not in page


def test_braces_in_the_persons_words_are_only_text() -> None:
    case = Case(FACTS, ADVICE, NOW, Notes(went_well=("the {{ template }} part",)))
    assert "{{ template }}" in reflection_page(compose_reflection(case, PACK), case, PACK)


def test_the_same_case_reads_the_same() -> None:
    assert compose_reflection(CASE, PACK) == compose_reflection(CASE, PACK)


LOOKED = LookedBack(
    "read their plan  twice", "three people, friendly", "", "ask for a moment on care planning"
)


def test_the_answers_stand_word_for_word_in_a_part_of_their_own_and_in_the_lane() -> None:
    found = compose_reflection(CASE, PACK, LOOKED)
    assert found.own == (
        "Prepared: read their plan twice",
        "What happened: three people, friendly",
        "Went well: the part on falls prevention",
        "Would do differently: ask for a moment on care planning",
    )
    assert found.i_saw[:4] == found.own
    page = reflection_page(found, CASE, PACK)
    assert page.index("## In your own words") < page.index("## What they said")
    assert all(page.count(line) == 1 for line in found.i_saw)


def test_a_question_that_was_skipped_leaves_nothing() -> None:
    found = compose_reflection(BARE, PACK, LookedBack(happened="it was short"))
    page = reflection_page(found, BARE, PACK)
    assert found.own == ("What happened: it was short",)
    assert "Prepared" not in page
    assert "What you wrote above." in page


def test_no_answer_leaves_the_page_as_it_was() -> None:
    found = compose_reflection(CASE, PACK)
    assert found.own == ()
    assert "In your own words" not in reflection_page(found, CASE, PACK)


def test_what_would_be_done_differently_is_looked_through_for_nouns() -> None:
    bare = replace(BARE, facts=replace(BARE.facts, stage="interview"))
    text = " ".join(p.text for p in compose_reflection(bare, PACK, LOOKED).possible)
    assert "care planning" in text
    assert "ask for a moment" not in text


WITHDRAWN = replace(FACTS, reason_given="the post was withdrawn", reason_kind="cancelled")
UNTOLD = replace(FACTS, reason_given=None, reason_kind=None)
LESSONS = [
    (CASE, LookedBack(), "said", "dementia care"),
    (CASE, LOOKED, "said", "dementia care"),
    (replace(CASE, facts=UNTOLD), LOOKED, "seen", "differently"),
    (replace(CASE, facts=UNTOLD), LookedBack(), "seen", "medication rounds"),
    (BARE, LookedBack(), "guess", "shows little"),
    (replace(CASE, facts=WITHDRAWN), LOOKED, "said", "about the role|concerns the role"),
]


@pytest.mark.parametrize(("case", "looked", "ground", "words"), LESSONS)
def test_the_lesson_has_the_best_ground_that_there_is(
    case: Case, looked: LookedBack, ground: str, words: str
) -> None:
    lesson = compose_reflection(case, PACK, looked).lesson
    assert lesson
    assert lesson.ground == ground
    assert any(word in lesson.text for word in words.split("|"))
    page = reflection_page(compose_reflection(case, PACK, looked), case, PACK)
    assert page.count("*Ground: ") == 1


def test_distress_gets_no_lesson_and_nothing_of_what_felt_weak() -> None:
    found = compose_reflection(CASE, PACK, LOOKED, gentle=True)
    assert found.lesson is None
    assert not [p for p in found.possible if "medication" in p.text or "dementia" in p.text]


def test_discrimination_is_not_explained() -> None:
    found = compose_reflection(CASE, PACK, LOOKED, serious=True)
    assert (found.possible, found.lesson) == ((), None)
    assert "deserves proper advice" in reflection_page(found, CASE, PACK, serious=True)


def test_a_new_answer_stands_where_the_old_one_stood() -> None:
    notes = Notes(went_well=("falls prevention",))
    first = noted(notes, LookedBack(), LookedBack(went_well="the tour"))
    assert first.went_well == ("falls prevention", "the tour")
    second = noted(first, LookedBack(went_well="the tour"), LookedBack(went_well="the team"))
    assert second.went_well == ("falls prevention", "the team")
    assert noted(second, LookedBack(went_well="the team"), LookedBack()) == notes
