"""The reflection: four lanes, the employer's words verbatim, no cause, no score."""

import re
from datetime import UTC, datetime

from kindregards.adapters.resources import language_pack
from kindregards.core.advice import Advice
from kindregards.core.case import Case
from kindregards.core.composer.reflection import compose_reflection, reflection_page
from kindregards.core.facts import Facts
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
        assert 1 <= len(possible) <= 4
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
    assert [head.split()[1] for head in heads] == ["they", "you", "is", "you"]
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
