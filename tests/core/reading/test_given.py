"""What the person says wins over what was read, and is enough for a case by itself."""

from dataclasses import fields, replace
from typing import Any

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.errors import UsageError
from kindregards.core.facts import Facts, Hints, Person
from kindregards.core.reading.given import EVIDENCE, Given, facts_given, override

WORDS = language_pack("en").tables["reading"]
DANA = Person("Dana Reyes", "dana@acme.example")
READ = Facts(is_rejection=True, kind="rejection", language="en", contact=DANA)
LACKED = "you lacked experience with steam ovens"


@pytest.mark.parametrize(
    ("given", "is_case"),
    [
        (Given(company="Acme"), True),
        (Given(role="Baker"), True),
        (Given(name="Sam Lee", stage="interview"), False),
    ],
)
def test_an_employer_or_a_job_makes_a_case(given: Given, is_case: bool) -> None:
    assert given.names_a_case is is_case


@pytest.mark.parametrize(
    ("given", "contact"),
    [
        (Given(contact="Amy Holt"), Person("Amy Holt", None)),
        (Given(contact_email="hr@acme.example"), Person("Dana Reyes", "hr@acme.example")),
        (Given(contact="Dana Reyes"), DANA),
        (Given(company="Acme"), DANA),
    ],
)
def test_whom_to_write_to(given: Given, contact: Person) -> None:
    assert override(READ, given, WORDS).contact == contact


@pytest.mark.parametrize(
    ("reason", "kind"), [(LACKED, "experience"), ("they said something vague", "other")]
)
def test_a_reason_has_a_kind(reason: str, kind: str) -> None:
    facts = facts_given(Given(company="Acme", reason=reason), "en", WORDS)
    assert (facts.reason_given, facts.reason_kind) == (reason, kind)
    assert facts.evidence["reason_given"] == EVIDENCE


def test_a_stage_is_one_of_ours() -> None:
    assert override(READ, Given(stage="interview"), WORDS).stage == "interview"
    with pytest.raises(UsageError):
        override(READ, Given(stage="lunch"), WORDS)


WHOLE = Facts(
    is_rejection=True, kind="rejection", language="en", contact=DANA, company="Acme", role="Baker",
    stage="interview", reason_given=LACKED, reason_kind="experience",
    candidate=Person("Sam Lee", "sam@post.example"), hints=Hints(reason_in_detail=True),
)  # fmt: skip


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("company", {"company": None}),
        ("role", {"role": None}),
        ("stage", {"stage": "unknown"}),
        ("contact", {"contact": Person(None, "dana@acme.example")}),
        ("contact_email", {"contact": Person("Dana Reyes", None)}),
        ("name", {"candidate": Person(None, "sam@post.example")}),
        ("reason", {"reason_given": None, "reason_kind": None, "hints": Hints()}),
    ],
)
def test_a_wrong_fact_is_cleared_alone(field: str, changes: dict[str, Any]) -> None:
    facts = override(WHOLE, Given(cleared=(field,)), WORDS)
    assert replace(facts, evidence={}) == replace(WHOLE, **changes)
    assert facts.evidence == dict.fromkeys((name for name in changes if name != "hints"), EVIDENCE)


def test_what_is_not_known_anyway_is_not_cleared() -> None:
    every = tuple(field.name for field in fields(Given) if field.name != "cleared")
    assert override(Facts(True, "rejection", "en"), Given(cleared=every), WORDS) == Facts(
        True, "rejection", "en"
    )


def test_a_new_name_may_come_for_an_address_that_is_cleared() -> None:
    given = Given(contact="Amy Holt", cleared=("contact_email",))
    assert override(WHOLE, given, WORDS).contact == Person("Amy Holt", None)


def test_the_newer_word_wins_whether_it_says_or_clears() -> None:
    said, cleared = Given(company="Acme", role="Baker"), Given(cleared=("company",))
    assert cleared.over(said) == Given(role="Baker", cleared=("company",))
    assert said.over(cleared) == said
    assert cleared.over(cleared) == cleared
