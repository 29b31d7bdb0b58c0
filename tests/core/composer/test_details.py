"""What can be named is found in notes and reasons, and nothing private with it."""

from typing import Any

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.composer.details import Details, find_details
from kindregards.core.composer.families import family_of
from kindregards.core.composer.topics import topics
from kindregards.core.notes import Notes
from tests.core.composer.email_samples import case, table

PACK = language_pack("en")


def details(**given: object) -> Details:
    made, tables = case(**given), PACK.tables
    sessions, families = tables["phrases"]["sessions"], tables["families"]
    return find_details(made.notes, made.facts, tables["details"], sessions, families)


@pytest.mark.parametrize("note", table("notes")["note"], ids=lambda note: note["text"][:40])
def test_a_note_gives_its_topic_and_no_other(note: dict[str, Any]) -> None:
    found = details(felt_weak=[note["text"]])
    first = found.felt_weak[0] if found.felt_weak else None
    assert first in (note["one_of"] or [None])
    if "session" in note:
        assert note["session"] in found.sessions


def test_there_are_sixty_notes_and_ten_of_them_clumsy() -> None:
    notes = [note["text"] for note in table("notes")["note"]]
    clumsy = [n for n in notes if n.islower() or " i " in f" {n}" or n.isupper()]
    assert len(notes) >= 60
    assert len(clumsy) >= 10


@pytest.mark.parametrize(
    ("reason", "requirement"),
    [
        (
            "the other person had more hands-on experience with Kubernetes",
            "experience with Kubernetes",
        ),
        ("someone with more experience of month-end close", "experience with month-end closing"),
        ("stronger knowledge of food safety regulations", "knowledge of food safety"),
        ("you do not yet hold a full driving licence", "a full driving licence"),
        ("others had a deeper background in early years", "a background in early years"),
        ("candidates whose experience more closely matches our needs", None),
        ("people with more experience in our way of working", None),
    ],
)
def test_the_reason_gives_a_requirement_only_as_a_noun(
    reason: str, requirement: str | None
) -> None:
    assert details(reason_given=reason, reason_kind="experience").requirement == requirement


def test_a_reason_that_teaches_nothing_gives_no_requirement() -> None:
    reason = "our experience with Python budgets changed"
    assert details(reason_given=reason, reason_kind="cancelled").requirement is None


@pytest.mark.parametrize(
    ("skill", "found"),
    [
        ("Wound Care", "wound care"),
        ("Photoshop", "Photoshop"),
        ("Wet felting", "wet felting"),
        ("I am good with people", None),
        ("my husband says patience", None),
    ],
)
def test_a_skill_is_named_as_a_noun(skill: str, found: str | None) -> None:
    assert details(skills=[skill]).skill == found


def test_an_interview_that_the_notes_deny_is_not_taken_as_one() -> None:
    found = details(stage="application", felt_weak=["I never got to the panel interview"])
    assert found.sessions == ()


def test_a_topic_counts_as_talked_about_only_where_the_note_says_so() -> None:
    assert details(went_well=["good talk about seasonal menus"]).talked == {"seasonal menus"}
    assert details(went_well=["sourdough shaping"]).talked == frozenset()


def test_sessions_have_other_names() -> None:
    assert details(sessions=["trial", "panel-interview"]).sessions == ("trial-shift", "panel")


def test_nothing_is_found_in_nothing() -> None:
    tables = PACK.tables
    assert find_details(Notes(), case(role=None).facts, tables["details"]) == Details()


@pytest.mark.parametrize(
    ("role", "family"),
    [
        ("Senior Backend Engineer", "engineering"),
        ("Staff Nurse (Band 5)", "healthcare"),
        ("Pastry Chef", "hospitality"),
        ("HGV Class 1 Driver", "driving"),
        ("Data Entry Clerk", "admin"),
        ("Junior Data Analyst", "data"),
        ("Legal Counsel", "legal"),
        ("Nursery Nurse", "early-years"),
        ("Grand Vizier", None),
        (None, None),
    ],
)
def test_the_family_comes_from_the_title(role: str | None, family: str | None) -> None:
    assert family_of(role, PACK.tables["families"]) == family


@pytest.mark.parametrize(
    ("note", "topic"),
    [
        ("Sage, I only know Xero", "Sage"),
        ("outreach - I only had one example", "outreach"),
        ("not able to explain DHCP lease properly", "DHCP"),
        ("Commercial awareness: I had nothing on interest rates", "commercial awareness"),
        ("questions about major donors", "major donor fundraising"),
        ("he asked around for me, fair play", None),
    ],
)
def test_a_weakness_is_not_taken_for_its_opposite(note: str, topic: str | None) -> None:
    found = details(felt_weak=[note]).felt_weak
    assert found == ((topic,) if topic else ())


def test_a_quoted_behaviour_is_no_lesson_in_classrooms() -> None:
    reason = 'you did not meet the standard for the behaviour "Making Effective Decisions"'
    found = details(reason_given=reason, reason_kind="requirement").requirement
    assert found == "decision making"


@pytest.mark.parametrize(
    ("language", "note", "topic"),
    [
        ("en", "deep buttoning, I kept re-threading", "deep buttoning"),
        ("en", "the webbing, she said it was tight", "webbing"),
        ("en", "I was dying inside and not sleeping", None),
        ("es", "masa madre, y las prisas", "la masa madre"),
        ("it", "incastri a coda di rondine", "gli incastri a coda di rondine"),
        ("pt", "troca de pilha do relógio", "a troca de pilha do relógio"),
        ("ja", "害虫駆除の説明が弱かった", "害虫駆除"),
    ],
)
def test_a_craft_is_named_and_no_slip_is_taken_for_one(
    language: str, note: str, topic: str | None
) -> None:
    found = topics(note, language_pack(language).tables["details"])
    assert [one.text for one in found][:1] == ([topic] if topic else [])
