"""The store and its fake keep the same promises."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kindregards.adapters.store import Store
from kindregards.core.errors import StoreError
from kindregards.core.facts import Person
from kindregards.core.notes import Notes
from kindregards.ports import Kept, SafetyState
from kindregards.ports.leaving import HandedOver
from kindregards.ports.records import Record
from tests.adapters.samples import CASE, EMAIL, FACTS, KEPT, MESSAGE, NOTE, NOW, mailed, told
from tests.fakes import FakeStore

LATER = NOW + timedelta(hours=1)


@pytest.fixture(params=["real", "fake"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store | FakeStore]:
    made = Store(tmp_path / "data") if request.param == "real" else FakeStore()
    yield made
    made.close()


def test_a_case_comes_back_with_every_field(store: Store) -> None:
    case_id = store.cases.add(KEPT)
    assert store.cases.get(case_id) == replace(KEPT, case=replace(CASE, id=case_id))


def test_a_case_without_mail_comes_back(store: Store) -> None:
    kept = told("Fennick Bakery")
    case_id = store.cases.add(kept)
    assert store.cases.get(case_id) == replace(kept, case=replace(kept.case, id=case_id))


def test_a_case_that_is_not_there_is_none(store: Store) -> None:
    assert store.cases.get(7) is None
    assert store.catalogue.last() is None
    assert store.versions.latest(7, "email") is None
    assert store.versions.history(7) == ()
    assert store.catalogue.summaries() == ()


def test_what_the_person_changes_is_kept_and_the_message_stays(store: Store) -> None:
    case_id = store.cases.add(KEPT)
    case = replace(
        CASE,
        id=case_id,
        facts=replace(FACTS, company="Rye & Sons"),
        notes=Notes(name="Zo"),
        tone="warm",
    )
    store.cases.save(Kept(case, None, SafetyState("risk", "self-harm")), LATER)
    assert store.cases.get(case_id) == Kept(case, KEPT.source, SafetyState("risk", "self-harm"))
    assert store.catalogue.summaries()[0].company == "Rye & Sons"
    assert store.catalogue.summaries()[0].changed == LATER


def test_a_corrected_position_is_found_by_its_new_words(store: Store) -> None:
    case_id = store.cases.add(told("Fenick", "Baker"))
    right = told("Fennick", "Baker")
    store.cases.save(replace(right, case=replace(right.case, id=case_id)), LATER)
    assert store.catalogue.same_position("fennick", "baker") == case_id
    assert store.catalogue.same_position("Fenick", "Baker") is None


def test_ids_are_never_given_twice(store: Store) -> None:
    first = store.cases.add(told("A"))
    store.erasure.forget(first)
    assert store.cases.add(told("B")) == first + 1


def test_last_is_by_the_order_of_writing_not_by_the_clock(store: Store) -> None:
    first, second = (
        store.cases.add(told("A")),
        store.cases.add(told("B", at=NOW - timedelta(days=9))),
    )
    assert store.catalogue.last() == second
    store.versions.write(first, "note", NOTE, "composer", NOW - timedelta(days=99))
    assert store.catalogue.last() == first
    assert [row.id for row in store.catalogue.summaries()] == [first, second]


@pytest.mark.parametrize(
    ("changes", "same"),
    [
        ({}, True),
        ({"text": "something else"}, True),
        ({"message_id": None}, True),
        ({"message_id": None, "text": MESSAGE.text.replace("\n", "\r\n  ")}, True),
        ({"message_id": None, "subject": "", "sender": None}, True),
        ({"message_id": "<other@x.example>"}, True),
        ({"message_id": "<other@x.example>", "subject": "Your application: Waiter"}, False),
        ({"message_id": "<other@x.example>", "sender": Person(None, "b@other.example")}, False),
        ({"message_id": "<other@x.example>", "text": "something else"}, False),
        ({"message_id": None, "text": "something else"}, False),
    ],
)  # fmt: skip
def test_a_message_seen_before_is_known(
    store: Store, changes: dict[str, object], same: bool
) -> None:
    case_id = store.cases.add(KEPT)
    message = mailed(**changes).case.message
    assert message
    assert store.catalogue.same_message(message) == (case_id if same else None)


def test_two_empty_messages_are_not_the_same(store: Store) -> None:
    empty = mailed(text=" \n", message_id=None)
    store.cases.add(empty)
    assert empty.case.message
    assert store.catalogue.same_message(empty.case.message) is None


def test_of_several_of_one_message_the_last_changed_is_meant(store: Store) -> None:
    first, second = store.cases.add(KEPT), store.cases.add(KEPT)
    assert store.catalogue.same_message(MESSAGE) == second
    store.versions.write(first, "note", NOTE, "composer", LATER)
    assert store.catalogue.same_message(MESSAGE) == first


@pytest.mark.parametrize(
    ("company", "role", "found"),
    [
        ("Fennick Bakery", "Night Baker", True),
        ("  fennick  BAKERY", "night baker", True),
        ("Fennick Bakery", None, False),
        (None, "Night Baker", False),
        (None, None, False),
        ("Fennick BakeryNight", "Baker", False),
    ],
)
def test_a_case_told_without_a_mail_is_known(
    store: Store, company: str | None, role: str | None, found: bool
) -> None:
    store.cases.add(told(None, None))
    store.cases.add(KEPT)
    case_id = store.cases.add(told("Fennick Bakery", "Night Baker"))
    assert store.catalogue.same_position(company, role) == (case_id if found else None)


def test_a_case_with_a_mail_is_known_by_its_mail_alone(store: Store) -> None:
    store.cases.add(KEPT)
    assert store.catalogue.same_position(FACTS.company, FACTS.role) is None


def test_the_list_says_what_a_case_is(store: Store) -> None:
    case_id = store.cases.add(KEPT)
    store.versions.write(case_id, "note", NOTE, "composer", LATER)
    store.versions.write(case_id, "email", EMAIL, "composer", LATER)
    store.versions.write(case_id, "email", EMAIL, "you", LATER)
    (row,) = store.catalogue.summaries()
    assert (row.id, row.company, row.role, row.subject) == (
        case_id,
        FACTS.company,
        FACTS.role,
        MESSAGE.subject,
    )
    assert (row.ask, row.not_before, row.changed) == ("light", CASE.advice.not_before, LATER)
    assert row.artefacts == ("email", "note")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", ["Łódź Œuvre", "Fennick Bakery"]),
        ("fennick", ["Fennick Bakery"]),
        ("baker FENN", ["Fennick Bakery"]),
        ("application", ["Fennick Bakery"]),
        ("łÓdź", ["Łódź Œuvre"]),
        ("fennick łódź", []),
        ("SECRETMARK", []),
        ("%", []),
        ("_", []),
        ("' OR 1=1 --", []),
    ],
)
def test_the_list_is_searched_by_words(store: Store, words: str, found: list[str]) -> None:
    store.cases.add(KEPT)
    store.cases.add(told("Łódź Œuvre", "Clerk"))
    assert [row.company for row in store.catalogue.summaries(words)] == found


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        (0, 0, ["On the day"]),
        (-1, 0, ["On the day", "A day before"]),
        (-1, 1, ["On the day", "A day after", "A day before"]),
        (2, 9, []),
        (1, -1, []),
    ],
)
def test_the_cases_of_some_days_are_found(
    store: Store, first: int, last: int, found: list[str]
) -> None:
    for days, name in ((-1, "A day before"), (1, "A day after"), (0, "On the day")):
        store.cases.add(told(name, at=NOW + timedelta(days=days)))
    days_of = [(NOW + timedelta(days=days)).date() for days in (first, last)]
    assert [row.company for row in store.catalogue.between(*days_of)] == found


def test_versions_are_numbered_and_come_back_whole(store: Store) -> None:
    case_id = store.cases.add(KEPT)
    first = store.versions.write(case_id, "email", EMAIL, "composer", NOW)
    note = store.versions.write(case_id, "note", NOTE, "composer", NOW)
    second = store.versions.write(case_id, "email", replace(EMAIL, body="Mine"), "you", LATER)
    assert (first.number, note.number, second.number) == (1, 1, 2)
    assert store.versions.latest(case_id, "email") == second
    assert store.versions.latest(case_id, "note") == note
    assert store.versions.latest(case_id, "plan") is None
    assert store.versions.history(case_id, "email") == (first, second)
    assert store.versions.history(case_id) == (first, note, second)
    assert first.text == EMAIL


def test_versions_of_cases_do_not_mix(store: Store) -> None:
    first, second = store.cases.add(told("A")), store.cases.add(told("B"))
    store.versions.write(first, "note", NOTE, "composer", NOW)
    assert store.versions.write(second, "note", NOTE, "composer", NOW).number == 1
    assert len(store.versions.history(first)) == 1


def test_writing_to_a_case_that_was_forgotten_says_so(store: Store) -> None:
    with pytest.raises(StoreError, match="no longer there"):
        store.versions.write(7, "note", NOTE, "composer", NOW)
    with pytest.raises(StoreError, match="no longer there"):
        store.cases.save(replace(KEPT, case=replace(CASE, id=7)), NOW)


def test_forgetting_takes_a_case_with_its_texts_and_no_other(store: Store) -> None:
    first, second = store.cases.add(KEPT), store.cases.add(told("B"))
    for case_id in (first, second):
        store.versions.write(case_id, "note", NOTE, "composer", NOW)
    assert store.erasure.forget(first)
    assert not store.erasure.forget(first)
    assert store.cases.get(first) is None
    assert store.versions.history(first) == ()
    assert len(store.versions.history(second)) == 1


def test_forgetting_all_says_how_many(store: Store) -> None:
    store.cases.add(KEPT)
    store.cases.add(told("B"))
    assert store.erasure.forget_all() == 2
    assert store.catalogue.summaries() == ()


def test_what_a_case_gathers_is_kept_in_order_and_goes_with_it(store: Store) -> None:
    first, second = store.cases.add(KEPT), store.cases.add(told("Fennick Bakery"))
    by_file, by_copy = HandedOver("email", 1, "eml", "request"), HandedOver(
        "thanks", 2, "clipboard", "thanks"
    )  # fmt: skip
    for case_id, value in ((first, by_file), (second, by_copy), (first, by_copy)):
        store.records.add(case_id, value, LATER)
    assert store.records.latest(first, HandedOver) == by_copy
    assert store.records.history(first) == (
        Record(first, LATER, by_file),
        Record(first, LATER, by_copy),
    )
    assert [record.case for record in store.records.of(HandedOver)] == [first, second, first]
    assert store.catalogue.last() == first
    store.erasure.forget(first)
    assert [record.case for record in store.records.of(HandedOver)] == [second]
    assert store.records.latest(first, HandedOver) is None


def test_nothing_is_gathered_for_a_case_that_is_gone(store: Store) -> None:
    with pytest.raises(StoreError):
        store.records.add(7, HandedOver("email", 1, "eml", "request"), NOW)
